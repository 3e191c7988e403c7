import Testing

@testable import PlanModel
@testable import RollOver

@Suite struct BodySuccessionTests {
    private let reference: ReferenceData

    init() throws {
        let (end, begin) = (try day("2025-02-28"), try day("2025-03-01"))
        func agency(
            _ id: String, _ level: Agency.Level = .province, ended: Day? = nil, unverified: [String] = [],
            by successors: [(String, String, Bool)] = []
        ) -> Agency {
            Agency(
                id: AgencyID(id), level: level, sort: .department, name: id, english: id, ended: ended,
                successors: successors.map { successor, function, isVerified in
                    Agency.Succession(
                        agency: AgencyID(successor), from: begin, function: function, isVerified: isVerified)
                }, unverified: unverified)
        }
        let units = try ReferenceData.sample().units.values
        reference = ReferenceData(
            units: Array(units),
            agencies: [
                agency(
                    "lao-dong", ended: end,
                    by: [
                        ("y-te", "childProtection", true), ("noi-vu", "labour", false),
                        ("noi-vu", "genderEquality", true),
                    ]),
                agency("noi-vu"), agency("y-te"), agency("khcn"), agency("vhtt"),
                agency("tttt", ended: end, by: [("vhtt", "press", false), ("khcn", "all", false)]),
                agency("bao", by: [("bao-dai", "all", false)]), agency("bao-dai"),
                agency("shared", ended: end, by: [("vhtt", "press", true), ("khcn", "labour", true)]),
                agency("gone", ended: end), agency("ban", unverified: ["ended"]),
                agency("first", ended: end, by: [("second", "all", true)]),
                agency("second", ended: end, by: [("khcn", "all", false)]),
                agency("circle", ended: end, by: [("circle", "all", true)]),
                agency("huyen", .district, ended: try day("2025-06-30"), by: [("xa", "all", true)]),
                agency("xa", .commune),
            ])
    }

    /// What became of bodies by 1/1/2026, and who is proposed.
    @Test(arguments: [
        ("noi-vu", BodySuccession.Standing.exists, ""), ("lao-dong", .ended, "noi-vu"), ("tttt", .ended, "khcn"),
        ("bao", .ended, "bao-dai"), ("shared", .ended, ""), ("gone", .ended, ""), ("ban", .mayHaveEnded, ""),
        ("unknown", .mayHaveEnded, ""), ("first", .ended, "khcn"), ("circle", .ended, ""), ("huyen@*", .ended, "xa@*"),
        ("huyen@chau-doc", .ended, ""), ("noi-vu@chau-doc", .ended, ""),
        ("noi-vu@an-giang", .ended, "noi-vu@an-giang-2025"),
        ("noi-vu@thua-thien-hue", .exists, ""),
    ])
    func standing(_ body: String, _ standing: BodySuccession.Standing, _ proposed: String) throws {
        let body = try #require(AgencyReference(body))
        let found = BodySuccession(body, on: try day("2026-01-01"), in: reference)
        #expect(found.standing == standing)
        #expect(found.proposed?.body.description ?? "" == proposed)
    }

    @Test func beforeTheReformEverythingExists() throws {
        for body in ["lao-dong", "tttt", "bao", "gone", "ban", "huyen@*", "huyen@chau-doc"] {
            let body = try #require(AgencyReference(body))
            #expect(BodySuccession(body, on: try day("2025-01-01"), in: reference).standing == .exists)
        }
    }

    @Test func theOneForGenderWorkComesFirstAndTheOthersAreShown() throws {
        let found = BodySuccession(.own("lao-dong"), on: try day("2026-01-01"), in: reference)
        #expect(found.candidates.map(\.body.description) == ["noi-vu", "y-te", "noi-vu"])
        #expect(found.candidates.map(\.function) == ["genderEquality", "childProtection", "labour"])
        let districts = BodySuccession(.of("chau-doc", "huyen"), on: try day("2026-01-01"), in: reference)
        #expect(districts.candidates.map(\.body.description) == ["xa@*"])
    }

    /// What is said of one province alone goes before what is said of all.
    @Test(arguments: [
        ("an-giang", "culture@*", "sports@*"), ("dak-lak", "culture@*", ""), ("an-giang", "press", "sports"),
        ("dak-lak", "press", "culture"), ("", "press", "culture"),
    ])
    func successorsMayDifferByProvince(_ unit: String, _ body: String, _ proposed: String) throws {
        let begin = try day("2025-07-01")
        func agency(_ id: String, by successors: [(String, [String])] = []) -> Agency {
            Agency(
                id: AgencyID(id), level: .province, sort: .department, name: id, english: id,
                successors: successors.map { successor, units in
                    Agency.Succession(
                        agency: AgencyID(successor), from: begin, function: "all", isVerified: true,
                        units: units.map { UnitID($0) })
                })
        }
        let agencies = [
            agency("press", by: [("culture", []), ("sports", ["an-giang-2025"])]),
            agency("culture", by: [("sports", ["an-giang-2025"])]), agency("sports"),
        ]
        let reference = ReferenceData(units: Array(try ReferenceData.sample().units.values), agencies: agencies)
        let found = BodySuccession(
            try #require(AgencyReference(body)), of: unit.isEmpty ? nil : UnitID(unit), on: try day("2026-01-01"),
            in: reference)
        #expect(found.proposed?.body.description ?? "" == proposed)
        #expect(found.standing == (proposed.isEmpty ? .exists : .ended))
    }

    @Test(arguments: [
        ("an-giang", "2025-06-30", UnitFate.same), ("an-giang", "2025-07-01", .merged(UnitID("an-giang-2025"))),
        ("thua-thien-hue", "2026-01-01", .same), ("dak-lak", "2026-01-01", .ended), ("chau-doc", "2026-01-01", .ended),
        // A ward whose district has ended.
        ("my-binh", "2025-06-30", .same), ("my-binh", "2025-07-01", .ended), ("nowhere", "2025-01-01", .ended),
    ])
    func fates(_ unit: String, _ iso: String, _ fate: UnitFate) throws {
        #expect(reference.fate(of: UnitID(unit), on: try day(iso)) == fate)
    }

    @Test func bodiesThatAllSucceedEachOtherHangNobody() throws {
        let (end, begin) = (try day("2025-02-28"), try day("2025-03-01"))
        let ids = (0..<68).map { AgencyID("body-\($0)") }
        let agencies = ids.map { id in
            Agency(
                id: id, level: .province, sort: .department, name: id.slug, english: id.slug, ended: end,
                successors: ids.filter { $0 != id }.map {
                    Agency.Succession(agency: $0, from: begin, function: "all", isVerified: true)
                })
        }
        let circle = ReferenceData(units: Array(try ReferenceData.sample().units.values), agencies: agencies)
        for id in ids {
            let found = BodySuccession(AgencyReference(id), on: try day("2026-01-01"), in: circle)
            #expect(found.standing == .ended && found.candidates.isEmpty)
        }
    }
}
