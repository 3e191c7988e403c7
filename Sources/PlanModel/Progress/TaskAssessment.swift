/// How a task stands on a day: everything about it that is derived, never stored.
package struct TaskAssessment: Hashable, Sendable {
    /// One owner's part.
    package struct Member: Hashable, Sendable {
        /// The owner.
        package var owner: ResolvedPlan.Owner
        /// How far it is.
        package var status: TaskStatus
        /// The day it was done.
        package var doneOn: Day?

        /// One owner's part.
        package init(owner: ResolvedPlan.Owner, status: TaskStatus, doneOn: Day?) {
            (self.owner, self.status, self.doneOn) = (owner, status, doneOn)
        }
    }

    /// How far the task is.
    package let status: TaskStatus
    /// The day it was done; nil while it is not, or where the day of a part is not known.
    package let doneOn: Day?
    /// The printed day that decides now: the next to come, else the last.
    package let due: Day?
    /// The last safe day that belongs to it, or the day staff set.
    package let lastDay: Day?
    /// How it stands against that day.
    package let timeliness: Timeliness
    /// The owners' parts; empty where the task holds its own progress.
    package let members: [Member]

    /// The part of a tally it counts in.
    package var part: TallyPart { TallyPart(status: status, timeliness: timeliness) }

    /// The standing of a task of a plan on a day.
    package init(_ task: PlanTask, in plan: ResolvedPlan, today: Day, settings: FolderSettings) {
        self.init(
            TaskSchedule(task, in: plan, settings: settings), alarms: plan.plan.alarms(on: today), today: today,
            settings: settings)
    }

    init(
        status: TaskStatus, doneOn: Day?, due: Day?, lastDay: Day?, timeliness: Timeliness, members: [Member]
    ) {
        self.status = status
        self.doneOn = doneOn
        self.due = due
        self.lastDay = lastDay
        self.timeliness = timeliness
        self.members = members
    }
}

extension TaskAssessment.Member {
    /// An owner's part of a task, from its own progress or, where it has none, from the whole task's.
    init(owner: ResolvedPlan.Owner, task: PlanTask) {
        let days = TaskDays(task.memberProgress[owner.reference] ?? task.progress, of: task.timings)
        self.init(owner: owner, status: days.status, doneOn: days.doneOn)
    }
}
