import TerminalUI

/// Which rows of a list are seen: the selected one stays away from the edges as long as there is more behind them.
struct ListWindow {
    /// The visible indexes.
    let range: Range<Int>

    /// The window of a list of so many rows with a selected one, in so many lines.
    init(count: Int, selected: Int?, lines: Int) {
        guard lines > 0, count > 0 else {
            range = 0..<0
            return
        }
        let middle = (selected ?? 0) - lines / 2
        let start = max(0, min(middle, count - lines))
        range = start..<min(count, start + lines)
    }
}

extension Frame {
    /// Draws the rows of a list that are seen in a rectangle, each by a function that gets its line, and lays the
    /// highlight over the selected one; at the right edge marks say whether there is more above or below.
    mutating func list<Row>(
        _ rows: [Row], selected: Int?, in rect: Rect, isFocused: Bool, highlightsRow: Bool = true,
        draw: (Row, Rect, inout Frame) -> Void
    ) {
        list(
            count: rows.count, selected: selected, in: rect, isFocused: isFocused, highlightsRow: highlightsRow
        ) { index, row, frame in
            draw(rows[index], row, &frame)
        }
    }

    /// Draws what is seen of a list of so many rows; the others are never made.
    mutating func list(
        count: Int, selected: Int?, in rect: Rect, isFocused: Bool, highlightsRow: Bool = true,
        draw: (Int, Rect, inout Frame) -> Void
    ) {
        let window = ListWindow(count: count, selected: selected, lines: rect.rows)
        for (line, index) in window.range.enumerated() {
            let row = rect.row(line)
            draw(index, row, &self)
            if highlightsRow, index == selected { highlight(row, isFocused ? .selected : .selectedInactive) }
        }
        guard rect.columns > 2 else { return }
        let edge = rect.right - 1
        if window.range.lowerBound > 0 { put("↑", at: Point(row: rect.top, column: edge), .dim) }
        if window.range.upperBound < count { put("↓", at: Point(row: rect.bottom - 1, column: edge), .dim) }
    }
}
