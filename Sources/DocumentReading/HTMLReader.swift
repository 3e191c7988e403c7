import CDocumentFormats

/// Reads HTML by the rules of HTML5, also what Word saves under the name .doc.
struct HTMLReader {
    let limits: ReadingLimits

    static func isHTML(_ text: String) -> Bool {
        let head = text.prefix(4096).lowercased()
        let trimmed = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if trimmed.hasPrefix("<!doctype html") || trimmed.hasPrefix("<html") { return true }
        let tags = ["<p>", "<p ", "<br", "<table", "<div", "<body", "<span", "<li>"]
        return trimmed.hasPrefix("<") && tags.count { head.contains($0) } > 0
            || tags.count { head.contains($0) } > 2
    }

    func read(_ text: String) throws(ReadingFailure) -> SourceDocument {
        var text = text
        var walk = HTMLWalk(depth: limits.depth)
        let isRead = text.withUTF8 { bytes -> Bool in
            bytes.withMemoryRebound(to: CChar.self) { chars in
                var options = kGumboDefaultOptions
                options.max_errors = 0
                guard let output = gumbo_parse_with_options(&options, chars.baseAddress, chars.count) else {
                    return false
                }
                walk.visit(output.pointee.root, 0)
                gumbo_destroy_output(&options, output)
                return true
            }
        }
        guard isRead else { throw .damaged }
        walk.endBlock()
        return SourceDocument(format: .html, blocks: walk.lines.blocks)
    }
}

/// Goes through a page and collects its lines.
private struct HTMLWalk {
    private enum ListKind { case unordered, ordered(Int, String) }

    let depth: Int
    var lines = TextLines()
    private var text = ""
    private var isCentred = false
    private var lists: [ListKind] = []
    /// The lines of the cell that is being read, and where it stands.
    private var cellLines: [SourceDocument.Line]?
    private var cellPlace = SourceDocument.CellPlace(row: 1, column: 1)

    init(depth: Int) { self.depth = depth }

    mutating func visit(_ node: UnsafeMutablePointer<GumboNode>?, _ level: Int) {
        guard let node, level < depth else { return }
        switch node.pointee.type {
        case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA:
            if let content = node.pointee.v.text.text { add(String(cString: content)) }
        case GUMBO_NODE_WHITESPACE: add(" ")
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: element(node, level)
        default: break
        }
    }

    private mutating func add(_ content: String) {
        for scalar in content.unicodeScalars {
            let isBlank = scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == "\u{0C}"
            if isBlank {
                if text.last != " ", !text.isEmpty { text.append(" ") }
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
    }

    private mutating func element(_ node: UnsafeMutablePointer<GumboNode>, _ level: Int) {
        let tag = node.pointee.v.element.tag
        if HTMLWalk.isHidden(node) { return }
        switch tag {
        case GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_HEAD, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE: return
        case GUMBO_TAG_BR: endLine()
        case GUMBO_TAG_TABLE where cellLines == nil: table(node, level)
        case GUMBO_TAG_UL, GUMBO_TAG_OL:
            endBlock()
            let start = HTMLWalk.attribute(node, "start").flatMap { Int($0) } ?? 1
            lists.append(
                tag == GUMBO_TAG_UL ? .unordered : .ordered(start - 1, HTMLWalk.attribute(node, "type") ?? "1"))
            children(node, level)
            endBlock()
            lists.removeLast()
        case GUMBO_TAG_LI:
            endBlock()
            text = mark(node)
            children(node, level)
            endBlock()
        case GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5,
            GUMBO_TAG_H6, GUMBO_TAG_CENTER, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_TR, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,
            GUMBO_TAG_HR, GUMBO_TAG_PRE:
            endBlock()
            let before = isCentred
            isCentred = isCentred || tag == GUMBO_TAG_CENTER || HTMLWalk.isCentred(node)
            children(node, level)
            endBlock()
            isCentred = before
        case GUMBO_TAG_TD, GUMBO_TAG_TH:
            children(node, level)
            endBlock()
        default: children(node, level)
        }
    }

    private mutating func children(_ node: UnsafeMutablePointer<GumboNode>, _ level: Int) {
        for child in HTMLWalk.children(of: node) { visit(child, level + 1) }
    }

    // MARK: Lines

    private mutating func endLine() {
        let place = lines.nextPlace(cellLines == nil ? nil : cellPlace)
        if cellLines != nil {
            let clean = TextLines.clean(text)
            if !clean.isEmpty { cellLines?.append(SourceDocument.Line(clean, isCentred: isCentred, place: place)) }
        } else {
            lines.add(text, isCentred: isCentred, place: place)
        }
        text = ""
    }

    mutating func endBlock() {
        if !TextLines.clean(text).isEmpty { endLine() }
        text = ""
        if cellLines == nil { lines.endParagraph() }
    }

    private mutating func mark(_ node: UnsafeMutablePointer<GumboNode>) -> String {
        guard let last = lists.last else { return "- " }
        switch last {
        case .unordered: return lists.count > 1 ? "+ " : "- "
        case .ordered(let count, let type):
            let next = HTMLWalk.attribute(node, "value").flatMap { Int($0) } ?? count + 1
            lists[lists.count - 1] = .ordered(next, type)
            let formats = ["I": "upperRoman", "i": "lowerRoman", "A": "upperLetter", "a": "lowerLetter"]
            return WordNumbering.written(next, formats[type] ?? "decimal") + (type == "a" ? ") " : ". ")
        }
    }

    // MARK: Tables

    private mutating func table(_ node: UnsafeMutablePointer<GumboNode>, _ level: Int) {
        endBlock()
        var rows: [[SourceDocument.Cell]] = []
        // How many rows more a cell above reaches down, by column.
        var reaching: [Int: (rows: Int, columns: Int)] = [:]
        for row in HTMLWalk.rows(of: node, 0) where !HTMLWalk.isHidden(row) {
            var cells: [SourceDocument.Cell] = []
            var column = 0
            func passReaching() {
                while let above = reaching[column], above.rows > 0 {
                    cells.append(SourceDocument.Cell([], column: column, columns: above.columns, continuesAbove: true))
                    reaching[column]?.rows -= 1
                    column += above.columns
                }
            }
            for cell in HTMLWalk.children(of: row) {
                guard cell.pointee.type == GUMBO_NODE_ELEMENT else { continue }
                let tag = cell.pointee.v.element.tag
                guard tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH, column < 256 else { continue }
                passReaching()
                let columns = HTMLWalk.span(cell, "colspan")
                cellPlace = SourceDocument.CellPlace(row: rows.count + 1, column: column + 1)
                cellLines = []
                children(cell, level + 3)
                endBlock()
                cells.append(SourceDocument.Cell(cellLines ?? [], column: column, columns: columns))
                cellLines = nil
                let more = HTMLWalk.span(cell, "rowspan") - 1
                if more > 0 { reaching[column] = (more, columns) }
                column += columns
            }
            passReaching()
            if !cells.isEmpty { rows.append(cells) }
        }
        if !rows.isEmpty { lines.add(SourceDocument.Table(rows)) }
    }

    private static func rows(of node: UnsafeMutablePointer<GumboNode>, _ level: Int) -> [UnsafeMutablePointer<
        GumboNode
    >] {
        children(of: node).flatMap { child -> [UnsafeMutablePointer<GumboNode>] in
            guard child.pointee.type == GUMBO_NODE_ELEMENT else { return [] }
            switch child.pointee.v.element.tag {
            case GUMBO_TAG_TR: return [child]
            case GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT: return level < 2 ? rows(of: child, level + 1) : []
            default: return []
            }
        }
    }

    // MARK: Nodes

    private static func children(of node: UnsafeMutablePointer<GumboNode>) -> [UnsafeMutablePointer<GumboNode>] {
        let list = node.pointee.v.element.children
        return (0..<Int(list.length)).compactMap { index in
            list.data[index].map { $0.assumingMemoryBound(to: GumboNode.self) }
        }
    }

    private static func attribute(_ node: UnsafeMutablePointer<GumboNode>, _ name: String) -> String? {
        withUnsafePointer(to: &node.pointee.v.element.attributes) { list in
            gumbo_get_attribute(list, name).map { String(cString: $0.pointee.value) }
        }
    }

    private static func span(_ node: UnsafeMutablePointer<GumboNode>, _ name: String) -> Int {
        max(1, min(64, attribute(node, name).flatMap { Int($0) } ?? 1))
    }

    private static func isHidden(_ node: UnsafeMutablePointer<GumboNode>) -> Bool {
        guard let style = attribute(node, "style")?.lowercased().filter({ !$0.isWhitespace }) else {
            return attribute(node, "hidden") != nil
        }
        return style.contains("display:none") || style.contains("mso-hide:all") || style.contains("visibility:hidden")
    }

    private static func isCentred(_ node: UnsafeMutablePointer<GumboNode>) -> Bool {
        if attribute(node, "align")?.lowercased() == "center" { return true }
        return attribute(node, "style")?.lowercased().filter { !$0.isWhitespace }.contains("text-align:center") == true
    }
}
