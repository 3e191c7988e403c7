import PlanFormat
import PlanModel
import Records

extension PlanActions {
    /// Makes the file of a new plan.
    package func creating(_ plan: Plan) throws(ChangeRefusal) -> AttemptedChange {
        try admit(.plan(plan.id))
        return AttemptedChange([plan.creation], .planDrafted(plan.id))
    }

    /// Sets the state of a plan; nil leaves it to the calendar.
    package func settingState(_ state: Plan.State?, of id: PlanID) throws(ChangeRefusal) -> AttemptedChange {
        try admit(.plan(id))
        let old = try plan(id).plan.statedState
        let field = FieldChange(
            FieldPath("state"), from: old.map { .string($0.rawValue) }, to: state.map { .string($0.rawValue) })
        return AttemptedChange([RecordChange(.plan(id), old == state ? [] : [field])], .planState(id, state))
    }
}
