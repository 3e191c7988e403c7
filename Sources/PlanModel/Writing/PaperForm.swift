import VietnameseText

/// The papers that staff draw up, as they are called: the form of the paper, and what it plans.
package enum PaperForm: String, NamedWord {
    case plan, actionMonthPlan, decision, officialLetter

    /// The paper of a head; what is neither a plan nor one of the Action Month is called by its form alone.
    package init(_ kind: OfficialDocument.Kind, _ purpose: OfficialDocument.Purpose) {
        switch kind {
        case .plan: self = purpose == .actionMonth ? .actionMonthPlan : .plan
        case .decision: self = .decision
        case .officialLetter: self = .officialLetter
        }
    }

    package var kind: OfficialDocument.Kind {
        switch self {
        case .plan, .actionMonthPlan: .plan
        case .decision: .decision
        case .officialLetter: .officialLetter
        }
    }

    package var purpose: OfficialDocument.Purpose { self == .actionMonthPlan ? .actionMonth : .year }

    package func name(_ language: Language) -> String {
        switch self {
        case .plan: language.pick("kế hoạch năm", "plan of the year")
        case .actionMonthPlan: language.pick("kế hoạch Tháng hành động", "plan of the Action Month")
        case .decision: language.pick("quyết định", "decision")
        case .officialLetter: language.pick("công văn", "official letter")
        }
    }
}

extension ReferenceData {
    /// Who issues a plan, as typed: a body by its id or a name of its kind, else the words themselves.
    package func issuer(typed text: String) -> OfficialDocument.NamedBody {
        if let agency = agencies[AgencyID(text.lowercased())] {
            return OfficialDocument.NamedBody(agency: AgencyReference(agency.id), printed: agency.name)
        }
        let words = NameWords(text)
        let agency = agencies.values.sorted { $0.id.slug < $1.id.slug }.first { agency in
            ([agency.name, agency.short] + agency.spellings).contains { NameWords($0).isSame(as: words) }
        }
        return OfficialDocument.NamedBody(agency: agency.map { AgencyReference($0.id) }, printed: text)
    }

    /// The day for which the bodies of a plan of a unit and year are named: its first, or the first on which the unit is
    /// there.
    package func nameDay(of unit: AdministrativeUnit, year: Int) -> Day? {
        Day(year, 1, 1).map { unit.existed(on: $0) ? $0 : unit.began ?? $0 }
    }
}
