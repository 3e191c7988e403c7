import Records

/// Changes of any record: what does not come from marking tasks.
extension AppState {
    /// Turns a step into a commit, unless the folder is only read or a record of it is closed by a fault; then the
    /// reason is shown.
    mutating func commit(_ action: Action, _ deed: Deed) -> [Effect] {
        if case .readOnly(let reason) = condition.access {
            notice = Notice(kind: .refused, text: wording.readOnly(reason))
            return []
        }
        let isLocked = action.changes.contains { change in
            condition.readOnlyRecords.contains(change.record) || condition.readOnlyPlans.contains(change.record.plan)
        }
        guard !isLocked else {
            notice = Notice(kind: .refused, text: wording.recordLocked)
            return []
        }
        guard action.changes.contains(where: { !$0.fields.isEmpty }) else {
            notice = Notice(kind: .done, text: wording.nothingChanged)
            return []
        }
        return [.commit(action, deed)]
    }
}
