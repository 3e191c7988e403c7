import PlanActions
import PlanModel
import Records
import TerminalUI
import Wording

/// Who belongs to a group that papers name ("các sở, ban, ngành"), seen and changed where the group's work stands.
enum RosterCommands {
    static let all: [Command] = [
        Command(
            .changeRoster, [.character("m")], on: .browse, .tasks, .reports, footer: 41,
            unless: { $0.noGroup }, run: { $0.askRoster() })
    ]
}

extension AppState {
    /// The group under the cursor, with the plan that names it.
    private var groupHere: (plan: ResolvedPlan, group: AgencyID)? {
        guard let plan = selection.plan.flatMap(digest.plan)?.plan else { return nil }
        let group = plan.group(
            among: selection.namedBodies, with: selection.body, in: digest.library.reference, on: today)
        return group.map { (plan, $0) }
    }

    fileprivate var noGroup: Unavailable? {
        if let readOnlyFolder { return readOnlyFolder }
        if let (plan, _) = groupHere { return closed(RecordID.plan(.roster(of: plan.plan.unit))) }
        let ofUnits = selection.body.map { $0.scope == .all } ?? selection.namedBodies.contains { $0.scope == .all }
        return ofUnits ? .groupOfUnits : .noGroup
    }

    /// Asks who belongs to the group; filled in is who counts to it today.
    fileprivate mutating func askRoster() {
        guard let (plan, group) = groupHere else { return }
        let reference = digest.library.reference
        let choices = RosterChoices(plan, group, reference, language, on: today)
        let held = FieldMeaning.day(DayPurpose(.held, planYear: plan.plan.year, today: today))
        let members = plan.members(of: group, in: reference, on: today)
        present(
            .form(
                Form(
                    purpose: .roster(group, of: plan.id),
                    fields: [
                        Form.Field(
                            .rosterMembers, members.map(choices.text).joined(separator: "; "),
                            choices: FieldChoices(choices.texts, separator: ";")),
                        Form.Field(.rosterFrom, as: held), Form.Field(.rosterUntil, as: held), Form.Field(.note),
                    ])))
    }

    /// Records who belongs to a group now, or says what is wrong beside its field.
    mutating func acceptRoster(_ typed: Form, _ group: AgencyID, of id: PlanID) -> [Effect] {
        var form = typed
        for place in form.fields.indices { form.fields[place].complaint = nil }
        guard let plan = digest.plan(id)?.plan else {
            dismiss()
            return []
        }
        let (unit, day) = (plan.plan.unit, today)
        let bodies = bodies(in: &form, group, of: plan)
        let (from, until, note) = (form.day(.rosterFrom), form.day(.rosterUntil), form.text(.note))
        if form.isAccepted { form.rejectUnused(change(of: group, to: bodies, in: unit)) }
        guard form.isAccepted else {
            replaceModal(with: .form(form))
            return []
        }
        let attempt = { (actions: PlanActions) throws(ChangeRefusal) -> AttemptedChange in
            try actions.keeping(bodies, in: group, of: unit, on: day, from: from, until: until, note: note)
        }
        do throws(ChangeRefusal) {
            _ = try attempt(actions)
        } catch {
            switch error {
            case .roster(.isGroup): form.reject(.rosterMembers, .isGroup)
            case .roster(.endsBeforeItBegins): form.reject(.rosterUntil, .endsBeforeItBegins)
            default: refuse(error)
            }
            replaceModal(with: .form(form))
            return []
        }
        dismiss()
        return commit(attempt)
    }

    private func change(
        of group: AgencyID, to bodies: [AgencyReference], in unit: UnitID
    ) -> (added: [AgencyReference], gone: [Roster.Entry]) {
        let roster = seenLibrary.reference.rosters[unit] ?? Roster(unit: unit)
        return roster.change(of: group, to: bodies, on: today)
    }

    /// The bodies that stand in a form; none where one is not understood, which the form then says.
    private func bodies(in form: inout Form, _ group: AgencyID, of plan: ResolvedPlan) -> [AgencyReference] {
        let reference = digest.library.reference
        let choices = RosterChoices(plan, group, reference, language, on: today)
        let lookup = PlanBodyLookup(plan, reference: reference)
        var bodies: [AgencyReference] = []
        for text in form.texts(.rosterMembers) {
            if let chosen = choices[text] {
                bodies.append(chosen)
                continue
            }
            do throws(LookupFailure) {
                bodies.append(try lookup.body(text))
            } catch {
                if case .ambiguousBody = error {
                    form.reject(.rosterMembers, .severalBodies)
                } else {
                    form.reject(.rosterMembers, .noSuchBody)
                }
            }
        }
        return bodies
    }

    func titleOfRoster(_ group: AgencyID, of id: PlanID) -> String {
        guard let plan = digest.library.entry(id)?.outline else { return group.slug }
        let reference = digest.library.reference
        let isWritten = !(reference.rosters[plan.unit]?.members(of: group, on: today) ?? []).isEmpty
        return wording.rosterForm(
            reference.name(ofGroup: group, language), of: reference.name(of: plan.unit, on: today, language),
            isWritten: isWritten)
    }
}

/// The bodies that can belong to a group: those that do, those of the plan, then every kind of body.
private struct RosterChoices {
    private(set) var texts: [(text: String, names: [String])] = []
    private var bodies: [String: AgencyReference] = [:]
    private var textOfBody: [AgencyReference: String] = [:]

    init(_ plan: ResolvedPlan, _ group: AgencyID, _ reference: ReferenceData, _ language: Language, on day: Day) {
        let kinds = reference.agencies.values.sortedInVietnamese(by: \.short).map { AgencyReference($0.id) }
        for body in plan.members(of: group, in: reference, on: day) + plan.bodies + kinds
        where textOfBody[body] == nil && body.scope != .all && !reference.isOpenGroup(body) {
            let short = reference.shortName(of: body, in: plan.plan, language)
            let text = bodies[short] == nil ? short : reference.fullName(of: body, in: plan.plan, language)
            guard bodies[text] == nil else { continue }
            (bodies[text], textOfBody[body]) = (body, text)
            texts.append((text: text, names: reference.searchNames(of: body, in: plan.plan)))
        }
    }

    subscript(text: String) -> AgencyReference? { bodies[text] }

    /// What stands in the field for a body.
    func text(of body: AgencyReference) -> String { textOfBody[body] ?? body.description }
}

extension Form {
    /// Says of a day or a note that there is nobody whom it could be about.
    fileprivate mutating func rejectUnused(_ change: (added: [AgencyReference], gone: [Roster.Entry])) {
        if text(.rosterFrom) != nil, change.added.isEmpty { reject(.rosterFrom, .ofNobody) }
        if text(.rosterUntil) != nil, change.gone.isEmpty { reject(.rosterUntil, .ofNobody) }
        if text(.note) != nil, change.added.isEmpty, change.gone.isEmpty { reject(.note, .ofNobody) }
    }
}
