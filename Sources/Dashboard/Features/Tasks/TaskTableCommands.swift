import TerminalUI
import Wording

enum TaskTableCommands {
    static let all: [Command] = [
        Command(.open, [.enter, .right, .character("l")], on: .tasks, footer: 2) { $0.openFromTable() },
        Command(.back, [.escape, .left, .character("h")], on: .tasks, footer: 30, effects: { $0.backInTable() }),
        Command(.select, [.character("v")], on: .tasks, footer: 13) { $0.markTask() },
    ]
}
