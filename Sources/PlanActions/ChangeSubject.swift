import PlanModel
import Records

/// What a change is meant for: a task or an activity, or one owner's part of a task.
package struct ChangeSubject: Hashable, Sendable {
    package var record: RecordID
    /// The owner, if only its part is meant.
    package var member: AgencyReference?

    package init(_ record: RecordID, member: AgencyReference? = nil) {
        (self.record, self.member) = (record, member)
    }
}
