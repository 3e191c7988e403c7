import PlanActions
import PlanModel
import Records
import VietnameseText
import Wording

extension AppState {
    /// Adds the line that was filled in, or says what is wrong beside its field.
    mutating func acceptNewLine(_ typed: Form, _ line: NewLine, of id: PlanID) -> [Effect] {
        guard let plan = seenLibrary.plan(id) else { return acceptGone(id) }
        switch line {
        case .section(let place):
            return accept(typed, of: plan, reading: { state, form, _ in state.section(form: &form, nil) }) {
                draft, actions throws(ChangeRefusal) in
                try actions.addingSection(draft.title, part: draft.part, at: place, of: id, NewRecordIDs())
            }
        case .block(let place):
            return accept(typed, of: plan, reading: { state, form, plan in state.block(form: &form, nil, in: plan) }) {
                draft, actions throws(ChangeRefusal) in
                try actions.addingBlock(draft, at: place, of: id, NewRecordIDs())
            }
        case .task(let place):
            return accept(typed, of: plan, reading: { state, form, plan in state.task(form: &form, nil, in: plan) }) {
                draft, actions throws(ChangeRefusal) in
                try actions.adding(draft, at: place, of: id, NewRecordIDs())
            }
        case .duty(let task):
            return accept(typed, of: plan, reading: { state, form, plan in state.duty(form: &form, nil, in: plan) }) {
                draft, actions throws(ChangeRefusal) in
                try actions.adding(draft, of: task, in: id, NewRecordIDs())
            }
        case .norm(let place):
            return accept(typed, of: plan, reading: { state, form, _ in state.norm(form: &form) }) {
                draft, actions throws(ChangeRefusal) in
                try actions.adding(draft, at: place, of: id, NewRecordIDs())
            }
        case .citation(let place), .recipient(let place):
            return accept(
                typed, of: plan, reading: { state, form, plan in state.paperLine(form: &form, nil, in: plan) }
            ) {
                draft, actions throws(ChangeRefusal) in
                try actions.adding(draft, at: place, of: id)
            }
        }
    }

    /// Changes the line that was filled in, or says what is wrong beside its field. What was not touched stays.
    mutating func acceptLine(_ typed: Form, _ line: OutlineLine.ID, of id: PlanID) -> [Effect] {
        guard let plan = seenLibrary.plan(id) else { return acceptGone(id) }
        let (paper, record) = (plan.plan, line.record)
        switch line.kind {
        case .section:
            let old = paper.sections.first { $0.id == record }
            return accept(typed, of: plan, reading: { state, form, _ in state.section(form: &form, old) }) {
                draft, actions throws(ChangeRefusal) in
                try actions.editing(section: record, of: id, title: draft.title, part: draft.part)
            }
        case .block:
            let old = paper.assignments.first { $0.id == record }
            return accept(typed, of: plan, reading: { state, form, plan in state.block(form: &form, old, in: plan) }) {
                draft, actions throws(ChangeRefusal) in
                try actions.editing(block: record, of: id, to: draft)
            }
        case .task:
            let old = paper.tasks.first { $0.id == record }
            return accept(typed, of: plan, reading: { state, form, plan in state.task(form: &form, old, in: plan) }) {
                draft, actions throws(ChangeRefusal) in
                try actions.editing(record, of: id, to: draft)
            }
        case .duty:
            let old = paper.duties.asLaidDown.first { $0.id == record }
            return accept(typed, of: plan, reading: { state, form, plan in state.duty(form: &form, old, in: plan) }) {
                draft, actions throws(ChangeRefusal) in
                try actions.editing(duty: record, of: id, to: draft)
            }
        case .norm:
            return accept(typed, of: plan, reading: { state, form, _ in state.norm(form: &form) }) {
                draft, actions throws(ChangeRefusal) in
                try actions.editing(norm: record, of: id, to: draft)
            }
        case .citation, .recipient:
            guard let place = line.place else { return [] }
            return accept(
                typed, of: plan, reading: { state, form, plan in state.paperLine(form: &form, line, in: plan) }
            ) { draft, actions throws(ChangeRefusal) in
                try actions.editing(lineAt: place, of: id, to: draft)
            }
        case .head, .other: return []
        }
    }

    /// Reads a form, and stores what it says where all of it is understood.
    private mutating func accept<Draft>(
        _ typed: Form, of plan: ResolvedPlan,
        reading: (AppState, inout Form, ResolvedPlan) -> Draft?,
        storing: (Draft, PlanActions) throws(ChangeRefusal) -> AttemptedChange
    ) -> [Effect] {
        var form = typed
        for place in form.fields.indices { form.fields[place].complaint = nil }
        guard let draft = reading(self, &form, plan), form.fields.allSatisfy({ $0.complaint == nil }) else {
            replaceModal(with: .form(form))
            return []
        }
        dismiss()
        let new = newBodies(in: form, plan)
        return commit { actions throws(ChangeRefusal) in try storing(draft, actions).naming(new, in: actions) }
    }

    mutating func acceptGone(_ id: PlanID) -> [Effect] {
        dismiss()
        refuse(ChangeRefusal.gone(.plan(id)))
        return []
    }

    // MARK: What was filled in

    private func section(
        form: inout Form, _ old: Plan.Section?
    ) -> (title: String, part: Plan.Section.Part?)? {
        guard let title = form.needed(.heading) else { return nil }
        let part: Plan.Section.Part? = form.text(.part) == nil ? nil : form.word(.part)
        return (title, form.has(.part) ? part : old?.part)
    }

    private func block(form: inout Form, _ old: Plan.Assignment?, in plan: ResolvedPlan) -> BlockDraft? {
        if form.text(.bodies) == nil { form.reject(.bodies, .missing) }
        let agencies = form.isTouched(.bodies) ? bodies(.bodies, in: &form, plan) : old?.agencies ?? []
        let isRequested = form.isYes(.requested)
        let reference = digest.library.reference
        let new = newBodies(in: form, plan)
        let names = agencies.map { body in
            new.first { $0.id == body.agency }?.name ?? reference.fullName(of: body, in: plan.plan, .vietnamese)
        }
        var draft = BlockDraft(agencies, printed: form.text(.printedHeading) ?? names.joined(separator: ", "))
        draft.isRequested = isRequested
        if let old, !form.isTouched(.printedHeading), form.text(.printedHeading) != nil { draft.printed = old.printed }
        return draft
    }

    private func task(form: inout Form, _ old: PlanTask?, in plan: ResolvedPlan) -> TaskDraft? {
        let text = form.text(.wholeText)
        let title = text == nil ? form.needed(.taskTitle) : form.text(.taskTitle) ?? ""
        var draft = old.map { TaskDraft($0) } ?? TaskDraft(title: "")
        if form.isTouched(.owners) { draft.owners = bodies(.owners, in: &form, plan) }
        if form.isTouched(.partners) {
            let (choices, lookup) = (bodyChoices(plan), PlanBodyLookup(plan, reference: digest.library.reference))
            draft.work(
                with: form.texts(.partners).map { text in choices[text].map { .agency($0) } ?? lookup.partner(text) })
        }
        if form.isTouched(.timings) { draft.fall(on: form.timings(.timings)) }
        if form.isTouched(.taskRole), let role: PlanTask.Role = form.word(.taskRole) { draft.role = role }
        if form.isTouched(.taskKind), let kind: PlanTask.Kind = form.word(.taskKind) { draft.kind = kind }
        draft.isActionMonth = form.isYes(.inActionMonth)
        if form.isTouched(.steps) { draft.take(steps: form.texts(.steps)) }
        guard let title else { return nil }
        draft.title = title
        draft.say(text)
        return draft
    }

    private func duty(form: inout Form, _ old: ReportingDuty?, in plan: ResolvedPlan) -> DutyDraft? {
        let kind: ReportingDuty.Kind? = form.word(.dutyKind)
        let title = form.needed(.dutyTitle)
        if form.text(.who) == nil { form.reject(.who, .missing) }
        var draft = old.map { DutyDraft($0) } ?? DutyDraft(kind: .yearReport, title: "", who: [])
        if form.isTouched(.who) { draft.who = bodies(.who, in: &form, plan) }
        if form.isTouched(.toWhom) { draft.toWhom = bodies(.toWhom, in: &form, plan) }
        if form.isTouched(.via) { draft.via = bodies(.via, in: &form, plan) }
        if form.isTouched(.timings) {
            let timings = form.timings(.timings)
            if timings.count > 1 { form.reject(.timings, .onlyOne) }
            draft.timing = timings.first
        }
        guard let kind, let title else { return nil }
        (draft.kind, draft.title) = (kind, title)
        return draft
    }

    /// The bodies that were chosen or typed; those that are not known the form then says.
    func bodies(
        _ label: Wording.FieldLabel, in form: inout Form, _ plan: ResolvedPlan
    ) -> [AgencyReference] {
        let (choices, lookup) = (bodyChoices(plan), PlanBodyLookup(plan, reference: digest.library.reference))
        var found: [AgencyReference] = []
        for text in form.texts(label) {
            if let chosen = choices[text] {
                found.append(chosen)
                continue
            }
            do throws(LookupFailure) {
                found.append(try lookup.body(text))
            } catch {
                if case .ambiguousBody = error {
                    form.reject(label, .severalBodies)
                } else if writesIntoFolder, let new = AgencyID(ownNamed: text) {
                    if form.isMeant(label) {
                        found.append(AgencyReference(new))
                    } else {
                        form.reject(label, .newBody)
                    }
                } else {
                    // A draft that is not written yet has no folder to add a body to.
                    form.reject(label, .noSuchBody)
                }
            }
        }
        return found
    }

    /// The bodies that fields name and the list lacks, of the level of the plan's unit.
    private func newBodies(in form: Form, _ plan: ResolvedPlan) -> [Agency] {
        let reference = digest.library.reference
        let (choices, lookup) = (bodyChoices(plan), PlanBodyLookup(plan, reference: reference))
        let unit = reference.units[plan.plan.unit]?.level.rawValue
        let level = unit.flatMap { Agency.Level(rawValue: $0) } ?? .province
        let labels: [Wording.FieldLabel] = [.bodies, .owners, .who, .toWhom, .via]
        return labels.flatMap(form.texts).filter { choices[$0] == nil && (try? lookup.body($0)) == nil }
            .compactMap { Agency(ownNamed: $0, level: level) }
    }
}

extension Form {
    func has(_ label: Wording.FieldLabel) -> Bool { fields.contains { $0.label == label } }

    /// What was typed where something has to be; else the form says that it is missing.
    mutating func needed(_ label: Wording.FieldLabel) -> String? {
        guard let text = text(label) else {
            reject(label, .missing)
            return nil
        }
        return text.composingVietnamese
    }

    fileprivate mutating func isYes(_ label: Wording.FieldLabel) -> Bool {
        let word: YesNo? = word(label)
        return word == .yes
    }

    /// The days and windows that were typed; what is none the form then says.
    fileprivate mutating func timings(_ label: Wording.FieldLabel) -> [Timing] {
        guard let place = fields.firstIndex(where: { $0.label == label }), let text = fields[place].text,
            case .timings(let purpose) = fields[place].meaning
        else { return [] }
        return take(label, TypedTimings.read(text, for: purpose), or: .notADay) ?? []
    }
}
