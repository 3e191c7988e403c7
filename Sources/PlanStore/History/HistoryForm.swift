import PlanFormat
import Records

/// How a change stands in a history line.
///
/// A list stands in it twice, before and after, as long as it is short and the folder has format 1. A line of format 2
/// has only what was added and taken, so that a history grows with what people do and not with the square of it.
struct HistoryForm {
    /// So many elements a list may have to stand in a line of format 1 twice.
    static let shortList = 16

    /// The format of the folder.
    let format: DataFormat

    /// The change as the line has it; null is as good as absent.
    func change(_ change: FieldChange) -> FieldChange {
        guard !change.isOfElements else { return change }
        let whole = FieldChange(
            change.path, from: change.old == .null ? nil : change.old, to: change.new == .null ? nil : change.new)
        return elements(of: whole) ?? whole
    }

    /// The change by the elements alone; nil for one that is told as a whole.
    private func elements(of change: FieldChange) -> FieldChange? {
        // What was an empty list is to be one again, and not to be absent.
        guard !change.path.isWhole, HistoryForm.isList(change), change.old != .array([]), change.new != .array([])
        else { return nil }
        let (before, after) = (change.old?.elements ?? [], change.new?.elements ?? [])
        let isLong = max(before.count, after.count) > HistoryForm.shortList
        guard isLong || format >= .second else { return nil }
        // Most lists only grow at their end, and long ones are gone through at every change.
        let shared = zip(before, after).prefix { $0 == $1 }.count
        let (oldRest, newRest) = (before[shared...], after[shared...])
        let (lost, gained) = (HistoryForm.difference(oldRest, newRest), HistoryForm.difference(newRest, oldRest))
        guard !lost.isEmpty || !gained.isEmpty else { return nil }
        // At the end a list gets its elements back to their places; of a long one the places matter less.
        let isExact = oldRest.isEmpty || newRest.isEmpty
        guard isExact || isLong else { return nil }
        return FieldChange(change.path, taking: lost, adding: gained)
    }

    private static func isList(_ change: FieldChange) -> Bool {
        switch (change.old, change.new) {
        case (.array, .array), (.array, nil), (nil, .array): true
        default: false
        }
    }

    /// The elements of the first list that the second one does not have as often, the last of equal ones.
    private static func difference(
        _ first: ArraySlice<FieldValue>, _ second: ArraySlice<FieldValue>
    ) -> [FieldValue] {
        var rest: [FieldValue: Int] = [:]
        for element in second { rest[element, default: 0] += 1 }
        return first.filter { element in
            guard let count = rest[element], count > 0 else { return true }
            rest[element] = count - 1
            return false
        }
    }
}
