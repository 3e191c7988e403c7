import PlanModel
import Wording

/// What can be selected on screen 1: plans, then how much is late, papers to be signed, deadlines. Thousands of them are no burden, as a row is made only when
/// it is looked at.
struct OverviewRows: RandomAccessCollection {
    let plans: [PlanEntry]
    let late: [OverviewState.Late]
    let papers: [SigningProgress]
    let deadlines: [DeadlinePlace]
    /// What can be done first; none where there are plans, read or not.
    let steps: [Wording.FirstStep]
    private let digest: FolderDigest

    init(_ digest: FolderDigest) {
        self.digest = digest
        plans = digest.listedPlans
        late = OverviewState.Late.allCases.filter { $0.count(in: digest) > 0 }
        papers = digest.papersToSign
        deadlines = digest.openDeadlines
        steps = digest.entries.isEmpty && digest.unread.isEmpty ? Wording.FirstStep.allCases : []
    }

    var startIndex: Int { 0 }
    var endIndex: Int { firstDeadline + deadlines.count + steps.count }

    /// Where the deadlines begin.
    var firstDeadline: Int { firstPaper + papers.count }

    /// Where the papers to be signed begin.
    var firstPaper: Int { plans.count + late.count }

    subscript(index: Int) -> OverviewState.Row {
        if !steps.isEmpty { return .step(steps[index]) }
        if index < plans.count { return .plan(plans[index].id) }
        if index < firstPaper { return .late(late[index - plans.count]) }
        guard index >= firstDeadline else {
            let paper = papers[index - firstPaper]
            return .paper(paper.unit, paper.paper)
        }
        return .deadline(digest.id(of: deadlines[index - firstDeadline]))
    }

    /// Where a row is.
    func index(of row: OverviewState.Row) -> Int? {
        switch row {
        case .plan(let id): plans.firstIndex { $0.id == id }
        case .step(let step): steps.firstIndex(of: step)
        case .late(let figure): late.firstIndex(of: figure).map { $0 + plans.count }
        case .paper(let unit, let paper):
            papers.firstIndex { $0.unit == unit && $0.paper == paper }.map { $0 + firstPaper }
        case .deadline(let id):
            digest.library.index(of: id.plan).flatMap { plan in
                let known = digest.entries[plan].facts.deadlines
                return deadlines.firstIndex { $0.plan == plan && known[$0.deadline].key == id.key }
            }.map { $0 + firstDeadline }
        }
    }
}

extension OverviewState.Late {
    func count(in digest: FolderDigest) -> Int {
        switch self {
        case .task: digest.lateTasks
        case .report: digest.missingReports.late
        }
    }
}

extension AppState {
    /// All rows of screen 1 that can be selected.
    var overviewRows: OverviewRows { OverviewRows(digest) }
}
