import Disk
import Glibc
import PlanFormat
import PlanModel
import PlanStore
import Records
import Synchronization
import Testing

@Suite struct CommitTests {
    @Test func onlyTheChangedFieldsAreWritten() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let receipt = try folder.commit(.done(.first), by: "Lan")
        #expect(receipt.saved == [.first])
        #expect(!receipt.action.isEmpty && receipt.undoes == nil)
        #expect(
            sample.text(SampleFolder.plan)
                == SampleTexts.anGiang.replacingOccurrences(
                    of: "      ],\n      \"office\"",
                    with: "      ],\n      \"status\": \"done\",\n      \"doneOn\": \"2026-11-21\",\n      \"office\""))
        #expect(folder.snapshot.library.task(.first)?.task.progress.status == .done)
        #expect(folder.snapshot.library.task(.first)?.task.progress.doneOn == Day(2026, 11, 21))
        #expect(sample.lines().count == 1)
        #expect(sample.lines()[0].hasSuffix(#""set":{"doneOn":[null,"2026-11-21"],"status":[null,"done"]}}"#))
        #expect(try folder.history() == receipt.entries)
        #expect(sample.names(".pending") == [])
        #expect(folder.check() == [])
        #expect(try folder.reload() == false)
    }

    @Test(arguments: ["indented", "tabs", "CRLF", "minified", "no final newline", "unknown keys"])
    func undoGivesTheSameBytes(_ form: String) throws {
        let sample = try SampleFolder()
        let text = SampleTexts.anGiang
        let formed: String
        switch form {
        case "tabs": formed = text.replacingOccurrences(of: "  ", with: "\t")
        case "CRLF": formed = text.replacingOccurrences(of: "\n", with: "\r\n")
        case "minified": formed = text.replacingOccurrences(of: "\n", with: "").replacingOccurrences(of: "  ", with: "")
        case "no final newline": formed = String(text.dropLast())
        case "unknown keys":
            formed = text.replacingOccurrences(of: "\"kind\": ", with: "\"zzz\": {\"a\" : [1.0, 2e3]},\n\"kind\": ")
        default: formed = text
        }
        try sample.write(formed, to: SampleFolder.plan)
        let folder = try sample.open()
        #expect(folder.snapshot.faults == [])
        let chauDoc = "members/ubnd-huyen@chau-doc/"
        let steps: [Action] = [
            .done(.first), .set(.first, "evidence", to: .array([.evidence("12/BC")])),
            .set(.first, "notes", to: .array([.note("một")])), .set(.first, "newDue", to: .string("2026-12-01")),
            .set(.point, "steps/0/done", to: .bool(true)), .set(.point, "steps/1/done", from: .bool(true), to: nil),
            .set(.shared, chauDoc + "status", to: .string("done")),
            .set(.shared, chauDoc + "evidence", to: .array([.evidence("1")])),
            .set(.shared, "members/ubnd-huyen@tinh-bien/status", to: .string("suspended")),
            .set(
                .duty, "submissions/ubnd-huyen@chau-doc",
                to: .object(["receivedOn": .string("2021-11-10"), "number": .null, "note": .null])),
        ]
        var states = [sample.text(SampleFolder.plan)]
        for step in steps {
            #expect(try folder.commit(step, by: "Lan").saved.count == 1)
            states.append(sample.text(SampleFolder.plan))
            #expect(Set(states).count == states.count)
        }
        #expect(folder.check() == [])
        // The tick that was taken away stood behind its title and comes back there; all else is where it was.
        for state in states.dropLast().reversed() {
            _ = try folder.undo(by: "Lan")
            #expect(sample.text(SampleFolder.plan) == state)
        }
        #expect(throws: CommitError.nothingToUndo) { try folder.undo(by: "Lan") }
        for state in states.dropFirst() {
            _ = try folder.redo(by: "Lan")
            #expect(sample.text(SampleFolder.plan) == state)
        }
        #expect(throws: CommitError.nothingToRedo) { try folder.redo(by: "Lan") }
        #expect(folder.check() == [])
    }

    @Test func aChangeThatChangesNothingWritesNothing() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(.done(.first), by: "Lan")
        let before = sample.text(SampleFolder.plan)
        let receipt = try folder.commit(.done(.first), by: "Minh")
        #expect(receipt == CommitReceipt(action: "", saved: [], entries: []))
        #expect(sample.text(SampleFolder.plan) == before)
        #expect(sample.lines().count == 1)
        #expect(try folder.commit(Action([]), by: "Minh").action == "")
        let explicit = Action.set(.point, "steps/0/done", from: nil, to: .bool(false))
        _ = try folder.commit(explicit, by: "Minh")
    }

    @Test func differentFieldsMerge() throws {
        let sample = try SampleFolder()
        let mine = try sample.open()
        let theirs = try sample.open()
        _ = try theirs.commit(.set(.first, "newDue", to: .string("2026-12-01")), by: "Minh")
        _ = try mine.commit(.done(.first), by: "Lan")
        let task = try #require(mine.snapshot.library.task(.first)?.task)
        #expect(task.progress.newDue == Day(2026, 12, 1) && task.progress.status == .done)
        #expect(try theirs.reload())
        #expect(theirs.snapshot.library.task(.first)?.task == task)
    }

    @Test func additionsToOneListMerge() throws {
        let sample = try SampleFolder()
        let mine = try sample.open()
        let theirs = try sample.open()
        _ = try theirs.commit(.set(.first, "evidence", to: .array([.evidence("1")])), by: "Minh")
        _ = try mine.commit(.set(.first, "evidence", to: .array([.evidence("2")])), by: "Lan")
        func numbers() -> [String?] { (mine.snapshot.library.task(.first)?.task.progress.evidence ?? []).map(\.number) }
        #expect(numbers() == ["1", "2"])
        _ = try mine.undo(by: "Minh")
        #expect(numbers() == ["2"])
        _ = try mine.undo(by: "Lan")
        #expect(numbers() == [])
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
    }

    @Test func theSameFieldIsAConflictWithWhoChangedIt() throws {
        let sample = try SampleFolder()
        let mine = try sample.open()
        let theirs = try sample.open()
        let theirReceipt = try theirs.commit(.set(.first, "status", to: .string("suspended")), by: "Minh")
        let before = sample.text(SampleFolder.plan)
        let conflict = FieldConflict(
            record: .first, path: FieldPath("status"), seen: nil, wanted: .string("done"),
            found: .string("suspended"), changedBy: theirReceipt.entries.first)
        #expect(throws: CommitError.conflict([conflict])) { try mine.commit(.done(.first), by: "Lan") }
        #expect(sample.text(SampleFolder.plan) == before)
        #expect(sample.lines().count == 1)
        #expect(mine.snapshot.library.task(.first)?.task.progress.status == .suspended)
    }

    @Test func unknownMembersOfAnEntryStay() throws {
        let sample = try SampleFolder()
        try sample.replace(
            #""kind": "dated","#,
            with: #""kind": "dated", "evidence": [ { "number": "1", "issuedOn": null, "scan": "a.pdf" } ],"#,
            in: SampleFolder.plan)
        let folder = try sample.open()
        _ = try folder.commit(
            .set(.first, "evidence", from: .array([.evidence("1")]), to: .array([.evidence("1"), .evidence("2")])),
            by: "Lan")
        #expect(sample.text(SampleFolder.plan).contains(#"{ "number": "1", "issuedOn": null, "scan": "a.pdf" }"#))
        #expect(folder.snapshot.library.task(.first)?.task.progress.evidence.map(\.number) == ["1", "2"])
    }

    @Test func whatIsGoneOrReadOnlyIsRefused() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let gone = RecordID(PlanID("an-giang-2021"), Ref("IV.9"))
        #expect(throws: CommitError.recordGone(gone)) { try folder.commit(.done(gone), by: "Lan") }
        let noPlan = RecordID(PlanID("ha-noi-2021"), Ref("I.1"))
        #expect(throws: CommitError.recordGone(noPlan)) { try folder.commit(.done(noPlan), by: "Lan") }
        try sample.remove(SampleFolder.otherPlan)
        #expect(throws: CommitError.recordGone(.other)) { try folder.commit(.done(.other), by: "Lan") }
    }

    @Test func aChangeThatBreaksTheFileIsRefused() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        for (path, value) in [
            ("status", FieldValue.string("finished")), ("doneOn", .string("2026-02-30")), ("evidence", .int(1)),
            ("members/so-lam/status", .string("done")), ("members/x y/status", .string("done")),
            ("members/ubnd-huyen@nowhere/status", .string("done")),
        ] {
            let action = Action.set(.shared, path, to: value)
            #expect(throws: CommitError.self, "\(path)") { try folder.commit(action, by: "Lan") }
        }
        for id in ["IV.2.1", "IV.1.9"] {
            let renaming = Action.set(.first, "id", from: .string("IV.1.1"), to: .string(id))
            #expect(throws: CommitError.self) { try folder.commit(renaming, by: "Lan") }
        }
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
        #expect(sample.names("history") == [])
        let wrong = Action.set(.shared, "status", to: .string("finished"))
        do {
            _ = try folder.commit(wrong, by: "Lan")
        } catch {
            guard case .wouldBreak(let faults) = error else { throw error }
            #expect(faults.map(\.scope) == [.record(Ref("IV.2.1"))])
        }
    }

    @Test func anActionOverSeveralFilesIsOneStep() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let action = Action(
            Action.done(.first).changes + Action.done(.other).changes + Action.done(.point).changes, note: "cuối năm")
        let receipt = try folder.commit(action, by: "Lan")
        #expect(receipt.saved == [.first, .point, .other])
        #expect(Set(receipt.entries.map(\.action)) == [receipt.action])
        #expect(receipt.entries.map(\.id) == receipt.entries.map(\.id).sorted())
        #expect(receipt.entries.allSatisfy { $0.note == "cuối năm" })
        #expect(sample.lines().count == 2 && sample.lines(SampleFolder.otherHistory).count == 1)
        let undo = try folder.undo(by: "Lan")
        #expect(undo.undoes == receipt.action && undo.saved.count == 3)
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
        #expect(sample.text(SampleFolder.otherPlan) == SampleTexts.dakLak)
        #expect(folder.check() == [])
    }

    @Test func aConflictInOneFileSavesNone() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let dropped = #""kind": "event", "status": "dropped""#
        try sample.replace(#""kind": "event""#, with: dropped, in: SampleFolder.otherPlan)
        let action = Action(Action.done(.first).changes + Action.done(.other).changes)
        #expect(throws: CommitError.self) { try folder.commit(action, by: "Lan") }
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
    }

    @Test func aLaterFileThatFailsNamesWhatWasSaved() throws {
        let action = Action(Action.done(.first).changes + Action.done(.other).changes)
        let sample = try SampleFolder()
        let counting = FaultySystem()
        let opened = try sample.open(counting)
        _ = try opened.commit(action, by: "Lan")
        let renames = counting.calls.indices.filter { counting.calls[$0] == .rename }
        // Of the number, the first file, the second one, and the number again.
        #expect(renames.count == 4)
        let again = try SampleFolder()
        let folder = try again.open(FaultySystem(failing: .call(renames[2] + 1, errno: EIO)))
        do {
            _ = try folder.commit(action, by: "Lan")
            Issue.record("the second file was to fail")
        } catch {
            guard case .disk(let failure, let saved) = error else { throw error }
            #expect(failure.call == .rename && saved == [.first])
        }
        #expect(folder.snapshot.library.task(.first)?.task.progress.status == .done)
        #expect(folder.snapshot.library.task(.other)?.task.progress.status == .notStarted)
        #expect(again.lines().count == 1 && again.lines(SampleFolder.otherHistory) == [])
        #expect(folder.check() == [])
        _ = try folder.commit(action, by: "Lan")
        #expect(again.lines().count == 1 && again.lines(SampleFolder.otherHistory).count == 1)
    }

    @Test func somebodyElsesLockIsWaitedFor() throws {
        let sample = try SampleFolder()
        let system = PosixSystem()
        let held = try system.open(sample.path + "/.lock", for: .locking, permissions: 0o666)
        #expect(try system.lock(held))
        let attempts = Mutex(0)
        let waiting = FaultySystem { call, _ in
            guard call == .flock else { return }
            let attempt = attempts.withLock { count in
                count += 1
                return count
            }
            if attempt == 3 { try? system.close(held) }
        }
        #expect(try sample.open(waiting).commit(.done(.first), by: "Lan").saved == [.first])
        #expect(attempts.withLock { $0 } == 3)
    }

    @Test func theFileIsReadAgainUnderTheLock() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        try sample.replace(#""office""#, with: #""phòng""#, in: SampleFolder.plan)
        _ = try folder.commit(.done(.first), by: "Lan")
        #expect(sample.text(SampleFolder.plan).contains(#""phòng""#))
        try sample.write("{", to: SampleFolder.plan)
        #expect(throws: CommitError.self) { try folder.commit(.done(.point), by: "Lan") }
        #expect(sample.text(SampleFolder.plan) == "{")
    }

    @Test func idsGrowInTheFileWhenTheClockGoesBack() throws {
        let sample = try SampleFolder()
        let first = try sample.open().commit(.done(.first), by: "Lan")
        let late = try sample.open(clock: .ticking(from: 1_000_000_000))
        let second = try late.commit(.done(.point), by: "Lan")
        #expect(first.action < second.action)
        #expect(second.entries[0].at.hasPrefix("2001-09-09"))
        #expect(try late.undo(by: "Lan").undoes == second.action)
        #expect(try late.undo(by: "Lan").undoes == first.action)
    }
}
