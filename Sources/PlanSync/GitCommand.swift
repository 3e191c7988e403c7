import Glibc
import JSONText

/// Runs git with a list of arguments; no shell ever reads them.
///
/// git asks nothing, speaks the language that ``GitComplaint`` reads, and hands over what it says in limited size.
struct GitCommand: Sendable {
    /// What git answered.
    struct Answer: Sendable {
        /// The exit code; nil if a signal ended it.
        let status: Int32?
        /// Whether it was ended here, since it took too long.
        let isLate: Bool
        /// Standard output, up to the limit.
        let output: [UInt8]
        /// Standard error, up to its limit.
        let errors: String

        /// Whether git did what it was asked.
        var isDone: Bool { status == 0 }
        /// The output without white space at its end.
        var text: String {
            let end = output.lastIndex { !ASCII.isWhitespace($0) }.map { $0 + 1 } ?? 0
            return String(decoding: output[..<end], as: UTF8.self)
        }
        /// The parts of an output that separates them by zero bytes.
        var parts: [String] { output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } }
    }

    /// The program's path.
    private let program: String
    private let environment: [String: String]
    /// The folder it works in.
    private let folder: String
    /// How long one call may take.
    private let timeout: Duration
    /// Those with which this one ends.
    private let runs: GitRuns

    /// How much of an output is kept: the largest file that a data folder may have.
    static let outputLimit = 64 << 20
    private static let errorLimit = 64 << 10

    /// - Parameters:
    ///   - folder: The folder to work in.
    ///   - environment: The environment of this process; PATH tells where git is.
    ///   - timeout: How long one call may take, with the hooks and the network that it waits for.
    ///   - runs: Those with which its calls end.
    /// - Throws: ``SyncError`` `gitMissing`.
    init(
        in folder: String, environment: [String: String], timeout: Duration, runs: GitRuns
    ) throws(SyncError) {
        // Without PATH the system's own search path holds (confstr(3)).
        let places = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map { "\($0)/git" }
        guard let program = places.first(where: { access($0, X_OK) == 0 }) else { throw .gitMissing }
        self.init(
            program: program, environment: GitCommand.quiet(environment), folder: folder, timeout: timeout,
            runs: runs)
    }

    private init(
        program: String, environment: [String: String], folder: String, timeout: Duration, runs: GitRuns
    ) {
        (self.program, self.environment, self.folder) = (program, environment, folder)
        (self.timeout, self.runs) = (timeout, runs)
    }

    /// The same git in another folder.
    func inFolder(_ folder: String) -> GitCommand {
        GitCommand(
            program: program, environment: environment, folder: folder, timeout: timeout, runs: runs)
    }

    /// The same git with another variable in its environment.
    private func with(_ name: String, _ value: String) -> GitCommand {
        var environment = environment
        environment[name] = value
        return GitCommand(
            program: program, environment: environment, folder: folder, timeout: timeout, runs: runs)
    }

    /// The same git with an index of its own, so that what a person has staged stays as it is.
    func withIndex(_ path: String) -> GitCommand { with("GIT_INDEX_FILE", path) }

    /// The same git with an ssh that asks nothing, unless somebody chose another one: a question that nobody sees, behind
    /// a dashboard, would be waited on for ever.
    func withSSH(configured isConfigured: Bool) -> GitCommand {
        guard !isConfigured, environment["GIT_SSH_COMMAND"] == nil, environment["GIT_SSH"] == nil else { return self }
        return with("GIT_SSH_COMMAND", "ssh -o BatchMode=yes -o ConnectTimeout=15 -o ServerAliveInterval=15")
    }

    /// The same git with an empty index. Where a file of attributes is gone git looks for it in the index, and would call
    /// in order what the next commit takes away.
    func withoutIndex(in gitFolder: String) -> GitCommand {
        withIndex(gitFolder + "/kehoach-no-index")
    }

    /// The environment with nothing in it that would lead git elsewhere or let it wait for a person.
    private static func quiet(_ environment: [String: String]) -> [String: String] {
        var environment = environment
        for name in [
            "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
            "GIT_NAMESPACE", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "LANGUAGE",
        ] { environment[name] = nil }
        environment["LC_ALL"] = "C"
        environment["GIT_TERMINAL_PROMPT"] = "0"
        environment["GIT_EDITOR"] = ":"
        environment["GIT_PAGER"] = "cat"
        environment["GIT_MERGE_AUTOEDIT"] = "no"
        return environment
    }

    /// Settings that hold for every call, whatever the person's own are: bytes stay as they are, objects are on the
    /// disk when git says so, nothing is guessed and nothing goes on in the background.
    private static let settings = [
        "core.autocrlf=false", "core.safecrlf=false", "core.fsync=all", "core.fsmonitor=false", "core.quotePath=false",
        "color.ui=false", "gc.autoDetach=false", "merge.renames=false", "merge.directoryRenames=false",
        "diff.renames=false", "merge.autoStash=false", "rerere.enabled=false", "submodule.recurse=false",
        "http.lowSpeedLimit=1000", "http.lowSpeedTime=30",
    ].flatMap { ["-c", $0] }

    /// Runs git.
    ///
    /// - Parameters:
    ///   - arguments: What to do.
    ///   - input: What it reads from its standard input.
    /// - Returns: The answer, whatever the exit code.
    /// - Throws: ``SyncError``: `gitMissing` or `git` where it cannot be started.
    func run(_ arguments: [String], input: [UInt8] = []) throws(SyncError) -> Answer {
        guard runs.begin() else { throw failure(arguments, "signal") }
        defer { runs.finish() }
        // Output, errors, input; of each the first end is ours.
        var ends: [Int32] = [-1, -1, -1, -1, -1, -1]
        defer { for end in ends where end >= 0 { close(end) } }
        let opened = ends.withUnsafeMutableBufferPointer { buffer -> Bool in
            guard let first = buffer.baseAddress else { return false }
            // A socket, as writing to one need not end this program where git reads no more (send(2)).
            return pipe(first) == 0 && pipe(first + 2) == 0
                && socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, first + 4) == 0
        }
        guard opened else { throw failure(arguments, "pipe: \(errno)") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let (started, reason) = start(
            [program, "-C", folder] + GitCommand.settings + arguments, output: ends[1], errors: ends[3], input: ends[5])
        guard let process = started else {
            if reason == ENOENT { throw .gitMissing }
            throw failure(arguments, "posix_spawn: \(reason)")
        }
        for place in [1, 3, 5] {
            close(ends[place])
            ends[place] = -1
        }
        var talk = ProcessOutput(output: ends[0], errors: ends[2], input: ends[4], text: input)
        // Told by closing that no more comes.
        ends[4] = -1
        let status = talk.collect(
            from: process, limits: (GitCommand.outputLimit, GitCommand.errorLimit), within: timeout,
            unless: { runs.isOver })
        return Answer(
            status: status, isLate: talk.isLate, output: talk.output,
            errors: String(decoding: talk.errors, as: UTF8.self))
    }

    /// Runs git where only success will do.
    ///
    /// - Parameters:
    ///   - arguments: What to do.
    ///   - input: What it reads from its standard input.
    /// - Returns: The answer.
    /// - Throws: ``SyncError``, read from what git says.
    @discardableResult
    func succeed(_ arguments: [String], input: [UInt8] = []) throws(SyncError) -> Answer {
        let answer = try run(arguments, input: input)
        guard answer.isDone else { throw complaint(answer, to: arguments) }
        return answer
    }

    /// What an answer that is no success means.
    func complaint(_ answer: Answer, to arguments: [String]) -> SyncError {
        if answer.isLate {
            return .gitTooSlow(command: GitCommand.name(arguments), seconds: Int(timeout.components.seconds))
        }
        let complaint = GitComplaint(answer.errors)
        if let error = complaint.error(folder: folder) { return error }
        let said = [complaint.words, answer.text].first { !$0.isEmpty }
        return failure(arguments, said ?? answer.status.map { "exit \($0)" } ?? "signal")
    }

    private func failure(_ arguments: [String], _ reason: String) -> SyncError {
        .git(command: GitCommand.name(arguments), reason: reason)
    }

    /// The name of the command among arguments, which may begin with settings.
    private static func name(_ arguments: [String]) -> String {
        var rest = arguments[...]
        while rest.first == "-c" { rest = rest.dropFirst(2) }
        return rest.first ?? ""
    }

    private func start(
        _ command: [String], output: Int32, errors: Int32, input: Int32
    ) -> (process: pid_t?, reason: Int32) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        // Signals that this program blocks or ignores are no business of git's.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        // A session of its own has no terminal: ssh, and whatever else git calls, cannot ask on top of a dashboard, and
        // all of them can be ended together.
        let ownSession: Int32 = 0x80
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | ownSession))
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { variables.forEach { free($0) } }
        var process = pid_t()
        let result = posix_spawn(&process, program, &actions, &attributes, &arguments, &variables)
        return (result == 0 ? process : nil, result)
    }
}
