import PlanModel
import Records
import Wording

/// What became of units, in lists.
package struct UnitChangeRecord: ListedRecord {
    private let change: UnitChange
    private let text: String

    package init(_ change: UnitChange, in reference: ReferenceData, _ language: Language) {
        self.change = change
        text = Wording(language).unitChange(change, in: reference)
    }

    private var into: [UnitID] {
        switch change.act {
        case .merged(_, let into): [into]
        case .split(_, let into): into
        case .renamed: []
        }
    }

    private var old: [UnitID] {
        switch change.act {
        case .merged(let units, _): units
        case .split(let unit, _), .renamed(let unit, _, _): [unit]
        }
    }

    static let id = Field("id", { $0.column(.id) }, value: { .string($0.change.id.description) }) { record, _ in
        record.change.id.description
    }
    static let text = Field("text", { $0.whatChanged }, minimum: 16, value: { .string($0.text) }) { record, _ in
        record.text
    }
    static let from = Field("from", { $0.column(.began) }, value: { FieldValue($0.change.from) }) { record, wording in
        wording.day(record.change.from)
    }
    static let source = Field("source", { $0.unitChangeSource }, minimum: 8, value: { .string($0.change.source) }) {
        record, _ in record.change.source
    }

    package static let fields = RecordFields(
        [
            id, Field("change") { .string($0.change.word.rawValue) }, from,
            Field("units") { .array($0.old.map { .string($0.slug) }) },
            Field("into") { .array($0.into.map { .string($0.slug) }) }, text, source,
        ], table: [id, text, from, source])
}
