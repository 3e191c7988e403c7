import PlanModel
import Records
import Wording

/// Where a person stands on screen 1.
package struct OverviewState: Equatable, Sendable {
    /// A row that can be selected.
    package enum Row: Hashable, Sendable {
        /// A plan.
        case plan(PlanID)
        /// How much is late.
        case late(Late)
        /// A paper that waits for a signature.
        case paper(UnitID, SigningRegister.Paper)
        /// A deadline.
        case deadline(DeadlineID)
        /// What can be done first, where there is no plan.
        case step(Wording.FirstStep)
    }

    /// A figure that leads to the list of what it counts.
    package enum Late: Hashable, CaseIterable, Sendable {
        case task, report
    }

    /// The selected row.
    package var selected: Row?
}
