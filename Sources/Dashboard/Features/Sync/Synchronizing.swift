import PlanSync
import Wording

extension AppState {
    /// Begins to exchange changes with the other machines, or shows what the last time left to decide.
    mutating func synchronize() -> [Effect] {
        guard undecided.isEmpty else {
            present(.syncConflicts(SyncChoice(undecided)))
            return []
        }
        return beginSynchronizing(SyncDecisions())
    }

    private mutating func beginSynchronizing(_ decisions: SyncDecisions) -> [Effect] {
        isSynchronizing = true
        notice = Notice(kind: .done, text: wording.synchronizing)
        return [.synchronize(decisions)]
    }

    /// Takes in how a synchronisation ended. What somebody is typing or reading meanwhile stays.
    mutating func take(_ report: SyncReport) {
        isSynchronizing = false
        undecided = []
        let text = wording.syncReport(report)
        switch report.outcome {
        case .conflicts(let conflicts):
            undecided = conflicts
            notice = Notice(kind: .failed, text: wording.undecidedConflicts(conflicts))
            if modals.isEmpty { present(.syncConflicts(SyncChoice(conflicts))) }
        case .synchronized, .noRemote, .unreachable, .outrun, .nothingCommitted:
            guard report.heldBack.isEmpty, report.mended.isEmpty else {
                notice = Notice(kind: .failed, text: wording.syncOutcome(report.outcome))
                if modals.isEmpty { present(.page(TextPage(title: wording.syncTitle, text: text))) }
                return
            }
            let isDone = if case .synchronized = report.outcome { true } else { false }
            let line = text.split(separator: "\n").joined(separator: " ")
            notice = Notice(kind: isDone ? .done : .refused, text: line)
        }
    }

    /// Carries out a command in the choice of what a synchronisation left open.
    mutating func perform(_ command: CommandID, in choice: SyncChoice) -> [Effect] {
        var choice = choice
        switch command {
        case .decideLater:
            dismiss()
            notice = Notice(kind: .refused, text: wording.undecidedConflicts(choice.conflicts))
            return []
        case .keepMine: choice.take(.mine)
        case .takeTheirs:
            let isBroken = choice.conflicts.contains { $0.name == choice.selected && !$0.allows(.theirs) }
            if isBroken { notice = Notice(kind: .refused, text: wording.brokenIsNotTaken) }
            choice.take(.theirs)
        case .applyDecisions:
            guard choice.isDecidable else {
                // Nothing to choose here: after mending the file by hand the next run tells.
                dismiss()
                undecided = []
                return beginSynchronizing(SyncDecisions())
            }
            guard choice.isComplete else {
                notice = Notice(kind: .refused, text: wording.chooseEveryPlace)
                break
            }
            dismiss()
            undecided = []
            return beginSynchronizing(choice.decisions)
        default:
            choice.selected = step(from: choice.selected, in: choice.conflicts.map(\.name), command)
        }
        replaceModal(with: .syncConflicts(choice))
        return []
    }
}
