import PlanActions
import PlanModel

/// The choice of a status.
package struct StatusChoice: Equatable, Sendable {
    /// The tasks that it is for.
    package var targets: [ChangeSubject]
    /// The status the cursor is on.
    package var selected: TaskStatus
}
