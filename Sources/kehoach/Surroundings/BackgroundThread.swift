import Disk

/// A thread for one piece of work that takes long.
enum BackgroundThread {
    /// Runs a piece of work on a thread of its own; at once on this one if the system has no more threads.
    static func run(_ body: @escaping @Sendable () -> Void) {
        if let thread = SystemThread(body) { thread.detach() } else { body() }
    }
}
