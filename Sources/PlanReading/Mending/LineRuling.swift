import PlanModel

/// What a line of a document is in the plan, where a person says so.
package enum LineKind: String, CaseIterable, Sendable {
    /// A heading over what stands below it.
    case heading
    /// A heading that addresses bodies.
    case body
    /// A task.
    case task
    /// What lays down a report.
    case duty
    /// Text that is no line of the plan.
    case leftOut
}

/// What a person says of a line, for the reader to go by.
struct LineRuling: Hashable {
    /// What it is; nil leaves that to the reader.
    var kind: LineKind?
    /// Whom it addresses; nil leaves that to the reader.
    var bodies: [AgencyReference]?
    /// Whether it goes on with no line before it.
    var beginsParagraph = false

    /// By the lines' numbers.
    typealias Table = [Int: LineRuling]
}
