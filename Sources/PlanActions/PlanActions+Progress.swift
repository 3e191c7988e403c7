import PlanModel
import Records

extension PlanActions {
    /// What rows of a tracking sheet say, as one step.
    package func taking(_ items: [ProgressIntake.Item], noted at: String, by author: String) throws(ChangeRefusal)
        -> AttemptedChange
    {
        try admit(items.map(\.task))
        var changes: [RecordChange] = []
        for item in items {
            guard let (plan, task) = library.task(item.task) else { throw .gone(item.task) }
            let marking = TaskMarking(task, in: plan)
            var fields: [FieldChange] = []
            do throws(TaskRefusal) {
                if let status = item.status {
                    fields += try marking.setting(status, on: item.doneOn ?? Day(ordinal: 0))
                }
                fields += try marking.adding(item.evidence)
                fields += try marking.adding(item.notes.map { TaskNote(at: at, by: author, text: $0) })
            } catch {
                throw .task(error, plan.id)
            }
            changes.append(RecordChange(item.task, fields))
        }
        return AttemptedChange(changes, .progressTaken(items.count))
    }
}
