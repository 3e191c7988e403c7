import PlanModel
import Records
import Testing
import VietnameseText

struct QueryMatchingTests {
    private let library: PlanLibrary
    private let today: Day

    init() throws {
        today = try day("2021-06-15")
        let tasks = [
            PlanTask(
                id: Ref("II.1"), section: Ref("II"), title: "Tập huấn", kind: .event,
                timings: [Timing(.on(try day("2021-05-01")))], progress: TaskProgress(newDue: try day("2021-07-01"))),
            PlanTask(
                id: Ref("IV.1.1"), section: Ref("IV.1"), title: "Tổng hợp báo cáo công tác bình đẳng giới", role: .lead,
                partners: [.agency(.own("so-y-te")), .printed("các ngành liên quan")], kind: .document,
                timings: [Timing(.before(try day("2021-06-10")))],
                progress: TaskProgress(
                    evidence: [Evidence(number: "12/BC-SLĐ")], notes: [TaskNote(at: "", by: "", text: "gọi lại")])),
            PlanTask(
                id: Ref("IV.2.1"), section: Ref("IV.2"), title: "Truyền thông về hòa giải", role: .coordinate,
                timings: [Timing(.range(from: try day("2021-11-15"), to: try day("2021-12-15")))], isActionMonth: true,
                steps: [PlanTask.Step(title: "In tờ rơi")],
                memberProgress: [.own("so-y-te"): TaskProgress(status: .inProgress)]),
            PlanTask(id: Ref("IV.5.1"), section: Ref("IV.5"), title: "Bố trí kinh phí"),
        ]
        library = PlanLibrary(
            reference: try .sample(),
            plans: [
                samplePlan(tasks: tasks),
                samplePlan(
                    id: "xa-binh-2020", unit: "xa-binh", year: 2020, issuedOn: "2020-03",
                    tasks: [PlanTask(id: Ref("3.4"), section: Ref("3"), title: "Rà soát cán bộ nữ")]),
            ])
    }

    /// The refs of the tasks that a query finds, in the library's order; once task by task, once by what is kept of plans.
    private func found(_ text: String) throws -> [String] {
        let query = try Query(parsing: text, today: today)
        let alone = library.plans.flatMap { plan in
            plan.plan.tasks.filter { query.matches(QuerySubject($0, in: plan, library: library, today: today)) }
        }
        let plans = Array(library.plans)
        let kept = library.tasks(matching: query, today: today).byPlan.flatMap { plan, tasks in
            tasks.map { plans[plan].plan.tasks[$0] }
        }
        #expect(alone == kept)
        return alone.map(\.id.description)
    }

    /// The name of a status that stands alone is that status or text; marks that are typed have to be right.
    @Test(arguments: [
        ("trễ", ["IV.1.1"]), ("tre", ["IV.1.1"]), ("TRỄ", ["IV.1.1"]), ("trẻ", []), ("late", ["IV.1.1"]),
        ("overdue", ["IV.1.1"]), ("quá hạn", ["IV.1.1"]), ("-trễ", ["II.1", "IV.2.1", "IV.5.1", "3.4"]),
        ("đang làm", ["IV.2.1"]), ("dang lam", ["IV.2.1"]), ("đang-làm", ["IV.2.1"]), ("in progress", ["IV.2.1"]),
        ("\"đang làm\"", []), ("\"trễ\"", []), ("chưa làm", ["II.1", "IV.1.1", "IV.5.1", "3.4"]),
        ("chưa làm năm:2020", ["3.4"]), ("năm:2020 chưa làm rà", ["3.4"]), ("chưa -làm", []), ("xong", []),
        ("trễ báo", ["IV.1.1"]), ("trễ rơi", []), ("không:chưa làm", ["IV.2.1"]),
    ])
    func statusOrText(query: String, refs: [String]) throws {
        #expect(try found(query) == refs)
    }

    @Test func theLettersOfAStatusAreFoundToo() throws {
        let tasks = [
            PlanTask(id: Ref("1"), section: Ref("I"), title: "Xử lý việc làm trễ"),
            PlanTask(id: Ref("2"), section: Ref("I"), title: "Họp", progress: TaskProgress(status: .inProgress)),
            PlanTask(id: Ref("3"), section: Ref("I"), title: "Đang rà soát việc làm"),
        ]
        let library = PlanLibrary(reference: try .sample(), plans: [samplePlan(tasks: tasks)])
        for (text, count) in [("trễ", 1), ("đang làm", 2), ("trạng-thái:đang-làm", 1)] {
            #expect(library.tasks(matching: try Query(parsing: text, today: today), today: today).count == count)
        }
        #expect(try Query(parsing: "a Đang  làm", today: today).standingWords.map(\.typed) == ["Đang làm"])
    }

    /// A last safe day within so many days, today being the first.
    @Test(arguments: [
        ("2021-06-09", "hạn<1", ["IV.1.1"]), ("2021-06-03", "hạn<7", ["IV.1.1"]), ("2021-06-02", "hạn<7", []),
        ("2021-06-02", "hạn<=7", ["IV.1.1"]), ("2021-06-10", "due<7", []), ("2021-06-25", "hạn<7", ["II.1"]),
        ("2021-06-25", "-hạn<7 năm:2021", ["IV.1.1", "IV.2.1", "IV.5.1"]), ("2021-12-01", "hạn>=14", ["IV.2.1"]),
        ("2021-12-01", "hạn>14", []), ("2021-06-03", "hạn<0", []),
    ])
    func daysFromToday(day text: String, query: String, refs: [String]) throws {
        let today = try day(text)
        let query = try Query(parsing: query, today: today)
        let found = library.plans.flatMap { plan in
            plan.plan.tasks.filter { query.matches(QuerySubject($0, in: plan, library: library, today: today)) }
        }
        #expect(found.map(\.id.description) == refs)
        #expect(library.tasks(matching: query, today: today).count == refs.count)
    }

    @Test(arguments: [
        ("", ["II.1", "IV.1.1", "IV.2.1", "IV.5.1", "3.4"]), ("bao cao", ["IV.1.1"]), ("cáo bình", ["IV.1.1"]),
        ("hoà giải", ["IV.2.1"]), ("hòa", ["IV.2.1"]), ("tờ rơi", ["IV.2.1"]), ("IV.5", ["IV.5.1"]),
        // Owners by every name, partners, notes and evidence.
        ("\"công an\"", ["IV.2.1"]), ("sldtbxh", ["IV.1.1"]), ("\"sở y tế\"", ["IV.1.1", "IV.2.1"]),
        ("châu đốc", ["IV.5.1"]),
        ("police", ["IV.2.1"]), ("liên quan", ["IV.1.1"]), ("gọi lại", ["IV.1.1"]), ("12/bc", ["IV.1.1"]),
        ("-báo -tập", ["IV.2.1", "IV.5.1", "3.4"]), ("xyz", []), ("báo xyz", []),
        // A word does not match across two texts.
        ("\"giải in\"", []),
        ("cơ-quan:\"y tế\"", ["IV.2.1"]), ("agency:ubnd-huyen@chau-doc", ["IV.5.1"]),
        ("-agency:\"\u{73}\"", ["II.1", "3.4"]),
        ("tỉnh:\"an giang\"", ["II.1", "IV.1.1", "IV.2.1", "IV.5.1"]), ("tỉnh:huế", ["3.4"]),
        ("tỉnh:\"thừa thiên\"", ["3.4"]), ("tỉnh:bình", ["3.4"]),
        ("kế-hoạch:67/KH", ["II.1", "IV.1.1", "IV.2.1", "IV.5.1", "3.4"]),
        ("plan:an-giang-2021", ["II.1", "IV.1.1", "IV.2.1", "IV.5.1"]), ("kế-hoạch:2020", ["3.4"]),
        ("vai-trò:chủ-trì", ["IV.1.1"]), ("vai-trò:phối-hợp", ["IV.2.1"]), ("loại:sự-kiện", ["II.1"]),
        ("năm:2020", ["3.4"]),
        ("trạng-thái:đang-thực-hiện", ["IV.2.1"]), ("trạng-thái:quá-hạn", ["IV.1.1"]),
        ("-trạng-thái:quá-hạn trạng-thái:chưa-thực-hiện", ["II.1", "IV.5.1", "3.4"]),
        ("tháng-hành-động:có", ["IV.2.1"]), ("tháng-hành-động:không năm:2021", ["II.1", "IV.1.1", "IV.5.1"]),
        // By the printed day, both ends included, or the day staff set in its place.
        ("hạn<2021-06-11", ["IV.1.1"]), ("hạn<2021-06-10", []), ("hạn:2021-06-10", ["IV.1.1"]),
        ("hạn:2021-07", ["II.1"]),
        ("hạn:2021-05", []), ("hạn>=2021-12-15", ["IV.2.1"]), ("hạn>2021-12-15", []),
        ("hạn:..", ["II.1", "IV.1.1", "IV.2.1"]),
        ("hạn:không", ["IV.5.1", "3.4"]), ("-hạn:không", ["II.1", "IV.1.1", "IV.2.1"]),
    ])
    func table(query: String, refs: [String]) throws {
        #expect(try found(query) == refs)
    }

    /// A plan of a district or commune is found under its province's name of then and of today.
    @Test func namesOfThenAndNow() throws {
        #expect(library.plans.map(\.id.slug) == ["an-giang-2021", "xa-binh-2020"])
        let later = try day("2026-11-21")
        let plan = try #require(Array(library.plans).last)
        let task = try #require(plan.plan.tasks.first)
        for (name, isFound) in [("Huế", true), ("Thừa Thiên Huế", true), ("An Giang", false)] {
            let query = Query(terms: [Query.Term(.province(SearchPattern(name)))])
            #expect(query.matches(QuerySubject(task, in: plan, library: library, today: later)) == isFound)
        }
    }
}
