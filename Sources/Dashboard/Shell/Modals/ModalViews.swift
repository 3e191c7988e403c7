import PlanModel
import TerminalUI
import Wording

extension AppState {
    /// The list of keys of the screen, or of the reader in its place; then what the signs before tasks mean.
    var helpRows: [(head: String, sentence: String)] {
        let reader: Mode? = mending != nil ? .mending : review != nil ? .review : nil
        let refused = refusedSentences
        let keys = registry.helpRows(in: reader ?? .screen(screen), wording).map { row in
            let text = refused.contains(row.sentence) ? wording.unavailable(row.sentence) : row.sentence
            return (head: row.keys.map(\.label).joined(separator: " "), sentence: text)
        }
        guard reader == nil else { return keys }
        let reason = refused.isEmpty ? nil : condition.readOnlyReason.map(wording.openedReadOnly)
        return (reason.map { [(head: "", sentence: $0)] } ?? []) + keys
            + [TallyPart.overdue, .unrecorded, .done, .running, .suspended, .dropped, .dated, .undated].map { part in
                (head: String(PartMark(part).sign), sentence: wording.definition(of: part))
            }
    }

    /// What of the screen's commands a folder that is only read refuses, whatever is selected.
    private var refusedSentences: Set<String> {
        guard readOnlyFolder != nil else { return [] }
        let here = registry.commands.filter { $0.modes.contains(.screen(screen)) }
        let refused = here.filter { if case .readOnly = $0.unavailable(self) { true } else { false } }
        return Set(refused.map { wording.sentence(of: $0.id) })
    }

    /// The same in lines of a box on the screen: what is too long goes on in the next one.
    var helpLines: (lines: [(head: String, text: String)], headWidth: Int) {
        let rows = helpRows
        let headWidth = min(26, rows.map(\.head.displayWidth).max() ?? 0)
        let room = max(10, size.columns - headWidth - 6)
        let lines = rows.flatMap { row in
            row.sentence.wrapped(toWidth: room).enumerated().map {
                (head: $0.offset == 0 ? row.head : "", text: $0.element)
            }
        }
        return (lines, headWidth)
    }

    /// What the help is about.
    fileprivate var helpTitle: String {
        let name = wording.screenName(screen.rawValue, isShort: false)
        return review == nil && mending == nil ? "\(wording.helpTitle) · \(name)" : wording.helpTitle
    }
}

/// The list of keys.
struct HelpView {
    let state: AppState
    let scroll: Int

    func draw(in rect: Rect, _ frame: inout Frame) {
        let (rows, keyWidth) = state.helpLines
        let needed = keyWidth + (rows.map(\.text.displayWidth).max() ?? 0) + 6
        // A border beside the border of what lies below would look like one too many.
        let width = needed + 2 >= rect.columns ? rect.columns : needed
        let box = rect.centered(Size(columns: width, rows: min(rect.rows, rows.count + 2)))
        frame.fill(box)
        frame.box(box, title: state.helpTitle, .borderFocused)
        let inside = box.inner.inset(left: 1)
        let start = max(0, min(scroll, rows.count - inside.rows))
        for (line, index) in (start..<min(rows.count, start + inside.rows)).enumerated() {
            frame.put(rows[index].head.truncated(toWidth: keyWidth), in: inside, row: line, .key)
            frame.put(rows[index].text, in: inside, row: line, column: keyWidth + 2)
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
