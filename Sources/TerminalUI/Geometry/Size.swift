/// How large something on the screen is, in cells.
package struct Size: Hashable, Sendable {
    /// Cells in one row.
    package var columns: Int
    /// Number of rows.
    package var rows: Int

    /// A size; negative numbers become 0.
    package init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// No cells at all.
    package static let zero = Size(columns: 0, rows: 0)
}

extension Size: CustomStringConvertible {
    /// As people write it: `80x24`.
    package var description: String { "\(columns)x\(rows)" }
}
