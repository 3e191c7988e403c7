/// What git says on standard error, in its own English, and what is known about it.
struct GitComplaint {
    private let text: String

    init(_ text: String) { self.text = text }

    /// git's words, without its hints and marks.
    var words: String {
        let all = text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
        let lines = all.filter { !$0.hasPrefix("hint:") && !$0.hasPrefix("warning:") }
        return (lines.isEmpty ? all : lines).prefix(6).map { line in
            let mark = ["fatal: ", "error: ", "remote: "].first { line.hasPrefix($0) } ?? ""
            return GitComplaint.withoutPassword(String(line.dropFirst(mark.count)))
        }.joined(separator: "; ")
    }

    /// A line without what stands between `//` and `@` in an address: many people keep a password there.
    private static func withoutPassword(_ line: String) -> String {
        var parts = line.split(separator: "//", omittingEmptySubsequences: false).map(String.init)
        for place in parts.indices.dropFirst() {
            let host = parts[place].prefix { $0 != "/" && $0 != " " && $0 != "'" }
            if let at = host.lastIndex(of: "@") { parts[place] = "…" + parts[place][at...] }
        }
        return parts.joined(separator: "//")
    }

    /// The error that the words stand for; nil if they are not known.
    func error(folder: String) -> SyncError? {
        // Git 2.35.2 says "unsafe repository", later ones "dubious ownership".
        if has("dubious ownership") || has("unsafe repository") {
            return .dubiousOwnership(repository: quoted ?? folder)
        }
        if has("not a git repository") || has("must be run in a work tree") { return .notARepository(folder) }
        if has("index.lock"), has("File exists") { return .repositoryBusy }
        return nil
    }

    /// Whether the remote answered and said no, so that trying again later helps nobody.
    var isRefusal: Bool {
        [
            "Authentication failed", "Permission denied", "could not read Username", "could not read Password",
            "terminal prompts disabled", "Host key verification failed", "access denied", "returned error: 403",
            "returned error: 401", "Repository not found", "protected branch", "hook declined", "pre-receive hook",
            "branch is currently checked out", "denyCurrentBranch", "shallow update not allowed",
        ].contains { has($0) }
    }

    /// Whether the remote cannot be reached at present.
    var isUnreachable: Bool {
        [
            "Could not resolve host", "Couldn't resolve host", "Name or service not known",
            "Temporary failure in name resolution", "Connection refused", "Connection timed out", "Operation timed out",
            "Connection reset", "Connection closed", "Failed to connect", "Network is unreachable", "No route to host",
            "unable to access", "unable to connect", "Could not read from remote repository",
            "does not appear to be a git repository", "early EOF", "The remote end hung up", "transfer closed",
            "Operation too slow", "unable to look up", "Empty reply from server",
        ].contains { has($0) }
    }

    /// Whether somebody else changed the remote, or another git program a name here, at the same moment.
    var isRace: Bool {
        [
            "fetch first", "non-fast-forward", "cannot lock ref", "failed to update ref",
            "incorrect old value provided",
            // A colleague's run on this machine is just making or taking away its second working folder.
            "bad object worktrees/",
            "remote ref updated since checkout", "stale info", "failed to lock", "unable to create temporary object",
        ].contains { has($0) }
    }

    private func has(_ words: String) -> Bool {
        text.contains(words)
    }

    /// The first text in quotation marks.
    private var quoted: String? {
        let parts = text.split(separator: "'", omittingEmptySubsequences: false)
        return parts.count > 2 ? String(parts[1]) : nil
    }
}
