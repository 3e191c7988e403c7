import Records

/// How far a paper is on its way to a signature: its steps, and what its head or its register says of the signature.
package struct SigningProgress: Hashable, Sendable {
    /// What a paper waits for.
    package enum Standing: Hashable, Sendable {
        /// It is being drafted.
        case drafting
        /// Bodies were asked for their opinion and some have not replied.
        case awaitingOpinions(missing: [AgencyReference])
        /// All have replied; it can go up.
        case opinionsIn
        case awaitingSignature
        /// It came back and has to go up again.
        case sentBack
        /// It has its number, but nobody has said that it was issued.
        case signed
        case issued

        /// The word for programs.
        package var word: String {
            switch self {
            case .drafting: "drafting"
            case .awaitingOpinions: "awaitingOpinions"
            case .opinionsIn: "opinionsIn"
            case .awaitingSignature: "awaitingSignature"
            case .sentBack: "sentBack"
            case .signed: "signed"
            case .issued: "issued"
            }
        }
    }

    package let unit: UnitID
    package let paper: SigningRegister.Paper
    /// The plan that it is, or that the letter is about.
    package let plan: PlanID
    /// Oldest first.
    package let steps: [SigningRegister.Step]
    /// As it was signed; nil before.
    package let number: String?
    /// Whether the number is not on the paper but known from elsewhere.
    package let isNumberFromOutside: Bool
    package let signedOn: PartialDate?
    package let signer: String?
    package let standing: Standing
    /// What says how an unsigned paper stands. That it was issued does not, as long as its number is not there.
    package let lastBeforeSignature: SigningRegister.Step?

    package init(
        _ paper: SigningRegister.Paper, of unit: UnitID, plan: PlanID, steps: [SigningRegister.Step], number: String?,
        isNumberFromOutside: Bool = false, signedOn: PartialDate? = nil, signer: String? = nil
    ) {
        (self.unit, self.paper, self.plan, self.steps) = (unit, paper, plan, steps)
        (self.number, self.isNumberFromOutside) = (number, isNumberFromOutside)
        (self.signedOn, self.signer) = (signedOn, signer)
        lastBeforeSignature = steps.last { $0.act != .issued }
        standing =
            number == nil
            ? SigningProgress.unsigned(lastBeforeSignature)
            : steps.contains { $0.act == .issued } ? .issued : .signed
    }

    private static func unsigned(_ last: SigningRegister.Step?) -> Standing {
        guard let last else { return .drafting }
        return switch last.act {
        case .drafted, .issued: .drafting
        case .opinionsAsked: last.missing.isEmpty ? .opinionsIn : .awaitingOpinions(missing: last.missing)
        case .submitted: .awaitingSignature
        case .sentBack: .sentBack
        }
    }

    /// Whether it still needs a signature.
    package var isUnsigned: Bool { number == nil }

    /// Since when it is as it is; nil where only a part of the day of signature is known, or nothing.
    package var since: Day? {
        switch standing {
        case .signed: signedOn?.complete
        case .issued: steps.last { $0.act == .issued }?.on
        case .opinionsIn:
            lastBeforeSignature.flatMap { step in step.replies.values.map(\.on).max() ?? step.on }
        case .drafting, .awaitingOpinions, .awaitingSignature, .sentBack: lastBeforeSignature?.on
        }
    }

    /// By when what it waits for was asked for; nil where no day was said or it waits for nothing.
    package var until: Day? {
        switch standing {
        case .awaitingOpinions, .awaitingSignature, .sentBack: lastBeforeSignature?.until
        case .drafting, .opinionsIn, .signed, .issued: nil
        }
    }

    /// For how many days it waits.
    package func daysWaiting(on today: Day) -> Int? { since.map { max(0, $0.days(until: today)) } }

    /// How many days it waits longer than was asked for; nil where it does not.
    package func daysOver(on today: Day) -> Int? {
        guard let until, until < today else { return nil }
        return until.days(until: today)
    }

    /// Who has it in hand: whoever was named last.
    package var person: String? { steps.last { $0.person != nil }?.person }

    /// The number that stands on the paper; one that is known from elsewhere does not.
    package var printedNumber: String? { isNumberFromOutside ? nil : number }

    /// A line of its way.
    package enum Line: Hashable, Sendable {
        case step(SigningRegister.Step)
        case signature
    }

    /// Its steps, oldest first, with the signature before what was issued.
    package var lines: [Line] {
        let steps = steps.map(Line.step)
        guard !isUnsigned else { return steps }
        let place = self.steps.firstIndex { $0.act == .issued } ?? steps.count
        return steps[..<place] + [.signature] + steps[place...]
    }

    /// What is likely done with it next.
    package var nextMove: SigningMove {
        guard lastBeforeSignature != nil || !isUnsigned else { return .drafted }
        return switch standing {
        case .drafting: .opinionsAsked
        case .awaitingOpinions: .replied
        case .opinionsIn, .sentBack: .submitted
        case .awaitingSignature: .signed
        case .signed, .issued: .issued
        }
    }
}

extension PlanLibrary {
    /// How far a plan or a letter is; nil where the folder has no such paper.
    package func signingProgress(of paper: SigningRegister.Paper, of unit: UnitID) -> SigningProgress? {
        let steps = signing[unit]?.steps(of: paper) ?? []
        switch paper {
        case .plan(let id):
            guard let plan = plan(id)?.plan, plan.unit == unit else { return nil }
            let document = plan.document
            // A number that is only known from elsewhere is no proof that it was signed here, but the paper is.
            return SigningProgress(
                paper, of: unit, plan: id, steps: steps, number: document.knownNumber,
                isNumberFromOutside: plan.isNumberFromOutside, signedOn: document.knownDate,
                signer: document.signatory.name)
        case .letter(let id):
            guard let letter = letters[unit]?[letter: id] else { return nil }
            return SigningProgress(
                paper, of: unit, plan: letter.plan, steps: steps, number: letter.number,
                signedOn: letter.issuedOn.map { PartialDate($0) })
        }
    }

    /// The papers that have begun their way and were not issued, but plans that staff closed: what was asked for longest
    /// ago first, then what waits longest.
    package var papersOnTheirWay: [SigningProgress] {
        papers { signingProgress(of: $0, of: $1) }.filter { $0.standing != .issued }
    }

    /// Those of them that have no signature yet, worked out without reading a plan.
    package var papersToSign: [SigningProgress] {
        papers { paper, unit in
            guard case .plan(let id) = paper else { return signingProgress(of: paper, of: unit) }
            guard let outline = entry(id)?.outline, outline.unit == unit else { return nil }
            return SigningProgress(
                paper, of: unit, plan: id, steps: signing[unit]?.steps(of: paper) ?? [], number: outline.number,
                isNumberFromOutside: outline.isNumberFromOutside)
        }.filter(\.isUnsigned)
    }

    private func papers(
        _ progress: (SigningRegister.Paper, UnitID) -> SigningProgress?
    ) -> [SigningProgress] {
        signing.values.flatMap { register in
            register.papers.filter { !isClosed($0) }.compactMap { progress($0, register.unit) }
        }.sorted { $0.urgency < $1.urgency }
    }

    /// Whether nothing is recorded of a paper any more: a plan that staff closed. Letters stand in a register of their own,
    /// which does not close with the plan that they are about.
    package func isClosed(_ paper: SigningRegister.Paper) -> Bool {
        guard case .plan(let id) = paper else { return false }
        return entry(id)?.outline.statedState == .closed
    }
}

extension SigningProgress {
    /// What is to be looked at first: by the day that was asked for, then by how long it waits.
    fileprivate var urgency: (Day, Day, String, String) {
        let last = Day(9999, 12, 31) ?? Day(ordinal: 0)
        return (until ?? last, since ?? last, plan.slug, paper.letter?.description ?? "")
    }
}
