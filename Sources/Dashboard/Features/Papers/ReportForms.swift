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
                Form.Field(.reportOf, wording.wholePlan, choices: reportChoices(of: plan)),
                Form.Field(
                    .reportForm, PeriodReport.Form.ministry.name(language),
                    choices: .words(PeriodReport.Form.self, language)),
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
        let outline: PeriodReport.Form? = form.word(.reportForm)
        let bodies = reportBodies(from: &form, of: plan)
        if outline == .consolidated, bodies != nil, form.isAccepted { form.reject(.reportOf, .ofAllBodies) }
        replaceModal(with: .form(form))
        guard form.isAccepted, let period, let outline, let sender, let file else { return [] }
        rememberSender(form, .report, of: plan.plan)
        let day = typedDay ?? PeriodReport.day(period, of: plan.plan.year, today: today)
        let made = ReportRequest(
            period, as: outline, of: bodies, asOf: day, reportsBy: typedDay ?? today, from: sender
        ).papers(about: plan, in: digest.library, wording)
        let name = bodies.map { bodies in
            bodies.count == 1 ? bodies.map { $0.description.replacing("@", with: "-") } : [EveryWord.all.rawValue]
        }
        preview(
            made.map(\.paper), title: wording.reportTitle, remark: wording.reportGaps(of: made),
            file: ([wording.reportFileName(period, outline), plan.id.slug] + (name ?? [])).joined(separator: "-"),
            in: file)
        notice = nil
        return []
    }

    /// Whose reports there can be: the plan's as a whole, one of each body, or one body's.
    private func reportChoices(of plan: ResolvedPlan) -> FieldChoices {
        let reference = digest.library.reference
        let bodies = plan.actors.map { body in
            (text: world.bodyName(body, in: plan.plan), names: reference.searchNames(of: body, in: plan.plan))
        }
        return FieldChoices(
            [(text: wording.wholePlan, names: []), (text: wording.everyBody, names: [EveryWord.all.rawValue])] + bodies)
    }

    /// The bodies that are named; nil where the report is of the whole plan.
    private func reportBodies(from form: inout Form, of plan: ResolvedPlan) -> [AgencyReference]? {
        guard let text = form.text(.reportOf), text != wording.wholePlan else { return nil }
        if text == wording.everyBody || EveryWord(typed: text) != nil {
            return plan.reporters(digest.library.reference)
        }
        let exact = plan.actors.filter { world.bodyName($0, in: plan.plan) == text }
        if !exact.isEmpty { return exact }
        do throws(LookupFailure) {
            return try BodyLookup(plan.actors, in: plan, reference: digest.library.reference).bodies(text)
        } catch {
            form.reject(.reportOf, .noSuchBody)
            return nil
        }
    }
}

extension Form {
    /// Whether nothing in it is complained of.
    var isAccepted: Bool { fields.allSatisfy { $0.complaint == nil } }
}
