import Synchronization

/// Ends work that goes on elsewhere; whoever works looks at it.
package final class StopSignal: Sendable {
    private let stopped = Atomic(false)

    package init() {}

    package var isStopped: Bool { stopped.load(ordering: .relaxed) }

    package func stop() { stopped.store(true, ordering: .relaxed) }
}
