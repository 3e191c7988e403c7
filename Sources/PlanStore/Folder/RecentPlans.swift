import PlanModel
import Records
import Synchronization

/// The plans that were read last, whole. Beyond a number of them the one that nobody has asked for longest goes: it
/// can be read again.
final class RecentPlans: Sendable {
    /// Enough for all plans of a province over many years, and for what a screen shows of a country.
    static let capacity = 128

    private struct Key: Hashable {
        let id: PlanID
        let version: UInt64
    }

    private let plans = Mutex(RecentValues<Key, ResolvedPlan>(capacity: capacity))

    /// A plan, if it is here in a version.
    func plan(_ id: PlanID, version: UInt64) -> ResolvedPlan? {
        plans.withLock { $0[Key(id: id, version: version)] }
    }

    /// Puts a plan here.
    func put(_ plan: ResolvedPlan, version: UInt64) {
        plans.withLock { $0[Key(id: plan.id, version: version)] = plan }
    }
}
