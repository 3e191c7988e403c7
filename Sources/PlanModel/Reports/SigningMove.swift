import Records

/// What can be done next with a paper that is to be signed, signing itself included.
package enum SigningMove: String, CaseIterable, Sendable {
    case drafted, opinionsAsked, replied, submitted, sentBack, signed, issued

    /// What is said of a move beside its day.
    package enum Detail: CaseIterable, Hashable, Sendable {
        case bodies, to, person, until, number, signer, note
    }

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

    /// What belongs to it. Front ends refuse whatever else they are told, which would be dropped otherwise.
    package func takes(_ detail: Detail, of paper: SigningRegister.Paper) -> Bool {
        switch (self, detail) {
        case (.opinionsAsked, .bodies), (.replied, .bodies): true
        case (.submitted, .to), (.sentBack, .to), (.issued, .to): true
        case (.replied, .person), (.signed, .person): false
        case (_, .person): true
        case (.opinionsAsked, .until), (.submitted, .until), (.sentBack, .until): true
        case (.signed, .number): true
        // A register of letters has no signer.
        case (.signed, .signer): paper.letter == nil
        case (.signed, .note): false
        case (_, .note): true
        case (_, .bodies), (_, .to), (_, .until), (_, .number), (_, .signer): false
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
