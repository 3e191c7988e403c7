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
        let library = PlanLibrary(
            reference: try .sample(), plans: [plan],
            letters: [unit: LetterRegister(unit: unit, letters: [try letter("l.a", nil), try letter("l.b", "4/SNV")])],
            signing: [
                unit: SigningRegister(
                    unit: unit,
                    steps: [
                        try step(.plan(plan.id), until: nil), try step(.letter(Ref("l.a")), until: "2021-01-05"),
                        try step(.letter(Ref("l.b")), until: "2021-01-04"),
                        try step(.letter(Ref("l.gone")), until: "2021-01-03"),
                    ])
            ])
        let isSigned = plan.document.knownNumber != nil
        #expect(
            library.papersToSign.map(\.paper) == [.letter(Ref("l.a"))] + (isSigned ? [] : [.plan(plan.id)]))
        #expect(library.papersOnTheirWay.map(\.paper.letter) == [Ref("l.a"), nil, Ref("l.b")])
    }
}
