import PlanFormat
import PlanModel
import Records

extension PlanActions {
    /// What sheets of a round say, as one step. A report that has not come in comes in with its sheet; of one that has, day
    /// and number stay as they are.
    package func collecting(_ items: [FormIntake.Item]) throws(ChangeRefusal) -> AttemptedChange {
        try admit(items.map(\.duty))
        var changes: [RecordChange] = []
        for item in items {
            let plan = try plan(item.duty.plan)
            guard let duty = plan.plan.duties.first(where: { $0.id == item.duty.record }) else {
                throw .gone(item.duty)
            }
            let record = RecordID(plan.id, duty.record)
            let fields = try fields(of: item, duty, in: plan)
            if let place = changes.firstIndex(where: { $0.record == record }) {
                changes[place].fields += fields
            } else {
                changes.append(RecordChange(record, fields))
            }
        }
        return AttemptedChange(changes, .figuresCollected(items.count))
    }

    private func fields(
        of item: FormIntake.Item, _ duty: ReportingDuty, in plan: ResolvedPlan
    ) throws(ChangeRefusal) -> [FieldChange] {
        guard let known = duty.handedIn(item.body) else {
            // It had come in when the sheet was looked at.
            guard let received = item.received else { throw .task(.nothingHandedIn(item.body), plan.id) }
            do throws(TaskRefusal) {
                return try duty.recording(received, from: item.body, as: .coming)
            } catch {
                throw .task(error, plan.id)
            }
        }
        let key = duty.submissionKey(item.body)
        var fields: [FieldChange] = []
        if known.answers != item.answers {
            fields.append(
                FieldChange(
                    FieldPath("submissions", key, "answers"), from: known.answers?.fieldValue,
                    to: item.answers.fieldValue))
        }
        if known.number == nil, let number = item.number {
            fields.append(FieldChange(FieldPath("submissions", key, "number"), from: nil, to: .string(number)))
        }
        return fields
    }

    /// Makes a form the unit's own, in which it may be changed from then on.
    package func keeping(_ form: ReportForm, of unit: UnitID) throws(ChangeRefusal) -> AttemptedChange {
        let record = RecordID.form(unit, form.id)
        try admit([record])
        return AttemptedChange(
            [RecordChange(record, [FieldChange(.whole, from: nil, to: form.fieldValue)])], .formKept(form.title))
    }
}
