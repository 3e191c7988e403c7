import PlanFormat
import PlanStore
import Records

/// What is wrong with a folder or closed to changes.
package struct FolderCondition: Equatable, Sendable {
    /// Whether changes are possible.
    package var access: FolderAccess
    /// What could not be read.
    package var faults: [Fault]
    /// Records that may not be changed, because something in them was not understood.
    package var readOnlyRecords: Set<RecordID>
    /// Plans that may not be changed.
    package var readOnlyPlans: Set<PlanID>

    init(_ snapshot: FolderSnapshot) {
        access = snapshot.access
        faults = snapshot.faults
        readOnlyRecords = snapshot.readOnlyRecords
        readOnlyPlans = snapshot.readOnlyPlans
    }
}
