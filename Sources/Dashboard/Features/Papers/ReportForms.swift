import PlanModel
import Presentation
import Records
import Wording

extension AppState {
    /// Asks of which time a report is to tell, and whose it is.
    mutating func beginReport() {
        guard let plan = paperPlan else { return }
        let year = plan.plan.year
        let isEarly = Day(year, 9, 30).map { today <= $0 } ?? true
        let fields =
            [
                Form.Field(
                    .period, (isEarly ? PeriodReport.Period.sixMonth : .year).name(language),
                    choices: .words(PeriodReport.Period.self, language)),
                Form.Field(.asOf, as: .day(DayPurpose(.sought, planYear: year, today: today))),
            ] + senderFields(.report, of: plan.plan) + [fileFormField]
        var form = Form(purpose: .report(plan.id), fields: fields)
        form.focus = 1
        present(.form(form))
    }

    /// Shows the report that was asked for, or says what is wrong beside its field.
    mutating func acceptReport(_ typed: Form, of id: PlanID) -> [Effect] {
        var form = typed
        for place in form.fields.indices { form.fields[place].complaint = nil }
        guard let plan = digest.plan(id)?.plan else { return acceptGone(id) }
        let period: PeriodReport.Period? = form.word(.period)
        let (sender, file) = (sender(from: &form), fileForm(from: &form))
        let typedDay = form.text(.asOf) == nil ? nil : form.day(.asOf)
        if form.text(.asOf) != nil, typedDay == nil, form.isAccepted { form.reject(.asOf, .notADay) }
        replaceModal(with: .form(form))
        guard form.isAccepted, let period, let sender, let file else { return [] }
        rememberSender(form, .report, of: plan.plan)
        let day = typedDay ?? PeriodReport.day(period, of: plan.plan.year, today: today)
        let made = PeriodReport(period, of: plan, in: digest.library, asOf: day)
            .paper(about: plan, in: digest.library, from: sender, wording)
        preview(
            [made.paper], title: wording.reportTitle, remark: made.gaps.isEmpty ? nil : wording.reportGaps(made.gaps),
            file: "\(wording.reportFileName(period))-\(plan.id)", in: file)
        notice = nil
        return []
    }
}

extension Form {
    /// Whether nothing in it is complained of.
    var isAccepted: Bool { fields.allSatisfy { $0.complaint == nil } }
}
