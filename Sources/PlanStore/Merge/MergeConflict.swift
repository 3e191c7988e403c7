import PlanModel

/// Whose version of something counts.
public enum MergeSide: Hashable, Sendable {
    /// The one of this folder.
    case mine
    /// The one that came in.
    case theirs
}

/// One place that both sides changed, and not to the same: only a person can say which is right.
public struct MergeConflict: Hashable, Sendable {
    /// The task, duty or activity of a plan; nil for anything else.
    public var record: Ref?
    /// The way to the field inside the record, else inside the file; empty for the record as a whole. A status stands
    /// here together with the day of completion, which means nothing without it.
    public var path: FieldPath
    /// What both sides had before; nil for absent.
    public var base: FieldValue?
    /// What this side has.
    public var mine: FieldValue?
    /// What the other side has.
    public var theirs: FieldValue?

    /// A conflict.
    public init(record: Ref?, path: FieldPath, base: FieldValue?, mine: FieldValue?, theirs: FieldValue?) {
        (self.record, self.path) = (record, path)
        (self.base, self.mine, self.theirs) = (base, mine, theirs)
    }

    /// The way to the place from the file on: `IV.1.1/status`, `agencies/so-y-te/name`.
    public var place: String {
        ([record?.description].compactMap(\.self) + path.parts).joined(separator: "/")
    }
}

/// A conflict that a person decided, and how.
public struct DecidedConflict: Hashable, Sendable {
    /// The conflict.
    public var conflict: MergeConflict
    /// Whose version was taken.
    public var side: MergeSide

    /// A decided conflict.
    public init(_ conflict: MergeConflict, for side: MergeSide) { (self.conflict, self.side) = (conflict, side) }
}
