import Packages

/// Writes papers as ODT (ISO/IEC 26300, 1.2).
package struct OpenDocumentWriter: PaperWriter {
    package init() {}

    package func bytes(of papers: [OfficialPaper]) throws(PaperFailure) -> [UInt8] {
        let pages = papers.map { PaperPages($0) }
        var package = PackageWriter()
        // What a file is, programs look up at its beginning: first, and not packed.
        package.add("mimetype", "application/vnd.oasis.opendocument.text", isStored: true)
        package.add("META-INF/manifest.xml", OpenDocumentWriter.manifest)
        package.add(
            "styles.xml",
            OpenStyleSheet(
                language: pages.first?.language ?? "vi-VN", isPlain: pages.first?.isPlain ?? false
            ).text)
        package.add("content.xml", OpenBodyText(pages).text)
        guard let bytes = package.bytes() else { throw .tooLarge }
        return bytes
    }

    private static let manifest =
        head + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
        + "manifest:version=\"1.2\">"
        + [("/", "application/vnd.oasis.opendocument.text"), ("styles.xml", "text/xml"), ("content.xml", "text/xml")]
        .map { "<manifest:file-entry manifest:full-path=\"\($0.0)\" manifest:media-type=\"\($0.1)\"/>" }.joined()
        + "</manifest:manifest>"

    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    static let namespaces =
        [
            ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
            ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
        ].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }.joined(separator: " ")
        + " office:version=\"1.2\""
}

/// The named styles, and pages with and without their number.
struct OpenStyleSheet {
    let language: String
    let isPlain: Bool

    var text: String {
        let parts = language.split(separator: "-").map(String.init)
        let standard =
            "<style:default-style style:family=\"paragraph\"><style:text-properties style:font-name=\"Times New Roman\" "
            + "fo:font-size=\"14pt\" fo:color=\"#000000\" fo:language=\"\((parts.first ?? "vi").xml)\" "
            + "fo:country=\"\((parts.last ?? "VN").xml)\"/></style:default-style>"
        return OpenDocumentWriter.head + "<office:document-styles \(OpenDocumentWriter.namespaces)>"
            + "<office:font-face-decls><style:font-face style:name=\"Times New Roman\" "
            + "svg:font-family=\"'Times New Roman'\" style:font-family-generic=\"roman\"/></office:font-face-decls>"
            + "<office:styles>\(standard)" + PaperStyle.allCases.map(style).joined()
            + "</office:styles><office:automatic-styles>" + [false, true].map(OpenStyleSheet.layouts).joined()
            + "</office:automatic-styles><office:master-styles>" + [false, true].map(OpenStyleSheet.masters).joined()
            + "</office:master-styles></office:document-styles>"
    }

    /// The name of the page on which a section begins.
    static func firstPage(isLandscape: Bool) -> String { isLandscape ? "FirstWide" : "First" }

    private static func layouts(isLandscape: Bool) -> String {
        let sheet = PaperPages.Sheet(isLandscape: isLandscape)
        let suffix = isLandscape ? "Wide" : ""
        func layout(_ name: String, top: Double, header: String) -> String {
            "<style:page-layout style:name=\"\(name)\(suffix)\"><style:page-layout-properties "
                + "fo:page-width=\"\(sheet.width)mm\" fo:page-height=\"\(sheet.height)mm\" "
                + "style:print-orientation=\"\(isLandscape ? "landscape" : "portrait")\" fo:margin-top=\"\(top)mm\" "
                + "fo:margin-bottom=\"\(PaperPages.Sheet.bottom)mm\" fo:margin-left=\"\(PaperPages.Sheet.left)mm\" "
                + "fo:margin-right=\"\(PaperPages.Sheet.right)mm\"/>\(header)</style:page-layout>"
        }
        return layout("LayoutFirst", top: PaperPages.Sheet.top, header: "")
            + layout(
                "LayoutNext", top: 10,
                header: "<style:header-style><style:header-footer-properties fo:min-height=\"10mm\" "
                    + "fo:margin-bottom=\"2mm\"/></style:header-style>")
    }

    private static func masters(isLandscape: Bool) -> String {
        let suffix = isLandscape ? "Wide" : ""
        return "<style:master-page style:name=\"First\(suffix)\" style:page-layout-name=\"LayoutFirst\(suffix)\" "
            + "style:next-style-name=\"Next\(suffix)\"/><style:master-page style:name=\"Next\(suffix)\" "
            + "style:page-layout-name=\"LayoutNext\(suffix)\"><style:header><text:p text:style-name=\"pageNumber\">"
            + "<text:page-number text:select-page=\"current\">2</text:page-number></text:p></style:header>"
            + "</style:master-page>"
    }

    private func style(_ style: PaperStyle) -> String {
        let look = style.look(isPlain: isPlain)
        let alignment =
            switch look.alignment {
            case .left: "start"
            case .centre: "center"
            case .right: "end"
            case .justified: "justify"
            }
        let line = style == .rule || style == .afterTable ? "2pt" : "\(Int((look.spacing * 100).rounded()))%"
        let level = look.outline.map { " style:default-outline-level=\"\($0 + 1)\"" } ?? ""
        return "<style:style style:name=\"\(style.rawValue)\" style:display-name=\"\(look.name.xml)\" "
            + "style:family=\"paragraph\"\(level)><style:paragraph-properties fo:margin-top=\"\(look.before)pt\" "
            + "fo:margin-bottom=\"\(look.after)pt\" fo:margin-left=\"\(look.left)mm\" "
            + "fo:text-indent=\"\(look.firstLine)mm\" fo:line-height=\"\(line)\" fo:text-align=\"\(alignment)\""
            + (look.keepsNext ? " fo:keep-with-next=\"always\"" : "")
            + "/><style:text-properties fo:font-size=\"\(look.size)pt\""
            + (look.isBold ? " fo:font-weight=\"bold\"" : "") + (look.isItalic ? " fo:font-style=\"italic\"" : "")
            + "/></style:style>"
    }
}

/// `content.xml`: a style is made for each place that differs from the named ones.
struct OpenBodyText {
    private var styles = ""
    private var body = ""
    private var names: [String: String] = [:]
    /// The page on which the next line or table begins a section.
    private var firstPage: String?

    init(_ papers: [PaperPages]) {
        for section in papers.flatMap(\.sections) {
            firstPage = OpenStyleSheet.firstPage(isLandscape: section.sheet.isLandscape)
            for flow in section.flow { append(flow) }
        }
    }

    var text: String {
        OpenDocumentWriter.head + "<office:document-content \(OpenDocumentWriter.namespaces)>"
            + "<office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:text>\(body)</office:text>"
            + "</office:body></office:document-content>"
    }

    /// The name of a style with such properties.
    private mutating func style(_ family: String, attributes: String = "", _ properties: String) -> String {
        let content = "style:family=\"\(family)\"\(attributes)>\(properties)</style:style>"
        if let name = names[content] { return name }
        let name = "a\(names.count + 1)"
        names[content] = name
        styles += "<style:style style:name=\"\(name)\" \(content)"
        return name
    }

    /// What makes a page begin, once.
    private mutating func takeFirstPage() -> (attribute: String, number: String) {
        guard let page = firstPage else { return ("", "") }
        firstPage = nil
        return (" style:master-page-name=\"\(page)\"", " style:page-number=\"1\"")
    }

    private mutating func append(_ flow: PaperPages.Flow) {
        switch flow {
        case .line(let line): append(line)
        case .rule(let margin):
            let name = style(
                "paragraph", attributes: " style:parent-style-name=\"rule\"",
                "<style:paragraph-properties fo:margin-left=\"\(margin.hundredths)mm\" "
                    + "fo:margin-right=\"\(margin.hundredths)mm\" fo:border-top=\"0.75pt solid #000000\"/>")
            body += "<text:p text:style-name=\"\(name)\"/>"
        case .columns(let left, let right, let rows):
            begin([left, right])
            let cell = style("table-cell", "<style:table-cell-properties fo:padding=\"0mm\" fo:border=\"none\"/>")
            for row in rows {
                beginRow()
                for side in [row.left, row.right] {
                    body += "<table:table-cell table:style-name=\"\(cell)\">"
                    for flow in side { append(flow) }
                    body += "</table:table-cell>"
                }
                body += "</table:table-row>"
            }
            body += "</table:table>"
        case .table(let table, let widths, _): append(table, widths)
        }
    }

    private mutating func append(_ line: String, _ named: PaperStyle) {
        append(PaperPages.Line(style: named, text: line))
    }

    private mutating func append(_ line: PaperPages.Line) {
        let page = takeFirstPage()
        var name = line.style.rawValue
        let margin = line.margin.hundredths
        let properties =
            page.number + (line.keepsNext ? " fo:keep-with-next=\"always\"" : "")
            + (margin > 0 ? " fo:margin-left=\"\(margin)mm\" fo:margin-right=\"\(margin)mm\"" : "")
        if !properties.isEmpty || !page.attribute.isEmpty {
            name = style(
                "paragraph", attributes: " style:parent-style-name=\"\(line.style.rawValue)\"\(page.attribute)",
                "<style:paragraph-properties\(properties)/>")
        }
        body += "<text:p text:style-name=\"\(name)\">"
        if !line.mark.isEmpty {
            let bold = style("text", "<style:text-properties fo:font-weight=\"bold\"/>")
            body += "<text:span text:style-name=\"\(bold)\">\(line.mark.xml.openBlanks)</text:span>"
            // The blank behind the mark stands within the paragraph.
            body += "\(line.text.xml)</text:p>"
        } else {
            body += "\(line.text.xml.openBlanks)</text:p>"
        }
    }

    private mutating func begin(_ widths: [Double]) {
        let page = takeFirstPage()
        let name = style(
            "table", attributes: page.attribute,
            "<style:table-properties style:width=\"\(widths.reduce(0, +).hundredths)mm\" table:align=\"left\" "
                + "table:border-model=\"collapsing\"\(page.number)/>")
        body += "<table:table table:style-name=\"\(name)\">"
        for width in widths {
            let column = style(
                "table-column", "<style:table-column-properties style:column-width=\"\(width.hundredths)mm\"/>")
            body += "<table:table-column table:style-name=\"\(column)\"/>"
        }
    }

    private mutating func beginRow() {
        let name = style("table-row", "<style:table-row-properties fo:keep-together=\"always\"/>")
        body += "<table:table-row table:style-name=\"\(name)\">"
    }

    private mutating func append(_ table: OfficialPaper.Table, _ widths: [Double]) {
        begin(widths)
        let cell = style(
            "table-cell",
            "<style:table-cell-properties fo:padding-left=\"1.5mm\" fo:padding-right=\"1.5mm\" fo:padding-top=\"0mm\" "
                + "fo:padding-bottom=\"0mm\" fo:border=\"0.5pt solid #000000\"/>")
        func beginCell(span: Int = 1) {
            body += "<table:table-cell table:style-name=\"\(cell)\""
            body += span > 1 ? " table:number-columns-spanned=\"\(span)\">" : ">"
        }
        body += "<table:table-header-rows>"
        beginRow()
        for column in table.columns {
            beginCell()
            append(column.title, .tableHead)
            body += "</table:table-cell>"
        }
        body += "</table:table-row></table:table-header-rows>"
        for row in table.rows {
            beginRow()
            switch row {
            case .heading(let heading):
                beginCell(span: widths.count)
                append(heading, .tableRowHeading)
                body += "</table:table-cell>"
                body += String(repeating: "<table:covered-table-cell/>", count: max(0, widths.count - 1))
            case .cells(let cells):
                for (index, column) in table.columns.enumerated() {
                    beginCell()
                    append(index < cells.count ? cells[index] : "", column.style)
                    body += "</table:table-cell>"
                }
            }
            body += "</table:table-row>"
        }
        body += "</table:table>"
    }
}

extension Double {
    /// With at most two decimal places, the same on every machine.
    fileprivate var hundredths: Double { (self * 100).rounded() / 100 }
}

extension String {
    /// Several blanks in a row, which ODT would make one.
    fileprivate var openBlanks: String {
        guard hasOuterBlanks else { return self }
        var text = ""
        var isAfterBlank = true
        for letter in self {
            if letter == " ", isAfterBlank { text += "<text:s/>" } else { text.append(letter) }
            isAfterBlank = letter == " "
        }
        return text
    }
}
