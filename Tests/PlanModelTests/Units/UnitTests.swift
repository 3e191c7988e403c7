import PlanModel
import Testing

struct UnitTests {
    private let reference: ReferenceData

    init() throws { reference = try ReferenceData.sample() }

    /// Nghị quyết 175/2024/QH15: the province became a city and took the name Huế on 1/1/2025.
    @Test(arguments: [
        ("2020-03-01", "Thừa Thiên Huế", AdministrativeUnit.Kind.province),
        ("2024-12-31", "Thừa Thiên Huế", .province), ("2025-01-01", "Huế", .municipality),
        ("2026-11-21", "Huế", .municipality),
    ])
    func namesAreDated(on iso: String, name: String, kind: AdministrativeUnit.Kind) throws {
        let unit = try #require(reference.units[UnitID("thua-thien-hue")])
        #expect(unit.naming(on: try day(iso)).name == name)
        #expect(unit.naming(on: try day(iso)).kind == kind)
        #expect(reference.name(of: unit.id, on: try day(iso), .vietnamese) == name)
    }

    /// Nghị quyết 202/2025/QH15: the new provinces began on 1/7/2025.
    @Test(arguments: [
        ("an-giang", "2021-02-08", true), ("an-giang", "2025-06-30", true), ("an-giang", "2025-07-01", false),
        ("an-giang-2025", "2025-06-30", false), ("an-giang-2025", "2025-07-01", true),
        ("thua-thien-hue", "1990-01-01", true), ("thua-thien-hue", "2030-01-01", true),
        ("tinh-bien-town", "2023-01-31", false), ("tinh-bien-town", "2023-02-01", true),
    ])
    func existed(id: String, on iso: String, existed: Bool) throws {
        let unit = try #require(reference.units[UnitID(id)])
        #expect(unit.existed(on: try day(iso)) == existed)
    }

    @Test(arguments: [
        ("an-giang", "2021-02-08", "an-giang"), ("an-giang", "2025-07-01", "an-giang-2025"),
        ("kien-giang", "2026-11-21", "an-giang-2025"), ("my-binh", "2021-02-08", "an-giang"),
        ("my-binh", "2026-11-21", "an-giang-2025"), ("xa-binh", "2026-11-21", "thua-thien-hue"),
        ("an-giang-2025", "2026-11-21", "an-giang-2025"), ("dak-lak", "2026-11-21", "dak-lak"),
        ("nowhere", "2026-11-21", "nowhere"),
    ])
    func provinceAlongMergers(of unit: String, on iso: String, province: String) throws {
        #expect(reference.province(of: UnitID(unit), on: try day(iso)) == UnitID(province))
    }

    @Test func circlesInAFileDoNotHang() throws {
        func unit(_ id: String, parent: String?, from: String?) throws -> AdministrativeUnit {
            AdministrativeUnit(
                id: UnitID(id), level: .province, parent: parent.map { UnitID($0) },
                namings: [AdministrativeUnit.Naming(from: nil, name: id, kind: .province)],
                ended: try day("2020-01-01"), predecessors: from.map { [UnitID($0)] } ?? [])
        }
        let circle = ReferenceData(units: [
            try unit("a", parent: "b", from: nil), try unit("b", parent: "a", from: nil),
            try unit("c", parent: nil, from: "d"), try unit("d", parent: nil, from: "c"),
        ])
        _ = circle.province(of: UnitID("a"), on: try day("2021-01-01"))
        _ = circle.province(of: UnitID("c"), on: try day("2021-01-01"))
    }

    @Test func provincesOfADay() throws {
        #expect(
            reference.provinces(on: try day("2021-01-01")).map(\.id.slug)
                == ["an-giang", "dak-lak", "kien-giang", "thua-thien-hue"])
        #expect(
            reference.provinces(on: try day("2026-01-01")).map(\.id.slug) == ["an-giang-2025", "thua-thien-hue"])
        #expect(reference.successor(of: UnitID("kien-giang")) == UnitID("an-giang-2025"))
        #expect(reference.units(below: UnitID("long-xuyen")).map(\.id.slug) == ["my-binh"])
    }

    @Test(arguments: [
        ("long-xuyen", "TP Long Xuyên", "Long Xuyên City"), ("an-phu", "huyện An Phú", "An Phú District"),
        ("quan-1", "quận 1", "District 1"), ("xa-binh", "xã … Bình", "Commune … Bình"),
        ("dak-lak", "Đắk Lắk", "Đắk Lắk"), ("nowhere", "nowhere", "nowhere"),
    ])
    func namesWithTheirKind(unit: String, vietnamese: String, english: String) throws {
        let today = try day("2021-01-01")
        #expect(reference.name(of: UnitID(unit), on: today, .vietnamese) == vietnamese)
        #expect(reference.name(of: UnitID(unit), on: today, .english) == english)
    }

    @Test func namesOfBodies() {
        let plan = samplePlan()
        let committee = AgencyReference.of("long-xuyen", "ubnd-huyen")
        #expect(reference.shortName(of: committee, in: plan, .vietnamese) == "UBND TP Long Xuyên")
        #expect(reference.fullName(of: committee, in: plan, .english) == "People's Committee of Long Xuyên City")
        #expect(reference.shortName(of: .all("ubnd-huyen"), in: plan, .vietnamese) == "UBND cấp huyện")
        #expect(reference.shortName(of: .own("so-ldtbxh"), in: plan, .vietnamese) == "Sở LĐTBXH")
        #expect(reference.shortName(of: .own("unknown"), in: plan, .english) == "unknown")
        let names = reference.searchNames(of: .own("so-ldtbxh"), in: plan)
        #expect(names.contains("SLĐTBXH"))
        #expect(names.contains("Sở Lao động - Thương binh và Xã hội"))
        #expect(Set(names).count == names.count)
    }

    @Test func themesAreShownOnlyWhereKnown() {
        #expect(reference.theme(in: 2025)?.text == "Kỷ nguyên số")
        #expect(reference.theme(in: 2026) == nil)
        #expect(reference.theme(in: 2015) == nil)
    }
}
