import DocumentReading
import PlanModel

/// What a document was understood to say: a draft, where each of its facts stands, and what a person should look at.
package struct PlanDraft: Sendable {
    /// The plan, as a draft.
    package var plan: Plan
    /// Where in the document a heading, a block, a task or a duty stands, by its ref; `document/number` and the like for
    /// the facts of the letterhead.
    package var places: [String: SourceDocument.Place]
    /// What is not sure: the way to a field, as `tasks/IV.3.b/role`, and which doubt there is.
    package var unsure: [String: Doubt]
    /// What a person should look at, in the order of the document.
    package var problems: [ReadingProblem]
    /// The lines that go on with the one before them, by their numbers.
    package var continued: Set<Int> = []
}

/// What a person says that a document does not.
package struct ReadingHints: Hashable, Sendable {
    /// The unit, where the document does not tell.
    package var unit: UnitID?
    /// The year, where it is not printed.
    package var year: Int?

    /// What is known besides.
    package init(unit: UnitID? = nil, year: Int? = nil) { (self.unit, self.year) = (unit, year) }
}
