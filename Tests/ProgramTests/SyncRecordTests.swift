import Disk
import Foundation
import JSONText
import PlanFormat
import PlanMerge
import PlanModel
import PlanStore
import PlanSync
import Records
import Testing

/// Records and files that people add and take away on several machines.
struct SyncRecordTests {
    private let place: MeetingPlace
    private let lan: Machine
    private let minh: Machine

    init() throws {
        place = try MeetingPlace()
        lan = try place.founded()
        minh = try place.clone("minh")
    }

    private func folder(_ machine: Machine) throws -> PlanFolder {
        try PlanFolder(at: machine.data.path, system: PosixSystem(), clock: .system())
    }

    private func plan(_ machine: Machine, _ id: PlanID = Machine.planID) throws -> Plan? {
        try folder(machine).snapshot.library.plan(id)?.plan
    }

    /// Adds an activity under the next free number of the machine.
    @discardableResult
    private func add(_ title: String, on machine: Machine) throws -> Ref {
        let folder = try folder(machine)
        let plan = try #require(folder.snapshot.library.plan(Machine.planID)?.plan)
        let record = RecordID(plan.id, plan.freeActivityID)
        let members: [String: FieldValue] = ["title": .string(title), "from": .string("2021-11-12")]
        return try #require(try folder.add(Action([.inserting(record, members)]), by: machine.name).saved.first).record
    }

    @Test func activitiesAddedOnBothSidesUnderOneNumberBothStay() throws {
        #expect(try add("Lễ phát động", on: lan) == Ref("act.1"))
        #expect(try add("Tọa đàm", on: minh) == Ref("act.1"))
        #expect(try add("Hội thi", on: minh) == Ref("act.2"))
        try minh.set("act.1", [("status", .string("inProgress"))])
        try lan.sync()
        let report = try minh.sync()
        #expect(report.outcome == .synchronized(sent: true))
        let (old, new) = (RecordID(Machine.planID, Ref("act.1")), RecordID(Machine.planID, Ref("act.3")))
        #expect(report.renumbered.map(\.old) == [old] && report.renumbered.map(\.new) == [new])
        try lan.sync()
        try expectConverged(lan, minh)
        let activities = try #require(try plan(lan)).activities
        #expect(activities.map(\.title).sorted() == ["Hội thi", "Lễ phát động", "Tọa đàm"])
        #expect(activities.first { $0.id == Ref("act.3") }?.status == .inProgress)
        #expect(activities.first { $0.id == Ref("act.1") }?.title == "Lễ phát động")
        // The history went along: what Minh did can be taken back, and is nobody else's.
        let lines = try folder(minh).history().filter { $0.by == "minh" }.map(\.record.record.description)
        #expect(lines == ["act.3", "act.2", "act.3"])
        #expect(try folder(minh).check().filter { $0.file.hasPrefix("history") } == [])
        for _ in 0..<3 { _ = try folder(minh).undo(by: "minh") }
        #expect(try plan(minh)?.activities.map(\.title) == ["Lễ phát động"])
        for machine in [minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
    }

    @Test func threeMachinesAddAtTheSameTime() throws {
        let hoa = try place.clone("hoa")
        for machine in [lan, minh, hoa] { try add("của \(machine.name)", on: machine) }
        for machine in [lan, minh, hoa, lan, minh] { try machine.sync() }
        try expectConverged(lan, minh, hoa)
        let activities = try #require(try plan(lan)).activities
        #expect(Set(activities.map(\.title)) == ["của lan", "của minh", "của hoa"])
        #expect(Set(activities.map(\.id)) == [Ref("act.1"), Ref("act.2"), Ref("act.3")])
    }

    @Test func theSameActivityOfBothIsOne() throws {
        for machine in [lan, minh] { try add("Lễ phát động", on: machine) }
        try lan.sync()
        #expect(try minh.sync().renumbered == [])
        try lan.sync()
        try expectConverged(lan, minh)
        #expect(try plan(lan)?.activities.count == 1)
    }

    @Test func aNewPlanArrivesAndGoesAgain() throws {
        let id = PlanID("an-giang-2022")
        let source = try JSONDocument(Array(lan.text(Machine.plan).utf8)).root.fieldValue()
        var members = try #require(source.members)
        members["year"] = .int(2022)
        _ = try folder(lan).commit(Action([.inserting(.plan(id), members)]), by: "lan")
        try add("Lễ phát động", on: minh)
        for machine in [lan, minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        #expect(try plan(minh, id)?.year == 2022)
        _ = try folder(lan).undo(by: "lan")
        for machine in [lan, minh] { try machine.sync() }
        try expectConverged(lan, minh)
        #expect(try plan(minh, id) == nil)
    }

    @Test func figuresAndThemesOfBothStay() throws {
        let unit = UnitID("an-giang")
        func value(_ year: Int) -> Action {
            let members: [String: FieldValue] = [
                "target": .string("1.1"), "year": .int(year), "value": .string("27.5"),
            ]
            return Action([.inserting(.figure(unit, "1.1:\(year)"), members)])
        }
        _ = try folder(lan).commit(value(2021), by: "lan")
        _ = try folder(minh).commit(value(2022), by: "minh")
        let theme = FieldChange(FieldPath("theme"), from: nil, to: .string("Mới"))
        _ = try folder(minh).commit(Action([RecordChange(.theme(2026), [theme])]), by: "minh")
        for machine in [lan, minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        let figures = try lan.text("figures/an-giang.json")
        #expect(figures.contains("1.1:2021") && figures.contains("1.1:2022"))
        #expect(try folder(lan).snapshot.library.reference.themes.contains { $0.year == 2026 && $0.text == "Mới" })
        let lines = try folder(lan).history().map(\.record)
        #expect(Set(lines) == [.figure(unit, "1.1:2021"), .figure(unit, "1.1:2022"), .theme(2026)])
    }

    @Test func whatOneTookAwayAndTheOtherChangedWaitsForAPerson() throws {
        try add("Lễ phát động", on: lan)
        for machine in [lan, minh] { try machine.sync() }
        _ = try folder(lan).undo(by: "lan")
        try minh.set("act.1", [("status", .string("done"))])
        try lan.sync()
        #expect(try minh.syncConflicts() == ["an-giang-2021/act.1"])
        try minh.sync(SyncDecisions(others: .mine))
        try lan.sync()
        try expectConverged(lan, minh)
        #expect(try plan(lan)?.activities.map(\.status) == [.done])
    }

    /// Whom bodies are reached through is nobody's business elsewhere: neither the file nor what its history says of it.
    @Test func contactsStayWhereTheyWereEntered() throws {
        let unit = UnitID("an-giang")
        let members: [String: FieldValue] = ["body": .string("so-y-te"), "name": .string("Nguyễn Thị Lan")]
        _ = try folder(lan).commit(Action([.inserting(.contact(unit, Ref("c.a")), members)]), by: "lan")
        try add("Lễ phát động", on: lan)
        // Whoever adds all by hand sends them no more than we do.
        try lan.git("add", "--all")
        for machine in [lan, minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        #expect(lan.exists("contacts/an-giang.json") && lan.exists("contacts/an-giang.jsonl"))
        #expect(!minh.exists("contacts"))
        #expect(try !lan.sharedFiles().keys.contains { $0.contains("contacts/") })
        #expect(try !lan.git("log", "--all", "-p").contains("Nguyễn Thị Lan"))
        #expect(try folder(lan).history().count == 2)
        #expect(try folder(minh).history().count == 1)
    }

    @Test func callsOfBothStay() throws {
        let key = FieldPath("calls", "so-y-te")
        func call(_ day: String, on machine: Machine) throws {
            let change = FieldChange(key, from: nil, to: .array([.object(["on": .string(day)])]))
            let record = RecordID(Machine.planID, Ref("duty.year"))
            _ = try folder(machine).commit(Action([RecordChange(record, [change])]), by: machine.name)
        }
        try call("2021-11-01", on: lan)
        try call("2021-11-02", on: minh)
        for machine in [lan, minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        let duty = try #require(try plan(minh)?.duties.first { $0.id == Ref("duty.year") })
        #expect(duty.calls(to: AgencyReference(AgencyID("so-y-te"))).map(\.on.iso) == ["2021-11-01", "2021-11-02"])
    }
}
