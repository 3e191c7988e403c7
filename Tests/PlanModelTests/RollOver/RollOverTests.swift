import Testing

@testable import PlanModel
@testable import Records
@testable import RollOver

/// Proposals, decisions and drafts on a small plan.
@Suite struct RollOverTests {
    private let reference: ReferenceData

    init() throws { reference = try ReferenceData.sample() }

    private func plan(_ tasks: [PlanTask], duties: [ReportingDuty] = [], activities: [Activity] = []) -> Plan {
        var plan = samplePlan(tasks: tasks, duties: duties, activities: activities)
        plan.sections = ["II", "II.1", "IV", "IV.1", "IV.2"].map { Plan.Section(ref: Ref($0), title: $0) }
        return plan
    }

    private func review(_ plan: Plan, to year: Int = 2022) throws -> RollOverReview {
        try RollOverReview(
            ResolvedPlan(plan, reference: reference), RollOverRequest(year: year), in: reference)
    }

    private func task(_ id: String, _ title: String = "Việc", _ timings: [Timing] = []) -> PlanTask {
        PlanTask(
            id: Ref(id), section: Ref(id).parent ?? Ref("II"), title: title, kind: timings.isEmpty ? .routine : .dated,
            timings: timings)
    }

    private func proposal(_ item: RollOverItem, in review: RollOverReview) -> RollOver.Proposal? {
        review.rollOver.line(item)?.proposal
    }

    @Test func daysMoveToTheSameDayOfTheNewYear() throws {
        let leap = try day("2024-02-29")
        #expect(RollOver.moved(leap, by: 1) == Day(2025, 2, 28))
        #expect(RollOver.moved(leap, by: 4) == Day(2028, 2, 29))
        let month = Timing(.range(from: try day("2021-11-15"), to: try day("2021-12-15")), landmark: .actionMonth)
        let before = Timing(.before(try day("2021-03-25")), isInferred: true)
        let review = try review(plan([task("II.1.1", "Việc", [month, before])]), to: 2026)
        let draft = review.draft(remarks: [])
        #expect(
            draft.tasks.first?.timings == [
                Timing(
                    .range(from: try day("2026-11-15"), to: try day("2026-12-15")), landmark: .actionMonth,
                    isInferred: true),
                Timing(.before(try day("2026-03-25")), isInferred: true),
            ])
    }

    @Test func aPrintedDayOfTheOldYearIsGoneUnlessItComesBackEveryYear() throws {
        let printed = Timing(.before(try day("2021-05-31")))
        let inferred = Timing(.before(try day("2021-05-31")), isInferred: true)
        let feast = Timing(.on(try day("2021-03-08")), landmark: .anniversary)
        let words = Timing(.relative("khi có hướng dẫn"))
        let tasks = [
            task("II.1.1", "a", [printed]), task("II.1.2", "b", [inferred]), task("II.1.3", "c", [feast]),
            task("II.1.4", "d", [words]), task("II.1.5", "e", [printed, feast]), task("II.1.6", "f"),
        ]
        let review = try review(plan(tasks))
        let proposals = tasks.map { proposal(.task($0.id), in: review) }
        #expect(proposals == [.drop, .keep, .keep, .keep, .keep, .keep])
        #expect(review.rollOver.line(.task(Ref("II.1.1")))?.reasons.first == .dateGone(try day("2021-05-31")))
    }

    @Test func aTaskThatOrdersReportsIsAskedAboutAndNotDropped() throws {
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("II.1.1"), kind: .yearReport, title: "Báo cáo", who: [.own("so-y-te")],
            timing: Timing(.before(try day("2021-11-15"))))
        let review = try review(plan([task("II.1.1", "Tổng kết 10 năm")], duties: [duty]))
        #expect(proposal(.task(Ref("II.1.1")), in: review) == .ask)
        #expect(proposal(.duty(Ref("duty.year")), in: review) == .keep)
        #expect(review.draft(remarks: []).duties.first?.timing?.due == Day(2022, 11, 15))
    }

    @Test func electionsAreAskedAboutWithTheNextOne() throws {
        let tasks = [task("II.1.1", "Truyền thông trước bầu cử")]
        for year in [2022, 2026, 2027] {
            let line = try #require(try review(plan(tasks), to: year).rollOver.line(.task(Ref("II.1.1"))))
            #expect(line.reasons == [.election(next: .next(from: try day("\(year)-01-01")))] && line.proposal == .ask)
        }
    }

    /// What belongs to an election stays in the year of one.
    @Test func stepsOfAnElectionStayInItsYear() throws {
        var some = task("II.1.1", "Tuyên truyền")
        some.steps = [PlanTask.Step(title: "Luật"), PlanTask.Step(title: "Trước bầu cử")]
        #expect(try review(plan([some]), to: 2026).draft(remarks: []).tasks.first?.steps.count == 2)
        #expect(try review(plan([some]), to: 2027).draft(remarks: []).tasks.first?.steps.count == 1)
    }

    @Test func aTaskFollowsThePaperItRestsOn() throws {
        var plan = plan([task("II.1.1"), task("II.1.2")])
        plan.document.citations = [
            Citation(number: "41/KH-UBND", issuedOn: nil, kind: .plan, title: "Kế hoạch năm 2021", at: "II.1.1")
        ]
        let review = try review(plan)
        #expect(proposal(.citation(0), in: review) == .drop)
        #expect(proposal(.task(Ref("II.1.1")), in: review) == .ask)
        #expect(proposal(.task(Ref("II.1.2")), in: review) == .keep)
    }

    @Test func aBodyThatWouldReportToItselfIsAskedAbout() throws {
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("II.1.1"), kind: .yearReport, title: "Báo cáo", who: [.own("so-y-te")],
            toWhom: [.own("so-ldtbxh")], timing: nil)
        var review = try review(plan([task("II.1.1")], duties: [duty]))
        #expect(proposal(.duty(duty.id), in: review) == .keep)
        try review.choose(.own("so-y-te"), for: .own("so-ldtbxh"), in: nil, reference: reference)
        let line = try #require(review.rollOver.line(.duty(duty.id)))
        #expect(line.proposal == .ask && line.reasons.contains(.reportsToItself(.own("so-y-te"))))
    }

    @Test func someStepsAreLeftOutAllOfThemDropTheTask() throws {
        var some = task("II.1.1", "Tuyên truyền")
        some.steps = [PlanTask.Step(title: "Luật", isDone: true), PlanTask.Step(title: "Trước Đại hội Đảng")]
        var all = task("II.1.2", "Tổng kết")
        all.steps = [PlanTask.Step(title: "Tổng kết 10 năm"), PlanTask.Step(title: "Sơ kết 5 năm")]
        let review = try review(plan([some, all]))
        #expect(proposal(.task(some.id), in: review) == .keep)
        #expect(review.rollOver.line(.task(some.id))?.reasons == [.oneOffSteps([1])])
        #expect(proposal(.task(all.id), in: review) == .drop)
        #expect(review.draft(remarks: []).tasks.map(\.steps) == [[PlanTask.Step(title: "Luật")]])
    }

    /// A title that names both what stays and what happens once is asked about, as its steps tell them apart.
    @Test func aTitleThatNamesBothIsAskedAbout() throws {
        var both = task("II.1.1", "Tuyên truyền, nhất là trước bầu cử")
        both.steps = [PlanTask.Step(title: "Luật"), PlanTask.Step(title: "Trước bầu cử")]
        let review = try review(plan([both]))
        let line = try #require(review.rollOver.line(.task(both.id)))
        let next = GeneralElection.next(from: try day("2022-01-01"))
        #expect(line.proposal == .ask && Set(line.reasons) == [.oneOffSteps([1]), .onceInText, .election(next: next)])
    }

    @Test func whatWasRecordedStaysBehind() throws {
        var done = task("IV.1.1", "Tập huấn năm 2021")
        done.progress = TaskProgress(
            status: .done, doneOn: try day("2021-05-01"), newDue: try day("2021-06-01"),
            evidence: [Evidence(number: "12/BC", issuedOn: nil, file: nil)],
            notes: [TaskNote(at: "", by: "", text: "a")])
        done.memberProgress = [.own("so-y-te"): TaskProgress(status: .done)]
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: done.id, kind: .yearReport, title: "Báo cáo", who: [.own("so-y-te")],
            timing: nil,
            submissions: [.own("so-y-te"): .init(receivedOn: try day("2021-11-01"))])
        let activity = Activity(
            id: Ref("act.1"), title: "Lễ phát động", from: try day("2021-11-15"), to: try day("2021-11-15"))
        let draft = try review(plan([done], duties: [duty], activities: [activity])).draft(remarks: [])
        #expect(draft.tasks == [task("IV.1.1", "Tập huấn năm 2022")])
        #expect(draft.duties.allSatisfy(\.submissions.isEmpty) && draft.duties.count == 1)
        #expect(draft.activities.isEmpty)
        #expect(draft.statedState == .draft && draft.derivedFrom == PlanID("an-giang-2021") && draft.year == 2022)
        #expect(draft.document.number == nil && draft.document.issuedOn == nil && draft.document.signatory.name == nil)
    }

    // MARK: Decisions

    @Test func droppingAHeadingDropsWhatStandsUnderItAndKeepingALineKeepsItsHeadings() throws {
        var review = try review(plan([task("IV.1.1"), task("IV.1.2"), task("IV.2.1")]))
        review.decide(.drop, .section(Ref("IV.1")))
        #expect(review.draft(remarks: []).tasks.map(\.id) == [Ref("IV.2.1")])
        #expect(!review.draft(remarks: []).assignments.map(\.ref).contains(Ref("IV.1")))
        review.decide(.keep, .task(Ref("IV.1.2")))
        let draft = review.draft(remarks: [])
        #expect(draft.tasks.map(\.id) == [Ref("IV.1.2"), Ref("IV.2.1")])
        #expect(draft.assignments.map(\.ref).contains(Ref("IV.1")))
        #expect(draft.sections.map(\.ref).contains(Ref("IV.1")))
        review.decide(.keep, .section(Ref("IV.1")))
        #expect(review.draft(remarks: []).tasks.count == 3)
    }

    @Test func aDutyGoesWithItsTask() throws {
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("IV.1.1"), kind: .yearReport, title: "Báo cáo", who: [.own("so-y-te")],
            timing: nil)
        var review = try review(plan([task("IV.1.1")], duties: [duty]))
        review.decide(.drop, .task(Ref("IV.1.1")))
        #expect(review.draft(remarks: []).duties.isEmpty)
        review.decide(.keep, .duty(duty.id))
        #expect(review.draft(remarks: []).tasks.count == 1)
        #expect(review.draft(remarks: []).duties.count == 1)
    }

    @Test func whatAPlanCannotLackIsNotDropped() throws {
        var review = try review(plan([]))
        review.decide(.drop, .document)
        review.decide(.drop, .issuer)
        #expect(!review.isTouched)
    }

    @Test func textsAndStepsCanBeWrittenAnew() throws {
        var changed = task("IV.1.1", "Tổng kết 10 năm")
        changed.steps = [PlanTask.Step(title: "a"), PlanTask.Step(title: "b")]
        var review = try review(plan([changed]))
        #expect(review.draft(remarks: []).tasks.isEmpty)
        review.write(RollOverReview.Texts(text: "Tổng kết năm", steps: ["x", nil]), for: .task(changed.id))
        let task = try #require(review.draft(remarks: []).tasks.first)
        #expect(task.title == "Tổng kết năm")
        #expect(task.steps == [PlanTask.Step(title: "x")])
    }

    @Test func aBodyChosenForOneTaskOwnsThatTaskAlone() throws {
        var review = try review(plan([task("IV.1.1"), task("IV.1.2")]))
        try review.choose(.own("so-y-te"), for: .own("so-ldtbxh"), in: .task(Ref("IV.1.2")), reference: reference)
        let draft = review.draft(remarks: [])
        #expect(draft.tasks.map(\.statedOwners) == [[], [.own("so-y-te")]])
        #expect(draft.assignments.first?.agencies == [.own("so-ldtbxh")])
        try review.choose(.own("cong-an-tinh"), for: .own("so-ldtbxh"), in: nil, reference: reference)
        #expect(review.draft(remarks: []).assignments.first?.agencies == [.own("cong-an-tinh")])
        #expect(review.draft(remarks: []).tasks.last?.statedOwners == [.own("so-y-te")])
    }

    @Test func bodiesThatFallTogetherAreOne() throws {
        var review = try review(plan([]))
        try review.choose(.own("cong-an-tinh"), for: .own("so-y-te"), in: nil, reference: reference)
        let block = try #require(review.draft(remarks: []).assignments.first { $0.ref == Ref("IV.2") })
        #expect(block.agencies == [.own("cong-an-tinh")])
        let line = try #require(review.rollOver.line(.assignment(Ref("IV.2"))))
        #expect(line.reasons.contains(.fellTogether(into: .own("cong-an-tinh"))))
    }

    @Test func anotherYearKeepsWhatWasDecided() throws {
        var review = try review(plan([task("IV.1.1", "Năm 2021")]))
        review.decide(.drop, .task(Ref("IV.1.1")))
        try review.move(to: 2023, reference: reference)
        #expect(review.rollOver.planID == PlanID("an-giang-2023"))
        #expect(review.rollOver.line(.task(Ref("IV.1.1")))?.proposedText == "Năm 2023")
        #expect(review.draft(remarks: []).tasks.isEmpty)
        #expect(throws: RollOverRequest.Refusal.yearNotLater(2021, than: 2021)) {
            try review.move(to: 2021, reference: reference)
        }
    }

    // MARK: Requests

    @Test(arguments: [
        ("an-giang-2021", "an-giang", "", 2026, "an-giang-2026"),
        ("an-giang-2021-ban", "an-giang", "", 2026, "an-giang-2026-ban"),
        ("ke-hoach", "an-giang", "", 2026, "ke-hoach-2026"), ("an-giang-2021", "an-giang", "rieng", 2026, "rieng"),
        ("thua-thien-hue-2021", "thua-thien-hue", "", 2026, "hue-2026"),
        ("thua-thien-hue-2021", "thua-thien-hue", "", 2024, "thua-thien-hue-2024"),
    ])
    func ids(_ old: String, _ unit: String, _ stated: String, _ year: Int, _ new: String) throws {
        let plan = samplePlan(id: old, unit: unit)
        let request = RollOverRequest(year: year, id: stated.isEmpty ? nil : PlanID(stated))
        let rollOver = try RollOver(ResolvedPlan(plan, reference: reference), request, in: reference)
        #expect(rollOver.planID == PlanID(new))
    }

    @Test func senselessRequestsAreRefused() throws {
        let plan = ResolvedPlan(samplePlan(), reference: reference)
        func refusal(_ request: RollOverRequest) -> RollOverRequest.Refusal? {
            do throws(RollOverRequest.Refusal) {
                _ = try RollOver(plan, request, in: reference)
                return nil
            } catch {
                return error
            }
        }
        #expect(refusal(RollOverRequest(year: 2021)) == .yearNotLater(2021, than: 2021))
        #expect(refusal(RollOverRequest(year: 99_999)) == .yearOutOfRange(99_999))
        #expect(refusal(RollOverRequest(year: 2022, unit: UnitID("x"))) == .unknownUnit(UnitID("x")))
        let absent = AgencyReference.own("so-ban-nganh")
        #expect(refusal(RollOverRequest(year: 2022, successors: [absent: .own("so-y-te")])) == .bodyNotInPlan(absent))
        let unknown = AgencyReference.own("x")
        #expect(refusal(RollOverRequest(year: 2022, successors: [.own("so-y-te"): unknown])) == .unknownBody(unknown))
    }

    @Test func theUnitOfTheNewPlanIsThatOfItsDay() throws {
        func unit(_ id: String, _ iso: String) throws -> UnitID {
            let plan = ResolvedPlan(samplePlan(unit: id, year: 2024), reference: reference)
            let request = RollOverRequest(year: 2025, statedDay: try day(iso))
            return try RollOver(plan, request, in: reference).unit
        }
        #expect(try unit("an-giang", "2025-01-01") == UnitID("an-giang"))
        #expect(try unit("an-giang", "2025-07-15") == UnitID("an-giang-2025"))
        #expect(try unit("dak-lak", "2025-07-15") == UnitID("dak-lak"))
    }
}
