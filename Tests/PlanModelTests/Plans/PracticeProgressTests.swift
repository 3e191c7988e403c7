import PlanModel
import Records
import Testing

/// Which jobs of a practice copy are done, by what is true in the data.
struct PracticeProgressTests {
    private static let plan = PlanID("a")
    private static let (task, duty, activity) = (Ref("II.1"), Ref("duty.sixMonth"), Ref("act.1"))
    private static let all: Set<RecordID> = [
        RecordID(plan, task), RecordID(plan, duty), RecordID(plan, activity), .letter(UnitID("an-giang"), Ref("l.a")),
    ]

    /// A plan in which nothing was recorded, made into something else.
    private func library(
        letters: [LetterRegister.Letter] = [], _ change: (inout Plan) -> Void = { _ in }
    ) throws -> PlanLibrary {
        var plan = samplePlan(id: "a")
        plan.tasks = [
            PlanTask(id: Self.task, section: Ref("II"), title: "x", statedOwners: [.own("so-y-te")])
        ]
        plan.duties = [
            ReportingDuty(
                id: Self.duty, task: Self.task, kind: .sixMonthReport, title: "y", who: [.own("so-y-te")],
                timing: Timing(.before(try day("2021-06-10"))))
        ]
        plan.activities = [
            Activity(id: Self.activity, title: "z", from: try day("2021-11-15"), to: try day("2021-11-15"))
        ]
        change(&plan)
        let register = LetterRegister(unit: UnitID("an-giang"), letters: letters)
        return PlanLibrary(reference: try .sample(), plans: [plan], letters: [register.unit: register])
    }

    /// What makes a job done, and what nearly does.
    private func made(_ job: PracticeJob) throws -> (done: PlanLibrary, nearly: PlanLibrary) {
        let (may, june) = (try day("2021-05-01"), try day("2021-06-14"))
        let (body, other) = (AgencyReference.own("so-y-te"), AgencyReference.own("so-tai-chinh"))
        switch job {
        case .beginTask:
            return (
                try library { $0.tasks[0].progress.status = .inProgress },
                try library {
                    $0.tasks[0].statedOwners = [body, other]
                    $0.tasks[0].memberProgress = [other: TaskProgress(status: .inProgress)]
                }
            )
        case .proveTask:
            return (
                try library {
                    $0.tasks[0].progress = TaskProgress(status: .done, evidence: [Evidence(number: "1/BC")])
                },
                try library { $0.tasks[0].progress = TaskProgress(status: .done) }
            )
        case .finishPart:
            return (
                try library {
                    $0.tasks[0].statedOwners = [body, other]
                    $0.tasks[0].memberProgress = [body: TaskProgress(status: .done)]
                },
                try library {
                    $0.tasks[0].statedOwners = [body, other]
                    let part = TaskProgress(status: .inProgress)
                    $0.tasks[0].memberProgress = [body: part, other: part]
                }
            )
        case .noteReason:
            func note(_ kind: TaskNote.Kind?) -> TaskNote { TaskNote(at: "", by: "Lan", text: "x", kind: kind) }
            return (
                try library { $0.tasks[0].progress.notes = [note(.reason)] },
                try library { $0.tasks[0].progress.notes = [note(nil), note(.difficulty)] }
            )
        case .recordReport:
            return (
                try library { $0.duties[0].submissions = [body: .init(receivedOn: june)] },
                try library { $0.duties[0].exemptions = [body: .init(on: june, reason: "x")] }
            )
        case .sendBack:
            let returned = ReportingDuty.Submission(receivedOn: may, returned: .init(on: june, reason: "x"))
            return (
                try library { $0.duties[0].submissions = [body: .init(receivedOn: june, earlier: [returned])] },
                try library { $0.duties[0].submissions = [body: .init(receivedOn: june)] }
            )
        case .remind:
            func letter(_ id: String) -> LetterRegister.Letter {
                .init(id: Ref(id), plan: Self.plan, bodies: [body], sender: .issuer, madeOn: june)
            }
            return (try library(letters: [letter("l.a")]), try library(letters: [letter("l.b")]))
        case .addActivity: return (try library(), try library { $0.activities = [] })
        case .moveActivity: return (try library { $0.activities[0].from = june }, try library())
        case .takeBack: return (try library(), try library())
        }
    }

    private func history(_ changed: Set<RecordID>) throws -> PracticeHistory {
        let activity = RecordID(Self.plan, Self.activity)
        return PracticeHistory(
            changed: changed, added: [activity], firstDays: [activity: try day("2021-11-15")],
            hasStepTakenBack: !changed.isEmpty)
    }

    @Test(arguments: PracticeJob.allCases)
    func aJobIsDoneWhereSomebodyMadeItTrue(_ job: PracticeJob) throws {
        let (done, nearly) = try made(job)
        #expect(PracticeProgress(done, try history(Self.all)).done.contains(job))
        // As the paper came, nobody did it.
        #expect(!PracticeProgress(done, try history([])).done.contains(job))
        guard job != .takeBack else { return }
        #expect(!PracticeProgress(nearly, try history(Self.all)).done.contains(job))
    }

    @Test func whatIsChangedBackIsNotDone() throws {
        let progress = PracticeProgress(try library { $0.activities = [] }, try history(Self.all))
        #expect(progress.done == [.takeBack] && progress.next == .beginTask)
        #expect(PracticeProgress(done: Set(PracticeJob.allCases)).next == nil)
    }

    /// 15 June of a year in which a plan is in force, and most is missing.
    @Test func theDayIsThatOfAPlanInForce() throws {
        func plan(_ year: Int, _ state: Plan.State?, missing: Int) throws -> Plan {
            var plan = samplePlan(id: "a-\(year)", year: year)
            plan.statedState = state
            plan.duties = try (0..<missing).map { place in
                ReportingDuty(
                    id: Ref("duty.\(place)"), task: Ref("II.1"), kind: .ownPlan, title: "x", who: [.own("so-y-te")],
                    timing: Timing(.before(try day("\(year)-03-01"))))
            }
            return plan
        }
        func chosen(_ plans: [Plan]) -> Day? { PlanLibrary(plans: plans).practiceDay }
        let (much, little) = (try plan(2021, .inForce, missing: 3), try plan(2024, .inForce, missing: 1))
        #expect(chosen([little, much]) == Day(2021, 6, 15))
        #expect(chosen([little, try plan(2025, .inForce, missing: 1)]) == Day(2025, 6, 15))
        #expect(chosen([little, try plan(2021, .draft, missing: 3)]) == Day(2024, 6, 15))
        #expect(chosen([try plan(2021, .closed, missing: 3)]) == nil && chosen([]) == nil)
    }
}
