import Glibc

/// A pipe to itself, by which signal handlers and other threads end a wait. Both ends do not block.
final class WakePipe: Sendable {
    let readEnd: Int32
    let writeEnd: Int32

    init() throws(ScreenError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .system(errno) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    /// Writes the byte that stands for no signal.
    func wake() {
        var byte: UInt8 = 0
        // A full pipe wakes as well as one more byte would.
        _ = write(writeEnd, &byte, 1)
    }

    /// All bytes waiting: numbers of signals, and 0 for each ``wake()``.
    func drain() -> [UInt8] {
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 256)
        while true {
            let count = read(readEnd, &buffer, buffer.count)
            guard count > 0 else { return result }
            result += buffer[0..<count]
        }
    }
}

/// Ends a screen's wait from any thread: how work done elsewhere says that it is finished. It may outlive the screen,
/// and then does nothing.
package struct Waker: Sendable {
    private let pipe: WakePipe?

    init(_ pipe: WakePipe?) {
        self.pipe = pipe
    }

    /// Ends the present wait, or the next one if nobody waits.
    package func wake() {
        pipe?.wake()
    }
}
