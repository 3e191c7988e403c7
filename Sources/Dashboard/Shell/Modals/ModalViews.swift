import PlanModel
import TerminalUI
import Wording

extension AppState {
    /// The list of keys of the screen, or of the reader in its place; then what the signs before tasks mean.
    var helpRows: [(head: String, sentence: String)] {
        let keys = Registry.standard.helpRows(in: review == nil ? .screen(screen) : .review, wording).map { row in
            (head: row.keys.map(\.label).joined(separator: " "), sentence: row.sentence)
        }
        guard review == nil else { return keys }
        return keys
            + [TallyPart.overdue, .unrecorded, .done, .running, .suspended, .dropped, .dated, .undated].map { part in
                (head: String(PartMark(part).sign), sentence: wording.definition(of: part))
            }
    }

    /// What the help is about.
    fileprivate var helpTitle: String {
        let name = wording.screenName(screen.rawValue, isShort: false)
        return review == nil ? "\(wording.helpTitle) · \(name)" : wording.helpTitle
    }
}

/// The list of keys.
struct HelpView {
    let state: AppState
    let scroll: Int

    func draw(in rect: Rect, _ frame: inout Frame) {
        let rows = state.helpRows
        let keys = rows.map(\.head)
        let keyWidth = min(26, keys.map(\.displayWidth).max() ?? 0)
        let labels = rows.map(\.sentence)
        let width = keyWidth + (labels.map(\.displayWidth).max() ?? 0) + 6
        let box = rect.centered(Size(columns: min(rect.columns, width), rows: min(rect.rows, rows.count + 2)))
        frame.fill(box)
        frame.box(box, title: state.helpTitle, .borderFocused)
        let inside = box.inner.inset(left: 1)
        let start = max(0, min(scroll, rows.count - inside.rows))
        for (line, index) in (start..<min(rows.count, start + inside.rows)).enumerated() {
            frame.put(keys[index].truncated(toWidth: keyWidth), in: inside, row: line, .key)
            frame.put(labels[index], in: inside, row: line, column: keyWidth + 2)
        }
        let edge = box.right - 2
        if start > 0 { frame.put("↑", at: Point(row: box.top + 1, column: edge), .dim) }
        if start + inside.rows < rows.count { frame.put("↓", at: Point(row: box.bottom - 2, column: edge), .dim) }
    }
}

/// The choice of a status.
struct StatusChoiceView {
    let state: AppState
    let choice: StatusChoice

    func draw(in rect: Rect, _ frame: inout Frame) {
        let title = state.wording.statusTitle(choice.targets.count)
        let names = TaskStatus.allCases.map { $0.name(state.language) }
        let width = max(title.displayWidth + 6, (names.map(\.displayWidth).max() ?? 0) + 6)
        let box = rect.centered(Size(columns: width, rows: names.count + 2))
        frame.fill(box)
        frame.box(box, title: title, .borderFocused)
        let statuses = TaskStatus.allCases
        frame.list(
            Array(zip(statuses, names)), selected: statuses.firstIndex(of: choice.selected), in: box.inner,
            isFocused: true
        ) { row, line, frame in
            let mark = PartMark(TallyPart(status: row.0, timeliness: .undated))
            frame.put(String(mark.sign), in: line, column: 1, mark.style)
            frame.put(row.1, in: line, column: 3)
        }
    }
}
