import Disk
import Glibc
import JSONText
import PlanFormat
import PlanActions
import PlanModel
import PlanStore
import Records
import Testing

@testable import Wording

/// Every error has a sentence in both languages, and each in its own.
struct ErrorSentenceTests {
    private static let failures = SystemCall.allCases.map {
        SystemFailure(call: $0, path: "plans/a.json", errno: ENOSPC)
    }
    private static let numbers: [Int32] = [
        ENOENT, EACCES, EPERM, EROFS, ENOSPC, EDQUOT, EFBIG, EIO, EEXIST, EISDIR, ENOTDIR, ELOOP, ENAMETOOLONG, EMFILE,
        ENFILE, ESTALE, ETIMEDOUT, EBUSY, EINVAL,
    ]
    private static let record = RecordID(PlanID("an-giang-2021"), Ref("IV.1.a"))
    private static let label = BodyLabel(
        AgencyReference(AgencyID("so-y-te")), vietnamese: "Sở Y tế", english: "Department of Health")
    private static let fault = Fault(
        file: "plans/a.json", line: 12, column: 3, kind: .missingField("title"), scope: .file)
    private static let entry = HistoryEntry(
        id: "1", action: "1", at: "2026-11-21T09:12:00+07:00", by: "Hoa", record: record,
        fields: [FieldChange(FieldPath("status"), from: nil, to: .string("done"))])

    static let json: [JSONFault.Kind] = [
        .tooLarge(size: 9, limit: 8), .emptyFile, .byteOrderMark, .notUTF8(0xFF), .unexpectedCharacter("x"),
        .unknownWord("nul"), .comment, .unclosed, .unterminatedString, .controlCharacter(7), .badEscape,
        .loneSurrogate(0xD800), .badNumber, .notWholeNumber("1.5"), .trailingComma, .missingComma, .missingColon,
        .keyNotString, .depthExceeded(limit: 64), .utf16, .tooManyKeys(limit: 9), .textTooLong(limit: 9),
        .trailingContent, .duplicateKey("id"),
    ]

    static let faults: [Fault.Kind] =
        json.map { .json($0) } + [
            .missingFile, .unreadable(errno: EACCES), .outsideFolder, .wrongKind(.link, wanted: .folder),
            .wrongKind(.other, wanted: .file),
            .newerFormat(9), .missingField("id"),
            .wrongType(field: "year", expected: .wholeNumber), .wrongType(field: "", expected: .object),
            .wrongType(field: "title", expected: .text), .wrongType(field: "requested", expected: .truthValue),
            .wrongType(field: "tasks", expected: .list), .outOfRange(field: "year", value: -1),
            .unknownWord(field: "kind", word: "xyz", known: ["plan", "decision"]), .badDay(field: "due", text: "31/2"),
            .badTime(field: "time", text: "25:00"), .reversedWindow(from: Day(ordinal: 9), to: Day(ordinal: 1)),
            .badSlug(field: "unit", text: "An Giang"), .badRecordID("IV 1"), .badHistoryID(field: "id", text: "../x"),
            .unknownAgency("so-xyz"), .unknownUnit("xyz"), .unknownPlan("xyz"), .writableByAll, .unknownSection("IX"),
            .unknownTask("IX.1"),
            .duplicateRecord("IV.1"), .duplicatePlan("an-giang-2021", otherFile: "plans/x/an-giang-2021.json"),
            .idIsNotFileName(id: "a", expected: "b"), .unitIsNotFolderName(unit: "a", expected: "b"),
            .unitIsNotFolderName(unit: "a", expected: ""), .historyTorn(bytes: 3), .historySetAside(bytes: 3),
            .historyLine(.badNumber), .historyDisagrees(record: Ref("IV.1"), field: "status"),
            .historyWithoutRecord(Ref("IV.9")), .leftoverPending,
            .historyCopy(of: "a"), .conflictCopy(of: "a.json"), .oddName, .wrongKind(.folder, wanted: .file),
            .wrongKind(.file, wanted: .folder), .wrongKind(.other, wanted: .file), .wrongKind(.link, wanted: .folder),
        ]

    static let folder: [FolderError] = [
        .notFound("du-lieu"), .notADirectory("du-lieu"), .notADataFolder("du-lieu"), .broken(fault),
        .broken(unreadable),
        .unreadable(failures[0]), .notEmpty("du-lieu"), .cannotWrite(failures[1]),
    ]

    private static let unreadable = Fault(file: "folder.json", kind: .unreadable(errno: EACCES), scope: .file)

    static let readOnly: [ReadOnlyReason] = [
        .notPermitted, .newerFormat(2, known: 1), .requested, .noLocking(errno: ENOLCK),
    ]

    static let commit: [CommitError] =
        readOnly.map { .readOnly($0) } + [
            .recordReadOnly(record, fault), .recordReadOnly(record, nil), .recordGone(record), .fileBroken(fault),
            .fileReadOnly("plans/an-giang/an-giang-2021.json"), .lockTimeout(nil),
            .lockTimeout(LockHolder(host: "may-1", pid: 12, user: "Hoa", since: "2026-11-21T09:12:00+07:00")),
            .conflict([
                FieldConflict(
                    record: record, path: FieldPath("status"), seen: nil, wanted: .string("done"),
                    found: .string("dropped"), changedBy: entry)
            ]),
            .wouldBreak([fault]), .disk(failures[2], saved: []), .disk(failures[2], saved: [record]),
            .unsettled(failures[3], records: [record], saved: []), .nothingToUndo, .nothingToRedo,
            .undoConflict([
                UndoConflict(record: record, path: FieldPath("status"), cause: .changed(by: "", at: "")),
                UndoConflict(record: record, path: FieldPath("doneOn"), cause: .closed(nil)),
            ]),
            .undoConflict([
                UndoConflict(
                    record: record, path: FieldPath("notes"),
                    cause: .changed(by: "Hoa", at: "2026-11-21T09:12:00+07:00")),
                UndoConflict(record: record, path: FieldPath("status"), cause: .closed(fault)),
            ]),
            .undoTakesWork(record.plan, of: ["Hoa", "Minh"]), .undoTakesWork(record.plan, of: []),
        ]

    static let usage: [UsageFault] = [
        .unknownCommand("x", suggestion: nil), .unknownCommand("taks", suggestion: "tasks"),
        .unknownOption("--x", suggestion: nil), .missingValue("--on"), .missingArgument("<x>"),
        .unexpectedArguments(["a", "b"]), .invalidValue("x", option: "--format", known: ["table"]),
        .valueNotTaken(option: "--read-only", value: "1"), .badDay("31/2", source: "--on"),
        .badTime("25:00"), .endsBeforeItBegins(from: Day(ordinal: 9), to: Day(ordinal: 1)), .notAnActivity("a/IV.1"),
        .unknownStatus("x"),
        .notFound("x"), .noSuchLetter("x"), .noSuchSigningStep("x"), .noSuchOwnUnit("x"),
        .noSuchBody("x", record: "a/b", known: [label]),
        .ambiguous("x", candidates: ["a", "b"]),
        .notReady(PlanID("a"), [.answers(1), .number, .day, .signatory]), .pastDays(PlanID("a"), 2),
        .ambiguousBody("x", candidates: [label, label]), .notOfOneDay("a/IV.1#2"),
        .notATask("x"), .notADuty("x"), .emptyText, .other("x"),
        .unknownEnding(".docx", known: [".txt"]), .endingOfOtherForm("a.md", format: "text"), .formNeedsFile("docx"),
        .tooMany(9, option: "--plans", limit: 8),
    ]

    static let refusals: [TaskRefusal] = [
        .replacesOtherDay(Day(ordinal: 0)),
        .followsDuties([Ref("duty.year")]), .notAnOwner(AgencyReference(AgencyID("so-y-te"))), .noSuchStep(3),
        .emptyText,
        .notADebtor(AgencyReference(AgencyID("so-y-te"))),
    ]

    static let changes: [ChangeRefusal] = [
        .notReady(PlanID("a"), [.signatory]), .pastDays(PlanID("a"), 2), .closed(.folder(.requested)),
        .closed(.record(record, nil)),
        .gone(record),
        .task(.emptyText, PlanID("a-2021")), .notForActivities(record), .activity(.noTitle),
        .activity(.endsBeforeItBegins(from: Day(ordinal: 2), to: Day(ordinal: 1))), .figure(.badYear(1999)),
        .signing(.noBodies), .signing(.notAsked(nil)), .signing(.notAsked(label)), .signing(.nobodyReplied),
        .signing(.repliedBeforeAsked(asked: Day(ordinal: 2))), .signing(.hasReplied(label)), .signing(.notSigned),
        .roster(.isGroup(label)), .roster(.endsBeforeItBegins(from: Day(ordinal: 9), to: Day(ordinal: 1))),
    ]

    @Test(arguments: changes.indices)
    func changesThatCannotBeMadeAreTold(_ index: Int) { check { $0.refusal(Self.changes[index]) } }

    @Test(arguments: faults)
    func faultsAreTold(_ kind: Fault.Kind) { check { $0.reason(kind) } }

    @Test(arguments: folder)
    func folderErrorsAreTold(_ error: FolderError) { check { $0.folderError(error) } }

    @Test(arguments: readOnly)
    func reasonsForOnlyReadingAreTold(_ reason: ReadOnlyReason) {
        check { $0.readOnly(reason) }
        check { $0.openedReadOnly(reason) }
    }

    @Test(arguments: commit)
    func commitErrorsAreTold(_ error: CommitError) { check { $0.commitError(error) } }

    @Test(arguments: usage)
    func usageFaultsAreTold(_ fault: UsageFault) { check { $0.usageFault(fault) } }

    @Test(arguments: refusals)
    func refusalsAreTold(_ refusal: TaskRefusal) { check { $0.refusal(refusal, plan: PlanID("a-2021")) } }

    @Test(arguments: numbers)
    func reasonsOfTheSystemAreTold(_ number: Int32) { check { $0.systemReason(number) } }

    @Test func otherFailuresAreTold() {
        check { $0.noDataFolder(searched: ["./data", "~/x"]) }
        check { $0.faultsInFolder(1) }
        check { $0.faultsInFolder(12) }
        check { $0.outputFailed(errno: ENOSPC) }
        check { $0.closedFile(Self.fault) }
        check { $0.noTerminal }
        check { $0.unknownTerminal(nil) }
        check { $0.unknownTerminal("xyz") }
        check { $0.terminalFailed(errno: EMFILE) }
        check { $0.emptyList }
    }

    @Test func sentencesThatEndAMessageHaveAFullStopOrACommand() {
        for error in Self.commit {
            for language in Language.allCases {
                let first = Wording(language).commitError(error).split(separator: "\n").first ?? ""
                #expect(first.hasSuffix(".") || first.hasSuffix(":"), "\(first)")
            }
        }
    }

    @Test func aFaultIsToldAsEditorsReadIt() {
        #expect(Wording(.vietnamese).fault(Self.fault) == "plans/a.json:12:3: thiếu “title”")
        #expect(Wording(.english).fault(Self.fault) == "plans/a.json:12:3: “title” is missing")
    }

    @Test func aFullDiskIsNamedWithTheWayOut() {
        let text = Wording(.vietnamese).commitError(.disk(Self.failures[2], saved: []))
        #expect(text.contains("đĩa đã đầy") && text.contains("Chưa ghi gì") && text.contains("giải phóng"))
    }

    @Test func anotherPersonsChangeIsNamed() {
        let text = Wording(.english).commitError(
            Self.commit.first { if case .conflict = $0 { true } else { false } } ?? .nothingToUndo)
        #expect(text.contains("status = dropped") && text.contains("Hoa, 21/11/2026 09:12"))
    }

    /// Words by which an English sentence is known, none of which is a Vietnamese one.
    private static let english: Set<String> = [
        "the", "is", "are", "of", "not", "cannot", "and", "or", "with", "by", "was", "were", "it", "that", "this",
        "there", "nothing", "file", "folder", "has", "have", "its", "try", "again", "line", "error", "disk",
        "permission",
    ]

    private func check(
        _ sentence: (Wording) -> String, _ location: SourceLocation = #_sourceLocation
    ) {
        let (ours, theirs) = (sentence(Wording(.vietnamese)), sentence(Wording(.english)))
        #expect(!ours.isEmpty && !theirs.isEmpty, sourceLocation: location)
        #expect(ours != theirs, sourceLocation: location)
        let prose = ours.replacing("folder.json", with: "")
        let words = Set(prose.lowercased().split { !$0.isLetter }.map(String.init))
        #expect(words.isDisjoint(with: Self.english), "\(ours)", sourceLocation: location)
        #expect(
            !theirs.contains { "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ".contains($0) }, "\(theirs)",
            sourceLocation: location)
    }
}
