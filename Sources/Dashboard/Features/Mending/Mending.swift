import PlanActions
import PlanFormat
import PlanModel
import PlanReading
import PlanStore
import Records
import VietnameseText
import Wording

extension AppState {
    /// Carries out a command in a document that is read.
    mutating func performInMending(_ command: CommandID) -> [Effect] {
        guard let current = mending else { return [] }
        var next = current
        notice = nil
        switch command {
        case .moveUp, .moveDown, .movePageUp, .movePageDown, .moveFirst, .moveLast:
            let listed = next.listed.map { next.reading.lines[$0].id }
            next.selected = step(from: next.selected, in: listed, command)
        case .acceptLine: acceptLine(of: &next)
        case .toggleLine: mend(&next) { reading, id throws(MendedReading.Refusal) in try reading.toggle(id) }
        case .joinLine:
            mend(&next) { reading, id throws(MendedReading.Refusal) in try reading.join(id) }
        case .filterLines:
            let all = MendingState.Filter.allCases
            next.show(all[((all.firstIndex(of: next.filter) ?? 0) + 1) % all.count])
        case .undoMending:
            if !next.undo() { notice = Notice(kind: .refused, text: wording.nothingMended) }
        case .chooseLineKind:
            guard let line = next.selected else { break }
            present(.lineKinds(LineKindChoice(line: line, selected: next.reading.decisions.kinds[line])))
        case .splitLine: askWhereToSplit(next)
        case .chooseBody: return chooseBodies(next)
        case .mendLine: editLine(of: next)
        case .writeDraft: return writeDraft(of: next)
        case .discardDecisions:
            guard !next.reading.decisions.isEmpty else {
                notice = Notice(kind: .refused, text: wording.nothingMended)
                break
            }
            present(.losing(.mending))
        case .back: return leaveMending()
        case .help: present(.help(scroll: 0))
        default: break
        }
        mending = next
        return []
    }

    /// Does something to the selected line, or says why it cannot be.
    private mutating func mend(
        _ next: inout MendingState, _ change: (inout MendedReading, LineID) throws(MendedReading.Refusal) -> Void
    ) {
        guard let line = next.selected else { return }
        do throws(MendedReading.Refusal) {
            try next.mend { reading throws(MendedReading.Refusal) in try change(&reading, line) }
        } catch {
            notice = Notice(kind: .refused, text: wording.refusal(error))
        }
    }

    /// Takes a line as it was understood; then comes the next one to look at.
    private mutating func acceptLine(of next: inout MendingState) {
        let wasOpen = next.index.map(next.reading.isOpen) ?? false
        mend(&next) { reading, id throws(MendedReading.Refusal) in try reading.accept(id) }
        if wasOpen {
            if !next.goToOpen() { notice = Notice(kind: .done, text: wording.nothingToLookAt) }
        } else {
            let listed = next.listed.map { next.reading.lines[$0].id }
            next.selected = step(from: next.selected, in: listed, .moveDown)
        }
    }

    // MARK: What a line is

    /// Carries out a command in the choice of what a line is.
    mutating func perform(_ command: CommandID, in choice: LineKindChoice) {
        switch command {
        case .cancel: dismiss()
        case .choose:
            dismiss()
            guard var next = mending else { return }
            mend(&next) { reading, _ throws(MendedReading.Refusal) in try reading.set(choice.selected, of: choice.line)
            }
            mending = next
        default:
            var next = choice
            if let kind = step(from: choice.selected, in: LineKindChoice.kinds, command) { next.selected = kind }
            replaceModal(with: .lineKinds(next))
        }
    }

    // MARK: Forms

    private mutating func askWhereToSplit(_ current: MendingState) {
        guard let index = current.index else { return }
        let (reading, line) = (current.reading, current.reading.lines[index])
        let offers = reading.splits(of: line.id).map { line.beginning(from: $0) }
        var field = Form.Field(.splitBefore, offers.first ?? "")
        field.choices = offers.isEmpty ? nil : FieldChoices(offers.map { ($0, []) }, isClosed: true)
        present(.form(Form(purpose: .splitLine(line.id), fields: [field])))
    }

    /// Splits a line before the words that were typed.
    mutating func acceptSplit(_ typed: Form, of id: LineID) {
        var form = typed
        guard var next = mending, let line = next.reading.lines.first(where: { $0.id == id }) else { return dismiss() }
        guard let text = form.text(.splitBefore)?.composingVietnamese else {
            form.reject(.splitBefore, .missing)
            return replaceModal(with: .form(form))
        }
        let offered = next.reading.splits(of: id).first { line.beginning(from: $0) == text }
        guard let place = offered ?? next.reading.place(of: text, in: id) else {
            form.reject(.splitBefore, .notInLine)
            return replaceModal(with: .form(form))
        }
        dismiss()
        mend(&next) { reading, _ throws(MendedReading.Refusal) in try reading.split(id, before: place) }
        mending = next
    }

    private mutating func chooseBodies(_ current: MendingState) -> [Effect] {
        guard let index = current.index else { return [] }
        let (reading, line) = (current.reading, current.reading.lines[index])
        let record = current.meaning(of: index).record
        guard record?.kind == .section || record?.kind == .block, !line.isInTaskTable else {
            // Tasks say themselves who does them.
            if record?.kind == .task || record?.kind == .duty {
                editLine(of: current)
                return []
            }
            return chooseUnit(current)
        }
        let block = reading.draft.plan.assignments.first { $0.ref == record?.ref }
        guard let plan = current.library.plan(reading.draft.plan.id) else { return [] }
        let field = bodiesField(block?.agencies ?? [], in: plan)
        present(.form(Form(purpose: .mendedBodies(line.id), fields: [field])))
        return []
    }

    /// Lets a heading address the bodies that were chosen.
    mutating func acceptBodies(_ typed: Form, of id: LineID) {
        var form = typed
        guard var next = mending, let plan = next.library.plan(next.reading.draft.plan.id) else { return dismiss() }
        if form.text(.bodies) == nil { form.reject(.bodies, .missing) }
        let chosen = bodies(.bodies, in: &form, plan)
        guard form.fields.allSatisfy({ $0.complaint == nil }) else { return replaceModal(with: .form(form)) }
        dismiss()
        mend(&next) { reading, _ throws(MendedReading.Refusal) in try reading.set(chosen, of: id) }
        mending = next
    }

    private mutating func chooseUnit(_ current: MendingState) -> [Effect] {
        let unit = current.reading.reference.units[current.reading.draft.plan.unit]
        let text = unit.map { wording.unitLabel($0, in: current.reading.reference, today: today) } ?? ""
        present(.form(Form(purpose: .mendedUnit, fields: [unitField(text)])))
        return [.readUnits]
    }

    /// Takes the unit that was chosen.
    mutating func acceptUnit(_ typed: Form) {
        var form = typed
        guard var next = mending, let unit = typedUnit(in: &form) else { return replaceModal(with: .form(form)) }
        dismiss()
        mend(&next) { reading, _ throws(MendedReading.Refusal) in try reading.set(unit) }
        mending = next
    }

    /// Opens the form of the record that the selected line gives; that of the head where it says something of the paper.
    private mutating func editLine(of current: MendingState) {
        guard let index = current.index, let plan = current.library.plan(current.reading.draft.plan.id) else { return }
        let meaning = current.meaning(of: index)
        if let record = meaning.record, let form = form(changing: record, in: plan) { return present(.form(form)) }
        guard meaning.record == nil, !meaning.facts.isEmpty || !meaning.problems.isEmpty || index == 0 else {
            notice = Notice(kind: .refused, text: wording.noRecordHere)
            return
        }
        present(.form(headForm(of: plan.plan)))
    }

    /// Takes over what was changed of the draft in a form.
    mutating func mend(_ changes: [RecordChange]) {
        guard var next = mending else { return }
        mend(&next) { reading, _ throws(MendedReading.Refusal) in try reading.take(changes) }
        mending = next
    }

    // MARK: Writing and leaving

    private mutating func writeDraft(of current: MendingState) -> [Effect] {
        if let readOnlyFolder {
            refuse(readOnlyFolder)
            return []
        }
        guard current.reading.hasUnit else {
            notice = Notice(kind: .refused, text: wording.noUnitRead)
            return []
        }
        let draft = current.draft
        guard digest.library.entry(draft.id) == nil else {
            revise(draft, of: current)
            return []
        }
        let own = draft.withOwnIDs(NewRecordIDs().id)
        do throws(ChangeRefusal) {
            let attempt = try PlanActions(digest.library, condition).creating(own)
            let effects =
                [Effect.commit(attempt.action, attempt.summary)] + keeping(current.reading, of: own)
            let open = current.reading.openCount
            guard open > 0 else { return effects }
            present(.confirmation(Question(wording.writeReadQuestion(draft.id, open: open), effects: effects)))
        } catch {
            refuse(error)
        }
        return []
    }

    /// Asks whether the plan that is there becomes what its document says now.
    private mutating func revise(_ draft: Plan, of current: MendingState) {
        guard let old = digest.plan(draft.id)?.plan.plan else { return refuse(ChangeRefusal.gone(.plan(draft.id))) }
        let ids = NewRecordIDs()
        let revision = PlanRevision(of: old, to: draft, touched: current.touched ?? [:], base: current.base) {
            ids.id($0)
        }
        guard !revision.lines.isEmpty else {
            notice = Notice(kind: .done, text: wording.nothingRevised(draft.id))
            return
        }
        do throws(ChangeRefusal) {
            let attempt = try PlanActions(digest.library, condition).revising(draft.id, to: revision.plan)
            let effects =
                [Effect.commit(attempt.action, attempt.summary)] + keeping(current.reading, of: revision.plan)
            // A line takes a row or two; what surrounds them takes the rest.
            let shown = max(2, (size.rows - 12) * 2 / 3)
            let question = wording.revisionQuestion(revision, atMost: shown)
            present(.confirmation(Question(question, effects: effects)))
        } catch {
            refuse(error)
        }
    }

    /// What is kept of a document beside the plan that it gave, where the folder keeps it: also what it says itself, which
    /// people then decided otherwise.
    private func keeping(_ reading: MendedReading, of plan: Plan) -> [Effect] {
        guard digest.library.settings.keepsSources else { return [] }
        let ids = NewRecordIDs()
        let base = PlanRevision(of: plan, to: reading.undecided) { ids.id($0) }.paper
        let copy = SourceCopy(
            text: reading.listing, base: base.fieldValue, sha256: reading.source.sha256, rows: reading.rows(of: plan))
        return [.keepSource(copy, of: plan.id)]
    }

    /// After a plan became what its document says: to it on screen 2.
    mutating func tellOfRevision(_ plan: PlanID) -> String {
        mending = nil
        go(to: .line(OutlineLine.ID(.head, Ref("")), of: plan))
        return wording.planRevised(plan)
    }

    /// After the draft was written: to it on screen 2.
    mutating func tellOfReadDraft(_ plan: PlanID) -> String {
        let open = mending?.reading.openCount ?? 0
        mending = nil
        go(to: .line(OutlineLine.ID(.head, Ref("")), of: plan))
        return wording.readDraftWritten(plan, open: open)
    }

    private mutating func leaveMending() -> [Effect] {
        guard let current = mending else { return [] }
        guard !current.reading.decisions.isEmpty else {
            mending = nil
            return []
        }
        guard world.keepsDecisions else {
            present(.losing(.mending))
            return []
        }
        mending = nil
        notice = Notice(kind: .done, text: wording.mendingKept(open: current.reading.openCount))
        return []
    }

    /// Throws away what was decided.
    mutating func discardMending() -> [Effect] {
        guard let current = mending else { return [] }
        mending = nil
        return world.keepsDecisions ? [.keepMending(nil, of: current.reading.source.sha256)] : []
    }
}

extension MendedLine {
    /// Some words from a place on, by which it is offered.
    fileprivate func beginning(from place: Int) -> String {
        let words = String(Array(text)[place...]).split(separator: " ").prefix(7)
        return words.joined(separator: " ")
    }
}
