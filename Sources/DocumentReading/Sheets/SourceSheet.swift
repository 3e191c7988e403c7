/// A table that somebody filled in, as its file has it.
package struct SourceSheet: Hashable, Sendable {
    /// What stands in a cell.
    package enum Cell: Hashable, Sendable {
        case empty
        case text(String)
        /// A number as it is written in the file, with a dot before the decimals.
        case number(String)
        /// A day, as days since 1899-12-30, whatever the file counts from.
        case day(Int)
        /// What a formula came to when the file was saved. It may hold anything, and nobody typed it.
        indirect case formula(Cell)
    }

    /// A row that holds anything.
    package struct Row: Hashable, Sendable {
        /// Its number, counted from 1 as spreadsheets do.
        package let number: Int
        /// Its cells from the first column on.
        package let cells: [Cell]

        package init(number: Int, cells: [Cell]) { (self.number, self.cells) = (number, cells) }

        /// A cell by its column, counted from 0; empty where there is none.
        package subscript(column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .empty }
    }

    package let rows: [Row]

    package init(rows: [Row]) { self.rows = rows }

    /// Columns behind these are no work of people: a sheet that says it is 16,384 wide is blank there.
    static let mostColumns = 512
    /// A cell takes some bytes in a file and some forty here; what offices fill in has fewer than this.
    static let mostCells = 8_000_000
    /// As many rows as a spreadsheet can have.
    static let mostRows = 1_048_576
}

extension SourceSheet.Cell {
    /// The text of a cell without the blanks around it; nil where it is no text.
    package var text: String? {
        guard case .text(let text) = self else { return nil }
        return text.trimmed
    }

    package var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.trimmed.isEmpty
        case .number, .day, .formula: false
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
