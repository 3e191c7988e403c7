import ArgumentParser
import Wording

/// The command line. Without a subcommand it opens the dashboard.
struct Kehoach: ParsableCommand {
    static var configuration: CommandConfiguration {
        if let chosen { return CommandConfiguration(commandName: "kehoach", subcommands: [chosen]) }
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "kehoach", abstract: wording.abstract(.program), usage: wording.programSynopsis,
            discussion: wording.discussion(.program),
            // No other start has to look for a clone.
            version: CommandLine.arguments.contains("--version") ? Version.text : Version.number,
            groupedSubcommands: groups.map { CommandGroup(name: wording.title($0.title), subcommands: $0.commands) },
            defaultSubcommand: DashboardCommand.self)
    }

    private static var groups: [(title: Wording.CommandGroupTitle, commands: [any ParsableCommand.Type])] {
        [
            (
                .looking,
                [
                    DashboardCommand.self, ProvincesCommand.self, PlansCommand.self, AgenciesCommand.self,
                    TasksCommand.self, FindCommand.self, DeadlinesCommand.self, TodayCommand.self, ReportsCommand.self,
                    ReportCommand.self,
                    RemindCommand.self, LettersCommand.self, SigningCommand.self, ExportCommand.self,
                    ArchiveCommand.self,
                    ActionMonthCommand.self,
                    ActivitiesCommand.self,
                    ContactsCommand.self,
                    HolidaysCommand.self,
                    FiguresCommand.self, FormCommand.self, MoneyCommand.self, RostersCommand.self, ShowCommand.self,
                ]
            ),
            (
                .changing,
                [
                    DoneCommand.self, StartCommand.self, ReopenCommand.self, StatusCommand.self, NoteCommand.self,
                    DueCommand.self, AssignCommand.self, HandoverCommand.self, SubmitCommand.self, CallCommand.self,
                    FigureCommand.self,
                    AimCommand.self,
                    SpendCommand.self, RosterCommand.self, ActivityCommand.self, ThemeCommand.self,
                    HolidayCommand.self, PlanCommand.self, SectionCommand.self, BlockCommand.self, TaskCommand.self,
                    DutyCommand.self, NormCommand.self, CitationCommand.self, RecipientCommand.self, AgencyCommand.self,
                    UnitCommand.self, ReceiveCommand.self, CollectCommand.self, ImportCommand.self,
                    ImportProgressCommand.self, RollOverCommand.self,
                    PlanStateCommand.self,
                    UndoCommand.self, RedoCommand.self, HistoryCommand.self,
                ]
            ),
            (
                .folder,
                [
                    CheckCommand.self, ConfigCommand.self, UnlockCommand.self, InitCommand.self, PracticeCommand.self,
                    SyncCommand.self,
                    BackupCommand.self,
                    RestoreCommand.self, MergeFileCommand.self, GenerateCommand.self, GuideCommand.self,
                    ManualCommand.self,
                ]
            ),
        ]
    }

    /// The command that is asked for, where it is known before the arguments are read. The parser would ask each of some
    /// sixty for its description.
    @TaskLocal static var chosen: (any ParsableCommand.Type)?

    /// All commands.
    static var commands: CommandTable { CommandTable(groups.flatMap(\.commands)) }
}

/// The commands by their names.
struct CommandTable {
    private let commands: [String: any ParsableCommand.Type]
    /// In the order of the help, that of the parser's own command behind them.
    let names: [String]

    init(_ commands: [any ParsableCommand.Type]) {
        let named = commands.map { ($0.configuration.commandName ?? "", $0) }
        self.commands = Dictionary(named, uniquingKeysWith: { first, _ in first })
        names = named.map(\.0) + ["help"]
    }

    subscript(_ name: String) -> (any ParsableCommand.Type)? { commands[name] }

    /// The names of the commands that stand inside another one.
    func names(inside name: String) -> [String] {
        (commands[name]?.configuration.subcommands ?? []).compactMap { $0.configuration.commandName }
    }
}

/// A command of ours: it reads and writes only through the session.
protocol ProgramCommand: ParsableCommand {
    /// Does what was asked.
    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus
}
