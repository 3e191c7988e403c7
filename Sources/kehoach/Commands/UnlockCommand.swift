import ArgumentParser
import Disk
import PlanStore

/// `kehoach unlock`
struct UnlockCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "unlock", abstract: LocalizedHelp.shown(wording.unlockAbstract),
            discussion: LocalizedHelp.shown(wording.unlockDiscussion))
    }

    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.unlockYesHelp))
    var yes = false
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let path = try session.open(folder).folder.snapshot.path
        let (wording, system) = (session.wording, PosixSystem())
        do throws(FolderError) {
            guard let lock = try PlanFolder.lock(at: path, system: system) else {
                session.write(wording.notLocked)
                return .done
            }
            guard yes, !folder.readOnly else {
                session.write(wording.found(lock))
                return .nothing
            }
            guard try PlanFolder.removeLock(lock, at: path, system: system) else {
                session.tell(wording.notRemoved(lock))
                return .conflict
            }
            session.acknowledge(wording.removed(lock))
            return .done
        } catch {
            throw .folder(error)
        }
    }
}
