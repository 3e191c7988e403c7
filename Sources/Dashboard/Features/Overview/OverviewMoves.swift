import PlanModel
import Records
import Wording

extension AppState {
    mutating func repairOverview() {
        let rows = overviewRows
        if overview.selected.flatMap(rows.index) == nil { overview.selected = rows.first }
    }

    mutating func moveInOverview(_ command: CommandID) {
        let rows = overviewRows
        overview.selected = step(from: overview.selected.flatMap(rows.index), count: rows.count, command).map {
            rows[$0]
        }
    }

    mutating func openFromOverview() -> [Effect] {
        switch overview.selected {
        case .plan(let plan): go(to: .plan(plan, task: nil))
        case .paper(let unit, let paper):
            if let progress = digest.library.signingProgress(of: paper, of: unit) {
                present(.page(signingPage(of: progress)))
            }
        case .late(.task): return go(to: .matches(wording.lateQuery))
        case .late(.report):
            guard let deadline = digest.firstLateReport.flatMap(digest.deadline) else { return [] }
            go(to: .lateReports(of: deadline.record.plan, duty: deadline.record.record))
        case .deadline(let id):
            guard let deadline = digest.deadline(id) else { return [] }
            go(to: .plan(deadline.record.plan, task: deadline.source))
        case .step(.ownPlan): return perform(.newPlan)
        case .step(.document): return perform(.readDocument)
        case .step(let step):
            let text = wording.firstStepPage(step, folder: world.folder)
            present(.page(TextPage(title: wording.firstStep(step).name, text: text)))
        case nil: return []
        }
        notice = nil
        return []
    }
}
