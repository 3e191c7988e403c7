import Disk
import PlanModel
import PlanStore
import Records
import Synchronization

/// The plans that `update` and `render` may look at: those in memory. Neither of them reads a file; of a plan that is not
/// in memory they are told that it is not there, and this notes that they asked. The run loop reads what was asked for
/// and lets them begin again on the state as it was, so that nobody sees what came of a plan that was missing.
package final class LoadedPlans: Sendable {
    /// A plan as one look at the folder knows it; two looks may know different versions.
    fileprivate struct Key: Hashable {
        let look: Int
        let plan: PlanID
    }

    fileprivate typealias Found = (plan: ResolvedPlan, version: UInt64)

    private struct Contents {
        var looks = 0
        var missed: [Key: any PlanSource] = [:]
        /// What was read for the step that is under way; nil for what is not there.
        var read: [Key: Found?] = [:]
    }

    private let contents = Mutex(Contents())

    package init() {}

    /// A library of the same plans that gives only those in memory.
    package func library(_ library: PlanLibrary) -> PlanLibrary {
        let look = contents.withLock { contents in
            contents.looks += 1
            return contents.looks
        }
        return library.withPlans(from: Source(base: library.source, look: look, plans: self))
    }

    /// Reads the plans that were asked for in vain, on all cores.
    ///
    /// - Returns: Whether there were any.
    package func readMissed() -> Bool {
        let missed = contents.withLock { contents in
            defer { contents.missed = [:] }
            return contents.missed.map { (key: $0.key, source: $0.value) }
        }
        guard !missed.isEmpty else { return false }
        let read = missed.mappedInParallel { ($0.key, $0.source.plan($0.key.plan)) }
        contents.withLock { contents in
            for (key, plan) in read { contents.read.updateValue(plan, forKey: key) }
        }
        return true
    }

    /// Looks at plans, again and again until none is missing.
    package func complete<Outcome>(_ look: () -> Outcome) -> Outcome {
        defer { contents.withLock { $0.read = [:] } }
        while true {
            let outcome = look()
            if !readMissed() { return outcome }
        }
    }

    /// Does a step on a state, as if all plans were in memory.
    package func complete<Outcome>(_ state: inout AppState, _ step: (inout AppState) -> Outcome) -> Outcome {
        let before = state
        return complete {
            state = before
            return step(&state)
        }
    }

    fileprivate func plan(_ key: Key, from source: any PlanSource) -> Found? {
        contents.withLock { contents in
            if let read = contents.read[key] { return read }
            contents.missed[key] = source
            return nil
        }
    }

    private struct Source: PlanSource {
        let base: any PlanSource
        let look: Int
        let plans: LoadedPlans

        func plan(_ id: PlanID) -> (plan: ResolvedPlan, version: UInt64)? {
            heldPlan(id) ?? plans.plan(Key(look: look, plan: id), from: base)
        }

        func heldPlan(_ id: PlanID) -> (plan: ResolvedPlan, version: UInt64)? { base.heldPlan(id) }

        func search<Outcome: Sendable>(
            _ plans: [PlanID], _ body: @Sendable (Int, UnsafeRawBufferPointer) -> Outcome
        ) -> [Outcome?] {
            base.search(plans, body)
        }

        func prepareSearches() { base.prepareSearches() }
    }
}

extension FolderSnapshot {
    /// The same look at the folder, with no way to read a plan.
    package func readingNothing(but plans: LoadedPlans) -> FolderSnapshot {
        var snapshot = self
        snapshot.library = plans.library(library)
        return snapshot
    }
}
