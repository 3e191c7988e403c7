import PlanModel
import Records
import Testing

struct GroupExpansionTests {
    private func owners(
        _ task: PlanTask, issuedOn: String = "2021-02-08", duties: [ReportingDuty] = []
    ) throws -> [ResolvedPlan.Owner] {
        let plan = samplePlan(issuedOn: issuedOn, tasks: [task], duties: duties)
        return try ResolvedPlan(plan, reference: .sample()).owners[task.id] ?? []
    }

    private func task(_ ref: String, in section: String, owners: [AgencyReference] = []) -> PlanTask {
        PlanTask(id: Ref(ref), section: Ref(section), title: "", statedOwners: owners)
    }

    @Test func theInnermostBlockOwns() throws {
        #expect(try owners(task("IV.1.3.1", in: "IV.1.3")) == [ResolvedPlan.Owner(.own("so-ldtbxh"))])
        #expect(try owners(task("IV.5.b.1", in: "IV.5.b")) == [ResolvedPlan.Owner(.own("co-quan-bao-chi"))])
        #expect(
            try owners(task("IV.4.a", in: "IV.4")) == [ResolvedPlan.Owner(.own("hoi-lhpn-tinh"), isRequested: true)])
        #expect(try owners(task("II.1.a", in: "II.1")).isEmpty)
        let plan = try ResolvedPlan(
            samplePlan(tasks: [task("IV.1.1", in: "IV.1"), task("II.1", in: "II")]), reference: .sample())
        #expect(plan.blockByTask[Ref("IV.1.1")] == Ref("IV.1"))
        #expect(plan.blockByTask[Ref("II.1")] == nil)
    }

    @Test func whatTheLeafSaysComesFirst() throws {
        let stated = try owners(task("IV.1.1", in: "IV.1", owners: [.own("so-y-te"), .own("so-y-te")]))
        #expect(stated == [ResolvedPlan.Owner(.own("so-y-te"))])
    }

    /// The districts that existed on the plan's date; Tịnh Biên became a town (a new unit) on 1/2/2023 in this sample.
    @Test func allUnitsOfTheDay() throws {
        let districts = ["long-xuyen", "chau-doc", "an-phu"].map { AgencyReference.of($0, "ubnd-huyen") }
        #expect(try owners(task("IV.5.1", in: "IV.5")).map(\.reference) == districts)
        #expect(
            try owners(task("IV.5.1", in: "IV.5"), issuedOn: "2024-01-31").map(\.reference)
                == districts + [.of("tinh-bien-town", "ubnd-huyen")])
        // After 30/6/2025 there are no districts: the group stays one line.
        #expect(try owners(task("IV.5.1", in: "IV.5"), issuedOn: "2025-08-01").map(\.reference) == [.all("ubnd-huyen")])
    }

    @Test func communesAreFoundBelowDistricts() throws {
        let communes = try owners(task("II.1", in: "II", owners: [.all("ubnd-xa")]))
        #expect(communes.map(\.reference) == [.of("my-binh", "ubnd-xa")])
    }

    /// A draft has no date yet; of its year a unit that began in it has only its own part.
    @Test func aUnitThatBeganWithinTheYearMeansItsOwnUnits() throws {
        let began = try day("2021-07-01")
        let sample = try ReferenceData.sample()
        func unit(_ id: String, _ level: AdministrativeUnit.Level, in parent: String? = nil) -> AdministrativeUnit {
            AdministrativeUnit(
                id: UnitID(id), level: level, parent: parent.map { UnitID($0) },
                namings: [
                    AdministrativeUnit.Naming(from: nil, name: id, kind: level == .commune ? .commune : .province)
                ],
                began: began)
        }
        let reference = ReferenceData(
            units: Array(sample.units.values) + [unit("new", .province), unit("one", .commune, in: "new")],
            agencies: Array(sample.agencies.values))
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "", who: [.all("ubnd-xa")],
            timing: Timing(.before(try day("2021-11-15"))))
        var plan = samplePlan(
            unit: "new",
            tasks: [PlanTask(id: Ref("V.1"), section: Ref("V"), title: "", statedOwners: [.all("ubnd-xa")])],
            duties: [duty])
        for issued in [nil, PartialDate(iso: "2021-08-01")] {
            plan.document = .sample(issuedOn: issued)
            let resolved = ResolvedPlan(plan, reference: reference)
            #expect(resolved.debtors[duty.id]?.map(\.reference) == [.of("one", "ubnd-xa")])
            #expect(resolved.owners[Ref("V.1")]?.map(\.reference) == [.of("one", "ubnd-xa")])
        }
    }

    /// Where districts had ended on the plan's date and a source says who took over, the communes of then are meant.
    @Test func communesInPlaceOfDistricts() throws {
        let communes = AgencyID("ubnd-xa")
        func reference(isVerified: Bool) throws -> ReferenceData {
            let sample = try ReferenceData.sample()
            var kinds = sample.agencies
            kinds[AgencyID("ubnd-huyen")]?.ended = try day("2025-06-30")
            kinds[AgencyID("ubnd-huyen")]?.successors = [
                Agency.Succession(
                    agency: communes, from: try day("2025-07-01"), function: "all", isVerified: isVerified)
            ]
            let province = UnitID("an-giang-2025")
            let units = ["Mỹ Thới", "Long Xuyên"].enumerated().map { index, name in
                AdministrativeUnit(
                    id: UnitID("commune-\(index)"), level: .commune, parent: province,
                    namings: [AdministrativeUnit.Naming(from: nil, name: name, kind: .ward)])
            }
            return ReferenceData(units: Array(sample.units.values) + units, agencies: Array(kinds.values))
        }
        func owners(issuedOn: String, unit: String, isVerified: Bool = true) throws -> [String] {
            let task = task("IV.5.1", in: "IV.5")
            let plan = samplePlan(unit: unit, issuedOn: issuedOn, tasks: [task])
            return try ResolvedPlan(plan, reference: reference(isVerified: isVerified))
                .owners[task.id]?.map(\.reference.description) ?? []
        }
        #expect(
            try owners(issuedOn: "2026-02-08", unit: "an-giang-2025") == ["ubnd-xa@commune-0", "ubnd-xa@commune-1"])
        #expect(try owners(issuedOn: "2026-02-08", unit: "an-giang-2025", isVerified: false) == ["ubnd-huyen@*"])
        #expect(try owners(issuedOn: "2025-06-30", unit: "an-giang").count == 4)
    }

    @Test func groupsAreTheBodiesThePlanAddresses() throws {
        let group = try owners(task("II.1", in: "II", owners: [.own("so-ban-nganh"), .own("doan-the")]))
        #expect(
            group.map(\.reference.agency.slug) == [
                "so-ldtbxh", "so-y-te", "cong-an-tinh", "ldld-tinh", "hoi-lhpn-tinh",
            ])
        // "Đề nghị" bodies stay requested wherever the group is named.
        #expect(group.filter(\.isRequested).map(\.reference) == [.own("hoi-lhpn-tinh")])
        // A group whose members are not known stays one.
        #expect(try owners(task("II.1", in: "II", owners: [.own("co-quan-bao-chi")])).count == 1)
        #expect(try owners(task("II.1", in: "II", owners: [.own("unknown")])).map(\.reference) == [.own("unknown")])
    }

    @Test func whoReceivesTheReportsOfAGroupDoesNotOweOne() throws {
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "", who: [.own("so-ban-nganh")],
            toWhom: [.own("so-ldtbxh")], timing: nil)
        let plan = try ResolvedPlan(
            samplePlan(tasks: [task("V.1", in: "V")], duties: [duty]), reference: .sample())
        #expect(plan.debtors[duty.id]?.map(\.reference) == [.own("so-y-te"), .own("cong-an-tinh")])
        #expect(plan.owners[Ref("V.1")]?.map(\.reference) == [.own("so-y-te"), .own("cong-an-tinh")])
        #expect(plan.dutiesByTask[Ref("V.1")] == [duty])
    }

    @Test func tasksStandInTheOrderOfTheFile() throws {
        let refs = ["IV.10.1", "C.1", "IV.2.đ", "IV.2.d", "IV.2.e", "I.1"]
        let plan = try ResolvedPlan(
            samplePlan(tasks: refs.map { task($0, in: "IV") }), reference: .sample())
        #expect(plan.plan.tasks.map(\.id.description) == refs)
        #expect(plan.task(Ref("IV.2.đ"))?.id == Ref("IV.2.đ"))
        #expect(plan.task(Ref("IV.3")) == nil)
    }
}
