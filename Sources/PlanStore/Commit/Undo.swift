import PlanModel
import Records

/// Takes an action back while the folder's lock is held: every field that still has what the action left gets the value
/// it had. What was changed since stays, and is told.
struct Undo {
    /// All lines of the folder in the order of what happened, to tell who changed a field since.
    let history: [HistoryEntry]
    /// Whether a plan goes also with what others wrote into it.
    let takesWorkOfOthers: Bool

    /// What it comes to.
    enum Outcome {
        case done(CommitReceipt)
        /// Nothing can be taken back; why, for each field.
        case nothing([UndoConflict])
    }

    /// Takes an action back as far as it can be.
    ///
    /// - Parameters:
    ///   - standing: The action, and those of its lines that still stand.
    ///   - folder: The folder.
    /// - Returns: What was done.
    /// - Throws: ``CommitError``: `undoTakesWork`, and those that have nothing to do with the action.
    func run(_ standing: ActionLedger.Standing, in folder: inout LockedFolder) throws(CommitError) -> Outcome {
        var changes = standing.entries.reversed().map { RecordChange($0.record, $0.fields.map(\.reversed)) }
        var skipped: [UndoConflict] = []
        while !changes.isEmpty {
            let before = changes
            do throws(CommitError) {
                var receipt = try folder.carryOut(changes, mode: .undo, note: nil, undoes: standing.action)
                receipt.skipped = skipped
                return receipt.entries.isEmpty ? .nothing(skipped) : .done(receipt)
            } catch {
                switch error {
                case .conflict(let conflicts): try pass(over: conflicts, of: standing, &changes, &skipped)
                case .recordGone(let record):
                    skip(from: &changes, &skipped) { id, path in
                        id == record ? cause(of: path, in: id, since: standing) : nil
                    }
                case .recordReadOnly(let record, let fault):
                    skip(from: &changes, &skipped) { id, _ in id == record ? .closed(fault) : nil }
                case .fileBroken(let fault): skip(from: &changes, &skipped) { _, _ in .closed(fault) }
                case .wouldBreak(let faults): skip(from: &changes, &skipped) { _, _ in .closed(faults.first) }
                default: throw error
                }
            }
            // What is in the way is none of the action's fields.
            if changes == before { skip(from: &changes, &skipped) { _, _ in .closed(nil) } }
        }
        return .nothing(skipped)
    }

    private func pass(
        over conflicts: [FieldConflict], of standing: ActionLedger.Standing, _ changes: inout [RecordChange],
        _ skipped: inout [UndoConflict]
    ) throws(CommitError) {
        for conflict in conflicts where conflict.path.isWhole && conflict.record.isPlan && conflict.wanted == nil {
            guard takesWorkOfOthers, let found = conflict.found,
                let place = changes.firstIndex(where: { $0.record == conflict.record })
            else { throw .undoTakesWork(conflict.record.plan, of: people(in: conflict.record.plan, since: standing)) }
            changes[place].fields = [FieldChange(.whole, from: found, to: nil)]
            return
        }
        skip(from: &changes, &skipped) { record, path in
            conflicts.contains { $0.record == record && $0.path == path }
                ? cause(of: path, in: record, since: standing) : nil
        }
    }

    /// Leaves out the fields for which there is a cause.
    private func skip(
        from changes: inout [RecordChange], _ skipped: inout [UndoConflict],
        _ cause: (RecordID, FieldPath) -> UndoConflict.Cause?
    ) {
        changes = changes.compactMap { change in
            var left = change
            left.fields.removeAll { field in
                guard let cause = cause(change.record, field.path) else { return false }
                skipped.append(UndoConflict(record: change.record, path: field.path, cause: cause))
                return true
            }
            return left.fields.isEmpty ? nil : left
        }
    }

    /// Who changed a field after an action, the last of them.
    private func cause(
        of path: FieldPath, in record: RecordID, since standing: ActionLedger.Standing
    ) -> UndoConflict.Cause {
        let last = since(standing).last { entry in
            (entry.record == record && entry.fields.contains { $0.path.overlaps(path) })
                || (entry.record == .plan(record.plan) && entry.fields.contains(where: \.path.isWhole))
        }
        return .changed(by: last?.by ?? "", at: last?.at ?? "")
    }

    /// Who else worked in a plan after an action.
    private func people(in plan: PlanID, since standing: ActionLedger.Standing) -> [String] {
        let author = standing.entries.first?.by
        return Set(since(standing).filter { $0.record.plan == plan && $0.by != author }.map(\.by)).sorted()
    }

    /// The lines after those of an action.
    private func since(_ standing: ActionLedger.Standing) -> [HistoryEntry] {
        let last = history.lastIndex { $0.action == standing.action }
        return last.map { Array(history[($0 + 1)...]) } ?? history
    }
}
