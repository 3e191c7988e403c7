import PlanModel

/// What can be selected on screen 1: plans, then deadlines. Thousands of them are no burden, as a row is made only when
/// it is looked at.
struct OverviewRows: RandomAccessCollection {
    let plans: [PlanEntry]
    let deadlines: [DeadlinePlace]
    private let digest: FolderDigest

    init(_ digest: FolderDigest) {
        self.digest = digest
        plans = digest.listedPlans
        deadlines = digest.openDeadlines
    }

    var startIndex: Int { 0 }
    var endIndex: Int { plans.count + deadlines.count }

    subscript(index: Int) -> OverviewState.Row {
        index < plans.count
            ? .plan(plans[index].id) : .deadline(digest.id(of: deadlines[index - plans.count]))
    }

    /// Where a row is.
    func index(of row: OverviewState.Row) -> Int? {
        switch row {
        case .plan(let id): plans.firstIndex { $0.id == id }
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
