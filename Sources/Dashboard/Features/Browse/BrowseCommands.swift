import TerminalUI
import Wording

enum BrowseCommands {
    static let all: [Command] = [
        Command(.open, [.enter, .right, .character("l")], on: .browse, footer: 2) { $0.openInBrowse() },
        Command(.back, [.escape, .left, .character("h")], on: .browse, footer: 30) { $0.backInBrowse() },
        Command(.nextPane, [.tab], on: .browse, footer: 35) { $0.nextPane(by: 1) },
        Command(.previousPane, [.backTab], on: .browse) { $0.nextPane(by: -1) },
        Command(
            .select, [.character("v")], on: .browse, footer: 13,
            unless: { $0.isAmongMembers ? nil : .noParts }, run: { $0.markMember() }),
        Command(.filterColumn, [.character("f")], on: .browse) { $0.beginFiltering() },
        Command(.switchGrouping, [.character("z")], on: .browse, footer: 15) { $0.switchGrouping() },
        Command(.showPlan, [.character("i")], on: .browse, footer: 17) { $0.showPlanFacts() },
        Command(.showSource, [.character("V")], on: .browse) { $0.askForSource() },
    ]
}
