import PlanModel

/// What keys mean on screen 5 only.
package enum ProgrammeCommand: Hashable, Sendable {
    /// To what is before or after in the same line: entries of a lane, weeks, days.
    case earlier, later
    /// Shows the days as a strip, a week or a list.
    case switchLayout
    /// Adds an activity.
    case add
    /// Changes the selected one.
    case edit
    /// Asks whether to remove the selected one.
    case remove
    /// Moves the selected one by a day.
    case moveEarlier, moveLater
    /// Changes the theme of the year.
    case theme
}

/// What a stored step of the programme was.
package enum ProgrammeDeed: Hashable, Sendable {
    /// An activity was added, changed or removed; what it is called.
    case added(String), edited(String), removed(String)
    /// It begins on another day.
    case moved(String, Day)
    /// It has a status.
    case marked(String, TaskStatus)
    /// A year has another theme.
    case theme(Int)
}
