/// The repository that all machines meet at, as our branch knows it.
struct SyncRemote {
    /// Its name here: `origin`.
    let name: String
    private let repository: GitRepository
    private let branch: String
    /// The branch there that ours follows; nil before the first push.
    private let followed: String?

    /// What is known of the branch there.
    struct Upstream {
        /// As people write it: `origin/main`.
        let name: String
        let commit: String
    }

    /// How talking to it went.
    enum Result {
        /// It took place.
        case done
        /// There was nothing to say.
        case nothing
        /// Somebody else was faster.
        case outrun
        /// Nobody answered; git's words.
        case unreachable(String)
    }

    /// The remote of a branch: the one that it follows, else `origin`, else the only one; nil if there is none.
    init?(of branch: String, in repository: GitRepository) throws(SyncError) {
        self.repository = repository
        self.branch = branch
        let remotes = try repository.git.succeed(["remote"]).text.split(separator: "\n").map(String.init)
        let configured = try repository.setting("branch.\(branch).remote")
        if let configured, remotes.contains(configured) {
            name = configured
            followed = try repository.setting("branch.\(branch).merge")
        } else if let remote = remotes.first(where: { $0 == "origin" || remotes.count == 1 }) {
            name = remote
            followed = nil
        } else {
            return nil
        }
    }

    /// The branch there.
    private var target: String { followed ?? "refs/heads/" + branch }
    private var targetName: String { String(target.split(separator: "/").dropFirst(2).joined(separator: "/")) }

    /// Gets what others sent. The folder's lock is not held.
    func fetch() throws(SyncError) -> Result {
        let arguments = ["fetch", "--quiet", "--no-tags", name]
        return try result(of: try repository.git.run(arguments), arguments)
    }

    /// What others sent to the branch that ours follows, or would follow; nil if they sent nothing.
    ///
    /// - Throws: ``SyncError`` `otherBranch`, where a push would begin a second branch beside everybody else's.
    func upstream() throws(SyncError) -> Upstream? {
        let reference = "refs/remotes/\(name)/\(targetName)"
        if let commit = try repository.commit(reference) {
            return Upstream(name: "\(name)/\(targetName)", commit: commit)
        }
        guard followed == nil else { return nil }
        let others = try repository.git.succeed(
            ["for-each-ref", "--format=%(refname)", "refs/remotes/\(name)/"]
        ).text.split(separator: "\n").map { $0.dropFirst("refs/remotes/\(name)/".count) }.filter { $0 != "HEAD" }
        guard !others.isEmpty else { return nil }
        let answer = try repository.git.run(["ls-remote", "--symref", name, "HEAD"])
        // ref: refs/heads/main<TAB>HEAD
        let own = answer.text.split(separator: "\n").first { $0.hasPrefix("ref: refs/heads/") }?
            .dropFirst("ref: refs/heads/".count).prefix { $0 != "\t" }
        let theirs = own.flatMap { others.contains($0) ? $0 : nil } ?? others.first ?? ""
        throw .otherBranch(local: branch, remote: name, theirs: String(theirs))
    }

    /// Sends what is ours. The folder's lock is not held.
    ///
    /// - Parameter known: The commit that the branch there had; nil if there is no such branch.
    /// - Returns: How it went.
    /// - Throws: ``SyncError``, where trying again does not help.
    func push(since known: String?) throws(SyncError) -> Result {
        let configured = try repository.setting("branch.\(branch).merge")
        if let known, try repository.head() == known, configured != nil { return .nothing }
        let arguments =
            ["push", "--quiet", "--porcelain"] + (configured == nil ? ["--set-upstream"] : [])
            + [name, "HEAD:\(target)"]
        let answer = try repository.git.run(arguments)
        if !answer.isDone, GitComplaint(answer.errors + answer.text).isRace { return .outrun }
        return try result(of: answer, arguments)
    }

    private func result(of answer: GitCommand.Answer, _ arguments: [String]) throws(SyncError) -> Result {
        if answer.isDone { return .done }
        if answer.isLate { throw repository.git.complaint(answer, to: arguments) }
        let complaint = GitComplaint(answer.errors + "\n" + answer.text)
        if complaint.isRefusal { throw .refused(remote: name, reason: complaint.words) }
        if complaint.isRace { return .outrun }
        if complaint.isUnreachable { return .unreachable(complaint.words) }
        throw repository.git.complaint(answer, to: arguments)
    }
}
