import ArgumentParser
import Disk
import PlanActions
import PlanDocuments
import PlanModel
import PlanStore
import Presentation
import TerminalUI
import Wording

/// `kehoach archive PLAN --out DIR`
struct ArchiveCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "archive", abstract: LocalizedHelp.shown(wording.archiveAbstract),
            discussion: LocalizedHelp.shown(wording.archiveDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.remindPlanHelp, for: \.reportsSubjectPlaceholder))
    var plan: String
    @Option(help: LocalizedHelp.of(\.archiveOutHelp, for: \.archiveOutPlaceholder))
    var out: String
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.archiveCloseHelp))
    var close = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let place = session.path(out)
        let target = OutputFolder(place, system: PosixSystem())
        // Nobody waits for a folder that cannot be made.
        try ArchiveCommand.written { () throws(OutputFailure) in try target.check() }
        let opened = try session.openForReading(folder, lacking: { _ in close })
        let plan = try opened.plan(plan)
        let closing = try close ? closing(of: plan, in: opened) : nil
        let history: [HistoryEntry]
        do throws(FolderError) {
            history = try opened.folder.history()
        } catch {
            throw .folder(error)
        }
        let evidence = EvidenceFiles(below: opened.folder.files.root, system: PosixSystem()).files(of: plan.plan)
        let archive = PlanArchive(
            of: plan, in: opened.library, history: history, files: evidence, today: opened.today, session.wording)
        let files: [OutputFolder.File]
        do throws(PaperFailure) {
            files = try archive.files(programs: session.surroundings.programs, clean: SafeText.clean)
        } catch {
            throw .paper(error)
        }
        try ArchiveCommand.written { () throws(OutputFailure) in try target.write(files) }
        session.acknowledge(
            session.wording.archived(
                place, shownAs: session.surroundings.shared.shown(ofPath: place), files: files.count))
        tell(archive, evidence, in: &session)
        if let closing { return try session.commit(closing, in: opened, by: author) }
        return .done
    }

    /// What closes the plan, or why it cannot be closed; before anything is written.
    private func closing(of plan: ResolvedPlan, in opened: OpenFolder) throws(ProgramFailure) -> AttemptedChange {
        do throws(ChangeRefusal) {
            return try opened.actions.settingState(.closed, of: plan.id, today: opened.today)
        } catch {
            throw ProgramFailure(error, opened.library)
        }
    }

    /// What is not in the folder, or not as it should be.
    private func tell(_ archive: PlanArchive, _ evidence: [EvidenceFile], in session: inout Session) {
        let wording = session.wording
        if archive.shortLines > 0 { session.tell(wording.shortLines(archive.shortLines), isPlain: true) }
        if archive.lettersNotRemade > 0 {
            session.tell(wording.lettersNotRemade(archive.lettersNotRemade), isPlain: true)
        }
        for file in evidence where file.isWrong {
            session.tell("\(file.evidence.file ?? ""): \(wording.evidenceState(file.state))")
        }
    }

    private static func written(_ write: () throws(OutputFailure) -> Void) throws(ProgramFailure) {
        do throws(OutputFailure) {
            try write()
        } catch {
            throw .output(error)
        }
    }
}
