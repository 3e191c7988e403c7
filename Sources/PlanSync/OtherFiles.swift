import Disk

/// Brings together what the repository holds beside the data: git does it, on trees that have no data, and without a
/// guess at renames. No recipe of a merge is asked for by name, so that every git does the same.
struct OtherFiles {
    let repository: GitRepository
    let system: any StoreSystem
    let decisions: SyncDecisions

    /// What it comes to.
    struct Outcome {
        /// The tree; that of ours where something is left to a person.
        var tree: String
        var conflicts: [SyncConflict] = []
        var decided: [DecidedSyncConflict] = []
    }

    private var objects: GitObjects { GitObjects(repository: repository) }

    /// Merges three trees.
    func merge(base: String, ours: String, theirs: String) throws(SyncError) -> Outcome {
        var outcome = Outcome(tree: ours)
        if theirs == ours || theirs == base { return outcome }
        if ours == base {
            outcome.tree = theirs
            return outcome
        }
        objects.clearIndex(system)
        let index = objects.index
        try index.succeed(["read-tree", "-m", "-i", "--aggressive", base, ours, theirs])
        for (path, stages) in try repository.unmergedFiles(index).sorted(by: { $0.key < $1.key }) {
            try settle(path, stages, &outcome)
        }
        guard outcome.conflicts.isEmpty else { return outcome }
        outcome.tree = try index.succeed(["write-tree"]).text
        return outcome
    }

    private func settle(_ path: String, _ stages: [Int: TreeEntry], _ outcome: inout Outcome) throws(SyncError) {
        if let merged = try merged(path, stages) { return try put(merged, at: path, outcome) }
        let file = repository.inFolder(path) ?? ":/" + path
        let kind: SyncConflict.Kind =
            stages[2] == nil || stages[3] == nil
            ? .removed(by: stages[2] == nil ? .mine : .theirs, SyncChanges()) : .notMergeable
        let conflict = SyncConflict(file: file, kind)
        guard let side = decisions.side(for: conflict) else {
            outcome.conflicts.append(conflict)
            return
        }
        outcome.decided.append(DecidedSyncConflict(conflict: conflict, side: side))
        try put(stages[side == .mine ? 2 : 3], at: path, outcome)
    }

    /// The text that both sides' changes make; nil where they are in each other's way.
    private func merged(_ path: String, _ stages: [Int: TreeEntry]) throws(SyncError) -> TreeEntry? {
        guard let mine = stages[2], let other = stages[3], mine.isFile, other.isFile else { return nil }
        let git = repository.git.inFolder(repository.gitFolder)
        let base = if let old = stages[1] { old.object } else { try objects.store([]).object }
        var places: [String] = []
        defer { for place in places { try? system.unlink(repository.gitFolder + "/" + place) } }
        for object in [mine.object, base, other.object] {
            places.append(try git.succeed(["unpack-file", object]).text)
        }
        // Both sides may have added our lines to it, each at the end.
        let union = path == ".gitattributes" || path.hasSuffix("/.gitattributes") ? ["--union"] : []
        let answer = try git.run(["merge-file", "-p", "--quiet"] + union + places)
        guard answer.isDone else { return nil }
        let stored = try objects.store(answer.output)
        let mode = mine.mode == stages[1]?.mode ? other.mode : mine.mode
        return TreeEntry(mode: mode, object: stored.object, size: stored.size)
    }

    /// Puts a file into the index in place of its versions; nil takes it away.
    private func put(_ entry: TreeEntry?, at path: String, _ outcome: Outcome) throws(SyncError) {
        let none = String(repeating: "0", count: outcome.tree.utf8.count)
        var lines = "0 \(none)\t\(path)\0"
        if let entry { lines += "\(entry.mode) \(entry.object)\t\(path)\0" }
        try objects.index.succeed(["update-index", "-z", "--index-info"], input: Array(lines.utf8))
    }
}
