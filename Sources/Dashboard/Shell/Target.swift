import PlanModel
import Records

/// What a change is meant for: a task, or one owner's part of it.
package struct Target: Hashable, Sendable {
    /// The task.
    package var task: RecordID
    /// The owner, if only its part is meant.
    package var member: AgencyReference?
}
