import TerminalUI
import Wording

enum CalendarCommands {
    static let all: [Command] = [
        Command(.open, [.enter], on: .calendar, footer: 2) { $0.openInCalendar() },
        Command(.back, [.escape], on: .calendar, footer: 30) { $0.backInCalendar() },
        Command(.previousDay, [.left, .character("h")], on: .calendar) { $0.changeDay(by: -1) },
        Command(.nextDay, [.right, .character("l")], on: .calendar) { $0.changeDay(by: 1) },
        Command(.switchCalendarView, [.character("z")], on: .calendar, footer: 2) { $0.switchCalendarView() },
        Command(.previousMonth, [.character("["), .character("<")], on: .calendar) { $0.changeMonth(by: -1) },
        Command(.nextMonth, [.character("]"), .character(">")], on: .calendar, footer: 8) { $0.changeMonth(by: 1) },
        Command(.goToToday, [.character(".")], on: .calendar, footer: 9) { $0.goToToday() },
        Command(.nextProvince, [.character("o")], on: .calendar, footer: 7) { $0.changeCalendarProvince(by: 1) },
        Command(.previousProvince, [.character("O")], on: .calendar) { $0.changeCalendarProvince(by: -1) },
        Command(.toggleClosedPlans, [.character("f")], on: .calendar, footer: 16) { $0.toggleClosedPlans() },
    ]
}
