import PlanModel
import Records

struct TaskTableSelection: Selection {
    let state: AppState

    var plan: PlanID? { state.table.selected?.plan }

    var nearestPlan: PlanID? { plan }

    var targets: [Target] {
        guard state.table.marked.isEmpty else { return state.markedTasks.map { Target(task: $0) } }
        return state.table.selected.map { [Target(task: $0)] } ?? []
    }

    var record: RecordID? { state.table.selected }
}
