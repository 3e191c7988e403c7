import PlanModel
import Records

/// Names a line of a document, or what begins in the middle of one after it was split.
package struct LineID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Which line of the document, from 1.
    package let line: Int
    /// Behind how many letters of it.
    package let offset: Int

    /// A line, or what begins in it behind some letters.
    package init(_ line: Int, offset: Int = 0) { (self.line, self.offset) = (line, offset) }

    init?(_ text: String) {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard let line = numbers.first ?? nil, numbers.count == 2, let offset = numbers[1] else { return nil }
        self.init(line, offset: offset)
    }

    /// The written form.
    package var description: String { "\(line)/\(offset)" }

    package static func < (left: LineID, right: LineID) -> Bool {
        (left.line, left.offset) < (right.line, right.offset)
    }
}

/// What a person decided about a document that is read, in whatever order: the same decisions on the same document give
/// the same draft.
package struct MendingDecisions: Hashable, Sendable {
    /// Which record of those that a line gives, by its kind and its place among those of the kind.
    package struct RecordOfLine: Hashable, Sendable {
        /// The line; nil for the head of the plan.
        package var line: LineID?
        /// Which kind.
        package var kind: OutlineLine.Kind
        /// Which of them, from 0.
        package var place = 0

        package init(line: LineID?, kind: OutlineLine.Kind, place: Int = 0) {
            (self.line, self.kind, self.place) = (line, kind, place)
        }
    }

    /// The unit that the plan is for.
    package var unit: UnitID?
    /// Lines that go on with the one before them.
    package var joined: Set<LineID> = []
    /// Behind how many letters lines are split, by their numbers.
    package var cuts: [Int: Set<Int>] = [:]
    /// What lines are.
    package var kinds: [LineID: LineKind] = [:]
    /// Whom headings address.
    package var bodies: [LineID: [AgencyReference]] = [:]
    /// Fields as a person wants them; nil takes one away.
    package var fields: [RecordOfLine: [FieldPath: FieldValue?]] = [:]
    /// Lines that are right as they were understood.
    package var accepted: Set<LineID> = []

    package init() {}

    /// How many there are.
    package var count: Int {
        (unit == nil ? 0 : 1) + joined.count + cuts.values.reduce(0) { $0 + $1.count } + kinds.count + bodies.count
            + fields.count + accepted.count
    }

    package var isEmpty: Bool { count == 0 }
}
