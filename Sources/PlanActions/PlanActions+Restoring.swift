import Records

extension PlanActions {
    /// Makes a plan say again what an earlier version of it said: everything in it, what people recorded included.
    package func restoring(_ id: PlanID, by changes: [RecordChange]) throws(ChangeRefusal) -> AttemptedChange {
        try admitInClosedPlan([RecordID.plan(id)] + changes.map(\.record))
        return AttemptedChange(changes, .planRestored(id))
    }
}
