import Foundation
import Testing

/// The built program in a real terminal of tmux, on a server of its own.
final class TmuxTerminal {
    private let server = "kehoach-\(UUID().uuidString.prefix(8))"
    let folder: String
    let scratch: String

    static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux") }

    init(size: (columns: Int, rows: Int) = (80, 24)) throws {
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("data").resolvingSymlinksInPath()
        let base = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-tmux-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
        scratch = base.path
        folder = base.appendingPathComponent("data").path
        try FileManager.default.copyItem(atPath: source.path, toPath: folder)
        try? FileManager.default.removeItem(atPath: folder + "/history")
        tmux("-f", "/dev/null", "new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)", "env PS1='$ ' sh")
        tmux("set", "-g", "remain-on-exit", "on")
    }

    deinit {
        tmux("kill-server")
        try? FileManager.default.removeItem(atPath: scratch)
    }

    /// Runs tmux and returns what it prints.
    ///
    /// Not by Foundation's Process, which takes a command for running as long as the server that it started lives; and
    /// through a file, because that server would keep a pipe open as well.
    @discardableResult
    func tmux(_ arguments: String...) -> String {
        let output = scratch + "/output"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // The server outlives the call. With the pipe of another test's program in its hands that test would wait for ever.
        for descriptor in Int32(3)..<512 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        // The threads that run tests let no signals through, and a server that inherits this never hears that it is to end.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var environment = ProcessInfo.processInfo.environment
        environment["LC_ALL"] = "C.UTF-8"
        environment["TERM"] = "xterm-256color"
        // Swift's backtraces of a crash take many seconds, and what is tested is the terminal.
        environment["SWIFT_BACKTRACE"] = "enable=no"
        for name in ["NO_COLOR", "KEHOACH_TODAY", "KEHOACH_DATA", "KEHOACH_USER", "TMUX"] { environment[name] = nil }
        var words = (["tmux", "-u", "-L", server] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var pid = pid_t()
        guard posix_spawn(&pid, "/usr/bin/tmux", &actions, &attributes, &words, &variables) == 0 else { return "" }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    }

    /// Types a command line into the shell.
    func run(_ line: String) {
        tmux("send-keys", "-l", line)
        tmux("send-keys", "Enter")
    }

    func press(_ keys: String...) {
        for key in keys { tmux("send-keys", key) }
    }

    var screen: String { tmux("capture-pane", "-p") }

    /// Waits until something is on the screen, ten seconds at most.
    func waits(for text: String) -> Bool { waits { $0.contains(text) } }

    func waits(until condition: (String) -> Bool) -> Bool {
        let end = Date().addingTimeInterval(10)
        while Date() < end {
            if condition(screen) { return true }
            Thread.sleep(forTimeInterval: 0.05)
        }
        return condition(screen)
    }

    /// What the terminal's driver is set to, asked by the shell of that terminal.
    func settings(named name: String) -> String {
        run("stty -g > \(scratch)/\(name)")
        _ = waits { _ in FileManager.default.fileExists(atPath: "\(scratch)/\(name)") }
        Thread.sleep(forTimeInterval: 0.2)
        return (try? String(contentsOfFile: "\(scratch)/\(name)", encoding: .utf8)) ?? ""
    }
}
