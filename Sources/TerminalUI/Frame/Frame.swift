/// One picture of the whole screen: a grid of cells, each with a character and a style, and perhaps a cursor.
///
/// Views draw a new frame every time; ``changes(from:)`` finds what differs from the last one. Drawing outside of the
/// frame is cut off, never an error. A frame holds no control characters whatever is put into it (``SafeText``).
package struct Frame: Sendable {
    /// The size given at the start.
    package let size: Size
    /// Where the terminal's cursor stands; nil hides it.
    package var cursor: Point?

    var cells: [Cell]
    var clusters: [Character] = []

    /// A blank frame.
    package init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank(style: .normal), count: size.columns * size.rows)
    }

    /// All of it.
    package var bounds: Rect { Rect(origin: .origin, size: size) }

    /// The character at a cell; a blank outside of the frame and in the right half of a wide character.
    package func character(at point: Point) -> Character {
        guard bounds.contains(point) else { return " " }
        return character(of: cells[index(of: point)])
    }

    /// The style at a cell; normal outside of the frame.
    package func style(at point: Point) -> Style {
        bounds.contains(point) ? cells[index(of: point)].style : .normal
    }

    /// The top left part of this size; blank where there is no frame.
    func cropped(to size: Size) -> Frame {
        guard size != self.size else { return self }
        var result = Frame(size: size)
        result.cursor = cursor
        for row in 0..<min(size.rows, self.size.rows) {
            for column in 0..<min(size.columns, self.size.columns) {
                let cell = cells[row * self.size.columns + column]
                if cell.isContinuation || column + cell.span > size.columns { continue }
                result.set(character(of: cell), width: cell.span, row: row, column: column, style: cell.style)
            }
        }
        return result
    }

    func index(of point: Point) -> Int { point.row * size.columns + point.column }

    func character(of cell: Cell) -> Character {
        if cell.isCluster { return clusters[cell.cluster] }
        if cell.isContinuation { return " " }
        return Unicode.Scalar(cell.scalar).map(Character.init) ?? " "
    }
}

extension Frame: Equatable {
    /// Whether two frames look the same.
    package static func == (left: Frame, right: Frame) -> Bool {
        guard left.size == right.size, left.cursor == right.cursor else { return false }
        if left.clusters.isEmpty && right.clusters.isEmpty { return left.cells == right.cells }
        return left.cells.indices.allSatisfy { left.hasSameCell(as: right, at: $0) }
    }

    @inline(__always)
    func hasSameCell(as other: Frame, at index: Int) -> Bool {
        let cell = cells[index]
        let otherCell = other.cells[index]
        if !cell.isCluster { return cell == otherCell }
        guard otherCell.isCluster, cell.withoutGlyph == otherCell.withoutGlyph else { return false }
        // By scalars, for to Swift composed and decomposed letters are equal, and to a terminal they are not.
        return clusters[cell.cluster].unicodeScalars.elementsEqual(other.clusters[otherCell.cluster].unicodeScalars)
    }
}
