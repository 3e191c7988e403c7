import Subprocesses

/// Reads PDF by what pdftotext finds on each page: words with their places.
struct PDFReader {
    let limits: ReadingLimits
    let programs: ExternalPrograms?

    func read(_ bytes: [UInt8]) throws(ReadingFailure) -> SourceDocument {
        guard let programs, let path = programs.place(of: .pdftotext) else { throw .missingProgram(.pdftotext) }
        let text = try programs.withFolder(orThrow: ReadingFailure.damaged) {
            (folder) throws(ReadingFailure) -> [UInt8] in
            guard TemporaryFile.write(bytes, to: folder + "/in.pdf") else { throw .damaged }
            let run = ExternalRun(
                program: .pdftotext, path: path, seconds: 30, outputLimit: limits.part, stop: programs.stop)
            let status: Int32?
            do throws(ProgramRunFailure) {
                status = try run.run(
                    ["-bbox-layout", "-enc", "UTF-8", folder + "/in.pdf", "-"], output: folder + "/out.xml",
                    home: folder)
            } catch {
                throw ReadingFailure(error)
            }
            guard status == 0 else { throw isLocked(bytes) ? .encrypted : .damaged }
            guard let text = TemporaryFile.read(folder + "/out.xml", limit: limits.part), !text.isEmpty else {
                throw .damaged
            }
            return text
        }
        return try pages(of: text)
    }

    private func isLocked(_ bytes: [UInt8]) -> Bool { bytes.firstRange(of: Array("/Encrypt".utf8)) != nil }

    /// The pages as pdftotext writes them. Its document type is its own, and goes.
    func pages(of text: [UInt8]) throws(ReadingFailure) -> SourceDocument {
        guard let start = text.firstRange(of: Array("<html".utf8)) else { throw .damaged }
        let layout = PDFLayout()
        // Titles may hold characters that XML does not: they stand in the head alone.
        let head = text.firstRange(of: Array("<body".utf8)) ?? start
        let body = Array(text[head.lowerBound...].prefix(through: text.lastIndex(of: 0x3E) ?? text.endIndex - 1))
        let end = body.firstRange(of: Array("</body>".utf8))?.upperBound ?? body.endIndex
        try XMLReader(layout, limits: limits).read(Array(body[..<end]))
        guard layout.wordCount > 0 else { throw .noText }
        let document = layout.document
        guard !document.blocks.isEmpty else { throw .stampOnly }
        if PDFReader.isForeign(document) { throw .wrongRecognition }
        return document
    }

    /// Whether the letters lack the marks that every Vietnamese text has: they were recognised as another language's.
    private static func isForeign(_ document: SourceDocument) -> Bool {
        var (letters, marked) = (0, 0)
        for case .line(let line) in document.blocks {
            for scalar in line.text.unicodeScalars where scalar.properties.isAlphabetic {
                letters += 1
                if scalar.value >= 0xC0 { marked += 1 }
            }
        }
        return letters > 200 && marked * 100 < letters * 4
    }
}

/// The lines of pages, put together from words with places.
private final class PDFLayout: XMLReader.Handler {
    private struct Box {
        var left = 0.0, top = 0.0, right = 0.0
        var text = ""
    }

    private var lines = TextLines()
    private(set) var wordCount = 0
    private var height = 842.0
    private var width = 595.0
    private var block: [Box] = []
    private var blocks: [[Box]] = []
    private var line = Box()
    private var word = ""
    private var isWord = false

    var document: SourceDocument { SourceDocument(format: .pdf, blocks: lines.blocks) }

    func begin(_ name: String, _ attributes: XMLReader.Attributes) {
        func number(_ key: String) -> Double { attributes[key].flatMap { Double($0) } ?? 0 }
        switch name {
        case "page":
            height = max(1, number("height"))
            width = max(1, number("width"))
            blocks = []
            lines.page = (lines.page ?? 0) + 1
        case "block": block = []
        case "line": line = Box(left: number("xMin"), top: number("yMin"), right: number("xMax"))
        case "word":
            isWord = true
            word = ""
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "word":
            isWord = false
            wordCount += 1
            line.text += (line.text.isEmpty ? "" : " ") + word
        case "line": block.append(line)
        case "block": if !isSignature(block) { blocks.append(block) }
        case "page": endPage()
        default: break
        }
    }

    func text(_ text: String) { if isWord { word += text } }

    /// The words of an electronic signature: who signed, by which address, at which second.
    private func isSignature(_ block: [Box]) -> Bool {
        let text = block.map(\.text).joined(separator: " ")
        let words = text.split(separator: " ").count
        let signs = ["+07:00", "+07'00'", "Ký bởi", "Người ký:", "Thời gian ký", "Ngày ký:", "Signature Not Verified"]
        return words < 40 && signs.contains { text.contains($0) }
    }

    private func endPage() {
        let all = joinedRows(blocks.flatMap { $0 })
        let margin = all.map(\.left).sorted()
        let left = margin.isEmpty ? 0 : margin[margin.count / 4]
        var before: Box?
        for box in all {
            let isNumber = box.text.allSatisfy { $0.isNumber || $0 == "-" || $0 == " " } && box.text.count < 8
            if isNumber, box.top < height * 0.1 || box.top > height * 0.92 { continue }
            if let before {
                let gap = box.top - before.top
                if box.left > left + 12 || gap > 30 || gap < -20 || before.left > left + 60 { lines.endParagraph() }
            }
            let centre = (box.left + box.right) / 2
            lines.add(
                box.text, isCentred: abs(centre - width / 2) < 40 && box.left > left + 20, place: lines.nextPlace())
            before = box
        }
    }

    /// What stands at one height, in blocks side by side, is one line where the gap is small: "Số:" and "565".
    private func joinedRows(_ boxes: [Box]) -> [Box] {
        var result: [Box] = []
        for box in boxes {
            if let last = result.last, abs(last.top - box.top) < 3, box.left >= last.right - 1,
                box.left - last.right < 40
            {
                result[result.count - 1].text += " " + box.text
                result[result.count - 1].right = box.right
            } else {
                result.append(box)
            }
        }
        return result
    }
}
