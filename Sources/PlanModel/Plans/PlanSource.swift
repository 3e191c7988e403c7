import Records

/// Where a library has its plans from. A folder of tens of thousands of plans does not fit into memory, so plans are
/// read when somebody looks at them; a source answers the same as long as the plan's file does not change.
package protocol PlanSource: Sendable {
    /// A plan, whole, with its version; nil if it is not there, or not any more.
    func plan(_ id: PlanID) -> (plan: ResolvedPlan, version: UInt64)?

    /// A plan, if it is in memory: nothing is read for it.
    func heldPlan(_ id: PlanID) -> (plan: ResolvedPlan, version: UInt64)?

    /// Searches plans, where that pays on all cores.
    ///
    /// - Parameters:
    ///   - plans: The plans that are searched.
    ///   - body: Told the place of a plan in `plans`, and its ``SearchText``, which is valid only during the call.
    /// - Returns: What it returned for each plan, in their order; nil for one that is not there any more.
    func search<Outcome: Sendable>(
        _ plans: [PlanID], _ body: @Sendable (Int, UnsafeRawBufferPointer) -> Outcome
    ) -> [Outcome?]

    /// Gets ready for searches, so that the first one takes no longer than others; on any thread.
    func prepareSearches()
}

/// Plans that are held in memory.
package struct HeldPlans: PlanSource {
    private let plans: [PlanID: (plan: ResolvedPlan, version: UInt64)]
    private let reference: ReferenceData

    /// Holds some plans, each id once; their versions are their places.
    package init(_ plans: [ResolvedPlan], reference: ReferenceData) {
        self.plans = Dictionary(
            plans.enumerated().map { ($0.element.id, ($0.element, UInt64($0.offset))) },
            uniquingKeysWith: { first, _ in first })
        self.reference = reference
    }

    /// A plan.
    package func plan(_ id: PlanID) -> (plan: ResolvedPlan, version: UInt64)? { plans[id] }

    package func heldPlan(_ id: PlanID) -> (plan: ResolvedPlan, version: UInt64)? { plans[id] }

    /// There is nothing to get ready.
    package func prepareSearches() {}

    /// Searches plans.
    package func search<Outcome: Sendable>(
        _ plans: [PlanID], _ body: @Sendable (Int, UnsafeRawBufferPointer) -> Outcome
    ) -> [Outcome?] {
        plans.enumerated().map { place, id in
            self.plans[id].map { plan, _ in
                SearchText(plan, reference: reference).bytes.withUnsafeBytes { body(place, $0) }
            }
        }
    }
}
