import ArgumentParser
import Wording

/// The command line. Without a subcommand it opens the dashboard.
struct Kehoach: ParsableCommand {
    static var configuration: CommandConfiguration {
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
                    TasksCommand.self, DeadlinesCommand.self, TodayCommand.self, ReportsCommand.self,
                    ReportCommand.self,
                    RemindCommand.self, LettersCommand.self, ExportCommand.self, ActionMonthCommand.self,
                    ActivitiesCommand.self,
                    HolidaysCommand.self,
                    FiguresCommand.self, MoneyCommand.self, RostersCommand.self, ShowCommand.self,
                ]
            ),
            (
                .changing,
                [
                    DoneCommand.self, StartCommand.self, ReopenCommand.self, StatusCommand.self, NoteCommand.self,
                    DueCommand.self, AssignCommand.self, SubmitCommand.self, FigureCommand.self, AimCommand.self,
                    SpendCommand.self, RosterCommand.self, ActivityCommand.self, ThemeCommand.self,
                    HolidayCommand.self, PlanCommand.self, SectionCommand.self, BlockCommand.self, TaskCommand.self,
                    DutyCommand.self, NormCommand.self, CitationCommand.self, RecipientCommand.self, AgencyCommand.self,
                    ImportCommand.self, ImportProgressCommand.self, RollOverCommand.self, PlanStateCommand.self,
                    UndoCommand.self, RedoCommand.self, HistoryCommand.self,
                ]
            ),
            (
                .folder,
                [
                    CheckCommand.self, UnlockCommand.self, InitCommand.self, SyncCommand.self, BackupCommand.self,
                    RestoreCommand.self, MergeFileCommand.self, GenerateCommand.self,
                ]
            ),
        ]
    }

    /// The names of the commands that stand inside another one, by its name.
    static var commandsInside: [String: [String]] {
        let inner = groups.flatMap { $0.commands }.map { command in
            (
                command.configuration.commandName ?? "",
                command.configuration.subcommands.compactMap { $0.configuration.commandName }
            )
        }
        return Dictionary(inner.filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
    }

    /// The names of all commands, that of the parser's own included.
    static var commandNames: [String] {
        groups.flatMap { $0.commands }.compactMap { $0.configuration.commandName } + ["help"]
    }
}

/// A command of ours: it reads and writes only through the session.
protocol ProgramCommand: ParsableCommand {
    /// Does what was asked.
    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus
}
