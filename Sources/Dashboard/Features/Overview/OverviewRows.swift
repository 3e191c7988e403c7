import PlanModel
import Wording

/// What can be selected on screen 1: plans, then deadlines. Thousands of them are no burden, as a row is made only when
/// it is looked at.
struct OverviewRows: RandomAccessCollection {
    let plans: [PlanEntry]
    let deadlines: [DeadlinePlace]
    /// What can be done first; none where there are plans, read or not.
    let steps: [Wording.FirstStep]
    private let digest: FolderDigest

    init(_ digest: FolderDigest) {
        self.digest = digest
        plans = digest.listedPlans
        deadlines = digest.openDeadlines
        steps = digest.entries.isEmpty && digest.unread.isEmpty ? Wording.FirstStep.allCases : []
    }

    var startIndex: Int { 0 }
    var endIndex: Int { plans.count + deadlines.count + steps.count }

    subscript(index: Int) -> OverviewState.Row {
        if !steps.isEmpty { return .step(steps[index]) }
        return index < plans.count
            ? .plan(plans[index].id) : .deadline(digest.id(of: deadlines[index - plans.count]))
    }

    /// Where a row is.
    func index(of row: OverviewState.Row) -> Int? {
        switch row {
        case .plan(let id): plans.firstIndex { $0.id == id }
        case .step(let step): steps.firstIndex(of: step)
        case .deadline(let id):
            digest.library.index(of: id.plan).flatMap { plan in
                let known = digest.entries[plan].facts.deadlines
                return deadlines.firstIndex { $0.plan == plan && known[$0.deadline].key == id.key }
            }.map { $0 + plans.count }
        }
    }
}

extension AppState {
    /// All rows of screen 1 that can be selected.
    var overviewRows: OverviewRows { OverviewRows(digest) }
}
