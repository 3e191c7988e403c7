import PlanModel
import Records
import Testing

/// What became of units, as a folder's people know it.
@Suite struct UnitChangeTests {
    private func commune(_ id: String, name: String? = nil, began: Day? = nil) -> AdministrativeUnit {
        AdministrativeUnit(
            id: UnitID(id), level: .commune, parent: UnitID("thua-thien-hue"),
            namings: [AdministrativeUnit.Naming(from: nil, name: name ?? id, kind: .commune)], began: began)
    }

    private func change(_ act: UnitChange.Act, from: String, id: String = "change.a") throws -> UnitChange {
        UnitChange(id: Ref(id), act, from: try day(from), source: "NQ 1/NQ")
    }

    private func reference(_ changes: [UnitChange], _ units: [AdministrativeUnit]) throws -> ReferenceData {
        let sample = try ReferenceData.sample()
        return ReferenceData(
            units: Array(sample.units.values.filter { $0.level == .province }) + units,
            agencies: Array(sample.agencies.values), unitChanges: changes)
    }

    private func ids(_ texts: String...) -> [UnitID] { texts.map { UnitID($0) } }

    @Test func mergedUnitsEndTheDayBefore() throws {
        let c = commune("c", began: try day("2026-07-01"))
        let merged = try change(.merged(ids("a", "b"), into: UnitID("c")), from: "2026-07-01")
        let reference = try reference([merged], [commune("a"), commune("b"), c])
        #expect(reference.units[UnitID("a")]?.ended == (try day("2026-06-30")))
        #expect(reference.units[UnitID("c")]?.predecessors == ids("a", "b"))
        #expect(reference.successor(of: UnitID("b")) == UnitID("c"))
        #expect(reference.unitsInOffice(for: UnitID("a"), on: try day("2026-06-30")) == ids("a"))
        #expect(reference.unitsInOffice(for: UnitID("a"), on: try day("2026-07-01")) == ids("c"))
        // The one that goes on stays.
        let taken = try change(.merged(ids("a", "b"), into: UnitID("b")), from: "2026-07-01")
        let goesOn = try self.reference([taken], [commune("a"), commune("b")])
        #expect(goesOn.units[UnitID("b")]?.ended == nil && goesOn.units[UnitID("a")]?.ended != nil)
        #expect(goesOn.unitsInOffice(for: UnitID("a"), on: try day("2027-01-01")) == ids("b"))
    }

    @Test func aUnitThatWasSplitHasSeveralHeirsAndNoSingleOne() throws {
        let split = try change(.split(UnitID("a"), into: ids("b", "c")), from: "2026-07-01")
        let reference = try reference([split], [commune("a"), commune("b"), commune("c")])
        #expect(reference.successor(of: UnitID("a")) == nil)
        #expect(reference.unitsInOffice(for: UnitID("a"), on: try day("2026-08-01")) == ids("b", "c"))
        let part = try change(.split(UnitID("a"), into: ids("a", "c")), from: "2026-07-01")
        let rest = try self.reference([part], [commune("a"), commune("c")])
        #expect(rest.units[UnitID("a")]?.ended == nil && rest.units[UnitID("c")]?.predecessors == ids("a"))
        #expect(rest.unitsInOffice(for: UnitID("a"), on: try day("2026-08-01")) == ids("a"))
    }

    @Test func aNewNameHoldsFromItsDayOn() throws {
        let renamed = try change(.renamed(UnitID("a"), name: "Thuận Lạ", kind: .ward), from: "2026-07-01")
        let reference = try reference([renamed], [commune("a", name: "Vĩnh Lạ")])
        #expect(reference.formalName(of: UnitID("a"), on: try day("2026-06-30"), .vietnamese) == "xã Vĩnh Lạ")
        #expect(reference.formalName(of: UnitID("a"), on: try day("2026-07-01"), .vietnamese) == "phường Thuận Lạ")
    }

    @Test func changesFollowEachOtherAndCirclesEnd() throws {
        let first = try change(.merged(ids("a", "b"), into: UnitID("c")), from: "2026-07-01")
        let second = try change(.merged(ids("c", "d"), into: UnitID("e")), from: "2026-09-01", id: "change.b")
        // Whatever their order in the file.
        let reference = try reference([second, first], ["a", "b", "c", "d", "e"].map { commune($0) })
        #expect(reference.unitsInOffice(for: UnitID("a"), on: try day("2026-08-01")) == ids("c"))
        #expect(reference.unitsInOffice(for: UnitID("a"), on: try day("2026-10-01")) == ids("e"))
        let back = try change(.merged(ids("e", "d"), into: UnitID("a")), from: "2026-11-01", id: "change.c")
        let circle = try self.reference([first, second, back], ["a", "b", "c", "d", "e"].map { commune($0) })
        #expect(circle.unitsInOffice(for: UnitID("a"), on: try day("2027-01-01")).isEmpty)
        #expect(circle.searchNames(of: .of("a", "ubnd-xa"), in: try plan()).count > 2)
    }

    private func plan(_ duties: [ReportingDuty] = []) throws -> Plan {
        samplePlan(
            unit: "thua-thien-hue", year: 2026, issuedOn: "2026-02-08",
            tasks: [PlanTask(id: Ref("V.1"), section: Ref("V"), title: "")], duties: duties)
    }

    /// Who owes what is computed at the duty's day, and what was handed in stays with who did it, under the name of now.
    @Test func eachDutyIsOwedByWhoIsThereOnItsDay() throws {
        let c = commune("c", name: "Vĩnh Lợi", began: try day("2026-07-01"))
        let changes = [
            try change(.merged(ids("a", "b"), into: UnitID("c")), from: "2026-07-01"),
            try change(.split(UnitID("d"), into: ids("e", "f")), from: "2026-07-01", id: "change.b"),
        ]
        let new = ["e", "f"].map { commune($0) }.map { unit in
            var unit = unit
            unit.began = Day(iso: "2026-07-01")
            return unit
        }
        let reference = try reference(changes, [commune("a"), commune("b"), c, commune("d")] + new)
        let bodies = ["a", "b", "d"].map { AgencyReference.of($0, "ubnd-xa") }
        func duty(_ id: String, _ due: String, from: [AgencyReference] = []) throws -> ReportingDuty {
            let handedIn = ReportingDuty.Submission(receivedOn: try day("2026-06-01"))
            return ReportingDuty(
                id: Ref(id), task: Ref("V.1"), kind: .yearReport, title: "", who: bodies,
                timing: Timing(.before(try day(due))),
                submissions: Dictionary(uniqueKeysWithValues: from.map { ($0, handedIn) }))
        }
        let plan = try plan([
            try duty("duty.early", "2026-06-15"), try duty("duty.late", "2026-11-15"),
            try duty("duty.begun", "2026-11-15", from: [bodies[0]]),
        ])
        let resolved = ResolvedPlan(plan, reference: reference)
        func debtors(_ id: String) -> [String] {
            (resolved.debtors[Ref(id)] ?? []).map {
                $0.reference.description.split(separator: "@").last.map(String.init) ?? ""
            }
        }
        #expect(debtors("duty.early") == ["a", "b", "d"])
        #expect(debtors("duty.late") == ["c", "e", "f"])
        #expect(debtors("duty.begun") == ["a", "c", "e", "f"])
        #expect(reference.unitsNow(of: bodies[0], in: plan, on: try day("2026-08-01")) == ids("c"))
        #expect(reference.unitsNow(of: bodies[0], in: plan, on: try day("2026-06-01")).isEmpty)
        // Found by the name of now where none bears it itself.
        #expect(reference.searchNames(of: bodies[0], in: plan).contains("xã Vĩnh Lợi"))
        let desk = QuickDesk(bodies, in: plan, reference)
        #expect(desk.bodies(called: "vinh loi") == Array(bodies.prefix(2)))
        #expect(QuickDesk(bodies + [.of("c", "ubnd-xa")], in: plan, reference).bodies(called: "vinh loi").count == 1)
    }

    @Test func aChangeIsReadAsItWasWritten() throws {
        let acts: [UnitChange.Act] = [
            .merged(ids("a", "b"), into: UnitID("c")), .split(UnitID("a"), into: ids("b", "c")),
            .renamed(UnitID("a"), name: "Thuận Lạ", kind: .ward),
        ]
        for act in acts {
            let change = try change(act, from: "2026-07-01")
            #expect(UnitChange(change.fieldValue) == change)
        }
        #expect(UnitChange(.object(["id": .string("x-a"), "name": .string("A")])) == nil)
    }
}
