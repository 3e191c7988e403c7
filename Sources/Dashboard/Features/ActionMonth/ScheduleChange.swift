import PlanModel

/// What a stored step of the programme was.
package enum ScheduleChange: Hashable, Sendable {
    /// An activity was added, changed or removed; what it is called.
    case added(String), edited(String), removed(String)
    /// It begins on another day.
    case moved(String, Day)
    /// It has a status.
    case marked(String, TaskStatus)
    /// A year has another theme.
    case theme(Int)
}
