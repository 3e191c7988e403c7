/// A rectangle of cells. Splitting never yields more than there is: what does not fit becomes empty.
package struct Rect: Hashable, Sendable {
    /// The top left cell.
    package var origin: Point
    /// Its extent.
    package var size: Size

    /// A rectangle from its corner and its extent.
    package init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    /// A rectangle from the numbers.
    package init(row: Int, column: Int, columns: Int, rows: Int) {
        self.init(origin: Point(row: row, column: column), size: Size(columns: columns, rows: rows))
    }

    /// The first row.
    package var top: Int { origin.row }
    /// The first column.
    package var left: Int { origin.column }
    /// The row after the last one.
    package var bottom: Int { origin.row + size.rows }
    /// The column after the last one.
    package var right: Int { origin.column + size.columns }
    /// Number of columns.
    package var columns: Int { size.columns }
    /// Number of rows.
    package var rows: Int { size.rows }
    /// Whether it holds no cell.
    package var isEmpty: Bool { size.columns == 0 || size.rows == 0 }
    /// The rows it covers.
    package var rowRange: Range<Int> { top..<bottom }
    /// The columns it covers.
    package var columnRange: Range<Int> { left..<right }

    /// Whether a cell lies inside.
    package func contains(_ point: Point) -> Bool {
        rowRange.contains(point.row) && columnRange.contains(point.column)
    }

    /// What two rectangles share; empty if they do not touch.
    package func intersection(_ other: Rect) -> Rect {
        let top = max(top, other.top)
        let left = max(left, other.left)
        let size = Size(columns: min(right, other.right) - left, rows: min(bottom, other.bottom) - top)
        return Rect(origin: Point(row: top, column: left), size: size)
    }

    /// The inside after taking so many cells from each edge.
    package func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Rect {
        let size = Size(columns: columns - left - right, rows: rows - top - bottom)
        return Rect(origin: origin.moved(rows: top, columns: left), size: size)
    }

    /// The inside of a border: one cell less on each edge.
    package var inner: Rect { inset(top: 1, left: 1, bottom: 1, right: 1) }

    /// One row across, counted from this rectangle's top; empty if there is no such row.
    package func row(_ index: Int) -> Rect {
        guard (0..<rows).contains(index) else { return Rect(origin: origin, size: .zero) }
        return Rect(row: top + index, column: left, columns: columns, rows: 1)
    }

    /// The first `count` rows and the rest.
    package func split(rowsFromTop count: Int) -> (top: Rect, rest: Rect) {
        let count = min(max(0, count), rows)
        return (
            Rect(row: top, column: left, columns: columns, rows: count),
            Rect(row: top + count, column: left, columns: columns, rows: rows - count)
        )
    }

    /// All but the last `count` rows, and these.
    package func split(rowsFromBottom count: Int) -> (rest: Rect, bottom: Rect) {
        let parts = split(rowsFromTop: rows - min(max(0, count), rows))
        return (parts.top, parts.rest)
    }

    /// The first `count` columns and the rest.
    package func split(columnsFromLeft count: Int) -> (left: Rect, rest: Rect) {
        let count = min(max(0, count), columns)
        return (
            Rect(row: top, column: left, columns: count, rows: rows),
            Rect(row: top, column: left + count, columns: columns - count, rows: rows)
        )
    }

    /// All but the last `count` columns, and these.
    package func split(columnsFromRight count: Int) -> (rest: Rect, right: Rect) {
        let parts = split(columnsFromLeft: columns - min(max(0, count), columns))
        return (parts.left, parts.rest)
    }

    /// Side by side by weight, the whole width given out: weights 1, 2, 1 of 80 columns are 20, 40, 20. What the
    /// division leaves over goes to the first ones. Nothing or only weights of 0 yields empty rectangles.
    package func columns(weights: [Int]) -> [Rect] {
        var left = left
        return Rect.shares(of: columns, weights: weights).map { share in
            defer { left += share }
            return Rect(row: top, column: left, columns: share, rows: rows)
        }
    }

    /// One below the other by weight, as ``columns(weights:)``.
    package func rows(weights: [Int]) -> [Rect] {
        var top = top
        return Rect.shares(of: rows, weights: weights).map { share in
            defer { top += share }
            return Rect(row: top, column: left, columns: columns, rows: share)
        }
    }

    /// A rectangle of (at most) this size in the middle, for a dialogue.
    package func centered(_ wanted: Size) -> Rect {
        let size = Size(columns: min(wanted.columns, columns), rows: min(wanted.rows, rows))
        let corner = origin.moved(rows: (rows - size.rows) / 2, columns: (columns - size.columns) / 2)
        return Rect(origin: corner, size: size)
    }

    private static func shares(of length: Int, weights: [Int]) -> [Int] {
        let total = weights.reduce(0) { $0 + max(0, $1) }
        guard total > 0 else { return weights.map { _ in 0 } }
        var shares = weights.map { length * max(0, $0) / total }
        var left = length - shares.reduce(0, +)
        for index in shares.indices where left > 0 && weights[index] > 0 {
            shares[index] += 1
            left -= 1
        }
        return shares
    }
}
