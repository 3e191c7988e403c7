import PlanModel
import PlanStore
import TerminalUI
import Wording

/// The list of changes: newest first, who, when, what it was and what it is.
struct HistoryListView {
    let state: State
    let view: HistoryView

    func draw(in rect: Rect, _ frame: inout Frame) {
        let wording = state.wording
        let scope =
            switch view.scope {
            case .record(let id): id.description
            case .plan(let id): id.slug
            case .folder: wording.wholeFolder
            }
        frame.fill(rect)
        frame.box(rect, title: "\(wording.historyTitle) · \(scope)", .borderFocused)
        let inside = rect.inner.inset(left: 1)
        let entries = view.shown
        guard !entries.isEmpty else {
            frame.put(wording.nothingHere, in: inside, .dim)
            return
        }
        var row = 0
        for entry in entries.dropFirst(view.scroll) {
            let head = "\(wording.moment(entry.at)) · \(entry.by) · \(entry.record)"
            let tail = entry.undoes == nil ? "" : " · \(wording.takesBack)"
            frame.put(head + tail, in: inside, row: row, .heading)
            row += 1
            let changes = entry.fields.map(wording.fieldChange) + (entry.note.map { [$0] } ?? [])
            for line in changes.flatMap({ $0.wrapped(toWidth: inside.columns - 2) }) {
                frame.put(line, in: inside, row: row, column: 2)
                row += 1
            }
            if row >= inside.rows { break }
        }
        let edge = rect.right - 2
        if view.scroll > 0 { frame.put("↑", at: Point(row: rect.top + 1, column: edge), .dim) }
        if row > inside.rows { frame.put("↓", at: Point(row: rect.bottom - 2, column: edge), .dim) }
    }
}

/// The choice between one's own change and another person's.
struct CollisionView {
    let state: State
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
        let who = conflict.changedBy.map { "\($0.by), \(wording.moment($0.at))" } ?? wording.editedByHand
        let mine = wording.fieldValue(conflict.wanted, of: conflict.path)
        let theirs = wording.fieldValue(conflict.found, of: conflict.path)
        let texts: [(String, StyleName)] = [
            ("\(conflict.record) · \(wording.fieldName(conflict.path))", .heading),
            ("m  \(wording.mine): \(mine)", .normal),
            ("t  \(wording.theirs): \(theirs) (\(who))", .normal),
        ]
        return texts.flatMap { text, style in
            text.wrapped(toWidth: width, hangingIndent: 3).map { (text: $0, style: style) }
        }
    }
}
