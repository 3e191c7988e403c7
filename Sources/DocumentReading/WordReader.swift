/// Reads DOCX as it would be printed: automatic numbers written out, tracked changes as accepted, hidden text left out.
struct WordReader {
    static func isWord(_ package: ZipPackage) throws(ReadingFailure) -> Bool {
        try package.part("word/document.xml") != nil
    }

    let limits: ReadingLimits
    var manner = ReadingManner()

    func read(_ package: ZipPackage) throws(ReadingFailure) -> SourceDocument {
        let styles = WordStyles()
        if let part = try package.part("word/styles.xml") { try XMLReader(styles, limits: limits).read(part) }
        let numbering = WordNumberingReader()
        if let part = try package.part("word/numbering.xml") { try XMLReader(numbering, limits: limits).read(part) }
        guard let part = try package.part("word/document.xml") else { throw .damaged }
        let body = WordBody(styles, numbering.numbering, converting: manner.encoding)
        try XMLReader(body, limits: limits).read(part)
        if let encoding = body.fonts.legacyEncoding { throw .legacyEncoding(encoding) }
        return body.document
    }
}

/// Reads `word/document.xml`.
final class WordBody: XMLReader.Handler {
    /// A paragraph as far as it was read.
    private struct Paragraph {
        var text = PrintedText()
        var style: String?
        var number: String?
        var depth: Int?
        var isCentred: Bool?
        /// The paragraph's own mark was deleted: the next one goes on with it.
        var goesOn = false
    }

    private struct Row {
        var cells: [SourceDocument.Cell] = []
        var column = 0
        var isDeleted = false
    }

    private struct TableState {
        var rows: [[SourceDocument.Cell]] = []
        var row = Row()
        var lines: [SourceDocument.Line] = []
        var columns = 1
        var continuesAbove = false
    }

    private let styles: WordStyles
    private var numbering: WordNumbering
    private var lines = TextLines()
    private var paragraphs: [Paragraph] = []
    private var tables: [TableState] = []
    private var pending = ""
    /// Inside so many elements that are not printed.
    private var skipped = 0
    private var properties: [String] = []
    private var isHidden = false
    private var takesText = false
    /// The font of the run; nil where it is that of its paragraph's style.
    private var font: String?
    /// What the fonts of the text say.
    private(set) var fonts: FontCensus
    private var changes = 0
    private var hidden = 0

    init(_ styles: WordStyles, _ numbering: WordNumbering, converting encoding: LegacyEncoding? = nil) {
        (self.styles, self.numbering, fonts) = (styles, numbering, FontCensus(converting: encoding))
    }

    var document: SourceDocument {
        var notices: [SourceDocument.Notice] = []
        if changes > 0 { notices.append(.trackedChanges(changes)) }
        if hidden > 0 { notices.append(.hiddenText(hidden)) }
        return SourceDocument(format: .docx, blocks: lines.blocks, notices: notices)
    }

    /// What does not belong to the final print.
    private static let unprinted: Set<String> = [
        "del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "pgNum",
    ]

    func begin(_ name: String, _ attributes: XMLReader.Attributes) {
        if skipped > 0 {
            skipped += 1
            return
        }
        if name.hasSuffix("Pr") {
            properties.append(name)
            if name == "rPr", properties.count == 1 { isHidden = false }
            return
        }
        if let inside = properties.last { return property(name, attributes, inside) }
        if WordBody.unprinted.contains(name) {
            if name == "del" || name == "moveFrom" { changes += 1 }
            skipped = 1
            return
        }
        switch name {
        case "p": paragraphs.append(Paragraph())
        case "r": (isHidden, font) = (false, nil)
        case "ins", "moveTo": changes += 1
        case "t": takesText = true
        case "tab", "ptab": add("\t")
        case "br", "cr": add("\n")
        case "noBreakHyphen": add("-")
        case "tbl": tables.append(TableState())
        case "tr": tables.withLast { $0.row = Row() }
        case "tc":
            tables.withLast {
                ($0.lines, $0.columns, $0.continuesAbove) = ([], 1, false)
            }
        default: break
        }
    }

    /// An element inside the properties of a paragraph, run, row or cell.
    private func property(_ name: String, _ attributes: XMLReader.Attributes, _ inside: String) {
        let value = attributes["val"]
        switch (inside, name) {
        case ("pPr", "pStyle"): paragraphs.withLast { $0.style = value }
        case ("numPr", "numId"): paragraphs.withLast { $0.number = value }
        case ("numPr", "ilvl"): paragraphs.withLast { $0.depth = value.flatMap { Int($0) } }
        case ("pPr", "jc"): paragraphs.withLast { $0.isCentred = value == "center" }
        case ("rPr", "rFonts") where !properties.contains("pPr"):
            font = WordStyles.font(attributes) ?? font
        case ("rPr", "vanish") where value != "0" && value != "false": isHidden = !properties.contains("pPr")
        case ("rPr", "del") where properties.contains("pPr"): paragraphs.withLast { $0.goesOn = true }
        case ("trPr", "del"):
            changes += 1
            tables.withLast { $0.row.isDeleted = true }
        case ("trPr", "gridBefore"): tables.withLast { $0.row.column += value.flatMap { Int($0) } ?? 0 }
        case ("tcPr", "gridSpan"): tables.withLast { $0.columns = max(1, min(64, value.flatMap { Int($0) } ?? 1)) }
        case ("tcPr", "vMerge"): tables.withLast { $0.continuesAbove = value != "restart" }
        default: break
        }
    }

    func end(_ name: String) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        if name.hasSuffix("Pr") {
            properties.removeLast()
            return
        }
        guard properties.isEmpty else { return }
        switch name {
        case "t": takesText = false
        case "p": endParagraph()
        case "tc":
            tables.withLast { table in
                table.row.cells.append(
                    SourceDocument.Cell(
                        table.lines, column: table.row.column, columns: table.columns,
                        continuesAbove: table.continuesAbove))
                table.row.column += table.columns
            }
        case "tr": tables.withLast { if !$0.row.isDeleted { $0.rows.append($0.row.cells) } }
        case "tbl": endTable()
        default: break
        }
    }

    func text(_ text: String) {
        guard skipped == 0, takesText else { return }
        if isHidden {
            hidden += 1
        } else {
            let name = font ?? styles.style(paragraphs.last?.style).font ?? ""
            add(text, in: fonts.converted(text, in: name))
        }
    }

    private func add(_ text: String, in font: LegacyFont? = nil) {
        paragraphs.withLast { $0.text.add(text, in: font) }
    }

    private func endParagraph() {
        guard let paragraph = paragraphs.popLast() else { return }
        let printed = pending + paragraph.text.printed
        if paragraph.goesOn, tables.isEmpty {
            pending = printed
            return
        }
        pending = ""
        let style = styles.style(paragraph.style)
        var mark = ""
        if let number = paragraph.number ?? style.number, number != "0", !TextLines.clean(printed).isEmpty,
            let found = numbering.mark(number, paragraph.depth ?? style.depth ?? 0)
        {
            mark = found + " "
        }
        let isCentred = paragraph.isCentred ?? style.isCentred ?? false
        let texts = (mark + printed).split(separator: "\n", omittingEmptySubsequences: false)
        guard tables.isEmpty else { return addToCell(texts.map(String.init), isCentred) }
        lines.endParagraph()
        let place = lines.nextPlace()
        for text in texts where !TextLines.clean(String(text)).isEmpty {
            lines.add(String(text), isCentred: isCentred, place: place)
        }
        lines.endParagraph()
    }

    private func addToCell(_ texts: [String], _ isCentred: Bool) {
        let row = (tables.last?.rows.count ?? 0) + 1
        let column = (tables.last?.row.column ?? 0) + 1
        let place = lines.nextPlace(SourceDocument.CellPlace(row: row, column: column))
        for text in texts {
            let clean = TextLines.clean(text)
            guard !clean.isEmpty else { continue }
            tables.withLast { $0.lines.append(SourceDocument.Line(clean, isCentred: isCentred, place: place)) }
        }
    }

    private func endTable() {
        guard let table = tables.popLast() else { return }
        guard tables.isEmpty else {
            // A table inside a cell gives it its lines.
            let inner = table.rows.flatMap { $0 }.flatMap(\.lines)
            return tables.withLast { $0.lines += inner }
        }
        if !table.rows.isEmpty { lines.add(SourceDocument.Table(table.rows)) }
    }
}

extension Array {
    /// Changes the last element, if there is one.
    mutating func withLast(_ change: (inout Element) -> Void) {
        guard let last = indices.last else { return }
        change(&self[last])
    }
}
