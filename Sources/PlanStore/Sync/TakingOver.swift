import PlanModel

/// Brings the folder that people work in to a commit that was made and looked through elsewhere. The folder's lock is
/// held.
///
///     each file: .pending (fsync) -> rename (fsync)    then git's index, then the branch
///
/// Nobody ever sees half a file. Where this is cut off, the folder has some files of the new state and git the old one;
/// the next run takes those for changes of ours, and merging them with what they came from changes nothing.
struct TakingOver {
    let repository: GitRepository
    let files: FolderFiles
    /// The commit that is checked out.
    let old: String
    /// The commit to come to.
    let new: String
    /// A working folder in which the new commit is checked out.
    let tree: ScratchTree

    /// What it comes to.
    enum Result {
        /// What changed.
        case done(SyncChanges)
        /// Files here have changes that are not committed, and would be overwritten.
        case inTheWay([SyncConflict])
    }

    /// Takes the commit over.
    ///
    /// - Returns: What changed, or what is in the way; then nothing changed.
    /// - Throws: ``SyncError``.
    func run() throws(SyncError) -> Result {
        let changed = try repository.changedFiles(from: old, to: new)
        let inside = changed.compactMap { repository.inFolder($0) }
        // Stamps first: whoever edits a file by hand after git looked at it changes its stamp.
        var stamps: [String: FileStatus] = [:]
        for file in inside { stamps[file] = try? files.system.linkStatus(ofPath: files.path(file)) }
        let blocked = try blockedFiles(Set(changed))
        guard blocked.isEmpty else { return .inTheWay(blocked) }
        var versions: [ChangedFiles.File] = []
        for file in inside {
            guard let version = try take(file, stamp: stamps[file]) else { continue }
            versions.append(version)
        }
        try repository.git.succeed(["reset", "--quiet", new, "--", "."])
        try repository.git.succeed(["-c", "gc.auto=0", "merge", "--quiet", "--ff-only", new])
        return .done(ChangedFiles.summary(versions))
    }

    /// Files with changes that no commit has, among those that would be replaced.
    private func blockedFiles(_ changed: Set<String>) throws(SyncError) -> [SyncConflict] {
        let answer = try repository.git.succeed(
            ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", ":/"])
        return answer.parts.map { String(decoding: $0.utf8.dropFirst(3), as: UTF8.self) }
            .filter { changed.contains($0) }
            .map { SyncConflict(file: repository.inFolder($0) ?? ":/" + $0, .heldBack) }
    }

    /// Puts one file in place; nil for what is no ordinary file and left to git.
    private func take(_ file: String, stamp: FileStatus?) throws(SyncError) -> ChangedFiles.File? {
        let source = tree.folder + "/" + file
        let status = try? files.system.linkStatus(ofPath: source)
        guard status == nil || status?.kind == .file, stamp == nil || stamp?.kind == .file else { return nil }
        let durable = DurableFile(system: files.system)
        do throws(SystemFailure) {
            let path: String
            do {
                path = try files.realPath(file)
            } catch {
                if case .system(let failure) = error { throw failure }
                return nil
            }
            let current = try? files.system.linkStatus(ofPath: files.path(file))
            guard current == stamp else { throw SystemFailure(call: .rename, path: path, errno: TakingOver.busy) }
            let before = stamp == nil ? nil : try files.system.contents(ofFile: path)
            guard status != nil else {
                try durable.remove(path)
                return ChangedFiles.File(path: file, old: before, new: nil)
            }
            let bytes = try files.system.contents(ofFile: source)
            if bytes != before {
                try durable.makeFolder(FilePath.folder(of: path))
                try durable.makeFolder(files.path(FolderLayout.pending))
                // No name of a pending change: what a crash leaves here is removed by whoever locks next.
                try durable.replace(path, with: bytes, pending: files.path(FolderLayout.pending + "/sync"))
            }
            return ChangedFiles.File(path: file, old: before, new: bytes)
        } catch {
            throw .disk(error)
        }
    }

    /// EBUSY: somebody is changing the file at this very moment.
    private static let busy: Int32 = 16
}
