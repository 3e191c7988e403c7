import PlanModel
import Records
import Testing

struct DutyAssessmentTests {
    private func duty(
        _ id: String, before iso: String?, who: [AgencyReference], received: [AgencyReference: String] = [:]
    ) throws -> ReportingDuty {
        ReportingDuty(
            id: Ref(id), task: Ref("V.1"), kind: .yearReport, title: "", who: who,
            timing: try iso.map { Timing(.before(try day($0))) },
            submissions: try received.mapValues { ReportingDuty.Submission(receivedOn: try day($0)) })
    }

    private func plan(_ duties: [ReportingDuty], progress: TaskProgress = TaskProgress()) throws -> ResolvedPlan {
        let task = PlanTask(id: Ref("V.1"), section: Ref("V"), title: "", kind: .document, progress: progress)
        return ResolvedPlan(samplePlan(tasks: [task], duties: duties), reference: try .sample())
    }

    private func task(_ plan: ResolvedPlan, today: String) throws -> TaskAssessment {
        let task = try #require(plan.plan.tasks.first)
        return TaskAssessment(task, in: plan, today: try day(today), settings: FolderSettings())
    }

    private func standing(_ duty: ReportingDuty, in plan: ResolvedPlan, today: String) throws -> DutyAssessment {
        DutyAssessment(duty, in: plan, today: try day(today), settings: FolderSettings())
    }

    @Test func countsWhatCameIn() throws {
        let who: [AgencyReference] = [.own("so-y-te"), .own("cong-an-tinh")]
        let half = try duty("duty.year", before: "2021-11-15", who: who, received: [.own("so-y-te"): "2021-11-01"])
        let open = try standing(half, in: try plan([half]), today: "2021-11-15")
        #expect(open.status == .inProgress)
        #expect((open.submitted, open.owed) == (1, 2))
        #expect(open.due?.iso == "2021-11-15")
        #expect(open.lastDay?.iso == "2021-11-14")
        #expect(open.timeliness == .overdue)

        let full = try duty(
            "duty.year", before: "2021-11-15", who: who,
            received: [.own("so-y-te"): "2021-11-01", .own("cong-an-tinh"): "2021-11-20"])
        let late = try standing(full, in: try plan([full]), today: "2021-12-01")
        #expect(late.status == .done)
        #expect(late.lastReceivedOn?.iso == "2021-11-20")
        #expect(late.timeliness == .doneLate)
    }

    /// "Đề nghị" bodies are asked, not ordered: they never count as failing.
    @Test func requestedBodiesCountOnlyAmongThemselves() throws {
        let mixed = try duty(
            "duty.year", before: "2021-11-15", who: [.own("doan-the")], received: [.own("ldld-tinh"): "2021-11-01"])
        let ordered = try standing(mixed, in: try plan([mixed]), today: "2021-12-01")
        #expect((ordered.submitted, ordered.owed) == (1, 1))
        #expect(ordered.status == .done)
        let asked = try duty("duty.year", before: "2021-11-15", who: [.own("hoi-lhpn-tinh")])
        let alone = try standing(asked, in: try plan([asked]), today: "2021-12-01")
        #expect((alone.submitted, alone.owed) == (0, 1))
    }

    @Test func submissionsOfOthersDoNotCount() throws {
        let year = try duty(
            "duty.year", before: nil, who: [.own("so-y-te")], received: [.own("cong-an-tinh"): "2021-01-01"])
        let standing = try standing(year, in: try plan([year]), today: "2021-12-01")
        #expect(standing.status == .notStarted)
        #expect(standing.timeliness == .undated)
    }

    /// The task stands as its duties do, against the first that is still open.
    @Test func aTaskFollowsItsDuties() throws {
        let body = AgencyReference.own("so-y-te")
        let half = try duty("duty.sixMonth", before: "2021-06-10", who: [body])
        let year = try duty("duty.year", before: "2021-11-15", who: [body])
        let nothing = try task(try plan([year, half], progress: TaskProgress(status: .done)), today: "2021-06-01")
        #expect(nothing.status == .notStarted)
        #expect(nothing.due?.iso == "2021-06-10")
        #expect(nothing.timeliness == .onTrack)
        #expect(try task(try plan([year, half]), today: "2021-06-10").timeliness == .overdue)

        let received = try duty("duty.sixMonth", before: "2021-06-10", who: [body], received: [body: "2021-06-20"])
        let next = try task(try plan([year, received]), today: "2021-07-01")
        #expect(next.status == .inProgress)
        #expect(next.due?.iso == "2021-11-15")
        #expect(next.timeliness == .onTrack)

        let both = try duty("duty.year", before: "2021-11-15", who: [body], received: [body: "2021-11-01"])
        let finished = try task(try plan([both, received]), today: "2021-12-01")
        #expect(finished.status == .done)
        #expect(finished.doneOn?.iso == "2021-11-01")
        #expect(finished.timeliness == .doneLate)
        #expect(finished.members.isEmpty)
    }

    @Test(arguments: [TaskStatus.suspended, .dropped]) func aTaskCanBeSetAside(status: TaskStatus) throws {
        let year = try duty("duty.year", before: "2021-11-15", who: [.own("so-y-te")])
        let standing = try task(try plan([year], progress: TaskProgress(status: status)), today: "2022-01-01")
        #expect(standing.status == status)
        #expect(standing.timeliness == .onTrack)
    }

    /// A day that staff set moves the duty that it follows, in the duty and in the task alike.
    @Test func aNewDay() throws {
        let half = try duty("duty.sixMonth", before: "2021-06-10", who: [.own("so-y-te")])
        let year = try duty("duty.year", before: "2021-11-15", who: [.own("so-y-te")])
        let plan = try plan([half, year], progress: TaskProgress(newDue: try day("2021-06-30")))
        #expect(try standing(half, in: plan, today: "2021-06-15").lastDay?.iso == "2021-06-30")
        #expect(try standing(half, in: plan, today: "2021-06-15").due?.iso == "2021-06-10")
        #expect(try standing(year, in: plan, today: "2021-06-15").lastDay?.iso == "2021-11-14")
        #expect(try task(plan, today: "2021-06-15").lastDay?.iso == "2021-06-30")
        #expect(try task(plan, today: "2021-06-15").timeliness == .onTrack)
        #expect(try task(plan, today: "2021-07-01").timeliness == .overdue)
    }
}
