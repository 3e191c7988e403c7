import Packages
import PlanDocuments
import Testing

@testable import DocumentReading

/// Sheets as offices save them.
struct SheetReaderTests {
    private func read(_ text: String) throws -> [[String]] {
        try SheetReader().read(Array(text.utf8)).rows.map { $0.cells.map(\.shown) }
    }

    @Test(arguments: [
        ("a,b\r\n1,\"x, y\"\r\n", [["a", "b"], ["1", "x, y"]]),
        ("a;b\n1,5;\"x\n\"\"y\"\"\"\n", [["a", "b"], ["1,5", "x\n\"y\""]]),
        ("a\tb\r\r1\t2", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a,b\n\n'=1+1,'-x\n", [["a", "b"], ["=1+1", "-x"]]),
        ("\"a,b\";c\n1;2\n", [["a,b", "c"], ["1", "2"]]),
        ("DANH BẠ\r\n\r\na;b\r\n1,2;3\r\n", [["DANH BẠ"], ["a", "b"], ["1,2", "3"]]),
        ("chỉ một cột\nđ\n", [["chỉ một cột"], ["đ"]]),
        ("a,b\n\"không đóng,\n2", [["a", "b"], ["không đóng,\n2"]]),
    ]) func separatedValues(_ text: String, _ rows: [[String]]) throws {
        #expect(try read(text) == rows)
    }

    @Test func rowsKeepTheirNumbers() throws {
        #expect(try SheetReader().read(Array("a,b\n\n,\n1,2\n".utf8)).rows.map(\.number) == [1, 4])
    }

    @Test func ourOwnWorkbookComesBack() throws {
        let sheet = Spreadsheet(
            name: "x", columns: [.init("Tên", width: 9), .init("Ngày", width: 9), .init("Số", width: 9)],
            rows: [
                [.text("  Sở Y tế & <b> 2"), .day(44_260, written: "05/03/2021"), .number(12)],
                [.empty, .empty, .number(-3)],
            ])
        let read = try SheetReader().read(try WorkbookWriter().bytes(of: sheet))
        #expect(
            read.rows.map(\.cells) == [
                [.text("Tên"), .text("Ngày"), .text("Số")],
                [.text("  Sở Y tế & <b> 2"), .day(44_260), .number("12")], [.empty, .empty, .number("-3")],
            ])
        #expect(read.rows[2][0] == .empty && read.rows[2][9] == .empty)
    }

    /// A workbook as other programs write it: shared texts with formats and readings, styles, hidden sheets, formulas.
    @Test func othersWorkbooksAreRead() throws {
        let bytes = try workbook([
            "xl/workbook.xml":
                "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\"><x:sheets><x:sheet name=\"h\" state=\"hidden\" r:id=\"r1\"/><x:sheet "
                + "name=\"s\" r:id=\"r2\"/></x:sheets></x:workbook>",
            "xl/_rels/workbook.xml.rels":
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/a.xml\"/><Relationship Id=\"r2\" "
                + "Target=\"/xl/worksheets/b.xml\"/><Relationship Id=\"r3\" Type=\"t/sharedStrings\" Target=\"s.xml\"/>"
                + "</Relationships>",
            "xl/s.xml":
                "<sst><si><t>Sở</t></si><si><r><rPr/><t>đã </t></r><r><t>xong_x000D_</t></r><rPh><t>ồ</t></rPh></si></sst>",
            "xl/styles.xml":
                "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-42A]dd\\ &quot;tháng&quot; mm\"/><numFmt "
                + "numFmtId=\"171\" formatCode=\"0.0 &quot;ngày&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf "
                + "numFmtId=\"14\"/></cellXfs></styleSheet>",
            "xl/worksheets/a.xml": "<worksheet/>",
            "xl/worksheets/b.xml":
                "<worksheet><sheetData><row r=\"3\"><c r=\"B3\" t=\"s\"><v>1</v></c><c r=\"D3\" s=\"1\"><v>44260</v></c><c "
                + "s=\"2\"><v>2.5</v></c><c s=\"3\"><v>44260.75</v></c><c t=\"str\"><f>A1</f><v>x</v></c><c t=\"e\"><f/>"
                + "<v>#REF!</v></c></row><row><c/></row><row r=\"9\"><c t=\"s\"><v>7</v></c><c t=\"inlineStr\"><is><t>y</t>"
                + "</is></c></row></sheetData></worksheet>",
        ])
        let rows = try SheetReader().read(bytes).rows
        #expect(rows.map(\.number) == [3, 9])
        #expect(
            rows[0].cells == [
                .empty, .text("đã xong\r"), .empty, .day(44_260), .number("2.5"), .day(44_260), .formula(.text("x")),
                .formula(.text("#REF!")),
            ])
        #expect(rows[1].cells == [.empty, .text("y")])
    }

    @Test func daysOfMacintoshesAreTheSame() throws {
        let bytes = try workbook([
            "xl/workbook.xml":
                "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"s\" id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels": "<R><Relationship Id=\"r1\" Target=\"w.xml\"/></R>",
            "xl/styles.xml": "<s><cellXfs><xf numFmtId=\"14\"/></cellXfs></s>",
            "xl/w.xml": "<w><row><c><v>42798</v></c></row></w>",
        ])
        #expect(try SheetReader().read(bytes).rows.first?.cells == [.day(44_260)])
    }

    @Test func whatIsNoSheetIsRefused() throws {
        func failure(_ bytes: [UInt8]) -> ReadingFailure? {
            do throws(ReadingFailure) {
                _ = try SheetReader().read(bytes)
                return nil
            } catch {
                return error
            }
        }
        #expect(failure([]) == .empty && failure(Array("\n\n , \n".utf8)) == .empty)
        #expect(failure(Array("%PDF-1.4".utf8)) == .unknownFormat && failure([0, 1, 2]) == .unknownFormat)
        #expect(failure([0xD0, 0xCF, 0x11, 0xE0]) == .unknownFormat)
        let locked = [0xD0, 0xCF, 0x11, 0xE0] + Array("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0".utf8)
        #expect(failure(locked) == .encrypted)
        #expect(failure(Array("PK\u{3}\u{4}".utf8)) == .damaged)
        // What says that it is larger than it is, and what would be.
        let far = "<row r=\"9223372036854775807\"><c><v>1</v></c></row><row><c><v>2</v></c></row>"
        #expect(throws: Never.self) { _ = try SheetReader().read(try workbook(ofRows: far)) }
        #expect(throws: ReadingFailure.tooLarge(limit: 64 << 20)) {
            let row = "<row><c r=\"SR1\"><v>1</v></c></row>"
            _ = try SheetReader().read(try workbook(ofRows: String(repeating: row, count: 16_000)))
        }
        // Columns without end and rows that are one cell each take no memory.
        #expect(failure(Array(String(repeating: ",", count: 100_000).utf8)) == .empty)
    }

    private func workbook(ofRows rows: String) throws -> [UInt8] {
        try workbook([
            "xl/workbook.xml": "<workbook><sheets><sheet name=\"s\" id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels": "<R><Relationship Id=\"r1\" Target=\"w.xml\"/></R>",
            "xl/w.xml": "<w>\(rows)</w>",
        ])
    }

    private func workbook(_ parts: [String: String]) throws -> [UInt8] {
        var package = PackageWriter()
        for (name, text) in parts.sorted(by: { $0.key < $1.key }) { package.add(name, text) }
        let bytes = package.bytes()
        return try #require(bytes)
    }
}

extension SourceSheet.Cell {
    fileprivate var shown: String {
        switch self {
        case .empty: ""
        case .text(let text), .number(let text): text
        case .day(let day): "day \(day)"
        case .formula(let cell): "=\(cell.shown)"
        }
    }
}
