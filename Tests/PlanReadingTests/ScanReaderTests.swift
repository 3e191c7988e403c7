import Foundation
import PlanReading
import Subprocesses
import Testing

@testable import DocumentReading

/// Pictures of pages, and what tesseract says of them.
struct ScanReaderTests {
    private static let head =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        + "1\t1\t0\t0\t0\t0\t0\t0\t2332\t3300\t-1\t\n"

    private func word(_ line: (Int, Int, Int), _ left: Int, _ top: Int, _ text: String, _ sure: Double = 96) -> String {
        "5\t1\t\(line.0)\t\(line.1)\t\(line.2)\t1\t\(left)\t\(top)\t\(text.count * 22)\t40\t\(sure)\t\(text)\n"
    }

    @Test func wordsBecomeLinesWithTheirColumns() throws {
        let table =
            Self.head + "2\t1\t1\t0\t0\t0\t300\t200\t800\t40\t-1\t\n"
            + word((1, 1, 1), 300, 200, "UBND") + word((1, 1, 1), 410, 202, "XÃ")
            + word((1, 1, 1), 1200, 201, "CỘNG") + word((1, 1, 1), 1310, 200, "HÒA")
            + word((1, 1, 2), 300, 260, "Mợi", 41) + word((1, 1, 2), 400, 260, "thôn") + word((1, 1, 2), 500, 260, " ")
            + word((1, 1, 2), 900, 260, "|", 22) + word((2, 1, 1), 300, 400, "—", 12)
        let page = try #require(RecognisedPage.pages(of: table)?.first)
        #expect(page.blocks.map { $0.map(\.text) } == [["UBND XÃ\tCỘNG HÒA", "Mợi thôn"], ["—"]])
        #expect(page.blocks.flatMap { $0 }.map(\.unclear) == [[], ["Mợi"], []])
        #expect(page.wordCount == 7)
        let line = try #require(page.inPoints.first?.first)
        #expect(abs(line.left - 76.5) < 0.1 && abs(page.widthInPoints - 595) < 1)
    }

    @Test(arguments: [
        "", "level\tpage_num", "Error opening data file", "level\tpage_num\tblock_num\n5\t1\n5\t\t\t\t\t\t\t\t\t\t\t\n",
        head + "5\t1\t1\t1\t1\t1\tnan\tinf\t-1\t1e999\tx\tchữ\n", head + "5\t1\t1\t1\t1\t1\t9\t9\t9\t9\t9\t\u{0}\t\n",
    ]) func whatIsNoTableGivesNoWordsOrNothing(_ table: String) {
        for box in (RecognisedPage.pages(of: table) ?? []).flatMap(\.inPoints).flatMap({ $0 }) {
            #expect(box.left.isFinite && box.right.isFinite && !box.text.isEmpty)
        }
    }

    // MARK: With the programs

    private static let programs = ExternalPrograms(path: "/usr/bin:/bin")
    private static var isThere: Bool {
        programs.place(of: .tesseract) != nil && programs.place(of: .pdftoppm) != nil
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Scans")
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    @Test func aScanIsReadOnlyWhenSomebodyAsksForIt() throws {
        let picture = try bytes("xa-cho-don-2026.tif")
        #expect(throws: ReadingFailure.noText) { try DocumentReader(programs: Self.programs).read(picture) }
        #expect(throws: ReadingFailure.missingProgram(.tesseract)) {
            try DocumentReader(
                programs: ExternalPrograms(path: "/nonexistent"), manner: ReadingManner(recognisesText: true)
            ).read(picture)
        }
        #expect(ReadingFailure.noText.wayOut(after: ReadingManner()) == ReadingManner(recognisesText: true))
        #expect(ReadingFailure.noText.wayOut(after: ReadingManner(recognisesText: true)) == nil)
        #expect(ReadingFailure.encrypted.wayOut(after: ReadingManner()) == nil)
    }

    /// A folder with a program of a name that does what a line of shell says.
    private func program(_ name: String, _ line: String) throws -> String { try programs([name: line]) }

    /// A folder with programs by their names.
    private func programs(_ lines: [String: String]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, line) in lines {
            let file = folder.appendingPathComponent(name)
            try "#!/bin/sh\n\(line)\n".write(to: file, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        }
        return folder.path
    }

    @Test func whatProgramsLackIsNamed() throws {
        let picture = try bytes("xa-cho-don-2026.tif")
        let english = try program("tesseract", "echo 'List of available languages (1):'; echo eng")
        defer { try? FileManager.default.removeItem(atPath: english) }
        #expect(throws: ReadingFailure.missingLanguage) {
            try DocumentReader(
                programs: ExternalPrograms(path: english), manner: ReadingManner(recognisesText: true)
            ).read(picture)
        }
        let odd = try program("tesseract", "echo vie")
        defer { try? FileManager.default.removeItem(atPath: odd) }
        #expect(throws: ReadingFailure.damaged) {
            try DocumentReader(
                programs: ExternalPrograms(path: odd), manner: ReadingManner(recognisesText: true)
            ).read(picture)
        }
    }

    /// What tesseract does that reads a word on each page.
    private func recognising(pages: Int) -> String {
        let rows = (1...pages).map { page in
            "1\t\(page)\t0\t0\t0\t0\t0\t0\t2332\t3300\t-1\t\n5\t\(page)\t1\t1\t1\t1\t300\t600\t200\t40\t96\tTrang\(page)\n"
        }
        let table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        return "[ $1 = --list-langs ] && { echo vie; exit; }\ncat <<'END'\n\(table)\(rows.joined())END"
    }

    private func read(_ bytes: [UInt8], with folder: String) throws -> SourceDocument {
        try DocumentReader(
            programs: ExternalPrograms(path: folder), manner: ReadingManner(recognisesText: true)
        ).read(bytes)
    }

    @Test(arguments: ["exit 99", "exit 1", "kill -9 $$", "exit 0"])
    func aScanEndsBehindItsLastPageAndNowhereElse(_ end: String) throws {
        let folder = try programs([
            "pdftotext": "echo '<html><body><doc><page width=\"595\" height=\"842\"></page></doc></body></html>'",
            // -png -gray -scale-to SIZE -f PAGE -l PAGE -singlefile FILE NAME
            "pdftoppm": "[ $6 -le 2 ] && : > ${11}.png || \(end)", "tesseract": recognising(pages: 1),
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let pdf = Array("%PDF-1.4".utf8)
        guard end == "exit 99" else {
            #expect(throws: ReadingFailure.damaged) { try read(pdf, with: folder) }
            return
        }
        let document = try read(pdf, with: folder)
        #expect(document.notices == [.recognised(pages: 2)])
        #expect(document.plainLines.map(\.place.page) == [1, 2])
    }

    @Test func aScanWithoutAFirstPageIsDamaged() throws {
        let folder = try programs([
            "pdftotext": "echo '<html><body><doc><page width=\"595\" height=\"842\"></page></doc></body></html>'",
            "pdftoppm": "exit 99", "tesseract": recognising(pages: 1),
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(throws: ReadingFailure.damaged) { try read(Array("%PDF-1.4".utf8), with: folder) }
    }

    /// A TIFF that says of so many pages nothing but where the next one is.
    private func picture(pages: Int) -> [UInt8] {
        var bytes: [UInt8] = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0]
        for page in 1...pages {
            let next = page == pages ? 0 : 8 + page * 18
            bytes += [1, 0] + [UInt8](repeating: 0, count: 12) + (0..<4).map { UInt8(next >> ($0 * 8) & 0xFF) }
        }
        return bytes
    }

    @Test func everyPageOfAPictureIsReadAndCounted() throws {
        let folder = try programs(["tesseract": recognising(pages: 3)])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let document = try read(picture(pages: 3), with: folder)
        #expect(document.notices == [.recognised(pages: 3)])
        #expect(document.plainLines.map(\.text) == ["Trang1", "Trang2", "Trang3"])
        #expect(document.plainLines.map(\.place.page) == [1, 2, 3])
        // One that tesseract left out is not told as read.
        #expect(throws: ReadingFailure.damaged) { try read(picture(pages: 4), with: folder) }
        #expect(throws: ReadingFailure.damaged) { try read(picture(pages: 4).dropLast(18), with: folder) }
        #expect(throws: ReadingFailure.tooManyPages(limit: 200)) { try read(picture(pages: 201), with: folder) }
    }

    @Test func pagesOfAPictureAreCountedWhateverItSays() throws {
        #expect(TIFFDirectories.count(in: try bytes("xa-cho-don-2026.tif"), limit: 200) == 1)
        #expect(TIFFDirectories.count(in: picture(pages: 200), limit: 200) == 200)
        var circle = picture(pages: 2)
        circle[circle.count - 4] = 8
        #expect(TIFFDirectories.count(in: circle, limit: 200) == 2)
        var cut = picture(pages: 3)
        cut.removeLast(5)
        #expect(TIFFDirectories.count(in: cut, limit: 200) == 3)
        // What is pointed to was there, even if nothing of it is left.
        cut.removeLast(13)
        #expect(TIFFDirectories.count(in: cut, limit: 200) == 3)
        let big: [UInt8] = [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1] + [UInt8](repeating: 0, count: 16)
        #expect(TIFFDirectories.count(in: big, limit: 200) == 1)
        #expect(TIFFDirectories.count(in: Array(big.prefix(6)), limit: 200) == 1)
        #expect(TIFFDirectories.count(in: [0x89, 0x50], limit: 200) == 1)
    }

    @Test func recognisingEndsWhenNobodyWaitsForIt() throws {
        let slow = try program("tesseract", "[ $1 = --list-langs ] && echo vie || sleep 60")
        defer { try? FileManager.default.removeItem(atPath: slow) }
        var programs = ExternalPrograms(path: slow)
        let stop = StopSignal()
        programs.stop = stop
        DispatchQueue.global().asyncAfter(deadline: .now() + 0.3) { stop.stop() }
        let start = ContinuousClock.now
        #expect(throws: ReadingFailure.self) {
            try DocumentReader(programs: programs, manner: ReadingManner(recognisesText: true)).read(
                try bytes("xa-cho-don-2026.tif"))
        }
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test(.enabled(if: isThere), arguments: ["xa-cho-don-2026.pdf", "xa-cho-don-2026.tif"])
    func aScannedPlanIsReadAndSaysSo(_ name: String) throws {
        let scan = try bytes(name)
        let document: SourceDocument
        do throws(ReadingFailure) {
            document = try DocumentReader(programs: Self.programs, manner: ReadingManner(recognisesText: true)).read(
                scan)
        } catch {
            // Vietnamese is a package of its own.
            #expect(error == .missingLanguage)
            return
        }
        #expect(document.notices == [.recognised(pages: 1)])
        let draft = try PlanReader(Corpus.reference).read(document)
        #expect(draft.problems.first?.kind == .scan)
        #expect(draft.plan.year == 2026 && draft.plan.unit.slug == "thai-nguyen-2025-xa-cho-don")
        #expect(draft.plan.document.number == "18/KH-UBND")
        #expect(draft.plan.tasks.map(\.ref.description).prefix(3) == ["2.1", "2.2", "2.3"])
        #expect(draft.plan.assignments.map(\.ref.description) == ["3.1", "3.2", "3.3"])
    }
}
