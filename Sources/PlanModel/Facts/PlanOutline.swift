import Records

/// What a plan is called and when it holds: enough for lists, without the plan.
package protocol PlanIdentity {
    /// The unit it holds for.
    var unit: UnitID { get }
    /// The year it is for.
    var year: Int { get }
    /// The state staff set; nil leaves it to the calendar.
    var statedState: Plan.State? { get }
    /// The day before which nothing of it is late; see ``Plan/alarmsFrom``.
    var alarmsFrom: Day? { get }
    /// The day that decides which units and agencies the plan means; see ``Plan/referenceDay``.
    var referenceDay: Day? { get }
    /// Number and symbol of the paper, as `67/KH-UBND`; nil where the number is blank and none is known from elsewhere.
    var number: String? { get }
    /// Whether the number is not printed but known from elsewhere.
    var isNumberFromOutside: Bool { get }
    /// The form of the paper.
    var kind: OfficialDocument.Kind { get }
    /// Who issued it, if it is in the list of agencies.
    var issuer: AgencyReference? { get }
}

extension PlanIdentity {
    /// The state on a day: what staff set, else in force until 31 March of the year after its own, then closed. Before
    /// its day of issue a plan is a draft, so that looking back does not show what nobody had yet.
    package func state(on today: Day) -> Plan.State {
        if let statedState { return statedState }
        if let referenceDay, today < referenceDay { return .draft }
        guard let last = Day(year + 1, 3, 31) else { return .closed }
        return today <= last ? .inForce : .closed
    }

    /// Whether nothing that is still open in it raises an alarm any more.
    package func isOver(on today: Day) -> Bool { state(on: today) == .closed }

    /// How a plan is called in lists: its number, in brackets where the print leaves it blank, or the form of the paper
    /// where none is known.
    package func label(_ language: Language) -> String {
        number.map { isNumberFromOutside ? "[\($0)]" : $0 } ?? kind.name(language)
    }
}

extension Plan: PlanIdentity {
    /// Number and symbol of the paper.
    package var number: String? { document.knownNumber }
    /// Whether the number is not printed.
    package var isNumberFromOutside: Bool { document.number == nil && document.knownNumber != nil }
    /// The form of the paper.
    package var kind: OfficialDocument.Kind { document.kind }
    /// Who issued it.
    package var issuer: AgencyReference? { document.issuer.agency }
}

/// What lists show of a plan. It is kept of every plan of a folder, where the plans themselves are read when needed.
package struct PlanOutline: PlanIdentity, Hashable, Sendable, Identifiable {
    /// The slug.
    package let id: PlanID
    /// The unit it holds for.
    package let unit: UnitID
    /// The year it is for.
    package let year: Int
    /// The state staff set; nil leaves it to the calendar.
    package let statedState: Plan.State?
    /// The day before which nothing of it is late.
    package let alarmsFrom: Day?
    /// The day that decides which units and agencies the plan means.
    package let referenceDay: Day?
    /// Number and symbol of the paper; nil where none is known.
    package let number: String?
    /// Whether the number is not printed but known from elsewhere.
    package let isNumberFromOutside: Bool
    /// The form of the paper.
    package let kind: OfficialDocument.Kind
    /// Its title.
    package let title: String
    /// Who issued it, if it is in the list of agencies.
    package let issuer: AgencyReference?
    /// The plan it was drawn up from.
    package let derivedFrom: PlanID?
    /// Whether anybody has to report.
    package let hasDuties: Bool
    /// Whether anybody was called about a report.
    package let hasCalls: Bool
    /// Whether it sets money norms.
    package let hasNorms: Bool

    /// The outline of a plan.
    package init(_ plan: Plan) {
        self.init(
            id: plan.id, unit: plan.unit, year: plan.year, statedState: plan.statedState,
            alarmsFrom: plan.alarmsFrom,
            referenceDay: plan.referenceDay, number: plan.number, isNumberFromOutside: plan.isNumberFromOutside,
            kind: plan.kind, title: plan.document.title, issuer: plan.issuer, derivedFrom: plan.derivedFrom,
            hasDuties: !plan.duties.isEmpty, hasCalls: plan.duties.contains { !$0.calls.isEmpty },
            hasNorms: !plan.norms.isEmpty)
    }

    /// An outline that was kept.
    package init(
        id: PlanID, unit: UnitID, year: Int, statedState: Plan.State?, alarmsFrom: Day?, referenceDay: Day?,
        number: String?,
        isNumberFromOutside: Bool, kind: OfficialDocument.Kind, title: String, issuer: AgencyReference?,
        derivedFrom: PlanID?, hasDuties: Bool, hasCalls: Bool,
        hasNorms: Bool
    ) {
        self.id = id
        self.unit = unit
        self.year = year
        self.statedState = statedState
        self.alarmsFrom = alarmsFrom
        self.referenceDay = referenceDay
        self.number = number
        self.isNumberFromOutside = isNumberFromOutside
        self.kind = kind
        self.title = title
        self.issuer = issuer
        self.derivedFrom = derivedFrom
        self.hasDuties = hasDuties
        self.hasCalls = hasCalls
        self.hasNorms = hasNorms
    }
}
