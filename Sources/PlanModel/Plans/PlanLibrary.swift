/// Everything a data folder holds, as values: settings, reference data, plans and figures.
public struct PlanLibrary: Sendable {
    /// What `folder.json` sets.
    public let settings: FolderSettings
    /// What all plans share.
    public let reference: ReferenceData
    /// All plans: by the last name of the province they were made in, then year, then id.
    public let plans: [ResolvedPlan]
    /// What staff have entered, by unit; a unit without any is missing.
    public let figures: [UnitID: UnitFigures]

    private let indexes: [PlanID: Int]

    /// A library. Of plans with the same id, the first counts.
    public init(
        settings: FolderSettings = FolderSettings(), reference: ReferenceData = ReferenceData(), plans: [Plan],
        figures: [UnitID: UnitFigures] = [:]
    ) {
        var seen: Set<PlanID> = []
        let resolved = plans.filter { seen.insert($0.id).inserted }.map { ResolvedPlan($0, reference: reference) }
        self.init(
            settings: settings, reference: reference, ordered: PlanLibrary.ordered(resolved, reference: reference),
            figures: figures)
    }

    private init(
        settings: FolderSettings, reference: ReferenceData, ordered plans: [ResolvedPlan],
        figures: [UnitID: UnitFigures]
    ) {
        self.settings = settings
        self.reference = reference
        self.plans = plans
        self.figures = figures
        indexes = Dictionary(
            plans.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    private static func ordered(_ plans: [ResolvedPlan], reference: ReferenceData) -> [ResolvedPlan] {
        var keys: [UnitID: VietnameseSortKey] = [:]
        for unit in Set(plans.map(\.plan.unit)) {
            let province = reference.province(above: unit)
            keys[unit] = VietnameseSortKey(reference.units[province]?.namings.last?.name ?? province.slug)
        }
        return plans.sorted { left, right in
            guard let ours = keys[left.plan.unit], let theirs = keys[right.plan.unit], ours != theirs else {
                return (left.plan.year, left.id.slug) < (right.plan.year, right.id.slug)
            }
            return ours < theirs
        }
    }

    /// A plan by its id.
    public func plan(_ id: PlanID) -> ResolvedPlan? {
        indexes[id].map { plans[$0] }
    }

    /// A task anywhere.
    public func task(_ id: RecordID) -> (plan: ResolvedPlan, task: PlanTask)? {
        guard let plan = plan(id.plan), let task = plan.task(id.record) else { return nil }
        return (plan, task)
    }

    /// An activity anywhere.
    public func activity(_ id: RecordID) -> (plan: ResolvedPlan, activity: Activity)? {
        guard let plan = plan(id.plan), let activity = plan.plan.activities.first(where: { $0.id == id.record }) else {
            return nil
        }
        return (plan, activity)
    }

    /// The library with one plan in a newer state (or added).
    public func replacing(_ plan: Plan) -> PlanLibrary {
        let resolved = ResolvedPlan(plan, reference: reference)
        var plans = plans
        if let index = indexes[plan.id], plans[index].plan.unit == plan.unit, plans[index].plan.year == plan.year {
            plans[index] = resolved
        } else {
            plans = PlanLibrary.ordered(plans.filter { $0.id != plan.id } + [resolved], reference: reference)
        }
        return PlanLibrary(settings: settings, reference: reference, ordered: plans, figures: figures)
    }

    /// The library with what staff have entered in a newer state.
    public func replacing(figures: [UnitID: UnitFigures]) -> PlanLibrary {
        PlanLibrary(settings: settings, reference: reference, ordered: plans, figures: figures)
    }

    /// What staff have entered of a unit, if anything.
    public func figures(of unit: UnitID) -> UnitFigures {
        figures[unit] ?? UnitFigures(unit: unit)
    }

    /// The money of a plan in a year.
    public func money(of plan: ResolvedPlan, year: Int) -> MoneyTable {
        MoneyTable(of: plan, year: year, entered: figures(of: plan.plan.unit).money, reference: reference)
    }

    /// The standing of a task on a day.
    public func standing(_ task: PlanTask, in plan: ResolvedPlan, today: Day) -> TaskStanding {
        TaskStanding(task, in: plan, today: today, settings: settings)
    }

    /// How many tasks of a plan are in which part on a day.
    public func tally(_ plan: ResolvedPlan, today: Day) -> Tally {
        tally(plan.plan.tasks, in: plan, today: today)
    }

    /// How many of some tasks of a plan are in which part on a day.
    public func tally(_ tasks: some Sequence<PlanTask>, in plan: ResolvedPlan, today: Day) -> Tally {
        var tally = Tally()
        for task in tasks { tally.count(standing(task, in: plan, today: today).part) }
        return tally
    }
}
