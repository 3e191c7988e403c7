import Glibc
import VietnameseText
import Wording

/// Who makes a change: `--by`, KEHOACH_USER, what the person chose for all runs, the name in git, the login.
struct AuthorName {
    let environment: [String: String]
    /// What the person chose for all runs, and where that stands.
    var chosen: (name: String, origin: SettingOrigin)?

    /// The name, without blanks around it, and who gave it.
    func found(option: String?) -> (name: String, origin: SettingOrigin) {
        let candidates: [(SettingOrigin, () -> String?)] = [
            (.option("--by"), { option }), (.variable("KEHOACH_USER"), { environment["KEHOACH_USER"] }),
            (chosen?.origin ?? .standard, { chosen?.name }), (.git, { GitConfiguration(environment).userName() }),
            (.account, { login() }),
        ]
        for (origin, candidate) in candidates {
            if let name = candidate().map({ AuthorName.trimmed($0.asTyped) }), !name.isEmpty { return (name, origin) }
        }
        return ("uid \(getuid())", .account)
    }

    /// The account; nil if it has no name.
    func login() -> String? {
        if let entry = getpwuid(getuid()) { return String(cString: entry.pointee.pw_name) }
        return environment["LOGNAME"] ?? environment["USER"]
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}

/// What git knows about the person, if there is a git.
struct GitConfiguration {
    private let environment: [String: String]

    init(_ environment: [String: String]) {
        self.environment = environment
    }

    /// `user.name` of the person and the machine. Not of the repository around the data: colleagues may share it, and
    /// would then take back each other's changes.
    func userName() -> String? {
        output(of: ["git", "-C", "/", "config", "--get", "user.name"])
    }

    private func output(of command: [String]) -> String? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let started = start(command, output: ends[1])
        close(ends[1])
        guard let process = started else { return nil }
        let bytes = GitConfiguration.everything(from: ends[0])
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        // A status of zero means: ended by itself with exit code 0.
        guard status == 0 else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Starts a program from PATH with its arguments as a list, so that no shell reads them.
    private func start(_ command: [String], output: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        // An open dashboard blocks the signals that end it, which is no business of git's.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { variables.forEach { free($0) } }
        var process = pid_t()
        let result = posix_spawnp(&process, command[0], &actions, &attributes, &arguments, &variables)
        return result == 0 ? process : nil
    }

    private static func everything(from descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1024)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 {
                bytes += buffer[..<count]
            } else if count == 0 || errno != EINTR {
                return bytes
            }
        }
    }
}
