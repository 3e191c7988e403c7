import PlanModel
import PlanStore
import TerminalUI
import Wording

/// The list of changes: newest first, who, when, what it was and what it is.
struct HistoryListView {
    let state: AppState
    let view: HistoryView

    func draw(in rect: Rect, _ frame: inout Frame) {
        let wording = state.wording
        let scope =
            switch view.scope {
            case .record(let id): state.names(of: [], and: [id]).title(of: id)
            case .plan(let id): id.slug
            case .folder: wording.wholeFolder
            }
        let narrowed = [view.person, view.day.flatMap { Day(iso: $0) }.map(wording.day)].compactMap(\.self)
        frame.fill(rect)
        let title = ([wording.historyTitle, scope] + narrowed).joined(separator: " · ")
        frame.box(rect, title: title, .borderFocused)
        let inside = rect.inner.inset(left: 1)
        let entries = view.shown
        guard !entries.isEmpty else {
            frame.put(wording.nothingHere, in: inside, .dim)
            return
        }
        let selected = entries.firstIndex { $0.id == view.selected } ?? 0
        // Each change takes two lines or more: the window begins so that the selected one is seen.
        let first = max(0, min(selected - inside.rows / 6, entries.count - inside.rows / 3))
        let names = state.names(of: Array(entries[first...].prefix(inside.rows)))
        var row = 0
        var index = first
        while index < entries.count, row < inside.rows {
            let lines = self.lines(
                of: entries[index], names, isUnfolded: index == selected, width: inside.columns - 2)
            for (place, line) in lines.enumerated() where row < inside.rows {
                frame.put(line, in: inside, row: row, column: place == 0 ? 0 : 2, place == 0 ? .heading : .normal)
                if place == 0, index == selected { frame.highlight(inside.row(row), .selected) }
                row += 1
            }
            index += 1
        }
        let edge = rect.right - 2
        if first > 0 { frame.put("↑", at: Point(row: rect.top + 1, column: edge), .dim) }
        if index < entries.count { frame.put("↓", at: Point(row: rect.bottom - 2, column: edge), .dim) }
    }

    private static let mostFieldsUnfolded = 3

    /// A change of many fields takes one line, and one a field only where the cursor is.
    private func lines(of entry: HistoryEntry, _ names: RecordNames, isUnfolded: Bool, width: Int) -> [String] {
        let wording = state.wording
        let head = "\(wording.moment(entry.at)) · \(wording.person(entry)) · \(names.title(of: entry.record))"
        let tail = entry.undoes == nil ? "" : " · \(wording.takesBack)"
        let isFolded = !isUnfolded && entry.fields.count > HistoryListView.mostFieldsUnfolded
        let changes =
            isFolded
            ? [wording.fieldChanges(entry.fields, of: entry.record, names)]
            : entry.fields.map { wording.fieldChanges([$0], of: entry.record, names) }
        return [head + tail] + (changes + (entry.note.map { [$0] } ?? [])).flatMap { $0.wrapped(toWidth: width) }
    }
}

/// The choice between one's own change and another person's.
struct CollisionView {
    let state: AppState
    let collision: Collision

    func draw(in rect: Rect, _ frame: inout Frame) {
        let width = min(rect.columns, 72)
        let lines = collision.conflicts.flatMap { self.lines(of: $0, width: width - 4) }
        let box = rect.centered(Size(columns: width, rows: min(rect.rows, lines.count + 2)))
        frame.fill(box)
        frame.box(box, title: state.wording.conflictTitle, .borderFocused, titleStyle: .warning)
        for (row, line) in lines.enumerated() {
            frame.put(line.text, in: box.inner.inset(left: 1), row: row, line.style)
        }
    }

    private func lines(of conflict: FieldConflict, width: Int) -> [(text: String, style: StyleName)] {
        let wording = state.wording
        let who = conflict.changedBy.map { "\(wording.person($0)), \(wording.moment($0.at))" } ?? wording.editedByHand
        let mine = wording.fieldValue(conflict.wanted, of: conflict.path)
        let theirs = wording.fieldValue(conflict.found, of: conflict.path)
        let texts: [(String, StyleName)] = [
            ("\(conflict.record) · \(wording.fieldName(conflict.path))", .heading),
            ("\(wording.key(.keepMine))  \(wording.mine): \(mine)", .normal),
            ("\(wording.key(.takeTheirs))  \(wording.theirs): \(theirs) (\(who))", .normal),
        ]
        return texts.flatMap { text, style in
            text.wrapped(toWidth: width, hangingIndent: 3).map { (text: $0, style: style) }
        }
    }
}
