import ArgumentParser
import Disk
import PlanDocuments
import PlanModel
import PlanStore
import Presentation
import Records
import TerminalUI
import Wording

/// `kehoach export PLAN [--with …]`, `kehoach export LIST [QUERY…]`, `kehoach export action-month PLAN --paper …`
struct ExportCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "export", abstract: LocalizedHelp.shown(wording.help(Wording.ExportHelp.command)),
            usage: LocalizedHelp.shown(wording.exportSynopsis),
            discussion: LocalizedHelp.shown(wording.help(Wording.ExportHelp.more)))
    }

    @Argument(help: help(.subject, .subjectValue))
    var subject: String
    @Argument(help: help(.query, .queryValue))
    var query: [String] = []
    @Option(help: help(.with, .withValue))
    var with: [CoveringPaper.Kind] = []
    @Option(name: .customLong("paper"), help: help(.actionMonthPaper, .actionMonthPaperValue))
    var actionMonthPaper: ActionMonthPaper.Kind?
    @Option(help: help(.on, .dayValue))
    var on: String?
    @Option(help: help(.until, .dayValue))
    var until: String?
    @OptionGroup var sender: SenderOptions
    @OptionGroup var paper: PaperOptions
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.help(Wording.ExportHelp.excel)))
    var excel = false
    @Option(help: help(.alarm, .alarmValue))
    var alarm: Int?
    @Flag(help: LocalizedHelp.of(.closed))
    var closed = false
    @OptionGroup var folder: FolderOptions

    private static func help(_ topic: Wording.ExportHelp, _ value: Wording.ExportHelp) -> ArgumentHelp {
        let wording = LocalizedHelp.wording
        return ArgumentHelp("\(wording.help(topic))", valueName: wording.help(value))
    }

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        if let alarm, alarm < 0 { throw .usage(.negativeNumber(alarm)) }
        try checkTogether()
        if let actionMonthPaper {
            guard subject == "action-month" else { throw .usage(.notTogether("--paper", subject)) }
            return try writePaper(actionMonthPaper, in: &session)
        }
        switch subject {
        case "tasks":
            var asked = Query()
            let status = try writeSheet(in: &session) { (opened, exports) throws(ProgramFailure) in
                asked = try QueryArguments(query).query(today: opened.today)
                return exports.tasks(matching: asked)
            }
            session.tell(session.wording.standingWords(asked.standingWords))
            return status
        case "reports":
            return try writeSheet(in: &session) { (opened, exports) throws(ProgramFailure) in
                exports.reports(of: try plan(in: opened))
            }
        case "calls":
            return try writeSheet(in: &session) { (opened, exports) throws(ProgramFailure) in
                guard let typed = query.first, typed.contains("/") else {
                    return exports.calls(of: try plan(in: opened))
                }
                let (plan, duty) = try opened.duty(typed)
                return exports.calls(of: plan.id, duty: duty.id)
            }
        case "figures":
            return try writeSheet(in: &session) { (opened, exports) throws(ProgramFailure) in
                exports.figures(of: try opened.provinces(query.first, in: nil, exports))
            }
        case "activities" where !isCalendar:
            return try writeSheet(in: &session) { (opened, exports) throws(ProgramFailure) in
                exports.activities(of: try plan(in: opened))
            }
        case "action-month" where isSheet:
            return try writeSheet(in: &session) { (opened, exports) throws(ProgramFailure) in
                let plan = try query.first.map { (typed) throws(ProgramFailure) in try opened.plan(typed) }
                return exports.actionMonth(of: plan?.plan.year ?? opened.today.year, plan: plan?.id)
            }
        case "deadlines", "action-month", "activities": return try writeCalendar(in: &session)
        default: return try writePlan(in: &session)
        }
    }

    /// What a person asked for and would not get is refused.
    private func checkTogether() throws(ProgramFailure) {
        let isList = ExportCommand.lists.contains(subject)
        if isList, !with.isEmpty { throw .usage(.notTogether("--with", subject)) }
        guard actionMonthPaper == nil else { return }
        if on != nil || until != nil { throw .usage(.notTogether(on == nil ? "--until" : "--on", subject)) }
        if isList || with.isEmpty, let said = sender.firstSaid { throw .usage(.notTogether(said, subject)) }
    }

    private static let lists = ["tasks", "reports", "calls", "figures", "activities", "action-month", "deadlines"]

    /// The plan that is named; nil where none is.
    private func plan(in opened: OpenFolder) throws(ProgramFailure) -> PlanID? {
        try query.first.map { (typed) throws(ProgramFailure) in try opened.plan(typed).id }
    }

    /// The Action Month is both days and rows.
    private var isSheet: Bool {
        let ending = paper.out.flatMap(DocumentForm.ending(ofName:))?.lowercased()
        return DocumentForm.sheets.contains { form in
            paper.format == form.rawValue || paper.format == nil && ending.map(form.endings.contains) == true
        }
    }

    /// Activities are both rows and days.
    private var isCalendar: Bool {
        paper.format == "ics" || paper.format == nil && paper.out?.lowercased().hasSuffix(".ics") == true
    }

    /// The plan as a paper, behind those that go with it.
    private func writePlan(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        guard query.isEmpty else { throw .usage(.notFound(subject + " " + query.joined(separator: " "))) }
        // Who submits a plan and who decides on it is the plan's own matter.
        if sender.from != nil, !with.contains(.covering) { throw .usage(.notTogether("--from", subject)) }
        let form = try paper.form()
        let opened = try session.openForReading(folder, lacking: { _ in false })
        let plan = try opened.plan(subject)
        let made = session.wording.paper(of: plan, reference: opened.library.reference)
        let papers = PlanPapers(plan, in: opened.library, today: opened.today, session.wording)
        let sender = try sender.sender(usual: .issuer)
        let before = with.map { papers.covering($0, from: sender) }
        let all = before.map(\.paper) + [made.paper]
        try session.hand(out: all.map { $0.mapTexts { SafeText.clean($0) } }, as: form, paper)
        if let gaps = session.wording.reportGaps(of: before) { session.tell(gaps, isPlain: true) }
        if made.shortLines > 0 { session.tell(session.wording.shortLines(made.shortLines), isPlain: true) }
        return .done
    }

    /// A paper about a plan's Action Month.
    private func writePaper(
        _ kind: ActionMonthPaper.Kind, in session: inout Session
    ) throws(ProgramFailure) -> ExitStatus {
        guard let typed = query.first else {
            throw .usage(.missingArgument("<\(session.wording.help(Wording.ExportHelp.subjectValue))>"))
        }
        guard query.count == 1 else { throw .usage(.unexpectedArguments(Array(query.dropFirst()))) }
        let form = try paper.form()
        let opened = try session.openForReading(folder, lacking: { _ in false })
        let plan = try opened.plan(typed)
        let days = try days(planYear: plan.plan.year, in: opened, &session)
        let made = PlanPapers(plan, in: opened.library, today: opened.today, session.wording)
            .actionMonth(kind, days: days, from: try sender.sender(usual: kind.usualOffice))
        guard let made else {
            session.tell(session.wording.noActionMonth(plan.plan.year))
            return .nothing
        }
        try session.hand(out: [made.paper.mapTexts { SafeText.clean($0) }], as: form, paper)
        if let gaps = session.wording.reportGaps(of: [made]) { session.tell(gaps, isPlain: true) }
        return .done
    }

    /// The days that are named; nil where none is.
    private func days(
        planYear: Int, in opened: OpenFolder, _ session: inout Session
    ) throws(ProgramFailure) -> ClosedRange<Day>? {
        let purpose = DayPurpose(.held, planYear: planYear, today: opened.today)
        let assent = AssentOptions(yes: true)
        guard let on else {
            if until != nil { throw .usage(.missingValue("--on")) }
            return nil
        }
        let from = try session.day(on, source: "--on", for: purpose, assent)
        let to = try until.map { (typed) throws(ProgramFailure) in
            try session.day(typed, source: "--until", for: purpose, assent)
        }
        guard from <= to ?? from else { throw .usage(.endsBeforeItBegins(from: from, to: to ?? from)) }
        return from...(to ?? from)
    }

    private func writeSheet(
        in session: inout Session, _ make: (OpenFolder, FolderExports) throws(ProgramFailure) -> Spreadsheet
    ) throws(ProgramFailure) -> ExitStatus {
        let form = try paper.form(among: DocumentForm.sheets, usual: .csv)
        let opened = try session.openForReading(folder)
        let sheet = try make(opened, FolderExports(opened.library, today: opened.today, session.wording))
        try session.hand(out: .sheet(sheet), as: form, paper, mark: excel && form == .csv ? CSVRow.mark : "")
        return told(isEmpty: sheet.rows.isEmpty, in: &session)
    }

    /// Says that nothing stands in a sheet or calendar; where something was looked for, that is worth an exit code.
    private func told(isEmpty: Bool, in session: inout Session) -> ExitStatus {
        guard isEmpty else { return .done }
        session.tell(session.wording.emptyList)
        return query.isEmpty ? .done : .nothing
    }

    private func writeCalendar(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let form = try paper.form(among: DocumentForm.calendars, usual: .ics)
        let opened = try session.openForReading(folder)
        let library = opened.library
        // Of what is a sheet, too, a plan may be named as there.
        let plan = subject == "deadlines" || query.count != 1 ? nil : try? opened.plan(query[0]).id
        let asked = plan == nil ? try session.query(query, today: opened.today) : Query()
        let list = DeadlineList(
            library, of: plan, matching: asked, today: opened.today, includingClosed: closed || plan != nil)
        // Of activities and months it is not known how many of those deadlines were any.
        if list.leftOut > 0, subject == "deadlines" { session.tell(session.wording.closedLeftOut(list.leftOut)) }
        let history: [HistoryEntry]
        do throws(FolderError) {
            history = try opened.folder.history()
        } catch {
            throw .folder(error)
        }
        let days: FolderExports.Days =
            switch subject {
            case "activities": .activities
            case "action-month": .actionMonth
            default: .deadlines
            }
        let made = FolderExports(library, today: opened.today, session.wording)
            .calendar(of: days, list.all, history: history, alarm: alarm)
        try session.hand(out: .calendar(named: session.wording.calendarTitle, made.events), as: form, paper)
        if made.undated > 0 { session.tell(session.wording.withoutDay(made.undated), isPlain: true) }
        return told(isEmpty: made.events.isEmpty, in: &session)
    }
}

extension CoveringPaper.Kind: ExpressibleByArgument {}
extension ActionMonthPaper.Kind: ExpressibleByArgument {}
