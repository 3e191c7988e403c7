import PlanActions
import PlanModel
import Records
import Wording

extension AppState {
    /// Opens a form for a new activity of the plan that is looked at.
    mutating func addActivity() {
        guard let plan = planForActivities else { return }
        present(.form(activityForm(nil, of: plan, among: plansToSchedule)))
    }

    /// The plan that a new activity would be of: that under the cursor, or the first one that is shown.
    var planForActivities: ResolvedPlan? {
        let plans = plansToSchedule
        return monthEntry?.item.flatMap { item in plans.first { $0.id == item.record.plan } } ?? plans.first
    }

    /// Opens a form for the selected activity.
    mutating func editActivity() {
        guard let item = monthEntry?.item, case .activity(let activity) = item.content,
            let plan = digest.plan(item.record.plan)?.plan
        else { return }
        present(.form(activityForm(activity, of: plan, among: [plan])))
    }

    /// Opens a form for the theme of the year that is shown.
    mutating func editTheme() {
        let theme = digest.library.reference.themes.first { $0.year == month.year }
        let fields = [
            Form.Field(.theme, theme?.text ?? ""),
            Form.Field(.source, theme?.text == nil ? "" : theme?.source ?? ""),
        ]
        present(.form(Form(purpose: .theme(month.year), fields: fields)))
    }

    /// The plans of the year and province that are shown: an activity is held in the year of its plan.
    private var plansToSchedule: [ResolvedPlan] {
        let provinces = (board?.provinces ?? []).filter { province in
            province.standsInFrom == nil && (month.province == nil || province.id == month.province)
        }
        return provinces.flatMap(\.plans).compactMap { digest.plan($0)?.plan }
    }

    private func activityForm(_ activity: Activity?, of plan: ResolvedPlan, among plans: [ResolvedPlan]) -> Form {
        let bodies = plan.bodies.map { body in
            (text: name(body, plan), names: digest.library.reference.searchNames(of: body, in: plan.plan))
        }
        let partners = (activity?.partners ?? []).map { partner in
            switch partner {
            case .agency(let body): name(body, plan)
            case .printed(let text): text
            }
        }
        let days = activity.map(\.days)
        let last = days.flatMap { $0.lowerBound == $0.upperBound ? nil : $0.upperBound }
        let held = FieldMeaning.day(
            DayPurpose(.held, planYear: plan.plan.year, today: today, from: days?.lowerBound))
        var fields = [
            Form.Field(.title, activity?.title ?? ""),
            Form.Field(.firstDay, days.map { wording.day($0.lowerBound) } ?? "", as: held),
            Form.Field(.lastDay, last.map(wording.day) ?? "", as: held),
            Form.Field(.time, activity?.time?.stored ?? ""), Form.Field(.place, activity?.place ?? ""),
            Form.Field(
                .lead, activity?.lead.map { name($0, plan) } ?? activity?.printedLead ?? "",
                choices: FieldChoices(bodies)),
            Form.Field(.partners, partners.joined(separator: "; "), choices: FieldChoices(bodies, separator: ";")),
            Form.Field(.note),
        ]
        if activity == nil, plans.count > 1 {
            let ids = plans.map { (text: $0.id.slug, names: [$0.plan.label(language)]) }
            fields.append(Form.Field(.plan, plan.id.slug, choices: FieldChoices(ids)))
        }
        return Form(purpose: .activity(activity, of: plan.id), fields: fields)
    }

    private func name(_ body: AgencyReference, _ plan: ResolvedPlan) -> String {
        digest.library.reference.shortName(of: body, in: plan.plan, language)
    }

    /// Stores what was filled in, or says what is wrong beside its field.
    mutating func acceptActivity(_ typed: Form, seen: Activity?, of id: PlanID) -> [Effect] {
        var form = typed
        for place in form.fields.indices { form.fields[place].complaint = nil }
        let named = form.text(.plan).flatMap { digest.plan(PlanID($0.lowercased())) }
        if form.text(.plan) != nil, named == nil { form.reject(.plan, .unknownPlan) }
        guard let plan = (named ?? digest.plan(id))?.plan else {
            replaceModal(with: .form(form))
            return []
        }
        let draft = draft(of: &form, in: plan)
        guard let draft else {
            replaceModal(with: .form(form))
            return []
        }
        dismiss()
        return commit { actions throws(ChangeRefusal) in
            guard let seen else { return try actions.adding(draft, to: plan.id) }
            return try actions.editing(seen, of: plan.id, to: draft)
        }
    }

    /// What a form asks for; nil where something in it is not understood, which it then says.
    private func draft(of form: inout Form, in plan: ResolvedPlan) -> ActivityDraft? {
        let title = form.text(.title)
        if title == nil { form.reject(.title, .missing) }
        if form.text(.firstDay) == nil { form.reject(.firstDay, .missing) }
        let from = form.day(.firstDay)
        let to = form.day(.lastDay)
        if let from, let to, to < from { form.reject(.lastDay, .endsBeforeItBegins) }
        let time = form.text(.time).flatMap { TimeOfDay(typed: $0) }
        if form.text(.time) != nil, time == nil { form.reject(.time, .notATime) }
        let lookup = PlanBodyLookup(plan, reference: digest.library.reference)
        var lead: AgencyReference?
        var printedLead: String?
        if let text = form.text(.lead) {
            do throws(LookupFailure) {
                lead = try lookup.body(text)
            } catch {
                if case .ambiguousBody = error {
                    form.reject(.lead, .severalBodies)
                } else if form.isMeant(.lead) {
                    // A body that no list has is written as it is, once that was seen.
                    printedLead = text
                } else {
                    form.reject(.lead, .unknownBody)
                }
            }
        }
        guard let title, let from, form.fields.allSatisfy({ $0.complaint == nil }) else { return nil }
        let partners = (form.text(.partners) ?? "").split(separator: ";").map { String($0).trimmed }.filter {
            !$0.isEmpty
        }
        return ActivityDraft(
            title: title, from: from, to: to, time: time, place: form.text(.place), lead: lead,
            printedLead: printedLead, partners: partners.map(lookup.partner),
            note: form.text(.note).map { TaskNote(TypedNote($0), at: moment, by: author) })
    }

    /// Stores the theme that was typed; an empty one takes it away.
    mutating func acceptTheme(_ form: Form, year: Int) -> [Effect] {
        dismiss()
        return commit { actions throws(ChangeRefusal) in
            try actions.settingTheme(of: year, to: form.text(.theme), source: form.text(.source))
        }
    }
}
