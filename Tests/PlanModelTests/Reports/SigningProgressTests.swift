import PlanModel
import Records
import Testing

/// What a paper on its way to a signature waits for, and since when.
struct SigningProgressTests {
    typealias Step = SigningRegister.Step
    private static let paper = SigningRegister.Paper.plan(PlanID("an-giang-2026"))

    private func step(
        _ act: SigningRegister.Act, _ on: String, asked: [String] = [], replied: [String] = [], until: String? = nil,
        person: String? = nil
    ) throws -> Step {
        var step = Step(
            id: Ref("k.\(act.rawValue)\(on)"), paper: Self.paper, act, on: try day(on), bodies: asked.map { .own($0) },
            person: person, until: try until.map(day))
        for body in replied { step.replies[.own(body)] = .init(on: try day("2026-01-15")) }
        return step
    }

    private func progress(_ steps: [Step], number: String? = nil, signed: String? = nil) throws -> SigningProgress {
        let inTurn = steps.enumerated().map { turn, step in
            var step = step
            step.turn = turn
            return step
        }
        // The order of the file says nothing.
        let register = SigningRegister(unit: UnitID("an-giang"), steps: inTurn.reversed())
        return SigningProgress(
            Self.paper, of: register.unit, plan: PlanID("an-giang-2026"), steps: register.steps(of: Self.paper),
            number: number, signedOn: try signed.map { PartialDate(try day($0)) })
    }

    @Test func theLastStepSaysWhatItWaitsFor() throws {
        let today = try day("2026-01-21")
        func expect(
            _ steps: [Step], _ standing: SigningProgress.Standing, next: SigningMove, since: String?, days: Int?,
            over: Int? = nil, sourceLocation: SourceLocation = #_sourceLocation
        ) throws {
            let progress = try progress(steps)
            #expect(progress.standing == standing, sourceLocation: sourceLocation)
            #expect(progress.nextMove == next, sourceLocation: sourceLocation)
            #expect(
                progress.since?.iso == since && progress.daysWaiting(on: today) == days, sourceLocation: sourceLocation)
            #expect(progress.daysOver(on: today) == over, sourceLocation: sourceLocation)
        }
        let drafted = try step(.drafted, "2026-01-05", person: "Lan")
        try expect([], .drafting, next: .drafted, since: nil, days: nil)
        try expect([drafted], .drafting, next: .opinionsAsked, since: "2026-01-05", days: 16)
        let asked = try step(
            .opinionsAsked, "2026-01-08", asked: ["so-y-te", "so-tu-phap"], replied: ["so-y-te"], until: "2026-01-18")
        try expect(
            [asked, drafted], .awaitingOpinions(missing: [.own("so-tu-phap")]), next: .replied, since: "2026-01-08",
            days: 13, over: 3)
        let all = try step(
            .opinionsAsked, "2026-01-08", asked: ["so-y-te"], replied: ["so-y-te"], until: "2026-01-18")
        try expect([drafted, all], .opinionsIn, next: .submitted, since: "2026-01-15", days: 6)
        // The day that is asked for is not over on it.
        let submitted = try step(.submitted, "2026-01-12", until: "2026-01-21")
        try expect([drafted, asked, submitted], .awaitingSignature, next: .signed, since: "2026-01-12", days: 9)
        let back = try step(.sentBack, "2026-01-12", until: "2026-01-14")
        // Of one day, the turns in which they were entered.
        try expect([submitted, back], .sentBack, next: .submitted, since: "2026-01-12", days: 9, over: 7)
        try expect([back, submitted], .awaitingSignature, next: .signed, since: "2026-01-12", days: 9)
    }

    @Test func aNumberIsTheSignature() throws {
        let submitted = try step(.submitted, "2026-01-12", until: "2026-01-14", person: "Lan")
        let signed = try progress([submitted], number: "12/KH-UBND", signed: "2026-01-20")
        #expect(signed.standing == .signed && signed.nextMove == .issued && signed.since?.iso == "2026-01-20")
        #expect(try signed.daysOver(on: day("2026-02-01")) == nil && signed.person == "Lan" && !signed.isUnsigned)
        let issued = try progress([submitted, step(.issued, "2026-01-21")], number: "12/KH-UBND")
        #expect(issued.standing == .issued && issued.since?.iso == "2026-01-21")
    }

    /// Of what has no number it does not count that it was issued.
    @Test func anUnsignedPaperStandsAsBeforeItWasIssued() throws {
        let submitted = try step(.submitted, "2026-01-12", until: "2026-01-14")
        let paper = try progress([submitted, step(.issued, "2026-01-21", until: "2026-01-30")])
        #expect(paper.standing == .awaitingSignature && paper.nextMove == .signed)
        #expect(paper.since?.iso == "2026-01-12" && paper.until?.iso == "2026-01-14")
        let issuedAlone = try progress([step(.issued, "2026-01-21")])
        #expect(issuedAlone.standing == .drafting && issuedAlone.since == nil && issuedAlone.nextMove == .drafted)
    }

    @Test func theSignatureStandsBeforeWhatWasIssued() throws {
        let steps = [
            try step(.drafted, "2026-01-05"), try step(.issued, "2026-01-21"), try step(.issued, "2026-01-22"),
        ]
        func acts(_ progress: SigningProgress) -> [SigningMove] {
            progress.lines.map { line in
                switch line {
                case .step(let step): SigningMove(step.act)
                case .signature: .signed
                }
            }
        }
        #expect(acts(try progress(steps, number: "12/KH-UBND")) == [.drafted, .signed, .issued, .issued])
        #expect(acts(try progress(Array(steps.prefix(1)), number: "12/KH-UBND")) == [.drafted, .signed])
        #expect(acts(try progress(steps)) == [.drafted, .issued, .issued])
    }

    private static let belongings: [SigningMove: Set<SigningMove.Detail>] = [
        .drafted: [.person, .note], .opinionsAsked: [.bodies, .person, .until, .note], .replied: [.bodies, .note],
        .submitted: [.to, .person, .until, .note], .sentBack: [.to, .person, .until, .note],
        .signed: [.number, .signer], .issued: [.to, .person, .note],
    ]

    @Test(arguments: SigningMove.allCases) func eachMoveTakesWhatBelongsToIt(_ move: SigningMove) {
        let taken = SigningMove.Detail.allCases.filter { move.takes($0, of: Self.paper) }
        #expect(Set(taken) == Self.belongings[move])
        // A register of letters has no signer.
        let ofLetters = SigningMove.Detail.allCases.filter { move.takes($0, of: .letter(Ref("l.a"))) }
        #expect(Set(ofLetters) == Self.belongings[move]?.subtracting([.signer]))
    }

    /// A plan's head and the register of letters say whether it is signed; what was asked for longest ago comes first.
    @Test func papersOfAFolderThatWait() throws {
        let unit = UnitID("an-giang")
        func letter(_ id: String, _ number: String?) throws -> LetterRegister.Letter {
            LetterRegister.Letter(
                id: Ref(id), plan: PlanID("an-giang-2021"), bodies: [], sender: .issuer, madeOn: try day("2021-01-01"),
                number: number)
        }
        func step(_ paper: SigningRegister.Paper, until: String?) throws -> Step {
            Step(
                id: Ref("k.\(until ?? "x")"), paper: paper, .submitted, on: try day("2021-01-02"),
                until: try until.map(day))
        }
        let plan = samplePlan(tasks: [])
        var (draft, closed) = (samplePlan(id: "an-giang-2022"), samplePlan(id: "an-giang-2020"))
        (draft.document.number, closed.document.number) = (nil, nil)
        closed.statedState = .closed
        let library = PlanLibrary(
            reference: try .sample(), plans: [plan, draft, closed],
            letters: [unit: LetterRegister(unit: unit, letters: [try letter("l.a", nil), try letter("l.b", "4/SNV")])],
            signing: [
                unit: SigningRegister(
                    unit: unit,
                    steps: [
                        try step(.plan(plan.id), until: nil), try step(.letter(Ref("l.a")), until: "2021-01-05"),
                        try step(.letter(Ref("l.b")), until: "2021-01-04"),
                        try step(.letter(Ref("l.gone")), until: "2021-01-03"),
                        try step(.plan(draft.id), until: "2021-01-06"),
                        try step(.plan(closed.id), until: "2021-01-02"),
                    ])
            ])
        #expect(library.papersToSign.map(\.paper) == [.letter(Ref("l.a")), .plan(draft.id)])
        #expect(
            library.papersOnTheirWay.map(\.paper)
                == [.letter(Ref("l.a")), .plan(draft.id), .plan(plan.id), .letter(Ref("l.b"))])
    }
}
