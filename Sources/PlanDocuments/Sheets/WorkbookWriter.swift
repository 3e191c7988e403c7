import Packages

/// Writes a sheet as XLSX (ECMA-376): texts that no formula can hide in, days that are days, the heading fixed and repeated
/// in print, pages of A4 across.
package struct WorkbookWriter: Sendable {
    package init() {}

    package func bytes(of sheet: Spreadsheet) throws(PaperFailure) -> [UInt8] {
        guard sheet.rows.count <= Spreadsheet.mostRows else { throw .tooLarge }
        var package = PackageWriter()
        for part in parts(sheet) { package.add(part.name, WorkbookWriter.head + part.content) }
        package.add("xl/worksheets/sheet1.xml", SheetText(sheet).text)
        guard let bytes = package.bytes() else { throw .tooLarge }
        return bytes
    }

    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let namespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

    private func parts(_ sheet: Spreadsheet) -> [(name: String, content: String)] {
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
        let overrides = [("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles")].map {
            "<Override PartName=\"/xl/\($0.0).xml\" ContentType=\"\(kind).\($0.1)+xml\"/>"
        }.joined()
        let name = sheet.name.sheetName
        let last = SheetText.letters(of: max(0, sheet.columns.count - 1))
        let tab = "'\(name.replacing("'", with: "''"))'".xml
        return [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
                    + "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides)</Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"r1\" Type=\"\(relation)/officeDocument\" "
                    + "Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"r1\" Type=\"\(relation)/worksheet\" "
                    + "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"\(relation)/styles\" "
                    + "Target=\"styles.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook \(WorkbookWriter.namespace) xmlns:r=\"\(relation)\"><sheets><sheet name=\"\(name.xml)\" "
                    + "sheetId=\"1\" r:id=\"r1\"/></sheets><definedNames><definedName name=\"_xlnm._FilterDatabase\" "
                    + "localSheetId=\"0\" hidden=\"1\">\(tab)!$A$1:$\(last)$\(sheet.rows.count + 1)</definedName>"
                    + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">\(tab)!$1:$1</definedName>"
                    + "</definedNames></workbook>"
            ), ("xl/styles.xml", WorkbookWriter.styles),
        ]
    }

    /// 0 anything, 1 headings, 2 texts, 3 days, 4 numbers; to be filled in 5 numbers, 6 texts.
    private static var styles: String {
        let font = "<sz val=\"12\"/><name val=\"Times New Roman\"/><family val=\"1\"/>"
        let sides = ["left", "right", "top", "bottom"].map { "<\($0) style=\"thin\"><color auto=\"1\"/></\($0)>" }
            .joined()
        func cell(_ format: Int, font: Int = 0, fill: Int = 0, isOpen: Bool = false, _ alignment: String) -> String {
            "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"1\" xfId=\"0\" "
                + "applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
                + (isOpen ? " applyProtection=\"1\"" : "") + "><alignment \(alignment) wrapText=\"1\"/>"
                + (isOpen ? "<protection locked=\"0\"/>" : "") + "</xf>"
        }
        return
            "<styleSheet \(namespace)><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
            + "<fonts count=\"2\"><font>\(font)</font><font><b/>\(font)</font></fonts><fills count=\"4\"><fill>"
            + "<patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill>"
            + "<patternFill patternType=\"solid\"><fgColor rgb=\"FFE7E6E6\"/><bgColor indexed=\"64\"/></patternFill></fill>"
            + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF8DC\"/><bgColor indexed=\"64\"/>"
            + "</patternFill></fill></fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>\(sides)"
            + "<diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
            + "borderId=\"0\"/></cellStyleXfs><cellXfs count=\"7\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
            + "borderId=\"0\" xfId=\"0\"/>" + cell(49, font: 1, fill: 2, "horizontal=\"center\" vertical=\"center\"")
            + cell(49, "vertical=\"top\"") + cell(164, "horizontal=\"center\" vertical=\"top\"")
            + cell(0, "horizontal=\"center\" vertical=\"top\"")
            + cell(0, fill: 3, isOpen: true, "horizontal=\"center\" vertical=\"top\"")
            + cell(49, fill: 3, isOpen: true, "vertical=\"top\"")
            + "</cellXfs><cellStyles count=\"1\"><cellStyle "
            + "name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    }
}

/// `xl/worksheets/sheet1.xml`.
struct SheetText {
    private(set) var text: String
    private let columns: [Spreadsheet.Column]
    private let letters: [String]
    private let answers: [Spreadsheet.Place: Spreadsheet.Answer]

    init(_ sheet: Spreadsheet) {
        columns = sheet.columns
        answers = sheet.answers
        letters = columns.indices.map(SheetText.letters)
        let last = "\(letters.last ?? "A")\(sheet.rows.count + 1)"
        text =
            WorkbookWriter.head
            + "<worksheet \(WorkbookWriter.namespace)><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
            + "<dimension ref=\"A1:\(last)\"/><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" "
            + "topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
            + "<sheetFormatPr defaultRowHeight=\"15.75\"/><cols>"
            + columns.enumerated().map { index, column in
                "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" style=\"2\" "
                    + (column.isHidden ? "hidden=\"1\" " : "") + "customWidth=\"1\"/>"
            }.joined() + "</cols><sheetData>"
        append(columns.map { .text($0.title) }, number: 1, isHeading: true)
        for (index, row) in sheet.rows.enumerated() { append(row, number: index + 2, isHeading: false) }
        text += "</sheetData>"
        if !answers.isEmpty {
            text += "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>"
        }
        text += "<autoFilter ref=\"A1:\(last)\"/>"
        appendChoices(rows: sheet.rows.count)
        text +=
            "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup "
            + "paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N"
            + "</oddFooter></headerFooter></worksheet>"
    }

    private mutating func append(_ cells: [Spreadsheet.Cell], number: Int, isHeading: Bool) {
        text += "<row r=\"\(number)\" ht=\"\(height(of: cells, number: number))\" customHeight=\"1\">"
        for (index, cell) in cells.enumerated() where index < letters.count {
            let place = "\(letters[index])\(number)"
            switch cell {
            case .empty: text += "<c r=\"\(place)\" s=\"\(blank(number: number, column: index))\"/>"
            case .day(let day, _): text += "<c r=\"\(place)\" s=\"3\"><v>\(day)</v></c>"
            case .number(let value): text += "<c r=\"\(place)\" s=\"4\"><v>\(value)</v></c>"
            case .text(let line):
                text += "<c r=\"\(place)\" s=\"\(isHeading ? 1 : 2)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                text += line.cellText.xml
                text += "</t></is></c>"
            }
        }
        text += "</row>"
    }

    private func answer(number: Int, column: Int) -> Spreadsheet.Answer? {
        answers[Spreadsheet.Place(row: number - 2, column: column)]
    }

    /// The style of a blank cell.
    private func blank(number: Int, column: Int) -> Int {
        switch answer(number: number, column: column) {
        case .number?: 5
        case .text?: 6
        case nil: 2
        }
    }

    /// Enough for the longest text of a row, in points; more than 409 no program takes.
    private func height(of cells: [Spreadsheet.Cell], number: Int) -> Int {
        var lines = 1
        for (index, (cell, column)) in zip(cells, columns).enumerated() where !column.isHidden {
            if case .text(let room)? = answer(number: number, column: index) { lines = max(lines, room) }
            guard case .text(let text) = cell else { continue }
            lines = max(lines, SheetText.lineCount(of: text, in: column.width))
        }
        return min(409, 16 * lines + 1)
    }

    /// In how many lines a text stands in a column of so many digits.
    private static func lineCount(of text: String, in width: Int) -> Int {
        // In sixths of a digit: Times New Roman is narrower than its digits, but for capitals.
        let room = max(1, width) * 6
        var (count, line, word) = (1, 0, 0)
        func end() {
            if line > 0, line + word > room { (count, line) = (count + 1, 0) }
            // A word that is too long is broken.
            while word > room { (count, word) = (count + 1, word - room) }
            line += word
            word = 0
        }
        for scalar in text.unicodeScalars {
            if scalar == " " {
                end()
                line += 3
            } else {
                word += scalar.isWide ? 9 : 6
            }
        }
        end()
        return count
    }

    private mutating func appendChoices(rows: Int) {
        let lists = columns.enumerated().filter { !$0.element.choices.isEmpty }
        guard !lists.isEmpty, rows > 0 else { return }
        text += "<dataValidations count=\"\(lists.count)\">"
        for (index, column) in lists {
            let choices = column.choices.map { $0.replacing("\"", with: "\"\"") }.joined(separator: ",")
            text +=
                "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" "
                + "sqref=\"\(letters[index])2:\(letters[index])\(rows + 1)\"><formula1>\("\"\(choices)\"".xml)</formula1>"
                + "</dataValidation>"
        }
        text += "</dataValidations>"
    }

    /// A, B … Z, AA …
    static func letters(of index: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + index % 26)))
        return index < 26 ? last : letters(of: index / 26 - 1) + last
    }
}

extension Unicode.Scalar {
    /// Whether it is a capital, as far as Vietnamese has them.
    fileprivate var isWide: Bool {
        switch value {
        case 0x41...0x5A, 0xC0...0xDE, 0x1AF: true
        // In the blocks of letters with marks capitals have even numbers.
        case 0x100...0x1AD, 0x1EA0...0x1EF9: value.isMultiple(of: 2)
        default: false
        }
    }
}

extension String {
    /// No cell holds more than 32,767 units of UTF-16.
    fileprivate var cellText: String {
        guard utf16.count > 32_767 else { return self }
        var text = String(prefix(32_000))
        while text.utf16.count > 32_766 { text.removeLast(min(text.count, 1_000)) }
        return text + "…"
    }

    /// A name for a tab: at most 31 letters, without those that formulas use.
    fileprivate var sheetName: String {
        let name = String(filter { !"[]:*?/\\".contains($0) }.prefix(31))
        return name.isEmpty ? "Sheet" : name
    }
}
