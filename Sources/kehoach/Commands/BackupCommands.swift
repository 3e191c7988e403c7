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

    @Argument(help: LocalizedHelp.of(\.backupPlaceHelp, for: \.backupPlacePlaceholder))
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
        let shown = session.surroundings.shared.shown(ofPath: report.path)
        session.acknowledge(session.wording.backedUp(report, shownAs: shown))
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

    @Argument(help: LocalizedHelp.of(\.backupFileHelp, for: \.backupFilePlaceholder))
    var file: String
    @Option(help: LocalizedHelp.of(\.restoreToHelp, for: \.backupPlacePlaceholder))
    var to: String?
    @Option(help: LocalizedHelp.of(\.restorePlanHelp, for: \.restorePlanPlaceholder))
    var plan: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.restoreYesHelp))
    var yes = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        switch (to, plan) {
        case (let place?, nil): return try restore(try contents(session), to: session.path(place), in: &session)
        case (nil, let plan?): return try restore(plan, of: try contents(session), in: &session)
        case (nil, nil): throw .usage(.missingArgument("--to, --plan"))
        case (_?, _?): throw .usage(.notTogether("--to", "--plan"))
        }
    }

    private func contents(_ session: Session) throws(ProgramFailure) -> BackupContents {
        let bytes = try session.contents(ofFile: file, limit: .max / 2)
        do throws(BackupFault) {
            return try BackupContents(bytes)
        } catch {
            throw .notABackup(error, session.path(file))
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
        let (wanted, unit, steps): (JSONDocument, UnitID?, JSONDocument?)
        do throws(BackupFault) {
            wanted = try backup.plan(id)
            unit = wanted.root["unit"]?.string.map { UnitID($0) }
            steps = try unit.flatMap { (unit) throws(BackupFault) in try backup.signing(of: unit) }
        } catch {
            throw .notABackup(error, session.path(file))
        }
        let opened = try session.open(folder, for: [id])
        var changes: [RecordChange]
        do throws(CommitError) {
            changes = try opened.folder.changes(of: RecordFile(id), to: wanted)
            if let unit { changes += try opened.folder.changes(ofSigning: id, of: unit, to: steps) }
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
