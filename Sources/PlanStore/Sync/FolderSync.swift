import Glibc
import PlanModel

/// Keeps a data folder in step with other machines through an ordinary git repository.
///
///     [lock] set-up, commit ours [unlock] -> fetch -> [lock] merge elsewhere, check, take over [unlock] -> push
///
/// Fetching and pushing take as long as the network takes, so nobody waits for them. A push that comes too late begins
/// again with the fetch. Whatever happens, what was committed here stays, and the working files are valid.
public struct FolderSync: Sendable {
    /// Who does it and with what.
    public struct Setting: Sendable {
        /// The environment of this process: PATH tells where git is.
        public var environment: [String: String]
        /// This program's absolute path, for the merge driver.
        public var program: String
        /// Who synchronises, as in histories.
        public var author: String
        /// Gives the message of a commit.
        public var message: @Sendable (SyncCommit) -> String

        /// A setting.
        public init(
            environment: [String: String], program: String, author: String,
            message: @escaping @Sendable (SyncCommit) -> String
        ) {
            (self.environment, self.program) = (environment, program)
            (self.author, self.message) = (author, message)
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
    public init(_ path: String, system: any StoreSystem, clock: StoreClock, setting: Setting) {
        files = FolderFiles(
            root: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path, system: system)
        (self.clock, self.setting) = (clock, setting)
    }

    /// Synchronises.
    ///
    /// - Parameter decisions: What a person decided about conflicts of an earlier run.
    /// - Returns: What was done and what is left.
    /// - Throws: ``SyncError``.
    public func run(_ decisions: SyncDecisions = SyncDecisions()) throws(SyncError) -> SyncReport {
        let folder = try openFolder()
        let repository = try GitRepository(around: files.root, environment: setting.environment)
        let branch = try repository.branch()
        let identity = try identity(in: repository)
        var report = SyncReport()
        try locked(folder) { () throws(SyncError) in
            try repository.checkReady(files.system)
            try ScratchTree.clearLeftovers(in: repository, files.system)
            report.mended = try SyncSetup(repository: repository, files: files, program: setting.program).mend()
            try commitOwn(folder, repository, identity, &report)
        }
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
            throw .folder(error)
        }
        if case .readOnly(let reason) = folder.snapshot.access { throw .readOnly(reason) }
        return folder
    }

    private func commitOwn(
        _ folder: PlanFolder, _ repository: GitRepository, _ identity: [String], _ report: inout SyncReport
    ) throws(SyncError) {
        let own = OwnChanges(repository: repository, folder: folder)
        let result = try own.commit(as: identity) { setting.message(.own($0, by: setting.author)) }
        report.committed.add(result.committed)
        report.heldBack = result.heldBack
    }

    /// Merges what came in and takes it over; what is in the way otherwise.
    private func takeIn(
        _ upstream: SyncRemote.Upstream, _ folder: PlanFolder, _ repository: GitRepository,
        _ identity: [String], _ decisions: SyncDecisions, _ report: inout SyncReport
    ) throws(SyncError) -> [SyncConflict] {
        var done = report
        let conflicts = try locked(folder) { () throws(SyncError) -> [SyncConflict] in
            try repository.checkReady(files.system)
            // Colleagues may have gone on working while the network was asked.
            try commitOwn(folder, repository, identity, &done)
            guard let ours = try repository.head() else { return [] }
            if try repository.contains(upstream.commit, in: ours) { return [] }
            guard try repository.git.run(["merge-base", ours, upstream.commit]).isDone else {
                throw .unrelated(upstream: upstream.name)
            }
            return try ScratchTree.with(repository, at: ours, files.system) { (tree) throws(SyncError) in
                let merge = IncomingMerge(
                    repository: repository, folder: folder, decisions: decisions, ours: ours, theirs: upstream.commit)
                let message = setting.message(.merge(of: upstream.name, by: setting.author))
                let result = try merge.run(
                    in: tree, as: identity, message: message,
                    renumberingMessage: setting.message(.renumbered(by: setting.author)))
                guard let commit = result.commit else { return result.conflicts }
                let taking = TakingOver(repository: repository, files: files, old: ours, new: commit, tree: tree)
                switch try taking.run() {
                case .done(let changes):
                    done.received.add(changes)
                    done.decided += result.decided
                    done.renumbered += result.renumbered
                    return []
                case .inTheWay(let conflicts): return conflicts
                }
            }
        }
        report = done
        return conflicts
    }

    // MARK: Around the steps

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

    private func locked<Done>(
        _ folder: PlanFolder, _ body: () throws(SyncError) -> Done
    ) throws(SyncError) -> Done {
        let result: Result<Done, SyncError>
        do {
            result = try folder.underLock(setting.author) { _ in
                do throws(SyncError) {
                    return .success(try body())
                } catch {
                    return .failure(error)
                }
            }
        } catch {
            throw FolderSync.error(error, folder: files.root)
        }
        return try result.get()
    }

    private static func error(_ error: CommitError, folder: String) -> SyncError {
        switch error {
        case .readOnly(let reason): .readOnly(reason)
        case .lockTimeout(let holder): .lockTimeout(holder)
        case .fileBroken(let fault): .folder(.broken(fault))
        case .disk(let failure, _), .unsettled(let failure, _, _): .disk(failure)
        // These belong to changes of records, and none is made here.
        case .recordReadOnly, .recordGone, .conflict, .wouldBreak, .nothingToUndo, .nothingToRedo, .undoConflict:
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

extension SyncChanges {
    /// Adds what changed later in the same run.
    mutating func add(_ later: SyncChanges) {
        isEmpty = isEmpty && later.isEmpty
        otherFiles += later.otherFiles
        for change in later.plans {
            if let place = plans.firstIndex(where: { $0.plan == change.plan }) {
                plans[place].done += change.done
                plans[place].changed += change.changed
                plans[place].isNew = plans[place].isNew || change.isNew
                plans[place].isGone = change.isGone
            } else {
                plans.append(change)
            }
        }
        plans.sort { $0.plan.slug < $1.plan.slug }
    }
}
