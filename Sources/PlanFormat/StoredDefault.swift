import PlanModel
import Records

/// What it means that a key is absent where that means something: files leave it out, and who compares or merges takes
/// the two for the same.
package enum StoredDefault {
    package static func value(of key: String) -> FieldValue? {
        switch key {
        case "status": .string(TaskStatus.notStarted.rawValue)
        case "done": .bool(false)
        default: nil
        }
    }
}
