import PlanModel
import Records
import TerminalUI

/// Where a person stands on screen 3.
package struct TaskTableState: Equatable, Sendable {
    /// The query as typed.
    package var field = TextField()
    /// The query whose matches are shown; the last one that could be read.
    package var query = Query()
    /// Why the typed query cannot be read.
    package var error: QueryError?
    /// The matches, in order; nil shows every task.
    package var matches: TaskPlaces?
    /// By what the matches were found; nil once the folder has changed.
    var found: FoundTasks?
    /// The query that is being searched. Until its answer is there, the matches of an earlier one stand, and nothing can
    /// be done to them.
    var searching: Query?
    /// Whether the folder or the day changed while that search was under way.
    var isSearchOutdated = false
    /// The selected task.
    package var selected: RecordID?
    /// Tasks marked for a change of several.
    package var marked: Set<RecordID> = []
    /// The screen that the search was begun from.
    package var returnsTo: ScreenName?
    /// The query before the field was opened, to return to.
    package var before = ""
    /// What was selected then.
    var selectedBefore: RecordID?
}
