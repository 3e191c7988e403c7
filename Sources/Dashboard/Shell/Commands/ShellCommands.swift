import TerminalUI
import Wording

/// What works on every screen, and the movements.
enum ShellCommands {
    private static let lists = Set<Mode>.allScreens.union([
        .statuses, .help, .history, .page, .syncConflicts, .review, .successors, .planStates, .reportStates, .papers,
        .newLine,
        .lineKinds, .linesToCopy, .reportFigures,
    ])

    static let motions: [Command] = [
        motion(.moveUp, [.up, .character("k")]), motion(.moveDown, [.down, .character("j")], footer: 40),
        motion(.movePageUp, [.pageUp, .control("b")]), motion(.movePageDown, [.pageDown, .control("f")]),
        motion(.moveFirst, [.home, .character("g")]), motion(.moveLast, [.end, .character("G")]),
    ]

    private static func motion(_ id: CommandID, _ keys: [Key], footer: Int? = nil) -> Command {
        Command(id, keys, in: lists, footer: footer, effects: { $0.move(id) })
    }

    private static let screens: [Command] = ScreenName.allCases.map { name in
        Command(name.command, [.character(name.digit)], in: .allScreens, run: { $0.go(to: .screen(name)) })
    }

    static let everywhere: [Command] =
        screens + [
            Command(
                .search, [.character("/")], in: .allScreens, footer: 3,
                run: { if !$0.beginFinding() { $0.beginSearch() } }),
            Command(
                .undo, [.character("u")], in: .allScreens, footer: 20, unless: { $0.readOnlyFolder },
                effects: { _ in [.undo] }),
            Command(
                .redo, [.control("r")], in: .allScreens, unless: { $0.readOnlyFolder }, effects: { _ in [.redo] }),
            Command(.showHistory, [.character("H")], in: .allScreens) { _ in [.readHistory] },
            Command(
                .synchronize, [.character("S")], in: .allScreens,
                unless: { state in
                    if state.condition.practice != nil { return .practice }
                    return state.readOnlyFolder ?? (state.isSynchronizing ? .isSynchronizing : nil)
                },
                effects: { $0.synchronize() }),
            Command(.reload, [.control("l")], in: .allScreens) { _ in [.reload] },
            Command(
                .palette, [.character(":"), .control("p")], in: Set<Mode>.allScreens.union([.help, .review, .mending]),
                run: { state in
                    if case .help = state.modal { state.dismiss() }
                    state.present(.palette(Palette()))
                }),
            Command(.help, [.character("?"), .function(1)], in: .allScreens, footer: 4) {
                $0.present(.help(scroll: 0))
            },
            Command(
                .showPracticeJobs, [.character("B")], in: .allScreens,
                unless: { $0.condition.practice == nil ? .noPractice : nil }, run: { $0.showPracticeJobs() }),
            Command(.quit, [.character("q"), .control("c")], in: .allScreens, footer: 5) { $0.leave() },
        ]
}

extension ScreenName {
    fileprivate var digit: Character { Character(String(rawValue)) }

    fileprivate var command: CommandID {
        switch self {
        case .overview: .showOverview
        case .browse: .showBrowse
        case .tasks: .showTasks
        case .calendar: .showCalendar
        case .actionMonth: .showActionMonth
        case .reports: .showReports
        case .figures: .showFigures
        }
    }
}
