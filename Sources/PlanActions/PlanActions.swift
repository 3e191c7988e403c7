import PlanModel
import Records

/// Turns what a person wants into a change of a data folder, or says why it cannot be made. Front ends change records
/// through it alone, so that a rule, and the gate that ``FolderCondition`` is, stands once.
package struct PlanActions: Sendable {
    let library: PlanLibrary
    private let condition: FolderCondition

    package init(_ library: PlanLibrary, _ condition: FolderCondition) {
        (self.library, self.condition) = (library, condition)
    }

    func admit(_ records: RecordID...) throws(ChangeRefusal) { try admit(records) }

    func admit(_ records: [RecordID]) throws(ChangeRefusal) {
        try admitInClosedPlan(records)
        let plan = records.lazy.map(\.plan).first { library.entry($0)?.outline.statedState == .closed }
        if let plan { throw .planClosed(plan) }
    }

    /// The same where a plan that staff closed may be changed: what opens it again, or brings it back as it was.
    func admitInClosedPlan(_ records: [RecordID]) throws(ChangeRefusal) {
        if let reason = condition.readOnlyReason { throw .closed(.folder(reason)) }
        if let closed = records.lazy.compactMap(condition.closed).first { throw .closed(closed) }
    }

    func plan(_ id: PlanID) throws(ChangeRefusal) -> ResolvedPlan {
        guard let plan = library.plan(id) else { throw .gone(.plan(id)) }
        return plan
    }
}
