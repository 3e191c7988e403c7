import PlanModel
import Records
import Testing

struct AgendaTests {
    private func agenda(
        tasks: [PlanTask] = [], duties: [ReportingDuty] = [], activities: [Activity] = [], today: String = "2021-06-01"
    ) throws -> [Deadline] {
        let library = PlanLibrary(
            reference: try .sample(), plans: [samplePlan(tasks: tasks, duties: duties, activities: activities)])
        return Agenda(library.plans, in: library, today: try day(today)).deadlines
    }

    private func task(_ ref: String, _ timings: [Timing], progress: TaskProgress = TaskProgress()) -> PlanTask {
        PlanTask(id: Ref(ref), section: Ref("IV.1"), title: ref, timings: timings, progress: progress)
    }

    @Test func byDayThenAsThePaperRuns() throws {
        let on = Timing(.on(try day("2021-08-01")))
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "", who: [.own("so-y-te")],
            timing: Timing(.before(try day("2021-08-02"))))
        let words = Timing(.relative("quý IV"))
        let deadlines = try agenda(
            tasks: [
                task("IV.10", [on]), task("IV.2", [on]), task("II.1", [words]), task("I.1", []),
                task("III.1", [Timing(.on(try day("2021-07-31")))]), task("V.1", []),
            ],
            duties: [duty],
            activities: [Activity(id: Ref("act.1"), title: "", from: try day("2021-07-01"), to: try day("2021-08-01"))])
        #expect(
            deadlines.map(\.id)
                == [
                    "III.1", "IV.2", "IV.10", "duty.year", "act.1", "II.1",
                ].map { "an-giang-2021/\($0)" })
        #expect(deadlines.map(\.kind) == [.task, .task, .task, .yearReport, .activity, .task])
        #expect(deadlines.last?.lastDay == nil)
        #expect(deadlines.last?.timeliness == .undated)
        let report = try #require(deadlines.first { $0.kind == .yearReport })
        #expect(report.ref == Ref("V.1"))
        #expect(report.share == Deadline.Share(done: 0, total: 1))
    }

    /// Days of a duty's task stand once, as the duty.
    @Test func aTaskWithDutiesHasNoLineOfItsOwn() throws {
        let duty = ReportingDuty(
            id: Ref("duty.ownPlan"), task: Ref("V.1"), kind: .ownPlan, title: "", who: [.own("so-y-te")], timing: nil)
        let deadlines = try agenda(tasks: [task("V.1", [Timing(.on(try day("2021-08-01")))])], duties: [duty])
        #expect(deadlines.map(\.id) == ["an-giang-2021/duty.ownPlan"])
    }

    /// One line a day, each late for itself.
    @Test func twoOccasions() throws {
        let both = [
            Timing(.on(try day("2021-03-08")), landmark: .anniversary),
            Timing(.on(try day("2021-10-20")), landmark: .anniversary),
        ]
        let open = try agenda(tasks: [task("II.6.4", both)])
        #expect(open.map(\.id) == ["an-giang-2021/II.6.4", "an-giang-2021/II.6.4#2"])
        #expect(open.map(\.kind) == [.anniversary, .anniversary])
        #expect(open.map(\.timeliness) == [.overdue, .onTrack])
        #expect(
            try agenda(tasks: [task("II.6.4", both)], today: "2021-11-01").map(\.timeliness) == [.overdue, .overdue])
        let done = TaskProgress(status: .done, doneOn: try day("2021-03-10"))
        #expect(
            try agenda(tasks: [task("II.6.4", both, progress: done)]).map(\.timeliness) == [.doneOnTime, .doneOnTime])
        let putOff = TaskProgress(newDue: try day("2021-10-25"))
        #expect(
            try agenda(tasks: [task("II.6.4", both, progress: putOff)]).map(\.lastDay?.iso) == [
                "2021-03-08", "2021-10-25",
            ])
        let unchanged = TaskProgress(newDue: try day("2021-10-20"))
        #expect(
            try agenda(tasks: [task("II.6.4", both, progress: unchanged)]).map(\.lastDay?.iso)
                == ["2021-03-08", "2021-10-20"])
    }

    @Test func aDayThatOnlyStaffSet() throws {
        let deadlines = try agenda(tasks: [task("II.1", [], progress: TaskProgress(newDue: try day("2021-06-03")))])
        #expect(deadlines.map(\.lastDay?.iso) == ["2021-06-03"])
        #expect(deadlines.map(\.timeliness) == [.dueSoon])
        #expect(deadlines.first?.timing == nil)
    }

    @Test func kindsAndWhoActs() throws {
        let window = Timing.Bound.range(from: try day("2021-11-15"), to: try day("2021-12-15"))
        let shared = PlanTask(
            id: Ref("IV.2.1"), section: Ref("IV.2"), title: "", timings: [Timing(window, landmark: .actionMonth)],
            memberProgress: [.own("so-y-te"): TaskProgress(status: .done)])
        let found = try #require(try agenda(tasks: [shared]).first)
        #expect(found.kind == .actionMonth)
        #expect(found.who == [.own("so-y-te"), .own("cong-an-tinh")])
        #expect(found.share == Deadline.Share(done: 1, total: 2))
        #expect(found.status == .inProgress)
        #expect(try agenda(tasks: [task("II.1", [Timing(window, landmark: .firstWeek)])]).first?.kind == .actionMonth)
        #expect(try agenda(tasks: [task("II.1", [Timing(window)])]).first?.share == nil)
    }
}

struct ObservanceTests {
    /// 15/11-15/12 with preparation from 1/10.
    @Test(arguments: [
        ("2021-01-01", ActionMonthPhase.ahead(days: 318)), ("2021-09-30", .ahead(days: 46)),
        ("2021-10-01", .preparing(days: 45)), ("2021-11-14", .preparing(days: 1)),
        ("2021-11-15", .running(day: 1, of: 31)),
        ("2021-11-21", .running(day: 7, of: 31)), ("2021-12-15", .running(day: 31, of: 31)),
        ("2021-12-16", .over(days: 1)), ("2021-12-31", .over(days: 16)),
    ])
    func actionMonthPhases(today iso: String, phase: ActionMonthPhase) throws {
        let reference = try ReferenceData.sample()
        let month = try #require(reference.actionMonth(in: 2021))
        let today = try day(iso)
        #expect(ActionMonthPhase(today: today, month: month, preparation: reference.preparation(in: 2021)) == phase)
        if case .preparing(let days) = phase {
            #expect(ActionMonthPhase(today: today, month: month, preparation: nil) == .ahead(days: days))
        }
    }

    /// Quyết định 1696/QĐ-TTg of 2/10/2015: held since 2016.
    @Test func theActionMonthBeganIn2016() throws {
        let reference = try ReferenceData.sample()
        #expect(reference.actionMonth(in: 2015) == nil)
        #expect(reference.actionMonth(in: 2016) == (try day("2016-11-15"))...(try day("2016-12-15")))
    }

    @Test func daysOfEveryYear() throws {
        #expect(YearDay("11-15")?.day(in: 2026)?.iso == "2026-11-15")
        #expect(YearDay("02-29")?.day(in: 2024)?.iso == "2024-02-29")
        #expect(YearDay("02-29")?.day(in: 2023) == nil)
        for text in ["", "1-1", "13-01", "02-30", "2024-01-01"] { #expect(YearDay(text) == nil) }
    }
}
