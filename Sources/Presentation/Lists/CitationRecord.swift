import PlanModel
import Records
import Wording

/// What one plan, or the list of instruments, says of a document of which others say something else.
package struct CitationRecord: ListedRecord {
    package let finding: CitationFinding
    package let statement: CitationStatement

    /// One line for each statement of a finding.
    package static func records(of finding: CitationFinding) -> [CitationRecord] {
        finding.statements.map { CitationRecord(finding: finding, statement: $0) }
    }

    static let who = Field(nil, { _ in "" }) { record, wording in "  " + wording.source(record.statement.source).who }
    static let at = Field("at", { _ in "" }, minimum: 12, value: { FieldValue($0.source.places) }) { record, wording in
        wording.source(record.statement.source).at
    }
    static let number = Field(
        "number", { _ in "" }, minimum: 10, value: { FieldValue($0.statement.number) }
    ) { record, _ in record.statement.number ?? "" }
    static let issuedOn = Field(
        "issuedOn", { _ in "" }, value: { FieldValue($0.statement.issuedOn?.iso) }
    ) { record, wording in record.statement.issuedOn.map(wording.date) ?? "" }
    static let kind = Field(
        "kind", { _ in "" }, leaves: 2, value: { .string($0.statement.kind.rawValue) }
    ) { record, wording in record.statement.kind.name(wording.language) }
    static let title = Field(
        "title", { _ in "" }, minimum: 16, leaves: 1, value: { FieldValue($0.statement.title) }
    ) { record, _ in record.statement.title ?? "" }

    package static let fields = RecordFields(
        [
            Field("document") { .string($0.finding.document) },
            Field("differences") { FieldValue($0.finding.kinds.map(\.rawValue)) },
            Field("source") { .string($0.source.word) }, Field("plan") { FieldValue($0.source.plan?.slug) }, at, number,
            issuedOn, kind, Field("issuer") { FieldValue($0.statement.issuer) }, title,
            Field("validTo") { FieldValue($0.finding.validTo) },
        ], table: [who, at, number, issuedOn, kind, title])

    private var source: (word: String, plan: PlanID?, places: [String]) {
        switch statement.source {
        case .plan(let plan, let at): ("citation", plan, at)
        case .itself(let plan): ("plan", plan, [])
        case .register: ("register", nil, [])
        }
    }
}
