import PlanFormat
import PlanStore

/// Brings what came in together with ours, among git's objects alone: nothing that people work with is touched, and no
/// lock of the folder is needed.
struct IncomingMerge {
    let repository: GitRepository
    /// The data folder that people work in.
    let folder: PlanFolder
    let decisions: SyncDecisions
    /// Who decides, for the histories.
    let author: String
    /// The commit of ours.
    let ours: String
    /// The commit that came in.
    let theirs: String

    /// What it comes to.
    struct Result {
        /// The commit that has both sides; nil if something is left to a person.
        var commit: String?
        /// What it changes in the folder.
        var steps: [FolderStep] = []
        var conflicts: [SyncConflict] = []
        var decided: [DecidedSyncConflict] = []
        var renumbered: [RenumberedRecord] = []
    }

    private var objects: GitObjects { GitObjects(repository: repository) }

    /// Merges.
    ///
    /// - Parameters:
    ///   - identity: Who makes the commit, as settings of git.
    ///   - message: The commit's message.
    /// - Returns: The commit, or what is in the way.
    /// - Throws: ``SyncError``.
    func run(as identity: [String], message: String) throws(SyncError) -> Result {
        let bases = try mergeBases(ours, theirs)
        guard let first = bases.first else { throw .unrelated(upstream: theirs) }
        objects.clearIndex(folder.files.system)
        defer { objects.clearIndex(folder.files.system) }
        let units = MergeUnit.units(
            base: try baseTree(bases), ours: try objects.tree(ours), theirs: try objects.tree(theirs))
        let merge = FolderMerge(
            units: units, contents: try objects.contents(MergeUnit.needed(units)), decisions: decisions,
            decider: DecisionLines(by: author, clock: folder.clock))
        var outcome = merge.run()
        let others = try OtherFiles(repository: repository, system: folder.files.system, decisions: decisions).merge(
            base: try objects.treeOfOthers(first), ours: try objects.treeOfOthers(ours),
            theirs: try objects.treeOfOthers(theirs))
        outcome.conflicts += others.conflicts
        outcome.decided += others.decided
        if outcome.conflicts.isEmpty { try lookThrough(merge, &outcome) }
        var result = Result(decided: outcome.decided, renumbered: outcome.renumbered)
        guard outcome.conflicts.isEmpty else {
            result.conflicts = outcome.conflicts
            return result
        }
        result.steps = merge.steps(outcome)
        let tree = try objects.tree(of: others.tree, with: try stored(outcome))
        result.commit = try commit(tree, isBehind: bases == [ours], as: identity, message: message)
        return result
    }

    private func commit(
        _ tree: String, isBehind: Bool, as identity: [String], message: String
    ) throws(SyncError) -> String {
        if isBehind, try repository.git.succeed(["rev-parse", theirs + "^{tree}"]).text == tree { return theirs }
        let parents = isBehind ? [theirs] : [ours, theirs]
        return try repository.git.succeed(
            identity + ["commit-tree", tree] + parents.flatMap { ["-p", $0] } + ["-m", message]
        ).text
    }

    private func stored(_ outcome: FolderMerge.Outcome) throws(SyncError) -> FolderTree {
        var tree = FolderTree()
        for file in outcome.files.values {
            switch file.content {
            case .stored(let entry):
                tree.files[file.path] = TreeEntry(mode: file.mode, object: entry.object, size: entry.size)
            case .new(let bytes):
                tree.files[file.path] = TreeEntry(
                    mode: file.mode, object: try objects.store(bytes).object, size: bytes.count)
            }
        }
        return tree
    }

    // MARK: What both sides had before

    private func mergeBases(_ one: String, _ other: String) throws(SyncError) -> [String] {
        let answer = try repository.git.run(["merge-base", "--all", one, other])
        return answer.isDone ? answer.text.split(separator: "\n").map(String.init) : []
    }

    /// The common beginning. Where two machines merged the same states, each alone, there are several, and what both
    /// sides had is what these make together.
    private func baseTree(_ bases: [String]) throws(SyncError) -> FolderTree {
        var tree = try objects.tree(bases[0])
        for base in bases.dropFirst() {
            let before = try mergeBases(bases[0], base).first.map { (commit) throws(SyncError) in
                try objects.tree(commit)
            }
            let units = MergeUnit.units(base: before ?? FolderTree(), ours: tree, theirs: try objects.tree(base))
            let merge = FolderMerge(
                units: units, contents: try objects.contents(MergeUnit.needed(units)),
                decisions: SyncDecisions(others: .mine), decider: nil)
            tree = try stored(merge.run())
        }
        return tree
    }

    // MARK: What the whole comes to

    /// Looks through the folder as it would be, for faults that it does not have now. A file that would have some is not
    /// taken: a person may keep ours, or have it mended where it came from.
    private func lookThrough(_ merge: FolderMerge, _ outcome: inout FolderMerge.Outcome) throws(SyncError) {
        var found = try newFaults(merge.steps(outcome))
        var kept: [DecidedSyncConflict] = []
        for (file, faults) in found {
            let conflict = SyncConflict(file: file, .faults(faults))
            guard decisions.side(for: conflict) == .mine, merge.keepOurs(file, &outcome) else { continue }
            kept.append(DecidedSyncConflict(conflict: conflict, side: .mine))
        }
        if !kept.isEmpty { found = try newFaults(merge.steps(outcome)) }
        outcome.decided += kept
        outcome.conflicts += found.map { SyncConflict(file: $0.file, .faults($0.faults)) }
    }

    /// New faults by file. Those of files that nothing came in for follow from others, and are told where there are none
    /// but such.
    private func newFaults(_ steps: [FolderStep]) throws(SyncError) -> [(file: String, faults: [Fault])] {
        guard !steps.isEmpty else { return [] }
        let changes = FolderStep.changes(steps)
        let system = CommitSystem(folder.files.root, changed: changes, over: folder.files.system)
        let found = try FolderFaults.closing(folder.files.root, system, folder.clock)
        guard !found.isEmpty else { return [] }
        let new = Dictionary(grouping: FolderFaults.new(in: found, since: FolderFaults.closing(folder)), by: \.file)
        let causes = new.filter { changes[$0.key] != nil }
        return (causes.isEmpty ? new : causes).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
