import Disk
import PlanFormat
import PlanModel
import PlanStore
import PlanSync
import Records
import TerminalUI

/// What a key means, whatever the key.
package enum Command: Hashable, Sendable {
    /// One row up or down.
    case up, down
    /// One page up or down.
    case pageUp, pageDown
    /// To the first or last row.
    case first, last
    /// Into what is selected.
    case open
    /// Out of it, or out of an overlay.
    case back
    /// To the next or previous pane (or province, on screens 4, 5 and 7).
    case nextPane, previousPane
    /// To a screen.
    case screen(ScreenName)
    /// Marks the selected task done, or reopens it.
    case toggleDone
    /// Chooses a status.
    case chooseStatus
    /// Marks a row for a change of several.
    case mark
    /// Begins a search.
    case search
    /// Asks for evidence.
    case addEvidence
    /// Asks for a note.
    case addNote
    /// Asks for a new due day.
    case changeDue
    /// Takes back.
    case undo
    /// Does again what was taken back.
    case redo
    /// Lists agency blocks or sections.
    case switchGrouping
    /// Opens the form of a figure.
    case editFigure
    /// Shows targets or money.
    case switchFigures
    /// What only screen 5 knows.
    case programme(ProgrammeCommand)
    /// Yes, to a question.
    case agree
    /// To the year before or after.
    case previousYear, nextYear
    /// On screen 6: to the duty beside the selected one.
    case previousColumn, nextColumn
    /// On screen 6: lists others; on screen 2: narrows a column. On screen 6: lists the most delayed first.
    case filter, sortByDelay
    /// Drafts a letter that reminds the late.
    case letter
    /// Saves the text that is read.
    case save
    /// Shows everything about the selected plan as a paper.
    case planFacts
    /// To the day before or after, on screen 4.
    case previousDay, nextDay
    /// To the month before or after, on screen 4.
    case previousMonth, nextMonth
    /// To today, on screen 4.
    case goToday
    /// To the other view of the same screen.
    case switchView
    /// Shows or leaves out plans that are over, on screen 4.
    case toggleClosed
    /// Reads the folder again and draws everything anew.
    case refresh
    /// Shows who changed what.
    case history
    /// In the history: only the selected change's person, or day; or all again.
    case samePerson, sameDay
    /// Exchanges changes with the other machines.
    case synchronize
    /// In a conflict: one's own change, or the other person's.
    case keepMine, takeTheirs
    /// Makes a later year's plan from the selected one.
    case rollOver
    /// Sets whether a plan is a draft, in force or closed.
    case choosePlanState
    /// In a review: keeps or drops a line, or takes the decision back.
    case keepLine, dropLine, forgetLine
    /// In a review: writes the texts of a line anew, chooses who takes a body's place, lists other lines.
    case editText, chooseSuccessor, filterLines
    /// Lists the keys.
    case help
    /// Leaves.
    case quit
    /// Leaves from wherever one is, or closes what lies over the screen.
    case leave
}

/// A step that a person wanted, and what it was.
package struct Wish: Hashable, Sendable {
    /// The step.
    package var action: Action
    /// What it was.
    package var deed: Deed
}

/// What happened: everything that `update` can be told.
package enum Message: Sendable {
    /// A key with a meaning was pressed.
    case command(Command)
    /// Something was typed into the open line: keys and pastes, as they came in one read.
    case typed([InputEvent])
    /// Something that came as keys into a list was text, and was kept away from it.
    case ignored(IgnoredInput)
    /// The terminal has another size.
    case resized(Size)
    /// A change was stored.
    case committed(CommitReport)
    /// A change was not stored; the folder as it is now, and what was wanted, unless it was an undo or redo.
    case refused(CommitError, FolderSnapshot, wanted: Wish?)
    /// Somebody else is writing: the change has to wait. Who it is, if that is known.
    case locked(Effect, LockHolder?)
    /// The first of the changes that wait was tried again in vain.
    case stillLocked(LockHolder?)
    /// The change that waits is to be tried again.
    case tryAgain
    /// The person gives up the change that waits.
    case stopWaiting
    /// A text was written into a file.
    case saved(path: String)
    /// It was not.
    case notSaved(path: String, OutputFailure)
    /// The history was read: newest first.
    case historyRead([HistoryEntry])
    /// What was looked for in the histories may be where they cannot be read.
    case historiesUnread([Fault])
    /// A synchronisation ended.
    case synchronized(SyncReport)
    /// A synchronisation did not take place.
    case notSynchronized(SyncError)
    /// There is no way to synchronise here.
    case cannotSynchronize
    /// The folder was read again.
    case reloaded(FolderSnapshot)
    /// The folder could not be read again.
    case unreadable(FolderError)
    /// Somebody else changed the folder: what it holds now.
    case changedByOthers(FolderSnapshot)
    /// What others changed has been marked long enough.
    case marksExpired
    /// Time has passed: it is this moment (RFC 3339 with the offset of the place) of this day.
    case woke(at: String, on: Day)
}
