import Glibc

/// What a process says while it runs.
struct ProcessOutput {
    private(set) var output: [UInt8] = []
    private(set) var errors: [UInt8] = []
    private var ends: [pollfd]

    /// Takes the reading ends of the process's output and errors; who calls closes them.
    init(output: Int32, errors: Int32) {
        ends = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    }

    /// Reads until the process has ended.
    ///
    /// - Parameters:
    ///   - process: The process, a child of this one.
    ///   - limits: How many bytes of output and of errors are kept; what comes after is read and thrown away.
    ///   - patience: How long it may run; then it is told to end, and made to a little later.
    /// - Returns: Its exit code; nil if a signal ended it.
    mutating func collect(
        from process: pid_t, limits: (output: Int, errors: Int), within patience: Duration
    ) -> Int32? {
        let clock = ContinuousClock()
        var deadline = clock.now + patience
        var isTold = false
        while ends.contains(where: { $0.fd >= 0 }) {
            poll(&ends, 2, 50)
            var hasRead = false
            for place in ends.indices where ends[place].fd >= 0 && ends[place].revents != 0 {
                hasRead = read(place, limit: place == 0 ? limits.output : limits.errors) || hasRead
            }
            if hasRead { continue }
            // A program that git leaves behind, such as one that remembers passwords, may hold the pipe for hours.
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process { return ProcessOutput.exitCode(status) }
            guard clock.now > deadline else { continue }
            kill(process, isTold ? SIGKILL : SIGTERM)
            isTold = true
            deadline = clock.now + .seconds(5)
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1 {
            guard errno == EINTR else { return nil }
        }
        return ProcessOutput.exitCode(status)
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
