import Records

/// What can be done next with a paper that is to be signed, signing itself included.
package enum SigningMove: String, CaseIterable, Sendable {
    case drafted, opinionsAsked, replied, submitted, sentBack, signed, issued

    /// The step that it makes; nil where it changes something that is there.
    package var act: SigningRegister.Act? { SigningRegister.Act(rawValue: rawValue) }

    package init(_ act: SigningRegister.Act) {
        switch act {
        case .drafted: self = .drafted
        case .opinionsAsked: self = .opinionsAsked
        case .submitted: self = .submitted
        case .sentBack: self = .sentBack
        case .issued: self = .issued
        }
    }
}

extension SigningMove: NamedWord {
    package func name(_ language: Language) -> String {
        switch self {
        case .drafted: language.pick("soạn", "drafted")
        case .opinionsAsked: language.pick("xin ý kiến", "opinions")
        case .replied: language.pick("trả lời ý kiến", "reply")
        case .submitted: language.pick("trình", "submitted")
        case .sentBack: language.pick("trả lại", "sent back")
        case .signed: language.pick("ký", "signed")
        case .issued: language.pick("phát hành", "issued")
        }
    }
}

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
    package let signedOn: PartialDate?
    package let signer: String?
    package let standing: Standing

    package init(
        _ paper: SigningRegister.Paper, of unit: UnitID, plan: PlanID, steps: [SigningRegister.Step], number: String?,
        signedOn: PartialDate? = nil, signer: String? = nil
    ) {
        (self.unit, self.paper, self.plan, self.steps) = (unit, paper, plan, steps)
        (self.number, self.signedOn, self.signer) = (number, signedOn, signer)
        standing = SigningProgress.standing(steps, isSigned: number != nil)
    }

    private static func standing(_ steps: [SigningRegister.Step], isSigned: Bool) -> Standing {
        guard !isSigned else { return steps.contains { $0.act == .issued } ? .issued : .signed }
        guard let last = steps.last else { return .drafting }
        switch last.act {
        case .drafted: return .drafting
        case .opinionsAsked: return last.missing.isEmpty ? .opinionsIn : .awaitingOpinions(missing: last.missing)
        // What was issued and has no number was entered before its number.
        case .submitted, .issued: return .awaitingSignature
        case .sentBack: return .sentBack
        }
    }

    /// Whether it still needs a signature.
    package var isUnsigned: Bool { number == nil }

    /// Since when it is as it is; nil where only a part of the day of signature is known, or nothing.
    package var since: Day? {
        switch standing {
        case .signed: signedOn?.complete
        case .issued: steps.last { $0.act == .issued }?.on
        case .opinionsIn: steps.last.flatMap { step in step.replies.values.map(\.on).max() ?? step.on }
        case .drafting, .awaitingOpinions, .awaitingSignature, .sentBack: steps.last?.on
        }
    }

    /// By when what it waits for was asked for; nil where no day was said or it waits for nothing.
    package var until: Day? {
        switch standing {
        case .awaitingOpinions, .awaitingSignature, .sentBack: steps.last?.until
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

    /// What is likely done with it next.
    package var nextMove: SigningMove {
        guard !steps.isEmpty || !isUnsigned else { return .drafted }
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
                paper, of: unit, plan: id, steps: steps, number: document.knownNumber, signedOn: document.knownDate,
                signer: document.signatory.name)
        case .letter(let id):
            guard let letter = letters[unit]?[letter: id] else { return nil }
            return SigningProgress(
                paper, of: unit, plan: letter.plan, steps: steps, number: letter.number,
                signedOn: letter.issuedOn.map { PartialDate($0) })
        }
    }

    /// The papers that have begun their way and were not issued: what was asked for longest ago first, then what waits
    /// longest.
    package var papersOnTheirWay: [SigningProgress] {
        papers { signingProgress(of: $0, of: $1) }.filter { $0.standing != .issued }
    }

    /// Those of them that have no signature yet, worked out without reading a plan.
    package var papersToSign: [SigningProgress] {
        papers { paper, unit in
            guard case .plan(let id) = paper else { return signingProgress(of: paper, of: unit) }
            guard let outline = entry(id)?.outline, outline.unit == unit else { return nil }
            return SigningProgress(
                paper, of: unit, plan: id, steps: signing[unit]?.steps(of: paper) ?? [], number: outline.number)
        }.filter(\.isUnsigned)
    }

    private func papers(
        _ progress: (SigningRegister.Paper, UnitID) -> SigningProgress?
    ) -> [SigningProgress] {
        signing.values.flatMap { register in register.papers.compactMap { progress($0, register.unit) } }
            .sorted { $0.urgency < $1.urgency }
    }
}

extension SigningProgress {
    /// What is to be looked at first: by the day that was asked for, then by how long it waits.
    fileprivate var urgency: (Day, Day, String, String) {
        let last = Day(9999, 12, 31) ?? Day(ordinal: 0)
        return (until ?? last, since ?? last, plan.slug, paper.letter?.description ?? "")
    }
}
