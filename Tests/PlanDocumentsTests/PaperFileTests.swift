import Foundation
import FoundationXML
import Subprocesses
import Testing

@testable import DocumentReading
@testable import PlanDocuments

/// Papers as files of office programs.
struct PaperFileTests {
    private static let papers = ["letter": Papers.letter(), "report": Papers.report]

    /// Parts of a package by their names; those that it does not have are left out.
    private func parts(_ bytes: [UInt8]) throws -> [(name: String, text: String)] {
        let package = try ZipPackage(bytes, limits: ReadingLimits())
        let names = [
            "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml",
            "word/styles.xml",
            "word/settings.xml", "word/header.xml", "word/header-first.xml", "META-INF/manifest.xml", "styles.xml",
            "content.xml",
        ]
        return try names.compactMap { name in
            try package.part(name).map { (name, String(decoding: $0, as: UTF8.self)) }
        }
    }

    private static var writers: [(String, any PaperWriter)] {
        let programs = ExternalPrograms(path: "")
        return DocumentForm.papers.filter { $0 != .pdf }.map { ($0.rawValue, $0.writer(programs: programs)) }
    }

    /// `RECORD_PAPERS=1` stores them anew, and fails.
    @Test(arguments: ["letter", "report"]) func whatIsWrittenIsAsItWas(_ name: String) throws {
        let paper = try #require(PaperFileTests.papers[name])
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
        let word = try parts(try WordWriter().bytes(of: [paper]))
        let open = try parts(try OpenDocumentWriter().bytes(of: [paper]))
        var files = ["\(name).html": String(decoding: HTMLWriter().bytes(of: [paper]), as: UTF8.self)]
        files["\(name).document.xml"] = word.first { $0.name == "word/document.xml" }?.text
        files["\(name).content.xml"] = open.first { $0.name == "content.xml" }?.text
        files["word-styles.xml"] = word.first { $0.name == "word/styles.xml" }?.text
        files["open-styles.xml"] = open.first { $0.name == "styles.xml" }?.text
        #expect(files.count == 5)
        for (file, text) in files {
            let lines = text.replacingOccurrences(of: "><", with: ">\n<")
            let url = folder.appendingPathComponent(file)
            if ProcessInfo.processInfo.environment["RECORD_PAPERS"] == "1" {
                try lines.write(to: url, atomically: true, encoding: .utf8)
                Issue.record("\(file) is stored anew")
            } else {
                #expect(try String(contentsOf: url, encoding: .utf8) == lines, "\(file)")
            }
        }
    }

    @Test func equalPapersGiveEqualBytes() throws {
        for (name, writer) in PaperFileTests.writers {
            let first = try writer.bytes(of: [Papers.report, Papers.letter()])
            #expect(try writer.bytes(of: [Papers.report, Papers.letter()]) == first, "\(name)")
        }
        let decomposed = Papers.report.mapTexts(\.decomposedStringWithCanonicalMapping)
        #expect(try WordWriter().bytes(of: [decomposed]) == WordWriter().bytes(of: [Papers.report]))
    }

    /// The order of the schema (ECMA-376, CT_PPr, CT_RPr, CT_TblPr, CT_SectPr, CT_Style), which Word insists on.
    @Test func propertiesStandInTheOrderOfTheSchema() throws {
        let orders: [String: [String]] = [
            "w:pPr": [
                "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl", "w:numPr", "w:pBdr",
                "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr",
            ],
            "w:rPr": [
                "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:color", "w:spacing", "w:sz",
                "w:szCs", "w:u", "w:lang",
            ],
            "w:tblPr": ["w:tblStyle", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar"],
            "w:tcPr": ["w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:vAlign"],
            "w:sectPr": [
                "w:headerReference", "w:type", "w:pgSz", "w:pgMar", "w:pgNumType", "w:cols", "w:titlePg",
            ],
            "w:style": [
                "w:name", "w:basedOn", "w:next", "w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat",
                "w:pPr",
                "w:rPr", "w:tblPr",
            ],
        ]
        var seen: Set<String> = []
        for part in try parts(try WordWriter().bytes(of: [Papers.report])) where part.name.hasPrefix("word/") {
            let order = ElementOrder(orders)
            let parser = XMLParser(data: Data(part.text.utf8))
            parser.delegate = order
            #expect(parser.parse(), "\(part.name)")
            #expect(order.faults.isEmpty, "\(part.name): \(order.faults)")
            seen.formUnion(order.seen)
        }
        #expect(seen == Set(orders.keys))
    }

    @Test func openDocumentsSayWhatTheyAreFirst() throws {
        let bytes = try OpenDocumentWriter().bytes(of: [Papers.report])
        #expect(Array(bytes[30..<38]) == Array("mimetype".utf8) && Array(bytes[8..<10]) == [0, 0])
        #expect(Array(bytes[38..<77]) == Array("application/vnd.oasis.opendocument.text".utf8))
        for part in try parts(bytes) where part.name.hasSuffix(".xml") {
            #expect(XMLParser(data: Data(part.text.utf8)).parse(), "\(part.name)")
        }
    }

    /// Our own readers find in each format what was written.
    @Test(arguments: ["html", "docx", "odt"]) func itIsReadAgain(_ form: String) throws {
        let writer = try #require(PaperFileTests.writers.first { $0.0 == form }).1
        let document = try DocumentReader().read(try writer.bytes(of: [Papers.report]))
        var lines: [String] = []
        var tables: [[[String]]] = []
        for block in document.blocks {
            switch block {
            case .line(let line): lines.append(line.text)
            case .table(let table): tables.append(table.rows.map { $0.map(\.text) })
            }
        }
        #expect(
            lines.filter { !$0.isEmpty } == [
                "BÁO CÁO", "Kết quả công tác bình đẳng giới năm 2021", "Kính gửi: Ủy ban nhân dân tỉnh Đắk Lắk",
                "Căn cứ Luật Bình đẳng giới;", "Căn cứ Kế hoạch số 67/KH-UBND.", "Phần I", "ĐÁNH GIÁ", "I. KẾT QUẢ",
                "1. Về tuyên truyền", "2. Đã mở 3 lớp.", "Điều 1. Giao Sở Nội vụ.", "đ) Lớp cho cán bộ cấp xã.",
                "Trên đây là báo cáo./.",
                "Phụ lục I", "CHỈ TIÊU", "(Kèm theo Báo cáo)", "Phụ lục II", "NHIỆM VỤ", "(Kèm theo Báo cáo)",
            ])
        #expect(tables.count == 5)
        #expect(tables[0][0][1].hasPrefix("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"))
        #expect(
            tables[1] == [
                ["TT", "Chỉ tiêu", "Kết quả"], ["Mục tiêu 1"], ["1", "Tỷ lệ nữ <đại biểu> & \"khác\"", "25,5"],
                ["2", "", ""],
            ])
        #expect(tables[2][0][1] == "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Thị A")
        #expect(tables[3] == tables[1] && tables[4] == tables[1])
    }

    /// What no XML holds goes; nothing else does.
    @Test func hostileTextDoesNoHarm() throws {
        let text = "a\u{0}\u{8}\u{1B}[31m\u{FFFF}\u{85}b\n\tc <w:p/> ]]> &amp; " + String(repeating: "ệ", count: 300)
        let paper = Papers.report.mapTexts { $0.isEmpty ? $0 : text }
        for form in ["docx", "odt", "html"] {
            let writer = try #require(PaperFileTests.writers.first { $0.0 == form }).1
            let document = try DocumentReader().read(try writer.bytes(of: [paper]))
            let lines = document.blocks.compactMap { if case .line(let line) = $0 { line.text } else { nil } }
            #expect(lines.contains { $0.contains("a[31mb c <w:p/> ]]> &amp; ệệệ") }, "\(form): \(lines)")
            #expect(!lines.contains { $0.unicodeScalars.contains { $0.value < 0x20 } })
        }
    }

    /// The widths were measured in print.
    @Test func theLetterheadDoesNotWrap() {
        let nation = PaperStyle.nation.width(of: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        let motto = PaperStyle.motto.width(of: "Độc lập - Tự do - Hạnh phúc")
        let place = PaperStyle.placeAndDate.width(of: "Thành phố Hồ Chí Minh, ngày 25 tháng 11 năm 2026")
        #expect(abs(nation - 88.3) < 0.3 && abs(motto - 56.1) < 0.3, "\(nation) \(motto)")
        #expect(place > 95 && place < PaperPages.letterhead.right, "\(place)")
        for name in [
            "ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ", "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH",
            "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "ỦY BAN NHÂN DÂN XÃ AN PHÚ", "SỞ NỘI VỤ",
        ] {
            let lines = OfficeName(name).lines(in: PaperPages.letterhead.left - 2, .issuer)
            #expect(lines.joined(separator: " ") == name)
            #expect(lines.allSatisfy { PaperStyle.issuer.width(of: $0) <= PaperPages.letterhead.left - 2 }, "\(lines)")
        }
        #expect(
            OfficeName("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI").lines(in: 63, .issuer) == [
                "SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI",
            ])
        #expect(OfficeName("ỦY BAN NHÂN DÂN XÃ AN PHÚ").lines(in: 63, .issuer) == ["ỦY BAN NHÂN DÂN", "XÃ AN PHÚ"])
    }

    /// What stands in the middle ends with no single word, and needs no more lines than before.
    @Test(arguments: [
        ("V/v đôn đốc gửi báo cáo kết quả năm 2021", PaperStyle.subject, 65.0, 2),
        ("V/v nộp báo cáo", .subject, 65, 1), ("Kính gửi", .onlyAddressee, 165, 1), ("", .about, 165, 1),
        (
            "Kính gửi: Ủy ban nhân dân tỉnh An Giang (qua Sở Lao động - Thương binh và Xã hội)",
            .onlyAddressee, 165, 2
        ), (String(repeating: "ệ", count: 300), .subject, 65, 1),
    ]) func linesInTheMiddleAreOfLikeLength(_ text: String, _ style: PaperStyle, _ width: Double, _ count: Int) {
        let wrap = TextWrap(text, style)
        let least = wrap.leastWidth(in: width)
        #expect(wrap.lineCount(in: width) == count && wrap.lineCount(in: least) == count)
        #expect(least <= width && (count == 1 || wrap.lineCount(in: least - 0.1) > count))
        #expect(count == 1 || style.width(of: text) / least > 1.6)
    }

    /// A thousand times what a letter has.
    @Test func aLongAnnexIsWritten() throws {
        var paper = Papers.letter()
        paper.annexes = [
            OfficialPaper.Annex(
                titles: ["DANH SÁCH"], note: "(Kèm theo)",
                body: [
                    .table(
                        OfficialPaper.Table(
                            columns: Papers.table.columns,
                            rows: (1...3000).map { .cells(["\($0)", "UBND xã \($0)", "15/11/2021"]) }))
                ])
        ]
        for (name, writer) in PaperFileTests.writers {
            let bytes = try writer.bytes(of: [paper])
            #expect(!bytes.isEmpty, "\(name)")
        }
        guard case .table(let table)? = try DocumentReader().read(try WordWriter().bytes(of: [paper])).blocks.last
        else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.count == 3001)
    }

    @Test func pdfNeedsItsProgram() throws {
        #expect(throws: PaperFailure.program(.missing(.soffice))) {
            try PDFWriter(programs: ExternalPrograms(path: "/nonexistent")).bytes(of: [Papers.letter()])
        }
        // One that says that it did its work, and one that never ends.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("soffice-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appendingPathComponent("soffice").path
        for (script, failure) in [
            ("exit 0", ProgramRunFailure.failed(.soffice)),
            // What it started is ended with it.
            ("sleep 60 & echo $! > \(folder.path)/child; wait", .timeout(.soffice, seconds: 1)),
        ] {
            try "#!/bin/sh\n\(script)\n".write(toFile: program, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
            let writer = PDFWriter(programs: ExternalPrograms(path: folder.path, temporary: folder.path), seconds: 1)
            #expect(throws: PaperFailure.program(failure)) { try writer.bytes(of: [Papers.letter()]) }
        }
        let child = try String(contentsOfFile: folder.path + "/child", encoding: .utf8)
        #expect(isGone(try #require(pid_t(child.trimmingCharacters(in: .whitespacesAndNewlines)))))
        try FileManager.default.removeItem(atPath: folder.path + "/child")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["soffice"])
        // One that somebody does not wait for: it ends at once, with all that it made.
        var stopped = ExternalPrograms(path: folder.path, temporary: folder.path)
        let stop = StopSignal()
        stopped.stop = stop
        stop.stop()
        let start = ContinuousClock.now
        #expect(throws: PaperFailure.program(.stopped(.soffice))) {
            try PDFWriter(programs: stopped, seconds: 60).bytes(of: [Papers.letter()])
        }
        #expect(start.duration(to: .now) < .seconds(20))
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(left.filter { $0 != "child" } == ["soffice"])
    }

    /// Whether a process has ended, soon; one that nobody waits for is gone, too.
    private func isGone(_ process: pid_t) -> Bool {
        for _ in 0..<200 {
            let state = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8))?.split(separator: " ")
            guard let state, state.count > 2, state[2] != "Z" else { return true }
            usleep(10_000)
        }
        return false
    }

    @Test(arguments: [
        ("<</Type/Font/BaseFont/BAAAAA+DejaVuSerif-Bold>>", "DejaVuSerif-Bold"),
        ("/BaseFont /TimesNewRomanPS-BoldMT\n/BaseFont/CAAAAA+LiberationSerif", nil),
        ("/BaseFont/Tinos/X /BaseFont\r\n/Carlito>>", "Carlito"), ("/BaseFont", nil), ("/BaseFont 12 0 R", nil),
        ("", nil),
    ]) func theFontThatStandsInIsFound(_ text: String, _ font: String?) {
        #expect(PaperFonts.standIn(in: Array(text.utf8)) == font)
    }

    /// What goes out is written in its own forms alone, and a name without an ending means one that every program reads.
    @Test func eachDocumentHasItsForms() throws {
        let sheet = Spreadsheet(
            name: "S", columns: [.init("A", width: 5)],
            rows: [[.text("=1")], [.day(44_515, written: "15/11/2021")], [.number(3)], [.empty]])
        let documents: [(OutgoingDocument, usual: String, plain: DocumentForm)] = [
            (.papers([Papers.letter()]), ".docx", .text), (.sheet(sheet), ".xlsx", .csv),
            (.calendar(named: "C", []), ".ics", .ics), (.text("một"), ".txt", .text),
        ]
        let programs = ExternalPrograms(path: "")
        for (document, usual, plain) in documents {
            #expect(document.forms.first?.endings.first == usual && document.plainForm == plain)
            for form in document.forms where form != .pdf {
                #expect(try !document.bytes(as: form, programs: programs, clean: { $0 }).isEmpty, "\(form)")
            }
        }
        let rows = try OutgoingDocument.sheet(sheet).bytes(as: .csv, programs: programs, clean: { $0 })
        #expect(String(decoding: rows, as: UTF8.self) == "A\r\n'=1\r\n15/11/2021\r\n3\r\n\r\n")
    }
}

/// Looks whether the children of elements stand in an order.
private final class ElementOrder: NSObject, XMLParserDelegate {
    private let orders: [String: [String]]
    private var open: [(name: String, last: Int)] = []
    private(set) var faults: [String] = []
    private(set) var seen: Set<String> = []

    init(_ orders: [String: [String]]) { self.orders = orders }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        if let parent = open.last, let order = orders[parent.name] {
            seen.insert(parent.name)
            if let place = order.firstIndex(of: name) {
                if place < parent.last { faults.append("\(name) in \(parent.name)") }
                open[open.count - 1].last = place
            } else {
                faults.append("\(name) is not known in \(parent.name)")
            }
        }
        open.append((name, 0))
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        open.removeLast()
    }
}
