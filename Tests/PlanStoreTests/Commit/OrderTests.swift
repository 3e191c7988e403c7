import Glibc
import PlanModel
import Records
import Testing

@testable import Disk
@testable import PlanFormat
@testable import PlanStore

/// What was done last is what the folder saw last, whatever the clocks say.
@Suite struct OrderTests {
    private static let day = 86_400

    private func numbers(_ sample: SampleFolder) throws -> [Int?] { try sample.open().history().map(\.n) }

    @Test func aClockThatWasPutBackChangesNoOrder() throws {
        let sample = try SampleFolder()
        let (wrong, right) = (1_795_227_120 + OrderTests.day, 1_795_227_120)
        let first = try sample.open(clock: .ticking(from: wrong)).commit(.done(.first), by: "Lan")
        let second = try sample.open(clock: .ticking(from: right)).commit(.done(.other), by: "Lan")
        let later = { try sample.open(clock: .ticking(from: right + 300)) }
        #expect(try later().history().map(\.record) == [.first, .other])
        #expect(try later().undo(by: "Lan").undoes == second.action)
        #expect(try later().undo(by: "Lan").undoes == first.action)
        #expect(throws: CommitError.nothingToUndo) { try later().undo(by: "Lan") }
        #expect(try later().check() == [])
    }

    @Test func aNewActionEndsRedoAlsoWithAnEarlierClock() throws {
        let sample = try SampleFolder()
        let late = try sample.open(clock: .ticking(from: 1_795_227_120 + OrderTests.day))
        _ = try late.commit(.done(.first), by: "Lan")
        _ = try late.undo(by: "Lan")
        let early = try sample.open(clock: .ticking(from: 1_795_227_120))
        let new = try early.commit(.done(.other), by: "Lan")
        #expect(throws: CommitError.nothingToRedo) { try early.redo(by: "Lan") }
        #expect(try early.undo(by: "Lan").undoes == new.action)
    }

    @Test func everyLineHasAGreaterNumberThanAllBefore() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(Action(Action.done(.first).changes + Action.done(.shared).changes), by: "Lan")
        _ = try sample.open().commit(.done(.other), by: "Minh")
        _ = try folder.commit(.done(.point), by: "Lan")
        #expect(try numbers(sample) == [1, 2, 3, 4])
        #expect(sample.text(".order").hasPrefix(#"{"n":4,"history":""#))
    }

    @Test(arguments: ["absent", "nonsense", "huge", "folder", "link", "pipe", "old"])
    func whatIsKeptIsNeverTheTruth(_ state: String) throws {
        let sample = try SampleFolder()
        _ = try sample.open().commit(.done(.first), by: "Lan")
        let old = sample.text(".order")
        _ = try sample.open().commit(.done(.other), by: "Lan")
        try sample.remove(".order")
        let place = sample.path + "/.order"
        switch state {
        case "nonsense": try sample.write("{", to: ".order")
        case "huge": try sample.write(#"{"n":9223372036854775807,"history":""}"#, to: ".order")
        case "folder": mkdir(place, 0o755)
        case "link": sample.link("../outside", as: ".order")
        case "pipe": mkfifo(place, 0o600)
        // Of before the second history was there.
        case "old": try sample.write(old, to: ".order")
        default: break
        }
        _ = try sample.open().commit(.done(.point), by: "Lan")
        _ = try sample.open().commit(.done(.shared), by: "Lan")
        #expect(try numbers(sample) == [1, 2, 3, 4])
        #expect((try? PosixSystem().status(ofPath: sample.path + "/../outside")) == nil)
        // All else is replaced.
        #expect(try sample.open().check().map(\.file) == (state == "folder" ? [".order"] : []))
    }

    @Test func withoutNewFilesTheHistoriesAreNotAsked() throws {
        let sample = try SampleFolder()
        _ = try sample.open().commit(.done(.first), by: "Lan")
        let past = timespec(tv_sec: 1_000_000_000, tv_nsec: 0)
        utimensat(AT_FDCWD, sample.path + "/history", [past, past], 0)
        _ = try sample.open().commit(.done(.point), by: "Lan")
        try sample.replace(#"{"n":2,"#, with: #"{"n":100,"#, in: ".order")
        _ = try sample.open().commit(.done(.shared), by: "Lan")
        #expect(try numbers(sample) == [1, 2, 101])
    }

    @Test func whatAnotherMachineSentCounts() throws {
        let sample = try SampleFolder()
        _ = try sample.open().commit(.done(.first), by: "Lan")
        // Its clock was far ahead, and it had seen more.
        let id = "20990101T000000.000000000Z-00000000"
        let line = HistoryEntry(
            id: id, action: id, at: "2099-01-01T00:00:00+07:00", by: "Lan", record: .other,
            fields: [FieldChange(FieldPath("note"), from: nil, to: .string("x"))], n: 40)
        try sample.write(HistoryLine.bytes(line), to: SampleFolder.otherHistory)
        let mine = try sample.open().commit(.done(.point), by: "Lan")
        #expect(mine.entries.map(\.n) == [41])
        #expect(try sample.open().undo(by: "Lan").undoes == mine.action)
    }

    @Test func bothSidesOfAMergeKeepTheirOrder() throws {
        let sample = try SampleFolder()
        _ = try sample.open().commit(.done(.first), by: "Lan")
        let other = try SampleFolder(copying: sample)
        let (slow, fast) = (1_795_227_120 - OrderTests.day, 1_795_227_120 + OrderTests.day)
        _ = try other.open(clock: .ticking(from: fast)).commit(.done(.point), by: "Lan")
        _ = try sample.open(clock: .ticking(from: slow)).commit(.done(.shared), by: "Lan")
        let last = try sample.open(clock: .ticking(from: slow)).commit(
            .set(.shared, "newDue", to: .string("2026-12-31")), by: "Lan")
        let merged = HistoryMerge(
            base: [], ours: sample.bytes(SampleFolder.history) ?? [], theirs: other.bytes(SampleFolder.history) ?? []
        ).bytes
        try sample.write(merged, to: SampleFolder.history)
        #expect(try sample.open().history().map(\.n) == [1, 2, 2, 3])
        #expect(try sample.open(clock: .ticking(from: slow)).undo(by: "Lan").undoes == last.action)
        #expect(try sample.open().history().last?.n == 4)
    }

    @Test func linesOfBeforeComeFirstAndThoseOfOlderProgramsWhereTheyStand() throws {
        func line(_ id: String, _ n: Int?) -> [UInt8] {
            HistoryLine.bytes(
                HistoryEntry(id: id, action: id, at: "", by: "Lan", record: .first, fields: [], n: n))
        }
        let history = line("9", nil) + line("1", 3) + line("2", nil) + line("0", 5) + line("3", 4)
        let file = HistoryFile(history, plan: RecordID.first.plan, file: "h")
        #expect(file.ordered.map(\.entry.id) == ["9", "1", "2", "3", "0"])
    }

    @Test(arguments: ["0", "-1", "9007199254740993", "1.5", "\"1\""])
    func aNumberThatNoLineHasIsNamed(_ number: String) throws {
        let sample = try SampleFolder()
        let line = #"{"id":"1","n":\#(number),"action":"1","at":"","by":"Lan","record":"IV.1.1","set":{}}"#
        try sample.write(line + "\n", to: SampleFolder.history)
        let folder = try sample.open()
        #expect(folder.check().count == 1)
        #expect(try folder.commit(.done(.first), by: "Lan").entries.map(\.n) == [1])
    }

    @Test func atTheEndOfAllNumbersThePlanCanStillBeChanged() throws {
        let sample = try SampleFolder()
        let line = #"{"id":"1","n":9007199254740992,"action":"1","at":"","by":"Lan","record":"IV.1.1","set":{}}"#
        try sample.write(line + "\n", to: SampleFolder.history)
        for record in [RecordID.first, .point, .shared] {
            _ = try sample.open().commit(.done(record), by: "Lan")
        }
        #expect(try sample.open().undo(by: "Lan").saved == [.shared])
        #expect(try sample.open().check() == [])
    }

    @Test func theAccountStandsBesideTheName() throws {
        let sample = try SampleFolder()
        let folder = try PlanFolder(at: sample.path, system: PosixSystem(), clock: .ticking(), login: "ltlan")
        _ = try folder.commit(.done(.first), by: "Lan")
        #expect(sample.lines()[0].contains(#""by":"Lan","login":"ltlan","record""#))
        #expect(try folder.history().map(\.login) == ["ltlan"])
    }

    // MARK: What is passed over

    @Test func onlyWhatWasChangedSinceIsPassedOver() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(Action(Action.done(.first).changes + Action.done(.shared).changes), by: "Lan")
        let theirs = try folder.commit(
            .set(.first, "status", from: .string("done"), to: .string("suspended")), by: "Minh")
        let receipt = try folder.undo(by: "Lan")
        let skipped = UndoConflict(
            record: .first, path: FieldPath("status"), cause: .changed(by: "Minh", at: theirs.entries[0].at))
        #expect(receipt.skipped == [skipped] && Set(receipt.saved) == [.first, .shared])
        #expect(folder.snapshot.library.task(.first)?.task.progress.status == .suspended)
        #expect(folder.snapshot.library.task(.shared)?.task.progress.status == .notStarted)
        // What was left can be taken back when it is as it was left.
        _ = try folder.undo(by: "Minh")
        #expect(try folder.undo(by: "Lan").skipped == [])
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
        _ = try folder.redo(by: "Lan")
        _ = try folder.redo(by: "Lan")
        #expect(folder.snapshot.library.task(.first)?.task.progress.doneOn != nil)
        #expect(folder.check() == [])
    }

    @Test func anActionOfWhichNothingIsLeftIsNoWall() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let first = try folder.commit(.done(.other), by: "Lan")
        _ = try folder.commit(.set(.first, "status", to: .string("done")), by: "Lan")
        _ = try folder.commit(.set(.first, "status", from: .string("done"), to: .string("suspended")), by: "Minh")
        let receipt = try folder.undo(by: "Lan")
        #expect(receipt.undoes == first.action && receipt.skipped.map(\.record) == [.first])
        // Nothing is left but what Minh changed.
        do {
            _ = try folder.undo(by: "Lan")
            Issue.record("there is nothing to take back")
        } catch {
            guard case .undoConflict(let conflicts) = error else { throw error }
            #expect(conflicts == receipt.skipped)
        }
    }

    @Test func aPlanThatIsBrokenIsPassedOver() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let first = try folder.commit(.done(.other), by: "Lan")
        _ = try folder.commit(.done(.first), by: "Lan")
        try sample.write("{", to: SampleFolder.plan)
        let receipt = try folder.undo(by: "Lan")
        #expect(receipt.undoes == first.action && receipt.skipped.count == 2)
        let isClosed = receipt.skipped.allSatisfy { if case .closed = $0.cause { true } else { false } }
        #expect(isClosed)
    }

    @Test func aPlanGoesWithTheWorkOfOthersOnlyWhereThatIsMeant() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(PlanFileTests.creation, by: "Lan")
        _ = try folder.commit(.done(RecordID(PlanFileTests.id, Ref("I.1"))), by: "Minh")
        let text = sample.text(PlanFileTests.file)
        let refusal = CommitError.undoTakesWork(PlanFileTests.id, of: ["Minh"])
        #expect(throws: refusal) { try folder.undo(by: "Lan") }
        #expect(sample.text(PlanFileTests.file) == text)
        _ = try folder.undo(by: "Lan", evenWithWorkOfOthers: true)
        #expect(sample.bytes(PlanFileTests.file) == nil)
        _ = try folder.redo(by: "Lan")
        #expect(sample.text(PlanFileTests.file) == text)
        #expect(folder.check() == [])
    }
}
