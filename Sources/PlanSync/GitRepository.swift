import Disk
import PlanFormat

/// The git repository that a data folder is, or is a part of.
struct GitRepository: Sendable {
    /// git in the data folder.
    let git: GitCommand
    /// The data folder.
    let folder: String
    /// The data folder below the repository's top: empty, or ending in a slash.
    let prefix: String
    /// Where git keeps what belongs to all working folders of the repository.
    let gitFolder: String

    /// Finds the repository around a folder.
    ///
    /// - Throws: ``SyncError``: `gitMissing`, `notARepository`, `dubiousOwnership`, `git`.
    init(around folder: String, _ setting: FolderSync.Setting) throws(SyncError) {
        let git = try GitCommand(
            in: folder, environment: setting.environment, timeout: setting.timeout, runs: setting.runs)
        let inside = try git.succeed(["rev-parse", "--is-inside-work-tree"]).text
        guard inside == "true" else { throw .notARepository(folder) }
        self.git = git.withSSH(configured: try git.run(["config", "--get", "core.sshCommand"]).isDone)
        self.folder = folder
        prefix = try git.succeed(["rev-parse", "--show-prefix"]).text
        let common = try git.succeed(["rev-parse", "--git-common-dir"]).text
        gitFolder = common.hasPrefix("/") ? common : folder + "/" + common
    }

    /// A path in the repository as one in the data folder; nil if it lies outside.
    func inFolder(_ path: String) -> String? {
        path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
    }

    /// Whether it has files beside the data folder, as the source of a program has that comes with data.
    func holdsMore() throws(SyncError) -> Bool {
        guard !prefix.isEmpty else { return false }
        let others = try git.succeed(["ls-files", "-z", "--", ":(top)", ":(top,exclude,literal)" + prefix]).parts
        return !others.allSatisfy { $0.hasSuffix(".gitattributes") || $0.hasSuffix(".gitignore") }
    }

    /// The folder that the repository is.
    func top() throws(SyncError) -> String { try git.succeed(["rev-parse", "--show-toplevel"]).text }

    /// Where a remote is, as it was written down but for a name and a password in it.
    func address(of remote: String) throws(SyncError) -> String {
        let answer = try git.run(["remote", "get-url", remote])
        guard answer.isDone else { return remote }
        return GitRepository.withoutSecrets(answer.text)
    }

    static func withoutSecrets(_ address: String) -> String {
        guard let scheme = address.firstRange(of: "://") else { return address }
        let rest = address[scheme.upperBound...]
        let host = rest.prefix { $0 != "/" }
        guard let at = host.lastIndex(of: "@") else { return address }
        return String(address[..<scheme.upperBound] + rest[rest.index(after: at)...])
    }

    /// The commit that is checked out; nil before the first one.
    func head() throws(SyncError) -> String? {
        try commit("HEAD")
    }

    /// The commit that a name stands for; nil if there is none.
    func commit(_ name: String) throws(SyncError) -> String? {
        let answer = try git.run(["rev-parse", "--verify", "--quiet", name + "^{commit}"])
        return answer.isDone ? answer.text : nil
    }

    /// The name of the branch that is checked out.
    ///
    /// - Throws: ``SyncError`` `detachedHead`.
    func branch() throws(SyncError) -> String {
        let answer = try git.run(["symbolic-ref", "--quiet", "--short", "HEAD"])
        guard answer.isDone, !answer.text.isEmpty else { throw .detachedHead }
        return answer.text
    }

    /// Whether a commit has everything that another one has.
    func contains(_ commit: String, in other: String) throws(SyncError) -> Bool {
        try git.run(["merge-base", "--is-ancestor", commit, other]).isDone
    }

    /// The files that differ between two commits, by their paths in the repository.
    func changedFiles(from old: String, to new: String) throws(SyncError) -> [String] {
        try git.succeed(["diff-tree", "-r", "-z", "--name-only", "--no-renames", old, new]).parts
    }

    /// A setting; nil if it is not set.
    func setting(_ name: String) throws(SyncError) -> String? {
        let answer = try git.run(["config", "--get", name])
        return answer.isDone ? answer.text : nil
    }

    /// Refuses a repository in the middle of something that a person does by hand.
    ///
    /// - Throws: ``SyncError``: `unfinished`, `unmergedFiles`, `folderIgnored`.
    func checkReady(_ system: any StoreSystem) throws(SyncError) {
        let marks = UnfinishedOperation.allCases.flatMap { operation in operation.marks.map { (operation, $0) } }
        let paths = try git.succeed(["rev-parse"] + marks.flatMap { ["--git-path", $0.1] }).text.split(separator: "\n")
        for ((operation, _), path) in zip(marks, paths) {
            let place = path.hasPrefix("/") ? String(path) : folder + "/" + path
            if (try? system.status(ofPath: place)) != nil { throw .unfinished(operation) }
        }
        let unmerged = try unmergedFiles(git)
        guard unmerged.isEmpty else { throw .unmergedFiles(unmerged.keys.sorted()) }
        // A folder that somebody told git to ignore would be "synchronised" without a word, and without a file.
        if try git.run(["check-ignore", "--quiet", "--", FolderLayout.mark]).isDone { throw .folderIgnored(folder) }
    }

    /// The files that are in conflict in an index, with their versions (1 both sides' old one, 2 ours, 3 theirs).
    func unmergedFiles(_ git: GitCommand) throws(SyncError) -> [String: [Int: TreeEntry]] {
        var files: [String: [Int: TreeEntry]] = [:]
        for entry in try git.succeed(["ls-files", "--unmerged", "--full-name", "-z", "--", ":/"]).parts {
            // <mode> <object> <stage>TAB<path>
            let halves = entry.split(separator: "\t", maxSplits: 1)
            let words = halves[0].split(separator: " ").map(String.init)
            guard halves.count == 2, words.count == 3, let stage = Int(words[2]) else { continue }
            files[String(halves[1]), default: [:]][stage] = TreeEntry(mode: words[0], object: words[1], size: 0)
        }
        return files
    }
}
