import Records

/// Why what was read from a document is not sure. It stands with the field of the record until somebody changes the line or
/// says that it is right.
package enum Doubt: String, CaseIterable, Sendable {
    /// The words may mean something else.
    case wording
    /// It comes from elsewhere in the paper.
    case elsewhere
    /// Its year is the plan's.
    case year
    /// The name is not in the reference data.
    case unknownName
}

/// A line of a plan of which something is not sure.
package struct DoubtfulLine: Hashable, Sendable {
    /// Where it stands.
    package let ref: Ref
    /// What is not sure, by the names of its fields.
    package let fields: [String: Doubt]
}

extension Plan {
    /// The lines of which something is not sure: blocks, tasks and duties in the paper's order.
    package var doubtfulLines: [DoubtfulLine] {
        let lines =
            assignments.map { DoubtfulLine(ref: $0.ref, fields: $0.unsure) }
            + tasks.map { DoubtfulLine(ref: $0.ref, fields: $0.unsure) }
            + duties.map { DoubtfulLine(ref: $0.ref, fields: $0.unsure) }
        return lines.filter { !$0.fields.isEmpty }
    }
}
