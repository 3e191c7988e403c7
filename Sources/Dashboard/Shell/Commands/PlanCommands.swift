import Records
import TerminalUI
import Wording

/// What can be done to the plan under the cursor, on the screens that have one.
enum PlanCommands {
    static let all: [Command] = [
        Command(
            .rollOver, [.character("R")], on: .overview, .browse, .actionMonth, footer: 16,
            unless: { $0.readOnlyFolder ?? $0.noPlan },
            effects: { $0.beginRollOver() }),
        Command(
            .choosePlanState, [.character("P")], on: .overview, .browse,
            unless: { $0.readOnlyFolder ?? $0.noPlan ?? $0.closedPlan },
            run: { $0.choosePlanState() }),
    ]
}

extension AppState {
    fileprivate var closedPlan: Unavailable? { selection.nearestPlan.flatMap { closedInFile(RecordID.plan($0)) } }

    fileprivate var noPlan: Unavailable? { selection.nearestPlan.flatMap(digest.library.entry) == nil ? .noPlan : nil }
}
