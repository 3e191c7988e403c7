import DocumentReading

/// A paragraph of a paper, put together from its printed lines.
struct Paragraph {
    /// What is printed, lines joined by blanks.
    var text: String
    /// Where it begins.
    var place: SourceDocument.Place
    /// Whether it is set in the middle.
    var isCentred: Bool
    /// Whether only a line break stands before it.
    var isAfterBreak: Bool
    /// A table of tasks that stands in its place.
    var table: SourceDocument.Table?
    /// What a person says of it.
    var ruling: LineRuling?
}

/// What a paper consists of: paragraphs and tables.
enum Part {
    case paragraph(Paragraph)
    case table(SourceDocument.Table)
}

/// Puts printed lines together to paragraphs: page numbers go, and a sentence that a line or a page ended goes on.
struct ParagraphJoiner {
    private let document: SourceDocument
    /// Whether lines end where the page does, and not where paragraphs do.
    private let isWrapped: Bool
    private let fullWidth: Int
    private let rulings: LineRuling.Table
    private var pageNumbers: [Int: Int] = [:]

    init(_ document: SourceDocument, rulings: LineRuling.Table = [:]) {
        (self.document, self.rulings) = (document, rulings)
        let lines = document.blocks.compactMap { block -> SourceDocument.Line? in
            if case .line(let line) = block { line } else { nil }
        }
        let long = lines.filter { $0.text.count >= 40 }
        let widths = long.map(\.text.count).sorted()
        fullWidth = widths.isEmpty ? 80 : widths[widths.count * 3 / 4]
        let breaks = zip(lines, lines.dropFirst()).count { line, next in
            line.text.count >= 40 && next.opening == .lineBreak && !ParagraphJoiner.endsSentence(line.text)
                && Mark.leading(next.text) == nil
        }
        isWrapped = fullWidth < 125 && breaks * 4 > long.count
        findPageNumbers(lines)
    }

    /// Paragraphs and tables in their order, the lines that go on with the one before them, and how many page numbers were
    /// left out.
    func parts() -> (parts: [Part], continued: Set<Int>, pageNumbers: Int) {
        var result: [Part] = []
        var continued: Set<Int> = []
        var current: Paragraph?
        var lastWidth = 0
        func close() {
            if let paragraph = current { result.append(.paragraph(paragraph)) }
            current = nil
        }
        for block in document.blocks {
            guard case .line(var line) = block else {
                close()
                if case .table(let table) = block { result.append(.table(table)) }
                continue
            }
            if let number = pageNumbers[line.place.line] {
                line.text = ParagraphJoiner.dropping(number, from: line.text)
                if line.text.isEmpty { continue }
            }
            if ParagraphJoiner.isRule(line.text) {
                if current.map({ !ParagraphJoiner.isOpen($0.text) }) ?? true { close() }
                continue
            }
            let ruling = rulings[line.place.line]
            if let paragraph = current, ruling?.beginsParagraph != true, goesOn(paragraph, lastWidth, line) {
                current?.text = ParagraphJoiner.joined(paragraph.text, line.text)
                continued.insert(line.place.line)
            } else {
                close()
                current = Paragraph(
                    text: line.text, place: line.place, isCentred: line.isCentred,
                    isAfterBreak: line.opening == .lineBreak, ruling: ruling)
            }
            lastWidth = line.text.count
        }
        close()
        return (result, continued, pageNumbers.count)
    }

    /// Whether a line goes on with the paragraph before it.
    private func goesOn(_ paragraph: Paragraph, _ lastWidth: Int, _ line: SourceDocument.Line) -> Bool {
        let before = paragraph.text
        if FixedLine.endsAlone(before) || FixedLine.beginsAlone(line.text) { return false }
        let isOpen = ParagraphJoiner.isOpen(before)
        if let mark = Mark.leading(line.text) {
            guard isOpen, line.opening == .lineBreak || before.hasSuffix(",") else { return false }
            return mark.isDoubtful(behind: before, text: line.text)
        }
        if before.hasSuffix("-"), !before.hasSuffix(" -") { return true }
        let beginsSmall = line.text.unicodeScalars.first.map(ParagraphJoiner.isSmall) ?? false
        if ParagraphJoiner.isCapitals(before) != ParagraphJoiner.isCapitals(line.text), !beginsSmall { return false }
        if isOpen, beginsSmall { return true }
        if isWrapped, beginsSmall, before.hasSuffix(";"), line.opening == .lineBreak { return true }
        if line.opening == .paragraph {
            return ParagraphJoiner.endsAmidSentence(before) && !line.isCentred
        }
        guard isWrapped else { return ParagraphJoiner.endsAmidSentence(before) }
        let isFull = lastWidth * 100 >= fullWidth * 80
        if isOpen { return isFull || ParagraphJoiner.endsAmidSentence(before) }
        // A bullet may have several sentences; what is unmarked behind a full line of it belongs to it.
        let endsWithStop = before.hasSuffix(".") && !before.hasSuffix("./.")
        return endsWithStop && isFull && Mark.leading(before).map(\.isBullet) == true
            && lastWidth * 100 >= fullWidth * 95
    }

    // MARK: Page numbers

    /// Page numbers stand alone on a line or, glued, at the end of a page's last line. Only what counts on from 2 is one.
    private mutating func findPageNumbers(_ lines: [SourceDocument.Line]) {
        guard document.format != .docx, document.format != .odt else { return }
        var next = 2
        var found: [Int: Int] = [:]
        var lastPlace = 0
        for (index, line) in lines.enumerated() {
            guard let number = ParagraphJoiner.trailingNumber(line.text) else { continue }
            let isAlone = line.text.allSatisfy { $0.isNumber || $0 == " " || $0 == "-" }
            if number == 1, isAlone, found.isEmpty, index < 3 {
                found[line.place.line] = 1
            } else if number == next, isAlone || index - lastPlace >= 15 {
                // "Điều 2", "quý 2", "phần 2" are numbers of the text.
                guard isAlone || ParagraphJoiner.mayBeGlued(line.text) else { continue }
                found[line.place.line] = number
                next += 1
                lastPlace = index
            }
        }
        let isAnyAlone = found.keys.contains { place in
            lines.first { $0.place.line == place }.map { $0.text.count < 6 } ?? false
        }
        if found.count > 1 || isAnyAlone { pageNumbers = found }
    }

    private static func trailingNumber(_ text: String) -> Int? {
        let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count) else {
            let inner = text.trimmingDashes
            return inner != text ? trailingNumber(inner) : nil
        }
        let before = text.dropLast(digits.count).last
        guard before == nil || before == " " else { return nil }
        return Int(String(digits.reversed()))
    }

    private static func mayBeGlued(_ text: String) -> Bool {
        let words = text.split(separator: " ").dropLast()
        guard let last = words.last?.lowercased() else { return true }
        return !["điều", "quý", "phần", "số", "tháng", "khoản", "mục", "năm", "ngày", "và", "đến", "-", "–"]
            .contains(last)
    }

    private static func dropping(_ number: Int, from text: String) -> String {
        var rest = Substring(text.trimmingDashes)
        let digits = String(number)
        if rest.hasSuffix(digits) { rest = rest.dropLast(digits.count) }
        return String(rest).trimmingBlanks
    }

    // MARK: Ends of sentences

    static func joined(_ first: String, _ second: String) -> String {
        // "67/KH-" and "UBND" are one symbol; "- Thương binh" behind "Lao động" is none.
        if first.hasSuffix("-"), !first.hasSuffix(" -"), second.first?.isLetter == true { return first + second }
        if first.hasSuffix("/") && !first.hasSuffix("./") { return first + second }
        return first + " " + second
    }

    /// Whether a sentence has not come to its end.
    static func isOpen(_ text: String) -> Bool { !endsSentence(text) }

    static func endsSentence(_ text: String) -> Bool {
        var scalars = text.unicodeScalars.reversed()[...]
        while let last = scalars.first, [")", "\"", "\u{201D}", "'", "\u{2019}", " ", "]"].contains(last) {
            scalars = scalars.dropFirst()
        }
        guard let last = scalars.first else { return true }
        return [".", ";", ":", "!", "?", "\u{2026}"].contains(last)
    }

    /// Whether more has to come: the text ends with a comma or a word that binds.
    private static func endsAmidSentence(_ text: String) -> Bool {
        if text.hasSuffix(",") { return true }
        let last = text.split(separator: " ").last.map { $0.lowercased() } ?? ""
        return ["và", "của", "các", "số", "ngày", "năm", "tháng", "với", "cho", "về", "tại", "theo", "là"].contains(
            last)
    }

    private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
        Words.isLetter(scalar) && !scalar.properties.isUppercase
    }

    static func isCapitals(_ text: String) -> Bool {
        var (capitals, letters) = (0, 0)
        for scalar in text.unicodeScalars where Words.isLetter(scalar) {
            letters += 1
            if scalar.properties.isUppercase { capitals += 1 }
        }
        return letters > 3 && capitals * 10 >= letters * 9
    }

    /// Whether a line is a drawn line.
    static func isRule(_ text: String) -> Bool {
        text.count > 2 && text.allSatisfy { "-_=*–—. ".contains($0) } && text.contains { "-_=*–—".contains($0) }
    }
}

extension String {
    /// Without blanks at its ends.
    var trimmingBlanks: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return String(self[first...last])
    }

    /// Without the dashes around a page number.
    fileprivate var trimmingDashes: String {
        let isEdge: (Character) -> Bool = { "-– ".contains($0) }
        guard let last = last, isEdge(last), let first = firstIndex(where: { !isEdge($0) }),
            let end = lastIndex(where: { !isEdge($0) })
        else { return self }
        return count < 8 ? String(self[first...end]) : self
    }
}
