/// A second working folder of the repository, hidden among git's own files: what comes in is brought together with ours
/// there and looked through, before anything of it gets into the folder that people work in.
struct ScratchTree {
    /// git in the second working folder.
    let git: GitCommand
    /// Its top.
    let top: String
    /// The data folder in it.
    let folder: String

    /// Does something in a second working folder, which is taken away afterwards.
    ///
    /// - Parameters:
    ///   - repository: The repository.
    ///   - commit: What is checked out there.
    ///   - system: The system calls.
    ///   - body: What to do.
    /// - Returns: What `body` returns.
    /// - Throws: ``SyncError``, also what `body` throws.
    static func with<Result>(
        _ repository: GitRepository, at commit: String, _ system: any StoreSystem,
        _ body: (ScratchTree) throws(SyncError) -> Result
    ) throws(SyncError) -> Result {
        let top = try freePlace(in: repository, system)
        let quiet = ["-c", "core.hooksPath=/dev/null"]
        try repository.git.succeed(quiet + ["worktree", "add", "--quiet", "--detach", top, commit])
        let tree = ScratchTree(
            git: repository.git.inFolder(top), top: top,
            folder: repository.prefix.isEmpty ? top : top + "/" + repository.prefix.dropLast())
        let result: Result
        do throws(SyncError) {
            result = try body(tree)
        } catch {
            // The first failure is the one to tell; what is left now goes at the next run.
            try? remove(top, repository)
            throw error
        }
        try remove(top, repository)
        return result
    }

    /// Takes away what an interrupted run left: a working folder that never got its first commit keeps git from fetching.
    /// The folder's lock is held, so that no other run is using it.
    static func clearLeftovers(in repository: GitRepository, _ system: any StoreSystem) throws(SyncError) {
        guard (try? system.linkStatus(ofPath: repository.gitFolder + "/worktrees/\(name)")) != nil else { return }
        try remove(repository.gitFolder + "/" + name, repository)
    }

    private static let name = "kehoach-merge"

    /// A place for the folder, cleared of what an interrupted run left: the lock is held, so that no other run uses it.
    private static func freePlace(
        in repository: GitRepository, _ system: any StoreSystem
    ) throws(SyncError) -> String {
        var place = repository.gitFolder + "/" + name
        try remove(place, repository)
        // git takes nothing away that it does not know as a working folder of its own.
        while (try? system.linkStatus(ofPath: place)) != nil { place += "-2" }
        return place
    }

    private static func remove(_ top: String, _ repository: GitRepository) throws(SyncError) {
        _ = try repository.git.run(["worktree", "remove", "--force", "--force", top])
        _ = try repository.git.run(["worktree", "prune"])
    }
}
