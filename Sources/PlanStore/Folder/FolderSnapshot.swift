import Disk
import PlanFormat
import PlanModel
import Records

/// What a data folder held when it was last read: a value that can be kept while the folder changes.
package struct FolderSnapshot: Sendable {
    /// The folder.
    package let path: String
    /// Settings, reference data and plans.
    package var library: PlanLibrary
    /// Everything that is not as it should be, by file and line.
    package let faults: [Fault]
    /// Whether changes can be committed.
    package let access: FolderAccess
    /// Records that a fault keeps from being changed. Also holds parts of plans by their key, such as `document`.
    package let readOnlyRecords: Set<RecordID>
    /// Plans whose file is closed by now; they are shown as they were when last read whole.
    package let readOnlyPlans: Set<PlanID>
    /// The last backup of this copy of the folder; nil where there is none, or where the folder reminds of none.
    package let lastBackup: LastBackup?
    /// How far somebody is in a practice copy; nil of every other folder.
    package let practice: PracticeProgress?
}

extension FolderSnapshot {
    /// The backup that is due by what the folder sets; nil where none is.
    package func dueBackup(on today: Day) -> DueBackup? {
        DueBackup(last: lastBackup?.day, settings: library.settings, today: today)
    }
}

/// Whether changes can be committed to a folder.
package enum FolderAccess: Equatable, Sendable {
    /// They can.
    case writable
    /// They cannot.
    case readOnly(ReadOnlyReason)
}

/// Why a folder is only read.
package enum ReadOnlyReason: Equatable, Sendable {
    /// This person may not write there.
    case notPermitted
    /// The folder's format is newer than the newest that this program knows.
    case newerFormat(Int, known: Int)
    /// The caller asked for it.
    case requested
    /// By the roles that the folder sets this account only reads.
    case role
    /// The file system refuses flock(2), so that two people could overwrite each other.
    case noLocking(errno: Int32)
}

/// Why a folder cannot be opened, read or created.
package enum FolderError: Error, Equatable, Sendable {
    /// There is nothing at the path.
    case notFound(String)
    /// What is there is no folder.
    case notADirectory(String)
    /// The folder has no `folder.json`.
    case notADataFolder(String)
    /// `folder.json` cannot be understood.
    case broken(Fault)
    /// The folder cannot be read.
    case unreadable(SystemFailure)
    /// A new data folder needs an empty place.
    case notEmpty(String)
    /// The new folder cannot be written.
    case cannotWrite(SystemFailure)
}
