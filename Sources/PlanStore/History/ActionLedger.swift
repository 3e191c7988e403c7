/// Which actions of a person stand, and which were taken back.
///
/// An undo is an action that names the one it takes back; a redo is an undo of an undo. Both can be incomplete, where
/// others changed a field since or the disk failed between two plan files: what is left of the action can still be taken
/// back.
struct ActionLedger {
    /// An action and those of its lines that nothing took back yet.
    struct Standing {
        let action: String
        var entries: [HistoryEntry]
    }

    private var done: [Standing] = []
    private var undone: [Standing] = []

    /// - Parameters:
    ///   - entries: All history lines of the folder, in the order of what happened.
    ///   - author: The person.
    init(_ entries: [HistoryEntry], of author: String) {
        var order: [String] = []
        var actions: [String: [HistoryEntry]] = [:]
        for entry in entries where entry.by == author {
            if actions[entry.action] == nil { order.append(entry.action) }
            actions[entry.action, default: []].append(entry)
        }
        for action in order {
            let entries = actions[action] ?? []
            let standing = Standing(action: action, entries: entries)
            if let target = entries.first?.undoes {
                if ActionLedger.take(entries, of: target, from: &done) {
                    undone.append(standing)
                } else if ActionLedger.take(entries, of: target, from: &undone) {
                    done.append(standing)
                }
            } else {
                done.append(standing)
                undone = []
            }
        }
    }

    /// What an undo may take back, the last action first.
    var toUndo: [Standing] { done.reversed() }

    /// What a redo takes back: the last undo, if nothing new came after it.
    var toRedo: [Standing] { undone.suffix(1) }

    /// Marks what lines take back of an action as taken back; false if the list has no such action.
    private static func take(_ lines: [HistoryEntry], of action: String, from list: inout [Standing]) -> Bool {
        guard let place = list.lastIndex(where: { $0.action == action }) else { return false }
        let taken = Dictionary(grouping: lines, by: \.record)
        list[place].entries = list[place].entries.compactMap { entry in
            let paths = (taken[entry.record] ?? []).flatMap(\.fields).map(\.path)
            var left = entry
            left.fields.removeAll { field in paths.contains { $0.overlaps(field.path) } }
            return left.fields.isEmpty ? nil : left
        }
        if list[place].entries.isEmpty { list.remove(at: place) }
        return true
    }
}
