import PlanModel
import PlanStore
import Records
import Testing

@testable import PlanActions

/// Which steps of a paper to its signature can be recorded.
@Suite struct SigningActionTests {
    private static let unit = UnitID("an-giang")
    private static let paper = SigningRegister.Paper.plan(PlanID("an-giang-2021"))
    private static let letter = SigningRegister.Paper.letter(Ref("l.a"))
    private static let gone = SigningRegister.Paper.plan(PlanID("an-giang-2019"))
    private let health = AgencyReference.own("so-y-te")
    private let police = AgencyReference.own("cong-an-tinh")

    private func step(
        _ id: String, _ paper: SigningRegister.Paper = paper, _ act: SigningRegister.Act = .submitted,
        _ bodies: [AgencyReference] = []
    ) throws -> SigningRegister.Step {
        SigningRegister.Step(id: Ref(id), paper: paper, act, on: try day("2021-01-08"), bodies: bodies)
    }

    private func actions(_ steps: [SigningRegister.Step] = [], isClosed: Bool = false) throws -> PlanActions {
        var plan = samplePlan()
        plan.statedState = isClosed ? .closed : nil
        let letter = LetterRegister.Letter(
            id: Ref("l.a"), plan: plan.id, bodies: [health], sender: .issuer, madeOn: try day("2021-01-01"))
        return PlanActions(
            PlanLibrary(
                reference: try .sample(), plans: [plan],
                letters: [Self.unit: LetterRegister(unit: Self.unit, letters: [letter])],
                signing: [Self.unit: SigningRegister(unit: Self.unit, steps: steps)]), .open)
    }

    /// A letter stands in a register of its own, which does not close with the plan.
    @Test func onlyAPlansOwnWayClosesWithIt() throws {
        let actions = try actions([try step("k.a"), try step("k.b", Self.letter)], isClosed: true)
        let plan = PlanID("an-giang-2021")
        #expect(throws: ChangeRefusal.planClosed(plan)) { try actions.taking(try step("k.c"), of: Self.unit) }
        #expect(throws: ChangeRefusal.planClosed(plan)) {
            try actions.removing(signingStep: Ref("k.a"), of: Self.unit)
        }
        #expect(try actions.taking(try step("k.c", Self.letter), of: Self.unit).action.changes.count == 1)
        #expect(try actions.removing(signingStep: Ref("k.b"), of: Self.unit).action.changes.count == 1)
    }

    @Test func aStepOfAPaperThatIsGoneCanBeTakenAway() throws {
        let actions = try actions([try step("k.a", Self.gone)])
        let change = try actions.removing(signingStep: Ref("k.a"), of: Self.unit)
        #expect(change.action.changes.map(\.record) == [.signing(Self.unit, Ref("k.a"))])
        #expect(throws: ChangeRefusal.gone(.plan(PlanID("an-giang-2019")))) {
            try actions.taking(try step("k.b", Self.gone), of: Self.unit)
        }
    }

    @Test func aBodyThatIsNamedTwiceCountsOnce() throws {
        let twice = try step("k.a", Self.paper, .opinionsAsked, [health, police, health])
        let once: FieldValue = .array([.string("so-y-te"), .string("cong-an-tinh")])
        let taken = try actions().taking(twice, of: Self.unit).action.changes.first?.fields.first?.new
        #expect(taken?.members?["bodies"] == once)
        let asked = try step("k.a", Self.paper, .opinionsAsked, [health])
        let actions = try actions([asked])
        #expect(try actions.editing(asked, to: twice, of: Self.unit).action.changes.first?.fields.first?.new == once)
        let reply = try actions.replying(
            .init(on: try day("2021-01-09")), by: [health, health], to: Self.paper, of: Self.unit)
        #expect(reply.action.changes.first?.fields.count == 1)
        #expect(reply.summary == .signingReply(1, try day("2021-01-09")))
    }

    @Test func noReplyIsHidden() throws {
        var asked = try step("k.a", Self.paper, .opinionsAsked, [health, police])
        asked.replies = [health: .init(on: try day("2021-01-09"))]
        let actions = try actions([asked])
        var edited = asked
        edited.bodies = [police]
        let label = BodyLabel(health, in: samplePlan(), try .sample())
        #expect(throws: ChangeRefusal.signing(.hasReplied(label))) {
            try actions.editing(asked, to: edited, of: Self.unit)
        }
        edited.bodies = [health]
        #expect(try !actions.editing(asked, to: edited, of: Self.unit).action.changes.isEmpty)
    }

    @Test func repliesThatCannotBeAreRefused() throws {
        let actions = try actions([try step("k.a", Self.paper, .opinionsAsked, [health])])
        func refusal(_ on: String, _ bodies: [AgencyReference]) throws -> ChangeRefusal? {
            let reply = SigningRegister.Reply(on: try day(on))
            return #expect(throws: ChangeRefusal.self) {
                try actions.replying(reply, by: bodies, to: Self.paper, of: Self.unit)
            }
        }
        #expect(try refusal("2021-01-07", [health]) == .signing(.repliedBeforeAsked(asked: day("2021-01-08"))))
        #expect(try refusal("2021-01-09", []) == .signing(.nobodyReplied))
        let label = BodyLabel(police, in: samplePlan(), try .sample())
        #expect(try refusal("2021-01-09", [police]) == .signing(.notAsked(label)))
    }
}
