import PlanStore
import Records

extension HistoryEntry {
    /// Whether the line tells that this note was added: its list had it afterwards and not before.
    func adds(note text: String) -> Bool {
        fields.contains { field in
            field.path.parts.last == "notes" && HistoryEntry.count(text, in: field.new) == 1
                && HistoryEntry.count(text, in: field.old) == 0
        }
    }

    private static func count(_ text: String, in list: FieldValue?) -> Int {
        (list?.elements ?? []).count { $0.members?["text"] == .string(text) }
    }
}
