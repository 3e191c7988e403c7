import PlanStore
import Records
import Wording

/// A line of the history in lists.
package struct HistoryRecord: ListedRecord {
    package let entry: HistoryEntry
    /// By what people know the record.
    let name: RecordID
    private let names: RecordNames

    package init(entry: HistoryEntry, _ names: RecordNames) {
        (self.entry, name, self.names) = (entry, names[entry.record], names)
    }

    // MARK: Columns

    static let at = Field("at", { $0.column(.at) }, value: { .string($0.entry.at) }) { record, wording in
        wording.moment(record.entry.at)
    }
    static let by = Field("by", { $0.column(.by) }, minimum: 6, value: { .string($0.entry.by) }) { record, wording in
        wording.person(record.entry)
    }
    static let record = Field(
        "record", { $0.column(.record) }, value: { .string($0.entry.record.description) }
    ) { record, _ in record.name.description }
    static let change = Field(nil, { $0.column(.change) }, minimum: 20) { record, wording in
        let entry = record.entry
        let fields =
            entry.fields.filter { $0.path.parts.last == "status" }
            + entry.fields.filter { $0.path.parts.last != "status" }
        let changes = wording.fieldChanges(fields, of: entry.record, record.names)
        let note = entry.note.map { " (\($0))" } ?? ""
        let head = entry.undoes == nil ? "" : wording.takesBack + ": "
        return head + changes + note
    }

    package static let fields = RecordFields(
        [
            Field("id") { .string($0.entry.id) }, Field("action") { .string($0.entry.action) }, at, by, record,
            Field("set") { record in
                HistoryRecord.named(record.entry.fields.filter { !$0.isOfElements }) {
                    .array([$0.old ?? .null, $0.new ?? .null])
                }
            }, Field("add") { HistoryRecord.named($0.elements, \.new) },
            Field("take") { HistoryRecord.named($0.elements, \.old) }, Field("note") { FieldValue($0.entry.note) },
            Field("undoes") { FieldValue($0.entry.undoes) }, Field("n") { FieldValue($0.entry.n) },
            Field("login") { FieldValue($0.entry.login) },
        ], table: [at, by, record, change])

    // MARK: Values

    private var elements: [FieldChange] { entry.fields.filter(\.isOfElements) }

    /// What is to be said of fields, by their names.
    private static func named(_ fields: [FieldChange], _ value: (FieldChange) -> FieldValue?) -> FieldValue {
        .object(
            Dictionary(
                fields.compactMap { field in value(field).map { (field.path.description, $0) } },
                uniquingKeysWith: { first, _ in first }))
    }
}
