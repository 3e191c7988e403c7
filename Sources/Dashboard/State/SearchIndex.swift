import PlanModel

/// The folded texts of all tasks, made at the first search and kept: a plan's texts are made again only when the plan
/// has changed.
public struct SearchIndex: Sendable {
    private var plans: [PlanID: (plan: ResolvedPlan, texts: [QueryTexts])] = [:]
    private var day: Day?

    /// The texts of a plan's tasks, in the order of its rows.
    mutating func texts(of plan: ResolvedPlan, reference: ReferenceData, today: Day) -> [QueryTexts] {
        // Names of units hold from a day on, so the texts of yesterday are not those of today.
        if day != today {
            plans = [:]
            day = today
        }
        if let known = plans[plan.id], known.plan == plan { return known.texts }
        let texts = QueryTexts.texts(of: plan, reference: reference, today: today)
        plans[plan.id] = (plan, texts)
        return texts
    }
}
