extension Frame {
    /// Draws the border of a rectangle along its outermost cells, and a title into its top edge. Where the border meets
    /// lines already drawn they join: two boxes that share an edge get `┬` and `┴`. The inside is left as it is.
    /// A rectangle of fewer than two rows or columns has no border.
    package mutating func box(
        _ rect: Rect, title: String = "", _ name: StyleName = .border, titleStyle: StyleName = .title
    ) {
        guard rect.rows >= 2, rect.columns >= 2 else { return }
        let last = Point(row: rect.bottom - 1, column: rect.right - 1)
        for column in rect.columnRange {
            let arms = LineArms.horizontal.without(column == rect.left, .left).without(column == last.column, .right)
            join(arms.adding(.down, column == rect.left || column == last.column), rect.top, column, name)
            join(arms.adding(.up, column == rect.left || column == last.column), last.row, column, name)
        }
        for row in (rect.top + 1)..<last.row {
            join(.vertical, row, rect.left, name)
            join(.vertical, row, last.column, name)
        }
        let room = rect.columns - 4
        guard !title.isEmpty, room > 0 else { return }
        put(" " + title.truncated(toWidth: room) + " ", at: rect.origin.moved(columns: 1), titleStyle)
    }

    /// Draws a line across, joining what it meets. `columns` is cut to the frame.
    package mutating func horizontalLine(row: Int, columns: Range<Int>, _ name: StyleName = .border) {
        for column in columns {
            let arms = LineArms.horizontal.without(column == columns.lowerBound && meetsLine(row, column), .left)
            join(arms.without(column == columns.upperBound - 1 && meetsLine(row, column), .right), row, column, name)
        }
    }

    /// Draws a line down, joining what it meets. `rows` is cut to the frame.
    package mutating func verticalLine(column: Int, rows: Range<Int>, _ name: StyleName = .border) {
        for row in rows {
            let arms = LineArms.vertical.without(row == rows.lowerBound && meetsLine(row, column), .up)
            join(arms.without(row == rows.upperBound - 1 && meetsLine(row, column), .down), row, column, name)
        }
    }

    private func meetsLine(_ row: Int, _ column: Int) -> Bool {
        let point = Point(row: row, column: column)
        return bounds.contains(point) && LineArms(of: cells[index(of: point)]) != nil
    }

    private mutating func join(_ arms: LineArms, _ row: Int, _ column: Int, _ name: StyleName) {
        let point = Point(row: row, column: column)
        guard bounds.contains(point) else { return }
        let index = index(of: point)
        let joined = arms.union(LineArms(of: cells[index]) ?? [])
        freeHalves(from: index, to: index + 1, row: row)
        cells[index] = Cell(scalar: joined.scalar, width: 1, style: Style(name))
    }
}

/// The directions in which a line leaves a cell. Joining two lines is their union.
private struct LineArms: OptionSet {
    let rawValue: Int

    static let up = LineArms(rawValue: 1)
    static let down = LineArms(rawValue: 2)
    static let left = LineArms(rawValue: 4)
    static let right = LineArms(rawValue: 8)
    static let horizontal: LineArms = [.left, .right]
    static let vertical: LineArms = [.up, .down]

    // By raw value: no line, up, down, both, left, left and up, ...
    private static let scalars: [Unicode.Scalar] = [
        " ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼",
    ]

    init(rawValue: Int) { self.rawValue = rawValue }

    /// The directions of a cell that shows a line; nil for any other.
    init?(of cell: Cell) {
        guard !cell.isCluster, 0x2500...0x253C ~= cell.scalar,
            let rawValue = LineArms.scalars.lastIndex(where: { $0.value == cell.scalar })
        else { return nil }
        // Half lines are drawn as whole ones; the whole one is what is meant.
        switch rawValue {
        case 1...3: self = .vertical
        case 4, 8, 12: self = .horizontal
        default: self.init(rawValue: rawValue)
        }
    }

    var scalar: UInt32 { LineArms.scalars[rawValue & 15].value }

    func without(_ condition: Bool, _ arm: LineArms) -> LineArms { condition ? subtracting(arm) : self }
    func adding(_ arm: LineArms, _ condition: Bool) -> LineArms { condition ? union(arm) : self }
}
