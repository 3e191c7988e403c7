/// What lies over a screen and takes the keys.
package enum Overlay: Equatable, Sendable {
    /// The list of keys, scrolled down by some rows.
    case help(scroll: Int)
    /// A choice of status for some tasks.
    case statuses(StatusChoice)
    /// A line to be typed about some tasks.
    case prompt(Prompt)
    /// The line of the search is being typed.
    case search
    /// A change met another person's: which one holds?
    case conflict(Collision)
    /// What was changed, by whom and when.
    case history(HistoryView)
    /// What a synchronisation left to a person: whose versions hold?
    case syncConflicts(SyncChoice)
    /// Some fields to fill in.
    case form(Form)
    /// Something is asked before it is done.
    case removal(Question)
    /// A text to read.
    case page(TextPage)
    /// The line of a search of what the screen shows is being typed.
    case find
    /// The name of a file for a text is being typed.
    case saving(Saving)
    /// A choice of a plan's state.
    case planStates(PlanStateChoice)
}
