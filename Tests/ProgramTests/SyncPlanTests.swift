import Foundation
import JSONText
import PlanMerge
import PlanModel
import PlanStore
import PlanSync
import Records
import Testing

/// A plan is its id, wherever its file lies: no guess of git's about names decides what becomes of it.
struct SyncPlanTests {
    private let place: MeetingPlace
    private let lan: Machine
    private let minh: Machine

    init() throws {
        place = try MeetingPlace()
        lan = try place.founded()
        minh = try place.clone("minh")
    }

    private static let moved = "plans/khac/an-giang-2021.json"

    private func move(on machine: Machine) throws {
        try FileManager.default.createDirectory(
            atPath: machine.data.path + "/plans/khac", withIntermediateDirectories: true)
        try machine.git("mv", Machine.plan, Self.moved)
    }

    @Test(arguments: [nil, MergeSide.mine, .theirs])
    func aFileThatAColleagueMovedKeepsWhatWasChangedHere(side: MergeSide?) throws {
        try move(on: minh)
        try minh.send()
        try lan.done("IV.1.2")
        // That the folder is none of its unit's is a fault which Lan does not have; she may keep hers.
        let report = try lan.sync(SyncDecisions(others: side))
        let places = [Machine.plan, Self.moved].filter(lan.exists)
        #expect(places.count == 1)
        #expect(try lan.openFolder().snapshot.library.plan(Machine.planID) != nil)
        let text = try lan.text(try #require(places.first))
        #expect(text.contains("\"doneOn\": \"2021-06-01\""))
        if side == .mine {
            #expect(report.outcome == .synchronized(sent: true))
            try minh.sync()
            try expectConverged(lan, minh)
            #expect(try minh.field("IV.1.2", "status") == .string("done"))
        }
    }

    @Test func aMoveIsTakenOver() throws {
        // Both folders are fit for it where the plan names no unit's folder.
        let file = "schema/cu.json"
        try lan.write("{\"a\": 1}\n", to: "a.json")
        try FileManager.default.createDirectory(atPath: lan.data.path + "/schema", withIntermediateDirectories: true)
        for machine in [lan, minh] { try machine.sync() }
        try lan.git("mv", "a.json", file)
        try minh.done("IV.1.2")
        for machine in [lan, minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        #expect(lan.exists(file) && !minh.exists("a.json"))
    }

    /// A draft that one took back while the other worked on it, beside a new one that is nearly the same text.
    @Test func aPlanTakenBackIsNotMergedIntoASimilarOne() throws {
        let (old, new) = (PlanID("an-giang-2026"), PlanID("an-giang-2027"))
        func draft(_ id: PlanID, _ year: Int, on machine: Machine) throws {
            let source = try JSONDocument(Array(machine.text(Machine.plan).utf8)).root.fieldValue()
            var members = try #require(source.members)
            members["year"] = .int(year)
            _ = try machine.openFolder().commit(Action([.inserting(.plan(id), members)]), by: machine.name)
        }
        try draft(old, 2026, on: minh)
        for machine in [minh, lan] { try machine.sync() }
        let note = FieldValue.object([
            "at": .string("2026-01-05T08:00:00+07:00"), "by": .string("lan"), "text": .string("ghi chú của Lan"),
        ])
        let change = FieldChange(FieldPath("notes"), from: nil, to: .array([note]))
        _ = try lan.openFolder().commit(
            Action([RecordChange(RecordID(old, Ref("IV.1.2")), [change])]), by: "lan")
        _ = try minh.openFolder().undo(by: "minh")
        try draft(new, 2027, on: minh)
        try minh.sync()
        let before = try lan.text("plans/an-giang/\(old).json")
        guard case .conflicts(let conflicts) = try lan.sync().outcome else {
            Issue.record("A person has to decide.")
            return
        }
        #expect(conflicts.map(\.file) == ["plans/an-giang/\(old).json"])
        guard case .removed(by: .theirs, let changes)? = conflicts.first?.kind else {
            Issue.record("It is about a plan that they removed.")
            return
        }
        #expect(changes.plans.map(\.changed) == [1])
        #expect(try lan.text("plans/an-giang/\(old).json") == before)
        let told = try lan.kehoach("sync")
        #expect(told.status == 75)
        #expect(told.output.contains("của tôi: giữ tệp đã sửa (an-giang-2026: sửa 1)"))
        #expect(told.output.contains("của người kia: bỏ tệp"))
        try lan.sync(SyncDecisions(others: .mine))
        try minh.sync()
        try expectConverged(lan, minh)
        #expect(try minh.text("plans/an-giang/\(old).json").contains("ghi chú của Lan"))
        #expect(try !minh.text("plans/an-giang/\(new).json").contains("ghi chú của Lan"))
        for machine in [lan, minh] { #expect(try machine.openFolder().check() == []) }
    }

    @Test(arguments: [MergeSide.mine, .theirs])
    func whatWasDecidedIsTheLastWordOfTheHistory(side: MergeSide) throws {
        try lan.done("IV.1.2")
        try minh.set("IV.1.2", [("status", .string("suspended"))])
        try lan.sync()
        try minh.sync(SyncDecisions(others: side))
        try lan.sync()
        try expectConverged(lan, minh)
        let last = try #require(try lan.openFolder().history().last)
        #expect(last.by == "minh" && last.record == RecordID(Machine.planID, Ref("IV.1.2")))
        let status = last.fields.first { $0.path == FieldPath("status") }
        #expect(status?.new == .string(side == .mine ? "suspended" : "done"))
        #expect(status?.old == .string(side == .mine ? "done" : "suspended"))
        for machine in [lan, minh] { #expect(try machine.openFolder().check() == []) }
    }

    @Test func ordinaryMergesLeaveNothingForCheckToSay() throws {
        func evidence(_ number: String) -> FieldValue {
            .object(["number": .string(number), "issuedOn": .null, "file": .null])
        }
        for (machine, numbers) in [(lan, ["1/BC", "2/BC"]), (minh, ["3/BC"])] {
            var list: [FieldValue] = []
            for number in numbers {
                let old = list
                list.append(evidence(number))
                try machine.set("IV.1.2", [("evidence", .array(list))])
                #expect(list.count == old.count + 1)
            }
        }
        // Lan tries something out and takes it back, while Minh means it.
        try lan.done("IV.1.4")
        _ = try lan.openFolder().undo(by: "lan")
        try minh.set("IV.1.4", [("status", .string("inProgress"))])
        try lan.set("IV.2.1", [("newDue", .string("2021-12-01"))])
        try minh.set("IV.2.1", [("newDue", .string("2021-12-01"))])
        try minh.done("IV.2.1")
        // Whose clock is behind does not matter.
        for machine in [lan, minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        for machine in [lan, minh] {
            #expect(try machine.openFolder().check() == [])
            let outcome = try machine.kehoach("check")
            #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome)")
        }
        // And a file that somebody did edit by hand is still told.
        try lan.replace("\"inProgress\"", with: "\"suspended\"")
        #expect(try lan.openFolder().check().count == 1)
    }

    @Test func filesBesideTheDataAreLeftToGit() throws {
        let place = try MeetingPlace()
        let (lan, minh) = (try place.founded(prefix: "data"), try place.clone("minh", prefix: "data"))
        func write(_ text: String, _ machine: Machine) throws {
            try text.write(to: machine.top.appendingPathComponent("README"), atomically: true, encoding: .utf8)
        }
        try write("1\n2\n3\n4\n5\n", lan)
        try lan.send()
        try minh.git("pull", "--quiet")
        // Both change another line, and both the data.
        try write("eins\n2\n3\n4\n5\n", lan)
        try lan.done("IV.1.2")
        try lan.send()
        try write("1\n2\n3\n4\nfünf\n", minh)
        try minh.git("commit", "--quiet", "--all", "--message", "x")
        try minh.done("IV.1.4")
        for machine in [minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        #expect(try lan.sharedFiles()["README"] == Data("eins\n2\n3\n4\nfünf\n".utf8))
        #expect(try lan.field("IV.1.4", "status") == .string("done"))
        // Both change the same line: it is named, and nothing is taken over.
        try write("a\n", lan)
        try lan.send()
        try write("b\n", minh)
        try minh.git("commit", "--quiet", "--all", "--message", "x")
        #expect(try minh.syncConflicts() == [":/README"])
    }

    @Test func whatIsStagedStaysStaged() throws {
        let place = try MeetingPlace()
        let (lan, minh) = (try place.founded(prefix: "data"), try place.clone("minh", prefix: "data"))
        try lan.done("IV.1.2")
        try lan.sync()
        try "a".write(to: minh.top.appendingPathComponent("mine.txt"), atomically: true, encoding: .utf8)
        try minh.git("add", "mine.txt")
        try minh.done("IV.1.4")
        try minh.sync()
        #expect(try minh.git("status", "--porcelain") == "A  mine.txt\n")
    }

    /// With the unit of today, for example: others get the same plan at its new place.
    @Test func aPlanThatWasMovedIsToldAsChanged() throws {
        let (old, new) = ("plans/dak-lak/dak-lak-2020.json", "plans/dak-lak-2025/dak-lak-2020.json")
        try FileManager.default.createDirectory(
            at: lan.data.appendingPathComponent("plans/dak-lak-2025"), withIntermediateDirectories: true)
        try lan.write("{\"units\": []}\n", to: "units/dak-lak-2025.json")
        try lan.replace("\"unit\": \"dak-lak\"", with: "\"unit\": \"dak-lak-2025\"", in: old)
        try lan.write(lan.text(old), to: new)
        try lan.remove(old)
        let committed = try lan.sync().committed.plans
        #expect(committed.map(\.plan) == [PlanID("dak-lak-2020")])
        #expect(committed.allSatisfy { !$0.isNew && !$0.isGone })
        try minh.sync()
        #expect(minh.exists(new) && !minh.exists(old))
        try expectConverged(lan, minh)
    }

    /// To a folder that is no unit's, or to another name: the file has a fault, and the plan is not gone.
    @Test(arguments: ["plans/kho/an-giang-2021.json", "plans/an-giang/ke-hoach.json"])
    func aPlanThatWasMovedWronglyIsNotTakenFromOthers(_ wrong: String) throws {
        let text = try lan.text(Machine.plan)
        try FileManager.default.createDirectory(
            at: lan.data.appendingPathComponent("plans/kho"), withIntermediateDirectories: true)
        try lan.write(text, to: wrong)
        try lan.remove(Machine.plan)
        let report = try lan.sync()
        #expect(Set(report.heldBack.map(\.file)) == [wrong])
        #expect(report.committed.plans.isEmpty)
        try minh.sync()
        #expect(minh.exists(Machine.plan))
        // What comes in for it waits until the file is mended.
        try minh.done("IV.1.2")
        try minh.sync()
        #expect(try lan.syncConflicts(SyncDecisions(others: .mine)) == [Machine.plan])
        #expect(try lan.text(wrong) == text && !lan.exists(Machine.plan))
        try lan.remove(wrong)
        try lan.write(text, to: Machine.plan)
        try lan.sync()
        try minh.sync()
        try expectConverged(lan, minh)
        #expect(try lan.field("IV.1.2", "status") == .string("done"))
    }
}
