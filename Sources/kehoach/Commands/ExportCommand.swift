import ArgumentParser
import Disk
import PlanDocuments
import PlanModel
import PlanStore
import Presentation
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
        let wording = session.wording
        if let alarm, alarm < 0 { throw .usage(.negativeNumber(alarm)) }
        switch subject {
        case "tasks":
            return try writeSheet(in: &session) { (opened) throws(ProgramFailure) in
                let query = try QueryArguments(query).query(today: opened.today)
                return TrackingSheet(wording).sheet(of: opened.taskRecords(matching: query, wording.language))
            }
        case "reports":
            return try writeSheet(in: &session) { (opened) throws(ProgramFailure) in
                Spreadsheet(try opened.reportRecords(of: query.first), named: wording.reportSheetTitle, wording)
            }
        case "figures":
            return try writeSheet(in: &session) { (opened) throws(ProgramFailure) in
                let records = try opened.figureRecords(unit: query.first, year: nil, wording.language)
                return Spreadsheet(records, named: wording.figureSheetTitle, wording)
            }
        case "activities" where !isCalendar:
            return try writeSheet(in: &session) { (opened) throws(ProgramFailure) in
                Spreadsheet(try opened.activityRecords(of: query.first), named: wording.activitySheetTitle, wording)
            }
        case "deadlines", "action-month", "activities": return try writeCalendar(in: &session)
        default: return try writePlan(in: &session)
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
        in session: inout Session, _ make: (OpenFolder) throws(ProgramFailure) -> Spreadsheet
    ) throws(ProgramFailure) -> ExitStatus {
        let form = try paper.form(among: WorkbookForm.allCases, usual: WorkbookForm.csv)
        let sheet = try make(try session.openForReading(folder))
        let hasMark = excel
        let wording = session.wording
        try session.hand(out: paper, verbatim: true) { () throws(PaperFailure) in
            form == .xlsx
                ? try WorkbookWriter().bytes(of: sheet)
                : Array(((hasMark ? CSVText.mark : "") + CSVText.text(sheet, wording)).utf8)
        }
        return told(isEmpty: sheet.rows.isEmpty, in: &session)
    }

    /// Says that nothing stands in a sheet or calendar; where something was looked for, that is worth an exit code.
    private func told(isEmpty: Bool, in session: inout Session) -> ExitStatus {
        guard isEmpty else { return .done }
        session.tell(session.wording.emptyList)
        return query.isEmpty ? .done : .nothing
    }

    private func writeCalendar(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        _ = try paper.form(among: CalendarForm.allCases, usual: CalendarForm.ics)
        let opened = try session.openForReading(folder)
        let library = opened.library
        let query = try QueryArguments(query).query(today: opened.today)
        let list = DeadlineList(library, matching: query, today: opened.today, includingClosed: closed)
        if list.leftOut > 0 { session.tell(session.wording.closedLeftOut(list.leftOut)) }
        var records = list.records.batches.flatMap { list.records.map($0) { $0 } }
        var months: [Int: ClosedRange<Day>] = [:]
        if subject == "activities" { records = records.filter { $0.deadline.kind == .activity } }
        if subject == "action-month" {
            for record in records {
                let year = record.plan.plan.year
                months[year] = library.reference.actionMonth(in: year)
            }
            records = records.filter { record in
                if record.plan.task(record.deadline.source)?.isActionMonth == true { return true }
                guard let month = months[record.plan.plan.year], record.deadline.kind == .activity,
                    let last = record.deadline.lastDay
                else { return false }
                return month.overlaps((record.deadline.timing?.from.map { min($0, last) } ?? last)...last)
            }
        }
        let history: [HistoryEntry]
        do throws(FolderError) {
            history = try opened.folder.history()
        } catch {
            throw .folder(error)
        }
        let calendar = CalendarEvents(history: history, alarm: alarm, session.wording)
        let events =
            months.sorted { $0.key < $1.key }.map { year, days in
                calendar.actionMonth(days, theme: library.reference.theme(in: year)?.text)
            } + records.compactMap { calendar.event($0) }
        let undated = records.count { $0.deadline.lastDay == nil }
        let title = session.wording.calendarTitle
        try session.hand(out: paper, verbatim: true) { CalendarWriter(name: title).bytes(of: events) }
        if undated > 0 { session.tell(session.wording.withoutDay(undated), isPlain: true) }
        return told(isEmpty: events.isEmpty, in: &session)
    }
}
