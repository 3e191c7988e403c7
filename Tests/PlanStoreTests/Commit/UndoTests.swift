import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

@Suite struct UndoTests {
    @Test func aColleaguesActionIsNotTakenBack() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(.done(.first), by: "Lan")
        _ = try folder.commit(.done(.point), by: "Minh")
        #expect(try folder.undo(by: "Lan").saved == [.first])
        #expect(folder.snapshot.library.task(.point)?.task.progress.status == .done)
        #expect(throws: CommitError.nothingToUndo) { try folder.undo(by: "Hoa") }
    }

    @Test func undoAndRedoWorkAcrossProcesses() throws {
        let sample = try SampleFolder()
        let done = try sample.open().commit(.done(.first), by: "Lan")
        let undone = try sample.open().undo(by: "Lan")
        #expect(undone.undoes == done.action)
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
        let redone = try sample.open().redo(by: "Lan")
        #expect(redone.undoes == undone.action)
        #expect(try sample.open().snapshot.library.task(.first)?.task.progress.status == .done)
        #expect(throws: CommitError.nothingToRedo) { try sample.open().redo(by: "Lan") }
        #expect(try sample.open().undo(by: "Lan").undoes == redone.action)
    }

    @Test func aNewActionEndsRedo() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(.done(.first), by: "Lan")
        _ = try folder.undo(by: "Lan")
        _ = try folder.commit(.done(.point), by: "Lan")
        #expect(throws: CommitError.nothingToRedo) { try folder.redo(by: "Lan") }
    }

    @Test func aFieldChangedByAColleagueIsRefused() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(.set(.first, "status", to: .string("done")), by: "Lan")
        let theirs = try folder.commit(
            .set(.first, "status", from: .string("done"), to: .string("awaitingConfirmation")), by: "Minh")
        let before = sample.text(SampleFolder.plan)
        let conflict = UndoConflict(
            record: .first, path: FieldPath("status"), cause: .changed(by: "Minh", at: theirs.entries[0].at))
        #expect(throws: CommitError.undoConflict([conflict])) { try folder.undo(by: "Lan") }
        #expect(sample.text(SampleFolder.plan) == before)
        #expect(sample.lines().count == 2)
        _ = try folder.undo(by: "Minh")
        #expect(try folder.undo(by: "Lan").skipped == [])
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
    }

    @Test func aFieldChangedByHandIsRefused() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(.done(.first), by: "Lan")
        try sample.write(SampleTexts.anGiang, to: SampleFolder.plan)
        let conflicts = ["doneOn", "status"].map { field in
            UndoConflict(record: .first, path: FieldPath(field), cause: .changed(by: "", at: ""))
        }
        #expect(throws: CommitError.undoConflict(conflicts)) { try folder.undo(by: "Lan") }
        // The file restored by hand is the truth, and check tells.
        let faults = folder.check()
        #expect(faults.map(\.kind).contains(.historyDisagrees(record: Ref("IV.1.1"), field: "status")))
        #expect(faults.allSatisfy { $0.scope == .notice && $0.file == SampleFolder.history && $0.line == 1 })
    }

    @Test func anAdditionThatSomebodyRemovedIsRefused() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(.set(.first, "notes", to: .array([.note("một")])), by: "Lan")
        _ = try folder.commit(
            .set(.first, "notes", from: .array([.note("một")]), to: .array([.note("hai", by: "Minh")])), by: "Minh")
        #expect(throws: CommitError.self) { try folder.undo(by: "Lan") }
        #expect(folder.snapshot.library.task(.first)?.task.progress.notes.map(\.text) == ["hai"])
    }

    @Test func otherFieldsThatChangedStay() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(.done(.first), by: "Lan")
        _ = try folder.commit(.set(.first, "newDue", to: .string("2026-12-31")), by: "Minh")
        _ = try folder.undo(by: "Lan")
        let progress = try #require(folder.snapshot.library.task(.first)?.task.progress)
        #expect(progress == TaskProgress(newDue: Day(2026, 12, 31)))
    }

    @Test func fiveHundredRowsAreOneStep() throws {
        let sample = try SampleFolder()
        let tasks = (1...500).map { number in
            #"{ "id": "I.\#(number)", "section": "I", "title": "t", "role": "sole", "kind": "routine" }"#
        }
        try sample.replace(
            #"{ "id": "I.1", "section": "I", "title": "Tập huấn", "role": "sole", "kind": "event" }"#,
            with: tasks.joined(separator: ",\n"), in: SampleFolder.otherPlan)
        let before = sample.text(SampleFolder.otherPlan)
        let folder = try sample.open()
        let records = (1...500).map { RecordID(PlanID("dak-lak-2020"), Ref("I.\($0)")) }
        let receipt = try folder.commit(Action(records.flatMap { Action.done($0).changes }), by: "Lan")
        #expect(receipt.saved.count == 500)
        #expect(try folder.undo(by: "Lan").saved.count == 500)
        #expect(sample.text(SampleFolder.otherPlan) == before)
    }

    @Test func twoOpenFoldersInterleave() throws {
        let sample = try SampleFolder()
        let mine = try sample.open()
        let theirs = try sample.open()
        for turn in 0..<6 {
            let folder = turn.isMultiple(of: 2) ? mine : theirs
            let author = turn.isMultiple(of: 2) ? "Lan" : "Minh"
            _ = try folder.commit(
                .set(.shared, "notes", to: .array([.note("\(turn)", by: author)])), by: author)
        }
        #expect(mine.snapshot.library.task(.shared)?.task.progress.notes.count == 5)
        try mine.reload()
        #expect(mine.snapshot.library.task(.shared)?.task.progress.notes.map(\.text) == ["0", "1", "2", "3", "4", "5"])
        let ids = try mine.history().map(\.id)
        #expect(ids.count == 6 && Set(ids).count == 6 && ids == ids.sorted())
        _ = try mine.undo(by: "Minh")
        _ = try theirs.undo(by: "Lan")
        #expect(theirs.snapshot.library.task(.shared)?.task.progress.notes.map(\.text) == ["0", "1", "2", "3"])
        _ = try theirs.redo(by: "Minh")
        #expect(theirs.check() == [])
    }
}
