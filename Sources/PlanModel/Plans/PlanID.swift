/// The slug of a plan, which also names its file: `an-giang-2021`. Some are reserved for other files that staff change.
public struct PlanID: Hashable, Sendable, CustomStringConvertible {
    /// The slug.
    public let slug: String
    /// The plan with that slug.
    public init(_ slug: String) { self.slug = slug }
    /// The slug.
    public var description: String { slug }
}

/// Names one record anywhere: a plan and a record in it. Written `an-giang-2021/IV.1.3.1`, `an-giang-2021/duty.year`.
public struct RecordID: Hashable, Sendable, CustomStringConvertible {
    /// The plan, or another file that staff change.
    public let plan: PlanID
    /// The record in the file: in a plan a task's ref, `duty.…`, `act.…`, or `plan` for the plan itself.
    public let record: Ref

    /// A record of a plan.
    public init(_ plan: PlanID, _ record: Ref) {
        (self.plan, self.record) = (plan, record)
    }

    /// Reads the written form as a person types it: `dd` may stand for `đ`. Nil if it has no slash or a part that can be
    /// no id.
    public init?(typed text: String) {
        let parts = text.composingVietnamese.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let (file, record) = (PlanID(String(parts[0])), Ref(typed: String(parts[1])))
        guard file.slug.isSlug || file.isReserved, record.isWellFormed else { return nil }
        self.init(file, record)
    }

    /// The written form.
    public var description: String { "\(plan.slug)/\(record)" }
}
