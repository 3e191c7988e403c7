import JSONText
import PlanMerge
import PlanModel
import PlanStore
import Records

/// Tells in histories what a person decided about conflicts: without a line of its own the last line would say what one
/// side wanted, and the file what the other one did.
struct DecisionLines {
    let author: String
    let clock: StoreClock
    private var action: String?

    init(by author: String, clock: StoreClock) { (self.author, self.clock) = (author, clock) }

    /// The lines for one file.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - decided: What was decided about it.
    ///   - whole: The file, where it was decided about as a whole.
    ///   - history: Its history so far, which the lines come after.
    /// - Returns: The text of the lines; empty where nothing of it is a record.
    mutating func lines(
        of file: RecordFile, _ decided: [DecidedSyncConflict], whole: [UInt8]?, after history: [UInt8]
    ) -> [UInt8] {
        var changes: [(record: RecordID, fields: [FieldChange])] = []
        for decision in decided {
            guard let change = change(decision, in: file, whole) else { continue }
            if let place = changes.firstIndex(where: { $0.record == change.record }) {
                changes[place].fields += change.fields
            } else {
                changes.append(change)
            }
        }
        let known = HistoryFile(history, plan: file.id, file: "").lines
        var ids = HistoryIDSource(clock: clock, after: HistoryID.latest(known.map(\.entry.id)))
        var number = known.map(\.order).max() ?? 0
        var text: [UInt8] = []
        for change in changes {
            let id = ids.make()
            action = action ?? id
            number = HistoryOrder.next(after: number)
            text += HistoryLine.bytes(
                HistoryEntry(
                    id: id, action: action ?? id, at: clock.now().text, by: author, record: change.record,
                    fields: change.fields, n: number))
        }
        return text
    }

    /// What one decision changed, from the version that was not taken to the one that was.
    private func change(
        _ decision: DecidedSyncConflict, in file: RecordFile, _ whole: [UInt8]?
    ) -> (record: RecordID, fields: [FieldChange])? {
        switch decision.conflict.kind {
        case .field(let conflict):
            guard let (record, path) = place(of: conflict, in: file) else { return nil }
            let (old, new) =
                decision.side == .mine ? (conflict.theirs, conflict.mine) : (conflict.mine, conflict.theirs)
            let fields = DecisionLines.fields(path, old == .null ? nil : old, new == .null ? nil : new)
            return fields.isEmpty ? nil : (record, fields)
        case .removed(let remover, _):
            guard file.kind == .plan, let value = whole.flatMap({ try? JSONDocument($0).root.fieldValue() }) else {
                return nil
            }
            let isGone = decision.side == remover
            return (.plan(file.id), [FieldChange(.whole, from: isGone ? value : nil, to: isGone ? nil : value)])
        case .notMergeable, .faults, .heldBack, .readOnly: return nil
        }
    }

    /// The record and the field in it that a conflict is about.
    private func place(of conflict: MergeConflict, in file: RecordFile) -> (RecordID, FieldPath)? {
        if let record = conflict.record { return (RecordID(file.id, record), conflict.path) }
        if file.kind == .plan {
            return conflict.path.isWhole ? nil : (.plan(file.id), conflict.path)
        }
        guard let list = file.lists.first(where: { $0.key == conflict.path.parts.first }),
            let name = conflict.path.parts.dropFirst().first
        else { return nil }
        let id = list.isByYear ? list.prefix + name : name
        return (RecordID(file.id, Ref(id)), FieldPath(parts: Array(conflict.path.parts.dropFirst(2))))
    }

    /// The fields of a conflict: a status comes together with its day.
    private static func fields(_ path: FieldPath, _ old: FieldValue?, _ new: FieldValue?) -> [FieldChange] {
        guard path.parts.last == "status", [old, new].contains(where: { $0?.members != nil }) else {
            return old == new ? [] : [FieldChange(path, from: old, to: new)]
        }
        return ["status", "doneOn"].compactMap { key in
            let (before, after) = (old?.members?[key], new?.members?[key])
            let field = FieldPath(parts: path.parts.dropLast() + [key])
            return before == after ? nil : FieldChange(field, from: before, to: after)
        }
    }
}
