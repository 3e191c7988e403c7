import PlanMerge
import PlanSync
import TerminalUI

/// What a synchronisation left to a person: each place with both versions, the chosen one marked.
struct SyncChoiceView {
    let state: AppState
    let choice: SyncChoice

    func draw(in rect: Rect, _ frame: inout Frame) {
        let wording = state.wording
        frame.fill(rect)
        let title = wording.syncConflictsTitle(choice.conflicts, decided: choice.sides.count)
        frame.box(rect, title: title, .borderFocused, titleStyle: .warning)
        let inside = rect.inner.inset(left: 1, right: 1)
        let selected = choice.conflicts.firstIndex { $0.name == choice.selected } ?? 0
        let first = max(0, min(selected - inside.rows / 6, choice.conflicts.count - inside.rows / 3))
        var row = 0
        var index = first
        while index < choice.conflicts.count, row < inside.rows {
            let conflict = choice.conflicts[index]
            for line in lines(of: conflict, width: inside.columns) where row < inside.rows {
                frame.put(line.text, in: inside, row: row, line.style)
                if line.style == .heading, index == selected { frame.highlight(inside.row(row), .selected) }
                row += 1
            }
            index += 1
        }
        let edge = rect.right - 2
        if first > 0 { frame.put("↑", at: Point(row: rect.top + 1, column: edge), .dim) }
        if index < choice.conflicts.count { frame.put("↓", at: Point(row: rect.bottom - 2, column: edge), .dim) }
    }

    private func lines(of conflict: SyncConflict, width: Int) -> [(text: String, style: StyleName)] {
        let wording = state.wording
        let side = choice.sides[conflict.name]
        func mark(_ own: MergeSide) -> String { side == own ? "✓" : " " }
        let texts = wording.syncConflictLines(conflict)
        var lines: [(text: String, style: StyleName)] = [(texts.head.truncated(toWidth: width), .heading)]
        lines += texts.rest.flatMap { $0.wrapped(toWidth: width - 4) }.map { ("    " + $0, .normal) }
        guard conflict.isDecidable else { return lines }
        for (key, own, text) in [
            (wording.key(.keepMine), MergeSide.mine, texts.mine),
            (wording.key(.takeTheirs), MergeSide.theirs, texts.theirs),
        ]
        where conflict.allows(own) {
            let parts = "\(mark(own)) \(key)  \(text)".wrapped(toWidth: width, hangingIndent: 5)
            lines += parts.map { ($0, side == own ? .accent : .normal) }
        }
        return lines
    }
}
