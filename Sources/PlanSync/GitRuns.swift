import Glibc
import Synchronization

/// The git programs that run for somebody who may leave meanwhile: with what they call they would go on for as long as
/// the network or a hook hangs.
package final class GitRuns: Sendable {
    private struct State {
        var running = 0
        var isOver = false
    }

    private let state = Mutex(State())

    /// None yet.
    package init() {}

    /// Whether all are to end.
    var isOver: Bool { state.withLock { $0.isOver } }

    /// Counts one that is about to begin.
    ///
    /// - Returns: Whether it may.
    func begin() -> Bool {
        state.withLock { state in
            if !state.isOver { state.running += 1 }
            return !state.isOver
        }
    }

    /// Counts one that has ended, or did not begin after all.
    func finish() { state.withLock { $0.running -= 1 } }

    /// Ends all that run and lets no other begin. Returns when they have ended, or soon in any case.
    package func end() {
        state.withLock { $0.isOver = true }
        let deadline = ContinuousClock.now + ProcessOutput.timeToEnd * 2
        while state.withLock({ $0.running > 0 }), ContinuousClock.now < deadline { usleep(2_000) }
    }
}
