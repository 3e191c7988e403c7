import PlanModel

/// Commits what changed in the data folder. The folder's lock is held.
struct OwnChanges {
    let repository: GitRepository
    /// The data folder, as its lock's holder has it.
    let folder: PlanFolder

    /// What was committed, and what was held back.
    struct Result {
        var committed = SyncChanges()
        var heldBack: [Fault] = []
    }

    /// Commits. A changed file with a fault that its last commit did not have is held back: to others it would be the
    /// same fault, and nobody there could mend it as well as whoever made it.
    ///
    /// - Parameters:
    ///   - identity: Who makes the commit, as settings of git.
    ///   - message: Gives the message for what is committed.
    /// - Returns: What was done; nothing if nothing changed.
    /// - Throws: ``SyncError``.
    func commit(as identity: [String], message: (SyncChanges) -> String) throws(SyncError) -> Result {
        let changed = try changedFiles()
        guard !changed.isEmpty else { return Result() }
        var result = Result()
        result.heldBack = try newFaults(in: Set(changed))
        let held = Set(result.heldBack.map(\.file))
        let fit = changed.filter { !held.contains($0) }
        guard !fit.isEmpty else { return result }
        var versions: [ChangedFiles.File] = []
        for path in fit {
            let old = try repository.content(of: path, in: "HEAD")
            versions.append(ChangedFiles.File(path: path, old: old, new: try? folder.files.contentsIfPresent(path)))
        }
        let summary = ChangedFiles.summary(versions)
        let paths = ["."] + held.sorted().map { ":(exclude,literal)" + $0 }
        try repository.git.succeed(["-c", "gc.auto=0", "add", "--all", "--"] + paths)
        // What only looked changed, as a file with new times does, is found out by adding it.
        guard try !repository.git.run(["diff", "--cached", "--quiet", "--"] + paths).isDone else { return result }
        try repository.git.succeed(
            identity + ["-c", "gc.auto=0", "commit", "--quiet", "--only", "--message", message(summary), "--"] + paths)
        result.committed = summary
        result.committed.isEmpty = false
        return result
    }

    /// The files that differ from the last commit, by their paths in the data folder.
    func changedFiles() throws(SyncError) -> [String] {
        let answer = try repository.git.succeed(
            ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", "."])
        return answer.parts.compactMap { entry in
            // XY, a blank, the path from the repository's top.
            repository.inFolder(String(decoding: entry.utf8.dropFirst(3), as: UTF8.self))
        }
    }

    /// The faults of changed files that are new since the last commit.
    private func newFaults(in changed: Set<String>) throws(SyncError) -> [Fault] {
        let found = FolderFaults.closing(folder).filter { changed.contains($0.file) }
        guard !found.isEmpty else { return [] }
        guard let head = try repository.head() else { return found }
        let before = try ScratchTree.with(repository, at: head, folder.files.system) { (tree) throws(SyncError) in
            try FolderFaults.closing(tree.folder, folder.files.system, folder.clock)
        }
        return FolderFaults.new(in: found, since: before)
    }
}

/// The faults of a folder as a whole, to compare one state with another.
enum FolderFaults {
    /// The faults of an open folder that close something.
    static func closing(_ folder: PlanFolder) -> [Fault] {
        folder.check().filter { $0.scope != .notice }
    }

    /// The faults of a folder that close something. One that is no data folder has one fault.
    static func closing(
        _ folder: String, _ system: any StoreSystem, _ clock: StoreClock
    ) throws(SyncError) -> [Fault] {
        do {
            return closing(try PlanFolder(at: folder, system: system, clock: clock, readOnly: true))
        } catch {
            switch error {
            case .broken(let fault): return [fault]
            case .notADataFolder: return [Fault(file: FolderLayout.mark, kind: .missingFile, scope: .file)]
            case .notFound, .notADirectory, .unreadable, .notEmpty, .cannotWrite: throw .folder(error)
            }
        }
    }

    /// The faults that were not there before, wherever in their file they stood then.
    static func new(in faults: [Fault], since before: [Fault]) -> [Fault] {
        var known: [Key: Int] = [:]
        for fault in before { known[Key(fault), default: 0] += 1 }
        return faults.filter { fault in
            guard let count = known[Key(fault)], count > 0 else { return true }
            known[Key(fault)] = count - 1
            return false
        }
    }

    private struct Key: Hashable {
        let file: String
        let kind: Fault.Kind
        let scope: Fault.Scope

        init(_ fault: Fault) { (file, kind, scope) = (fault.file, fault.kind, fault.scope) }
    }
}
