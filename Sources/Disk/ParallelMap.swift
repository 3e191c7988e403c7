import Glibc
import Synchronization

extension RandomAccessCollection where Index == Int, Self: Sendable, Element: Sendable {
    /// What becomes of each element, worked out on all cores.
    ///
    /// The threads end with the call. Those of Dispatch stay and wake once a second, and a dashboard at rest is to use no
    /// processor at all.
    package func mappedInParallel<Outcome: Sendable>(_ transform: @Sendable (Element) -> Outcome) -> [Outcome] {
        let helpers = Swift.min(count, sysconf(Int32(_SC_NPROCESSORS_ONLN)), 8) - 1
        guard helpers > 0 else { return map(transform) }
        let next = Atomic(0)
        let found = Mutex<[Int: Outcome]>([:])
        withoutActuallyEscaping(transform) { transform in
            let work: @Sendable () -> Void = {
                while true {
                    let offset = next.add(1, ordering: .relaxed).oldValue
                    guard offset < count else { return }
                    let outcome = transform(self[startIndex + offset])
                    found.withLock { $0[offset] = outcome }
                }
            }
            withoutActuallyEscaping(work) { work in
                let threads = (0..<helpers).compactMap { _ in SystemThread(work) }
                work()
                for thread in threads { thread.join() }
            }
        }
        return found.withLock { found in (0..<count).compactMap { found[$0] } }
    }
}
