import PlanActions
import PlanModel
import PlanStore
import Records
import Wording

/// How changes of records begin: by ``PlanActions``, which refuses what cannot be.
extension AppState {
    /// What a person saw when a line or form was opened is what the change starts from, whoever changed it meanwhile: the
    /// store then finds both, and the person chooses.
    var actions: PlanActions { PlanActions(seenLibrary, condition) }

    /// The folder as the person saw it whose change this is. Of a document that is read that is its draft, of which nothing
    /// is in the folder.
    var seenLibrary: PlanLibrary { mending?.library ?? seen ?? digest.library }

    /// Whether a change goes into the folder, and not into the draft of a document that is read.
    var writesIntoFolder: Bool { mending == nil }

    var readOnlyFolder: Unavailable? { condition.readOnlyReason.map(Unavailable.readOnly) }

    /// Why a record cannot be changed; nil if it can.
    func closed(_ record: RecordID) -> Unavailable? {
        if let closed = closedInFile(record) { return closed }
        return digest.library.entry(record.plan)?.outline.statedState == .closed ? .planClosed : nil
    }

    /// The same where a plan that staff closed may be changed.
    func closedInFile(_ record: RecordID) -> Unavailable? { condition.closed(record).map(Unavailable.init) }

    mutating func refuse(_ reason: Unavailable) {
        notice = Notice(kind: .refused, text: wording.sentence(for: reason))
    }

    mutating func refuse(_ reason: ChangeRefusal) {
        if case .closed(let closed) = reason { return refuse(Unavailable(closed)) }
        if case .task(.followsDuties(let duties), let plan) = reason {
            aimReports(at: plan, duty: duties.first)
            notice = Notice(kind: .refused, text: wording.recordOnReports)
            return
        }
        notice = Notice(kind: .refused, text: wording.refusal(reason))
    }

    /// Turns what a person wants into a commit, unless it cannot be or changes nothing; then that is said. What is wanted of
    /// a document that is read changes its draft.
    mutating func commit(_ attempt: (PlanActions) throws(ChangeRefusal) -> AttemptedChange) -> [Effect] {
        do throws(ChangeRefusal) {
            let change = try attempt(actions)
            guard change.isEmpty else {
                guard mending != nil else { return [.commit(change.action, change.summary)] }
                mend(change.action.changes)
                return []
            }
            notice = Notice(kind: .done, text: wording.nothingChanged)
        } catch {
            refuse(error)
        }
        return []
    }
}
