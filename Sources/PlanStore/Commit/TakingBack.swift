import PlanModel

extension LockedFolder {
    /// Takes an action back: every field gets the value it had, provided it still has the one that the action left.
    ///
    /// - Parameters:
    ///   - standing: The action, and its lines that still stand.
    ///   - history: All lines of the folder, to tell who changed a field since.
    /// - Returns: What was done.
    /// - Throws: ``CommitError``.
    mutating func takeBack(
        _ standing: ActionLedger.Standing, history: [HistoryEntry]
    ) throws(CommitError) -> CommitReceipt {
        let changes = standing.entries.reversed().map { entry in
            RecordChange(entry.record, entry.fields.map { FieldChange($0.path, from: $0.new, to: $0.old) })
        }
        noteIDs(history.map(\.id))
        do throws(CommitError) {
            return try carryOut(changes, mode: .undo, note: nil, undoes: standing.action)
        } catch {
            guard case .conflict(let conflicts) = error, let conflict = conflicts.first else { throw error }
            let since = history.last { entry in
                entry.record == conflict.record && entry.action != standing.action
                    && standing.entries.allSatisfy { HistoryEntry.precedes($0, entry) }
                    && entry.fields.contains { $0.path.overlaps(conflict.path) }
            }
            throw .undoConflict(
                UndoConflict(
                    record: conflict.record, path: conflict.path, by: since?.by ?? "", at: since?.at ?? ""))
        }
    }
}
