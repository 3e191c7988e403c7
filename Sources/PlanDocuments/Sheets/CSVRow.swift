/// Rows of comma-separated values by RFC 4180, which end with CR LF.
package enum CSVRow {
    /// What Excel takes for the sign of UTF-8; without it Vietnamese letters are read in the code page of the machine.
    package static let mark = "\u{FEFF}"

    /// A row of cells that are ready to be written.
    package static func line(_ cells: [String]) -> String { cells.joined(separator: ",") + "\r\n" }

    /// The rows of a sheet with its heading.
    ///
    /// - Parameters:
    ///   - sheet: The sheet.
    ///   - clean: Makes a text harmless.
    /// - Returns: The rows.
    package static func text(of sheet: Spreadsheet, clean: (String) -> String) -> String {
        line(sheet.columns.map { cell($0.title, clean: clean) })
            + sheet.rows.map { row in
                line(
                    row.map { cell in
                        switch cell {
                        case .text(let text): self.cell(text, clean: clean)
                        case .day(_, let written): written
                        case .number(let number): String(number)
                        case .empty: ""
                        }
                    })
            }.joined()
    }

    // Spreadsheets know nothing of characters that are made of several code points: an equals sign is one, also with a
    // mark on top of it, and so are quotation marks and commas.

    /// A text as a cell. One that begins with what spreadsheets take for a formula gets an apostrophe before it, which they
    /// take as "this is text"; what it begins with is judged before it is made harmless.
    package static func cell(_ text: String, clean: (String) -> String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) else {
            return quoted(clean(text))
        }
        return quoted("'" + clean(text))
    }

    /// A text in quotation marks, where it needs them.
    package static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0D || $0 == 0x0A }) else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            quoted.unicodeScalars.append(scalar)
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
        }
        return quoted + "\""
    }
}
