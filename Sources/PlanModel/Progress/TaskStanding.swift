/// How a task stands on a day: everything about it that is derived, never stored.
public struct TaskStanding: Hashable, Sendable {
    /// One owner's part.
    public struct Member: Hashable, Sendable {
        /// The owner.
        public var owner: ResolvedPlan.Owner
        /// How far it is.
        public var status: TaskStatus
        /// The day it was done.
        public var doneOn: Day?

        /// One owner's part.
        public init(owner: ResolvedPlan.Owner, status: TaskStatus, doneOn: Day?) {
            (self.owner, self.status, self.doneOn) = (owner, status, doneOn)
        }
    }

    /// How far the task is.
    public let status: TaskStatus
    /// The day it was done; nil while it is not, or where the day of a part is not known.
    public let doneOn: Day?
    /// The printed day that decides now: the next to come, else the last.
    public let due: Day?
    /// The last safe day that belongs to it, or the day staff set.
    public let lastDay: Day?
    /// How it stands against that day.
    public let timeliness: Timeliness
    /// The owners' parts; empty where the task holds its own progress.
    public let members: [Member]

    /// The part of a tally it counts in.
    public var part: TallyPart { TallyPart(status: status, timeliness: timeliness) }

    /// The standing of a task of a plan on a day.
    public init(_ task: PlanTask, in plan: ResolvedPlan, today: Day, settings: FolderSettings) {
        if let duties = plan.dutiesByTask[task.id], !duties.isEmpty {
            self = .ofDuties(duties, task: task, plan: plan, today: today, settings: settings)
        } else {
            self = .ofProgress(task, owners: plan.owners[task.id] ?? [], today: today, settings: settings)
        }
    }

    private init(
        status: TaskStatus, doneOn: Day?, due: Day?, lastDay: Day?, timeliness: Timeliness, members: [Member]
    ) {
        self.status = status
        self.doneOn = doneOn
        self.due = due
        self.lastDay = lastDay
        self.timeliness = timeliness
        self.members = members
    }

    private static func ofProgress(
        _ task: PlanTask, owners: [ResolvedPlan.Owner], today: Day, settings: FolderSettings
    ) -> TaskStanding {
        let members: [Member] = owners.count < 2 ? [] : owners.map { Member(owner: $0, task: task) }
        let status = members.isEmpty ? task.progress.status : TaskStatus(combining: members.map(\.status))
        let doneOn = status == .done ? TaskStanding.doneOn(of: members, task: task) : nil
        let lastDays = task.progress.lastDays(replacing: task.timings.map { $0.lastDay(settings) })
        let deciding = TaskStanding.deciding(lastDays, today: today)
        let lastDay = deciding.flatMap { lastDays[$0] }
        let due = deciding.flatMap { task.timings.indices.contains($0) ? task.timings[$0].due : nil }
        return TaskStanding(
            status: status, doneOn: doneOn, due: due, lastDay: lastDay,
            timeliness: Timeliness(
                status: status, doneOn: doneOn, lastDay: lastDay, today: today, settings: settings),
            members: members)
    }

    /// The day the last owner finished; nil if one of those days is not known.
    private static func doneOn(of members: [Member], task: PlanTask) -> Day? {
        guard !members.isEmpty else { return task.progress.doneOn }
        let finished = members.filter { $0.status == .done }
        return finished.contains { $0.doneOn == nil } ? nil : finished.compactMap(\.doneOn).max()
    }

    /// Which day decides: the next that is not past, else the one that ended last. A task with two occasions is late only
    /// when both are over.
    private static func deciding(_ lastDays: [Day?], today: Day) -> Int? {
        var next: (index: Int, day: Day)?
        var last: (index: Int, day: Day)?
        for (index, day) in lastDays.enumerated() {
            guard let day else { continue }
            if day >= today, next.map({ day < $0.day }) ?? true { next = (index, day) }
            if last.map({ day > $0.day }) ?? true { last = (index, day) }
        }
        return (next ?? last)?.index
    }

    /// A task that lays down duties stands as its duties do, and against the day of the first that is still open.
    private static func ofDuties(
        _ duties: [ReportingDuty], task: PlanTask, plan: ResolvedPlan, today: Day, settings: FolderSettings
    ) -> TaskStanding {
        let standings = DutyStanding.standings(of: duties, task: task, in: plan, today: today, settings: settings)
            .sorted { ($0.lastDay?.ordinal ?? .max) < ($1.lastDay?.ordinal ?? .max) }
        let stored = task.progress.status
        let isSetAside = stored == .suspended || stored == .dropped
        let status = isSetAside ? stored : TaskStatus(combining: standings.map(\.status))
        let deciding = standings.first { $0.status != .done } ?? standings.last { $0.lastDay != nil }
        let lastDay = deciding?.lastDay
        let timeliness: Timeliness
        if status == .done {
            let isDated = standings.contains { $0.lastDay != nil }
            let isLate = standings.contains { $0.timeliness == .doneLate }
            timeliness = isLate ? .doneLate : (isDated ? .doneOnTime : .undated)
        } else {
            timeliness = Timeliness(
                status: status, doneOn: nil, lastDay: lastDay, today: today, settings: settings)
        }
        return TaskStanding(
            status: status, doneOn: status == .done ? standings.compactMap(\.lastReceivedOn).max() : nil,
            due: deciding?.due, lastDay: lastDay, timeliness: timeliness, members: [])
    }
}

extension TaskStanding.Member {
    /// An owner's part of a task, from its own progress or, where it has none, from the whole task's.
    init(owner: ResolvedPlan.Owner, task: PlanTask) {
        let progress = task.memberProgress[owner.reference] ?? task.progress
        self.init(owner: owner, status: progress.status, doneOn: progress.doneOn)
    }
}
