import Records
import TerminalUI
import Wording

enum ActionMonthCommands {
    static let all: [Command] = looking + changing

    private static let looking: [Command] = [
        Command(.open, [.enter], on: .actionMonth, footer: 2) { $0.openInMonth() },
        Command(.earlierInLine, [.left, .character("h")], on: .actionMonth) { $0.stepInMonth(by: -1) },
        Command(.laterInLine, [.right, .character("l")], on: .actionMonth) { $0.stepInMonth(by: 1) },
        Command(.previousYear, [.character("["), .character("<")], on: .actionMonth) { $0.changeMonthYear(by: -1) },
        Command(.nextYear, [.character("]"), .character(">")], on: .actionMonth, footer: 16) {
            $0.changeMonthYear(by: 1)
        },
        Command(.back, [.escape], on: .actionMonth) { $0.screen = .overview },
        Command(.nextProvince, [.character("o")], on: .actionMonth, footer: 7) { $0.changeMonthProvince(by: 1) },
        Command(.previousProvince, [.character("O")], on: .actionMonth) { $0.changeMonthProvince(by: -1) },
        Command(.switchLayout, [.character("z")], on: .actionMonth, footer: 4) { $0.switchLayout() },
    ]

    private static let changing: [Command] = [
        Command(
            .addActivity, [.character("a")], on: .actionMonth, footer: 3, unless: { $0.noPlanForActivities },
            run: { $0.addActivity() }),
        Command(
            .editActivity, [.character("E")], on: .actionMonth, unless: { $0.noActivityToEdit },
            run: { $0.editActivity() }),
        Command(
            .removeActivity, [.character("x"), .delete], on: .actionMonth, footer: 9, unless: { $0.noActivityToEdit },
            run: { $0.askForRemoval() }),
        Command(
            .moveActivity, [.character("M")], on: .actionMonth, footer: 8, unless: { $0.noActivityToEdit },
            run: { $0.askForDay() }),
        Command(
            .editTheme, [.character("T")], on: .actionMonth, footer: 13, unless: { $0.closed(.theme($0.month.year)) },
            run: { $0.editTheme() }),
    ]
}

extension AppState {
    fileprivate var noPlanForActivities: Unavailable? {
        if let readOnlyFolder { return readOnlyFolder }
        guard let plan = planForActivities else { return .noPlanToSchedule(year: month.year) }
        return closed(RecordID.plan(plan.id))
    }

    fileprivate var noActivityToEdit: Unavailable? {
        readOnlyFolder ?? activity(among: targets).map { closed($0.id) } ?? .noActivity
    }
}
