import PlanModel
import Records
import Testing

/// What papers about an Action Month and papers that go with a plan say.
struct ActionMonthPaperTests {
    private func activity(
        _ id: String, _ from: String, to: String? = nil, time: TimeOfDay? = nil, status: TaskStatus = .notStarted,
        reached: Activity.Reached? = nil
    ) throws -> Activity {
        Activity(
            id: Ref(id), title: id, from: try day(from), to: try day(to ?? from), time: time, status: status,
            reached: reached)
    }

    private func plan(_ year: Int = 2025) throws -> ResolvedPlan {
        let activities = [
            try activity(
                "act.1", "\(year)-11-20", time: TimeOfDay(8, 0), status: .done, reached: .init(total: 120, women: 70)),
            try activity("act.2", "\(year)-11-10", status: .done, reached: .init(women: 10, men: 20)),
            try activity("act.3", "\(year)-11-20", time: TimeOfDay(7, 30), status: .dropped),
            try activity("act.4", "\(year)-11-25", to: "\(year)-12-10"),
            try activity("act.5", "\(year)-12-14"), try activity("act.6", "\(year)-03-08", status: .done),
            try activity("act.7", "\(year)-11-22", status: .done),
        ]
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "Báo cáo năm", who: [.own("so-y-te")],
            timing: Timing(.before(try day("\(year)-12-20"))))
        let early = ReportingDuty(
            id: Ref("duty.ownPlan"), task: Ref("V.1"), kind: .ownPlan, title: "Kế hoạch", who: [.own("so-y-te")],
            timing: Timing(.before(try day("\(year)-03-20"))))
        let task = PlanTask(id: Ref("IV.2.1"), section: Ref("IV.2"), title: "Phát động", isActionMonth: true)
        var plan = samplePlan(year: year, tasks: [task], duties: [early, duty], activities: activities)
        plan.sections = [.init(ref: Ref("IV"), title: "Thực hiện", part: .implementation)]
        return ResolvedPlan(plan, reference: try .sample())
    }

    private func paper(
        _ kind: ActionMonthPaper.Kind, days: ClosedRange<Day>? = nil, on iso: String = "2025-12-10", year: Int = 2025
    ) throws -> ActionMonthPaper? {
        let plan = try plan(year)
        return ActionMonthPaper(
            kind, of: plan, in: PlanLibrary(reference: try .sample(), plans: [plan.plan]), days: days,
            asOf: try day(iso))
    }

    @Test func thePlanHasWhatIsHeldInTheMonthAndItsPreparation() throws {
        let paper = try #require(try paper(.plan))
        #expect(paper.activities.map(\.id.description) == ["act.2", "act.1", "act.7", "act.4", "act.5"])
        #expect(paper.theme == "Kỷ nguyên số" && paper.tasks.map(\.task.id.description) == ["IV.2.1"])
        #expect(paper.reports.map(\.id.description) == ["duty.year"])
        #expect(try self.paper(.plan, year: 2015) == nil)
    }

    @Test func aProgrammeIsOfItsDays() throws {
        let week = try day("2025-11-17")...(try day("2025-11-25"))
        let paper = try #require(try paper(.programme, days: week))
        #expect(paper.activities.map(\.id.description) == ["act.1", "act.7", "act.4"])
        #expect(paper.days == week)
        // A launch before the month is in it all the same.
        #expect(try self.paper(.programme)?.days.lowerBound == (try day("2025-11-10")))
    }

    /// By the time of the day, and what was called off with it.
    @Test func theClosingReportCountsEachOnce() throws {
        let paper = try #require(try paper(.closing))
        #expect(paper.activities.map(\.id.description) == ["act.2", "act.3", "act.1", "act.7", "act.4", "act.5"])
        #expect(ActionMonthPaper.Outcome.allCases.map(paper.count) == [3, 1, 1, 1])
        // Women and men make a total; what was not counted is no zero.
        let reach = paper.reach
        #expect(reach.total == 150 && reach.women == 80)
        #expect(reach.men == 20 && reach.counted == 2)
    }

    @Test func whatGoesWithAPlan() throws {
        let plan = try plan().plan
        let paper = CoveringPaper(.covering, of: plan, today: try day("2025-12-10"))
        #expect(paper.implementation == Ref("IV") && paper.parts.map(\.tasks) == [1])
        #expect(paper.requested == [.own("hoi-lhpn-tinh")] && paper.ordered.count == 6)
        #expect(paper.reports.count == 2)
        #expect(paper.day == (try day("2021-02-08")))
    }
}
