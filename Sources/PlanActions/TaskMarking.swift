import PlanFormat
import PlanModel
import Records

/// Turns what a person wants of a task into field changes, by the rules of progress.
///
/// One owner or none: the task holds the progress. Several: each has its own, and marking without naming one marks
/// all. A task that lays down duties follows them.
struct TaskMarking: Sendable {
    private let task: PlanTask
    private let plan: ResolvedPlan

    /// Marks a task of a plan.
    init(_ task: PlanTask, in plan: ResolvedPlan) {
        (self.task, self.plan) = (task, plan)
    }

    /// Sets the status, of one member or of all. `day` becomes the day of completion where the status is done; any
    /// other status takes that day away. Reopening keeps evidence and notes.
    ///
    /// Marking something as done once more corrects its day; marking all leaves alone those members that have the
    /// status already.
    ///
    /// What is to be done on several printed days is done on one of them: on `printed`, or the earliest that is open.
    /// Reopening without a day takes the ticks of all away.
    func setting(
        _ status: TaskStatus, on day: Day, printed: Day? = nil, member: AgencyReference? = nil
    ) throws(TaskRefusal) -> [FieldChange] {
        let duties = (plan.dutiesByTask[task.id] ?? []).map(\.id)
        let canSetAside = status == .suspended || status == .dropped || status == .notStarted
        if let member, !owners.contains(member) { throw .notAnOwner(member) }
        // A duty's task is set aside as a whole; one body's part in it is what that body hands in.
        if !duties.isEmpty, !canSetAside || (member != nil && owners.count > 1) { throw .followsDuties(duties) }
        if duties.isEmpty, TaskDays.hasSeveral(task.timings), status == .done || status == .notStarted {
            return ticking(printed, status == .done ? day : nil, member: member)
        }
        guard hasMembers else { return TaskMarking.status(status, on: day, current: task.progress, below: []) }
        return owners.filter { member == nil || member == $0 }.flatMap { owner in
            let stored = task.memberProgress[owner]
            let seen = stored ?? task.progress
            guard seen.status != status || (member != nil && status == .done && seen.doneOn != day) else {
                return [FieldChange]()
            }
            return TaskMarking.status(
                status, on: day, current: stored ?? TaskProgress(), below: ["members", owner.description],
                keepsDefault: stored == nil && task.progress.status != .notStarted)
        }
    }

    /// Ticks a printed day of the whole or of parts, or with nil for the day of completion takes the tick away.
    private func ticking(_ printed: Day?, _ doneOn: Day?, member: AgencyReference?) -> [FieldChange] {
        guard hasMembers else {
            return ticking(printed, doneOn, seen: task.progress, stored: task.progress, below: [])
        }
        return owners.filter { member == nil || member == $0 }.flatMap { owner in
            let stored = task.memberProgress[owner]
            return ticking(
                printed, doneOn, seen: stored ?? task.progress, stored: stored ?? TaskProgress(),
                below: ["members", owner.description])
        }
    }

    private func ticking(
        _ printed: Day?, _ doneOn: Day?, seen: TaskProgress, stored: TaskProgress, below prefix: [String]
    ) -> [FieldChange] {
        let days = TaskDays(seen, of: task.timings)
        let dues = task.timings.map(\.due)
        let open = zip(dues, days.parts).compactMap { due, part in part.status == .done ? nil : due }.min()
        var ticked = seen.days
        var changes: [FieldChange] = []
        if let doneOn {
            // A task that was done as a whole has no day left; doing it once more corrects its day.
            guard seen.status != .done else {
                return TaskMarking.status(.done, on: doneOn, current: stored, below: prefix)
            }
            guard let day = printed ?? open ?? dues.compactMap(\.self).max() else { return [] }
            let evidence = ticked.first { $0.on == day }?.evidence ?? []
            ticked.removeAll { $0.on == day }
            ticked.append(DayProgress(on: day, status: .done, doneOn: doneOn, evidence: evidence))
        } else {
            ticked.removeAll { printed == nil || $0.on == printed }
            if printed == nil || seen.status == .done {
                changes += TaskMarking.status(
                    .notStarted, on: Day(ordinal: 0), current: stored, below: prefix,
                    keepsDefault: stored != seen && seen.status != .notStarted)
            }
        }
        guard ticked != seen.days || stored.days != seen.days else { return changes }
        let list = ticked.sorted { $0.on < $1.on }.map(\.fieldValue)
        let old = stored.days.map(\.fieldValue)
        guard list != old else { return changes }
        return changes + [
            FieldChange(
                FieldPath(parts: prefix + ["occasions"]), from: old.isEmpty ? nil : .array(old),
                to: list.isEmpty ? nil : .array(list))
        ]
    }

    /// Whether nothing is left to be done, in the whole or in one owner's part.
    func isDone(member: AgencyReference?) -> Bool {
        let parts = hasMembers ? owners.filter { member == nil || member == $0 } : []
        let progress = hasMembers ? parts.map { task.memberProgress[$0] ?? task.progress } : [task.progress]
        return progress.allSatisfy { TaskDays($0, of: task.timings).status == .done }
    }

    private var owners: [AgencyReference] { (plan.owners[task.id] ?? []).map(\.reference) }

    /// The owners that have progress of their own each.
    var parts: [AgencyReference] { hasMembers ? owners : [] }

    /// Whether each owner has progress of its own.
    private var hasMembers: Bool { plan.dutiesByTask[task.id] == nil && owners.count > 1 }

    /// Adds evidence, to one member's part or to the whole.
    func adding(_ evidence: [Evidence], member: AgencyReference? = nil) throws(TaskRefusal) -> [FieldChange] {
        guard evidence.allSatisfy({ !($0.number ?? "").isEmpty || !($0.file ?? "").isEmpty }) else { throw .emptyText }
        guard !evidence.isEmpty else { return [] }
        let (current, prefix, inherited) = try place(member)
        let old = current.evidence.map(\.fieldValue)
        return inherited + [
            TaskMarking.list("evidence", from: old, to: old + evidence.map(\.fieldValue), below: prefix)
        ]
    }

    /// Adds notes, to one member's part or to the whole.
    func adding(_ notes: [TaskNote], member: AgencyReference? = nil) throws(TaskRefusal) -> [FieldChange] {
        guard notes.allSatisfy({ !$0.text.isEmpty }) else { throw .emptyText }
        guard !notes.isEmpty else { return [] }
        let (current, prefix, inherited) = try place(member)
        let old = current.notes.map(\.fieldValue)
        return inherited + [TaskMarking.list("notes", from: old, to: old + notes.map(\.fieldValue), below: prefix)]
    }

    /// Names the person in charge of the whole or of one member's part; nil names nobody.
    func assigning(_ name: String?, member: AgencyReference? = nil) throws(TaskRefusal) -> [FieldChange] {
        guard name != "" else { throw .emptyText }
        let (current, prefix, inherited) = try place(member)
        guard name != current.responsible else { return [] }
        let field = FieldChange(
            FieldPath(parts: prefix + ["responsible"]), from: current.responsible.map { .string($0) },
            to: name.map { .string($0) })
        return inherited + [field]
    }

    /// Sets a day in place of the printed one, or takes it away.
    ///
    /// - Throws: Where a printed day is named, and the new one would stand in place of another.
    func settingNewDue(_ day: Day?, printed: Day? = nil) throws(TaskRefusal) -> [FieldChange] {
        guard day != task.progress.newDue else { return [] }
        if let printed, let new = day ?? task.progress.newDue, let replaced = task.printedDay(replacedBy: new),
            replaced != printed
        {
            throw .replacesOtherDay(replaced)
        }
        return [
            FieldChange(
                FieldPath("newDue"), from: task.progress.newDue.map { .string($0.iso) },
                to: day.map { .string($0.iso) })
        ]
    }

    /// Ticks a step (counted from 0) or takes the tick away.
    func toggling(step index: Int) throws(TaskRefusal) -> [FieldChange] {
        guard task.steps.indices.contains(index) else { throw .noSuchStep(index) }
        let isDone = task.steps[index].isDone
        return [
            FieldChange(
                FieldPath("steps", String(index), "done"), from: isDone ? .bool(true) : nil,
                to: isDone ? nil : .bool(true))
        ]
    }

    /// Where a member's evidence and notes belong. A part that has no progress of its own yet stands as the whole task
    /// does; as soon as it gets some, the status that it had so far is written as well.
    private func place(
        _ member: AgencyReference?
    ) throws(TaskRefusal) -> (current: TaskProgress, prefix: [String], inherited: [FieldChange]) {
        guard let member else { return (task.progress, [], []) }
        guard owners.contains(member) else { throw .notAnOwner(member) }
        guard hasMembers else { return (task.progress, [], []) }
        let prefix = ["members", member.description]
        if let stored = task.memberProgress[member] { return (stored, prefix, []) }
        var inherited: [FieldChange] = []
        if task.progress.status != .notStarted {
            let status = FieldValue.string(task.progress.status.rawValue)
            inherited.append(FieldChange(FieldPath(parts: prefix + ["status"]), from: nil, to: status))
        }
        if let day = task.progress.doneOn {
            inherited.append(FieldChange(FieldPath(parts: prefix + ["doneOn"]), from: nil, to: .string(day.iso)))
        }
        return (TaskProgress(), prefix, inherited)
    }

    private static func status(
        _ status: TaskStatus, on day: Day, current: TaskProgress, below prefix: [String], keepsDefault: Bool = false
    ) -> [FieldChange] {
        // Not started is what an absent status means; it is written only where something else would be inherited.
        func stored(_ status: TaskStatus) -> FieldValue? {
            status == .notStarted && !keepsDefault ? nil : .string(status.rawValue)
        }
        let old = current.status == .notStarted ? nil : FieldValue.string(current.status.rawValue)
        let doneOn = status == .done ? day : nil
        var changes: [FieldChange] = []
        if stored(status) != old {
            changes.append(FieldChange(FieldPath(parts: prefix + ["status"]), from: old, to: stored(status)))
        }
        if current.doneOn != doneOn, status != current.status || status == .done {
            changes.append(
                FieldChange(
                    FieldPath(parts: prefix + ["doneOn"]), from: current.doneOn.map { .string($0.iso) },
                    to: doneOn.map { .string($0.iso) }))
        }
        return changes
    }

    private static func list(
        _ name: String, from old: [FieldValue], to new: [FieldValue], below prefix: [String]
    ) -> FieldChange {
        FieldChange(
            FieldPath(parts: prefix + [name]), from: old.isEmpty ? nil : .array(old), to: .array(new))
    }
}

extension ReportingDuty {
    /// Records a call to a body that owes it.
    func recording(
        _ call: Call, to body: AgencyReference, in plan: ResolvedPlan
    ) throws(TaskRefusal) -> [FieldChange] {
        guard (plan.debtors[id] ?? []).contains(where: { $0.reference == body }) else { throw .notADebtor(body) }
        let old = (calls[body] ?? []).map(\.fieldValue)
        return [
            FieldChange(
                FieldPath("calls", submissionKey(body)), from: old.isEmpty ? nil : .array(old),
                to: .array(old + [call.fieldValue]))
        ]
    }
}
