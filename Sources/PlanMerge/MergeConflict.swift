import Records

/// Whose version of something counts.
package enum MergeSide: Hashable, Sendable {
    /// The one of this folder.
    case mine
    /// The one that came in.
    case theirs
}

/// One place that both sides changed, and not to the same: only a person can say which is right.
package struct MergeConflict: Hashable, Sendable {
    /// The task, duty or activity of a plan; nil for anything else.
    package var record: Ref?
    /// The way to the field inside the record, else inside the file; empty for the record as a whole. A status stands
    /// here together with the day of completion, which means nothing without it.
    package var path: FieldPath
    /// What both sides had before; nil for absent.
    package var base: FieldValue?
    /// What this side has.
    package var mine: FieldValue?
    /// What the other side has.
    package var theirs: FieldValue?

    /// A conflict.
    package init(record: Ref?, path: FieldPath, base: FieldValue?, mine: FieldValue?, theirs: FieldValue?) {
        (self.record, self.path) = (record, path)
        (self.base, self.mine, self.theirs) = (base, mine, theirs)
    }

    /// The way to the place from the file on: `IV.1.1/status`, `agencies/so-y-te/name`.
    package var place: String {
        ([record?.description].compactMap(\.self) + path.parts).joined(separator: "/")
    }
}

/// A conflict that a person decided, and how.
package struct DecidedConflict: Hashable, Sendable {
    /// The conflict.
    package var conflict: MergeConflict
    /// Whose version was taken.
    package var side: MergeSide

    /// A decided conflict.
    package init(_ conflict: MergeConflict, for side: MergeSide) { (self.conflict, self.side) = (conflict, side) }
}
