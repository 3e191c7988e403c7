import JSONText
import PlanModel
import Records
import RollOver
import Wording

/// A line of a roll-over in lists.
package struct RollOverRecord: ListedRecord {
    package let line: RollOver.Line
    package let review: RollOverReview
    package let names: RollOverNames

    package init(_ line: RollOver.Line, in review: RollOverReview, names: RollOverNames) {
        (self.line, self.review, self.names) = (line, review, names)
    }

    // MARK: Columns

    static let outcome = Field(
        "outcome", { $0.column(.proposal) }, value: { FieldValue($0.review.outcome(of: $0.line)?.rawValue) }
    ) { record, wording in wording.proposal(record.review.outcome(of: record.line)) }
    static let name = Field(nil, { $0.column(.id) }, minimum: 8) { record, _ in record.line.name }
    static let kind = Field(
        "kind", { $0.column(.kind) }, leaves: 1, value: { .string($0.line.id.kindWord) }
    ) { record, wording in wording.kind(of: record.line.id) }
    static let newText = Field(
        "newText", { $0.column(.title) }, minimum: 24, value: { .string($0.review.text(of: $0.line)) }
    ) { record, wording in wording.newText(of: record.line, in: record.review, record.names) }
    /// Only the texts of reasons are in a language for programs too: Vietnamese, as all data.
    static let reasons = Field(
        "reasons".holding(["reason", "text"]), { $0.column(.reason) }, minimum: 20, leaves: 2,
        value: { record in
            let wording = Wording(.vietnamese)
            return .array(
                record.line.reasons.map { reason in
                    .object([
                        "reason": .string(reason.word), "text": .string(wording.reason(reason, record.names)),
                    ])
                })
        }
    ) { record, wording in
        let days = record.line.timings.filter { $0.old.due != nil }.map(wording.moved)
        return (record.line.reasons.map { wording.reason($0, record.names) } + days).joined(separator: "; ")
    }

    package static let fields = RecordFields(
        [
            Field("id") { .string($0.line.id.description) }, kind,
            Field("ref") { FieldValue($0.line.place?.description) },
            Field("proposal") { .string($0.line.proposal.rawValue) }, outcome,
            Field("text") { .string($0.line.text) }, newText,
            Field("steps".holding(["text", "newText", "kept"])) { .array($0.line.steps.map(RollOverRecord.object)) },
            Field("agencies".holding(["old", "new"])) { record in .array(record.line.bodies.map(record.successor)) },
            Field("days".holding(["due", "from", "to", "newDue", "newFrom", "newTo"])) {
                .array($0.line.timings.filter { $0.old.due != nil }.map(RollOverRecord.days))
            }, reasons,
        ], table: [outcome, name, kind, newText, reasons])

    // MARK: Values

    private static func object(_ step: RollOver.Step) -> FieldValue {
        .object([
            "text": .string(step.text), "newText": .string(step.proposedText), "kept": .bool(!step.isLeftOut),
        ])
    }

    private func successor(of body: AgencyReference) -> FieldValue {
        .object([
            "old": .string(body.description), "new": .string(review.successor(of: body, in: line.id).description),
        ])
    }

    private static func days(_ timing: RollOver.MovedTiming) -> FieldValue {
        let isWindow = timing.old.from != nil
        return .object([
            "due": FieldValue(isWindow ? nil : timing.old.due), "from": FieldValue(timing.old.from),
            "to": FieldValue(isWindow ? timing.old.due : nil), "newDue": FieldValue(isWindow ? nil : timing.new.due),
            "newFrom": FieldValue(timing.new.from), "newTo": FieldValue(isWindow ? timing.new.due : nil),
        ])
    }
}

extension RollOverItem {
    /// What sort of record it is, as a word for programs.
    fileprivate var kindWord: String {
        switch self {
        case .document: "document"
        case .issuer: "issuer"
        case .parent: "parent"
        case .unit: "unit"
        case .agency: "agency"
        case .section: "section"
        case .note: "note"
        case .assignment: "assignment"
        case .task: "task"
        case .duty: "duty"
        case .norm: "norm"
        case .activity: "activity"
        case .citation: "citation"
        case .addressee: "addressee"
        case .recipient: "recipient"
        case .remarks: "remarks"
        }
    }
}
