import PlanModel
import Wording

/// The papers that are made of a plan beside its own.
package struct PlanPapers: Sendable {
    private let plan: ResolvedPlan
    private let library: PlanLibrary
    private let today: Day
    private let wording: Wording

    package init(_ plan: ResolvedPlan, in library: PlanLibrary, today: Day, _ wording: Wording) {
        (self.plan, self.library, self.today, self.wording) = (plan, library, today, wording)
    }

    /// A paper about the plan's Action Month; nil where its year had none.
    package func actionMonth(
        _ kind: ActionMonthPaper.Kind, days: ClosedRange<Day>? = nil, from sender: PaperSender? = nil
    ) -> DraftPaper? {
        ActionMonthPaper(kind, of: plan, in: library, days: days, asOf: today).map { month in
            wording.paper(
                of: month, about: plan, reference: library.reference, from: sender ?? PaperSender(kind.usualOffice))
        }
    }

    /// A paper that goes with the plan.
    package func covering(_ kind: CoveringPaper.Kind, from sender: PaperSender? = nil) -> DraftPaper {
        wording.paper(
            of: CoveringPaper(kind, of: plan.plan, today: today), about: plan.plan, reference: library.reference,
            from: sender ?? PaperSender(.issuer))
    }
}

extension ActionMonthPaper.Kind {
    /// Whose paper it mostly is: a plan is its issuer's, what follows is the standing agency's.
    package var usualOffice: PaperSender.Office { self == .plan ? .issuer : .standingAgency }
}
