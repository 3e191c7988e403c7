import Subprocesses
import Testing

@testable import DocumentReading

/// Pages as pdftotext tells of them.
struct PDFReaderTests {
    /// A line of words at a place; 6 points a letter.
    private func line(_ left: Double, _ top: Double, _ text: String) -> String {
        var left = left
        let words = text.split(separator: " ").map(String.init).map { word -> String in
            defer { left += Double(word.count + 1) * 6 }
            return "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + Double(word.count) * 6)\">\(word)</word>"
        }
        return
            "<line xMin=\"\(left - Double(text.count + 1) * 6)\" yMin=\"\(top)\" xMax=\"\(left - 6)\">\(words.joined())</line>"
    }

    private func block(_ lines: String...) -> String { "<block>\(lines.joined())</block>" }

    private func pages(_ pages: [String]) throws(ReadingFailure) -> SourceDocument {
        let body = pages.map { "<page width=\"595\" height=\"842\"><flow>\($0)</flow></page>" }.joined()
        let text = "<!DOCTYPE html><html><head><title>\u{1}</title></head><body><doc>\(body)</doc></body></html>\n"
        return try PDFReader(limits: ReadingLimits(), programs: nil).pages(of: Array(text.utf8))
    }

    private func texts(_ document: SourceDocument) -> [String] {
        document.blocks.compactMap { if case .line(let line) = $0 { line.text } else { nil } }
    }

    @Test func stampsAndPageNumbersAreNoText() throws {
        let document = try pages([
            block(line(480, 12, "TRUNG TÂM CÔNG BÁO"), line(480, 24, "09.02.2026 08:00:00 +07:00"))
                + block(line(100, 80, "ỦY BAN NHÂN DÂN")) + block(line(100, 110, "Số: 12"), line(150, 110, "/KH-UBND"))
                + block(line(85, 300, "Việc thứ nhất của tỉnh là chăm lo cho")),
            block(line(297, 40, "2")) + block(line(85, 80, "trẻ em gái.")),
        ])
        #expect(
            texts(document) == [
                "ỦY BAN NHÂN DÂN", "Số: 12 /KH-UBND", "Việc thứ nhất của tỉnh là chăm lo cho", "trẻ em gái.",
            ])
        guard case .line(let last)? = document.blocks.last else { return }
        #expect(last.place.page == 2)
    }

    @Test func whatHasNoTextOfItsOwnSaysSo() {
        #expect(throws: ReadingFailure.noText) { try pages([""]) }
        #expect(throws: ReadingFailure.stampOnly) {
            try pages([block(line(480, 12, "Ký bởi: Văn phòng"), line(480, 24, "+07:00"))])
        }
        let english = block(line(85, 80, String(repeating: "Uy ban nhan dan tinh thuc hien cac noi dung ", count: 8)))
        #expect(throws: ReadingFailure.wrongRecognition) { try pages([english]) }
    }

    @Test func programsThatAreNotThereAreNamed() {
        #expect(throws: ReadingFailure.missingProgram(.pdftotext)) {
            try DocumentReader().read(Array("%PDF-1.7\n".utf8))
        }
        #expect(throws: ReadingFailure.missingProgram(.pdftotext)) {
            try DocumentReader(programs: ExternalPrograms(path: "/nonexistent")).read(Array("%PDF-1.7\n".utf8))
        }
        let word: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0] + "WordDocument".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(throws: ReadingFailure.missingProgram(.soffice)) { try DocumentReader().read(word) }
        #expect(throws: ReadingFailure.unknownFormat) { try DocumentReader().read([0xD0, 0xCF, 0x11, 0xE0, 0, 0]) }
    }

    @Test func aProgramThatDoesNotEndIsEnded() throws {
        let programs = ExternalPrograms(path: "/bin:/usr/bin")
        #expect(throws: ProgramRunFailure.timeout(.pdftotext, seconds: 1)) {
            try programs.withFolder(orThrow: ProgramRunFailure.noFolder) {
                (folder) throws(ProgramRunFailure) -> Int32? in
                try ExternalRun(program: .pdftotext, path: "/bin/sleep", seconds: 1, outputLimit: 1000)
                    .run(["60"], output: folder + "/out", home: folder)
            }
        }
    }
}
