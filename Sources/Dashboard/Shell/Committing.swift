import PlanModel
import Records
import Wording

/// The gate that every change of a record passes.
extension AppState {
    var readOnlyFolder: Unavailable? {
        if case .readOnly(let reason) = condition.access { .readOnly(reason) } else { nil }
    }

    /// Why a record cannot be changed; nil if it can.
    func closed(_ record: RecordID) -> Unavailable? {
        if let readOnlyFolder { return readOnlyFolder }
        let isLocked = condition.readOnlyRecords.contains(record) || condition.readOnlyPlans.contains(record.plan)
        return isLocked ? .recordLocked : nil
    }

    mutating func refuse(_ reason: Unavailable) {
        notice = Notice(kind: .refused, text: wording.sentence(for: reason))
    }

    /// Turns a step into a commit, unless it cannot be or changes nothing; then that is said.
    mutating func commit(_ action: Action, _ summary: ChangeSummary) -> [Effect] {
        if let reason = readOnlyFolder ?? action.changes.compactMap({ closed($0.record) }).first {
            refuse(reason)
            return []
        }
        guard action.changes.contains(where: { !$0.fields.isEmpty }) else {
            notice = Notice(kind: .done, text: wording.nothingChanged)
            return []
        }
        return [.commit(action, summary)]
    }
}
