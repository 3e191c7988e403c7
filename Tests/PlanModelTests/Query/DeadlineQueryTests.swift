import PlanModel
import Records
import Testing

struct DeadlineQueryTests {
    /// What a deadline has itself is asked of it, everything else of its task.
    @Test(arguments: [
        ("", ["II.1", "duty.sixMonth", "duty.year"]), ("sáu tháng", ["duty.sixMonth"]),
        ("tổng hợp", ["duty.sixMonth", "duty.year"]), ("trạng-thái:quá-hạn", ["duty.sixMonth"]),
        ("-trạng-thái:quá-hạn", ["II.1", "duty.year"]), ("hạn<2021-07-01", ["duty.sixMonth"]),
        ("trễ", ["duty.sixMonth"]), ("trễ tổng", ["duty.sixMonth"]), ("chưa làm gặp", ["II.1"]),
        ("-trễ", ["II.1", "duty.year"]),
        ("hạn<152", []), ("hạn<153", ["duty.year"]),
        ("hạn:không", ["II.1"]), ("loại:văn-bản", ["duty.sixMonth", "duty.year"]), ("năm:2020", []),
    ])
    func table(text: String, records: [String]) throws {
        let today = try day("2021-06-15")
        let duties = try [
            ("duty.sixMonth", "Báo cáo sáu tháng", "2021-06-10"), ("duty.year", "Báo cáo năm", "2021-11-15"),
        ]
        .map { id, title, due in
            ReportingDuty(
                id: Ref(id), task: Ref("V.1"), kind: .yearReport, title: title, who: [.own("so-y-te")],
                timing: Timing(.before(try day(due))))
        }
        let tasks = [
            PlanTask(
                id: Ref("II.1"), section: Ref("II"), title: "Gặp mặt", timings: [Timing(.relative("quý IV"))]),
            PlanTask(id: Ref("V.1"), section: Ref("V"), title: "Tổng hợp", kind: .document),
        ]
        let library = PlanLibrary(reference: try .sample(), plans: [samplePlan(tasks: tasks, duties: duties)])
        let plan = try #require(Array(library.plans).first)
        let query = try Query(parsing: text, today: today)
        let found = Agenda(library.plans, in: library, today: today).deadlines.filter { deadline in
            let task = plan.task(deadline.record.record) ?? plan.task(deadline.ref)
            return query.matches(
                deadline, of: task.map { QuerySubject($0, in: plan, library: library, today: today) })
        }
        #expect(Set(found.map(\.record.record.description)) == Set(records))
        #expect(found.allSatisfy { query.matches($0, of: nil) == query.isEmpty })
    }

    /// An activity belongs to no task: its plan, its own words and who holds it are asked.
    @Test(arguments: [
        ("", true), ("phát động", true), ("năm:2021", true), ("năm:2020", false), ("cơ-quan:\"sở y tế\"", true),
        ("cơ-quan:\"sở tư pháp\"", false), ("hội trường", true), ("loại:văn-bản", false), ("hạn:2021-11", true),
        ("-phát động", false), ("-năm:2020", true), ("tháng-hành-động:có", true), ("tháng-hành-động:không", false),
    ])
    func activities(text: String, isFound: Bool) throws {
        let today = try day("2021-06-15")
        let launch = Activity(
            id: Ref("act.1"), title: "Lễ phát động", from: try day("2021-11-15"), to: try day("2021-11-15"),
            place: "Hội trường tỉnh", lead: .own("so-y-te"))
        let plan = samplePlan(activities: [launch])
        let library = PlanLibrary(reference: try .sample(), plans: [plan])
        let resolved = try #require(Array(library.plans).first)
        let deadline = try #require(Agenda(library.plans, in: library, today: today).deadlines.first)
        let activity = QueryActivity(launch, in: resolved, reference: library.reference, today: today)
        #expect(try Query(parsing: text, today: today).matches(deadline, of: activity) == isFound)
    }
}
