import Records
import TerminalUI
import Wording

/// What writes plans.
enum WritingCommands {
    static let all: [Command] = [
        Command(
            .newPlan, [.character("N")], on: .overview, .browse, .actionMonth, footer: 18,
            unless: { $0.readOnlyFolder }, effects: { $0.beginPlan() }),
        Command(
            .editRecord, [.character("E")], on: .overview, .browse, footer: 19, unless: { $0.noHead },
            run: { $0.editHead() }),
    ]
}

extension AppState {
    fileprivate var noHead: Unavailable? {
        guard let plan = selection.nearestPlan, digest.library.entry(plan) != nil else { return .noPlan }
        return closed(RecordID.plan(plan))
    }
}
