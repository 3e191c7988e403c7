import PlanActions
import PlanDocuments
import PlanModel
import Records
import VietnameseText
import Wording

extension AppState {
    /// Asks what a reminder is to be about, whose it is and until when; all is filled in as it is looked at.
    mutating func beginLetter() {
        guard let plan = paperPlan else { return }
        let scope = selection.letterScope
        let late = ReminderLetter.letters(about: plan, in: digest.library, today: today, scope: scope)
        guard !late.isEmpty else {
            notice = Notice(kind: .done, text: wording.nobodyIsLate)
            return
        }
        let everything = LateReports(plan, state: self)
        let duties = plan.plan.duties.filter { scope.duties?.contains($0.id) == true }.map(\.title)
        let bodies =
            scope.bodies == nil ? [] : late.flatMap(\.addressees).map { world.bodyName($0.body, in: plan.plan) }
        let fields =
            [
                Form.Field(
                    .letterDuties, duties.joined(separator: "; "),
                    choices: FieldChoices(everything.duties.map { ($0.title, []) }, separator: ";")),
                Form.Field(
                    .letterBodies, bodies.joined(separator: "; "),
                    choices: FieldChoices(everything.bodies.map { ($0.text, $0.names) }, separator: ";")),
            ] + senderFields(.letter, of: plan.plan) + turnFields(late) + [
                Form.Field(
                    .letterDay, as: .day(DayPurpose(.due, planYear: plan.plan.year, today: today))), fileFormField,
            ]
        var form = Form(purpose: .letter(plan.id), fields: fields)
        // What is filled in already nobody need look at first; the choices of a field would hide what stands below it.
        form.focus = fields.firstIndex { $0.label == .letterDay } ?? 0
        present(.form(form))
    }

    /// Shows the letters that were asked for, or says what is wrong beside its field.
    mutating func acceptLetter(_ typed: Form, of id: PlanID) -> [Effect] {
        var form = typed
        for place in form.fields.indices { form.fields[place].complaint = nil }
        guard let plan = digest.plan(id)?.plan else { return acceptGone(id) }
        let known = LateReports(plan, state: self)
        let scope = ReminderLetter.Scope(
            duties: known.duties(from: &form), bodies: known.bodies(from: &form, state: self))
        let (sender, file) = (sender(from: &form), fileForm(from: &form))
        let newDay = form.text(.letterDay) == nil ? nil : form.day(.letterDay)
        if form.text(.letterDay) != nil, newDay == nil, form.isAccepted { form.reject(.letterDay, .notADay) }
        guard form.isAccepted, let sender, let file else {
            replaceModal(with: .form(form))
            return []
        }
        let letters = ReminderLetter.letters(
            about: plan, in: digest.library, today: today, scope: scope, from: sender, newDay: newDay,
            isFirst: form.text(.letterTurn) == wording.letterTurn(.first))
        guard !letters.isEmpty else {
            form.reject(.letterBodies, .nobodyLate)
            replaceModal(with: .form(form))
            return []
        }
        replaceModal(with: .form(form))
        rememberSender(form, .letter, of: plan.plan)
        let papers = letters.map { wording.officialLetter($0, about: plan.plan, reference: digest.library.reference) }
        let ids = NewRecordIDs()
        preview(
            papers, title: wording.reminderTitle, file: "\(wording.reminderFileName)-\(plan.id)-\(today.iso)", in: file,
            registering: letters.map {
                $0.registered(as: ids.letterID(), about: plan.plan, reference: digest.library.reference)
            })
        let ended = letters.flatMap(\.addressees).count { $0.ended != nil }
        notice = ended == 0 ? nil : Notice(kind: .refused, text: wording.reminderToEnded(ended))
        return []
    }

    /// Whether the letter follows the earlier one; nothing to ask where none waits.
    private func turnFields(_ letters: [ReminderLetter]) -> [Form.Field] {
        guard letters.contains(where: { $0.follows != nil }) else { return [] }
        let turns = Wording.LetterTurn.allCases.map { (text: wording.letterTurn($0), names: [$0.rawValue]) }
        return [Form.Field(.letterTurn, turns[0].text, choices: FieldChoices(turns, isClosed: true))]
    }
}

/// What is late of a plan, by the names under which it is typed.
private struct LateReports {
    let duties: [ReportingDuty]
    let bodies: [(text: String, names: [String], body: AgencyReference)]

    init(_ plan: ResolvedPlan, state: AppState) {
        let reference = state.digest.library.reference
        let late = ReminderLetter.letters(about: plan, in: state.digest.library, today: state.today)
            .flatMap(\.addressees)
        let items = Set(late.flatMap(\.items).filter(\.isDuty).map(\.record))
        duties = plan.plan.duties.filter { items.contains($0.id) }
        bodies = late.map { addressee in
            (
                text: state.world.bodyName(addressee.body, in: plan.plan),
                names: reference.searchNames(of: addressee.body, in: plan.plan), body: addressee.body
            )
        }
    }

    /// The reports that are named; nil where none is, which means all that is late.
    func duties(from form: inout Form) -> Set<Ref>? {
        let texts = form.texts(.letterDuties)
        let found = texts.compactMap { text in duties.first { $0.title == text }?.id }
        if found.count < texts.count { form.reject(.letterDuties, .notInList) }
        return texts.isEmpty ? nil : Set(found)
    }

    /// The bodies that are named; nil where none is, which means all that are late.
    func bodies(from form: inout Form, state: AppState) -> Set<AgencyReference>? {
        let texts = form.texts(.letterBodies)
        let found = texts.map { text in bodies.filter { $0.text == text }.map(\.body) }
        if found.contains(where: \.isEmpty) { form.reject(.letterBodies, .noSuchBody) }
        return texts.isEmpty ? nil : Set(found.flatMap(\.self))
    }
}
