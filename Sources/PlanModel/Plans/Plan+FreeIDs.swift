import Records

extension Plan {
    /// The ids of all records, which differ in the whole plan.
    package var recordIDs: [Ref] { tasks.map(\.id) + duties.map(\.id) + activities.map(\.id) }

    /// An id for a new activity: `act.1`, then one more than the greatest there is.
    package var freeActivityID: Ref { NumberedRef.free(NumberedRef.activities, among: recordIDs) }

    /// An id for a task that staff add below a heading: `II.3.+1`. It lies inside the heading, and with it in the block
    /// of the same agencies, behind all that is printed there.
    package func freeTaskID(under heading: Ref) -> Ref {
        NumberedRef.free("\(heading).\(NumberedRef.added)", among: recordIDs)
    }
}
