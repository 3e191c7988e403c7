import PlanFormat
import PlanModel
import Records

/// A plan of a folder as it becomes when its document is read again: what the paper says now, with the ids of the records
/// and all that people recorded. What people changed since stays, whatever the paper says.
package struct PlanRevision: Hashable, Sendable {
    /// What becomes of a line.
    package enum Fate: Hashable, Sendable {
        /// It was not there.
        case new
        /// These fields say something else.
        case changed([String])
        /// The paper does not have it any more.
        case gone
        /// Nor has the paper this one, but people worked on it, so it stays.
        case stays
    }

    /// A line of which something changes.
    package struct Line: Hashable, Sendable {
        package let kind: OutlineLine.Kind
        /// Where it stands; where it stood, of one that is gone.
        package let ref: Ref
        package let text: String
        package let fate: Fate
        /// What changes of a line that was there, without ids that are no news to anybody.
        package let changes: [FieldChange]
        /// Where the paper differs from what people made of a field, which stays: what it says here, and there.
        package let conflicts: [FieldChange]

        /// The fields of the conflicts.
        package var kept: [String] { conflicts.map(\.path.description) }
    }

    /// The lines of which something changes, in the paper's order.
    package private(set) var lines: [Line] = []
    /// The plan as it becomes.
    package private(set) var plan: Plan
    /// What the paper alone says, with the ids of the records: the base of the next comparison.
    package private(set) var paper: Plan

    /// Compares a plan with what its document says now.
    ///
    /// - Parameters:
    ///   - old: The plan of the folder.
    ///   - new: The draft that was read now.
    ///   - touched: The fields that people changed since it was made, by the records' names in histories.
    ///   - base: What the paper said when it was read before; nil where that is not known.
    ///   - newID: Makes ids of new records.
    package init(
        of old: Plan, to new: Plan, touched: [Ref: Set<String>] = [:], base: Plan? = nil,
        newID: (RecordKind) -> Ref
    ) {
        var work = RevisionWork(old, new, touched, base)
        work.run(newID)
        plan = Plan.stored(.object(work.members)) ?? old
        paper = Plan.stored(.object(work.paper)) ?? new
        lines = work.lines.sorted { $0.ref < $1.ref }
    }
}
