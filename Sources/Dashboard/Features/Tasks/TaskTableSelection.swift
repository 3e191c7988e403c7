import PlanActions
import PlanModel
import Records

struct TaskTableSelection: Selection {
    let state: AppState

    var plan: PlanID? { state.table.selected?.plan }

    var nearestPlan: PlanID? { plan }

    var targets: [ChangeSubject] {
        guard state.table.marked.isEmpty else { return state.markedTasks.map { ChangeSubject($0) } }
        return state.table.selected.map { [ChangeSubject($0)] } ?? []
    }

    var record: RecordID? { state.table.selected }

    var query: Query? { state.table.query }
}
