import PlanModel
import Records
import Testing

struct LibraryLookupTests {
    private let library: PlanLibrary

    init() throws {
        let tasks = ["IV.1.d", "IV.1.đ", "IV.1.1"].map { PlanTask(id: Ref($0), section: Ref("IV.1"), title: $0) }
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "", who: [.all("ubnd-huyen")], timing: nil
        )
        library = PlanLibrary(reference: try .sample(), plans: [samplePlan(tasks: tasks, duties: [duty])])
    }

    private func name(_ item: LibraryItem) -> String {
        switch item {
        case .plan(let plan): "plan \(plan.id)"
        case .task(_, let task): "task \(task.id)"
        case .duty(_, let duty): "duty \(duty.id)"
        case .activity(_, let activity): "activity \(activity.id)"
        case .block(_, let block): "block \(block.ref)"
        case .section(_, let section): "section \(section.ref)"
        case .agency(let body): "agency \(body)"
        case .unit(let unit): "unit \(unit.id)"
        }
    }

    @Test(arguments: [
        ("an-giang-2021", "plan an-giang-2021"), ("An-Giang-2021", "plan an-giang-2021"),
        ("an-giang-2021/IV.1.dd", "task IV.1.đ"), ("an-giang-2021/iv.1.DD", "task IV.1.đ"),
        ("an-giang-2021/IV.1.d", "task IV.1.d"), ("an-giang-2021/iv.1.1", "task IV.1.1"),
        ("an-giang-2021/duty.year", "duty duty.year"), ("an-giang-2021/IV.5.b", "block IV.5.b"),
        ("so-y-te", "agency so-y-te"), ("ubnd-huyen@chau-doc", "agency ubnd-huyen@chau-doc"),
        ("an-giang", "unit an-giang"), ("chau-doc", "unit chau-doc"),
    ])
    func found(typed: String, expected: String) throws {
        #expect(name(try LibraryLookup(library).item(typed)) == expected)
    }

    @Test(arguments: ["", "/", "nowhere", "an-giang-2021/", "an-giang-2021/IX", "nowhere/IV.1.1", "so-y-te/IV.1"])
    func notFound(typed: String) {
        #expect(throws: LookupFailure.notFound(typed)) { try LibraryLookup(library).item(typed) }
    }

    @Test func bodiesByReferenceUnitOrWords() throws {
        let plan = try #require(Array(library.plans).first)
        let bodies = try #require(plan.debtors[Ref("duty.year")]).map(\.reference)
        let lookup = BodyLookup(bodies, in: plan, reference: library.reference)
        for typed in [
            "ubnd-huyen@chau-doc", "chau-doc", "châu đốc", "Chau Doc", "TP Châu Đốc", "UBND thành phố Châu Đốc",
        ] {
            #expect(try lookup.body(typed) == .of("chau-doc", "ubnd-huyen"))
        }
        #expect(throws: LookupFailure.notFound("sở")) { try lookup.body("sở") }
        for typed in ["  ", ".", "c", "hau", "doc chau"] {
            #expect(throws: LookupFailure.notFound(typed)) { try lookup.body(typed) }
        }
        #expect(throws: LookupFailure.ambiguousBody("ubnd", candidates: bodies)) {
            try lookup.body("ubnd")
        }
    }

    @Test func wholeGroupsByTheirKind() throws {
        let plan = try #require(Array(library.plans).first)
        let bodies = try #require(plan.debtors[Ref("duty.year")]).map(\.reference) + [.own("so-y-te")]
        let lookup = BodyLookup(bodies, in: plan, reference: library.reference)
        #expect(try lookup.bodies("ubnd-huyen@*") == Array(bodies.dropLast()))
        #expect(try lookup.bodies("UBND-huyen") == Array(bodies.dropLast()))
        #expect(try lookup.bodies("so-y-te") == [.own("so-y-te")])
        #expect(try lookup.bodies("chau-doc") == [.of("chau-doc", "ubnd-huyen")])
        #expect(throws: LookupFailure.notFound("ubnd-xa@*")) { try lookup.bodies("ubnd-xa@*") }
    }

    /// Without its plan a record is found by its mark, a body by its name.
    @Test(arguments: [
        ("IV.1.đ", "task IV.1.đ"), ("iv.1.dd", "task IV.1.đ"), ("duty.year", "duty duty.year"),
        ("IV.5.b", "block IV.5.b"), ("Sở Y tế", "agency so-y-te"), ("so y te", "agency so-y-te"),
        ("y tế", "agency so-y-te"), ("Châu Đốc", "agency ubnd-huyen@chau-doc"), ("Các đoàn thể", "agency doan-the"),
        ("An Giang", "unit an-giang-2025"), ("an-giang", "unit an-giang"), ("so-y-te", "agency so-y-te"),
        ("an-giang-2021/IV.1.d", "task IV.1.d"),
    ])
    func anywhere(typed: String, expected: String) throws {
        #expect(name(try LibraryLookup(library).itemAnywhere(typed, today: try day("2026-01-05"))) == expected)
    }

    @Test(arguments: ["", " ", "/", ".", "nowhere", "an-giang-2021/IX", "so-y-te/IV.1", "IX.9", "Sở Giao thông"])
    func nowhere(typed: String) throws {
        let today = try day("2026-01-05")
        #expect(throws: LookupFailure.notFound(typed)) { try LibraryLookup(library).itemAnywhere(typed, today: today) }
    }

    @Test func whatSeveralHaveInCommonIsListed() throws {
        let today = try day("2026-01-05")
        let task = PlanTask(id: Ref("IV.1.1"), section: Ref("IV.1"), title: "Họp")
        let library = PlanLibrary(
            reference: try .sample(),
            plans: [
                samplePlan(tasks: [task]), samplePlan(id: "dak-lak-2020", unit: "dak-lak", year: 2020, tasks: [task]),
            ])
        let lookup = LibraryLookup(library)
        #expect(
            throws: LookupFailure.ambiguous("iv.1.1", candidates: ["an-giang-2021/IV.1.1", "dak-lak-2020/IV.1.1"])
        ) { try lookup.itemAnywhere("iv.1.1", today: today) }
        #expect(throws: LookupFailure.ambiguousBody("đoàn", candidates: [.own("ldld-tinh")])) {
            try lookup.itemAnywhere("đoàn", today: today)
        }
        #expect(name(try lookup.itemAnywhere("Sở Y tế", today: today)) == "agency so-y-te")
    }
}
