extension Frame {
    /// Writes text on one row from a cell on and returns the cells it took. What reaches beyond `maxWidth` or the frame's
    /// edge is cut off without a mark; cut with an ellipsis by ``Swift/String/truncated(toWidth:ellipsis:)`` before.
    /// Text that begins left of the frame loses its beginning.
    @discardableResult
    package mutating func put(
        _ text: String, at point: Point, style: Style = .normal, maxWidth: Int = .max
    ) -> Int {
        guard (0..<size.rows).contains(point.row), maxWidth > 0, point.column < size.columns else { return 0 }
        // min before the sum, which would overflow with the default.
        let end = min(size.columns, point.column + min(maxWidth, size.columns + max(0, -point.column)))
        if let used = putPlain(text, at: point, end: end, style: style) { return used }
        var column = point.column
        for character in SafeText.clean(text) {
            let width = DisplayWidth.of(character)
            guard width > 0 else { continue }
            guard column + width <= end else { break }
            if column >= 0 {
                set(character, width: width, row: point.row, column: column, style: style)
            } else if column + width > 0 {
                set(" ", width: 1, row: point.row, column: 0, style: style)
            }
            column += width
        }
        return column - point.column
    }

    /// Writes text in a meaning's style, as ``put(_:at:style:maxWidth:)``.
    @discardableResult
    package mutating func put(_ text: String, at point: Point, _ name: StyleName, maxWidth: Int = .max) -> Int {
        put(text, at: point, style: Style(name), maxWidth: maxWidth)
    }

    /// Writes text on a row of a rectangle (counted from the rectangle's top) from one of its columns on, cut at the
    /// rectangle's right edge with an ellipsis. Nothing happens outside of the rectangle.
    @discardableResult
    package mutating func put(
        _ text: String, in rect: Rect, row: Int = 0, column: Int = 0, _ name: StyleName = .normal
    ) -> Int {
        guard (0..<rect.rows).contains(row), (0..<rect.columns).contains(column) else { return 0 }
        let width = rect.columns - column
        let point = rect.origin.moved(rows: row, columns: column)
        return put(text.truncated(toWidth: width), at: point, style: Style(name), maxWidth: width)
    }

    /// Fills a rectangle with a character of one scalar and one cell; with any other it is blanked.
    package mutating func fill(_ rect: Rect, with character: Character = " ", _ name: StyleName = .normal) {
        let rect = rect.intersection(bounds)
        let only: Unicode.Scalar = SafeText.clean(String(character)).unicodeScalars.first ?? " "
        let isPlain = character.unicodeScalars.count == 1 && DisplayWidth.of(only) == 1
        let cell = Cell(scalar: isPlain ? only.value : 0x20, width: 1, style: Style(name))
        guard !rect.isEmpty else { return }
        for row in rect.rowRange {
            let start = row * size.columns
            freeHalves(from: start + rect.left, to: start + rect.right, row: row)
            for column in rect.columnRange { cells[start + column] = cell }
        }
    }

    /// Lays a highlight over what is already drawn in a rectangle: the meanings and characters stay.
    package mutating func highlight(_ rect: Rect, _ highlight: Highlight) {
        restyle(rect) { $0.highlight = highlight }
    }

    /// Gives what is already drawn in a rectangle another meaning, as a screen behind a dialogue is dimmed.
    package mutating func recolor(_ rect: Rect, _ name: StyleName) {
        restyle(rect) { $0.name = name }
    }

    private mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        let rect = rect.intersection(bounds)
        for row in rect.rowRange {
            for column in rect.columnRange { change(&cells[row * size.columns + column].style) }
            // A wide character is drawn in one style: the half outside follows the half inside.
            let first = row * size.columns + rect.left
            if !rect.isEmpty && rect.left > 0 && cells[first].isContinuation { change(&cells[first - 1].style) }
            let last = row * size.columns + rect.right - 1
            if !rect.isEmpty && rect.right < size.columns && cells[last].span == 2 { change(&cells[last + 1].style) }
        }
    }

    /// Puts a character into cells that are inside the frame.
    mutating func set(_ character: Character, width: Int, row: Int, column: Int, style: Style) {
        let index = row * size.columns + column
        freeHalves(from: index, to: index + width, row: row)
        let scalars = character.unicodeScalars
        if let only = scalars.first, scalars.count == 1 {
            cells[index] = Cell(scalar: only.value, width: width, style: style)
        } else {
            clusters.append(character)
            cells[index] = Cell(cluster: clusters.count - 1, width: width, style: style)
        }
        if width == 2 { cells[index + 1] = .continuation(style: style) }
    }

    /// Blanks the halves of wide characters that would be left alone when these cells are overwritten.
    mutating func freeHalves(from start: Int, to end: Int, row: Int) {
        if cells[start].isContinuation && start > row * size.columns {
            cells[start - 1] = .blank(style: cells[start - 1].style)
        }
        if end < (row + 1) * size.columns && cells[end].isContinuation {
            cells[end] = .blank(style: cells[end].style)
        }
    }

    /// Writes plain text, which needs no segmentation; nil (and nothing written) for any other.
    private mutating func putPlain(_ text: String, at point: Point, end: Int, style: Style) -> Int? {
        guard let count = PlainText.cellCount(text.utf8) else { return nil }
        let first = max(0, point.column)
        let last = min(end, point.column + count)
        guard first < last else { return max(0, last - point.column) }
        let rowStart = point.row * size.columns
        freeHalves(from: rowStart + first, to: rowStart + last, row: point.row)
        text.utf8.withContiguousStorageIfAvailable { bytes in
            var index = 0
            for column in point.column..<last {
                let start = index
                let scalar = UTF8Reading.scalar(bytes, &index)
                let baseEnd = index
                while index < bytes.count {
                    var next = index
                    guard PlainText.isMark(UTF8Reading.scalar(bytes, &next)) else { break }
                    index = next
                }
                guard column >= 0 else { continue }
                if index == baseEnd {
                    cells[rowStart + column] = Cell(scalar: scalar, width: 1, style: style)
                } else {
                    clusters.append(Character(String(decoding: bytes[start..<index], as: UTF8.self)))
                    cells[rowStart + column] = Cell(cluster: clusters.count - 1, width: 1, style: style)
                }
            }
        }
        return last - point.column
    }
}
