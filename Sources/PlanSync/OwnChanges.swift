import Disk
import PlanFormat
import PlanStore

/// Commits what changed in the data folder. No lock of the folder is held, as hooks may take as long as they like: what
/// changes while it is read is read again.
struct OwnChanges {
    let repository: GitRepository
    /// The data folder, as it was last read.
    let folder: PlanFolder

    /// What was committed, and what was held back.
    struct Result {
        var committed = SyncChanges()
        var heldBack: [Fault] = []
        /// The changed files that were not committed.
        var heldFiles: Set<String> = []
    }

    private var objects: GitObjects { GitObjects(repository: repository) }
    private var system: any StoreSystem { folder.files.system }

    /// Commits. A changed file with a fault that its last commit did not have is held back: to others it would be the
    /// same fault, and nobody there could mend it as well as whoever made it.
    ///
    /// - Parameters:
    ///   - identity: Who makes the commit, as settings of git.
    ///   - message: Gives the message for what is committed.
    /// - Returns: What was done; nothing if nothing changed.
    /// - Throws: ``SyncError``.
    func commit(as identity: [String], message: (SyncChanges) -> String) throws(SyncError) -> Result {
        let head = try repository.head()
        let inHead = try head.map { (commit) throws(SyncError) in try objects.list(commit) } ?? []
        let local = inHead.map(\.path).filter(SharedFile.isLocal)
        let changed = try changedFiles()
        guard !changed.isEmpty || !local.isEmpty else { return Result() }
        var result = Result()
        result.heldBack = try newFaults(in: Set(changed), inHead)
        let held = Set(result.heldBack.map(\.file))
        let known = Set(inHead.map(\.path))
        // A new file that is held back may be what became of one that is gone: others would be left without both.
        let mayBeMoved = held.contains { !known.contains($0) }
        let fit = changed.filter { path in
            !held.contains(path) && !(mayBeMoved && known.contains(path) && stamp(path) == nil)
        }
        result.heldFiles = Set(changed).subtracting(fit)
        guard !fit.isEmpty || !local.isEmpty else { return result }
        defer { objects.clearIndex(system) }
        try stage(fit, without: local, head)
        let versions = try stagedVersions(inHead)
        guard !versions.isEmpty else {
            // What only looked changed, as a file with new times does, is told to a person's index.
            try add(fit, to: repository.git)
            return result
        }
        let summary = ChangedFiles.summary(versions)
        try objects.index.succeed(
            identity + ["-c", "gc.auto=0", "commit", "--quiet", "--message", message(summary)])
        try add(fit, to: repository.git)
        result.committed = summary
        result.committed.isEmpty = false
        return result
    }

    /// The files that differ from the last commit, by their paths in the data folder.
    private func changedFiles() throws(SyncError) -> [String] {
        let answer = try repository.git.succeed(
            ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", "."])
        return answer.parts.compactMap { entry in
            // XY, a blank, the path from the repository's top; a repository inside it ends in a slash.
            repository.inFolder(String(decoding: entry.utf8.dropFirst(3), as: UTF8.self))
        }.filter { !$0.hasSuffix("/") && !SharedFile.isLocal($0) }
    }

    // MARK: The index of the commit

    private static let attempts = 20

    /// Makes an index of the last commit with the files as they are now: all of one moment.
    private func stage(_ paths: [String], without local: [String], _ head: String?) throws(SyncError) {
        for _ in 0..<OwnChanges.attempts {
            try objects.copyIndex(system)
            try objects.index.succeed(["read-tree"] + (head.map { ["--reset", $0] } ?? ["--empty"]))
            let before = paths.map(stamp)
            try add(paths, to: objects.index)
            if !local.isEmpty {
                try objects.index.succeed(
                    ["update-index", "--force-remove", "-z", "--stdin"], input: objects.input(local))
            }
            if paths.map(stamp) == before { return }
        }
    }

    private func stamp(_ path: String) -> FileStatus? { try? system.linkStatus(ofPath: folder.files.path(path)) }

    private func add(_ paths: [String], to git: GitCommand) throws(SyncError) {
        guard !paths.isEmpty else { return }
        try git.succeed(
            ["update-index", "--add", "--remove", "--replace", "-z", "--stdin"], input: objects.input(paths))
    }

    /// What the index has otherwise than the last commit.
    private func stagedVersions(
        _ inHead: [(path: String, entry: TreeEntry)]
    ) throws(SyncError) -> [ChangedFiles.File] {
        let tree = try objects.index.succeed(["write-tree"]).text
        let old = Dictionary(uniqueKeysWithValues: inHead.map { ($0.path, $0.entry) })
        let new = Dictionary(uniqueKeysWithValues: try objects.list(tree).map { ($0.path, $0.entry) })
        let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
        let contents = try objects.contents(changed.flatMap { [old[$0], new[$0]].compactMap(\.self) })
        return changed.map { path in
            // Of what is no file its name among git's objects tells whether it changed.
            func bytes(_ entry: TreeEntry?) -> [UInt8]? {
                entry.map { contents[$0.object] ?? Array($0.object.utf8) }
            }
            return ChangedFiles.File(path: path, old: bytes(old[path]), new: bytes(new[path]))
        }
    }

    // MARK: Faults

    /// The faults of changed files that are new since the last commit.
    private func newFaults(
        in changed: Set<String>, _ inHead: [(path: String, entry: TreeEntry)]
    ) throws(SyncError) -> [Fault] {
        let found = FolderFaults.closing(folder).filter { changed.contains($0.file) }
        guard !found.isEmpty, !inHead.isEmpty else { return found }
        let old = inHead.filter { changed.contains($0.path) && $0.entry.isFile }
        let contents = try objects.contents(old.map(\.entry))
        var before: [String: [UInt8]?] = [:]
        for path in changed { before[path] = .some(nil) }
        for (path, entry) in old { before[path] = .some(contents[entry.object]) }
        let state = CommitSystem(folder.files.root, changed: before, over: system)
        return FolderFaults.new(in: found, since: try FolderFaults.closing(folder.files.root, state, folder.clock))
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
