/// A cell's place, counted from 0 at the top left.
package struct Point: Hashable, Sendable {
    /// Rows below the top.
    package var row: Int
    /// Columns right of the left edge.
    package var column: Int

    /// A place; it may lie outside of any screen.
    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The top left cell.
    package static let origin = Point(row: 0, column: 0)

    /// The place so many rows below and columns to the right (or, if negative, above and left).
    package func moved(rows: Int = 0, columns: Int = 0) -> Point {
        Point(row: row + rows, column: column + columns)
    }
}
