import PlanModel
import Records
import RollOver
import Testing

/// What was decided in a review and is kept as a text.
struct KeptDecisionsTests {
    private let reference: ReferenceData
    private let plan: ResolvedPlan

    init() throws {
        reference = try .sample()
        let tasks = ["IV.1.1", "IV.1.2"].map { PlanTask(id: Ref($0), section: Ref("IV.1"), title: "Việc \($0)") }
        plan = ResolvedPlan(samplePlan(tasks: tasks), reference: reference)
    }

    private func review() throws -> RollOverReview {
        try RollOverReview(plan, RollOverRequest(year: 2026), in: reference)
    }

    @Test func whatWasDecidedComesBack() throws {
        #expect(try KeptDecisions(review()) == nil)
        var before = try review()
        before.decide(.drop, .task(Ref("IV.1.1")))
        before.write(RollOverReview.Texts(text: "Một\tviệc khác", steps: ["a", nil]), for: .task(Ref("IV.1.2")))
        try before.move(to: 2027, reference: reference)
        let kept = try #require(KeptDecisions(before)).text
        var after = try review()
        let found = after.restore(kept, in: reference)
        #expect(found.restored == 3 && found.dropped == 0)
        #expect(after.decisions == before.decisions && after.rollOver.request == before.rollOver.request)
        #expect(after.texts[.task(Ref("IV.1.2"))] == RollOverReview.Texts(text: "Một việc khác", steps: ["a", nil]))
    }

    @Test func ofALineThatSaysSomethingElseNothingIsDecided() throws {
        var before = try review()
        before.decide(.drop, .task(Ref("IV.1.1")))
        let kept = try #require(KeptDecisions(before)).text
        var after = try review()
        let found = after.restore(kept.replacing("Việc IV.1.1", with: "Việc cũ") + "\nnonsense\n\t\t", in: reference)
        #expect(found.restored == 0 && found.dropped == 1 && after.decisions.isEmpty)
    }
}
