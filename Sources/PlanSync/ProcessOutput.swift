import Glibc

/// What is said to a process, and what it says, while it runs.
struct ProcessOutput {
    private(set) var output: [UInt8] = []
    private(set) var errors: [UInt8] = []
    /// Whether it was ended, since it took too long.
    private(set) var isLate = false
    /// Its output, its errors, its input; -1 for what is closed.
    private var ends: [pollfd]
    /// What is still to be said.
    private var text: ArraySlice<UInt8>

    /// How long a program that nobody waits for has to put its own things in order.
    static let timeToEnd = Duration.milliseconds(200)

    /// Takes the reading ends of the process's output and errors, which who calls closes, and a socket that is its
    /// input, which is closed here.
    init(output: Int32, errors: Int32, input: Int32, text: [UInt8]) {
        ends = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        ends.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0))
        self.text = text[...]
        say()
    }

    /// Talks until the process has ended.
    ///
    /// - Parameters:
    ///   - process: The process, a child of this one and the first of its session.
    ///   - limits: How many bytes of output and of errors are kept; what comes after is read and thrown away.
    ///   - timeout: How long it may run; then it is told to end with all that it started, and made to a little later.
    ///   - isOver: Whether it is to end at once.
    /// - Returns: Its exit code; nil if a signal ended it.
    mutating func collect(
        from process: pid_t, limits: (output: Int, errors: Int), within timeout: Duration, unless isOver: () -> Bool
    ) -> Int32? {
        let clock = ContinuousClock()
        var deadline = clock.now + timeout
        defer { hangUp() }
        while true {
            // Who has closed both ends is about to end.
            poll(&ends, 3, ends[0].fd < 0 && ends[1].fd < 0 ? 2 : 50)
            if ends[2].fd >= 0, ends[2].revents != 0 { say() }
            var hasRead = false
            for place in 0..<2 where ends[place].fd >= 0 && ends[place].revents != 0 {
                hasRead = read(place, limit: place == 0 ? limits.output : limits.errors) || hasRead
            }
            if hasRead { continue }
            // A program that git leaves behind, such as one that remembers passwords, may hold the pipe for hours.
            var status: Int32 = 0
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { return ProcessOutput.exitCode(status) }
            if ended == -1, errno != EINTR { return nil }
            let isOver = isOver()
            guard clock.now > deadline || isOver && !isLate else { continue }
            kill(-process, isLate ? SIGKILL : SIGTERM)
            isLate = true
            deadline = clock.now + (isOver ? ProcessOutput.timeToEnd : .seconds(2))
        }
    }

    /// Says as much as the process takes at once. One that reads no more is not waited for.
    private mutating func say() {
        while !text.isEmpty {
            let count = text.withUnsafeBytes { bytes in
                send(ends[2].fd, bytes.baseAddress, bytes.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
            }
            if count > 0 {
                text = text.dropFirst(count)
            } else if errno == EAGAIN {
                return
            } else if errno != EINTR {
                text = []
            }
        }
        hangUp()
    }

    private mutating func hangUp() {
        guard ends[2].fd >= 0 else { return }
        close(ends[2].fd)
        ends[2].fd = -1
    }

    /// Reads what one end has; false if there was nothing.
    private mutating func read(_ place: Int, limit: Int) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(ends[place].fd, &buffer, buffer.count)
        guard count > 0 else {
            if count == 0 || errno != EINTR { ends[place].fd = -1 }
            return false
        }
        if place == 0 {
            output += buffer.prefix(min(count, limit - output.count))
        } else {
            errors += buffer.prefix(min(count, limit - errors.count))
        }
        return true
    }

    /// The code of a process that ended by itself (wait(2)).
    private static func exitCode(_ status: Int32) -> Int32? {
        status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }
}
