/// A piece of one row in one style, to be sent to a terminal.
package struct Run: Hashable, Sendable {
    /// Where it begins.
    package var point: Point
    /// The characters; a wide one appears once.
    package var text: String
    /// Cells it takes.
    package var width: Int
    /// How it looks.
    package var style: Style
    /// Whether every character is one scalar of one cell, so that nothing can shift what stands behind it.
    var isPlain: Bool
}

extension Frame {
    /// What must be drawn over another frame to get this one, row by row from the left; everything if there is no other
    /// or it has another size. A wide character is always sent whole.
    package func changes(from other: Frame?) -> [Run] {
        guard let other, other.size == size else { return runs { _ in true } }
        if clusters.isEmpty && other.clusters.isEmpty {
            return cells.withUnsafeBufferPointer { cells in
                other.cells.withUnsafeBufferPointer { otherCells in
                    runs { cells[$0] != otherCells[$0] }
                }
            }
        }
        return runs { !hasSameCell(as: other, at: $0) }
    }

    private func runs(where differs: (Int) -> Bool) -> [Run] {
        var runs: [Run] = []
        for row in 0..<size.rows {
            let rowStart = row * size.columns
            var column = 0
            while column < size.columns {
                let width = max(1, cells[rowStart + column].span)
                let isChanged = differs(rowStart + column) || width == 2 && differs(rowStart + column + 1)
                guard isChanged else {
                    column += width
                    continue
                }
                let end = endOfRun(rowStart: rowStart, from: column, where: differs)
                runs.append(run(row: row, columns: column..<end))
                column = end
            }
        }
        return runs
    }

    private func endOfRun(rowStart: Int, from start: Int, where differs: (Int) -> Bool) -> Int {
        let style = cells[rowStart + start].styleBits
        var column = start + max(1, cells[rowStart + start].span)
        while column < size.columns {
            let cell = cells[rowStart + column]
            let width = max(1, cell.span)
            guard cell.styleBits == style else { break }
            guard differs(rowStart + column) || width == 2 && differs(rowStart + column + 1) else { break }
            column += width
        }
        return column
    }

    func run(row: Int, columns: Range<Int>) -> Run {
        let cells = cells[(row * size.columns + columns.lowerBound)..<(row * size.columns + columns.upperBound)]
        var isPlain = true
        var byteCount = 0
        for cell in cells where !cell.isContinuation {
            isPlain = isPlain && !cell.isCluster && PlainText.isPlain(cell.scalar)
            byteCount += cell.isCluster ? clusters[cell.cluster].utf8.count : 4
        }
        // Bytes are written one by one, which takes a fraction of the time of appending scalars.
        let text = String(unsafeUninitializedCapacity: byteCount) { buffer in
            var count = 0
            func append(_ byte: UInt8) {
                buffer[count] = byte
                count += 1
            }
            for cell in cells where !cell.isContinuation {
                if cell.isCluster {
                    for byte in clusters[cell.cluster].utf8 { append(byte) }
                } else if cell.scalar < 0x80 {
                    append(UInt8(truncatingIfNeeded: cell.scalar))
                } else if let scalar = Unicode.Scalar(cell.scalar) {
                    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
                }
            }
            return count
        }
        return Run(
            point: Point(row: row, column: columns.lowerBound), text: text, width: columns.count,
            style: cells.first?.style ?? .normal, isPlain: isPlain
        )
    }
}
