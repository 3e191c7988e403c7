import CNcurses

/// How a process ends that was asked to by a signal.
package enum ProcessEnding {
    /// Ends this process as the signal would have, so that whoever started it sees why. The screen must be closed.
    package static func by(signal: Int32) -> Never { cn_end_by(signal) }
}
