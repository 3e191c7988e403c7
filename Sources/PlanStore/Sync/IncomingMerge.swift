import PlanModel

/// Brings what came in together with ours, in a working folder of its own. The folder's lock is held.
struct IncomingMerge {
    let repository: GitRepository
    /// The data folder that people work in, as its lock's holder has it.
    let folder: PlanFolder
    let decisions: SyncDecisions
    /// The commit of ours.
    private(set) var ours: String
    /// The commit that came in.
    let theirs: String

    /// What it comes to.
    struct Result {
        /// The commit that has both sides; nil if something is left to a person.
        var commit: String?
        var conflicts: [SyncConflict] = []
        var decided: [DecidedSyncConflict] = []
        var renumbered: [RenumberedRecord] = []
    }

    /// Merges, in the way of a recipe: our new records give way to others of the same number; git brings together what
    /// it can, with our driver for the data files; what it could not is tried with the person's decisions; the whole is
    /// looked through.
    ///
    /// - Parameters:
    ///   - tree: The working folder, in which ours is checked out.
    ///   - identity: Who makes the commit.
    ///   - message: The commit's message.
    ///   - renumberingMessage: The message of a commit with other numbers for records of ours.
    /// - Returns: The commit, or what is in the way.
    /// - Throws: ``SyncError``.
    func run(
        in tree: ScratchTree, as identity: [String], message: String, renumberingMessage: String
    ) throws(SyncError) -> Result {
        let renumbered = try renumber(in: tree, as: identity, message: renumberingMessage)
        var merge = self
        if !renumbered.isEmpty { merge.ours = try tree.git.succeed(["rev-parse", "HEAD"]).text }
        var result = try merge.run(in: tree, as: identity, message: message)
        result.renumbered = renumbered
        return result
    }

    private func run(in tree: ScratchTree, as identity: [String], message: String) throws(SyncError) -> Result {
        let quiet = ["-c", "core.hooksPath=/dev/null", "-c", "gc.auto=0"]
        let merge = identity + quiet + ["merge", "--quiet", "--ff", "--no-edit", "-m", message, theirs]
        let answer = try tree.git.run(merge)
        var result = Result()
        if !answer.isDone {
            let unmerged = try repository.unmergedFiles(tree.git)
            guard !unmerged.isEmpty else { throw tree.git.complaint(answer, to: ["merge"]) }
            for (path, stages) in unmerged.sorted(by: { $0.key < $1.key }) {
                try settle(path, stages, in: tree, &result)
            }
            guard result.conflicts.isEmpty else { return result }
            try tree.git.succeed(identity + quiet + ["commit", "--quiet", "--no-edit", "--no-verify"])
        }
        try lookThrough(tree, &result)
        guard result.conflicts.isEmpty else { return result }
        if try tree.git.run(["diff", "--cached", "--quiet"]).isDone == false {
            // A merge of which nothing of ours was left in its own commit needs one for what a person decided.
            let isMerge = try tree.git.succeed(["rev-parse", "HEAD"]).text != theirs
            try tree.git.succeed(
                identity + quiet + ["commit", "--quiet", "--no-verify"]
                    + (isMerge ? ["--amend", "--no-edit"] : ["--message", message]))
        }
        result.commit = try tree.git.succeed(["rev-parse", "HEAD"]).text
        return result
    }

    // MARK: Files that git could not merge

    private func settle(
        _ path: String, _ stages: Set<Int>, in tree: ScratchTree, _ result: inout Result
    ) throws(SyncError) {
        let file = repository.inFolder(path) ?? ":/" + path
        guard stages.contains(2), stages.contains(3) else {
            if path.hasSuffix(".jsonl") { return try keep(path, in: tree) }
            let conflict = SyncConflict(file: file, .removed(by: stages.contains(2) ? .theirs : .mine))
            return try take(path, stages, conflict, in: tree, &result)
        }
        guard repository.inFolder(path) != nil, FileMerge.isMergeable(path),
            let mine = try version(2, of: path, in: tree), let other = try version(3, of: path, in: tree)
        else { return try take(path, stages, SyncConflict(file: file, .notMergeable), in: tree, &result) }
        let base = try version(1, of: path, in: tree) ?? []
        let outcome: FileMerge.Outcome
        do {
            outcome = try FileMerge(base: base, ours: mine, theirs: other, path: file).run { conflict in
                decisions.side(for: SyncConflict(file: file, .field(conflict)))
            }
        } catch {
            return try take(path, stages, SyncConflict(file: file, .notMergeable), in: tree, &result)
        }
        result.conflicts += outcome.conflicts.map { SyncConflict(file: file, .field($0)) }
        result.decided += outcome.decided.map {
            DecidedSyncConflict(conflict: SyncConflict(file: file, .field($0.conflict)), side: $0.side)
        }
        guard outcome.conflicts.isEmpty else { return }
        do {
            try DurableFile(system: folder.files.system).replace(tree.top + "/" + path, with: outcome.bytes)
        } catch {
            throw .disk(error)
        }
        try tree.git.succeed(["add", "--", ":(top,literal)" + path])
    }

    /// Keeps a history that one side took away and the other went on with: what is left out of a set adds nothing to it.
    private func keep(_ path: String, in tree: ScratchTree) throws(SyncError) {
        try tree.git.succeed(["add", "--", ":(top,literal)" + path])
    }

    private func version(_ stage: Int, of path: String, in tree: ScratchTree) throws(SyncError) -> [UInt8]? {
        let answer = try tree.git.run(["cat-file", "blob", ":\(stage):\(path)"])
        return answer.isDone ? answer.output : nil
    }

    /// Takes one side's version of a whole file, if a person said whose.
    private func take(
        _ path: String, _ stages: Set<Int>, _ conflict: SyncConflict, in tree: ScratchTree, _ result: inout Result
    ) throws(SyncError) {
        guard let side = decisions.side(for: conflict) else {
            result.conflicts.append(conflict)
            return
        }
        let file = ":(top,literal)" + path
        if stages.contains(side == .mine ? 2 : 3) {
            try tree.git.succeed(["checkout", "--quiet", side == .mine ? "--ours" : "--theirs", "--", file])
            try tree.git.succeed(["add", "--", file])
        } else {
            try tree.git.succeed(["rm", "--quiet", "--force", "--", file])
        }
        result.decided.append(DecidedSyncConflict(conflict: conflict, side: side))
    }

    // MARK: What the whole comes to

    /// The faults that the folder people work in does not have.
    private func newFaults(_ tree: ScratchTree) throws(SyncError) -> [Fault] {
        let found = try FolderFaults.closing(tree.folder, folder.files.system, folder.clock)
        return found.isEmpty ? [] : FolderFaults.new(in: found, since: FolderFaults.closing(folder))
    }

    /// Looks for faults that ours does not have; for each file with some a person may keep ours, or take what came in
    /// with its faults.
    private func lookThrough(
        _ tree: ScratchTree, _ result: inout Result
    ) throws(SyncError) {
        var faults = try newFaults(tree)
        guard !faults.isEmpty else { return }
        var accepted: Set<String> = []
        for (file, found) in Dictionary(grouping: faults, by: \.file).sorted(by: { $0.key < $1.key }) {
            let conflict = SyncConflict(file: file, .faults(found))
            guard let side = decisions.side(for: conflict) else { continue }
            result.decided.append(DecidedSyncConflict(conflict: conflict, side: side))
            let path = ":(top,literal)" + repository.prefix + file
            switch side {
            case .theirs: accepted.insert(file)
            case .mine where try repository.content(of: file, in: ours) != nil:
                try tree.git.succeed(["checkout", "--quiet", ours, "--", path])
            case .mine: try tree.git.succeed(["rm", "--quiet", "--force", "--ignore-unmatch", "--", path])
            }
        }
        if !result.decided.isEmpty {
            faults = try newFaults(tree)
        }
        for (file, found) in Dictionary(grouping: faults, by: \.file).sorted(by: { $0.key < $1.key })
        where !accepted.contains(file) {
            result.conflicts.append(SyncConflict(file: file, .faults(found)))
        }
    }
}
