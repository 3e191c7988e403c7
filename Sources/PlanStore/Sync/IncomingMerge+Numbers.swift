import PlanModel

/// Records that both sides added under the same running number.
extension IncomingMerge {
    /// Gives such records of ours other numbers, in a commit of its own on top of ours.
    ///
    /// - Parameters:
    ///   - tree: The working folder, in which ours is checked out.
    ///   - identity: Who makes the commit.
    ///   - message: The commit's message.
    /// - Returns: What got another number; nothing if there was no need.
    /// - Throws: ``SyncError``.
    func renumber(
        in tree: ScratchTree, as identity: [String], message: String
    ) throws(SyncError) -> [RenumberedRecord] {
        let base = try tree.git.succeed(["merge-base", ours, theirs]).text
        let changedHere = Set(try repository.changedFiles(from: base, to: ours))
        let changed = try repository.changedFiles(from: base, to: theirs).filter { changedHere.contains($0) }
        var renumbered: [RenumberedRecord] = []
        for path in changed {
            guard let path = repository.inFolder(path), let file = StaffFile(path: path), file.kind == .plan else {
                continue
            }
            let versions = try versions(of: path, base)
            let renumbering = Renumbering(file, versions)
            guard !renumbering.ids.isEmpty else { continue }
            let history = FolderLayout.history(of: file.id)
            try write(renumbering.applied(to: versions.ours), to: path, in: tree)
            let lines = try self.versions(of: history, base)
            if !lines.ours.isEmpty { try write(renumbering.applied(toHistory: lines), to: history, in: tree) }
            renumbered += renumbering.ids.sorted { $0.key < $1.key }.map { old, new in
                RenumberedRecord(old: RecordID(file.id, old), new: RecordID(file.id, new))
            }
        }
        guard !renumbered.isEmpty else { return [] }
        try tree.git.succeed(
            identity + ["-c", "core.hooksPath=/dev/null", "-c", "gc.auto=0", "commit", "--quiet", "--no-verify"]
                + ["--message", message])
        return renumbered
    }

    private func versions(of path: String, _ base: String) throws(SyncError) -> Renumbering.Versions {
        Renumbering.Versions(
            base: try repository.content(of: path, in: base) ?? [],
            ours: try repository.content(of: path, in: ours) ?? [],
            theirs: try repository.content(of: path, in: theirs) ?? [])
    }

    private func write(_ bytes: [UInt8], to path: String, in tree: ScratchTree) throws(SyncError) {
        do {
            try DurableFile(system: folder.files.system).replace(tree.folder + "/" + path, with: bytes)
        } catch {
            throw .disk(error)
        }
        try tree.git.succeed(["add", "--", ":(top,literal)" + repository.prefix + path])
    }
}
