import ArgumentParser
import PlanDocuments
import PlanModel
import Presentation
import TerminalUI
import Wording

/// `kehoach report PLAN --period six-month|year [--of BODY] [--form ministry|consolidated|commune]`
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
    @Option(help: LocalizedHelp.of(\.reportOfHelp, for: \.remindAgencyPlaceholder))
    var of: [String] = []
    @Option(help: LocalizedHelp.of(\.reportFormHelp, for: \.reportFormPlaceholder))
    var form: PeriodReport.Form = .ministry
    @OptionGroup var assent: AssentOptions
    @OptionGroup var sender: SenderOptions
    @OptionGroup var paper: PaperOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let file = try paper.form()
        if !of.isEmpty, form == .consolidated { throw .usage(.notTogether("--form consolidated", "--of")) }
        if !of.isEmpty, sender.from != nil { throw .usage(.notTogether("--of", "--from")) }
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
        let request = ReportRequest(
            period, as: form, of: try bodies(of: plan, in: opened), asOf: day,
            reportsBy: asOf == nil ? opened.today : day, from: try sender.sender())
        let made = request.papers(about: plan, in: opened.library, wording)
        try session.hand(out: made.map { $0.paper.mapTexts { SafeText.clean($0) } }, as: file, paper)
        if let gaps = wording.reportGaps(of: made) { session.tell(gaps, isPlain: true) }
        return .done
    }

    /// Whose reports they are; nil where nobody is named.
    private func bodies(
        of plan: ResolvedPlan, in opened: OpenFolder
    ) throws(ProgramFailure) -> [AgencyReference]? {
        guard !of.isEmpty else { return nil }
        let all = plan.actors
        let lookup = BodyLookup(all, in: plan, reference: opened.library.reference, takingFirst: assent.yes)
        var bodies: [AgencyReference] = []
        for typed in of {
            let found =
                EveryWord(typed: typed) == nil
                ? try lookup.bodies(typed, record: plan.id.slug, among: all)
                : plan.reporters(opened.library.reference)
            bodies += found.filter { !bodies.contains($0) }
        }
        return bodies
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

extension PeriodReport.Form: ExpressibleByArgument {}
