import PlanActions
import PlanStore
import Records

/// A step that met another person's change of the same fields.
package struct Collision: Equatable, Sendable {
    /// What the person wanted.
    package var action: Action
    /// What it was, for the message.
    package var summary: ChangeSummary
    /// Where the two meet.
    package var conflicts: [FieldConflict]

    /// The same step, knowing what the other person left.
    var insisting: Action {
        var action = action
        for conflict in conflicts {
            for change in action.changes.indices where action.changes[change].record == conflict.record {
                for field in action.changes[change].fields.indices
                where action.changes[change].fields[field].path == conflict.path {
                    action.changes[change].fields[field].old = conflict.found
                }
            }
        }
        return action
    }
}
