import Disk
import PlanModel
import PlanStore
import Records
import Testing

/// The five plans against what was counted by hand in the papers, before any of it was data.
@Suite struct PaperCountTests {
    struct Paper: Sendable, CustomTestStringConvertible {
        var plan: String
        var sections: Int
        var assignments: Int
        var tasks: Int
        var duties: Int
        var notes: Int
        var citations: Int
        /// Tasks by block, in the paper's order.
        var byBlock: [Int]
        /// Tasks under each top-level heading.
        var byTop: [String: Int]
        var testDescription: String { plan }
    }

    static let papers = [
        Paper(
            plan: "an-giang-2021", sections: 26, assignments: 13, tasks: 70, duties: 7, notes: 2, citations: 30,
            byBlock: [9, 1, 1, 2, 4, 3, 1, 1, 1, 3, 4, 1, 1], byTop: ["II": 29, "III": 5, "IV": 32, "V": 4]),
        // Without a printed heading the closing paragraph stands in a section C; so in the letter.
        Paper(
            plan: "dak-lak-2020", sections: 28, assignments: 16, tasks: 47, duties: 3, notes: 5, citations: 28,
            byBlock: [5, 4, 1, 1, 2, 1, 1, 3, 1, 1, 1, 1, 1, 2, 1, 1], byTop: ["II": 19, "IV": 27, "C": 1]),
        Paper(
            plan: "dak-lak-2022-cong-van", sections: 6, assignments: 0, tasks: 21, duties: 4, notes: 0, citations: 15,
            byBlock: [], byTop: ["1": 4, "2": 5, "3": 4, "4": 3, "5": 3, "C": 2]),
        Paper(
            plan: "thua-thien-hue-2024", sections: 30, assignments: 16, tasks: 67, duties: 3, notes: 6, citations: 32,
            byBlock: [6, 3, 1, 1, 1, 4, 3, 3, 3, 2, 2, 1, 3, 1, 1, 3], byTop: ["II": 26, "IV": 38, "V": 3]),
        Paper(
            plan: "huong-tra-xa-binh-2020", sections: 17, assignments: 7, tasks: 28, duties: 4, notes: 3,
            citations: 10, byBlock: [5, 2, 1, 2, 2, 1, 1], byTop: ["II": 10, "III": 1, "IV": 14, "V": 3]),
    ]

    @Test(arguments: papers) func thePaperHas(_ paper: Paper) throws {
        let folder = try PlanFolder(at: CreationTests.data, system: PosixSystem(), clock: .system(), readOnly: true)
        let resolved = try #require(folder.snapshot.library.plan(PlanID(paper.plan)))
        let plan = resolved.plan
        #expect(plan.sections.count == paper.sections)
        #expect(plan.assignments.count == paper.assignments)
        #expect(plan.tasks.count == paper.tasks)
        #expect(plan.duties.count == paper.duties)
        #expect(plan.sections.reduce(0) { $0 + $1.notes.count } == paper.notes)
        #expect(plan.document.citations.count == paper.citations)
        let tasksOfBlocks = Dictionary(grouping: plan.tasks) { resolved.blockByTask[$0.id] }
        #expect(plan.assignments.map { tasksOfBlocks[$0.ref]?.count ?? 0 } == paper.byBlock)
        let tops = Dictionary(grouping: plan.tasks) { String($0.id.description.prefix { $0 != "." }) }
        #expect(tops.mapValues(\.count) == paper.byTop)
    }

    /// Days that the papers set, as printed; `i` where the year comes from the plan.
    @Test func everyDeadlineOfThePapers() throws {
        let folder = try PlanFolder(at: CreationTests.data, system: PosixSystem(), clock: .system(), readOnly: true)
        let duties = folder.snapshot.library.plans.flatMap { plan in
            plan.plan.duties.map { duty in
                let inferred = duty.timing?.isInferred == true ? " i" : ""
                return "\(plan.id) \(duty.id) \(duty.timing?.due?.iso ?? "-")\(inferred)"
            }
        }
        #expect(
            Set(duties) == [
                "an-giang-2021 duty.ownPlan 2021-03-25", "an-giang-2021 duty.sixMonth 2021-06-10",
                "an-giang-2021 duty.year 2021-11-15", "an-giang-2021 duty.consolidated 2021-11-25",
                "an-giang-2021 duty.regular -", "an-giang-2021 duty.officials -", "an-giang-2021 duty.marriages -",
                "dak-lak-2020 duty.sixMonth 2020-05-15", "dak-lak-2020 duty.year 2020-11-15",
                "dak-lak-2020 duty.consolidated -", "dak-lak-2022-cong-van duty.ownPlan -",
                "dak-lak-2022-cong-van duty.sixMonth 2022-05-20 i", "dak-lak-2022-cong-van duty.year 2022-11-15",
                "dak-lak-2022-cong-van duty.consolidated -", "thua-thien-hue-2024 duty.ownPlan 2024-01-31",
                "thua-thien-hue-2024 duty.year 2024-12-05", "thua-thien-hue-2024 duty.consolidated 2024-12-10",
                "huong-tra-xa-binh-2020 duty.ownPlan -", "huong-tra-xa-binh-2020 duty.sixMonth 2020-06-01 i",
                "huong-tra-xa-binh-2020 duty.year 2020-12-01 i", "huong-tra-xa-binh-2020 duty.consolidated -",
            ])
    }

    /// Groups taken apart: the districts of then.
    @Test(arguments: [("an-giang-2021", 11), ("dak-lak-2020", 15), ("thua-thien-hue-2024", 9)])
    func districtsOfThen(_ plan: String, _ count: Int) throws {
        let folder = try PlanFolder(at: CreationTests.data, system: PosixSystem(), clock: .system(), readOnly: true)
        let resolved = try #require(folder.snapshot.library.plan(PlanID(plan)))
        let districts = (resolved.debtors[Ref("duty.year")] ?? []).filter { $0.reference.agency.slug == "ubnd-huyen" }
        #expect(districts.count == count)
    }

    /// The departments and other bodies that each paper addresses owe its yearly report, but for the one that receives
    /// it. Bodies of a group that the paper leaves open stay one line.
    @Test(arguments: [
        (
            "an-giang-2021",
            "so-khdt so-tai-chinh so-noi-vu so-tu-phap so-gddt so-tttt so-y-te so-vhttdl so-nnptnt cong-an-tinh "
                + "ldld-tinh bao-tinh dai-ptth-tinh"
        ),
        (
            "dak-lak-2020",
            "so-noi-vu so-khdt so-tai-chinh so-gddt so-y-te so-tttt so-vhttdl so-tu-phap so-khcn cong-an-tinh "
                + "dai-ptth-tinh bao-tinh"
        ),
        (
            "thua-thien-hue-2024",
            "so-noi-vu so-khdt so-tai-chinh so-tu-phap so-tttt so-gddt so-y-te so-vhtt ban-dan-toc cong-an-tinh "
                + "cuc-thong-ke bao-tinh dai-ptth-tinh"
        ),
        ("dak-lak-2022-cong-van", "so-ban-nganh doan-the"), ("huong-tra-xa-binh-2020", "ban-nganh-xa doan-the-xa"),
    ])
    func departmentsOfThen(_ plan: String, _ bodies: String) throws {
        let folder = try PlanFolder(at: CreationTests.data, system: PosixSystem(), clock: .system(), readOnly: true)
        let resolved = try #require(folder.snapshot.library.plan(PlanID(plan)))
        let debtors = (resolved.debtors[Ref("duty.year")] ?? [])
            .filter { !$0.isRequested && $0.reference.scope == .own }
        #expect(debtors.map(\.reference.agency.slug).joined(separator: " ") == bodies)
    }

    /// As of 20/11/2021 none of the eleven districts has sent anything; what is asked of bodies is counted apart.
    @Test func theBoardOfAnGiang() throws {
        let folder = try PlanFolder(at: CreationTests.data, system: PosixSystem(), clock: .system(), readOnly: true)
        let library = folder.snapshot.library
        let plan = try #require(library.plan(PlanID("an-giang-2021")))
        let board = ReportBoard(
            plan, reference: library.reference, today: try #require(Day(2021, 11, 20)), settings: library.settings)
        #expect(board.columns.map(\.id.description) == plan.plan.duties.map(\.id.description))
        let districts = try #require(board.groups.first)
        #expect(districts.kind == .members(of: AgencyReference(AgencyID("ubnd-huyen"), scope: .all)))
        #expect(districts.rows.count == 11)
        #expect(districts.tallies.map { $0[.overdue] } == [11, 11, 11, 0, 0, 0, 0])
        #expect(districts.rows.allSatisfy { $0.cells.last == .notOwed })
        #expect(board.groups.last?.kind == .requested)
        #expect(board.tally(requested: false)[.awaited] == 1)
    }
}
