import PlanModel
import Records

/// What a person wants of a task, or of an owner's part of it.
package enum TaskChange: Hashable, Sendable {
    /// The day becomes that of completion where the status is done.
    case status(TaskStatus, on: Day)
    /// Done on a day, where it is not done already: then its day stays.
    case finish(on: Day)
    case evidence(Evidence)
    case note(TaskNote)
    /// A day in place of the printed one; nil takes it away.
    case newDue(Day?)
    /// Who is in charge; nil for nobody.
    case responsible(String?)
    /// Ticks a step, counted from 0, or takes the tick away.
    case step(Int)
}

extension PlanActions {
    /// One change of tasks, or of activities as far as they have such fields. A refusal of any of them stops all; records
    /// that are gone are passed over, unless all are. A note beside something else says why that was done.
    package func changing(
        _ subjects: [ChangeSubject], _ wanted: TaskChange...
    ) throws(ChangeRefusal) -> AttemptedChange {
        try changing(subjects, wanted)
    }

    package func changing(
        _ subjects: [ChangeSubject], _ wanted: [TaskChange]
    ) throws(ChangeRefusal) -> AttemptedChange {
        try admit(subjects.map(\.record))
        var changes: [RecordChange] = []
        var seen: Set<ChangeSubject> = []
        for subject in subjects where seen.insert(subject).inserted {
            guard let fields = try fields(of: subject, wanted) else { continue }
            // Parts of several owners are one change of their task.
            if let place = changes.firstIndex(where: { $0.record == subject.record }) {
                changes[place].fields += fields
            } else {
                changes.append(RecordChange(subject.record, fields))
            }
        }
        if changes.isEmpty, let first = subjects.first { throw .gone(first.record) }
        let why = wanted.count < 2 ? nil : wanted.lazy.compactMap(\.note).first?.text
        return AttemptedChange(changes, note: why, summary(of: wanted, subjects))
    }

    /// Records that a body was called about what it owes.
    package func recording(
        _ call: ReportingDuty.Call, about duty: RecordID, to body: AgencyReference
    ) throws(ChangeRefusal) -> AttemptedChange {
        try admit(duty)
        let plan = try plan(duty.plan)
        guard let found = plan.plan.duties.first(where: { $0.id == duty.record }) else { throw .gone(duty) }
        let fields: [FieldChange]
        do throws(TaskRefusal) {
            fields = try found.recording(call, to: body, in: plan)
        } catch {
            throw .task(error, plan.id)
        }
        return AttemptedChange(
            [RecordChange(RecordID(plan.id, found.record), fields)], .called(duty, body, promised: call.promised))
    }

    /// The bodies whose parts get a status where the subject does; empty where it has one by itself.
    package func parts(of subject: ChangeSubject) -> [AgencyReference] {
        guard let (plan, task) = library.task(subject.record) else { return [] }
        return TaskMarking(task, in: plan).parts.filter { subject.member == nil || subject.member == $0 }
    }

    /// Nil where the record is gone.
    private func fields(of subject: ChangeSubject, _ wanted: [TaskChange]) throws(ChangeRefusal) -> [FieldChange]? {
        if let (plan, task) = library.task(subject.record) {
            let marking = TaskMarking(task, in: plan)
            do throws(TaskRefusal) {
                var fields: [FieldChange] = []
                for change in wanted { fields += try marking.fields(change, of: subject) }
                return fields
            } catch {
                throw .task(error, plan.id)
            }
        }
        guard let activity = library.activity(subject.record)?.activity else { return nil }
        guard subject.member == nil else { throw .notForActivities(subject.record) }
        var fields: [FieldChange] = []
        for change in wanted {
            switch change {
            case .status(let status, _): fields += activity.setting(status)
            case .finish: fields += activity.setting(.done)
            case .note(let note): fields.append(activity.adding(note))
            case .evidence, .newDue, .responsible, .step: throw .notForActivities(subject.record)
            }
        }
        return fields
    }

    private func summary(of wanted: [TaskChange], _ subjects: [ChangeSubject]) -> ChangeSummary {
        let records = Set(subjects.map(\.record))
        let only = records.count == 1 ? records.first : nil
        let activity = only.flatMap { library.activity($0)?.activity }
        let ref = only.map { library.task($0)?.task.ref ?? activity?.ref ?? $0.record }
        let first: TaskChange? =
            if case .finish(let day)? = wanted.first { .status(.done, on: day) } else { wanted.first }
        return switch first {
        case .status(.done, _) where ticked(subjects) != nil: ticked(subjects) ?? .status(.done, count: 1, ref)
        case .status(let status, _) where parts(subjects, status) != nil:
            parts(subjects, status) ?? .status(status, count: 1, ref)
        case .status(let status, _):
            activity.map { .schedule(.marked($0.title, status)) } ?? .status(status, count: records.count, ref)
        case .evidence: .evidence(ref)
        case .note, .finish, nil: .note(ref)
        case .newDue(let day): .newDue(day, ref)
        case .responsible(let name): .responsible(name, ref)
        case .step: .step(ref)
        }
    }
}

extension PlanActions {
    /// What is said of some parts of one task.
    private func parts(_ subjects: [ChangeSubject], _ status: TaskStatus) -> ChangeSummary? {
        guard Set(subjects.map(\.record)).count == 1, let record = subjects.first?.record,
            let (plan, task) = library.task(record)
        else { return nil }
        let owners = (plan.owners[task.id] ?? []).map(\.reference)
        let isWhole = subjects.contains { $0.member == nil }
        let named = isWhole ? Set(owners) : Set(subjects.compactMap(\.member))
        guard owners.count > 1, plan.dutiesByTask[task.id] == nil else { return nil }
        let done = owners.count { owner in
            if named.contains(owner) { return status == .done }
            return TaskDays(task.memberProgress[owner] ?? task.progress, of: task.timings).status == .done
        }
        return .parts(status, count: named.count, done: done, of: owners.count, task.ref)
    }

    /// What is said of ticking one day of a task that has several.
    private func ticked(_ subjects: [ChangeSubject]) -> ChangeSummary? {
        guard subjects.count == 1, let subject = subjects.first, let (plan, task) = library.task(subject.record),
            TaskDays.hasSeveral(task.timings), task.progress.status != .done
        else { return nil }
        let owners = (plan.owners[task.id] ?? []).map(\.reference)
        let part = subject.member ?? (owners.count > 1 ? owners.first : nil)
        let days = TaskDays(part.flatMap { task.memberProgress[$0] } ?? task.progress, of: task.timings)
        let open = zip(task.timings, days.parts).compactMap { $1.status == .done ? nil : $0.due }.sorted()
        guard let day = subject.day ?? open.first else { return nil }
        return .day(day, task.ref, left: open.filter { $0 != day })
    }
}

extension TaskChange {
    fileprivate var note: TaskNote? {
        if case .note(let note) = self { note } else { nil }
    }
}

extension TaskMarking {
    fileprivate func fields(_ change: TaskChange, of subject: ChangeSubject) throws(TaskRefusal) -> [FieldChange] {
        let member = subject.member
        return switch change {
        case .status(let status, let day): try setting(status, on: day, printed: subject.day, member: member)
        case .finish(let day):
            isDone(member: member) ? [] : try setting(.done, on: day, printed: subject.day, member: member)
        case .evidence(let evidence): try adding([evidence], member: member)
        case .note(let note): try adding([note], member: member)
        case .newDue(let day): try settingNewDue(day, printed: subject.day)
        case .responsible(let name): try assigning(name, member: member)
        case .step(let index): try toggling(step: index)
        }
    }
}
