import Foundation
import FoundationXML
import Testing

@testable import DocumentReading
@testable import PlanDocuments

/// Sheets as XLSX.
struct WorkbookTests {
    private var sheet: Spreadsheet {
        Spreadsheet(
            name: "Theo dõi: [nhiệm/vụ]",
            columns: [
                .init("STT", width: 5), .init("Nội dung", width: 40), .init("Hạn", width: 12),
                .init("Trạng thái", width: 16, choices: ["Chưa thực hiện", "Đã hoàn thành"]),
                .init("record", width: 10, isHidden: true),
            ],
            rows: [
                [
                    .number(1), .text("=HYPERLINK(\"x\") <&> \u{1B}"), .day(44_515, written: "15/11/2021"),
                    .text("Đã hoàn thành"),
                    .text("a/b"),
                ],
                [.number(2), .text(String(repeating: "ố", count: 40_000)), .empty, .empty, .empty],
            ])
    }

    private func part(_ name: String, of other: Spreadsheet? = nil) throws -> String {
        let package = try ZipPackage(try WorkbookWriter().bytes(of: other ?? sheet), limits: ReadingLimits())
        return String(decoding: try #require(try package.part(name)), as: UTF8.self)
    }

    /// What is to be filled in is open, and all else is protected; a sheet without any of it is free.
    @Test func whatIsNotAskedForIsProtected() throws {
        #expect(try !part("xl/worksheets/sheet1.xml").contains("sheetProtection"))
        var form = sheet
        form.answers = [.init(row: 1, column: 2): .number, .init(row: 1, column: 3): .text(lines: 3)]
        let text = try part("xl/worksheets/sheet1.xml", of: form)
        let (protection, filter) = (text.range(of: "<sheetProtection sheet=\"1\""), text.range(of: "<autoFilter"))
        let (first, second) = (try #require(protection), try #require(filter))
        #expect(first.lowerBound < second.lowerBound)
        #expect(text.contains("<c r=\"C3\" s=\"5\"/><c r=\"D3\" s=\"6\"/><c r=\"E3\" s=\"2\"/>"))
        let styles = try part("xl/styles.xml", of: form).components(separatedBy: "<xf ")
        #expect(styles.suffix(2).allSatisfy { $0.contains("locked=\"0\"") })
        #expect(styles.dropLast(2).allSatisfy { !$0.contains("locked") })
    }

    @Test func cellsAreTextsDaysAndNumbers() throws {
        let text = try part("xl/worksheets/sheet1.xml")
        #expect(
            text.contains(
                "<c r=\"B2\" s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=HYPERLINK(&quot;x&quot;) &lt;&amp;&gt; </t></is></c>"
            ))
        #expect(
            text.contains("<c r=\"C2\" s=\"3\"><v>44515</v></c>") && text.contains("<c r=\"A2\" s=\"4\"><v>1</v></c>"))
        #expect(
            !text.contains("<f>") && text.contains("state=\"frozen\"") && text.contains("<autoFilter ref=\"A1:E3\"/>"))
        #expect(text.contains("sqref=\"D2:D3\"><formula1>&quot;Chưa thực hiện,Đã hoàn thành&quot;</formula1>"))
        #expect(text.contains("<col min=\"5\" max=\"5\" width=\"10\" style=\"2\" hidden=\"1\""))
        // 15/11/2021.
        #expect(try part("xl/styles.xml").contains("formatCode=\"dd/mm/yyyy\""))
        let book = try part("xl/workbook.xml")
        #expect(book.contains("<sheet name=\"Theo dõi nhiệmvụ\"") && book.contains("'Theo dõi nhiệmvụ'!$1:$1"))
    }

    /// The children of a worksheet stand in the order of its schema (ECMA-376, CT_Worksheet).
    @Test func partsStandInTheOrderOfTheSchema() throws {
        let order = [
            "<sheetPr>", "<dimension ", "<sheetViews>", "<sheetFormatPr ", "<cols>", "<sheetData>", "<autoFilter ",
            "<dataValidations ", "<pageMargins ", "<pageSetup ", "<headerFooter>",
        ]
        let text = try part("xl/worksheets/sheet1.xml")
        let places = order.map { text.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        for name in [
            "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml",
        ] {
            #expect(XMLParser(data: Data(try part(name).utf8)).parse(), "\(name)")
        }
        #expect(XMLParser(data: Data(text.utf8)).parse())
        #expect(try WorkbookWriter().bytes(of: sheet) == WorkbookWriter().bytes(of: sheet))
    }

    @Test func columnsHaveLetters() {
        #expect([0, 25, 26, 51, 52, 701, 702].map(SheetText.letters) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
    }
}
