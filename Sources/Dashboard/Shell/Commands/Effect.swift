import DocumentReading
import PlanActions
import PlanDocuments
import PlanModel
import PlanStore
import PlanSync
import Presentation
import Records

/// What `update` asks the run loop to do. Data, so that a test can look at it.
package enum Effect: Hashable, Sendable {
    /// Stores a step.
    case commit(Action, ChangeSummary)
    /// Takes back the person's last step.
    case undo
    /// Takes it back although it made a plan that others worked in.
    case undoWithWorkOfOthers
    /// Does again what was taken back last.
    case redo
    /// Looks for tasks in all plans.
    case search(Query)
    /// Reads who changed what.
    case readHistory
    /// Reads who changed some records last.
    case readAuthors(of: [RecordID])
    /// Keeps what was decided in the review of a plan, or with nil no longer.
    case keepDecisions(String?, of: PlanID)
    /// Keeps what was typed into forms that were left, or with nil no longer.
    case keepForms(String?)
    /// Reads what was kept of a review of a plan.
    case readDecisions(of: PlanID)
    /// Reads the units of all provinces.
    case readUnits
    /// Reads a document of the person's own, in the manner that the person wants.
    case readDocument(String, ReadingManner)
    /// Reads which fields of a plan people have changed.
    case readWork(on: PlanID)
    /// Keeps what was read of the document of a plan, where the folder does.
    case keepSource(SourceCopy, of: PlanID)
    /// Reads what was kept of the document of a plan.
    case readSource(of: PlanID)
    /// Looks which documents lie in the folder that the person is in.
    case listDocuments
    /// Keeps what was decided about a document, or with nil no longer; by the file's digest.
    case keepMending(String?, of: String)
    /// Reads what was kept of a document.
    case readMending(of: String)
    /// Exchanges changes with the other machines, knowing what the person decided.
    case synchronize(SyncDecisions)
    /// Writes a document into a file of the person's own, which is replaced only where the person said so.
    case save(OutgoingDocument, as: DocumentForm, path: String, isReplacing: Bool)
    /// Puts together what goes out of the folder.
    case export(ExportRequest)
    /// Stops what goes on beside the dashboard.
    case stopWork
    /// Stops the program that reads a document for which nobody waits any more.
    case stopReading
    /// Hands a text to the terminal, to be pasted elsewhere.
    case copy(String)
    /// Reads the folder again.
    case reload
    /// Leaves.
    case quit
}

/// What came of a commit, an undo or a redo.
package struct CommitReport: Sendable {
    /// What was wanted.
    package enum Occasion: Hashable, Sendable {
        /// A step of the person.
        case summary(ChangeSummary)
        /// Taken back: the records.
        case undone
        /// Done again.
        case redone
    }

    /// What was wanted.
    package var occasion: Occasion
    /// The records that were stored; empty if nothing had to change.
    package var saved: [RecordID]
    /// What was written into the history.
    package var entries: [HistoryEntry] = []
    /// What an undo or redo passed over.
    package var skipped: [UndoConflict] = []
    /// What was put in order by the way.
    package var mended: [Repair] = []
    /// The folder afterwards.
    package var snapshot: FolderSnapshot
}
