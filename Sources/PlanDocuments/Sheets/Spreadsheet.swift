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

    /// A cell below the heading, both counted from 0.
    package struct Place: Hashable, Sendable {
        package let row: Int
        package let column: Int

        package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
    }

    /// What somebody is to fill in.
    package enum Answer: Hashable, Sendable {
        case number
        /// With room for so many lines.
        case text(lines: Int)
    }

    /// What it is called, on its tab.
    package var name: String
    package var columns: [Column]
    package var rows: [[Cell]]
    /// The cells that are to be filled in. Where there are any, all others are protected, without a password: against a
    /// slip, not against a person.
    package var answers: [Place: Answer] = [:]

    package init(name: String, columns: [Column], rows: [[Cell]]) {
        (self.name, self.columns, self.rows) = (name, columns, rows)
    }

    /// More rows no program for sheets opens, with the heading.
    package static let mostRows = 1_048_575
}
