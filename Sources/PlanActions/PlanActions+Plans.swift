import PlanFormat
import PlanModel
import Records

extension PlanActions {
    /// Makes the file of a new plan.
    package func creating(_ plan: Plan) throws(ChangeRefusal) -> AttemptedChange {
        try admit(.plan(plan.id))
        return AttemptedChange([plan.creation], .planDrafted(plan.id))
    }

    /// Sets the state of a plan; nil leaves it to the calendar. A draft that lacks something is put in force for a reason
    /// alone, which the history keeps.
    package func settingState(
        _ state: Plan.State?, of id: PlanID, reason: String? = nil
    ) throws(ChangeRefusal) -> AttemptedChange {
        try admit(.plan(id))
        let paper = try plan(id).plan
        let old = paper.statedState
        if old == .draft, state == .inForce || state == nil, reason == nil, !paper.missingForForce.isEmpty {
            throw .notReady(id, paper.missingForForce)
        }
        let field = FieldChange(
            FieldPath("state"), from: old.map { .string($0.rawValue) }, to: state.map { .string($0.rawValue) })
        return AttemptedChange(
            [RecordChange(.plan(id), old == state ? [] : [field])], note: reason, .planState(id, state))
    }
}
