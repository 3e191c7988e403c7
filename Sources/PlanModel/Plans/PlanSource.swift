/// Where a library has its plans from. A folder of tens of thousands of plans does not fit into memory, so plans are
/// read when somebody looks at them; a source answers the same as long as the plan's file does not change.
public protocol PlanSource: Sendable {
    /// A plan, whole, with its version; nil if it is not there, or not any more.
    func plan(_ id: PlanID) -> (plan: ResolvedPlan, version: UInt64)?

    /// What searches look into, plan by plan in the given order.
    ///
    /// - Parameters:
    ///   - plans: The plans that are searched.
    ///   - body: Told the place of a plan in `plans`, and its ``SearchText``, which is valid only during the call.
    func searchTexts(of plans: [PlanID], _ body: (Int, UnsafeRawBufferPointer) -> Void)
}

/// Plans that are held in memory.
public struct HeldPlans: PlanSource {
    private let plans: [PlanID: (plan: ResolvedPlan, version: UInt64)]
    private let reference: ReferenceData

    /// Holds some plans, each id once; their versions are their places.
    public init(_ plans: [ResolvedPlan], reference: ReferenceData) {
        self.plans = Dictionary(
            plans.enumerated().map { ($0.element.id, ($0.element, UInt64($0.offset))) },
            uniquingKeysWith: { first, _ in first })
        self.reference = reference
    }

    /// A plan.
    public func plan(_ id: PlanID) -> (plan: ResolvedPlan, version: UInt64)? { plans[id] }

    /// What searches look into.
    public func searchTexts(of plans: [PlanID], _ body: (Int, UnsafeRawBufferPointer) -> Void) {
        for (place, id) in plans.enumerated() {
            guard let plan = self.plans[id]?.plan else { continue }
            SearchText(plan, reference: reference).bytes.withUnsafeBytes { body(place, $0) }
        }
    }
}
