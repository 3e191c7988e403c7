import ArgumentParser
import Dashboard
import Disk
import Glibc
import PlanModel
import PlanStore
import Presentation
import Wording

/// `kehoach practice [DIR]`
struct PracticeCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "practice", abstract: LocalizedHelp.shown(wording.practiceAbstract),
            discussion: LocalizedHelp.shown(wording.practiceDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.practicePlaceHelp, for: \.practicePlacePlaceholder))
    var directory: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.practiceJobsHelp))
    var jobs = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.practiceAnewHelp))
    var anew = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.practiceYesHelp))
    var yes = false
    @OptionGroup var list: ListOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var speech: LanguageOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        guard let path = directory.map(session.path) ?? session.surroundings.practicePlace else { throw .noHome }
        let system = PosixSystem()
        if PlanFolder.isDataFolder(path, system: system) {
            guard PracticeFolder.day(at: path, system: system) != nil else { throw .practice(.notMarked(path)) }
            if anew {
                if let status = try refusal(to: path, &session) { return status }
                do throws(PracticeFolder.Refusal) {
                    try PracticeFolder.throwAway(path, system: system)
                } catch {
                    throw .practice(error)
                }
                KeptTexts(session.surroundings, of: path)?.forget()
            }
        }
        let isNew = !PlanFolder.isDataFolder(path, system: system)
        if isNew {
            do {
                try PracticeFolder.create(at: path, system: system)
            } catch {
                throw .folder(error)
            }
        }
        let opened = try session.openPractice(path)
        if isNew { session.tell(session.wording.practiceMade(path, on: opened.today), isPlain: true) }
        guard jobs else { return try session.showDashboard(of: opened, by: author) }
        let progress = opened.folder.snapshot.practice ?? PracticeProgress(done: [])
        let wording = Wording(session.wording.language, keys: session.surroundings.keys.registry.keyNames)
        session.write(wording.practiceTasks(progress).map(PracticeRecord.init), list)
        if list.format == .table { session.tell(wording.practiceCommands(path), isPlain: true) }
        return .done
    }

    /// How the command ends where what was practised stays; nil where it may go. Nobody is asked who could not see the
    /// question.
    private func refusal(to path: String, _ session: inout Session) throws(ProgramFailure) -> ExitStatus? {
        if yes { return nil }
        let wording = session.wording
        guard isatty(STDIN_FILENO) == 1, session.surroundings.errorIsTerminal else {
            session.tell(wording.practiceNeedsYes(path))
            return .usage
        }
        let progress = try session.openPractice(path).folder.snapshot.practice
        session.ask(wording.practiceQuestion(path, progress))
        let answer = readLine()?.lowercased().first
        guard answer == "c" || answer == "y" else {
            session.tell(wording.practiceKept)
            return .done
        }
        return nil
    }
}

extension Surroundings {
    /// Where somebody practises who names no place: below `$XDG_DATA_HOME`, else `~/.local/share` (XDG Base Directory
    /// Specification), beside the folder in which an office's own data may lie. Nil where neither is known.
    fileprivate var practicePlace: String? {
        // The specification has relative paths ignored.
        let stated = variable("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (stated ?? variable("HOME").map { $0 + "/.local/share" }).map { $0 + "/kehoach-practice" }
    }
}
