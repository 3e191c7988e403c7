import PlanModel
import PlanStore
import Wording

/// A line of the history in lists.
struct HistoryRecord: ListedRecord {
    let entry: HistoryEntry

    static let keys = RecordKeys("id", "action", "at", "by", "record", "set", "note", "undoes")

    var object: [String: FieldValue] {
        [
            "id": .string(entry.id), "action": .string(entry.action), "at": .string(entry.at), "by": .string(entry.by),
            "record": .string(entry.record.description),
            "set": .object(
                Dictionary(
                    entry.fields.map { ($0.path.description, .array([$0.old ?? .null, $0.new ?? .null])) },
                    uniquingKeysWith: { first, _ in first })),
            "note": FieldValue(entry.note), "undoes": FieldValue(entry.undoes),
        ]
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
