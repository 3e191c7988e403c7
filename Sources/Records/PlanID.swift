/// The slug of a plan, which also names its file: `an-giang-2021`. Some are reserved for other files that staff change.
@usableFromInline package struct PlanID: Hashable, Sendable, CustomStringConvertible {
    /// The slug.
    package let slug: String
    /// The plan with that slug.
    package init(_ slug: String) { self.slug = slug }
    /// The slug.
    @usableFromInline package var description: String { slug }
}

/// Names one record anywhere: a plan and a record in it. Written `an-giang-2021/IV.1.3.1`, `an-giang-2021/duty.year`.
@usableFromInline package struct RecordID: Hashable, Sendable, CustomStringConvertible {
    /// The plan, or another file that staff change.
    package let plan: PlanID
    /// The record in the file: in a plan a task's ref, `duty.…`, `act.…`, or `plan` for the plan itself.
    package let record: Ref

    /// A record of a plan.
    package init(_ plan: PlanID, _ record: Ref) {
        (self.plan, self.record) = (plan, record)
    }

    /// The written form.
    @usableFromInline package var description: String { "\(plan.slug)/\(record)" }
}
