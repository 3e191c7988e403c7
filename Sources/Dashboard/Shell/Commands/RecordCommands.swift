import TerminalUI
import Wording

/// What can be done to the records under the cursor, wherever it is.
enum RecordCommands {
    private static let modes = Set([ScreenName.browse, .tasks, .calendar, .actionMonth].map(Mode.screen))

    static let all: [Command] = [
        Command(.completeTask, [.space], in: modes, footer: 1) { $0.toggleDone() },
        Command(
            .chooseStatus, [.character("t")], in: modes, footer: 10, unless: { $0.noTask }, run: { $0.chooseStatus() }),
        Command(
            .addEvidence, [.character("e")], in: modes, footer: 11, unless: { $0.noTask ?? $0.onlyActivity },
            run: { $0.ask(.evidence) }),
        Command(.addNote, [.character("n")], in: modes, footer: 12, unless: { $0.noTask }, run: { $0.ask(.note) }),
        Command(
            .changeDue, [.character("d")], in: modes, footer: 14, unless: { $0.noTask ?? $0.onlyActivity },
            run: { $0.ask(.newDue) }),
    ]
}

/// Reasons that concern what is under the cursor.
extension AppState {
    fileprivate var noTask: Unavailable? { targets.isEmpty ? .noTask : nil }

    fileprivate var onlyActivity: Unavailable? { activity(among: targets) == nil ? nil : .notForActivities }
}
