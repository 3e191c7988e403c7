import ArgumentParser
import Disk
import PlanDocuments
import PlanModel
import PlanStore
import Presentation
import Records
import TerminalUI
import Wording

/// `kehoach export PLAN`, `kehoach export LIST [QUERY…]`
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
                let plan = try query.first.map { (typed) throws(ProgramFailure) in try opened.plan(typed).plan }
                let province = plan.map { opened.library.reference.province(of: $0.unit, on: opened.today) }
                return exports.actionMonth(of: plan?.year ?? opened.today.year, province: province)
            }
        case "deadlines", "action-month", "activities": return try writeCalendar(in: &session)
        default: return try writePlan(in: &session)
        }
    }

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

    private func writePlan(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        guard query.isEmpty else { throw .usage(.notFound(subject + " " + query.joined(separator: " "))) }
        let form = try paper.form()
        let opened = try session.openForReading(folder, lacking: { _ in false })
        let plan = try opened.plan(subject)
        let made = session.wording.paper(of: plan, reference: opened.library.reference)
        try session.hand(out: [made.paper.mapTexts { SafeText.clean($0) }], as: form, paper)
        if made.shortLines > 0 { session.tell(session.wording.shortLines(made.shortLines), isPlain: true) }
        return .done
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
        let query = try session.query(query, today: opened.today)
        let list = DeadlineList(library, matching: query, today: opened.today, includingClosed: closed)
        if list.leftOut > 0 { session.tell(session.wording.closedLeftOut(list.leftOut)) }
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
