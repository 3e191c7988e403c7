import PlanModel
import Records
import Testing

/// Who owes a report whose day comes after bodies of the plan have ended.
@Suite struct DebtorSuccessionTests {
    /// Huế of 2026: commune a ended in August and became part of c with b, d ended and nothing is known of it. Of the
    /// departments, labour went to home affairs, planning perhaps to finance, and the board is gone.
    private func reference() throws -> ReferenceData {
        let (last, first) = (try day("2026-08-31"), try day("2026-09-01"))
        func commune(_ id: String, began: Day? = nil, ended: Day? = nil, from: [String] = []) -> AdministrativeUnit {
            AdministrativeUnit(
                id: UnitID(id), level: .commune, parent: UnitID("thua-thien-hue"),
                namings: [AdministrativeUnit.Naming(from: nil, name: id, kind: .commune)], began: began, ended: ended,
                predecessors: from.map { UnitID($0) })
        }
        func department(_ id: String, ended: Day? = nil, unverified: [String] = [], by heir: (String, Bool)? = nil)
            -> Agency
        {
            Agency(
                id: AgencyID(id), level: .province, sort: .department, name: id, english: id, ended: ended,
                successors: heir.map { heir, isVerified in
                    [
                        Agency.Succession(
                            agency: AgencyID(heir), from: first, function: "all", isVerified: isVerified)
                    ]
                } ?? [], unverified: unverified)
        }
        let sample = try ReferenceData.sample()
        return ReferenceData(
            units: Array(sample.units.values.filter { $0.level == .province }) + [
                commune("a", ended: last), commune("b", ended: last), commune("c", began: first, from: ["a", "b"]),
                commune("d", ended: last), commune("e"),
            ],
            agencies: Array(sample.agencies.values) + [
                department("labour", ended: last, by: ("home", true)), department("home"),
                department("planning", ended: last, unverified: ["ended"], by: ("finance", false)),
                department("finance"), department("board", ended: last),
            ])
    }

    private func debtors(
        _ who: [AgencyReference], due: String?, toWhom: [AgencyReference] = [], from submitted: [AgencyReference] = []
    ) throws -> [String] {
        let handedIn = ReportingDuty.Submission(receivedOn: try day("2026-06-01"))
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "", who: who, toWhom: toWhom,
            timing: try due.map { Timing(.before(try day($0))) },
            submissions: Dictionary(uniqueKeysWithValues: submitted.map { ($0, handedIn) }))
        let early = ReportingDuty(
            id: Ref("duty.sixMonth"), task: Ref("V.1"), kind: .sixMonthReport, title: "", who: who, toWhom: toWhom,
            timing: Timing(.before(try day("2026-06-10"))))
        let plan = samplePlan(
            unit: "thua-thien-hue", year: 2026, issuedOn: "2026-02-08",
            tasks: [PlanTask(id: Ref("V.1"), section: Ref("V"), title: "")], duties: [early, duty])
        let resolved = try ResolvedPlan(plan, reference: reference())
        return (resolved.debtors[duty.id] ?? []).map(\.reference.description)
    }

    @Test func aCommuneThatEndedInAugustOwesNothingInNovember() throws {
        let all: [AgencyReference] = [.all("ubnd-xa")]
        #expect(try debtors(all, due: "2026-06-30").joined(separator: " ") == "ubnd-xa@a ubnd-xa@b ubnd-xa@d ubnd-xa@e")
        // The commune that two became owes once.
        #expect(try debtors(all, due: "2026-11-15") == ["ubnd-xa@c", "ubnd-xa@e"])
        #expect(try debtors(all, due: nil).count == 4)
        // The last day of a body is one on which it still owes.
        #expect(try debtors(all, due: "2026-08-31").count == 4)
        #expect(try debtors(all, due: "2026-09-01") == ["ubnd-xa@c", "ubnd-xa@e"])
    }

    @Test func whatWasHandedInStaysWithWhoDidIt() throws {
        let named: [AgencyReference] = [.of("a", "ubnd-xa"), .of("d", "ubnd-xa")]
        #expect(try debtors(named, due: "2026-11-15", from: [.of("a", "ubnd-xa")]) == ["ubnd-xa@a"])
        #expect(try debtors(named, due: "2026-11-15") == ["ubnd-xa@c"])
    }

    @Test func departmentsAsFarAsASourceSays() throws {
        let departments: [AgencyReference] = [.own("labour"), .own("home"), .own("planning"), .own("board")]
        #expect(try debtors(departments, due: "2026-06-30") == ["labour", "home", "planning", "board"])
        #expect(try debtors(departments, due: "2026-11-15") == ["home", "planning"])
        // Who takes over from the body that receives the reports does not report to itself.
        let others: [AgencyReference] = [.own("home"), .own("planning")]
        #expect(try debtors(others, due: "2026-11-15", toWhom: [.own("labour")]) == ["planning"])
    }

    @Test func theBoardCountsWhoOwes() throws {
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "", who: [.all("ubnd-xa")],
            timing: Timing(.before(try day("2026-11-15"))))
        var early = duty
        (early.id, early.timing) = (Ref("duty.sixMonth"), Timing(.before(try day("2026-06-10"))))
        let plan = samplePlan(
            unit: "thua-thien-hue", year: 2026, issuedOn: "2026-02-08",
            tasks: [PlanTask(id: Ref("V.1"), section: Ref("V"), title: "")], duties: [early, duty])
        let board = try ReportBoard(
            ResolvedPlan(plan, reference: reference()), reference: reference(), today: day("2026-11-20"),
            settings: FolderSettings())
        let group = try #require(board.groups.first)
        #expect(board.groups.count == 1 && group.kind == .members(of: .all("ubnd-xa")))
        #expect(group.rows.map(\.body.description) == ["a", "b", "d", "e", "c"].map { "ubnd-xa@" + $0 })
        #expect(group.tallies.map(\.total) == [4, 2])
    }
}
