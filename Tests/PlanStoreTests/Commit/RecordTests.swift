import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

/// Records that come and go as a whole.
@Suite struct RecordTests {
    static let launch = RecordID(PlanID("an-giang-2021"), Ref("act.1"))
    static let added = RecordID(PlanID("an-giang-2021"), Ref("IV.1.+1"))
    static let launchMembers: [String: FieldValue] = [
        "title": .string("Lễ phát động"), "from": .string("2021-11-12"), "to": .string("2021-11-12"),
        "place": .string("Long Xuyên"), "lead": .string("so-noi-vu"),
    ]
    static let addedMembers: [String: FieldValue] = [
        "section": .string("IV.1"), "title": .string("Tập huấn cho cán bộ"), "role": .string("lead"),
        "kind": .string("event"),
    ]

    static func adding(_ record: RecordID, _ members: [String: FieldValue]) -> Action {
        Action([.inserting(record, members)])
    }

    static func removing(_ record: RecordID, _ members: [String: FieldValue]) -> Action {
        Action([.removing(record, members)])
    }

    @Test func anActivityIsWrittenAndTheRestKeepsItsBytes() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let receipt = try folder.commit(RecordTests.adding(RecordTests.launch, RecordTests.launchMembers), by: "Lan")
        #expect(receipt.saved == [RecordTests.launch])
        let written = """
              "activities": [
                {
                  "id": "act.1",
                  "title": "Lễ phát động",
                  "from": "2021-11-12",
                  "to": "2021-11-12",
                  "place": "Long Xuyên",
                  "lead": "so-noi-vu"
                }
              ]
            """
        #expect(
            sample.text(SampleFolder.plan)
                == SampleTexts.anGiang.replacingOccurrences(of: "  \"activities\": []", with: written))
        let plan = try #require(folder.snapshot.library.plan(PlanID("an-giang-2021"))?.plan)
        #expect(plan.activities.map(\.title) == ["Lễ phát động"])
        #expect(plan.freeActivityID == Ref("act.2"))
        #expect(try folder.history() == receipt.entries)
        #expect(receipt.entries[0].fields[0].path.isWhole)
        #expect(sample.lines()[0].contains(#""set":{"":[null,{"#))
        #expect(folder.check() == [])
        #expect(try folder.reload() == false)
        // The same once more is nothing to do; another one under the id is a conflict.
        let again = try folder.commit(RecordTests.adding(RecordTests.launch, RecordTests.launchMembers), by: "Minh")
        #expect(again.saved == [])
        let other = RecordTests.adding(RecordTests.launch, ["title": .string("Khác"), "from": .string("2021-11-13")])
        do {
            _ = try folder.commit(other, by: "Minh")
            Issue.record("an id was given twice")
        } catch {
            guard case .conflict(let conflicts) = error else { throw error }
            #expect(conflicts.count == 1 && conflicts[0].path.isWhole && conflicts[0].changedBy?.by == "Lan")
            #expect(conflicts[0].found?.members?["title"] == .string("Lễ phát động"))
        }
    }

    @Test func addingGivesAFreeIDToWhomAColleagueOutran() throws {
        let sample = try SampleFolder()
        let mine = try sample.open()
        let theirs = try sample.open()
        _ = try theirs.add(RecordTests.adding(RecordTests.launch, RecordTests.launchMembers), by: "Minh")
        let other: [String: FieldValue] = ["title": .string("Tọa đàm"), "from": .string("2021-11-20")]
        let second = RecordID(PlanID("an-giang-2021"), Ref("act.2"))
        let action = Action([.inserting(RecordTests.launch, other), .inserting(second, other)])
        let receipt = try mine.add(action, by: "Lan")
        #expect(receipt.saved.map(\.record) == [Ref("act.2"), Ref("act.3")])
        let activities = mine.snapshot.library.plan(PlanID("an-giang-2021"))?.plan.activities
        #expect(activities?.map(\.id) == [Ref("act.1"), Ref("act.2"), Ref("act.3")])
        #expect(activities?.map(\.title) == ["Lễ phát động", "Tọa đàm", "Tọa đàm"])
        _ = try mine.undo(by: "Lan")
        #expect(mine.snapshot.library.plan(PlanID("an-giang-2021"))?.plan.activities.map(\.id) == [Ref("act.1")])
        #expect(mine.check() == [])
    }

    @Test(arguments: ["indented", "CRLF", "minified", "without a list"])
    func undoAndRedoGiveTheSameBytes(_ form: String) throws {
        let sample = try SampleFolder()
        let text = SampleTexts.anGiang
        let formed =
            switch form {
            case "CRLF": text.replacingOccurrences(of: "\n", with: "\r\n")
            case "minified":
                text.replacingOccurrences(of: "\n", with: "").replacingOccurrences(of: "  ", with: "")
            case "without a list":
                text.replacingOccurrences(
                    of: "  \"activities\": []", with: "  \"activities\": [],\n  \"office\": [ 1 ]")
            default: text
            }
        try sample.write(formed, to: SampleFolder.plan)
        let folder = try sample.open()
        let action = Action(
            RecordTests.adding(RecordTests.launch, RecordTests.launchMembers).changes
                + RecordTests.adding(RecordTests.added, RecordTests.addedMembers).changes + Action.done(.first).changes)
        let receipt = try folder.commit(action, by: "Lan")
        #expect(Set(receipt.saved) == [RecordTests.launch, RecordTests.added, .first])
        let changed = sample.text(SampleFolder.plan)
        let tasks = folder.snapshot.library.plan(PlanID("an-giang-2021"))?.plan.tasks.map(\.id.description)
        #expect(tasks == ["IV.1.1", "IV.1.đ", "IV.1.+1", "IV.2.1"])
        #expect(try sample.open().undo(by: "Lan").saved.count == 3)
        #expect(sample.text(SampleFolder.plan) == formed)
        #expect(try sample.open().redo(by: "Lan").saved.count == 3)
        #expect(sample.text(SampleFolder.plan) == changed)
        #expect(try sample.open().check() == [])
    }

    @Test func aTaskTakenAwayComesBackToItsPlace() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        for (number, title) in ["một", "hai", "ba"].enumerated() {
            let record = RecordID(PlanID("an-giang-2021"), Ref("act.\(number + 1)"))
            let members: [String: FieldValue] = ["title": .string(title), "from": .string("2021-11-12")]
            _ = try folder.commit(RecordTests.adding(record, members), by: "Lan")
        }
        let before = sample.text(SampleFolder.plan)
        let second = RecordID(PlanID("an-giang-2021"), Ref("act.2"))
        let seen: [String: FieldValue] = ["title": .string("hai"), "from": .string("2021-11-12"), "to": .null]
        _ = try folder.commit(RecordTests.removing(second, seen), by: "Lan")
        #expect(
            folder.snapshot.library.plan(second.plan)?.plan.activities.map(\.title) == ["một", "ba"])
        #expect(folder.check() == [])
        // Taken away already: nothing to do.
        #expect(try folder.commit(RecordTests.removing(second, seen), by: "Minh").saved == [])
        _ = try folder.undo(by: "Lan")
        #expect(sample.text(SampleFolder.plan) == before)
    }

    @Test func whatAColleagueChangedIsNotTakenAway() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(RecordTests.adding(RecordTests.launch, RecordTests.launchMembers), by: "Lan")
        let change = try folder.commit(.set(RecordTests.launch, "status", to: .string("done")), by: "Minh")
        do {
            _ = try folder.commit(RecordTests.removing(RecordTests.launch, RecordTests.launchMembers), by: "Lan")
            Issue.record("what Minh did was taken away unseen")
        } catch {
            guard case .conflict(let conflicts) = error else { throw error }
            #expect(conflicts[0].found?.members?["status"] == .string("done"))
            #expect(conflicts[0].changedBy == change.entries[0])
        }
        let conflict = UndoConflict(
            record: RecordTests.launch, path: .whole, cause: .changed(by: "Minh", at: change.entries[0].at))
        #expect(throws: CommitError.undoConflict([conflict])) { try folder.undo(by: "Lan") }
        _ = try folder.undo(by: "Minh")
        _ = try folder.undo(by: "Lan")
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
    }

    @Test func aRecordIsReplacedAsAWhole() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(RecordTests.adding(RecordTests.launch, RecordTests.launchMembers), by: "Lan")
        let before = sample.text(SampleFolder.plan)
        let new: [String: FieldValue] = ["title": .string("Tọa đàm"), "from": .string("2021-11-20")]
        let change = FieldChange(.whole, from: .object(RecordTests.launchMembers), to: .object(new))
        _ = try folder.commit(Action([RecordChange(RecordTests.launch, [change])]), by: "Minh")
        let activity = try #require(folder.snapshot.library.plan(RecordTests.launch.plan)?.plan.activities.first)
        #expect(activity.title == "Tọa đàm" && activity.place == nil && activity.id == Ref("act.1"))
        #expect(folder.check() == [])
        _ = try folder.undo(by: "Minh")
        #expect(sample.text(SampleFolder.plan) == before)
    }

    @Test func keysOfAPersonGoAndComeBackWithTheRecord() throws {
        let sample = try SampleFolder()
        _ = try sample.open().commit(RecordTests.adding(RecordTests.launch, RecordTests.launchMembers), by: "Lan")
        try sample.replace(
            #""lead": "so-noi-vu""#, with: "\"lead\": \"so-noi-vu\",\n      \"car\": \"67A\"", in: SampleFolder.plan)
        let before = sample.text(SampleFolder.plan)
        let folder = try sample.open()
        _ = try folder.commit(RecordTests.removing(RecordTests.launch, RecordTests.launchMembers), by: "Lan")
        _ = try folder.undo(by: "Lan")
        #expect(sample.text(SampleFolder.plan) == before)
    }

    @Test func whatWouldBreakTheFileIsRefused() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let bad: [(RecordID, [String: FieldValue])] = [
            (RecordTests.launch, ["title": .string("Lễ"), "from": .string("2021-13-01")]),
            (RecordTests.launch, ["title": .string("Lễ"), "from": .string("2021-11-12"), "lead": .string("x-y")]),
            (RecordTests.added, ["section": .string("IX"), "title": .string("t")]),
        ]
        for (record, members) in bad {
            do {
                _ = try folder.commit(RecordTests.adding(record, members), by: "Lan")
                Issue.record("\(members) was accepted")
            } catch {
                guard case .wouldBreak = error else { throw error }
            }
        }
        // A record that has a duty is not to be missed.
        let task = RecordID(PlanID("an-giang-2021"), Ref("IV.2.1"))
        let seen: [String: FieldValue] = [
            "section": .string("IV.2"), "title": .string("Báo cáo năm"), "role": .string("sole"),
            "kind": .string("routine"),
        ]
        do {
            _ = try folder.commit(RecordTests.removing(task, seen), by: "Lan")
            Issue.record("a task was taken from its duty")
        } catch {
            guard case .wouldBreak(let faults) = error else { throw error }
            #expect(faults.map(\.kind) == [.unknownTask("IV.2.1")])
        }
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
        #expect(sample.names("history") == [])
    }
}
