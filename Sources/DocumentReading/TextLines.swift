import VietnameseText

/// Collects the lines of a file, counting places.
struct TextLines {
    private(set) var blocks: [SourceDocument.Block] = []
    private var count = 0
    private var isAfterBlank = true
    var page: Int?

    /// The place of the next line, which is counted by asking for it.
    mutating func nextPlace(_ cell: SourceDocument.CellPlace? = nil) -> SourceDocument.Place {
        count += 1
        return SourceDocument.Place(line: count, page: page, cell: cell)
    }

    /// Adds a line; a blank one ends the paragraph.
    mutating func add(_ text: String, isCentred: Bool = false, unclear: [String] = [], place: SourceDocument.Place) {
        let clean = TextLines.clean(text)
        guard !clean.isEmpty else { return endParagraph() }
        let opening: SourceDocument.Line.Opening = isAfterBlank ? .paragraph : .lineBreak
        var line = SourceDocument.Line(clean, opening: opening, isCentred: isCentred, place: place)
        line.unclear = unclear.map(TextLines.clean)
        blocks.append(.line(line))
        isAfterBlank = false
    }

    /// Whatever comes next begins a paragraph.
    mutating func endParagraph() { isAfterBlank = true }

    mutating func add(_ table: SourceDocument.Table) {
        blocks.append(.table(table))
        isAfterBlank = true
    }

    /// Composed, without what is invisible; every kind of blank is a plain one, tabs stay, as they part columns.
    static func clean(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09: result.append(scalar)
            case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: result.append(" ")
            // Soft hyphens, joiners, direction marks, byte-order marks, object replacements.
            case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFFC: continue
            case 0x2010, 0x2011: result.append("-")
            case 0..<0x20, 0x7F..<0xA0: result.append(" ")
            default: result.append(scalar)
            }
        }
        let blank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" }
        let inner = result.drop(while: blank)
        let end = inner.lastIndex { !blank($0) }.map { inner.index(after: $0) } ?? inner.endIndex
        guard end != inner.endIndex || !inner.allSatisfy(blank) else { return "" }
        return withoutStrayBlanks(inner[..<end]).composingVietnamese
    }

    /// Two or three blanks are one that justifying or pasting widened; more part columns.
    private static func withoutStrayBlanks(_ text: Substring.UnicodeScalarView) -> String {
        var result = String.UnicodeScalarView()
        var blanks = 0
        for scalar in text {
            if scalar == " " {
                blanks += 1
                continue
            }
            if blanks > 0 {
                result.append(contentsOf: repeatElement(" ", count: blanks < 4 ? 1 : blanks))
                blanks = 0
            }
            result.append(scalar)
        }
        return String(result)
    }
}
