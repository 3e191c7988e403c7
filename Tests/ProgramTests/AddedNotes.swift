import PlanStore
import Records

extension HistoryEntry {
    /// The notes of which the line tells that they were added: their list had them once afterwards, and not before.
    var addedNotes: [String] {
        fields.filter { $0.path.parts.last == "notes" }.flatMap { field in
            let (old, new) = (HistoryEntry.texts(in: field.old), HistoryEntry.texts(in: field.new))
            return new.filter { text in !old.contains(text) && new.count { $0 == text } == 1 }
        }
    }

    private static func texts(in list: FieldValue?) -> [String] {
        (list?.elements ?? []).compactMap { element in
            if case .string(let text)? = element.members?["text"] { text } else { nil }
        }
    }
}
