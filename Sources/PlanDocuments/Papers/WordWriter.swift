import Packages

/// Writes papers as DOCX (ECMA-376). Children of properties stand in the order of its schema: Word calls other orders
/// damaged.
package struct WordWriter: PaperWriter {
    package init() {}

    package func bytes(of papers: [OfficialPaper]) throws(PaperFailure) -> [UInt8] {
        let pages = papers.map { PaperPages($0) }
        var package = PackageWriter()
        let styles = WordStyleSheet(
            language: pages.first?.language ?? "vi-VN", isPlain: pages.first?.isPlain ?? false)
        for part in WordWriter.parts(styles) {
            package.add(part.name, part.content)
        }
        package.add("word/document.xml", WordBodyText(pages).text)
        guard let bytes = package.bytes() else { throw .tooLarge }
        return bytes
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

    /// All parts but the text.
    private static func parts(_ styles: WordStyleSheet) -> [(name: String, content: String)] {
        let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let overrides = [
            ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("header", "header"),
            ("header-first", "header"),
        ].map { "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(kind).\($0.1)+xml\"/>" }.joined()
        let links = [("styles", "styles"), ("settings", "settings"), ("header", "header"), ("header", "header-first")]
            .enumerated().map { index, link in
                "<Relationship Id=\"r\(index + 1)\" Type=\"\(relation)/\(link.0)\" Target=\"\(link.1).xml\"/>"
            }.joined()
        let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
        return [
            (
                "[Content_Types].xml",
                head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides)</Types>"
            ),
            (
                "_rels/.rels",
                head + "<Relationships xmlns=\"\(packageRelations)\"><Relationship Id=\"r1\" "
                    + "Type=\"\(relation)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
            (
                "word/_rels/document.xml.rels",
                head + "<Relationships xmlns=\"\(packageRelations)\">\(links)</Relationships>"
            ), ("word/styles.xml", head + styles.text),
            (
                "word/settings.xml",
                head + "<w:settings \(namespaces)><w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting "
                    + "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
                    + "</w:compat><w:themeFontLang w:val=\"\(styles.language.xml)\"/></w:settings>"
            ),
            (
                "word/header.xml",
                head + "<w:hdr \(namespaces)><w:p><w:pPr><w:pStyle w:val=\"pageNumber\"/></w:pPr>"
                    + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>"
            ),
            (
                "word/header-first.xml",
                head + "<w:hdr \(namespaces)><w:p><w:pPr><w:pStyle w:val=\"pageNumber\"/></w:pPr></w:p></w:hdr>"
            ),
        ]
    }
}

extension Double {
    /// Millimetres as twentieths of a point.
    var twips: Int { Int((self * 1440 / 25.4).rounded()) }
}

/// The named styles.
struct WordStyleSheet {
    let language: String
    let isPlain: Bool

    var text: String {
        let fonts =
            "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" "
            + "w:cs=\"Times New Roman\"/>"
        let defaults =
            "<w:docDefaults><w:rPrDefault><w:rPr>\(fonts)<w:color w:val=\"000000\"/><w:sz w:val=\"28\"/>"
            + "<w:szCs w:val=\"28\"/><w:lang w:val=\"\(language.xml)\" w:eastAsia=\"\(language.xml)\" w:bidi=\"ar-SA\"/>"
            + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" "
            + "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        let normal =
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
            + "</w:style>"
        let table =
            "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
            + "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" "
            + "w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>"
            + "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        return "<w:styles \(WordWriter.namespaces)>\(defaults)\(normal)\(table)"
            + PaperStyle.allCases.map(style).joined() + "</w:styles>"
    }

    private func style(_ style: PaperStyle) -> String {
        let look = style.look(isPlain: isPlain)
        var paragraph = ""
        if look.keepsNext { paragraph += "<w:keepNext/>" }
        if style != .rule, style != .paragraph { paragraph += look.keepsNext ? "<w:keepLines/>" : "" }
        let line =
            style == .rule || style == .afterTable
            ? "w:line=\"40\" w:lineRule=\"exact\""
            : "w:line=\"\(Int((look.spacing * 240).rounded()))\" w:lineRule=\"auto\""
        paragraph +=
            "<w:spacing w:before=\"\(Int(look.before * 20))\" w:after=\"\(Int(look.after * 20))\" \(line)/>"
        if look.left != 0 || look.firstLine != 0 {
            let first =
                look.firstLine < 0
                ? "w:hanging=\"\((-look.firstLine).twips)\"" : "w:firstLine=\"\(look.firstLine.twips)\""
            paragraph += "<w:ind w:left=\"\(look.left.twips)\" \(first)/>"
        }
        let alignment =
            switch look.alignment {
            case .left: "left"
            case .centre: "center"
            case .right: "right"
            case .justified: "both"
            }
        paragraph += "<w:jc w:val=\"\(alignment)\"/>"
        if let level = look.outline { paragraph += "<w:outlineLvl w:val=\"\(level)\"/>" }
        let size = Int(look.size * 2)
        let run =
            (look.isBold ? "<w:b/><w:bCs/>" : "") + (look.isItalic ? "<w:i/><w:iCs/>" : "")
            + "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"
        return "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"\(style.rawValue)\"><w:name w:val=\""
            + "\(look.name.xml)\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr>"
            + "</w:style>"
    }
}
