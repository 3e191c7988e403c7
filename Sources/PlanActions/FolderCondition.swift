import PlanFormat
import PlanModel
import PlanStore
import Records

/// What is wrong with a folder or closed to changes: the gate that every change passes. The store looks again under its
/// lock; here it is known before anybody types anything.
package struct FolderCondition: Equatable, Sendable {
    /// Why something is closed to changes.
    package enum Closed: Equatable, Sendable {
        case folder(ReadOnlyReason)
        /// The record or its file was not understood; the fault, if it is known.
        case record(RecordID, Fault?)
    }

    package var access: FolderAccess
    /// What could not be read.
    package var faults: [Fault]
    /// Of those, what closes whole files: one a file.
    package var closedFiles: [Fault] = []
    /// Records that may not be changed, because something in them was not understood.
    package var readOnlyRecords: Set<RecordID>
    package var readOnlyPlans: Set<PlanID>
    /// When the last backup was made of this copy of the folder, where the folder reminds of it and it is known.
    package var lastBackup: Day?
    /// How far somebody is in a practice copy; nil of every other folder.
    package var practice: PracticeProgress?

    /// Why nothing in the folder can be changed; nil if something can.
    package var readOnlyReason: ReadOnlyReason? {
        if case .readOnly(let reason) = access { reason } else { nil }
    }

    /// Why a record cannot be changed; nil if it can.
    package func closed(_ record: RecordID) -> Closed? {
        if let readOnlyReason { return .folder(readOnlyReason) }
        if readOnlyPlans.contains(record.plan) {
            return .record(record, fault(of: record.plan) { $0 == .file })
        }
        guard readOnlyRecords.contains(record) else { return nil }
        return .record(record, fault(of: record.plan) { $0 == .record(record.record) })
    }

    private func fault(of plan: PlanID, where closes: (Fault.Scope) -> Bool) -> Fault? {
        faults.first { closes($0.scope) && RecordFile(path: $0.file)?.id == plan }
    }
}

extension FolderCondition {
    package init(_ snapshot: FolderSnapshot) {
        access = snapshot.access
        (faults, closedFiles) = (snapshot.faults, snapshot.closedFiles)
        readOnlyRecords = snapshot.readOnlyRecords
        readOnlyPlans = snapshot.readOnlyPlans
        lastBackup = snapshot.lastBackup?.day
        practice = snapshot.practice
    }
}
