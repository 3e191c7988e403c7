import Glibc

/// Standard output and standard error.
struct StandardStreams {
    /// Which of the two.
    enum Stream: Int32 {
        case output = 1
        case error = 2
    }

    /// Writes everything; the system's reason where it cannot.
    func write(_ text: String, to stream: Stream) -> Int32? {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(stream.rawValue, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EAGAIN {
                // Whoever started us may have left the descriptor without waiting.
                var wait = pollfd(fd: stream.rawValue, events: Int16(POLLOUT), revents: 0)
                poll(&wait, 1, -1)
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}
