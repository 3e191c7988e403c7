/// What a file says, whatever its format: lines and tables in their order, each with its place in the file.
package struct SourceDocument: Hashable, Sendable {
    /// What a file was read as. Its content decides, not its name.
    package enum Format: String, CaseIterable, Sendable {
        /// Plain text.
        case text
        /// Markdown.
        case markdown
        /// HTML, also such as Word saves under the name .doc.
        case html
        /// Word of 2007 and later.
        case docx
        /// OpenDocument text.
        case odt
        /// PDF.
        case pdf
        /// A picture of a page.
        case picture
        /// Word 97-2003.
        case doc
    }

    /// Where a line stands in its file.
    package struct Place: Hashable, Sendable {
        /// The line of a text, the paragraph of other formats, from 1. Lines inside tables count along.
        package var line: Int
        /// The page, from 1, where the format has pages.
        package var page: Int?
        /// Row and column of the table that it stands in, from 1.
        package var cell: CellPlace?

        /// A place.
        package init(line: Int, page: Int? = nil, cell: CellPlace? = nil) {
            (self.line, self.page, self.cell) = (line, page, cell)
        }
    }

    /// A cell of a table, from 1.
    package struct CellPlace: Hashable, Sendable {
        /// The row.
        package var row: Int
        /// The column.
        package var column: Int

        /// A cell.
        package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
    }

    /// One printed line, or a whole paragraph where the format knows paragraphs.
    package struct Line: Hashable, Sendable {
        /// What stands before a line.
        package enum Opening: Hashable, Sendable {
            /// The end of a paragraph, or a blank line.
            case paragraph
            /// A line break alone, which may lie inside a sentence.
            case lineBreak
        }

        /// What is printed, automatic numbers included; composed, without blanks at its ends.
        package var text: String
        /// What stands before it.
        package var opening: Opening
        /// Whether it is set in the middle, as titles are; false where the format does not tell.
        package var isCentred: Bool
        /// Where it stands.
        package var place: Place
        /// Words of it that a machine recognised and is not sure of.
        package var unclear: [String] = []

        /// A line.
        package init(_ text: String, opening: Opening = .paragraph, isCentred: Bool = false, place: Place) {
            (self.text, self.opening, self.isCentred, self.place) = (text, opening, isCentred, place)
        }
    }

    /// A cell. One that spans several columns or rows stands once, where it begins.
    package struct Cell: Hashable, Sendable {
        /// What it says.
        package var lines: [Line]
        /// Its first column, from 0.
        package var column: Int
        /// How many columns it spans.
        package var columns: Int
        /// Whether it belongs to the cell above it.
        package var continuesAbove: Bool
        /// Whether a person says that it begins a row, whatever it looks like.
        package var beginsRow = false

        /// A cell.
        package init(_ lines: [Line], column: Int, columns: Int = 1, continuesAbove: Bool = false) {
            (self.lines, self.column, self.columns) = (lines, column, columns)
            self.continuesAbove = continuesAbove
        }

        /// Its lines, joined by blanks.
        package var text: String { lines.map(\.text).joined(separator: " ") }
    }

    /// A table, by rows.
    package struct Table: Hashable, Sendable {
        /// The rows.
        package var rows: [[Cell]]

        /// A table.
        package init(_ rows: [[Cell]]) { self.rows = rows }
    }

    /// A part of a file.
    package enum Block: Hashable, Sendable {
        /// A line.
        case line(Line)
        /// A table.
        case table(Table)
    }

    /// What was left out or decided in reading, for the person to know.
    package enum Notice: Hashable, Sendable {
        /// So many tracked changes were taken as accepted.
        case trackedChanges(Int)
        /// So many hidden texts were left out.
        case hiddenText(Int)
        /// The text of so many pages was recognised by a machine.
        case recognised(pages: Int)
    }

    /// What it was read as.
    package var format: Format
    /// Lines and tables, in their order.
    package var blocks: [Block]
    /// What the person should know.
    package var notices: [Notice]

    /// A document.
    package init(format: Format, blocks: [Block], notices: [Notice] = []) {
        (self.format, self.blocks, self.notices) = (format, blocks, notices)
    }
}

extension SourceDocument {
    /// All lines, those in tables too.
    package var plainLines: [Line] {
        blocks.flatMap { block in
            switch block {
            case .line(let line): [line]
            case .table(let table): table.rows.flatMap { $0 }.flatMap(\.lines)
            }
        }
    }

    /// The same with other texts, line by line.
    func replacingTexts(_ new: (String) -> String) -> SourceDocument {
        var document = self
        document.blocks = blocks.map { block in
            switch block {
            case .line(var line):
                line.text = new(line.text)
                return .line(line)
            case .table(var table):
                for (row, cells) in table.rows.enumerated() {
                    for (column, cell) in cells.enumerated() {
                        for place in cell.lines.indices {
                            table.rows[row][column].lines[place].text = new(cell.lines[place].text)
                        }
                    }
                }
                return .table(table)
            }
        }
        return document
    }

    /// Every line with its place: its number, its page and its cell, as far as they are known, a tab and the text.
    package var listing: String {
        plainLines.map { line in
            let page = line.place.page.map { " p\($0)" } ?? ""
            let cell = line.place.cell.map { " r\($0.row)c\($0.column)" } ?? ""
            return "\(line.place.line)\(page)\(cell)\t\(line.text)\n"
        }.joined()
    }
}
