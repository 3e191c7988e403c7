import Records

/// One day or window that a plan sets for somebody.
package struct Deadline: Hashable, Sendable, Identifiable {
    /// What falls due.
    package enum Kind: String, CaseIterable, Sendable, BitwiseCopyable {
        /// A body's own plan.
        case ownPlan
        /// The six-month report.
        case sixMonthReport
        /// The yearly report.
        case yearReport
        /// The standing agency's consolidated report.
        case consolidatedReport
        /// A report without a stated day.
        case periodicReport
        /// The window of the Action Month.
        case actionMonth
        /// 8/3, 20/10 and their like.
        case anniversary
        /// Another task with a day.
        case task
        /// A scheduled activity.
        case activity
    }

    /// The record that sets it, with a number behind where a task has more than one day: `an-giang-2021/II.6.4#2`.
    package var id: String
    /// The record that sets it: a duty, a task or an activity.
    package var record: RecordID
    /// What people call it: the id with the printed ref in place of the record's id.
    package var name: String
    /// The id of the task that sets it or lays it down, or of the activity.
    package var source: Ref
    /// Where in the paper it stands.
    package var ref: Ref
    /// What falls due.
    package var kind: Kind
    /// What, in short.
    package var title: String
    /// When, as printed; nil where the paper gives no day.
    package var timing: Timing?
    /// The last safe day, or the day staff set.
    package var lastDay: Day?
    /// Who has to act.
    package var who: [AgencyReference]
    /// To whom.
    package var toWhom: [AgencyReference]
    /// Through whom.
    package var via: [AgencyReference]
    /// How far it is.
    package var status: TaskStatus
    /// How it stands against its last day.
    package var timeliness: Timeliness
    /// How many of how many have handed in or done their part; nil where one body or none acts.
    package var share: Share?

    /// A part of a whole: "9/25 đơn vị".
    package struct Share: Hashable, Sendable {
        /// How many have.
        package var done: Int
        /// Of how many.
        package var total: Int

        /// A part of a whole.
        package init(done: Int, total: Int) { (self.done, self.total) = (done, total) }
    }
}

/// The deadlines of plans, by day.
package struct Agenda: Sendable {
    /// By last day; those without a day last, then in the paper's order.
    package let deadlines: [Deadline]

    /// The deadlines of some plans on a day.
    package init(_ plans: some Sequence<ResolvedPlan>, settings: FolderSettings, today: Day) {
        deadlines = plans.flatMap { plan in
            Agenda.deadlines(of: plan, settings: settings, today: today)
        }.sorted { left, right in
            switch (left.lastDay, right.lastDay) {
            case (let ours?, let theirs?) where ours != theirs: ours < theirs
            case (nil, _?): false
            case (_?, nil): true
            default: (left.record.plan.slug, left.ref, left.id) < (right.record.plan.slug, right.ref, right.id)
            }
        }
    }

    /// The deadlines of some plans of a folder on a day.
    package init(_ plans: some Sequence<ResolvedPlan>, in library: PlanLibrary, today: Day) {
        self.init(plans, settings: library.settings, today: today)
    }

    private static func deadlines(of plan: ResolvedPlan, settings: FolderSettings, today: Day) -> [Deadline] {
        let duties = plan.plan.duties.map { duty in
            deadline(of: duty, in: plan, settings: settings, today: today)
        }
        let tasks = plan.plan.tasks.flatMap { task in
            deadlines(of: task, in: plan, settings: settings, today: today)
        }
        let activities = plan.plan.activities.map { activity in
            deadline(of: activity, in: plan, settings: settings, today: today)
        }
        return duties + tasks + activities
    }

    private static func deadline(
        of duty: ReportingDuty, in plan: ResolvedPlan, settings: FolderSettings, today: Day
    ) -> Deadline {
        let standing = DutyAssessment(duty, in: plan, today: today, settings: settings)
        let record = RecordID(plan.id, duty.id)
        return Deadline(
            id: record.description, record: record, name: RecordID(plan.id, duty.ref).description, source: duty.task,
            ref: plan.ref(ofTask: duty.task), kind: Deadline.Kind(duty.kind), title: duty.titleOfPeriod,
            timing: duty.timing, lastDay: standing.lastDay, who: duty.who, toWhom: duty.toWhom, via: duty.via,
            status: standing.status, timeliness: standing.timeliness,
            share: Deadline.Share(done: standing.submitted, total: standing.owed))
    }

    private static func deadlines(
        of task: PlanTask, in plan: ResolvedPlan, settings: FolderSettings, today: Day
    ) -> [Deadline] {
        guard plan.dutiesByTask[task.id] == nil else { return [] }
        let owners = (plan.owners[task.id] ?? []).map(\.reference)
        let parts =
            owners.count < 2
            ? [TaskDays(task.progress, of: task.timings)]
            : owners.map { TaskDays(task.memberProgress[$0] ?? task.progress, of: task.timings) }
        let record = RecordID(plan.id, task.id)
        let lastDays = task.progress.lastDays(replacing: task.timings.map { $0.lastDay(settings) })
        return lastDays.enumerated().map { index, lastDay in
            let timing = task.timings.indices.contains(index) ? task.timings[index] : nil
            let id = index == 0 ? record.description : "\(record)#\(index + 1)"
            let name = task.ref == task.id ? id : "\(RecordID(plan.id, task.ref))\(index == 0 ? "" : "#\(index + 1)")"
            let onDay = parts.map { part in
                part.parts.indices.contains(index)
                    ? part.parts[index] : TaskDays.Part(status: part.status, doneOn: part.doneOn)
            }
            let status = TaskStatus(combining: onDay.map(\.status))
            let isKnown = onDay.allSatisfy { $0.doneOn != nil }
            // What was marked as a whole is in time if it was by the last of its days.
            let isWhole = status == .done && parts.allSatisfy { !$0.isByDay }
            let judged = isWhole ? lastDays.compactMap(\.self).max() : lastDay
            return Deadline(
                id: id, record: record, name: name, source: task.id, ref: task.ref,
                kind: Deadline.Kind(timing?.landmark), title: task.title, timing: timing, lastDay: lastDay, who: owners,
                toWhom: [], via: [], status: status,
                timeliness: Timeliness(
                    status: status, doneOn: isKnown ? onDay.compactMap(\.doneOn).max() : nil, lastDay: judged,
                    isEvent: task.kind == .event, alarms: plan.plan.alarms(on: today), today: today,
                    settings: settings),
                share: owners.count < 2
                    ? nil : Deadline.Share(done: onDay.count { $0.status == .done }, total: onDay.count))
        }
    }

    private static func deadline(
        of activity: Activity, in plan: ResolvedPlan, settings: FolderSettings, today: Day
    ) -> Deadline {
        let record = RecordID(plan.id, activity.id)
        return Deadline(
            id: record.description, record: record, name: RecordID(plan.id, activity.ref).description,
            source: activity.id, ref: activity.ref, kind: .activity, title: activity.title,
            timing: Timing(.range(from: activity.from, to: activity.to)), lastDay: activity.to,
            who: activity.lead.map { [$0] } ?? [], toWhom: [], via: [], status: activity.status,
            timeliness: Timeliness(
                status: activity.status, doneOn: nil, lastDay: activity.to, isEvent: true,
                alarms: plan.plan.alarms(on: today), today: today, settings: settings),
            share: nil)
    }
}

extension Deadline.Kind {
    /// Whether it is a report or plan that bodies owe.
    package var isDuty: Bool {
        switch self {
        case .ownPlan, .sixMonthReport, .yearReport, .consolidatedReport, .periodicReport: true
        case .actionMonth, .anniversary, .task, .activity: false
        }
    }

    init(_ kind: ReportingDuty.Kind) {
        self =
            switch kind {
            case .ownPlan: .ownPlan
            case .sixMonthReport: .sixMonthReport
            case .yearReport: .yearReport
            case .consolidatedReport: .consolidatedReport
            case .periodicReport: .periodicReport
            }
    }

    init(_ landmark: Timing.Landmark?) {
        self =
            switch landmark {
            case .actionMonth, .firstWeek: .actionMonth
            case .anniversary: .anniversary
            case nil: .task
            }
    }
}
