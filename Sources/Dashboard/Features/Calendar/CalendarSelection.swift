import PlanActions
import PlanModel
import Records

struct CalendarSelection: Selection {
    let state: AppState

    private var deadline: Deadline? {
        if case .deadline(let deadline) = state.calendarEntry?.content { deadline } else { nil }
    }

    var plan: PlanID? { deadline?.record.plan }

    var duty: Ref? { deadline.flatMap { $0.kind.isDuty ? $0.record.record : nil } }

    var targets: [ChangeSubject] {
        guard let deadline else { return [] }
        let record = RecordID(deadline.record.plan, deadline.source)
        guard let row = state.digest.row(record) else { return [] }
        // Of several days the one under the cursor is meant.
        return [ChangeSubject(record, day: TaskDays.hasSeveral(row.task.timings) ? deadline.timing?.due : nil)]
    }

    var record: RecordID? { targets.first?.record }
}
