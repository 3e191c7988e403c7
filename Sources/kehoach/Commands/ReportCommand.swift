import ArgumentParser
import PlanDocuments
import PlanModel
import Presentation
import TerminalUI
import Wording

/// `kehoach report PLAN --period six-month|year`
struct ReportCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "report", abstract: LocalizedHelp.shown(wording.periodReportAbstract),
            discussion: LocalizedHelp.shown(wording.periodReportDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.remindPlanHelp, for: \.reportsSubjectPlaceholder))
    var plan: String
    @Option(help: LocalizedHelp.of(\.periodHelp, for: \.periodPlaceholder))
    var period: PeriodReport.Period
    @Option(help: LocalizedHelp.of(\.asOfHelp, for: \.asOfPlaceholder))
    var asOf: String?
    @OptionGroup var sender: SenderOptions
    @OptionGroup var paper: PaperOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let form = try paper.form()
        let opened = try session.openForReading(folder, lacking: { _ in false })
        let plan = try opened.plan(plan)
        let wording = session.wording
        let day: Day
        if let asOf {
            let purpose = DayPurpose(.sought, planYear: plan.plan.year, today: opened.today)
            day = try session.day(asOf, source: "--as-of", for: purpose, AssentOptions(yes: true))
        } else {
            day = PeriodReport.day(period, of: plan.plan.year, today: opened.today)
        }
        let made = PeriodReport(period, of: plan, in: opened.library, asOf: day)
            .paper(about: plan, in: opened.library, from: try sender.sender(), wording)
        try session.hand(out: [made.paper.mapTexts { SafeText.clean($0) }], as: form, paper)
        if !made.gaps.isEmpty { session.tell(wording.reportGaps(made.gaps), isPlain: true) }
        return .done
    }
}

extension PeriodReport.Period: ExpressibleByArgument {
    package init?(argument: String) {
        switch argument {
        case "six-month", "6": self = .sixMonth
        case "year": self = .year
        default: return nil
        }
    }

    package static var allValueStrings: [String] { ["six-month", "year"] }
}
