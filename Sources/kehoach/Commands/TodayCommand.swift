import ArgumentParser

/// `kehoach today [--days N]`
struct TodayCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.today, name: "today") }

    @Option(help: LocalizedHelp.of(.days))
    var days: Int?
    @Option(help: LocalizedHelp.of(.format))
    var format = TodayFormat.text
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        if let days, !(0...3660).contains(days) {
            throw .usage(.invalidValue(String(days), option: "--days", known: []))
        }
        let opened = try session.openForReading(folder)
        let sheet = TodaySheet(
            opened.library, today: opened.today, days: days ?? opened.library.settings.dueSoonDays,
            unread: opened.folder.snapshot.unreadFiles,
            dueBackup: opened.folder.snapshot.dueBackup(on: opened.today))
        switch format {
        case .text: session.write(sheet.text(on: session.surroundings.page, session.wording))
        case .json: session.write(verbatim: ListText.json(.object(sheet.object), TodaySheet.order))
        }
        return sheet.isQuiet ? .done : .nothing
    }
}

/// The forms of what is due.
enum TodayFormat: String, CaseIterable, ExpressibleByArgument {
    /// Lines for people: a login message, a mail.
    case text
    /// Everything, for programs.
    case json
}
