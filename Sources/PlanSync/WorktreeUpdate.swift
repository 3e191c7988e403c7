import Disk
import Glibc
import PlanFormat
import PlanStore

/// Brings the folder that people work in to a commit that was made and looked through elsewhere.
///
///     [lock] as merged? -> each file: .pending (fsync) -> rename (fsync) [unlock]    then git's index, then the branch
///
/// Nobody ever sees half a file. Where this is cut off, the folder has some files of the new state and git the old one;
/// the next run takes those for changes of ours, and merging them with what they came from changes nothing.
struct WorktreeUpdate {
    let repository: GitRepository
    let folder: PlanFolder
    /// Who synchronises, for those who wait for the lock meanwhile.
    let author: String
    /// The commit that is checked out.
    let old: String
    /// The commit to come to.
    let new: String
    /// What changes in the data folder.
    let steps: [FolderStep]
    /// The files here that are held back.
    let heldBack: Set<String>

    /// What it comes to.
    enum Result {
        /// What changed.
        case done(SyncChanges)
        /// Files here have changes that are not committed, and would be overwritten.
        case inTheWay([SyncConflict])
        /// Somebody changed a file since it was merged; nothing was taken over.
        case outrun
    }

    private var files: FolderFiles { folder.files }

    /// Takes the commit over.
    ///
    /// - Returns: What changed, or what is in the way; then nothing changed.
    /// - Throws: ``SyncError``.
    func run() throws(SyncError) -> Result {
        let blocked = try blockedFiles()
        guard blocked.isEmpty else { return .inTheWay(blocked) }
        var result = Result.outrun
        let held = steps.compactMap(\.old?.path).filter { heldBack.contains($0) }
        guard held.isEmpty else { return .inTheWay(held.map { SyncConflict(file: $0, .heldBack) }) }
        let readOnly = try readOnlyFiles()
        guard readOnly.isEmpty else { return .inTheWay(readOnly.map { SyncConflict(file: $0, .readOnly) }) }
        try FolderSync.locked(folder, by: author) { () throws(SyncError) in
            guard steps.allSatisfy(isAsMerged) else { return }
            for step in steps { try take(step) }
            let versions = steps.compactMap { step -> ChangedFiles.File? in
                (step.new ?? step.old).map {
                    ChangedFiles.File(path: $0.path, old: step.old?.bytes, new: step.new?.bytes)
                }
            }
            result = .done(ChangedFiles.summary(versions))
        }
        guard case .done = result else { return result }
        try moveIndex()
        try repository.git.succeed(["-c", "gc.auto=0", "merge", "--quiet", "--ff-only", new])
        return result
    }

    /// Files beside the data with changes that no commit has, among those that would be replaced.
    private func blockedFiles() throws(SyncError) -> [SyncConflict] {
        let changed = Set(try repository.changedFiles(from: old, to: new)).filter { path in
            repository.inFolder(path).map { SharedFile(path: $0) == nil } ?? true
        }
        guard !changed.isEmpty else { return [] }
        let answer = try repository.git.succeed(
            ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", ":/"])
        return answer.parts.map { String(decoding: $0.utf8.dropFirst(3), as: UTF8.self) }
            .filter { changed.contains($0) }
            .map { SyncConflict(file: repository.inFolder($0) ?? ":/" + $0, .heldBack) }
    }

    /// Files that somebody made read-only, among those that would be replaced or go.
    private func readOnlyFiles() throws(SyncError) -> [String] {
        let touched = Set(steps.flatMap { step in [step.old?.path, step.new?.path].compactMap(\.self) })
        var found: [String] = []
        do throws(SystemFailure) {
            for path in touched.sorted() where try files.isReadOnly(place(path)) { found.append(path) }
        } catch {
            throw .disk(error)
        }
        return found
    }

    /// Whether the folder still has what was merged. The lock is held.
    private func isAsMerged(_ step: FolderStep) -> Bool {
        func bytes(_ path: String) -> [UInt8]?? { try? files.contentsIfPresent(path) }
        if let old = step.old, bytes(old.path) != .some(old.bytes) { return false }
        guard let new = step.new, new.path != step.old?.path else { return true }
        // What a run that was cut off has put there already is as good.
        return bytes(new.path) == .some(nil) || bytes(new.path) == .some(new.bytes)
    }

    /// Puts one file in place.
    private func take(_ step: FolderStep) throws(SyncError) {
        let durable = DurableFile(system: files.system)
        do throws(SystemFailure) {
            let old = try step.old.map { (version) throws(SystemFailure) in try place(version.path) }
            guard let new = step.new else {
                if let old { try durable.remove(old) }
                return
            }
            let path = try place(new.path)
            try durable.makeFolder(FilePath.folder(of: path))
            if let old, old != path {
                // In one step: a plan that is nowhere for a moment, or twice, would be a fault.
                do {
                    try durable.commitRename(old, as: path)
                } catch {
                    switch error {
                    case .notPlaced(let failure), .placedNotSynchronized(let failure): throw failure
                    }
                }
            }
            guard step.old?.bytes != new.bytes else { return }
            try durable.makeFolder(files.path(FolderLayout.pending))
            // No name of a pending change: what a crash leaves here is removed by whoever locks next.
            try durable.replace(path, with: new.bytes, pending: files.path(FolderLayout.pending + "/sync"))
        } catch {
            throw .disk(error)
        }
    }

    private func place(_ path: String) throws(SystemFailure) -> String {
        do {
            return try files.realPath(path)
        } catch {
            if case .system(let failure) = error { throw failure }
            throw SystemFailure(call: .open, path: files.path(path), errno: ELOOP)
        }
    }

    /// Tells a person's index what the files are now; what else is staged there stays.
    private func moveIndex() throws(SyncError) {
        let changed = Set(try repository.changedFiles(from: old, to: new)).filter { path in
            repository.inFolder(path).map { SharedFile(path: $0) != nil } ?? false
        }
        guard !changed.isEmpty else { return }
        let objects = GitObjects(repository: repository)
        let tree = try objects.tree(new)
        let none = String(repeating: "0", count: new.utf8.count)
        let lines = changed.map { path in
            guard let entry = repository.inFolder(path).flatMap({ tree.files[$0] }) else {
                return "0 \(none)\t\(path)\0"
            }
            return "\(entry.mode) \(entry.object)\t\(path)\0"
        }
        try repository.git.succeed(
            ["update-index", "--replace", "-z", "--index-info"], input: Array(lines.joined().utf8))
    }
}
