import Foundation
import Packages
import PlanReading
import Testing

@testable import DocumentReading

/// Text of before Unicode, there and back.
struct LegacyLettersTests {
    /// The bytes of TCVN 5712:1993 as the standard lists them.
    private static let tcvn3: [Character: UInt8] = [
        "à": 0xB5, "ả": 0xB6, "ã": 0xB7, "á": 0xB8, "ạ": 0xB9, "ằ": 0xBB, "ẳ": 0xBC, "ẵ": 0xBD, "ắ": 0xBE, "ặ": 0xC6,
        "ầ": 0xC7, "ẩ": 0xC8, "ẫ": 0xC9, "ấ": 0xCA, "ậ": 0xCB, "è": 0xCC, "ẻ": 0xCE, "ẽ": 0xCF, "é": 0xD0, "ẹ": 0xD1,
        "ề": 0xD2, "ể": 0xD3, "ễ": 0xD4, "ế": 0xD5, "ệ": 0xD6, "ì": 0xD7, "ỉ": 0xD8, "ĩ": 0xDC, "í": 0xDD, "ị": 0xDE,
        "ò": 0xDF, "ỏ": 0xE1, "õ": 0xE2, "ó": 0xE3, "ọ": 0xE4, "ồ": 0xE5, "ổ": 0xE6, "ỗ": 0xE7, "ố": 0xE8, "ộ": 0xE9,
        "ờ": 0xEA, "ở": 0xEB, "ỡ": 0xEC, "ớ": 0xED, "ợ": 0xEE, "ù": 0xEF, "ủ": 0xF1, "ũ": 0xF2, "ú": 0xF3, "ụ": 0xF4,
        "ừ": 0xF5, "ử": 0xF6, "ữ": 0xF7, "ứ": 0xF8, "ự": 0xF9, "ỳ": 0xFA, "ỷ": 0xFB, "ỹ": 0xFC, "ý": 0xFD, "ỵ": 0xFE,
        "ă": 0xA8, "â": 0xA9, "ê": 0xAA, "ô": 0xAB, "ơ": 0xAC, "ư": 0xAD, "đ": 0xAE, "Ă": 0xA1, "Â": 0xA2, "Ê": 0xA3,
        "Ô": 0xA4, "Ơ": 0xA5, "Ư": 0xA6, "Đ": 0xA7,
    ]

    /// VNI as its fonts have it: what stands behind a plain vowel, by circumflex, breve, horn and tone.
    private static let vni: [Character: String] = {
        let tones = Array("áàảãạ")
        var table: [Character: String] = [
            "đ": "ñ", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "ơ": "ô", "ư": "ö", "â": "aâ",
            "ê": "eâ", "ô": "oâ", "ă": "aê",
        ]
        let rows: [(letters: String, base: String, marks: String)] = [
            ("áàảãạ", "a", "ùøûõï"), ("éèẻẽẹ", "e", "ùøûõï"), ("óòỏõọ", "o", "ùøûõï"), ("úùủũụ", "u", "ùøûõï"),
            ("ýỳỷỹ", "y", "ùøûõ"), ("ớờởỡợ", "ô", "ùøûõï"), ("ứừửữự", "ö", "ùøûõï"), ("ấầẩẫậ", "a", "áàåãä"),
            ("ếềểễệ", "e", "áàåãä"), ("ốồổỗộ", "o", "áàåãä"), ("ắằẳẵặ", "a", "éèúüë"),
        ]
        for row in rows {
            for (letter, mark) in zip(row.letters, row.marks) { table[letter] = row.base + String(mark) }
        }
        return table
    }()

    private func inVNI(_ text: String) -> String {
        text.map { letter -> String in
            let small = Character(letter.lowercased())
            guard let written = Self.vni[small] else { return String(letter) }
            return small == letter ? written : written.uppercased()
        }.joined()
    }

    private func inTCVN3(_ text: String) -> [UInt8] {
        text.flatMap { letter in Self.tcvn3[letter].map { [$0] } ?? Array(String(letter).utf8) }
    }

    private static let letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"

    @Test func everyLetterOfTCVN3IsTheOneThatItPrints() {
        #expect(Self.tcvn3.count == 74)
        for (letter, byte) in Self.tcvn3 { #expect(LegacyLetters(.tcvn3).unicode([byte]) == String(letter)) }
        #expect(LegacyLetters(.tcvn3).unicode(inTCVN3(Self.letters)) == Self.letters)
        #expect(LegacyLetters(.tcvn3).unicode("Uû ban nh©n d©n") == "Uỷ ban nhân dân")
    }

    @Test func everyLetterOfVNIIsTheOneThatItPrints() {
        #expect(LegacyLetters(.vni).unicode(inVNI(Self.letters)) == Self.letters)
        let capitals = Self.letters.uppercased()
        #expect(LegacyLetters(.vni).unicode(inVNI(capitals)) == capitals)
        #expect(LegacyLetters(.vni).unicode("UÛy ban nhaân daân tænh An Giang") == "Ủy ban nhân dân tỉnh An Giang")
        // A vowel takes only the marks that it can bear.
        #expect(LegacyLetters(.vni).unicode("iù") == "iù")
    }

    @Test func aWholePaperIsTheSameInEveryEncoding() throws {
        let bytes = try Corpus.bytes(of: "xa-cho-don-2026.txt")
        let paper = try DocumentReader().read(bytes)
        let vni = inVNI(String(decoding: bytes, as: UTF8.self))
        let latin = vni.unicodeScalars.map { UInt8($0.value) }
        for text in [latin, Array(vni.utf8)] {
            #expect(throws: ReadingFailure.legacyEncoding(.vni)) { try DocumentReader().read(text) }
            #expect(try DocumentReader(manner: ReadingManner(encoding: .vni)).read(text) == paper)
        }
        let small = String(decoding: bytes, as: UTF8.self).lowercased()
        let old = inTCVN3(small)
        #expect(throws: ReadingFailure.legacyEncoding(.tcvn3)) { try DocumentReader().read(old) }
        #expect(
            try DocumentReader(manner: ReadingManner(encoding: .tcvn3)).read(old)
                == (try DocumentReader().read(Array(small.utf8))))
        #expect(ReadingFailure.legacyEncoding(.vni).wayOut(after: ReadingManner()) == ReadingManner(encoding: .vni))
    }

    @Test func lettersOfHTMLThatHaveNamesAreConvertedToo() throws {
        let page =
            "<html><body><p>K&#213; ho&#xB9;ch b&times;nh &reg;&frac14;ng gi&iacute;i &amp; 1 &lt; 2</p></body></html>"
        let document = try DocumentReader(manner: ReadingManner(encoding: .tcvn3)).read(Array(page.utf8))
        #expect(document.plain == ["Kế hoạch bình đẳng giới & 1 < 2"])
    }

    @Test func runsOfWordAreConvertedByTheirFonts() throws {
        let bytes = try Corpus.bytes(of: "phong-vn-time.docx")
        let document = try DocumentReader(manner: ReadingManner(encoding: .tcvn3)).read(bytes)
        #expect(document.plain == ["Uỷ ban nhân dân tỉnh", "Kế hoạch bình đẳng giới năm 2008", "I. Mục tiêu"])
        #expect(throws: ReadingFailure.legacyEncoding(.tcvn3)) {
            try DocumentReader(manner: ReadingManner(encoding: .vni)).read(bytes)
        }
        #expect(LegacyFont(".VnTimeH")?.printed("ñy ban") == "ỦY BAN")
        #expect(LegacyFont("Times New Roman") == nil)
    }

    /// An ODT of paragraphs, with the fonts that its styles name.
    private func openDocument(_ paragraphs: String, styles: String = "", fonts: String = "") throws -> [UInt8] {
        var package = PackageWriter()
        package.add("mimetype", "application/vnd.oasis.opendocument.text", isStored: true)
        let names = ["office", "text", "style", "svg", "fo"].map { "xmlns:\($0)=\"\($0)\"" }.joined(separator: " ")
        package.add("styles.xml", "<office:document-styles \(names)>\(styles)</office:document-styles>")
        package.add(
            "content.xml",
            "<office:document-content \(names)>\(fonts)<office:body><office:text>\(paragraphs)</office:text></office:body>"
                + "</office:document-content>")
        let bytes = package.bytes()
        return try #require(bytes)
    }

    /// An ODT with a paragraph for each line.
    private func openDocument(lines text: String) throws -> [UInt8] {
        try openDocument(
            text.split(separator: "\n").map { "<text:p>\($0.replacing("&", with: "&amp;"))</text:p>" }.joined())
    }

    @Test func aTextOfOpenDocumentIsToldAndConvertedAsAWhole() throws {
        let text = String(decoding: try Corpus.bytes(of: "xa-cho-don-2026.txt"), as: UTF8.self)
        let paper = try DocumentReader().read(try openDocument(lines: text))
        let old = try openDocument(lines: inVNI(text))
        #expect(throws: ReadingFailure.legacyEncoding(.vni)) { try DocumentReader().read(old) }
        #expect(try DocumentReader(manner: ReadingManner(encoding: .vni)).read(old) == paper)
        #expect(throws: ReadingFailure.notInEncoding(.vni)) {
            try DocumentReader(manner: ReadingManner(encoding: .vni)).read(try openDocument(lines: text))
        }
    }

    @Test func runsOfOpenDocumentAreConvertedByTheFontsOfTheirStyles() throws {
        let styles = """
            <style:font-face style:name="Old" svg:font-family="&apos;.VnTime&apos;"/>
            <style:default-style style:family="paragraph"><style:text-properties style:font-name="Old"/>
            </style:default-style>
            <style:style style:name="Head" style:family="paragraph">
            <style:text-properties fo:font-family="&apos;.VnTimeH&apos;, serif"/></style:style>
            <style:style style:name="Head_20_2" style:family="paragraph" style:parent-style-name="Head"/>
            <style:style style:name="New" style:family="text"><style:text-properties style:font-name="Arial"/></style:style>
            <style:style style:name="Bold" style:family="text"/>
            """
        let paragraphs = """
            <text:p text:style-name="Head_20_2">ñy ban nh©n d©n</text:p>
            <text:p>KÕ ho¹ch <text:span text:style-name="New">bình đẳng giới © </text:span>n¨m <text:span
            text:style-name="Bold">®Çu</text:span></text:p>
            """
        let bytes = try openDocument(paragraphs, styles: styles)
        let document = try DocumentReader(manner: ReadingManner(encoding: .tcvn3)).read(bytes)
        #expect(document.plain == ["ỦY BAN NHÂN DÂN", "Kế hoạch bình đẳng giới © năm đầu"])
        // A letter that goes on in the next run is one letter.
        let vni = try openDocument(
            "<text:p text:style-name=\"V\">tha<text:span text:style-name=\"B\">ùng 6</text:span></text:p>",
            fonts: "<style:style style:name=\"V\" style:family=\"paragraph\"><style:text-properties "
                + "style:font-name=\"VNI-Times\"/></style:style>")
        #expect(try DocumentReader(manner: ReadingManner(encoding: .vni)).read(vni).plain == ["tháng 6"])
        #expect(throws: ReadingFailure.legacyEncoding(.vni)) { try DocumentReader().read(vni) }
        #expect(throws: ReadingFailure.legacyEncoding(.tcvn3)) {
            try DocumentReader().read(
                try openDocument("<text:p>Uû ban nh©n d©n tØnh</text:p>", styles: styles))
        }
    }

    @Test func whatIsUnicodeIsNotConverted() throws {
        #expect(throws: ReadingFailure.notInEncoding(.tcvn3)) {
            try DocumentReader(manner: ReadingManner(encoding: .tcvn3)).read(Array("Kế hoạch".utf8))
        }
    }
}

extension SourceDocument {
    fileprivate var plain: [String] {
        blocks.compactMap { if case .line(let line) = $0 { line.text } else { nil } }
    }
}
