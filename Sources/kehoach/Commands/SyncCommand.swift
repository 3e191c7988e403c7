import ArgumentParser
import Disk
import PlanMerge
import PlanModel
import PlanSync
import Records
import Wording

/// `kehoach sync`
struct SyncCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "sync", abstract: LocalizedHelp.shown(wording.syncAbstract),
            discussion: LocalizedHelp.shown(wording.syncDiscussion))
    }

    @Option(help: help(\.syncMessageHelp, for: \.syncMessagePlaceholder))
    var message: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.syncMineHelp))
    var mine = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.syncTheirsHelp))
    var theirs = false
    @Option(name: .customLong("mine-for"), help: help(\.syncMineForHelp, for: \.syncNamePlaceholder))
    var mineFor: [String] = []
    @Option(name: .customLong("theirs-for"), help: help(\.syncTheirsForHelp, for: \.syncNamePlaceholder))
    var theirsFor: [String] = []
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.syncYesHelp))
    var yes = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        guard !mine || !theirs else { throw .usage(.notTogether("--mine", "--theirs")) }
        // It is opened only where it is known what to do with it, as that takes the most time.
        // A clone that came out empty is no data folder yet.
        let path = try session.dataFolder(folder) { PosixSystem().hasRepository($0) }
        let wording = session.wording
        let text = message.map(LiteralDashArguments.unshield)
        let sync = FolderSync(
            path, surroundings: session.surroundings, author: session.author(author), message: text, agrees: yes,
            wording)
        do throws(SyncError) {
            if folder.readOnly { throw .readOnly(.requested) }
            let report = try sync.run(decisions)
            session.acknowledge(wording.syncReport(report))
            return SyncCommand.status(report)
        } catch {
            session.tell(wording.syncError(error))
            return SyncCommand.status(error)
        }
    }

    /// The help of an option, and what stands for its value.
    private static func help(
        _ text: KeyPath<Wording, String>, for value: KeyPath<Wording, String>
    ) -> ArgumentHelp {
        let wording = LocalizedHelp.wording
        return ArgumentHelp("\(wording[keyPath: text])", valueName: wording[keyPath: value])
    }

    private var decisions: SyncDecisions {
        var named: [String: MergeSide] = [:]
        for name in mineFor { named[SyncCommand.name(name)] = .mine }
        for name in theirsFor { named[SyncCommand.name(name)] = .theirs }
        return SyncDecisions(others: mine ? .mine : theirs ? .theirs : nil, named: named)
    }

    /// A name as files have it: `dd` may stand for `đ` in that of a record.
    private static func name(_ typed: String) -> String {
        let text = LiteralDashArguments.unshield(typed)
        return RecordID(typed: text)?.description ?? text
    }

    private static func status(_ report: SyncReport) -> ExitStatus {
        switch report.outcome {
        case .conflicts, .outrun: .conflict
        case .nothingCommitted: .badData
        case .synchronized, .noRemote, .unreachable: report.heldBack.isEmpty ? .done : .nothing
        }
    }

    private static func status(_ error: SyncError) -> ExitStatus {
        switch error {
        case .gitMissing, .notARepository, .emptyClone, .folderIgnored: .noInput
        case .dubiousOwnership, .refused, .readOnly, .sharedRepository, .practice: .cannotCreate
        case .detachedHead, .unfinished, .unmergedFiles, .repositoryBusy, .otherBranch, .unrelated, .lockTimeout,
            .alreadySynchronizing:
            .conflict
        case .folder(let error): ProgramFailure.folder(error).status
        case .disk(let failure): failure.isRefused ? .cannotCreate : .cannotWrite
        case .git, .gitTooSlow: .cannotWrite
        }
    }
}

extension PosixSystem {
    /// Whether a folder is the top of a git repository.
    fileprivate func hasRepository(_ folder: String) -> Bool { (try? linkStatus(ofPath: folder + "/.git")) != nil }
}

extension FolderSync {
    /// Synchronises a folder for a person, with messages of commits in the person's language.
    init(
        _ path: String, surroundings: Surroundings, author: String, message: String? = nil, agrees: Bool = false,
        runs: GitRuns = GitRuns(), _ wording: Wording
    ) {
        var setting = Setting(
            environment: surroundings.environment, program: ProgramPath.absolute(), author: author, runs: runs
        ) { commit in
            if case .own = commit, let message { message } else { wording.commitMessage(commit) }
        }
        setting.agrees = agrees
        self.init(path, system: PosixSystem(), clock: surroundings.clock, setting: setting)
    }
}

/// Where this program is, for those who have to call it again.
enum ProgramPath {
    /// The absolute path; the bare name, which PATH then has to lead to, where the system does not say.
    static func absolute() -> String {
        guard let path = try? PosixSystem().readLink("/proc/self/exe"),
            (try? PosixSystem().status(ofPath: path))?.kind == .file
        else { return "kehoach" }
        return path
    }
}
