import ArgumentParser
import PlanActions
import PlanFormat
import PlanModel
import Presentation

/// `kehoach theme YEAR [TEXT]`
struct ThemeCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.theme, name: "theme") }

    @Argument(help: LocalizedHelp.of(.themeYear))
    var year: Int
    @Argument(help: LocalizedHelp.of(.themeText))
    var words: [String] = []
    @Option(help: LocalizedHelp.of(.source))
    var source: String?
    @Flag(help: LocalizedHelp.of(.clear))
    var clear = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        guard (2016...9999).contains(year) else {
            throw .usage(.invalidValue(String(year), option: "YEAR", known: []))
        }
        let text = Session.typed(words.joined(separator: " "))
        guard text != nil || clear else {
            guard words.isEmpty else { throw .usage(.emptyText) }
            let opened = try session.openForReading(folder, lacking: { $0.file == FolderLayout.observances })
            session.write(opened.library.reference.theme(in: year)?.text ?? session.wording.notYetKnown)
            return .done
        }
        let opened = try session.open(folder)
        let named = source.flatMap { Session.typed($0) }
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.settingTheme(of: year, to: text, source: named)
        }
    }
}

/// `kehoach holidays [YEAR]`
struct HolidaysCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.holidays, name: "holidays") }

    @Argument(help: LocalizedHelp.of(.yearOfList))
    var year: Int?
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder, lacking: { $0.file == FolderLayout.holidays })
        let year = year ?? opened.today.year
        let records = opened.library.reference.holidays.filter { $0.isOf(year) }.map {
            HolidayRecord(holiday: $0, days: $0.days(in: year))
        }
        session.write(
            records.sorted { ($0.days?.lowerBound.ordinal ?? .max) < ($1.days?.lowerBound.ordinal ?? .max) }, list)
        return .done
    }
}

extension Holiday {
    /// Whether it is held in a year, its days known or not.
    fileprivate func isOf(_ year: Int) -> Bool {
        if case .once(year, _) = span { true } else { days(in: year) != nil }
    }
}

/// `kehoach holiday …`: the commands that change holidays.
struct HolidayCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = LocalizedHelp.of(.holiday, name: "holiday")
        configuration.subcommands = [AddHolidayCommand.self, RemoveHolidayCommand.self]
        return configuration
    }
}

/// `kehoach holiday add DAY NAME`
struct AddHolidayCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.of(.addHoliday, name: "add", inside: "holiday")
    }

    @Argument(help: LocalizedHelp.of(.holidayDay))
    var day: String
    @Argument(help: LocalizedHelp.of(.holidayName))
    var words: [String]
    @Option(help: LocalizedHelp.of(.endsOn))
    var to: String?
    @Option(help: LocalizedHelp.of(.source))
    var source: String?
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let first = try session.day(day, source: "DAY", for: DayPurpose(.held, today: opened.today), assent)
        let last = try to.map { (text) throws(ProgramFailure) in
            let purpose = DayPurpose(.held, planYear: first.year, today: opened.today, from: first)
            return try session.day(text, source: "--to", for: purpose, assent)
        }
        guard let name = Session.typed(words.joined(separator: " ")) else { throw .usage(.emptyText) }
        guard first <= last ?? first else { throw .usage(.endsBeforeItBegins(from: first, to: last ?? first)) }
        let source = source.flatMap { Session.typed($0) }
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.addingHoliday(name, on: first...(last ?? first), source: source)
        }
    }
}

/// `kehoach holiday remove ID`
struct RemoveHolidayCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.of(.removeHoliday, name: "remove", inside: "holiday")
    }

    @Argument(help: LocalizedHelp.of(.holiday))
    var id: String
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let typed = LiteralDashArguments.unshield(id).lowercased()
        guard let holiday = opened.library.reference.holidays.first(where: { $0.id == typed }) else {
            throw .usage(.notFound(typed))
        }
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.removing(holiday)
        }
    }
}
