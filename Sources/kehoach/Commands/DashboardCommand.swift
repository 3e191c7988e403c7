import ArgumentParser
import Dashboard
import DocumentReading
import Glibc
import PlanModel
import PlanStore
import PlanSync
import TerminalUI

/// `kehoach` alone: the dashboard.
struct DashboardCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.dashboard, name: "dashboard") }

    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        try session.showDashboard(of: try session.open(folder), by: author)
    }
}

extension Session {
    /// Shows a folder on the terminal until the person leaves.
    mutating func showDashboard(
        of opened: OpenFolder, by options: AuthorOptions
    ) throws(ProgramFailure) -> ExitStatus {
        opened.folder.finishInterrupted()
        let (surroundings, clock, asked) = (surroundings, opened.folder.clock, self)
        let (path, wording) = (opened.folder.snapshot.path, wording)
        let isPractice = opened.folder.snapshot.practice != nil
        let runs = GitRuns()
        let kept = KeptTexts(surroundings, of: path).map { texts in
            Dashboard.Surroundings.Kept(read: texts.read) { texts.write($0, as: $1) }
        }
        var world = Dashboard.Surroundings(
            author: asked.author(options), language: wording.language,
            synchronize: { decisions, author in
                let sync = FolderSync(path, surroundings: surroundings, author: author, runs: runs, wording)
                return Result { () throws(SyncError) in try sync.run(decisions) }
            },
            kept: kept, inBackground: BackgroundThread.run, path: surroundings.absolute,
            programs: surroundings.programs, shared: isPractice ? SharedFolders() : surroundings.shared,
            documents: { surroundings.workingFolder.map(DocumentFile.names) ?? [] }
        ) {
            let now = clock.now()
            return Dashboard.Moment(
                text: now.text, day: opened.isDayFixed ? opened.today : now.localDay, untilMidnight: now.untilMidnight)
        }
        let keys = surroundings.keys
        world.registry = keys.registry
        world.complaint = keys.complaint(wording)
        var look = NcursesScreen.Options(charset: surroundings.charset)
        let theme = surroundings.theme.value
        look.usesColor = theme != .mono
        let said = Background(colorFGBG: surroundings.variable("COLORFGBG"))
        look.theme = Theme(chosen: theme, on: said)
        if surroundings.canAnswer, said == .unknown, theme == .auto || theme == .contrast {
            look.themeOn = { Theme(chosen: theme, on: $0) }
        }
        let screen: NcursesScreen
        do {
            screen = try NcursesScreen(look)
        } catch {
            throw .screen(error)
        }
        defer { screen.close() }
        let dashboard = Dashboard(
            screen: screen, folder: opened.folder, watch: FolderWatch(path, mounts: surroundings.mounts()),
            surroundings: world)
        keep(dashboard)
        let ending = dashboard.run()
        screen.close()
        runs.end()
        flushNotes()
        switch ending {
        // A terminal that is gone says so by this signal, to whoever it can.
        case .hangup: ProcessEnding.by(signal: SIGHUP)
        case .terminated(let signal): ProcessEnding.by(signal: signal)
        case .quit: opened.folder.keepForNextTime()
        }
        return .done
    }
}

extension Theme {
    /// The theme that a person chose, on what the terminal says of itself.
    fileprivate init(chosen: Preferences.Theme, on background: Background) {
        self =
            switch chosen {
            case .auto, .mono: .standard(on: background)
            case .dark: .standard(on: .dark)
            case .light: .standard(on: .light)
            case .contrast: .contrast(on: background)
            }
    }
}
