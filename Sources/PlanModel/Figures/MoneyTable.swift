import Records

/// The money of a plan in a year: what each body planned and spent, held against the plan's norms.
///
/// A norm is a floor for every body of its level; money above what the plan sets at most is shown and is no failing.
/// What is not known is neither zero nor short: it is counted apart.
package struct MoneyTable: Sendable {
    /// How a body stands to its norm.
    package enum Standing: String, CaseIterable, Sendable {
        /// Less than the norm is planned.
        case short
        /// As the norm wants it.
        case enough
        /// More than the norm sets at most.
        case above
        /// What is planned is not known.
        case unknown
        /// The body is only asked, not ordered, and never counts as failing; or there is no norm for it.
        case free
    }

    /// One body.
    package struct Row: Hashable, Sendable {
        /// The norm for it, if the plan sets one.
        package let norm: Plan.MoneyNorm?
        /// The body.
        package let body: AgencyReference
        /// Asked, not ordered.
        package let isRequested: Bool
        /// What was entered, if anything.
        package let entry: UnitFigures.Money?

        /// The id of its record in the unit's file.
        package let record: Ref

        /// Planned, in đồng; nil where it is not known.
        package var planned: Int? { entry?.planned }
        /// Spent, in đồng; nil where it is not known.
        package var spent: Int? { entry?.spent }
        /// How much less than the norm is planned; nil where that cannot be said.
        package var plannedShortfall: Int? { shortfall(planned) }
        /// How much less than the norm was spent; nil where that cannot be said.
        package var spentShortfall: Int? { shortfall(spent) }

        /// How it stands to the norm by what is planned.
        package var standing: Standing {
            guard let norm, !isRequested else { return .free }
            guard let planned, body.scope != .all else { return .unknown }
            if planned < norm.minimum { return .short }
            return norm.maximum.map { planned > $0 } ?? false ? .above : .enough
        }

        private func shortfall(_ amount: Int?) -> Int? {
            // The norm is for each body: what a group that nobody could take apart has in all says nothing about it.
            guard let norm, let amount, !isRequested, body.scope != .all else { return nil }
            return max(0, norm.minimum - amount)
        }
    }

    /// What some rows come to.
    package struct Sums: Hashable, Sendable {
        /// One column.
        package struct Column: Hashable, Sendable {
            /// All that is known, in đồng.
            package var total = 0
            /// How many rows it is known of.
            package var known = 0
            /// How many rows of those that have to it is not known of.
            package var unknown = 0
            /// How much is short, over the rows that fall short.
            package var shortfall = 0

            /// What a body that is only asked leaves unsaid is no gap.
            mutating func add(_ amount: Int?, shortfall: Int?, isRequested: Bool) {
                if let amount { total += amount }
                known += amount == nil ? 0 : 1
                unknown += amount == nil && !isRequested ? 1 : 0
                self.shortfall += shortfall ?? 0
            }
        }

        /// What is planned.
        package var planned = Column()
        /// What was spent.
        package var spent = Column()
        private var counts: [Standing: Int] = [:]

        /// The sums of rows.
        package init(_ rows: some Sequence<Row>) {
            for row in rows {
                planned.add(row.planned, shortfall: row.plannedShortfall, isRequested: row.isRequested)
                spent.add(row.spent, shortfall: row.spentShortfall, isRequested: row.isRequested)
                counts[row.standing, default: 0] += 1
            }
        }

        /// How many rows stand so; over all standings these add up to all rows.
        package subscript(_ standing: Standing) -> Int { counts[standing] ?? 0 }
    }

    /// The bodies under one norm.
    package struct Section: Hashable, Sendable {
        /// The norm; nil for bodies without one.
        package let norm: Plan.MoneyNorm?
        /// The bodies, in the plan's order.
        package let rows: [Row]
        /// What they come to.
        package var sums: Sums { Sums(rows) }
    }

    /// The year.
    package let year: Int
    /// Norm by norm, last the bodies without one.
    package let sections: [Section]

    /// The rows of all sections.
    package var rows: [Row] { sections.flatMap(\.rows) }

    /// The money of a plan in a year.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - year: The year.
    ///   - entered: What staff entered for the plan's unit.
    ///   - reference: The units and agencies.
    package init(of plan: ResolvedPlan, year: Int, entered: [UnitFigures.Money], reference: ReferenceData) {
        self.year = year
        let entries = entered.filter { $0.plan == plan.id && $0.year == year }
        let groups = GroupExpansion(plan: plan.plan, reference: reference)
        let norms = plan.plan.norms
        var sections: [Section] = []
        for norm in norms {
            let own = entries.filter { $0.norm == norm.id }
            var bodies = MoneyTable.bodies(at: norm.level, of: plan.plan, groups, reference)
            let named = Set(bodies.map(\.reference))
            bodies += own.filter { !named.contains($0.agency) }.map { ResolvedPlan.Owner($0.agency) }
            let byBody = Dictionary(own.map { ($0.agency, $0) }, uniquingKeysWith: { first, _ in first })
            sections.append(
                Section(
                    norm: norm,
                    rows: bodies.map { body in
                        MoneyTable.row(norm, body, byBody[body.reference], plan, year)
                    }))
        }
        let ids = Set(norms.map(\.id))
        let others = entries.filter { entry in entry.norm.map { !ids.contains($0) } ?? true }
        if !others.isEmpty {
            sections.append(
                Section(
                    norm: nil,
                    rows: others.map { MoneyTable.row(nil, ResolvedPlan.Owner($0.agency), $0, plan, year) }))
        }
        self.sections = sections
    }

    private static func row(
        _ norm: Plan.MoneyNorm?, _ body: ResolvedPlan.Owner, _ entry: UnitFigures.Money?, _ plan: ResolvedPlan,
        _ year: Int
    ) -> Row {
        let empty = UnitFigures.Money(plan: plan.id, norm: norm?.id, agency: body.reference, year: year)
        return Row(
            norm: norm, body: body.reference, isRequested: body.isRequested, entry: entry,
            record: (entry ?? empty).record)
    }

    /// The bodies that a norm of a level is for: of the province those that the plan addresses, below it the People's
    /// Committees of all units.
    private static func bodies(
        at level: AdministrativeUnit.Level, of plan: Plan, _ groups: GroupExpansion, _ reference: ReferenceData
    ) -> [ResolvedPlan.Owner] {
        if let committee = level.committeeBelowProvince {
            return groups.expand([AgencyReference(committee, scope: .all)], isRequested: false)
        }
        return groups.expand(plan.assignments.flatMap(\.agencies), isRequested: false).filter { owner in
            guard owner.reference.scope == .own, let agency = reference.agencies[owner.reference.agency] else {
                return false
            }
            return agency.level == .province && agency.sort != .collective
        }
    }
}

extension AdministrativeUnit.Level {
    /// The kind of body that answers for a unit of this level below the province: its People's Committee.
    fileprivate var committeeBelowProvince: AgencyID? {
        switch self {
        case .province: nil
        case .district: AgencyID("ubnd-huyen")
        case .commune: AgencyID("ubnd-xa")
        }
    }
}
