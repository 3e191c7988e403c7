import PlanModel
import Records
import Testing

struct TaskAssessmentTests {
    private func standing(_ task: PlanTask, today: String, settings: FolderSettings = FolderSettings()) throws
        -> TaskAssessment
    {
        let plan = ResolvedPlan(samplePlan(tasks: [task]), reference: try .sample())
        return TaskAssessment(task, in: plan, today: try day(today), settings: settings)
    }

    private func alone(
        timings: [Timing] = [], progress: TaskProgress = TaskProgress(), members: [AgencyReference: TaskProgress] = [:]
    ) -> PlanTask {
        PlanTask(
            id: Ref("IV.1.1"), section: Ref("IV.1"), title: "", timings: timings, progress: progress,
            memberProgress: members)
    }

    /// Owned by Sở Y tế and Công an tỉnh.
    private func shared(
        timings: [Timing] = [], progress: TaskProgress = TaskProgress(), members: [AgencyReference: TaskProgress] = [:]
    ) -> PlanTask {
        PlanTask(
            id: Ref("IV.2.1"), section: Ref("IV.2"), title: "", timings: timings, progress: progress,
            memberProgress: members)
    }

    private func done(_ iso: String) throws -> TaskProgress { TaskProgress(status: .done, doneOn: try day(iso)) }

    @Test func oneOwnerHoldsTheProgress() throws {
        let task = alone(
            timings: [Timing(.before(try day("2021-06-10")))], progress: try done("2021-06-09"),
            members: [.own("so-ldtbxh"): TaskProgress()])
        let standing = try standing(task, today: "2021-07-01")
        #expect(standing.status == .done)
        #expect(standing.members.isEmpty)
        #expect(standing.due?.iso == "2021-06-10")
        #expect(standing.lastDay?.iso == "2021-06-09")
        #expect(standing.timeliness == .doneOnTime)
        #expect(standing.part == .done)
    }

    /// "Trước ngày 10/6": the 10th is late, or still in time where the folder says that it counts.
    @Test func beforeADay() throws {
        let task = alone(timings: [Timing(.before(try day("2021-06-10")))])
        #expect(try standing(task, today: "2021-06-09").timeliness == .dueToday)
        #expect(try standing(task, today: "2021-06-10").timeliness == .overdue)
        let inclusive = FolderSettings(beforeIncludesDay: true)
        #expect(try standing(task, today: "2021-06-10", settings: inclusive).timeliness == .dueToday)
        #expect(try standing(task, today: "2021-06-11", settings: inclusive).timeliness == .overdue)
    }

    @Test func severalOwnersEachHaveTheirOwn() throws {
        let timing = Timing(.on(try day("2021-06-10")))
        let half = try standing(
            shared(timings: [timing], members: [.own("so-y-te"): try done("2021-06-01")]), today: "2021-06-20")
        #expect(half.status == .inProgress)
        #expect(half.members.map(\.status) == [.done, .notStarted])
        #expect(half.members.map(\.owner.reference) == [.own("so-y-te"), .own("cong-an-tinh")])
        #expect(half.doneOn == nil)
        #expect(half.timeliness == .overdue)

        let all: [AgencyReference: TaskProgress] = [
            .own("so-y-te"): try done("2021-06-01"), .own("cong-an-tinh"): try done("2021-06-12"),
        ]
        let whole = try standing(shared(timings: [timing], members: all), today: "2021-06-20")
        #expect(whole.status == .done)
        #expect(whole.doneOn?.iso == "2021-06-12")
        #expect(whole.timeliness == .doneLate)

        let unknown: [AgencyReference: TaskProgress] = [
            .own("so-y-te"): try done("2021-06-01"), .own("cong-an-tinh"): TaskProgress(status: .done),
        ]
        let undated = try standing(shared(timings: [timing], members: unknown), today: "2021-06-20")
        #expect(undated.doneOn == nil)
        #expect(undated.timeliness == .undated)
    }

    @Test func anOwnerWithoutProgressStandsAsTheWhole() throws {
        let task = shared(
            progress: try done("2021-06-01"), members: [.own("so-y-te"): TaskProgress(status: .inProgress)])
        let standing = try standing(task, today: "2021-06-20")
        #expect(standing.members.map(\.status) == [.inProgress, .done])
        #expect(standing.status == .inProgress)
    }

    /// 8/3 and 20/10: late as soon as one of them is past and was not done.
    @Test(arguments: [
        ("2021-03-01", "2021-03-08", Timeliness.dueSoon), ("2021-03-08", "2021-03-08", .dueToday),
        ("2021-03-09", "2021-03-08", .overdue), ("2021-10-20", "2021-03-08", .overdue),
    ])
    func twoOccasions(today: String, due: String, timeliness: Timeliness) throws {
        let days = [Timing(.on(try day("2021-10-20"))), Timing(.on(try day("2021-03-08")))]
        for timings in [days, days.reversed()] {
            let standing = try standing(alone(timings: timings), today: today)
            #expect(standing.due?.iso == due)
            #expect(standing.timeliness == timeliness)
        }
    }

    @Test func aNewDayReplacesThePrintedOne() throws {
        let printed = Timing(.before(try day("2021-06-10")))
        let putOff = TaskProgress(newDue: try day("2021-06-30"))
        let standing = try standing(alone(timings: [printed], progress: putOff), today: "2021-06-15")
        #expect(standing.due?.iso == "2021-06-10")
        #expect(standing.lastDay?.iso == "2021-06-30")
        #expect(standing.timeliness == .onTrack)
        // A task without a day gets one; one that is brought forward is late earlier.
        #expect(try self.standing(alone(progress: putOff), today: "2021-07-01").timeliness == .overdue)
        let forward = TaskProgress(newDue: try day("2021-06-01"))
        #expect(
            try self.standing(alone(timings: [printed], progress: forward), today: "2021-06-02").timeliness == .overdue)
        // Of two occasions it moves the one that it follows, and leaves the other.
        let both = [Timing(.on(try day("2021-03-08"))), Timing(.on(try day("2021-10-20")))]
        let moved = TaskProgress(newDue: try day("2021-03-15"))
        #expect(
            try self.standing(alone(timings: both, progress: moved), today: "2021-03-12").lastDay?.iso == "2021-03-15")
        #expect(
            try self.standing(alone(timings: both, progress: moved), today: "2021-04-01").lastDay?.iso == "2021-03-15")
    }

    @Test func withoutADay() throws {
        for timings in [[], [Timing(.relative("quý IV"))]] {
            let standing = try standing(alone(timings: timings), today: "2021-12-01")
            #expect(standing.timeliness == .undated)
            #expect(standing.due == nil)
            #expect(standing.part == .undated)
        }
    }
}
