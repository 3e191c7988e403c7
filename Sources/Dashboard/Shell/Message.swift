import Disk
import PlanActions
import PlanFormat
import PlanModel
import PlanStore
import PlanSync
import Presentation
import Records
import TerminalUI
import Wording

/// What happened: everything that `update` can be told.
package enum Message: Sendable {
    /// A person asked for something, by a key or otherwise.
    case command(CommandID)
    /// Something was typed into the open line: keys and pastes, as they came in one read.
    case typed([InputEvent])
    /// Something that came as keys into a list was text, and was kept away from it.
    case ignored(IgnoredInput)
    /// The terminal has another size.
    case resized(Size)
    /// A change was stored.
    case committed(CommitReport)
    /// A change was not stored; the folder as it is now, and what was wanted, unless it was an undo or redo.
    case refused(CommitError, FolderSnapshot, wanted: AttemptedChange?)
    /// Somebody else is writing: the change has to wait. Who it is, if that is known.
    case locked(Effect, LockHolder?)
    /// The first of the changes that wait was tried again in vain.
    case stillLocked(LockHolder?)
    /// The change that waits is to be tried again.
    case tryAgain
    /// The person gives up the change that waits.
    case stopWaiting
    /// A document was written into a file: its whole path, and the font that stands in for the one it is set in.
    case saved(path: String, standIn: String?)
    /// It was not; the path as it was typed.
    case notSaved(path: String, SavingFailure)
    /// What goes out of the folder was put together.
    case exported(Export)
    /// The person does not want what goes on beside the dashboard.
    case stopWork
    /// A search of all tasks ended.
    case found(FoundTasks)
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
    /// What was read of a document could not be kept beside its plan.
    case sourceNotKept(SystemFailure)
    /// What was kept of the document of a plan was read; nil where nothing was kept of it.
    case sourceRead(KeptSource?, of: PlanID)
    /// Somebody else changed the folder: what it holds now.
    case changedByOthers(FolderSnapshot)
    /// Who made the changes that were noticed: the last lines about them.
    case authorsRead([HistoryEntry], of: [RecordID])
    /// What was kept of an earlier review of a plan.
    case decisionsRead(String, of: PlanID)
    /// A document was read, or could not be.
    case documentRead(DocumentAnswer)
    /// The documents in the folder that the person is in.
    case documentsListed([String])
    /// What was decided another time about a document, by the file's digest.
    case mendingRead(String, of: String)
    /// Which fields of a plan people have changed since it was made, by the records' names in its history.
    case workRead([Ref: Set<String>], base: Plan?, of: PlanID)
    /// The units of all provinces were read.
    case unitsRead(UnitChoices)
    /// What was decided could not be kept.
    case decisionsNotKept
    /// What others changed has been marked long enough.
    case marksExpired
    /// Time has passed: it is this moment (RFC 3339 with the offset of the place) of this day.
    case woke(at: String, on: Day)
}
