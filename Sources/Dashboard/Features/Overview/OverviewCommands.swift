import TerminalUI
import Wording

enum OverviewCommands {
    static let all: [Command] = [
        Command(
            .open, [.enter, .right, .character("l")], on: .overview, footer: 2, effects: { $0.openFromOverview() }),
        Command(.back, [.escape, .left, .character("h")], on: .overview, footer: 30) { $0.notice = nil },
    ]
}
