import PlanActions
import PlanModel
import Records
import Wording

extension AppState {
    /// Why no call can be recorded under the cursor: it is about one report of one body.
    var noCall: Unavailable? {
        if let readOnlyFolder { return readOnlyFolder }
        if let reportDuty, let closed = closed(reportDuty) { return closed }
        guard let board = reportBoard, let column = reports.duty.flatMap(board.column) else { return .noDuties }
        guard let row = board.rows.first(where: { $0.body == reports.body }) else { return .noBody }
        return row.cells[column] == .notOwed ? .notOwed : nil
    }

    /// Who is to be asked of the body under the cursor.
    var contactsOfBody: [ContactBook.Contact] {
        guard let plan = reportPlan?.plan.plan, let body = reports.body else { return [] }
        return digest.library.contacts(of: body, in: plan, on: today)
    }

    /// Asks who was called, and what was promised.
    mutating func askCall() {
        guard let plan = reportPlan?.plan.plan, let record = reportDuty, let body = reports.body else { return }
        func day(_ direction: DayPurpose.Direction) -> FieldMeaning {
            .day(DayPurpose(direction, planYear: plan.year, today: today))
        }
        let people = contactsOfBody.map(\.name)
        var form = Form(
            purpose: .call(record, body),
            fields: [
                Form.Field(.calledOn, wording.day(today), as: day(.happened)),
                Form.Field(
                    .calledPerson, people.first ?? "",
                    choices: people.count > 1 ? FieldChoices(people.map { ($0, []) }, isClosed: false) : nil),
                Form.Field(.promisedDay, as: day(.due)), Form.Field(.note),
            ])
        form.focus = 2
        present(.form(form))
    }

    /// Records what a form says of a call.
    mutating func acceptCall(_ typed: Form, about record: RecordID, to body: AgencyReference) -> [Effect] {
        var form = typed
        let day = form.day(.calledOn)
        if day == nil, form.text(.calledOn) == nil { form.reject(.calledOn, .notADay) }
        let promised = form.text(.promisedDay) == nil ? nil : form.day(.promisedDay)
        if let day, let promised, promised < day { form.reject(.promisedDay, .endsBeforeItBegins) }
        guard let day, form.isAccepted else {
            replaceModal(with: .form(form))
            return []
        }
        dismiss()
        let call = ReportingDuty.Call(
            on: day, person: form.text(.calledPerson), promised: promised, note: form.text(.note))
        return commit { actions throws(ChangeRefusal) in try actions.recording(call, about: record, to: body) }
    }
}
