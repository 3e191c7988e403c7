import ArgumentParser
import Disk
import JSONText
import PlanActions
import PlanBackup
import PlanModel
import PlanStore
import Records
import Wording

/// `kehoach backup DIR`
struct BackupCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "backup", abstract: LocalizedHelp.shown(wording.backupAbstract),
            discussion: LocalizedHelp.shown(wording.backupDiscussion))
    }

    @Argument(help: help(\.backupPlaceHelp, \.backupPlacePlaceholder))
    var place: String
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, for: [])
        let report: FolderBackup.Report
        do throws(FolderBackup.Failure) {
            report = try FolderBackup(of: opened.folder).make(in: session.path(place), by: session.author(author))
        } catch {
            throw .backup(error)
        }
        session.acknowledge(session.wording.backedUp(report))
        session.tell(session.wording.notBackedUp(report.passedOver))
        return .done
    }
}

/// `kehoach restore FILE`
struct RestoreCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "restore", abstract: LocalizedHelp.shown(wording.restoreAbstract),
            discussion: LocalizedHelp.shown(wording.restoreDiscussion))
    }

    @Argument(help: help(\.backupFileHelp, \.backupFilePlaceholder))
    var file: String
    @Option(help: help(\.restoreToHelp, \.backupPlacePlaceholder))
    var to: String?
    @Option(help: help(\.restorePlanHelp, \.restorePlanPlaceholder))
    var plan: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.restoreYesHelp))
    var yes = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let path = session.path(file)
        switch (to, plan) {
        case (let place?, nil): return try restore(try contents(path), to: session.path(place), in: &session)
        case (nil, let plan?): return try restore(plan, of: try contents(path), in: &session)
        case (nil, nil): throw .usage(.missingArgument("--to, --plan"))
        case (_?, _?): throw .usage(.notTogether("--to", "--plan"))
        }
    }

    private func contents(_ path: String) throws(ProgramFailure) -> BackupContents {
        let bytes: [UInt8]
        do throws(SystemFailure) {
            bytes = try PosixSystem().contents(ofFile: path, limit: .max / 2)
        } catch {
            throw .document(error)
        }
        do throws(BackupFault) {
            return try BackupContents(bytes)
        } catch {
            throw .notABackup(error, path)
        }
    }

    private func restore(
        _ backup: BackupContents, to place: String, in session: inout Session
    ) throws(ProgramFailure) -> ExitStatus {
        do throws(FolderError) {
            try PlanFolder.create(at: place, backup.files, system: PosixSystem())
        } catch {
            throw .folder(error)
        }
        session.acknowledge(session.wording.restored(backup, to: place))
        return .done
    }

    private func restore(
        _ typed: String, of backup: BackupContents, in session: inout Session
    ) throws(ProgramFailure) -> ExitStatus {
        let id = PlanID(LiteralDashArguments.unshield(typed))
        guard let file = backup.plan(id), let wanted = try? JSONDocument(file.bytes) else {
            throw .notABackup(.noPlan(id.slug), self.file)
        }
        let opened = try session.open(folder, for: [id])
        let changes: [RecordChange]
        do throws(CommitError) {
            changes = try opened.folder.changes(of: RecordFile(id), to: wanted)
        } catch {
            throw .commit(error)
        }
        let attempt: AttemptedChange
        do throws(ChangeRefusal) {
            attempt = try opened.actions.restoring(id, by: changes)
        } catch {
            throw ProgramFailure(error, opened.library)
        }
        guard yes, !attempt.isEmpty else {
            let names = RecordNames(opened.library, of: changes.map(\.record))
            session.write(session.wording.restoring(changes, of: backup, names))
            return .done
        }
        return try session.commit(attempt, in: opened, by: author)
    }
}

extension ProgramCommand {
    /// The help of an argument, and what stands for its value.
    fileprivate static func help(
        _ text: KeyPath<Wording, String>, _ value: KeyPath<Wording, String>
    ) -> ArgumentHelp {
        let wording = LocalizedHelp.wording
        return ArgumentHelp("\(wording[keyPath: text])", valueName: wording[keyPath: value])
    }
}
