/// `word/document.xml`.
struct WordBodyText {
    let text: String

    init(_ papers: [PaperPages]) {
        var text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document \(WordWriter.namespaces)><w:body>"
        let sections = papers.flatMap(\.sections)
        for (index, section) in sections.enumerated() {
            for flow in section.flow { WordBodyText.append(flow, to: &text) }
            let properties = WordBodyText.properties(of: section.sheet)
            // A section ends with the paragraph that names it; the last one with the text.
            if index == sections.count - 1 {
                text += properties
            } else {
                text += "<w:p><w:pPr><w:pStyle w:val=\"afterTable\"/>\(properties)</w:pPr></w:p>"
            }
        }
        self.text = text + "</w:body></w:document>"
    }

    private static func properties(of sheet: PaperPages.Sheet) -> String {
        typealias Sheet = PaperPages.Sheet
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r3\"/><w:headerReference w:type=\"first\" "
            + "r:id=\"r4\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"\(sheet.width.twips)\" "
            + "w:h=\"\(sheet.height.twips)\"" + (sheet.isLandscape ? " w:orient=\"landscape\"" : "")
            + "/><w:pgMar w:top=\"\(Sheet.top.twips)\" w:right=\"\(Sheet.right.twips)\" "
            + "w:bottom=\"\(Sheet.bottom.twips)\" w:left=\"\(Sheet.left.twips)\" w:header=\"\(10.0.twips)\" "
            + "w:footer=\"\(10.0.twips)\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>"
    }

    private static func append(_ flow: PaperPages.Flow, to text: inout String) {
        switch flow {
        case .line(let line): append(line, to: &text)
        case .rule(let margin):
            text +=
                "<w:p><w:pPr><w:pStyle w:val=\"rule\"/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" "
                + "w:color=\"000000\"/></w:pBdr><w:ind w:left=\"\(margin.twips)\" w:right=\"\(margin.twips)\"/></w:pPr></w:p>"
        case .columns(let left, let right, let rows):
            text += beginTable([left, right], hasBorders: false)
            for row in rows {
                text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
                appendCell(row.left, width: left, to: &text)
                appendCell(row.right, width: right, to: &text)
                text += "</w:tr>"
            }
            text += "</w:tbl>"
        case .table(let table, let widths, let keepsNext):
            append(table, widths, keepsNext: keepsNext, to: &text)
        }
    }

    private static func append(_ line: String, _ style: PaperStyle, keepsNext: Bool, to text: inout String) {
        append(PaperPages.Line(style: style, text: line, keepsNext: keepsNext), to: &text)
    }

    private static func append(_ line: PaperPages.Line, to text: inout String) {
        text += "<w:p><w:pPr><w:pStyle w:val=\"\(line.style.rawValue)\"/>"
        if line.keepsNext { text += "<w:keepNext/>" }
        if line.margin > 0 {
            text += "<w:ind w:left=\"\(line.margin.twips)\" w:right=\"\(line.margin.twips)\"/>"
        }
        text += "</w:pPr>"
        append(run: line.mark, "<w:rPr><w:b/><w:bCs/></w:rPr>", to: &text)
        append(run: line.text, "", to: &text)
        text += "</w:p>"
    }

    private static func append(run: String, _ properties: String, to text: inout String) {
        guard !run.isEmpty else { return }
        let run = run.xml
        text += "<w:r>" + properties + (run.hasOuterBlanks ? "<w:t xml:space=\"preserve\">" : "<w:t>")
        text += run
        text += "</w:t></w:r>"
    }

    private static func beginTable(_ widths: [Double], hasBorders: Bool) -> String {
        let borders =
            hasBorders
            ? "<w:tblBorders>"
                + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
                    "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
                }.joined() + "</w:tblBorders>" : ""
        let margin = hasBorders ? 85 : 0
        let margins =
            "<w:tblCellMar><w:left w:w=\"\(margin)\" w:type=\"dxa\"/><w:right w:w=\"\(margin)\" w:type=\"dxa\"/>"
            + "</w:tblCellMar>"
        return "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0) { $0 + $1.twips })\" w:type=\"dxa\"/>\(borders)"
            + "<w:tblLayout w:type=\"fixed\"/>\(margins)</w:tblPr><w:tblGrid>"
            + widths.map { "<w:gridCol w:w=\"\($0.twips)\"/>" }.joined() + "</w:tblGrid>"
    }

    private static func appendCell(_ content: [PaperPages.Flow], width: Double, to text: inout String) {
        text += "<w:tc><w:tcPr><w:tcW w:w=\"\(width.twips)\" w:type=\"dxa\"/></w:tcPr>"
        for flow in content { append(flow, to: &text) }
        // A cell without a paragraph is damaged to Word.
        if content.isEmpty { append("", .recipient, keepsNext: false, to: &text) }
        text += "</w:tc>"
    }

    private static func append(
        _ table: OfficialPaper.Table, _ widths: [Double], keepsNext: Bool, to text: inout String
    ) {
        text += beginTable(widths, hasBorders: true)
        text += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        for (column, width) in zip(table.columns, widths) {
            append(column.title, .tableHead, cell: width, keepsNext: false, to: &text)
        }
        text += "</w:tr>"
        for (index, row) in table.rows.enumerated() {
            let keeps = keepsNext && index == table.rows.count - 1
            text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            switch row {
            case .heading(let heading):
                append(
                    heading, .tableRowHeading, cell: widths.reduce(0, +), span: widths.count, keepsNext: keeps,
                    to: &text)
            case .cells(let cells):
                for (column, width) in widths.enumerated() {
                    append(
                        column < cells.count ? cells[column] : "", table.columns[column].style, cell: width,
                        keepsNext: keeps, to: &text)
                }
            }
            text += "</w:tr>"
        }
        text += "</w:tbl>"
    }

    private static func append(
        _ line: String, _ style: PaperStyle, cell width: Double, span: Int = 1, keepsNext: Bool, to text: inout String
    ) {
        text += "<w:tc><w:tcPr><w:tcW w:w=\"\(width.twips)\" w:type=\"dxa\"/>"
        if span > 1 { text += "<w:gridSpan w:val=\"\(span)\"/>" }
        text += "</w:tcPr>"
        append(line, style, keepsNext: keepsNext, to: &text)
        text += "</w:tc>"
    }
}

extension OfficialPaper.Table.Column {
    /// The style of its cells.
    var style: PaperStyle {
        switch alignment {
        case .left: .tableLeft
        case .centre: .tableCentre
        case .right: .tableRight
        }
    }
}
