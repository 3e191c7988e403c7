import DocumentReading

/// A paper cut into what stands above its text, the text and what stands below.
struct PaperParts {
    /// What stands above the title: the state's name, issuer, number, date, "V/v", "Kính gửi".
    var head: [Paragraph] = []
    /// The title, without the word for its kind.
    var title: [Paragraph] = []
    /// What the paper is; a letter has no word for it.
    var kind: FixedLine.PaperKind?
    /// Where that word stands.
    var kindPlace: SourceDocument.Place?
    /// Whether the word for its kind has other marks than it should.
    var isScanned = false
    /// Whether a decision issues a plan that is annexed to it.
    var isAnnexed = false
    /// The text: grounds, headings, items.
    var body: [Paragraph] = []
    /// Recipients and signature, wherever they stand.
    var tail: [Paragraph] = []
    /// Tables of tasks behind the paper, in its annexes.
    var annexTables: [SourceDocument.Table] = []
    /// How many page numbers were left out.
    var pageNumbers = 0
    /// The lines that go on with the one before them.
    let continued: Set<Int>

    init(_ document: SourceDocument, rulings: LineRuling.Table = [:]) {
        let joined = ParagraphJoiner(document, rulings: rulings).parts()
        (pageNumbers, continued) = (joined.pageNumbers, joined.continued)
        cut(PaperParts.flattened(joined.parts, rulings))
        obey()
    }

    /// Lines of tables that only lay out a page, each column one after the other; tables of tasks are kept.
    private static func flattened(_ parts: [Part], _ rulings: LineRuling.Table) -> [Paragraph] {
        var result: [Paragraph] = []
        for part in parts {
            switch part {
            case .paragraph(let paragraph): result += columns(of: paragraph)
            case .table(let table):
                if TaskTable.isOne(table) {
                    let place = table.rows.first?.first?.lines.first?.place ?? SourceDocument.Place(line: 0)
                    result.append(
                        Paragraph(text: "", place: place, isCentred: false, isAfterBreak: false, table: table))
                    continue
                }
                for line in table.rows.flatMap({ $0 }).flatMap(\.lines) {
                    let paragraph = Paragraph(
                        text: line.text, place: line.place, isCentred: line.isCentred, isAfterBreak: false,
                        ruling: rulings[line.place.line])
                    result += columns(of: paragraph)
                }
            }
        }
        return result
    }

    /// Two columns that tabs or many blanks part, as letterheads have them.
    private static func columns(of paragraph: Paragraph) -> [Paragraph] {
        guard paragraph.ruling?.kind == nil, paragraph.text.count < 240,
            paragraph.text.contains("\t") || paragraph.text.contains("    ")
        else {
            return [paragraph]
        }
        var columns: [String] = [""]
        var blanks = 0
        for character in paragraph.text {
            if character == "\t" {
                blanks = 4
            } else if character == " " {
                blanks += 1
            } else {
                if blanks >= 4, !columns[columns.count - 1].isEmpty {
                    columns.append("")
                } else if blanks > 0, !columns[columns.count - 1].isEmpty {
                    columns[columns.count - 1] += " "
                }
                blanks = 0
                columns[columns.count - 1].append(character)
            }
        }
        // A recipient, and beside it a line of the signature.
        if columns.count == 2, columns[0].hasPrefix("-"), paragraph.text.contains("\t") {
            return columns.map {
                Paragraph(text: $0, place: paragraph.place, isCentred: false, isAfterBreak: false)
            }
        }
        // Blanks for a number or a day to be filled in part nothing.
        guard columns.count > 1,
            columns.contains(where: { FixedLine.beginsAlone($0) }) || ParagraphJoiner.isCapitals(columns[0])
        else {
            return [paragraph]
        }
        var merged: [String] = []
        for column in columns {
            if let last = merged.last, PaperParts.isFilledIn(last, column) {
                merged[merged.count - 1] = last + " " + column
            } else {
                merged.append(column)
            }
        }
        return merged.map {
            Paragraph(text: $0, place: paragraph.place, isCentred: paragraph.isCentred, isAfterBreak: false)
        }
    }

    /// Whether a blank for something to be written in parts two texts: "Số:      /KH-UBND", "ngày      tháng".
    private static func isFilledIn(_ first: String, _ second: String) -> Bool {
        let last = first.split(separator: " ").last.map { $0.lowercased() } ?? ""
        let word = Words(second).words.first?.bare ?? ""
        return ["số:", "số", "ngày", "tháng", "năm"].contains(last) || word == "/" || word == "thang" || word == "nam"
    }

    // MARK: Cutting

    private mutating func cut(_ paragraphs: [Paragraph]) {
        let kinds = paragraphs.indices.compactMap { index in
            FixedLine.kind(of: paragraphs[index].text).map { (index: index, kind: $0.kind, rest: $0.rest) }
        }
        let first = kinds.first { $0.kind != .annex }
        var titleAt = first
        if let first, first.kind == .decision,
            let plan = kinds.last(where: { $0.kind == .plan && $0.index > first.index }),
            paragraphs[plan.index...].contains(where: { Mark.leading($0.text).map { !$0.isBullet } ?? false })
        {
            titleAt = plan
            isAnnexed = true
        }
        let headEnd: Int
        var bodyStart: Int
        if let titleAt, titleAt.index < 60 || isAnnexed {
            kind = first?.kind
            kindPlace = paragraphs[titleAt.index].place
            isScanned = titleAt.kind == .plan && Words(paragraphs[titleAt.index].text)[0].text != "kế"
            headEnd = first?.index ?? titleAt.index
            bodyStart = titleAt.index + 1
            if !titleAt.rest.isEmpty {
                var paragraph = paragraphs[titleAt.index]
                paragraph.text = titleAt.rest
                title = [paragraph]
            }
            while bodyStart < paragraphs.count, isTitle(paragraphs[bodyStart]) {
                title.append(paragraphs[bodyStart])
                bodyStart += 1
            }
        } else {
            let addressee = paragraphs.firstIndex { FixedLine.isAddressee(Words($0.text)) }
            headEnd = addressee.map { PaperParts.endOfAddressees(paragraphs, $0) } ?? 0
            bodyStart = headEnd
        }
        head = Array(paragraphs[..<headEnd])
        if isAnnexed, let titleAt {
            let between = paragraphs[headEnd..<titleAt.index]
            // The date line of some decisions stands below their title.
            decision = Array(between)
            let articles = between.lastIndex {
                Mark.leading($0.text).map { if case .article = $0 { true } else { false } } ?? false
            }
            let behind = articles.map { between[between.index(after: $0)...] } ?? between
            tail = Array(behind.drop { !PaperParts.beginsTail($0.text) })
        }
        let rest = paragraphs[bodyStart...]
        let end = rest.firstIndex { PaperParts.beginsTail($0.text) } ?? rest.firstIndex { isAnnex($0) } ?? rest.endIndex
        body = Array(rest[..<end])
        tail += Array(rest[end...].prefix { !isAnnex($0) && $0.table == nil })
        annexTables = rest[end...].compactMap(\.table)
    }

    /// What a person says is a line of the plan is one, wherever the paper's parts seem to lie.
    private mutating func obey() {
        let isLine = { (paragraph: Paragraph) in paragraph.ruling?.kind != nil }
        body = (head + title).filter(isLine) + body + tail.filter(isLine)
        head.removeAll(where: isLine)
        title.removeAll(where: isLine)
        tail.removeAll(where: isLine)
    }

    /// Grounds and articles of a decision whose plan is annexed.
    private(set) var decision: [Paragraph] = []

    private func isAnnex(_ paragraph: Paragraph) -> Bool { FixedLine.kind(of: paragraph.text)?.kind == .annex }

    private static func beginsTail(_ text: String) -> Bool {
        let words = Words(String(text.prefix(80)))
        return FixedLine.isRecipients(words) || FixedLine.isCapacity(text)
    }

    /// A title goes on over lines until the text begins, with its grounds.
    private func isTitle(_ paragraph: Paragraph) -> Bool {
        let text = paragraph.text
        if FixedLine.beginsAlone(text) || Mark.leading(text).map({ !$0.isBullet }) == true { return false }
        if paragraph.ruling?.kind != nil { return false }
        if text.hasPrefix("(") { return text.count < 250 }
        if title.isEmpty { return text.count < 400 && !text.hasSuffix(":") }
        if ParagraphJoiner.isCapitals(text) { return true }
        if text.count > 200 || text.hasSuffix(":") || text.hasSuffix(";") || text.hasSuffix(".") { return false }
        let words = Words(text)
        if PaperParts.grounds.contains(where: { words.has($0, at: 0) }), words.words.first?.isCapital == true,
            !paragraph.isCentred
        {
            return false
        }
        let isOpen = title.last.map { ParagraphJoiner.isOpen($0.text) } ?? false
        return paragraph.isCentred || paragraph.isAfterBreak || isOpen && words.words.first?.isCapital == false
    }

    static let grounds: [Phrase] = [
        "can cu", "thuc hien", "trien khai", "theo de nghi", "xet de nghi", "de", "nham", "tiep tuc",
    ]

    private static func endOfAddressees(_ paragraphs: [Paragraph], _ start: Int) -> Int {
        var index = start + 1
        while index < paragraphs.count, Mark.leading(paragraphs[index].text)?.isBullet == true { index += 1 }
        return index
    }
}
