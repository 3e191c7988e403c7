import PlanFormat
import PlanModel
import Records

/// Where a line is to stand: under a heading, behind another line of it or as the last.
package struct LinePlace: Hashable, Sendable {
    /// The heading; nil for the top of the paper.
    package var heading: Ref?
    /// Behind which line; nil for the end.
    package var previous: Ref?

    package init(under heading: Ref?, after previous: Ref? = nil) {
        (self.heading, self.previous) = (heading, previous)
    }
}

/// Ids for new records, never used before in any folder.
package struct NewRecordIDs: Sendable {
    private let random: @Sendable () -> UInt64

    package init(random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }) {
        self.random = random
    }

    /// The mark of the kind and eight letters.
    package func id(_ kind: RecordKind) -> Ref { id(after: kind.prefix) }

    /// The id of a new letter of a register.
    package func letterID() -> Ref { id(after: "l.") }

    /// The id of a person whom a body is reached through.
    package func contactID() -> Ref { id(after: "c.") }

    /// The id of a step of a paper to its signature.
    package func signingStepID() -> Ref { id(after: "k.") }

    /// The id of what became of units.
    package func unitChangeID() -> Ref { id(after: UnitChange.prefix) }

    private func id(after prefix: String) -> Ref {
        let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
        let bits = random()
        let text = (0..<8).map { letters[Int(bits >> UInt64($0 * 5) & 31)] }
        return Ref(prefix + String(text))
    }
}

extension PlanActions {
    // MARK: Headings and blocks

    /// Adds a heading.
    package func addingSection(
        _ title: String, part: Plan.Section.Part? = nil, at place: LinePlace, of id: PlanID, _ ids: NewRecordIDs
    ) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id).plan
        guard !title.isEmpty else { throw .writing(.emptyText) }
        let (ref, changes) = try room(at: place, in: plan)
        let section = Plan.Section(id: ids.id(.section), ref: ref, title: title, part: part)
        return try written(plan, changes + [plan.inserting(section)], .added(.section, ref))
    }

    /// Adds a block that addresses bodies, with the heading that opens it.
    package func addingBlock(
        _ draft: BlockDraft, at place: LinePlace, of id: PlanID, _ ids: NewRecordIDs
    ) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id).plan
        guard !draft.agencies.isEmpty, !draft.printed.isEmpty else { throw .writing(.emptyText) }
        let (ref, changes) = try room(at: place, in: plan)
        let section = Plan.Section(id: ids.id(.section), ref: ref, title: draft.printed)
        let block = Plan.Assignment(
            id: ids.id(.assignment), ref: ref, agencies: draft.agencies, isRequested: draft.isRequested,
            printed: draft.printed)
        return try written(
            plan, changes + [plan.inserting(section), plan.inserting(block)], .added(.assignment, ref))
    }

    /// Changes whom a block addresses and how it is headed; what stands under it stays.
    package func editing(
        block: Ref, of id: PlanID, to draft: BlockDraft
    ) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id).plan
        guard let block = plan.assignments.first(where: { $0.id == block }) else { throw gone(block, id) }
        guard !draft.agencies.isEmpty, !draft.printed.isEmpty else { throw .writing(.emptyText) }
        var wanted = block
        (wanted.agencies, wanted.isRequested, wanted.printed) = (draft.agencies, draft.isRequested, draft.printed)
        wanted.namedInBody = block.namedInBody.filter(draft.agencies.contains)
        wanted.unsure = [:]
        var changes = [
            RecordChange(
                RecordID(id, RecordKind.assignment.record(block.id)),
                FieldValue.changes(from: block.fieldValue, to: wanted.fieldValue))
        ]
        if draft.printed != block.printed, let heading = plan.sections.first(where: { $0.ref == block.ref }) {
            changes += [heading.retitled(draft.printed, of: id)]
        }
        return try written(plan, changes, .edited(.assignment, block.ref))
    }

    /// Changes a heading; a part is that of one at the top.
    package func editing(
        section: Ref, of id: PlanID, title: String, part: Plan.Section.Part?
    ) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id).plan
        guard let section = plan.sections.first(where: { $0.id == section }) else { throw gone(section, id) }
        guard !title.isEmpty else { throw .writing(.emptyText) }
        var wanted = section
        (wanted.title, wanted.part) = (title, part)
        let fields = FieldValue.changes(from: section.fieldValue, to: wanted.fieldValue)
        let record = RecordID(id, RecordKind.section.record(section.id))
        return try written(plan, [RecordChange(record, fields)], .edited(.section, section.ref))
    }

    /// Gives a heading another title.
    package func retitling(_ section: Ref, of id: PlanID, to title: String) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id).plan
        guard let section = plan.sections.first(where: { $0.id == section }) else { throw gone(section, id) }
        guard !title.isEmpty else { throw .writing(.emptyText) }
        return try written(plan, [section.retitled(title, of: id)], .edited(.section, section.ref))
    }

    // MARK: Tasks and duties

    /// Adds a task.
    package func adding(
        _ draft: TaskDraft, at place: LinePlace, of id: PlanID, _ ids: NewRecordIDs
    ) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id).plan
        guard !draft.title.isEmpty else { throw .writing(.emptyText) }
        guard let heading = place.heading, let section = plan.sections.first(where: { $0.ref == heading }) else {
            throw .writing(.noSuchHeading(place.heading))
        }
        let (ref, changes) = try room(at: place, in: plan)
        let task = draft.task(ids.id(.task), at: ref, in: section.id)
        return try written(plan, changes + [plan.inserting(task)], .added(.task, ref))
    }

    /// Changes what a task says; what was recorded of it stays.
    package func editing(
        _ task: Ref, of id: PlanID, to draft: TaskDraft
    ) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id)
        guard let task = plan.task(task) else { throw gone(task, id) }
        guard !draft.title.isEmpty else { throw .writing(.emptyText) }
        return try written(
            plan.plan, [RecordChange(RecordID(id, task.id), task.changes(to: draft))], .edited(.task, task.ref))
    }

    /// Adds a duty to report that a task lays down.
    package func adding(
        _ draft: DutyDraft, of task: Ref, in id: PlanID, _ ids: NewRecordIDs
    ) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id)
        guard let task = plan.task(task) else { throw gone(task, id) }
        guard !draft.title.isEmpty, !draft.who.isEmpty else { throw .writing(.emptyText) }
        let duty = draft.duty(ids.id(.duty), at: plan.plan.freeRef(ofDuty: draft.kind), of: task.id)
        let change = RecordChange(
            RecordID(id, duty.id), [FieldChange(.whole, from: nil, to: duty.fieldValue)])
        return try written(plan.plan, [change], .added(.duty, duty.ref))
    }

    /// Changes a duty; what was handed in stays.
    package func editing(
        duty: Ref, of id: PlanID, to draft: DutyDraft
    ) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id).plan
        let laidDown = try self.duty(duty, in: plan)
        guard !draft.title.isEmpty, !draft.who.isEmpty else { throw .writing(.emptyText) }
        // What came in for a period that is no more would be in no list.
        let periods = draft.duty(laidDown.id, at: laidDown.ref, of: laidDown.task).forEachPeriod.map(\.period?.key)
        let recorded = plan.duties.filter { $0.record == laidDown.id && $0.hasProgress }
        guard recorded.allSatisfy({ periods.contains($0.period?.key) }) else { throw .writing(.recorded(laidDown.ref)) }
        return try written(
            plan, [RecordChange(RecordID(id, laidDown.id), laidDown.changes(to: draft))], .edited(.duty, laidDown.ref))
    }

    // MARK: Lines that go and move

    /// Takes a line away under which nothing stands and of which nothing was recorded; those behind it move up.
    package func removing(line ref: Ref, of id: PlanID) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id).plan
        let there = plan.placedLines.filter { $0.ref == ref }
        guard let first = there.first else { throw gone(ref, id) }
        let inside = plan.placedLines.count { $0.ref.isInside(ref) }
        guard inside == 0 else { throw .writing(.notEmpty(ref, inside)) }
        if there.count == 1, first.kind == .norm { return try removing(norm: first.id, of: id) }
        var removals: [RecordChange] = []
        for line in there {
            switch line.kind {
            case .section:
                if let section = plan.sections.first(where: { $0.id == line.id }) {
                    removals.append(plan.removing(section))
                }
            case .assignment:
                if let block = plan.assignments.first(where: { $0.id == line.id }) {
                    removals.append(plan.removing(block))
                }
            case .task:
                guard let task = plan.tasks.first(where: { $0.id == line.id }) else { continue }
                guard !task.hasProgress else { throw .writing(.recorded(ref)) }
                let duties = plan.duties.filter { $0.task == task.id }.asLaidDown
                guard duties.isEmpty else { throw .writing(.laysDown(ref, duties.map(\.ref))) }
                removals.append(plan.removing(task))
            case .norm, .note: throw .writing(.notALine(ref))
            }
        }
        var renumbering = Renumbering(plan, under: ref.parent)
        renumbering.remove(ref)
        let moves = plan.changes(moving: renumbering.moves ?? [:], without: Set(removals.map(\.record)))
        return try written(plan, removals + moves, .removed(first.kind.recordKind, ref))
    }

    /// Takes a duty away for which nothing was handed in.
    package func removing(duty: Ref, of id: PlanID) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id).plan
        let duty = try self.duty(duty, in: plan)
        guard plan.duties.allSatisfy({ $0.record != duty.id || !$0.hasProgress }) else {
            throw .writing(.recorded(duty.ref))
        }
        return try written(
            plan, [RecordChange(RecordID(id, duty.id), [FieldChange(.whole, from: duty.fieldValue, to: nil)])],
            .removed(.duty, duty.ref))
    }

    /// Lets a line, with all under it, stand behind another one of its heading, or before all.
    package func moving(line ref: Ref, of id: PlanID, after previous: Ref?) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id).plan
        guard let line = plan.placedLines.first(where: { $0.ref == ref }) else { throw gone(ref, id) }
        let siblings = plan.numberedRefs(under: ref.parent)
        guard siblings.contains(ref) else { throw .writing(.notALine(ref)) }
        if let previous, previous == ref || !siblings.contains(previous) { throw .writing(.notBeside(ref, previous)) }
        var renumbering = Renumbering(plan, under: ref.parent)
        renumbering.remove(ref)
        renumbering.insert(ref, after: previous)
        guard let moves = renumbering.moves else { throw .writing(.noMoreMarks(ref.parent)) }
        return try written(
            plan, plan.changes(moving: moves), .moved(line.kind.recordKind, ref, moves[ref] ?? ref))
    }

    // MARK: Parts

    /// A duty as the paper lays it down, by its record or one of its periods.
    private func duty(_ duty: Ref, in plan: Plan) throws(ChangeRefusal) -> ReportingDuty {
        guard let found = plan.duties.first(where: { $0.id == duty || $0.record == duty }) else {
            throw gone(duty, plan.id)
        }
        return found.asLaidDown
    }

    /// The ref of a new line, and the changes that make room for it.
    func room(at place: LinePlace, in plan: Plan) throws(ChangeRefusal) -> (Ref, [RecordChange]) {
        if let heading = place.heading, !plan.sections.contains(where: { $0.ref == heading }) {
            throw .writing(.noSuchHeading(heading))
        }
        let siblings = plan.numberedRefs(under: place.heading)
        if let previous = place.previous, !siblings.contains(previous) {
            throw .writing(.notBeside(place.heading ?? previous, previous))
        }
        let renumbering = plan.renumbering(at: place)
        guard let ref = renumbering.newRef, let moves = renumbering.moves else {
            throw .writing(.noMoreMarks(place.heading))
        }
        return (ref, plan.changes(moving: moves))
    }

    func written(
        _ plan: Plan, _ changes: [RecordChange], _ change: LineChange
    ) throws(ChangeRefusal) -> AttemptedChange {
        try admit([RecordID.plan(plan.id)] + changes.map(\.record))
        return AttemptedChange(changes, .line(change, of: plan.id))
    }

    func gone(_ record: Ref, _ plan: PlanID) -> ChangeRefusal { .gone(RecordID(plan, record)) }
}

extension Plan.Section {
    fileprivate func retitled(_ new: String, of plan: PlanID) -> RecordChange {
        let field = FieldChange(FieldPath("title"), from: .string(title), to: .string(new))
        return RecordChange(RecordID(plan, RecordKind.section.record(id)), title == new ? [] : [field])
    }
}

extension PlacedLine.Kind {
    fileprivate var recordKind: RecordKind {
        switch self {
        case .section, .note: .section
        case .assignment: .assignment
        case .task: .task
        case .norm: .norm
        }
    }
}
