import Foundation
import Testing

/// The built program on a pseudo terminal of its own, where what it writes, how it ends and what it leaves behind can be
/// seen exactly.
final class PseudoTerminal {
    /// How the program ended.
    enum Ending: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    let office: Office
    private let master: Int32
    private let path: String
    private var pid = pid_t()
    private var ending: Ending?
    /// What the program has written.
    private(set) var output: [UInt8] = []

    init(
        rows: UInt16 = 24, columns: UInt16 = 80, arguments: [String] = [], environment: [String: String?] = [:],
        office: Office? = nil
    ) throws {
        self.office = try office ?? Office()
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (number, isLocked) = (Int32(-1), Int32(0))
        // What unlockpt(3) and ptsname(3) do, which Swift does not see: TIOCSPTLCK, TIOCGPTN.
        try #require(ioctl(master, 0x4004_5431, &isLocked) == 0 && ioctl(master, 0x8004_5430, &number) == 0)
        path = "/dev/pts/\(number)"
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
        resize(rows: rows, columns: columns)
        var variables = self.office.environment
        variables["TERM"] = "xterm-256color"
        variables["KEHOACH_DATA"] = self.office.data.path
        // Swift's backtraces of a crash take many seconds, and what is tested is the terminal.
        variables["SWIFT_BACKTRACE"] = "enable=no"
        for (name, value) in environment { variables[name] = value }
        try start(arguments, variables)
    }

    deinit {
        if ending == nil {
            kill(pid, SIGKILL)
            var status: Int32 = 0
            waitpid(pid, &status, 0)
        }
        close(master)
    }

    private func start(_ arguments: [String], _ variables: [String: String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The leader of a session that opens a terminal is controlled by it.
        for descriptor in Int32(0)...2 { posix_spawn_file_actions_addopen(&actions, descriptor, path, O_RDWR, 0) }
        for descriptor in Int32(3)..<512 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | 0x80))
        var words = ([Office.program.path] + arguments).map { strdup($0) } + [nil]
        var entries = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + entries).forEach { free($0) } }
        try #require(posix_spawn(&pid, Office.program.path, &actions, &attributes, &words, &entries) == 0)
    }

    func resize(rows: UInt16, columns: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// What the terminal's driver is set to.
    var modes: [tcflag_t] {
        var modes = termios()
        tcgetattr(master, &modes)
        return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    }

    /// What it has written, escape sequences and all.
    var text: String { String(decoding: output, as: UTF8.self) }

    /// Sends what a person types or a terminal sends.
    func send(_ text: String) {
        var bytes = Array(text.utf8)[...]
        let end = Date().addingTimeInterval(60)
        while !bytes.isEmpty, Date() < end {
            let written = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            if written > 0 { bytes = bytes.dropFirst(written) } else { read(within: 10) }
        }
        #expect(bytes.isEmpty)
    }

    /// Sends keys and waits until something is drawn.
    func sendAndWait(_ text: String) {
        let place = output.count
        send(text)
        #expect(waits { output.count > place })
    }

    func send(signal: Int32) { kill(pid, signal) }

    /// Waits until the program has written a text.
    func waits(for text: String) -> Bool {
        let wanted = Data(text.utf8)
        return waits { Data(output).range(of: wanted) != nil }
    }

    func waits(seconds: Double = 30, until condition: () -> Bool) -> Bool {
        let end = Date().addingTimeInterval(seconds)
        while !condition() {
            guard Date() < end else { return false }
            read(within: 50)
        }
        return true
    }

    /// Waits until the program has ended, taking from it what it writes unless `isReading` is false.
    func end(seconds: Double = 30, isReading: Bool = true) -> Ending? {
        let end = Date().addingTimeInterval(seconds)
        while ending == nil, Date() < end {
            if isReading { read(within: 20) } else { usleep(20_000) }
            var status: Int32 = 0
            guard waitpid(pid, &status, WNOHANG) == pid else { continue }
            ending = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
        }
        if isReading { while read(within: 0) {} }
        return ending
    }

    @discardableResult
    private func read(within milliseconds: Int32) -> Bool {
        var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&polled, 1, milliseconds) > 0, polled.revents & Int16(POLLIN) != 0 else {
            // Without the program at the other end there is nothing to wait for.
            if polled.revents & Int16(POLLHUP) != 0 { usleep(useconds_t(milliseconds) * 1000) }
            return false
        }
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = Glibc.read(master, &buffer, buffer.count)
        guard count > 0 else { return false }
        output += buffer[..<count]
        return true
    }
}
