import Disk
import Glibc

/// What versions of this program left that merged in a second working folder: git fetches nothing while one of them has no
/// commit yet.
enum OldWorkingFolder {
    private static let name = "kehoach-merge"

    /// Takes away what a run that was cut off left, also where a relative path had led it into the data folder.
    static func clear(in repository: GitRepository, _ system: any StoreSystem) throws(SyncError) {
        guard (try? system.linkStatus(ofPath: repository.gitFolder + "/worktrees/\(name)")) != nil else { return }
        let list = try repository.git.succeed(["worktree", "list", "--porcelain"]).text.split(separator: "\n")
        for line in list where line.hasPrefix("worktree ") && line.hasSuffix("/.git/" + name) {
            let path = String(line.dropFirst("worktree ".count))
            _ = try repository.git.run(["worktree", "remove", "--force", "--force", path])
            // Only where they are empty.
            let folder = FilePath.folder(of: path)
            for folder in [folder, FilePath.folder(of: folder)] { rmdir(folder) }
        }
        _ = try repository.git.run(["worktree", "remove", "--force", "--force", repository.gitFolder + "/" + name])
        _ = try repository.git.run(["worktree", "prune"])
    }
}
