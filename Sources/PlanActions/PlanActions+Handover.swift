import PlanModel
import Records

extension PlanActions {
    /// Puts somebody else in charge of all that a person has in hand, as one step.
    package func handingOver(_ work: Handover, to name: String) throws(ChangeRefusal) -> AttemptedChange {
        var changes: [RecordChange] = []
        if !work.items.isEmpty {
            let subjects = work.items.map { ChangeSubject(RecordID($0.plan.id, $0.task.id), member: $0.member) }
            changes += try changing(subjects, .responsible(name)).action.changes
        }
        for paper in work.papers {
            guard let seen = paper.steps.last(where: { $0.person != nil }) else { continue }
            var step = seen
            step.person = name
            changes += try editing(seen, to: step, of: paper.unit).action.changes
        }
        return AttemptedChange(changes, .handedOver(to: name, tasks: work.items.count, papers: work.papers.count))
    }
}
