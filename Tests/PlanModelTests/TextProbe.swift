import Glibc
import PlanModel
import Records
import TestSupport
import Testing
import VietnameseText

/// Measures, asserts nothing: `KEHOACH_PROBE=1 swift test -c release --filter TextProbe`.
@Suite(.enabled(if: getenv("KEHOACH_PROBE") != nil), .serialized)
struct TextProbe {
    private static let words = [
        "tổ", "chức", "tuyên", "truyền", "phổ", "biến", "Luật", "Bình", "đẳng", "giới", "cho", "cán", "bộ", "công",
        "chức", "viên", "phụ", "nữ", "và", "trẻ", "em", "gái", "tại", "cơ", "sở", "huyện", "xã", "báo", "cáo", "kết",
        "quả", "năm", "thực", "hiện", "kế", "hoạch", "hòa", "giải", "ủy", "ban", "nhân", "dân", "lồng", "ghép",
    ]

    private static func titles(_ count: Int, words length: Int) -> [String] {
        var generator = SeededGenerator(seed: 7)
        return (0..<count).map { _ in
            (0..<length).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
        }
    }

    private static func measure(_ what: String, _ work: () -> Int) {
        var best = Duration.seconds(100)
        var result = 0
        for _ in 0..<5 { best = min(best, ContinuousClock().measure { result = work() }) }
        print("probe: \(what): \(best) -> \(result)")
    }

    @Test(arguments: [14, 55]) func search(length: Int) {
        let titles = TextProbe.titles(100_000, words: length)
        print("probe: \(titles.reduce(0) { $0 + $1.count }) letters in \(titles.count) texts")
        var texts: [FoldedText] = []
        TextProbe.measure("folding") {
            texts = titles.map { FoldedText($0) }
            return texts.count
        }
        for typed in ["b", "bao cao", "báo cáo", "phòng ngừa", "xyz", "hò", "quả năm thực", "ữ v"] {
            let pattern = SearchPattern(typed)
            TextProbe.measure("search \(typed)") { texts.count { $0.contains(pattern) } }
        }
        TextProbe.measure("sort keys") { titles.map { VietnameseSortKey($0) }.count }
    }

    @Test func standings() {
        var generator = SeededGenerator(seed: 11)
        let day = Day(ordinal: 18_000)
        let plans = (0..<1200).map { plan in
            Plan(
                id: PlanID("plan-\(plan)"), unit: UnitID("unit-\(plan % 63)"), year: 2015 + plan % 10,
                document: .sample(),
                assignments: (1...14).map { block in
                    Plan.Assignment(
                        ref: Ref("IV.\(block)"), agencies: [AgencyReference(AgencyID("a-\(block)"))], printed: "")
                },
                tasks: (0..<84).map { task in
                    let bound = Timing.Bound.before(day.adding(days: Int.random(in: 0...3000, using: &generator)))
                    return PlanTask(
                        id: Ref("IV.\(task / 6 + 1).\(task % 6 + 1)"), section: Ref("IV.\(task / 6 + 1)"),
                        title: TextProbe.words.shuffled(using: &generator).prefix(14).joined(separator: " "),
                        timings: task % 4 == 0 ? [Timing(bound)] : [])
                })
        }
        var library = PlanLibrary(plans: [])
        let today = day.adding(days: 1500)
        TextProbe.measure("library of 100,800 tasks") {
            library = PlanLibrary(plans: plans)
            return library.allTasks.count
        }
        TextProbe.measure("all tallies") {
            library.plans.reduce(Tally()) { $0 + library.tally($1, today: today) }[.overdue]
        }
        TextProbe.measure("agenda") { Agenda(library.plans, in: library, today: today).deadlines.count }
        TextProbe.measure("all tallies by facts") {
            library.entries.reduce(Tally()) { $0 + $1.tally(today: today, settings: library.settings) }[.overdue]
        }
        TextProbe.measure("search texts") {
            library.plans.reduce(0) { $0 + SearchText($1, reference: library.reference).bytes.count }
        }
        for typed in ["bao cao", "xyz", "phụ nữ trẻ em", "-báo", "cơ-quan:a-1 hạn<2024-01-01"] {
            guard let query = try? Query(parsing: typed, today: today) else { continue }
            TextProbe.measure("query \(typed)") { library.tasks(matching: query, today: today).count }
        }
        print(
            "probe: bytes: TaskIndexEntry \(MemoryLayout<PlanIndex.TaskIndexEntry>.stride), PlanTask",
            MemoryLayout<PlanTask>.stride
        )
        print(
            "probe: bytes: TaskAssessment \(MemoryLayout<TaskAssessment>.stride), Deadline",
            MemoryLayout<Deadline>.stride)
    }
}
