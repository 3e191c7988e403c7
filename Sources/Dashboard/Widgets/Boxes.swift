import TerminalUI

extension Frame {
    /// A box with some texts of which one is chosen.
    mutating func choiceBox(_ texts: [String], title: String, selected: Int?, in rect: Rect) {
        let width = max(title.displayWidth, texts.map(\.displayWidth).max() ?? 0) + 4
        let box = rect.centered(Size(columns: min(rect.columns, width), rows: min(rect.rows, texts.count + 2)))
        fill(box)
        self.box(box, title: title, .borderFocused)
        list(texts, selected: selected, in: box.inner, isFocused: true) { text, line, frame in
            frame.put(text, in: line, column: 1)
        }
    }

    /// A box with a text that is no wider than `width`.
    mutating func textBox(_ text: String, title: String, width: Int, _ style: StyleName, in rect: Rect) {
        let lines = text.wrapped(toWidth: min(width, rect.columns - 6))
        let columns = max(title.isEmpty ? 0 : title.displayWidth + 6, (lines.map(\.displayWidth).max() ?? 0) + 4)
        let box = rect.centered(Size(columns: columns, rows: min(rect.rows, lines.count + 2)))
        fill(box)
        self.box(box, title: title, .borderFocused)
        let inside = box.inner.inset(left: 1, right: 1)
        for (row, line) in lines.enumerated() { put(line, in: inside, row: row, style) }
    }
}
