import Disk
import PlanModel
import PlanStore
import Records
import Testing

/// The data folder of this repository, as it is.
@Suite struct RealDataTests {
    private func folder() throws -> PlanFolder {
        try PlanFolder(at: CreationTests.data, system: PosixSystem(), clock: .system(), readOnly: true)
    }

    @Test func thePlansAreWithoutFault() throws {
        let snapshot = try folder().snapshot
        #expect(snapshot.faults == [])
        #expect(!snapshot.library.entries.isEmpty)
        #expect(snapshot.readOnlyPlans.isEmpty)
    }

    @Test func onlyTheUnitsThatArePlannedForAreRead() throws {
        let reference = try folder().snapshot.library.reference
        #expect(reference.units(below: UnitID("an-giang")).filter { $0.level == .district }.count == 11)
        #expect(reference.units(below: UnitID("thanh-hoa")).isEmpty)
        #expect(reference.units.values.filter { $0.level == .province }.count == 86)
    }

    @Test func legalInstrumentsAreReadWithTheirLastDays() throws {
        let instruments = try folder().snapshot.library.reference.instruments
        #expect(instruments.count == 34)
        let programme = try #require(instruments.first { $0.number == "939/QĐ-TTg" })
        #expect(programme.validTo == Day(2025, 12, 31))
        #expect(programme.isVerified && programme.kind == .decision)
        let next = try #require(instruments.first { $0.number == "2415/QĐ-TTg" })
        #expect(next.validFrom == Day(2026, 1, 1) && next.issuedOn == PartialDate(iso: "2025-10-31"))
        #expect(Set(instruments.filter { !$0.isVerified }.map(\.number)) == ["1855/QĐ-TTg", "4893/BLĐTBXH-VBĐG"])
        for number in ["13/2022/QH15", "84/2025/QH15", "97/2025/QH15", "150/2025/NĐ-CP", "417/QĐ-BNNMT"] {
            #expect(instruments.contains { $0.number == number }, "\(number)")
        }
    }

    /// Who took over in 2025, and what is known of it.
    @Test func bodiesAreKnownWithTheirSuccessors() throws {
        let agencies = try folder().snapshot.library.reference.agencies
        func heirs(_ body: String, _ function: String, in province: String = "dak-lak-2025") -> [String] {
            (agencies[AgencyID(body)]?.successors(in: UnitID(province)) ?? []).filter {
                $0.function == function && $0.isVerified
            }
            .map(\.agency.slug)
        }
        #expect(heirs("so-ldtbxh", "povertyReduction") == ["so-nnmt"])
        #expect(heirs("so-tttt", "press") == ["so-vhttdl"])
        #expect(heirs("so-tttt", "press", in: "an-giang-2025") == ["so-vhtt"])
        #expect(heirs("so-vhttdl", "all").isEmpty && heirs("so-vhttdl", "all", in: "an-giang-2025") == ["so-vhtt"])
        #expect(heirs("phong-ldtbxh", "all") == ["phong-vhxh-xa"])
        #expect(heirs("vu-binh-dang-gioi", "genderEquality") == ["vu-cttn-bdg"])
        #expect(heirs("bao-tinh", "all") == ["bao-ptth-tinh"])
        #expect(heirs("ban-dan-toc", "all").isEmpty)
        #expect(agencies[AgencyID("bo-ldtbxh")]?.unverified == [])
        let officers = agencies.values.filter { $0.sort == .officer }
        #expect(officers.count == 5 && officers.allSatisfy { $0.ended == Day(2025, 6, 30) })
        let missing =
            "tinh-doan hoi-nong-dan-tinh hoi-ccb-tinh so-cong-thuong so-xay-dung so-du-lich toa-an-tinh "
            + "vien-kiem-sat-tinh bhxh-tinh kho-bac-tinh bo-chqs-tinh ban-tgdv-tinh-uy ban-to-chuc-tinh-uy"
        for slug in missing.split(separator: " ") {
            #expect(agencies[AgencyID(String(slug))] != nil, "\(slug)")
        }
    }

    @Test func everyPlanSurvivesChangeAndUndo() throws {
        let temporary = try TemporaryFolder()
        let path = temporary["data"]
        let system = PosixSystem()
        try PlanFolder.create(at: path, system: system)
        let plans = try folder().snapshot.library.plans
        for plan in plans {
            let file = "/plans/\(plan.plan.unit)/\(plan.id).json"
            try DurableFile(system: system).makeFolder(path + "/plans/\(plan.plan.unit)")
            let bytes = try system.contents(ofFile: CreationTests.data + file)
            try DurableFile(system: system).writePending(bytes, at: path + "/p", inPlaceOf: path + file)
            try system.rename(path + "/p", to: path + file)
        }
        let copy = try PlanFolder(at: path, system: system, clock: .ticking())
        for plan in plans {
            let changes = plan.plan.tasks.map { task in
                let owners = plan.owners[task.id] ?? []
                let field = owners.count > 1 ? "members/\(owners[1].reference)/status" : "status"
                return RecordChange(
                    RecordID(plan.id, task.id), [FieldChange(FieldPath(field), from: nil, to: .string("inProgress"))])
            }
            let receipt = try copy.commit(Action(changes), by: "Lan")
            #expect(receipt.saved.count == plan.plan.tasks.count)
            #expect(copy.check() == [])
        }
        for plan in plans.reversed() {
            _ = try copy.undo(by: "Lan")
            let file = "/plans/\(plan.plan.unit)/\(plan.id).json"
            let before = try system.contents(ofFile: CreationTests.data + file)
            #expect(try system.contents(ofFile: path + file) == before, "\(file)")
        }
        #expect(copy.check() == [])
    }
}
