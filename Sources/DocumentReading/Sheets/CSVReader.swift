/// Reads rows of separated values (RFC 4180), with the separator that the first row with one has: a comma, or what Excel writes
/// where the comma is the decimal mark, or tabs as they are pasted.
struct CSVReader {
    let limits: ReadingLimits

    func read(_ text: String) throws(ReadingFailure) -> SourceSheet {
        let scalars = Array(text.unicodeScalars)
        let separator = CSVReader.separator(of: scalars)
        var rows: [SourceSheet.Row] = []
        var cells: [SourceSheet.Cell] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var number = 1
        var count = 0
        var place = 0
        func endCell() {
            if cells.count < SourceSheet.mostColumns { cells.append(CSVReader.cell(String(cell))) }
            cell = .init()
        }
        func endRow() {
            endCell()
            while cells.last?.isBlank == true { cells.removeLast() }
            count += cells.count
            if !cells.isEmpty { rows.append(.init(number: number, cells: cells)) }
            cells = []
            number += 1
        }
        while place < scalars.count {
            guard rows.count < SourceSheet.mostRows, count <= SourceSheet.mostCells else {
                throw .tooLarge(limit: limits.part)
            }
            let scalar = scalars[place]
            let next = place + 1 < scalars.count ? scalars[place + 1] : nil
            if isQuoted {
                if scalar == "\"", next == "\"" {
                    cell.append("\"")
                    place += 1
                } else if scalar == "\"" {
                    isQuoted = false
                } else if scalar != "\r" || next != "\n" {
                    cell.append(scalar)
                }
            } else {
                switch scalar {
                case "\"" where cell.isEmpty: isQuoted = true
                case separator: endCell()
                case "\n", "\r":
                    if scalar == "\r", next == "\n" { place += 1 }
                    endRow()
                default: cell.append(scalar)
                }
            }
            place += 1
        }
        if !cell.isEmpty || !cells.isEmpty { endRow() }
        return SourceSheet(rows: rows)
    }

    private static func cell(_ text: String) -> SourceSheet.Cell {
        var text = text
        // The apostrophe that says "this is text" to spreadsheets.
        if text.unicodeScalars.first == "'", let sign = text.unicodeScalars.dropFirst().first,
            "=+-@\t\r＝＋－＠".unicodeScalars.contains(sign)
        {
            text.unicodeScalars.removeFirst()
        }
        return text.isEmpty ? .empty : .text(text)
    }

    /// Of the separators the one that stands most often in the first row that has any, outside quotation marks. A title
    /// may stand above.
    private static func separator(of text: [Unicode.Scalar]) -> Unicode.Scalar {
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        for scalar in text {
            if scalar == "\"" { isQuoted.toggle() }
            if isQuoted { continue }
            if scalar == "\n" || scalar == "\r", !counts.isEmpty { break }
            if ",;\t".unicodeScalars.contains(scalar) { counts[scalar, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ","
    }
}
