import PlanActions
import PlanModel
import Records

struct TaskTableSelection: Selection {
    let state: AppState

    var plan: PlanID? { state.table.selected?.plan }

    var nearestPlan: PlanID? { plan }

    var namedBodies: [AgencyReference] {
        guard let task = state.table.selected, let plan = state.digest.plan(task.plan)?.plan else { return [] }
        return plan.namedBodies(at: OutlineLine.ID(.task, task.record))
    }

    var targets: [ChangeSubject] {
        guard state.table.marked.isEmpty else { return state.markedTasks.map { ChangeSubject($0) } }
        return state.table.selected.map { [ChangeSubject($0)] } ?? []
    }

    var record: RecordID? { state.table.selected }

    var query: Query? { state.table.query }
}
