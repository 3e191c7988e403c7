import PlanModel
import Records
import VietnameseText

/// Where a person stands on screen 7.
package struct FiguresState: Equatable, Sendable {
    /// What the screen shows.
    package enum Subject: Sendable {
        /// The targets of the national strategy, for a province.
        case targets
        /// The money of a plan.
        case money
    }

    /// What the screen shows.
    package var subject: Subject = .targets
    /// The province whose values are shown, as it was in the year.
    package var unit: UnitID?
    /// The year of the values.
    package var year: Int
    /// The selected target.
    package var target: String?
    /// The plan whose money is shown.
    package var plan: PlanID?
    /// The year of the money.
    package var moneyYear: Int
    /// The selected body's record.
    package var money: Ref?

    init(year: Int) { (self.year, moneyYear) = (year, year) }
}

/// One line of the list of targets.
enum TargetRow {
    case objective(Objective)
    case target(StrategyTarget)

    /// Names lines that can be selected.
    var id: String? {
        if case .target(let target) = self { target.id } else { nil }
    }
}

/// One line of the list of money.
enum MoneyRow {
    case norm(Plan.MoneyNorm?)
    case body(MoneyTable.Row)

    /// Names lines that can be selected.
    var id: Ref? {
        if case .body(let row) = self { row.record } else { nil }
    }
}

extension AppState {
    /// The provinces with plans or figures, each as all the units that it has been, oldest first.
    var figureUnits: [[UnitID]] {
        let reference = digest.library.reference
        let ofPlans = digest.entries.map { entry in
            reference.province(of: entry.outline.unit, on: entry.outline.referenceDay ?? today)
        }
        let entered = digest.library.figures.keys.filter { reference.units[$0]?.level == .province }
        let units = Set(ofPlans).union(entered).union(digest.provinces.map(\.id))
        let groups = Dictionary(grouping: units) { reference.province(of: $0, on: today) }
        return groups.sortedInVietnamese { reference.name(of: $0.key, on: today, .vietnamese) }.map { _, units in
            units.sorted { left, right in
                let (ours, theirs) = (reference.units[left]?.began, reference.units[right]?.began)
                return (ours?.ordinal ?? .min, left.slug) < (theirs?.ordinal ?? .min, right.slug)
            }
        }
    }

    /// The provinces to choose from: those that were there in the year.
    var figureChoices: [UnitID] { figureUnits.flatMap { units(there: $0) } }

    private func units(there group: [UnitID]) -> [UnitID] {
        let reference = digest.library.reference
        let there = group.filter { reference.units[$0]?.existed(inYear: figures.year) ?? true }
        return there.isEmpty ? group.suffix(1) : there
    }

    /// What was entered of the shown province.
    var shownFigures: UnitFigures? { figures.unit.map(digest.library.figures(of:)) }

    /// The lines of the targets.
    var targetRows: [TargetRow] {
        let list = digest.library.reference.targets
        return list.objectives.flatMap { objective in
            [TargetRow.objective(objective)]
                + list.targets.filter { $0.objective == objective.id }.map(TargetRow.target)
        }
    }

    /// The selected target.
    var selectedTarget: StrategyTarget? { figures.target.flatMap(digest.library.reference.targets.target) }

    /// The plans whose money can be shown, province by province.
    var moneyPlans: [PlanID] { digest.provinces.flatMap(\.plans) }

    /// The money of the shown plan.
    var moneyTable: MoneyTable? {
        figures.plan.flatMap(digest.plan).map { digest.library.money(of: $0.plan, year: figures.moneyYear) }
    }

    /// The record that the cursor is on.
    var figureRecord: RecordID? {
        switch figures.subject {
        case .targets:
            guard let unit = figures.unit, let target = figures.target else { return nil }
            return RecordID(.figures(of: unit), Ref("\(target):\(figures.year)"))
        case .money:
            guard let plan = figures.plan.flatMap(digest.plan), let money = figures.money else { return nil }
            return RecordID(.figures(of: plan.plan.plan.unit), money)
        }
    }

    /// Puts the selections of screen 7 onto something that exists, keeping what still does.
    mutating func repairFigures() {
        let groups = figureUnits
        if figures.unit.map({ !figureChoices.contains($0) }) ?? true {
            // The same province as it was in the year that is shown now.
            let inForce = digest.latestInForce?.outline.unit
            let group =
                groups.first { $0.contains { $0 == figures.unit } }
                ?? groups.first { $0.contains { $0 == inForce } } ?? groups.first
            figures.unit = group.flatMap { units(there: $0).last }
        }
        if selectedTarget == nil { figures.target = digest.library.reference.targets.targets.first?.id }
        if figures.plan.flatMap(digest.plan) == nil {
            let group = groups.first { $0.contains { $0 == figures.unit } } ?? []
            show(money: defaultPlan(of: group))
        }
        guard figures.subject == .money else { return }
        let rows = moneyTable?.rows.map(\.record) ?? []
        if figures.money.map({ !rows.contains($0) }) ?? true { figures.money = rows.first }
    }

    /// The last plan of a province that sets norms, else its last one, else any.
    private func defaultPlan(of group: [UnitID]) -> PlanID? {
        let plans = moneyPlans.compactMap(digest.library.entry)
        let own = plans.filter { group.contains($0.outline.unit) }
        let best = own.last(where: \.outline.hasNorms) ?? own.last
        return (best ?? plans.last(where: \.outline.hasNorms) ?? plans.last)?.id
    }

    /// Shows the money of a plan, in the plan's year.
    mutating func show(money plan: PlanID?) {
        figures.plan = plan
        figures.money = nil
        if let year = plan.flatMap(digest.library.entry)?.outline.year { figures.moneyYear = year }
    }
}
