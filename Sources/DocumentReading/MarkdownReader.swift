/// Reads Markdown as converters of documents write it: the number of #, bold and italics say nothing about a paper's
/// parts and go; tables stay.
struct MarkdownReader {
    static func isMarkdown(_ text: String) -> Bool {
        var signs = 0
        for line in text.split(whereSeparator: \.isNewline) {
            let trimmed = line.drop { $0 == " " }
            if trimmed.hasPrefix("#"), trimmed.drop(while: { $0 == "#" }).first == " " { signs += 1 }
            if trimmed.hasPrefix("**"), trimmed.dropFirst(2).contains("**") { signs += 1 }
            if isRule(trimmed) { signs += 2 }
            if trimmed.ranges(of: "**").count > 1 { signs += 1 }
            if signs > 1 { return true }
        }
        return false
    }

    func read(_ text: String) -> SourceDocument {
        var lines = TextLines()
        var rows: [[SourceDocument.Cell]] = []
        var rowCount = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let trimmed = line.drop { $0 == " " }
            if trimmed.hasPrefix("|"), trimmed.dropFirst().contains("|") {
                if MarkdownReader.isRule(trimmed) {
                    _ = lines.nextPlace()
                } else {
                    rowCount += 1
                    rows.append(row(trimmed, number: rowCount, &lines))
                }
                continue
            }
            if !rows.isEmpty {
                lines.add(SourceDocument.Table(rows))
                (rows, rowCount) = ([], 0)
            }
            let place = lines.nextPlace()
            let isHeading = trimmed.hasPrefix("#")
            if isHeading { lines.endParagraph() }
            for (index, part) in plain(trimmed).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0, part.isEmpty { continue }
                lines.add(String(part), place: place)
            }
            if isHeading { lines.endParagraph() }
        }
        if !rows.isEmpty { lines.add(SourceDocument.Table(rows)) }
        return SourceDocument(format: .markdown, blocks: lines.blocks)
    }

    private static func isRule(_ line: Substring) -> Bool {
        line.contains("|") && line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
    }

    private func row(_ line: Substring, number: Int, _ lines: inout TextLines) -> [SourceDocument.Cell] {
        var cells: [String] = [""]
        var isEscaped = false
        for character in line.dropFirst() {
            if character == "|", !isEscaped { cells.append("") } else { cells[cells.count - 1].append(character) }
            isEscaped = character == "\\" && !isEscaped
        }
        if cells.last?.allSatisfy(\.isWhitespace) == true { cells.removeLast() }
        let place = lines.nextPlace()
        return cells.enumerated().map { column, text in
            let parts = plain(text[...]).split(separator: "\n").map { TextLines.clean(String($0)) }
            let cell = SourceDocument.CellPlace(row: number, column: column + 1)
            return SourceDocument.Cell(
                parts.filter { !$0.isEmpty }.map { text in
                    SourceDocument.Line(
                        text, place: SourceDocument.Place(line: place.line, page: place.page, cell: cell))
                }, column: column)
        }
    }

    /// The text of a line without the signs of Markdown. Chunk titles of converters, such as file names, are no text.
    private func plain(_ line: Substring) -> String {
        var text = line
        if text.hasPrefix("#") {
            let rest = text.drop { $0 == "#" }
            if rest.first == " " || rest.isEmpty { text = rest.drop { $0 == " " } }
            if !text.contains(" "), text.contains("_") { return "" }
        }
        while text.hasPrefix("> ") { text = text.dropFirst(2) }
        if text.hasPrefix("* ") { text = "- " + text.dropFirst(2) }
        if text.count > 2, text.allSatisfy({ "-_* ".contains($0) }) { return "" }
        var result = ""
        var rest = text
        while let character = rest.first {
            rest = rest.dropFirst()
            switch character {
            case "\\":
                if let next = rest.first, next.isPunctuation || next.isSymbol {
                    result.append(next)
                    rest = rest.dropFirst()
                }
            case "*", "`": continue
            case "<":
                let tag = rest.prefix { $0 != ">" }
                let name = tag.lowercased().filter { $0.isLetter || $0.isNumber }
                if rest.count > tag.count, ["br", "b", "i", "u", "sup", "sub", "p", "strong", "em"].contains(name) {
                    rest = rest.dropFirst(tag.count + 1)
                    if name == "br" || name == "p" { result.append("\n") }
                } else {
                    result.append(character)
                }
            default: result.append(character)
            }
        }
        return result
    }
}
