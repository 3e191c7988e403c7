import ArgumentParser
import Dashboard
import Disk
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
    @OptionGroup var list: ListOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var speech: LanguageOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        guard let path = directory.map(session.path) ?? session.surroundings.practicePlace else { throw .noHome }
        let system = PosixSystem()
        if PlanFolder.isDataFolder(path, system: system) {
            guard PracticeFolder.day(at: path, system: system) != nil else { throw .practice(.notMarked(path)) }
            if anew {
                // Known by where the folder lies, as long as it lies there.
                let kept = KeptTexts(session.surroundings, of: path)
                do throws(PracticeFolder.Refusal) {
                    let aside = try PracticeFolder.putAside(path, system: system)
                    session.tell(session.wording.practicePutAside(aside), isPlain: true)
                } catch {
                    throw .practice(error)
                }
                kept?.forget()
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
        session.write(wording.practiceTasks(progress, at: path).map(PracticeRecord.init), list)
        return .done
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
