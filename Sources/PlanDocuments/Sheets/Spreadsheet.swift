/// A sheet of rows, as offices keep them.
package struct Spreadsheet: Hashable, Sendable {
    /// What stands in a cell.
    package enum Cell: Hashable, Sendable {
        case text(String)
        /// By days since 30 December 1899, as spreadsheets count them; and as it is written.
        case day(Int, written: String)
        case number(Int)
        case empty
    }

    package struct Column: Hashable, Sendable {
        package var title: String
        /// In digits of the font.
        package var width: Int
        /// What may stand in it; empty for anything.
        package var choices: [String]
        /// For programs alone.
        package var isHidden: Bool

        package init(_ title: String, width: Int, choices: [String] = [], isHidden: Bool = false) {
            (self.title, self.width, self.choices, self.isHidden) = (title, width, choices, isHidden)
        }
    }

    /// What it is called, on its tab.
    package var name: String
    package var columns: [Column]
    package var rows: [[Cell]]

    package init(name: String, columns: [Column], rows: [[Cell]]) {
        (self.name, self.columns, self.rows) = (name, columns, rows)
    }

    /// More rows no program for sheets opens, with the heading.
    package static let mostRows = 1_048_575
}
