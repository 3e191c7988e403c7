import PlanModel
import Records

/// Where a person stands on screen 1.
package struct OverviewState: Equatable, Sendable {
    /// A row that can be selected.
    package enum Row: Hashable, Sendable {
        /// A plan.
        case plan(PlanID)
        /// A deadline.
        case deadline(DeadlineID)
    }

    /// The selected row.
    package var selected: Row?
}
