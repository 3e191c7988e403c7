import Disk
import Glibc
import PlanFormat
import PlanStore

/// Keeps a data folder in step with other machines through an ordinary git repository.
///
///     set-up, commit ours -> fetch -> merge and check among git's objects -> [lock] take over [unlock] -> push
///
/// git, its hooks and the network take as long as they take, so the folder's lock is held for nothing but the writing of
/// merged files. Another lock, in the repository, keeps two runs apart. A push that comes too late begins again with the
/// fetch, a change made meanwhile with the commit. Whatever happens, what was committed here stays, and the working files
/// are valid.
package struct FolderSync: Sendable {
    /// Who does it and with what.
    package struct Setting: Sendable {
        /// The environment of this process: PATH tells where git is.
        package var environment: [String: String]
        /// This program's absolute path, for the merge driver.
        package var program: String
        /// Who synchronises, as in histories.
        package var author: String
        /// Gives the message of a commit.
        package var message: @Sendable (SyncCommit) -> String
        /// How long git may take for one step, with the hooks and the network that it waits for.
        package var timeout = Duration.seconds(600)
        /// What ends with whoever wants it to.
        package var runs: GitRuns
        /// Whether the person said that a repository which holds more than the data is meant to take it.
        package var agrees = false

        /// A setting.
        package init(
            environment: [String: String], program: String, author: String, runs: GitRuns = GitRuns(),
            message: @escaping @Sendable (SyncCommit) -> String
        ) {
            (self.environment, self.program) = (environment, program)
            (self.author, self.runs, self.message) = (author, runs, message)
        }
    }

    /// How often others may be faster before a run gives up.
    private static let attempts = 8

    private let files: FolderFiles
    private let clock: StoreClock
    private let setting: Setting

    /// Synchronises a folder.
    ///
    /// - Parameters:
    ///   - path: The data folder.
    ///   - system: The system calls.
    ///   - clock: The time, for the lock.
    ///   - setting: Who, and with what.
    package init(_ path: String, system: any StoreSystem, clock: StoreClock, setting: Setting) {
        files = FolderFiles(
            root: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path, system: system)
        (self.clock, self.setting) = (clock, setting)
    }

    /// Synchronises.
    ///
    /// - Parameter decisions: What a person decided about conflicts of an earlier run.
    /// - Returns: What was done and what is left.
    /// - Throws: ``SyncError``.
    package func run(_ decisions: SyncDecisions = SyncDecisions()) throws(SyncError) -> SyncReport {
        let folder = try openFolder()
        let repository = try GitRepository(around: files.root, setting)
        let lock = try takeTurn(folder, repository)
        defer { withExtendedLifetime(lock) {} }
        return try run(folder, repository, decisions)
    }

    private func run(
        _ folder: PlanFolder, _ repository: GitRepository, _ decisions: SyncDecisions
    ) throws(SyncError) -> SyncReport {
        let branch = try repository.branch()
        let identity = try identity(in: repository)
        var report = SyncReport()
        try repository.checkReady(files.system)
        try OldWorkingFolder.clear(in: repository, files.system)
        let setup = SyncSetup(repository: repository, files: files, program: setting.program)
        if try !setup.isThere { try checkAgreed(repository, branch) }
        report.mended = try setup.mend()
        try commitOwn(folder, repository, identity, &report)
        guard try repository.head() != nil else {
            report.outcome = .nothingCommitted
            return report
        }
        guard let remote = try SyncRemote(of: branch, in: repository) else {
            report.outcome = .noRemote
            return report
        }
        for attempt in 0..<FolderSync.attempts {
            if attempt > 0 { pause(after: attempt) }
            switch try remote.fetch() {
            case .done, .nothing: break
            case .outrun: continue
            case .unreachable(let reason):
                report.outcome = .unreachable(remote: remote.name, reason: reason)
                return report
            }
            let upstream = try remote.upstream()
            if let upstream {
                let conflicts = try takeIn(upstream, folder, repository, identity, decisions, &report)
                guard conflicts.isEmpty else {
                    report.outcome = .conflicts(conflicts)
                    return report
                }
            }
            switch try remote.push(since: upstream?.commit) {
            case .nothing:
                report.outcome = .synchronized(sent: false)
                return report
            case .done:
                report.outcome = .synchronized(sent: true)
                if upstream == nil { report.begunBranch = branch }
                return report
            case .outrun: continue
            case .unreachable(let reason):
                report.outcome = .unreachable(remote: remote.name, reason: reason)
                return report
            }
        }
        report.outcome = .outrun
        return report
    }

    // MARK: Steps

    /// The folder, opened anew: a dashboard's own may be in use by another thread.
    private func openFolder() throws(SyncError) -> PlanFolder {
        let folder: PlanFolder
        do {
            folder = try PlanFolder(at: files.root, system: files.system, clock: clock)
        } catch {
            if case .notADataFolder = error { try checkClone() }
            throw .folder(error)
        }
        if folder.snapshot.practice != nil { throw .practice }
        if case .readOnly(let reason) = folder.snapshot.access { throw .readOnly(reason) }
        return folder
    }

    /// A folder that was cloned while the remote calls another branch its own than the one that has the data is empty.
    private func checkClone() throws(SyncError) {
        let repository = try GitRepository(around: files.root, setting)
        guard try repository.head() == nil else { return }
        let branches = try repository.git.succeed(
            ["for-each-ref", "--format=%(refname:lstrip=3)", "refs/remotes/"]
        ).text.split(separator: "\n").filter { $0 != "HEAD" }
        guard let branch = branches.first else { return }
        throw .emptyClone(files.root, branch: String(branch))
    }

    /// How long a run waits for another one in the same repository.
    private static let turnPatience = Duration.seconds(60)

    /// Keeps other runs out of the repository until the lock goes out of use.
    private func takeTurn(_ folder: PlanFolder, _ repository: GitRepository) throws(SyncError) -> Turn {
        do {
            return Turn(
                lock: try FolderLock.acquire(
                    repository.gitFolder + "/kehoach-lock", by: folder.contents.lockMethod,
                    as: PlanFolder.holder(setting.author, clock),
                    within: min(FolderSync.turnPatience, setting.timeout),
                    system: files.system))
        } catch {
            switch error {
            case .timeout(let holder): throw .alreadySynchronizing(holder)
            case .readOnly: throw .readOnly(.notPermitted)
            case .flockRefused(let failure): throw .readOnly(.noLocking(errno: failure.errno))
            case .wrongKind(let path, _): throw .disk(SystemFailure(call: .open, path: path, errno: ELOOP))
            case .system(let failure): throw .disk(failure)
            }
        }
    }

    /// The right to work in the repository.
    private final class Turn {
        private let lock: FolderLock

        init(lock: consuming FolderLock) { self.lock = lock }
    }

    /// - Returns: The changed files that were not committed.
    @discardableResult
    private func commitOwn(
        _ folder: PlanFolder, _ repository: GitRepository, _ identity: [String], _ report: inout SyncReport
    ) throws(SyncError) -> Set<String> {
        // Waits for a change that is under way, finishes one that a crash left, and reads what there is.
        try FolderSync.locked(folder, by: setting.author) {}
        let own = OwnChanges(repository: repository, folder: folder)
        let result = try own.commit(as: identity) { setting.message(.own($0, by: setting.author)) }
        report.committed.add(result.committed)
        report.heldBack = result.heldBack
        return result.heldFiles
    }

    /// Merges what came in and takes it over; what is in the way otherwise.
    private func takeIn(
        _ upstream: SyncRemote.Upstream, _ folder: PlanFolder, _ repository: GitRepository,
        _ identity: [String], _ decisions: SyncDecisions, _ report: inout SyncReport
    ) throws(SyncError) -> [SyncConflict] {
        for _ in 0..<FolderSync.attempts {
            // Colleagues may have gone on working while the network was asked, or while this merged.
            let heldFiles = try commitOwn(folder, repository, identity, &report)
            guard let ours = try repository.head() else { return [] }
            if try repository.contains(upstream.commit, in: ours) { return [] }
            guard try repository.git.run(["merge-base", ours, upstream.commit]).isDone else {
                throw .unrelated(upstream: upstream.name)
            }
            let merge = IncomingMerge(
                repository: repository, folder: folder, decisions: decisions, author: setting.author, ours: ours,
                theirs: upstream.commit)
            let result = try merge.run(
                as: identity, message: setting.message(.merge(of: upstream.name, by: setting.author)))
            guard let commit = result.commit else { return result.conflicts }
            let taking = WorktreeUpdate(
                repository: repository, folder: folder, author: setting.author, old: ours, new: commit,
                steps: result.steps, heldBack: heldFiles)
            switch try taking.run() {
            case .done(let changes):
                report.received.add(changes)
                report.decided += result.decided
                report.renumbered += result.renumbered
                return []
            case .inTheWay(let conflicts): return conflicts
            case .outrun: continue
            }
        }
        throw .repositoryBusy
    }

    // MARK: Around the steps

    /// Refuses to begin in a repository that holds more than the data before somebody said that plans belong into it.
    private func checkAgreed(_ repository: GitRepository, _ branch: String) throws(SyncError) {
        guard !setting.agrees, try repository.holdsMore() else { return }
        var address: String?
        if let remote = try SyncRemote(of: branch, in: repository) {
            address = try repository.address(of: remote.name)
        }
        throw .sharedRepository(try repository.top(), folder: files.root, remote: address)
    }

    /// Who makes the commits: as git has it, else the person by the name in histories.
    private func identity(in repository: GitRepository) throws(SyncError) -> [String] {
        var settings: [String] = []
        if setting.environment["GIT_AUTHOR_NAME"] == nil, try repository.setting("user.name") == nil {
            settings += ["-c", "user.name=\(setting.author)"]
        }
        if setting.environment["GIT_AUTHOR_EMAIL"] == nil, setting.environment["EMAIL"] == nil,
            try repository.setting("user.email") == nil
        {
            settings += ["-c", "user.email=kehoach@\(FolderSync.host)"]
        }
        return settings
    }

    /// Does something while nobody else writes in the folder.
    static func locked(
        _ folder: PlanFolder, by author: String, _ body: () throws(SyncError) -> Void
    ) throws(SyncError) {
        let result: Result<Void, SyncError>
        do {
            result = try folder.underLock(author) { _ in
                do throws(SyncError) {
                    return .success(try body())
                } catch {
                    return .failure(error)
                }
            }
        } catch {
            throw FolderSync.error(error, folder: folder.files.root)
        }
        try result.get()
    }

    private static func error(_ error: CommitError, folder: String) -> SyncError {
        switch error {
        case .readOnly(let reason): .readOnly(reason)
        case .lockTimeout(let holder): .lockTimeout(holder)
        case .fileBroken(let fault): .folder(.broken(fault))
        case .disk(let failure, _), .unsettled(let failure, _, _): .disk(failure)
        // These belong to changes of records, and none is made here.
        case .recordReadOnly, .recordGone, .fileReadOnly, .conflict, .wouldBreak, .nothingToUndo, .nothingToRedo,
            .undoConflict, .undoTakesWork, .notYoursToDecide:
            .folder(.notADataFolder(folder))
        }
    }

    /// Waits a little, and each machine for another time, so that those that met once do not meet again.
    private func pause(after attempt: Int) {
        let most = 50_000_000 << min(attempt, 4)
        var time = timespec(tv_sec: 0, tv_nsec: Int(clock.random() % UInt64(most)))
        nanosleep(&time, nil)
    }

    private static var host: String {
        var name = [CChar](repeating: 0, count: 256)
        gethostname(&name, name.count - 1)
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
