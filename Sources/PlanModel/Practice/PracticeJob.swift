import Records

/// The jobs of a practice copy, in the order in which they come up in an office's year. What one asks for is true in the
/// data or not: by which keys or commands it came there is nobody's business.
package enum PracticeJob: Int, CaseIterable, Comparable, Sendable {
    /// Find a task of the health department and set it in progress.
    case beginTask = 1
    /// Mark a task done with the document that proves it.
    case proveTask
    /// Mark one body's part of a task of several done.
    case finishPart
    /// Note why a task does not go on.
    case noteReason
    /// Record a report that came in.
    case recordReport
    /// Send a report back to be completed.
    case sendBack
    /// Write a reminder, which then stands in the register of letters.
    case remind
    /// Put an activity into the Action Month.
    case addActivity
    /// Move an activity to another day.
    case moveActivity
    /// Take back a step.
    case takeBack

    package static func < (left: PracticeJob, right: PracticeJob) -> Bool { left.rawValue < right.rawValue }
}

/// What of the history of a practice copy tells which jobs are done.
package struct PracticeHistory: Hashable, Sendable {
    /// The records that were changed since the copy was made.
    package var changed: Set<RecordID>
    /// The activities that were added since.
    package var added: Set<RecordID>
    /// On which day activities began before anybody moved them, as far as the history says.
    package var firstDays: [RecordID: Day]
    /// Whether a step is taken back and was not done again.
    package var hasStepTakenBack: Bool

    package init(
        changed: Set<RecordID> = [], added: Set<RecordID> = [], firstDays: [RecordID: Day] = [:],
        hasStepTakenBack: Bool = false
    ) {
        (self.changed, self.added) = (changed, added)
        (self.firstDays, self.hasStepTakenBack) = (firstDays, hasStepTakenBack)
    }
}

/// How far somebody is in a practice copy.
package struct PracticeProgress: Hashable, Sendable {
    package let done: Set<PracticeJob>

    package init(done: Set<PracticeJob>) { self.done = done }

    /// The first job that is still to be done.
    package var next: PracticeJob? { PracticeJob.allCases.first { !done.contains($0) } }

    /// What is true of the data now, of what was changed since the copy was made.
    package init(_ library: PlanLibrary, _ history: PracticeHistory) {
        var done: Set<PracticeJob> = history.hasStepTakenBack ? [.takeBack] : []
        for (file, records) in Dictionary(grouping: history.changed, by: \.plan) {
            let changed = Set(records.map(\.record))
            if let unit = file.lettersUnit {
                let letters = library.letters[unit]?.letters ?? []
                if letters.contains(where: { changed.contains($0.id) }) { done.insert(.remind) }
            } else if let plan = library.plan(file) {
                done.formUnion(PracticeProgress.jobs(done: changed, in: plan, history))
            }
        }
        self.done = done
    }

    private static func jobs(
        done changed: Set<Ref>, in plan: ResolvedPlan, _ history: PracticeHistory
    ) -> Set<PracticeJob> {
        var done: Set<PracticeJob> = []
        for task in plan.plan.tasks where changed.contains(task.id) {
            let all = [task.progress] + task.memberProgress.values
            if plan.isBegunByHealthDepartment(task) { done.insert(.beginTask) }
            if !task.allEvidence.isEmpty, all.contains(where: \.isDone) { done.insert(.proveTask) }
            if plan.isDoneInPart(task) { done.insert(.finishPart) }
            if all.contains(where: { $0.notes.contains { $0.kind == .reason } }) { done.insert(.noteReason) }
        }
        for duty in plan.plan.duties where changed.contains(duty.record) {
            if !duty.submissions.isEmpty { done.insert(.recordReport) }
            if duty.submissions.values.contains(where: { $0.all.contains { $0.returned != nil } }) {
                done.insert(.sendBack)
            }
        }
        for activity in plan.plan.activities where changed.contains(activity.id) {
            let id = RecordID(plan.id, activity.id)
            if history.added.contains(id) { done.insert(.addActivity) }
            if let first = history.firstDays[id], first != activity.from { done.insert(.moveActivity) }
        }
        return done
    }
}

extension ResolvedPlan {
    fileprivate func isBegunByHealthDepartment(_ task: PlanTask) -> Bool {
        let bodies = Set(statedBodies(of: task) + (owners[task.id] ?? []).map(\.reference))
        return bodies.contains { body in
            guard body.agency == AgencyID("so-y-te") else { return false }
            let status = (task.memberProgress[body] ?? task.progress).status
            // Who finishes it has begun it.
            return [.inProgress, .awaitingConfirmation, .done].contains(status)
        }
    }

    /// Whether somebody of several who have a task is done with it.
    fileprivate func isDoneInPart(_ task: PlanTask) -> Bool {
        let owners = owners[task.id] ?? []
        return owners.count > 1 && owners.contains { task.memberProgress[$0.reference]?.status == .done }
    }
}

extension TaskProgress {
    /// Whether it, or one of its days, is done.
    fileprivate var isDone: Bool { status == .done || days.contains { $0.status == .done } }
}

extension PlanLibrary {
    /// The day on which a practice copy stands: 15 June of the year of a plan that is in force then. Of several it is that
    /// on which most reports are overdue, as there is most to do, and of those the latest.
    package var practiceDay: Day? {
        let days = Set(entries.map(\.outline.year)).compactMap { Day($0, 6, 15) }
        let counted = days.compactMap { day -> (missing: Int, day: Day)? in
            let inForce = entries.filter { $0.outline.year == day.year && $0.outline.state(on: day) == .inForce }
            guard !inForce.isEmpty else { return nil }
            return (inForce.reduce(0) { $0 + $1.missingReports(before: day) }, day)
        }
        return counted.max { ($0.missing, $0.day) < ($1.missing, $1.day) }?.day
    }
}

extension PlanEntry {
    fileprivate func missingReports(before day: Day) -> Int {
        facts.deadlines.filter { deadline in
            deadline.kind.isDuty && facts.isOverdue(deadline, alarms: outline.alarms(on: day), today: day)
        }.reduce(0) { $0 + Int($1.missing) }
    }
}
