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
        return state.digest.row(record) == nil ? [] : [ChangeSubject(record)]
    }

    var record: RecordID? { targets.first?.record }
}
