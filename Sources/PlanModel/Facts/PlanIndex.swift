import Records

/// What tallies, queries and calendars need of a plan's tasks and deadlines, as far as no day changes it, in some
/// twenty bytes each: small enough to be kept of every plan of a country.
package struct PlanIndex: Hashable, Sendable {
    /// A task without its texts.
    package struct TaskIndexEntry: Hashable, Sendable, BitwiseCopyable {
        /// The status as it is shown.
        package let status: TaskStatus
        /// The timeliness where it is settled for good.
        let settled: Timeliness?
        /// What kind of task.
        package let kind: PlanTask.Kind
        /// What its owner is to do.
        package let role: PlanTask.Role
        /// Whether it belongs to the Action Month.
        package let isActionMonth: Bool
        let occasionCount: UInt8
        let firstOccasion: UInt16
        let doneOn: CompactDay
        let newDue: CompactDay
        /// By which it is found again after its plan has changed.
        let key: UInt32
    }

    /// One of a plan's deadlines without its texts.
    package struct DeadlineFact: Hashable, Sendable, BitwiseCopyable {
        /// The last safe day.
        package let lastDay: CompactDay
        /// By which it is found again after its plan has changed; see ``Deadline/key``.
        package let key: UInt32
        /// The first day of a window.
        package let from: CompactDay
        /// The day printed.
        package let due: CompactDay
        /// The index of its task; ``nobody`` for duties and activities.
        let task: UInt16
        /// How many bodies have not handed in what they owe; of duties.
        package let missing: UInt16
        /// What kind.
        package let kind: Deadline.Kind
        /// The status as it is shown.
        package let status: TaskStatus

        static let nobody = UInt16.max
    }

    /// The tasks, in the paper's order.
    package let tasks: [TaskIndexEntry]
    /// The days of tasks, those of one task together.
    let occasions: [Occasion]
    /// The deadlines, in the order of the plan's agenda.
    package let deadlines: [DeadlineFact]

    /// The facts of a plan in a folder with some settings.
    package init(_ plan: ResolvedPlan, settings: FolderSettings) {
        var tasks: [TaskIndexEntry] = []
        var occasions: [Occasion] = []
        tasks.reserveCapacity(plan.plan.tasks.count)
        for task in plan.plan.tasks {
            let course = TaskSchedule(task, in: plan, settings: settings)
            // A task with more days than a byte counts, or a plan with more than two bytes count, does not exist.
            let days = course.occasions.prefix(max(0, min(Int(UInt8.max), Int(UInt16.max) - occasions.count)))
            tasks.append(
                TaskIndexEntry(
                    status: course.status, settled: course.settled, kind: task.kind, role: task.role,
                    isActionMonth: task.isActionMonth, occasionCount: UInt8(days.count),
                    firstOccasion: UInt16(occasions.count), doneOn: CompactDay(course.doneOn),
                    newDue: CompactDay(task.progress.newDue), key: task.id.key))
            occasions += days
        }
        self.tasks = tasks
        self.occasions = occasions
        deadlines = PlanIndex.deadlines(of: plan, settings: settings)
    }

    /// Facts that were kept.
    package init(tasks: [TaskIndexEntry], occasions: [Occasion], deadlines: [DeadlineFact]) {
        (self.tasks, self.occasions, self.deadlines) = (tasks, occasions, deadlines)
    }

    /// The days of tasks, to be kept.
    package var days: [Occasion] { occasions }

    private static func deadlines(of plan: ResolvedPlan, settings: FolderSettings) -> [DeadlineFact] {
        let places = Dictionary(
            plan.plan.tasks.enumerated().map { ($0.element.id, UInt16(clamping: $0.offset)) },
            uniquingKeysWith: { first, _ in first })
        // The order of an agenda and what is kept of it are the same on every day.
        return Agenda([plan], settings: settings, today: Day(ordinal: 0)).deadlines.map { deadline in
            let isOfTask = !deadline.kind.isDuty && deadline.kind != .activity
            let share = deadline.kind.isDuty ? deadline.share : nil
            return DeadlineFact(
                lastDay: CompactDay(deadline.lastDay), key: deadline.key, from: CompactDay(deadline.timing?.from),
                due: CompactDay(deadline.timing?.due),
                task: isOfTask ? places[deadline.record.record] ?? DeadlineFact.nobody : DeadlineFact.nobody,
                missing: UInt16(clamping: share.map { $0.total - $0.done } ?? 0), kind: deadline.kind,
                status: deadline.status)
        }
    }
}

// MARK: - On a day

extension PlanIndex {
    /// The standing of a task on a day, without its members.
    package func standing(
        _ index: Int, alarms: PlanAlarms, today: Day, settings: FolderSettings
    ) -> TaskAssessment {
        let task = tasks[index]
        return TaskAssessment(
            status: task.status, doneOn: task.doneOn.day, occasions: days(of: task), settled: task.settled,
            isEvent: task.kind == .event, alarms: alarms, members: [], today: today, settings: settings)
    }

    /// The index of a task; nil if there is none with that ref.
    package func index(of ref: Ref) -> Int? {
        let key = ref.key
        return tasks.firstIndex { $0.key == key }
    }

    /// Whether a task has the same facts as one had before.
    package func isSame(_ index: Int, as other: Int, in earlier: PlanIndex) -> Bool {
        let (new, old) = (tasks[index], earlier.tasks[other])
        return new.status == old.status && new.settled == old.settled && new.kind == old.kind && new.role == old.role
            && new.isActionMonth == old.isActionMonth && new.doneOn == old.doneOn && new.newDue == old.newDue
            && days(of: new) == earlier.days(of: old)
    }

    private func days(of task: TaskIndexEntry) -> ArraySlice<Occasion> {
        occasions[Int(task.firstOccasion)..<Int(task.firstOccasion) + Int(task.occasionCount)]
    }

    /// How many tasks are in which part on a day.
    package func tally(alarms: PlanAlarms, today: Day, settings: FolderSettings) -> Tally {
        var tally = Tally()
        for index in tasks.indices {
            tally.count(standing(index, alarms: alarms, today: today, settings: settings).part)
        }
        return tally
    }

    /// How many tasks are late on a day: those that a tally counts as that.
    package func lateTasks(alarms: PlanAlarms, today: Day, settings: FolderSettings) -> Int {
        tasks.indices.count { index in
            // Working out how a task stands takes longer than seeing that no day of it has passed.
            let task = tasks[index]
            return task.settled == nil && days(of: task).contains { $0.lastDay.day.map { $0 < today } ?? false }
                && standing(index, alarms: alarms, today: today, settings: settings).part == .overdue
        }
    }

    /// Whether the last safe day of something open is past. What that means is another thing for events, for plans that
    /// are over and for what had passed before a plan was put in force.
    package func isPast(_ deadline: DeadlineFact, today: Day) -> Bool {
        !deadline.status.isSettled && deadline.lastDay.day.map { $0 < today } ?? false
    }

    /// Whether it raises an alarm on a day.
    package func isOverdue(_ deadline: DeadlineFact, alarms: PlanAlarms, today: Day) -> Bool {
        isPast(deadline, today: today) && !alarms.isOver && !isOfEvent(deadline) && !isExcused(deadline, alarms)
    }

    /// Whether it is past, raises no alarm and comes no more: nobody recorded what became of it.
    package func isUnrecorded(_ deadline: DeadlineFact, alarms: PlanAlarms, today: Day) -> Bool {
        if alarms.isOver { return !deadline.status.isSettled }
        return isPast(deadline, today: today) && (isOfEvent(deadline) || isExcused(deadline, alarms))
    }

    private func isExcused(_ deadline: DeadlineFact, _ alarms: PlanAlarms) -> Bool {
        deadline.lastDay.day.map(alarms.excuse) ?? false
    }

    /// Whether it is of something that is held, and is never late.
    package func isOfEvent(_ deadline: DeadlineFact) -> Bool {
        deadline.task == DeadlineFact.nobody ? deadline.kind == .activity : tasks[Int(deadline.task)].kind == .event
    }

    /// Whether the facts hang together; those that were kept may have been damaged.
    package var isWhole: Bool {
        tasks.allSatisfy { Int($0.firstOccasion) + Int($0.occasionCount) <= occasions.count }
            && deadlines.allSatisfy { $0.task == DeadlineFact.nobody || Int($0.task) < tasks.count }
    }
}

extension Ref {
    /// A number for the ref: two tasks of a plan hardly ever share one.
    var key: UInt32 { description.shortHash }
}

extension Deadline {
    /// A number for the deadline, the same on every day and in every run: two of a plan hardly ever share one.
    package var key: UInt32 { id.shortHash }
}

extension String {
    /// FNV-1a, 32 bits: the same on every machine and in every run, unlike `Hasher`.
    fileprivate var shortHash: UInt32 { utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 } }
}

extension TaskStatus {
    /// Whether nothing is left to be done: done, dropped or put off.
    package var isSettled: Bool {
        switch self {
        case .done, .dropped, .suspended: true
        case .notStarted, .inProgress, .awaitingConfirmation: false
        }
    }
}
