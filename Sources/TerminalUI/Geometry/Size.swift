/// How large something on the screen is, in cells.
public struct Size: Hashable, Sendable {
    /// Cells in one row.
    public var columns: Int
    /// Number of rows.
    public var rows: Int

    /// A size; negative numbers become 0.
    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// No cells at all.
    public static let zero = Size(columns: 0, rows: 0)
}

extension Size: CustomStringConvertible {
    /// As people write it: `80x24`.
    public var description: String { "\(columns)x\(rows)" }
}
