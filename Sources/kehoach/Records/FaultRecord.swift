import PlanFormat
import Records
import Wording

/// A fault in lists.
struct FaultRecord: ListedRecord {
    let fault: Fault
    let message: String

    static let keys = RecordKeys("file", "line", "column", "scope", "message")

    var object: [String: FieldValue] {
        [
            "file": .string(fault.file), "line": .int(fault.line), "column": .int(fault.column),
            "scope": .string(scope), "message": .string(message),
        ]
    }

    private var scope: String {
        switch fault.scope {
        case .file: "file"
        case .record(let ref): ref.description
        case .notice: "notice"
        }
    }

    /// Faults have no table: they are lines as editors read them.
    static func columns(_ wording: Wording) -> [TableColumn] { [TableColumn("")] }

    func cells(_ wording: Wording) -> [String] { [wording.fault(fault)] }
}
