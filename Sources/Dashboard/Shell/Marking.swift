import PlanActions
import PlanModel
import Records
import TerminalUI

extension AppState {
    /// Marks done, or reopens; in the detail ticks a step.
    mutating func toggleDone() -> [Effect] {
        if screen == .browse, browse.focus == .detail, members.marked.isEmpty, case .step(let index) = detailItem,
            let row = browseRow
        {
            return commit([ChangeSubject(row.id)], .step(index))
        }
        let targets = targets
        guard !targets.isEmpty else { return [] }
        // Several tasks become done together unless all of them are.
        let isReopening = targets.allSatisfy { status(of: $0) == .done }
        let wanted: TaskStatus = isReopening ? .notStarted : .done
        return commit(targets, .status(wanted, on: today))
    }

    /// How far a target is.
    func status(of target: ChangeSubject) -> TaskStatus {
        guard let standing = digest.row(target.record)?.standing else {
            return digest.library.activity(target.record)?.activity.status ?? .notStarted
        }
        guard let member = target.member else { return standing.status }
        return standing.members.first { $0.owner.reference == member }?.status ?? .notStarted
    }

    /// Changes tasks or an activity. What was selected for it is not selected any more.
    mutating func commit(_ targets: [ChangeSubject], _ change: TaskChange) -> [Effect] {
        let effects = commit { actions throws(ChangeRefusal) in try actions.changing(targets, change) }
        if !effects.isEmpty {
            table.marked = []
            browse.members.marked = []
        }
        return effects
    }

    /// Opens the choice of a status.
    mutating func chooseStatus() {
        let targets = targets
        guard let first = targets.first else { return }
        present(.statuses(StatusChoice(targets: targets, selected: status(of: first))))
    }

    /// Opens a line.
    mutating func ask(_ purpose: Prompt.Purpose) {
        let year = targets.first.flatMap { digest.library.entry($0.record.plan) }?.outline.year
        let meaning: FieldMeaning? =
            switch purpose {
            case .evidence: .evidence(DayPurpose(.happened, planYear: year, today: today))
            case .newDue: .day(DayPurpose(.due, planYear: year, today: today))
            case .note, .activityDay: nil
            }
        present(.prompt(Prompt(purpose: purpose, targets: targets, meaning: meaning)))
    }
}
