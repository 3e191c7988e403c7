import TerminalUI
import Wording

enum ReportCommands {
    static let all: [Command] = [
        Command(.open, [.enter], on: .reports, footer: 3) { $0.openFromReports() },
        Command(.previousDuty, [.left, .character("h")], on: .reports) { $0.moveColumn(by: -1) },
        Command(.nextDuty, [.right, .character("l")], on: .reports, footer: 38) { $0.moveColumn(by: 1) },
        Command(.nextReportPlan, [.character("]"), .character(">")], on: .reports, footer: 16) {
            $0.changeReportPlan(by: 1)
        },
        Command(.previousReportPlan, [.character("["), .character("<")], on: .reports) { $0.changeReportPlan(by: -1) },
        Command(.back, [.escape], on: .reports, footer: 30) { $0.leaveReports() },
        Command(
            .recordReport, [.space], on: .reports, footer: 1, unless: { $0.noReport },
            effects: { $0.toggleSubmission() }),
        Command(
            .select, [.character("v")], on: .reports, footer: 13,
            unless: { $0.reports.body == nil ? .noBody : nil },
            run: { $0.markBody() }),
        Command(.switchReportLayout, [.character("z")], on: .reports, footer: 14) { $0.switchReportLayout() },
        Command(
            .editReport, [.character("e")], on: .reports, footer: 11, unless: { $0.noReport },
            run: { $0.askSubmission() }),
        Command(
            .reportState, [.character("t")], on: .reports, footer: 15, unless: { $0.noReport },
            run: { $0.chooseReportState() }),
        Command(
            .quickEntry, [.character("+")], on: .reports, footer: 6, unless: { $0.noQuickLine },
            run: { $0.openQuickLine() }),
        Command(.jumpToBody, [.character("'")], on: .reports, footer: 16) { $0.openJump() },
        Command(
            .numberLetter, [.character("E")], on: .reports, footer: 17, unless: { $0.noLetter },
            run: { $0.askLetterNumber() }),
        Command(
            .recordCall, [.character("a")], on: .reports, unless: { $0.noCall }, run: { $0.askCall() }),
        Command(
            .showFiguresOfReport, [.character("F")], on: .reports, unless: { $0.noFiguresOfReport },
            run: { $0.showFiguresOfReport() }),
        Command(.filterReports, [.character("f")], on: .reports, footer: 7) { $0.changeFilter() },
        Command(.sortReports, [.character("s")], on: .reports, footer: 12) { $0.changeReportOrder() },
    ]
}
