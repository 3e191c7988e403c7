extension Frame {
    /// The text of each row without styles and without blanks at its end, for golden files.
    package var lines: [String] {
        (0..<size.rows).map { row in
            var text = run(row: row, columns: 0..<size.columns).text
            while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
            return text
        }
    }

    /// Where the styles that are not normal stand, one line for each run of cells: row, first to last column, style.
    /// `3 0-11 late+selected`
    package var styleLines: [String] {
        var result: [String] = []
        for row in 0..<size.rows {
            var column = 0
            while column < size.columns {
                let cell = cells[row * size.columns + column]
                var end = column + 1
                while end < size.columns && cells[row * size.columns + end].styleBits == cell.styleBits { end += 1 }
                if cell.style != .normal { result.append("\(row) \(column)-\(end - 1) \(cell.style)") }
                column = end
            }
        }
        return result
    }

    /// The lines, and after them where the cursor and the styles are: all there is to see.
    package var dump: String {
        let place = cursor.map { ["cursor \($0.row) \($0.column)"] } ?? []
        return (lines + ["--"] + place + styleLines).joined(separator: "\n") + "\n"
    }

    /// The frame as a terminal of this charset shows it: on an ASCII one every character is folded by ``AsciiFolding``,
    /// a wide one to a question mark and a blank.
    package func folded(to charset: Charset) -> Frame {
        guard charset == .ascii else { return self }
        var folded = self
        folded.clusters = []
        for (index, cell) in cells.enumerated() {
            let base = character(of: cell).unicodeScalars.first ?? " "
            var shown = AsciiFolding.cell(for: base)
            if let pair = AsciiFolding.pair(for: base), index % size.columns > 0,
                folded.character(of: folded.cells[index - 1]) == " "
            {
                folded.cells[index - 1] = Cell(scalar: pair.0.value, width: 1, style: cell.style)
                shown = pair.1
            }
            folded.cells[index] = Cell(scalar: shown.value, width: 1, style: cell.style)
        }
        return folded
    }
}

extension Frame: CustomDebugStringConvertible {
    /// The ``dump``, so that a failed test shows what was drawn.
    package var debugDescription: String { dump }
}
