import TerminalUI
import Wording

/// What can be done to the records under the cursor, wherever it is.
enum RecordCommands {
    private static let modes = Set([ScreenName.browse, .tasks, .calendar, .actionMonth].map(Mode.screen))

    static let all: [Command] = [
        Command(.completeTask, [.space], in: modes, footer: 1, unless: { $0.fixed }, effects: { $0.toggleDone() }),
        Command(
            .chooseStatus, [.character("t")], in: modes, footer: 10, unless: { $0.fixed }, run: { $0.chooseStatus() }),
        Command(
            .addEvidence, [.character("e")], in: modes, footer: 11,
            unless: { $0.readOnlyFolder ?? $0.onlyActivity ?? $0.fixed },
            run: { $0.ask(.evidence) }),
        Command(.addNote, [.character("n")], in: modes, footer: 12, unless: { $0.fixed }, run: { $0.ask(.note) }),
        Command(
            .changeDue, [.character("d")], in: modes, footer: 14,
            unless: { $0.readOnlyFolder ?? $0.onlyActivity ?? $0.fixed },
            run: { $0.ask(.newDue) }),
    ]
}

extension AppState {
    /// Why nothing can be changed under the cursor: there is no record, or one that is closed.
    fileprivate var fixed: Unavailable? {
        if let readOnlyFolder { return readOnlyFolder }
        // What the list shows is not what is being looked for.
        if screen == .tasks, table.searching != nil { return .searching }
        let targets = targets
        guard !targets.isEmpty else { return .noTask }
        return targets.compactMap { closed($0.record) }.first
    }

    fileprivate var onlyActivity: Unavailable? { activity(among: targets) == nil ? nil : .notForActivities }
}
