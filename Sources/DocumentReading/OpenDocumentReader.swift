/// Reads ODT as it would be printed: automatic numbers written out, tracked changes as accepted.
struct OpenDocumentReader {
    static func isOpenDocument(_ package: ZipPackage) throws(ReadingFailure) -> Bool {
        guard let type = try package.part("mimetype") else { return false }
        return String(decoding: type, as: UTF8.self).hasPrefix("application/vnd.oasis.opendocument.text")
    }

    let limits: ReadingLimits
    var manner = ReadingManner()

    func read(_ package: ZipPackage) throws(ReadingFailure) -> SourceDocument {
        if let manifest = try package.part("META-INF/manifest.xml"),
            manifest.firstRange(of: Array("encryption-data".utf8)) != nil
        {
            throw .encrypted
        }
        let styles = OpenDocumentStyles()
        if let part = try package.part("styles.xml") { try XMLReader(styles, limits: limits).read(part) }
        guard let part = try package.part("content.xml") else { throw .damaged }
        try XMLReader(styles, limits: limits).read(part)
        let body = OpenDocumentBody(styles, converting: manner.encoding)
        try XMLReader(body, limits: limits).read(part)
        if let encoding = body.fonts.legacyEncoding { throw .legacyEncoding(encoding) }
        return body.fonts.converts ? body.document : try unicode(body.document)
    }

    /// The same with the letters that it prints, where its fonts do not say which they are: then all of it is in such fonts,
    /// or nothing.
    private func unicode(_ document: SourceDocument) throws(ReadingFailure) -> SourceDocument {
        let text = document.plainLines.map(\.text).joined(separator: "\n")
        guard let encoding = manner.encoding else {
            if let encoding = LegacyText.encoding(of: text) { throw .legacyEncoding(encoding) }
            return document
        }
        guard !LegacyText.isUnicode(text) else { throw .notInEncoding(encoding) }
        return document.replacingTexts { LegacyLetters(encoding).unicode($0) }
    }
}

/// Reads `content.xml`.
final class OpenDocumentBody: XMLReader.Handler {
    private struct List {
        var style: String?
        var isFirst = false
    }

    private struct Paragraph {
        let style: String?
        let mark: String
        var text = PrintedText()
        /// The styles of the runs that are open.
        var runs: [String] = []
    }

    private let styles: OpenDocumentStyles
    private var lines = TextLines()
    private var lists: [List] = []
    /// The counts of each list style, by depth.
    private var counts: [String: [Int: Int]] = [:]
    private var outline: [Int: Int] = [:]
    private var paragraphs: [Paragraph] = []
    /// What the fonts of the text say.
    private(set) var fonts: FontCensus
    private var rows: [[SourceDocument.Cell]] = []
    private var cells: [SourceDocument.Cell] = []
    private var cellLines: [SourceDocument.Line] = []
    private var span = 1
    private var column = 0
    private var tableDepth = 0
    private var skipped = 0
    private var isInBody = false
    private var changes = 0
    private var above: [Int: Int] = [:]

    init(_ styles: OpenDocumentStyles, converting encoding: LegacyEncoding? = nil) {
        (self.styles, fonts) = (styles, FontCensus(converting: encoding))
    }

    var document: SourceDocument {
        SourceDocument(format: .odt, blocks: lines.blocks, notices: changes > 0 ? [.trackedChanges(changes)] : [])
    }

    private static let unprinted: Set<String> = [
        "tracked-changes", "annotation", "note-citation", "note-body", "sequence-decls", "forms", "desc", "title",
    ]

    func begin(_ name: String, _ attributes: XMLReader.Attributes) {
        if skipped > 0 {
            if name == "changed-region" { changes += 1 }
            skipped += 1
            return
        }
        if name == "body" { isInBody = true }
        guard isInBody else { return }
        if OpenDocumentBody.unprinted.contains(name) {
            skipped = 1
            return
        }
        switch name {
        case "list":
            let style = attributes["style-name"] ?? lists.last?.style
            if lists.isEmpty, attributes["continue-numbering"] != "true", attributes["continue-list"] == nil, let style
            {
                counts[style] = nil
            }
            lists.append(List(style: style))
        case "list-item", "list-header":
            lists.withLast { $0.isFirst = name == "list-item" }
            if let start = attributes["start-value"].flatMap({ Int($0) }), let style = lists.last?.style {
                counts[style, default: [:]][lists.count] = start - 1
            }
        case "p", "h":
            paragraphs.append(Paragraph(style: attributes["style-name"], mark: mark(name, attributes)))
        case "span": paragraphs.withLast { $0.runs.append(attributes["style-name"] ?? "") }
        case "s": add(String(repeating: " ", count: min(400, attributes["c"].flatMap { Int($0) } ?? 1)))
        case "tab": add("\t")
        case "line-break": add("\n")
        case "soft-page-break": break
        case "table":
            tableDepth += 1
            if tableDepth == 1 { (rows, above) = ([], [:]) }
        case "table-row" where tableDepth == 1: (cells, column) = ([], 0)
        case "table-cell" where tableDepth == 1:
            cellLines = []
            span = max(1, min(64, attributes["number-columns-spanned"].flatMap { Int($0) } ?? 1))
            if let more = attributes["number-rows-spanned"].flatMap({ Int($0) }), more > 1 { above[column] = more - 1 }
        case "covered-table-cell" where tableDepth == 1:
            let times = max(1, min(64, attributes["number-columns-repeated"].flatMap { Int($0) } ?? 1))
            for _ in 0..<times {
                if let more = above[column], more > 0 {
                    cells.append(SourceDocument.Cell([], column: column, continuesAbove: true))
                    above[column] = more - 1
                }
                column += 1
            }
        default: break
        }
    }

    func end(_ name: String) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard isInBody else { return }
        switch name {
        case "list": _ = lists.popLast()
        case "span": paragraphs.withLast { _ = $0.runs.popLast() }
        case "p", "h": endParagraph()
        case "table-cell" where tableDepth == 1:
            cells.append(SourceDocument.Cell(cellLines, column: column, columns: span))
            // The cells that it covers follow, and count themselves.
            column += 1
        case "table-row" where tableDepth == 1: rows.append(cells)
        case "table":
            tableDepth -= 1
            if tableDepth == 0, !rows.isEmpty { lines.add(SourceDocument.Table(rows)) }
        default: break
        }
    }

    func text(_ text: String) {
        guard skipped == 0, let paragraph = paragraphs.last else { return }
        var plain = ""
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
                if plain.last != " " { plain.append(" ") }
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
        let font = styles.font(ofRuns: paragraph.runs, in: paragraph.style) ?? ""
        add(plain, in: fonts.converted(plain, in: font))
    }

    private func add(_ text: String, in font: LegacyFont? = nil) {
        paragraphs.withLast { $0.text.add(text, in: font) }
    }

    // MARK: Numbers

    private func mark(_ name: String, _ attributes: XMLReader.Attributes) -> String {
        if name == "h", lists.isEmpty, let depth = attributes["outline-level"].flatMap({ Int($0) }),
            let level = styles.level("", depth), !level.format.isEmpty
        {
            return written("", level, depth, &outline)
        }
        guard let list = lists.last, list.isFirst,
            let style = list.style ?? styles.listStyle(of: attributes["style-name"]),
            let level = styles.level(style, lists.count)
        else { return "" }
        lists.withLast { $0.isFirst = false }
        if level.isBullet { return level.sign.contains("+") ? "+ " : "- " }
        var counts = self.counts[style, default: [:]]
        let text = level.format.isEmpty ? "" : written(style, level, lists.count, &counts)
        self.counts[style] = counts
        return text
    }

    private func written(_ style: String, _ level: OpenDocumentStyles.Level, _ depth: Int, _ counts: inout [Int: Int])
        -> String
    {
        counts[depth] = (counts[depth] ?? level.start - 1) + 1
        for deeper in counts.keys where deeper > depth { counts[deeper] = nil }
        let formats = ["1": "decimal", "I": "upperRoman", "i": "lowerRoman", "A": "upperLetter", "a": "lowerLetter"]
        let numbers = (max(1, depth - level.shown + 1)...depth).map { place in
            let format = styles.level(style, place)?.format ?? "1"
            return WordNumbering.written(counts[place] ?? 1, formats[format] ?? "decimal")
        }
        return level.prefix + numbers.joined(separator: ".") + level.suffix + " "
    }

    private func endParagraph() {
        guard let paragraph = paragraphs.popLast() else { return }
        let text = paragraph.text.printed
        let pieces = ((TextLines.clean(text).isEmpty ? "" : paragraph.mark) + text).split(
            separator: "\n", omittingEmptySubsequences: false)
        let isCentred = styles.isCentred(paragraph.style)
        if tableDepth > 0 {
            let place = lines.nextPlace(SourceDocument.CellPlace(row: rows.count + 1, column: column + 1))
            for piece in pieces {
                let clean = TextLines.clean(String(piece))
                if !clean.isEmpty { cellLines.append(SourceDocument.Line(clean, isCentred: isCentred, place: place)) }
            }
            return
        }
        lines.endParagraph()
        let place = lines.nextPlace()
        for piece in pieces where !TextLines.clean(String(piece)).isEmpty {
            lines.add(String(piece), isCentred: isCentred, place: place)
        }
        lines.endParagraph()
    }
}
