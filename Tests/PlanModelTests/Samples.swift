import PlanModel
import Records
import Testing

/// A day from its stored form; fails the test where it is none.
func day(_ iso: String) throws -> Day {
    try #require(Day(iso: iso))
}

extension OfficialDocument {
    /// A paper of which only what a test needs is known.
    static func sample(number: String? = nil, issuedOn: PartialDate? = nil, title: String = "") -> OfficialDocument {
        OfficialDocument(
            kind: .plan, number: number, issuedOn: issuedOn, place: nil, title: title,
            issuer: NamedBody(agency: nil, printed: ""), signatory: Signatory(name: nil, capacity: []))
    }
}

extension AgencyReference {
    /// A body of the plan's own unit.
    static func own(_ slug: String) -> AgencyReference { AgencyReference(AgencyID(slug)) }

    /// A body of another unit.
    static func of(_ unit: String, _ slug: String) -> AgencyReference {
        AgencyReference(AgencyID(slug), scope: .unit(UnitID(unit)))
    }

    /// A kind of body of all units below the plan's own.
    static func all(_ slug: String) -> AgencyReference { AgencyReference(AgencyID(slug), scope: .all) }
}

extension ReferenceData {
    /// Three provinces with their mergers and names, some districts and communes of An Giang, and a few bodies.
    static func sample() throws -> ReferenceData {
        let lastOld = try day("2025-06-30")
        let firstNew = try day("2025-07-01")
        func unit(
            _ id: String, _ level: AdministrativeUnit.Level, _ name: String?, in parent: String? = nil,
            kind: AdministrativeUnit.Kind, began: Day? = nil, ended: Day? = nil, from predecessors: [String] = [],
            later: [AdministrativeUnit.Naming] = [], printed: String? = nil
        ) -> AdministrativeUnit {
            AdministrativeUnit(
                id: UnitID(id), level: level, parent: parent.map { UnitID($0) },
                namings: [AdministrativeUnit.Naming(from: nil, name: name, kind: kind)] + later, printed: printed,
                began: began, ended: ended, predecessors: predecessors.map { UnitID($0) })
        }
        func agency(
            _ id: String, _ level: Agency.Level, _ sort: Agency.Class, _ name: String, _ english: String,
            short: String? = nil, abbreviations: [String] = [], expandsTo: [Agency.Class] = []
        ) -> Agency {
            Agency(
                id: AgencyID(id), level: level, sort: sort, name: name, english: english, short: short,
                abbreviations: abbreviations, expandsTo: expandsTo)
        }
        let hue = AdministrativeUnit.Naming(from: try day("2025-01-01"), name: "Huế", kind: .municipality)
        return ReferenceData(
            units: [
                unit("an-giang", .province, "An Giang", kind: .province, ended: lastOld),
                unit("kien-giang", .province, "Kiên Giang", kind: .province, ended: lastOld),
                unit(
                    "an-giang-2025", .province, "An Giang", kind: .province, began: firstNew,
                    from: ["an-giang", "kien-giang"]),
                unit("thua-thien-hue", .province, "Thừa Thiên Huế", kind: .province, later: [hue]),
                unit("dak-lak", .province, "Đắk Lắk", kind: .province, ended: lastOld),
                unit("long-xuyen", .district, "Long Xuyên", in: "an-giang", kind: .city, ended: lastOld),
                unit("chau-doc", .district, "Châu Đốc", in: "an-giang", kind: .city, ended: lastOld),
                unit("an-phu", .district, "An Phú", in: "an-giang", kind: .ruralDistrict, ended: lastOld),
                unit(
                    "tinh-bien-town", .district, "Tịnh Biên", in: "an-giang", kind: .town,
                    began: try day("2023-02-01"), ended: lastOld),
                unit("huong-tra", .district, "Hương Trà", in: "thua-thien-hue", kind: .town),
                unit("xa-binh", .commune, nil, in: "huong-tra", kind: .commune, printed: "… Bình"),
                unit("my-binh", .commune, "Mỹ Bình", in: "long-xuyen", kind: .ward, ended: lastOld),
                unit("quan-1", .district, "1", in: "dak-lak", kind: .urbanDistrict),
            ],
            agencies: [
                agency(
                    "ubnd-huyen", .district, .committee, "Ủy ban nhân dân cấp huyện", "District committees",
                    short: "UBND cấp huyện"),
                agency("ubnd-xa", .commune, .committee, "Ủy ban nhân dân cấp xã", "Commune committees"),
                agency(
                    "so-ldtbxh", .province, .department, "Sở Lao động - Thương binh và Xã hội",
                    "Department of Labour", short: "Sở LĐTBXH", abbreviations: ["SLĐTBXH"]),
                agency("so-y-te", .province, .department, "Sở Y tế", "Department of Health"),
                agency("cong-an-tinh", .province, .vertical, "Công an tỉnh", "Police"),
                agency("ldld-tinh", .province, .massBody, "Liên đoàn Lao động tỉnh", "Trade unions"),
                agency("hoi-lhpn-tinh", .province, .massBody, "Hội Liên hiệp Phụ nữ tỉnh", "Women's Union"),
                agency(
                    "so-ban-nganh", .province, .collective, "Các sở, ban, ngành", "Departments",
                    expandsTo: [.department, .vertical]),
                agency("doan-the", .province, .collective, "Các đoàn thể", "Mass bodies", expandsTo: [.massBody]),
                agency("co-quan-bao-chi", .province, .collective, "Cơ quan báo chí", "Press"),
            ],
            observances: [
                try observance("action-month-preparation", .preparation, "10-01", "11-14"),
                try observance("action-month", .actionMonth, "11-15", "12-15", since: 2016),
            ],
            themes: [
                ActionMonthTheme(year: 2025, text: "Kỷ nguyên số", isVerified: true),
                ActionMonthTheme(year: 2026, text: nil, isVerified: false),
            ])
    }

    private static func observance(
        _ id: String, _ kind: Observance.Kind, _ from: String, _ to: String, since: Int? = nil
    ) throws -> Observance {
        Observance(
            id: id, kind: kind, name: id, english: id, from: try #require(YearDay(from)),
            to: try #require(YearDay(to)), since: since)
    }
}

/// A plan of An Giang for 2021 with the blocks that tests of owners and duties need.
func samplePlan(
    id: String = "an-giang-2021", unit: String = "an-giang", year: Int = 2021, issuedOn: String = "2021-02-08",
    tasks: [PlanTask] = [], duties: [ReportingDuty] = [], activities: [Activity] = []
) -> Plan {
    func block(_ ref: String, _ agencies: [AgencyReference], isRequested: Bool = false) -> Plan.Assignment {
        Plan.Assignment(ref: Ref(ref), agencies: agencies, isRequested: isRequested, printed: "")
    }
    return Plan(
        id: PlanID(id), unit: UnitID(unit), year: year,
        document: .sample(
            number: "67/KH-UBND", issuedOn: PartialDate(iso: issuedOn), title: "Vì sự tiến bộ của phụ nữ"),
        assignments: [
            block("IV.1", [.own("so-ldtbxh")]), block("IV.2", [.own("so-y-te"), .own("cong-an-tinh")]),
            block("IV.3", [.own("ldld-tinh")]), block("IV.4", [.own("hoi-lhpn-tinh")], isRequested: true),
            block("IV.5", [.all("ubnd-huyen")]), block("IV.5.b", [.own("co-quan-bao-chi")]),
        ],
        tasks: tasks, duties: duties, activities: activities)
}
