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
            .editRecord, [.character("E")], on: .overview, .browse, footer: 19, unless: { $0.fixedPlan },
            run: { $0.editRecord() }),
        Command(
            .addLine, [.character("a")], on: .browse, footer: 12, unless: { $0.fixedPlan }, run: { $0.addLine() }),
        Command(
            .removeLine, [.character("x"), .delete], on: .browse, unless: { $0.fixedPlan },
            run: { $0.askToRemoveLine() }),
        Command(
            .moveLineDown, [.character("J")], on: .browse, unless: { $0.fixedPlan },
            effects: { $0.moveLine(down: true) }),
        Command(
            .moveLineUp, [.character("K")], on: .browse, unless: { $0.fixedPlan },
            effects: { $0.moveLine(down: false) }),
        ModalCommands.command(.choose, [.enter, .space], in: [.newLine], footer: 1),
        ModalCommands.command(.cancel, [.escape, .character("q")], in: [.newLine], footer: 2),
    ]
}

extension AppState {
    /// Why nothing can be written of the plan under the cursor: there is none, or one that is closed.
    fileprivate var fixedPlan: Unavailable? {
        if let readOnlyFolder { return readOnlyFolder }
        guard let plan = selection.nearestPlan, digest.library.entry(plan) != nil else { return .noPlan }
        return closed(RecordID.plan(plan))
    }
}
