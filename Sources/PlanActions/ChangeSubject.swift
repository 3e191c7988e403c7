import PlanModel
import Records

/// What a change is meant for: a task or an activity, or one owner's part of a task, or one of its days.
package struct ChangeSubject: Hashable, Sendable {
    package var record: RecordID
    /// The owner, if only its part is meant.
    package var member: AgencyReference?
    /// The printed day, if only what is to be done on that one is meant.
    package var day: Day?

    package init(_ record: RecordID, member: AgencyReference? = nil, day: Day? = nil) {
        (self.record, self.member, self.day) = (record, member, day)
    }
}
