import PlanFormat
import Records
import Wording

/// A fault in lists.
package struct FaultRecord: ListedRecord {
    package let fault: Fault
    package let message: String

    package init(fault: Fault, message: String) {
        (self.fault, self.message) = (fault, message)
    }

    /// Faults have no table: they are lines as editors read them.
    static let line = Field(nil, { _ in "" }) { record, wording in wording.fault(record.fault) }

    package static let fields = RecordFields(
        [
            Field("file") { .string($0.fault.file) }, Field("line") { .int($0.fault.line) },
            Field("column") { .int($0.fault.column) }, Field("scope") { .string($0.scope) },
            Field("message") { .string($0.message) },
        ], table: [line])

    private var scope: String {
        switch fault.scope {
        case .file: "file"
        case .record(let ref): ref.description
        case .notice: "notice"
        }
    }
}
