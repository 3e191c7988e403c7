import Disk
import PlanFormat
import Records

/// Why a change was not committed. Unless a case says otherwise nothing was changed at all.
package enum CommitError: Error, Equatable, Sendable {
    /// The folder is only read.
    case readOnly(ReadOnlyReason)
    /// By the roles that the folder sets others decide that of the record.
    case notYoursToDecide(RecordID)
    /// A fault in the record keeps it from being changed; the fault that does.
    case recordReadOnly(RecordID, Fault?)
    /// The record, or its plan, is not there any more.
    case recordGone(RecordID)
    /// The plan's file is closed by a fault.
    case fileBroken(Fault)
    /// Somebody made the file read-only, for this person or for all; its path in the folder.
    case fileReadOnly(String)
    /// Somebody else held the lock all the time; who, if that is known.
    case lockTimeout(LockHolder?)
    /// Fields changed since the person saw them, and not to what the person wants.
    case conflict([FieldConflict])
    /// The change would make the file faulty.
    case wouldBreak([Fault])
    /// The disk refused. Records of other plan files may have been saved before: those in `saved`.
    case disk(SystemFailure, saved: [RecordID])
    /// The disk refused in a way that leaves it open whether the change to `records` stands: it could neither be
    /// finished nor wholly taken back. Reading the folder again tells. Those in `saved` stand.
    case unsettled(SystemFailure, records: [RecordID], saved: [RecordID])
    /// The person has no action that still stands.
    case nothingToUndo
    /// The person took nothing back, or has done something new since.
    case nothingToRedo
    /// Nothing of the person's last action can be taken back, nor of those before it; why, for each of its fields.
    case undoConflict([UndoConflict])
    /// The action made a plan in which others worked since; they are named as histories have them. Their work would go
    /// with it.
    case undoTakesWork(PlanID, of: [String])
}

/// A field that somebody changed while a person was changing it.
package struct FieldConflict: Equatable, Sendable {
    /// Which record.
    package var record: RecordID
    /// Which field.
    package var path: FieldPath
    /// What the person saw.
    package var seen: FieldValue?
    /// What the person wants.
    package var wanted: FieldValue?
    /// What the file has.
    package var found: FieldValue?
    /// Who changed it last, if it is in the history.
    package var changedBy: HistoryEntry?

    /// A conflict.
    package init(
        record: RecordID, path: FieldPath, seen: FieldValue?, wanted: FieldValue?, found: FieldValue?,
        changedBy: HistoryEntry? = nil
    ) {
        (self.record, self.path, self.changedBy) = (record, path, changedBy)
        (self.seen, self.wanted, self.found) = (seen, wanted, found)
    }
}

/// A field that is not taken back.
package struct UndoConflict: Equatable, Sendable {
    /// Why.
    package enum Cause: Equatable, Sendable {
        /// Somebody changed it since: who, and when as the history says; both empty if it was changed by hand.
        case changed(by: String, at: String)
        /// A fault keeps it from being changed, or would come of it; the fault, if it is known.
        case closed(Fault?)
    }

    /// Which record.
    package var record: RecordID
    /// Which field.
    package var path: FieldPath
    /// Why.
    package var cause: Cause

    /// A field that is not taken back.
    package init(record: RecordID, path: FieldPath, cause: Cause) {
        (self.record, self.path, self.cause) = (record, path, cause)
    }
}

/// What a commit did.
package struct CommitReceipt: Equatable, Sendable {
    /// The action's id in the histories; empty if there was nothing to change.
    package var action: String
    /// The records that changed.
    package var saved: [RecordID]
    /// Their history lines.
    package var entries: [HistoryEntry]
    /// The action that was taken back.
    package var undoes: String?
    /// What had to be put in order for it.
    package var mended: [Repair]
    /// What was passed over in taking it back.
    package var skipped: [UndoConflict] = []

    /// What a commit did.
    package init(
        action: String, saved: [RecordID], entries: [HistoryEntry], undoes: String? = nil, mended: [Repair] = []
    ) {
        (self.action, self.saved, self.entries, self.undoes) = (action, saved, entries, undoes)
        self.mended = mended
    }
}
