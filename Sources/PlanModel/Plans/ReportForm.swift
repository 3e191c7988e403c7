import Records

/// What a report is asked for in figures: the same from year to year, so that years can be compared.
package struct ReportForm: Hashable, Sendable, Identifiable {
    /// How what several bodies, or several periods, say becomes one number.
    package enum Addition: String, CaseIterable, Sendable {
        /// All bodies and all periods together: how many were reached.
        case sum
        /// All bodies, each by its last period that says it: how many there are.
        case latest
        /// A share: of each body's last period the numerators over the denominators, never the mean of shares.
        case recomputed
    }

    /// One figure.
    package struct Figure: Hashable, Sendable, Identifiable {
        /// Unique in the form: `1.1`.
        package var id: Ref
        package var label: String
        /// In words: `người`, `%`.
        package var unit: String
        /// Whether women and men are asked for beside the total.
        package var isByGender: Bool
        package var addition: Addition
        /// Of a share, so many of what it is told of: 100 of percent.
        package var per: Int
        /// The target of the strategy, or the unit's own, that it belongs to.
        package var target: String?
        /// Who owes it, of those that owe the report; empty for all of them.
        package var who: [AgencyReference]

        package init(
            id: Ref, label: String, unit: String, isByGender: Bool = false, addition: Addition = .sum, per: Int = 100,
            target: String? = nil, who: [AgencyReference] = []
        ) {
            (self.id, self.label, self.unit, self.isByGender) = (id, label, unit, isByGender)
            (self.addition, self.per, self.target, self.who) = (addition, per, target, who)
        }

        /// What of it is asked for, in the order of the sheet. Women and men of a share are other shares, with codes of
        /// their own.
        package var parts: [FormAnswers.Part] {
            if addition == .recomputed { return [.numerator, .denominator] }
            return isByGender ? [.total, .women, .men] : [.total]
        }
    }

    package var id: Ref
    package var title: String
    /// The kinds of report that it goes with.
    package var reports: [ReportingDuty.Kind]
    package var figures: [Figure]

    package init(id: Ref, title: String, reports: [ReportingDuty.Kind], figures: [Figure]) {
        (self.id, self.title, self.reports, self.figures) = (id, title, reports, figures)
    }

    package subscript(figure id: Ref) -> Figure? { figures.first { $0.id == id } }

    /// The numbers that a share may be told of.
    package static let sharesOf = [1, 100, 1_000, 10_000, 100_000]
}

/// The forms of a unit.
package struct FormRegister: Hashable, Sendable {
    /// It names the file.
    package var unit: UnitID
    /// In the order of the file: of those that go with a report the first counts.
    package var forms: [ReportForm]

    package init(unit: UnitID, forms: [ReportForm] = []) { (self.unit, self.forms) = (unit, forms) }

    package func form(for kind: ReportingDuty.Kind) -> ReportForm? { forms.first { $0.reports.contains(kind) } }
}
