import PlanModel
import Records
import Testing

struct NumberedUnitTests {
    /// Files have districts by their names as text; people count.
    @Test func districtsWithNumbersComeInTheirOrder() throws {
        let province = AdministrativeUnit(
            id: UnitID("ho-chi-minh"), level: .province, parent: nil,
            namings: [.init(from: nil, name: "Hồ Chí Minh", kind: .municipality)])
        let names = ["1", "10", "11", "3", "Bình Tân", "Gò Vấp"]
        let districts = names.map { name in
            AdministrativeUnit(
                id: UnitID("quan-" + name.lowercased()), level: .district, parent: UnitID("ho-chi-minh"),
                namings: [.init(from: nil, name: name, kind: .urbanDistrict)])
        }
        let sample = try ReferenceData.sample()
        let reference = ReferenceData(units: [province] + districts, agencies: Array(sample.agencies.values))
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "", who: [.all("ubnd-huyen")], timing: nil
        )
        var plan = samplePlan(duties: [duty])
        plan.unit = UnitID("ho-chi-minh")
        let resolved = try #require(Array(PlanLibrary(reference: reference, plans: [plan]).plans).first)
        let bodies = try #require(resolved.debtors[Ref("duty.year")]).map(\.reference)
        #expect(
            bodies.map { reference.shortName(of: $0, in: plan, .vietnamese) } == [
                "UBND quận 1", "UBND quận 3", "UBND quận 10", "UBND quận 11", "UBND quận Bình Tân", "UBND quận Gò Vấp",
            ])
    }
}
