import PlanActions
import PlanModel
import Records
import VietnameseText
import Wording

extension AppState {
    // MARK: Adding

    /// Asks what is added below the cursor, where there is more than one thing to add.
    mutating func addLine() {
        guard let (plan, line) = lineUnderCursor else { return }
        let choices = NewLine.choices(at: line, of: plan.plan)
        if choices.count == 1, let only = choices.first { return present(.form(form(for: only, in: plan))) }
        notice = nil
        present(.newLine(NewLineChoice(plan: plan.id, lines: choices, selected: choices.first)))
    }

    /// Carries out a command in the choice of what is added.
    mutating func perform(_ command: CommandID, in choice: NewLineChoice) {
        switch command {
        case .cancel: dismiss()
        case .choose:
            dismiss()
            guard let line = choice.selected, let plan = digest.plan(choice.plan)?.plan else { return }
            present(.form(form(for: line, in: plan)))
        default:
            var next = choice
            next.selected = step(from: choice.selected, in: choice.lines, command)
            replaceModal(with: .newLine(next))
        }
    }

    /// The plan and the line that a command is for: that under the cursor, else the head.
    var lineUnderCursor: (plan: ResolvedPlan, line: OutlineLine)? {
        let selection = selection
        guard let plan = selection.nearestPlan.flatMap(digest.plan)?.plan,
            let line = selection.line ?? plan.plan.outline.first
        else { return nil }
        return (plan, line)
    }

    private func form(for line: NewLine, in plan: ResolvedPlan) -> Form {
        let fields =
            switch line {
            case .section(let place): sectionFields(nil, isTop: place.heading == nil)
            case .block: blockFields(nil, in: plan)
            case .task: taskFields(nil, in: plan)
            case .duty(let task): dutyFields(nil, of: plan.plan.tasks.first { $0.id == task }, in: plan)
            case .norm: normFields(nil)
            case .citation: citationFields(nil)
            case .recipient: recipientFields(nil, in: plan)
            }
        return Form(purpose: .newLine(line, of: plan.id), fields: fields)
    }

    // MARK: Changing

    /// Opens a form for everything that the line under the cursor says.
    mutating func editRecord() {
        guard let (plan, line) = lineUnderCursor else { return }
        guard line.kind != .head else { return editHead() }
        guard let form = form(changing: line, in: plan) else { return refuse(.notWrittenHere) }
        present(.form(form))
    }

    /// A form for everything that a line says; nil of one that is only read.
    func form(changing line: OutlineLine, in plan: ResolvedPlan) -> Form? {
        let (paper, record) = (plan.plan, line.id.record)
        let fields: [Form.Field]?
        switch line.kind {
        case .section:
            fields = paper.sections.first { $0.id == record }.map { sectionFields($0, isTop: $0.ref.parent == nil) }
        case .block: fields = paper.assignments.first { $0.id == record }.map { blockFields($0, in: plan) }
        case .task: fields = paper.tasks.first { $0.id == record }.map { taskFields($0, in: plan) }
        case .duty:
            fields = paper.duties.asLaidDown.first { $0.id == record }.map { duty in
                dutyFields(duty, of: paper.tasks.first { $0.id == duty.task }, in: plan)
            }
        case .norm: fields = paper.norms.first { $0.id == record }.map { normFields($0) }
        case .citation, .recipient: fields = paperListFields(line.id, in: plan)
        case .head, .other: fields = nil
        }
        return fields.map { Form(purpose: .line(line.id, of: plan.id), fields: $0) }
    }

    private func sectionFields(_ section: Plan.Section?, isTop: Bool) -> [Form.Field] {
        let title = Form.Field(.heading, section?.title ?? "")
        guard isTop else { return [title] }
        return [
            title,
            Form.Field(
                .part, section?.part?.name(language) ?? "", choices: .words(Plan.Section.Part.self, language)),
        ]
    }

    private func blockFields(_ block: Plan.Assignment?, in plan: ResolvedPlan) -> [Form.Field] {
        let heading = plan.plan.sections.first { $0.ref == block?.ref }?.title ?? block?.printed
        return [
            bodiesField(block?.agencies ?? [], in: plan), Form.Field(.printedHeading, heading ?? ""),
            Form.Field(
                .requested, YesNo(block?.isRequested ?? false).name(language), choices: .words(YesNo.self, language)),
        ]
    }

    private func taskFields(_ task: PlanTask?, in plan: ResolvedPlan) -> [Form.Field] {
        let bodies = bodyChoices(plan)
        let held = FieldMeaning.timings(DayPurpose(.held, planYear: plan.plan.year, today: today))
        let partners = (task?.partners ?? []).map { partner in
            switch partner {
            case .agency(let body): text([body], bodies, plan)
            case .printed(let text): text
            }
        }
        return [
            Form.Field(.taskTitle, task?.title ?? ""),
            Form.Field(.timings, wording.typed(task?.timings ?? [], in: plan.plan.year), as: held),
            Form.Field(.partners, partners.joined(separator: "; "), choices: bodies.choices()),
            Form.Field(.taskRole, (task?.role ?? .sole).name(language), choices: .words(PlanTask.Role.self, language)),
            Form.Field(.owners, text(task?.statedOwners ?? [], bodies, plan), choices: bodies.choices()),
            Form.Field(
                .taskKind, (task?.kind ?? .routine).name(language), choices: .words(PlanTask.Kind.self, language)),
            Form.Field(
                .inActionMonth, YesNo(task?.isActionMonth ?? false).name(language),
                choices: .words(YesNo.self, language)),
            Form.Field(.steps, (task?.steps ?? []).map(\.title).joined(separator: "; ")),
            Form.Field(.wholeText, task?.text ?? ""),
        ]
    }

    private func dutyFields(_ duty: ReportingDuty?, of task: PlanTask?, in plan: ResolvedPlan) -> [Form.Field] {
        let bodies = bodyChoices(plan)
        let due = FieldMeaning.timings(DayPurpose(.held, planYear: plan.plan.year, today: today))
        return [
            Form.Field(
                .dutyKind, (duty?.kind ?? .yearReport).name(language),
                choices: .words(ReportingDuty.Kind.self, language)),
            Form.Field(.dutyTitle, duty?.title ?? task?.title ?? ""),
            Form.Field(.who, text(duty?.who ?? [], bodies, plan), choices: bodies.choices()),
            Form.Field(.toWhom, text(duty?.toWhom ?? [], bodies, plan), choices: bodies.choices()),
            Form.Field(.via, text(duty?.via ?? [], bodies, plan), choices: bodies.choices()),
            Form.Field(.timings, wording.typed([duty?.timing].compactMap(\.self), in: plan.plan.year), as: due),
        ]
    }

    /// A field for bodies.
    func bodiesField(_ bodies: [AgencyReference], in plan: ResolvedPlan) -> Form.Field {
        let known = bodyChoices(plan)
        return Form.Field(.bodies, text(bodies, known, plan), choices: known.choices())
    }

    func bodyChoices(_ plan: ResolvedPlan) -> BodyChoices { BodyChoices(plan, digest.library.reference, language) }

    private func text(_ bodies: [AgencyReference], _ choices: BodyChoices, _ plan: ResolvedPlan) -> String {
        bodies.map { choices.text(of: $0) ?? world.bodyName($0, in: plan.plan) }.joined(separator: "; ")
    }

    // MARK: Moving and removing

    /// Lets the line under the cursor change places with the one before or behind it under its heading.
    mutating func moveLine(down: Bool) -> [Effect] {
        guard let (plan, line) = lineUnderCursor else { return [] }
        if line.id.list != nil { return movePaperLine(line.id, of: plan.plan, down: down) }
        let siblings = plan.plan.numberedRefs(under: line.ref.parent)
        guard line.kind != .head, line.kind != .duty, let place = siblings.firstIndex(of: line.ref) else {
            refuse(.notMoved)
            return []
        }
        guard down ? place + 1 < siblings.count : place > 0 else {
            refuse(.noLineBeyond)
            return []
        }
        let previous = down ? siblings[place + 1] : place > 1 ? siblings[place - 2] : nil
        return commit { actions throws(ChangeRefusal) in
            try actions.moving(line: line.ref, of: plan.id, after: previous)
        }
    }

    /// Asks whether the line under the cursor goes, or the draft where the cursor is on its head.
    mutating func askToRemoveLine() {
        guard let (plan, line) = lineUnderCursor else { return }
        let effects = commit { actions throws(ChangeRefusal) in
            switch line.kind {
            case .head: try actions.removing(plan.id)
            case .duty: try actions.removing(duty: line.id.record, of: plan.id)
            case .norm: try actions.removing(norm: line.id.record, of: plan.id)
            case .citation, .recipient: try actions.removing(line.id, of: plan.id)
            case .section, .block, .task, .other: try actions.removing(line: line.ref, of: plan.id)
            }
        }
        guard !effects.isEmpty else { return }
        let what = line.kind == .head ? plan.id.slug : "\(line.ref) \(line.text)".trimmed
        present(.removal(Question(wording.removalQuestion(what), effects: effects)))
    }

    /// Stands on a line that was added, and says what became of a line.
    mutating func follow(_ change: LineChange, of plan: PlanID) -> String {
        if case .added(let kind, let ref) = change, let lines = digest.plan(plan)?.plan.plan.outline {
            let wanted: OutlineLine.Kind =
                switch kind {
                case .section: .section
                case .assignment: .block
                case .task: .task
                case .duty: .duty
                case .norm: .norm
                }
            if let line = lines.first(where: { $0.kind == wanted && $0.ref == ref }) {
                go(to: .line(line.id, of: plan))
            }
        }
        return wording.lineChanged(change)
    }
}
