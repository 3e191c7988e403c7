import PlanModel
import Records
import Wording

/// A letter of the register, in lists.
package struct LetterRecord: ListedRecord {
    package let letter: LetterRegister.Letter
    package let unit: UnitID
    /// How far it has done its work; nil where the plan is not in the folder.
    package let standing: LetterStanding?
    private let duties: [String]
    private let tasks: [String]
    private let reference: ReferenceData
    private let plan: Plan?

    package init(_ letter: LetterRegister.Letter, of unit: UnitID, in library: PlanLibrary) {
        (self.letter, self.unit, reference) = (letter, unit, library.reference)
        let plan = library.plan(letter.plan)
        self.plan = plan?.plan
        standing = plan.map { LetterStanding(letter, of: $0) }
        duties = letter.duties.map { id in
            plan?.plan.duties.first { $0.id == id }?.titleOfPeriod ?? id.description
        }
        tasks = letter.tasks.map { id in (plan?.task(id)?.ref ?? id).description }
    }

    static let id = Field("id", { $0.column(.id) }, value: { .string($0.letter.id.description) }) { record, _ in
        record.letter.id.description
    }
    static let number = Field(
        "number", { $0.column(.number) }, minimum: 12, value: { FieldValue($0.letter.number) }
    ) { record, wording in record.letter.number ?? wording.noNumberYet }
    static let issuedOn = Field(
        "issuedOn", { $0.column(.issuedOn) }, value: { FieldValue($0.letter.issuedOn) }
    ) { record, wording in record.letter.issuedOn.map(wording.day) ?? "" }
    static let madeOn = Field(
        "madeOn", { $0.letterColumn(.madeOn) }, leaves: 1, value: { FieldValue($0.letter.madeOn) }
    ) { record, wording in wording.day(record.letter.madeOn) }
    static let what = Field(nil, { $0.letterColumn(.subject) }, minimum: 12) { record, _ in
        (record.duties + record.tasks).joined(separator: "; ")
    }
    static let bodies = Field("to", { $0.letterColumn(.bodies) }, minimum: 12, value: { FieldValue($0.letter.bodies) })
    {
        record, wording in
        guard record.letter.bodies.count == 1, let only = record.letter.bodies.first, let plan = record.plan else {
            return wording.bodyCount(record.letter.bodies.count, groups: 0)
        }
        return record.reference.shortName(of: only, in: plan, wording.language)
    }
    static let newDue = Field(
        "newDue", { $0.letterColumn(.newDue) }, value: { FieldValue($0.letter.newDue) }
    ) { record, wording in record.letter.newDue.map(wording.day) ?? "" }
    static let standingColumn = Field(nil, { $0.letterColumn(.standing) }) { record, wording in
        record.standing.map(wording.letterStanding) ?? ""
    }

    package static let fields = RecordFields(
        [
            id, Field("plan") { .string($0.letter.plan.slug) },
            Field("duties") { FieldValue($0.letter.duties.map(\.description)) },
            Field("tasks") { FieldValue($0.letter.tasks.map(\.description)) }, bodies,
            Field("from") { .string($0.letter.sender.stored) }, madeOn, number, issuedOn, newDue,
            Field("reminds") { FieldValue($0.letter.reminds?.description) },
            Field("closed") { $0.standing.map { .bool($0.isClosed) } ?? .null },
            Field("missing") { $0.standing.map { FieldValue($0.missing) } ?? .null },
            Field("note") { FieldValue($0.letter.note) },
        ], table: [id, number, issuedOn, madeOn, what, bodies, newDue, standingColumn])
}
