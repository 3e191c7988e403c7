import PlanStore
import Records
import Wording

/// A line of the history in lists.
struct HistoryRecord: ListedRecord {
    let entry: HistoryEntry

    static let keys = RecordKeys(
        "id", "action", "at", "by", "record", "set", "add", "take", "note", "undoes", "n", "login")

    var object: [String: FieldValue] {
        let elements = entry.fields.filter(\.isOfElements)
        return [
            "id": .string(entry.id), "action": .string(entry.action), "at": .string(entry.at), "by": .string(entry.by),
            "record": .string(entry.record.description),
            "set": HistoryRecord.named(entry.fields.filter { !$0.isOfElements }) {
                .array([$0.old ?? .null, $0.new ?? .null])
            },
            "add": HistoryRecord.named(elements, \.new), "take": HistoryRecord.named(elements, \.old),
            "note": FieldValue(entry.note), "undoes": FieldValue(entry.undoes),
            "n": entry.n.map { .int($0) } ?? .null, "login": FieldValue(entry.login),
        ]
    }

    /// What is to be said of fields, by their names.
    private static func named(_ fields: [FieldChange], _ value: (FieldChange) -> FieldValue?) -> FieldValue {
        .object(
            Dictionary(
                fields.compactMap { field in value(field).map { (field.path.description, $0) } },
                uniquingKeysWith: { first, _ in first }))
    }

    static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(wording.column(.at)), TableColumn(wording.column(.by), minimum: 6),
            TableColumn(wording.column(.record)), TableColumn(wording.column(.change), minimum: 20),
        ]
    }

    func cells(_ wording: Wording) -> [String] {
        let fields =
            entry.fields.filter { $0.path.parts.last == "status" }
            + entry.fields.filter { $0.path.parts.last != "status" }
        let changes = fields.map(wording.fieldChange).joined(separator: "; ")
        let note = entry.note.map { " (\($0))" } ?? ""
        let head = entry.undoes == nil ? "" : wording.takesBack + ": "
        return [wording.moment(entry.at), entry.by, entry.record.description, head + changes + note]
    }
}
