import Records
import Wording

/// A command of the dashboard and its keys, in lists.
package struct KeyRecord: ListedRecord {
    package let command: CommandID
    /// As the file would name them; none where only the palette has it.
    package let keys: [String]
    package let usual: [String]

    package init(_ command: CommandID, keys: [String], usual: [String]) {
        (self.command, self.keys, self.usual) = (command, keys, usual)
    }

    static let command = Field("command", { $0.keyColumn(.command) }, value: { .string($0.command.rawValue) }) {
        record, _ in record.command.rawValue
    }
    static let keys = Field("keys", { $0.keyColumn(.keys) }, value: { FieldValue($0.keys) }) { record, _ in
        record.keys.joined(separator: " ")
    }
    static let usual = Field("default", { $0.keyColumn(.usual) }, value: { FieldValue($0.usual) }) { record, _ in
        record.usual == record.keys ? "" : record.usual.joined(separator: " ")
    }
    static let meaning = Field(
        "meaning", { $0.keyColumn(.meaning) }, minimum: 20
    ) { record, wording in wording.sentence(of: record.command) }

    package static let fields = RecordFields([command, keys, usual], table: [command, keys, usual, meaning])
}
