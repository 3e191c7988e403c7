import Subprocesses

/// Reads PDF by what pdftotext finds on each page: words with their places.
struct PDFReader {
    let limits: ReadingLimits
    let programs: ExternalPrograms?
    var manner = ReadingManner()

    func read(_ bytes: [UInt8]) throws(ReadingFailure) -> SourceDocument {
        do throws(ReadingFailure) {
            return try readText(bytes)
        } catch {
            guard error.wayOut(after: ReadingManner()) != nil, manner.recognisesText else { throw error }
            return try ScanReader(limits: limits, programs: programs).read(bytes, .pdf)
        }
    }

    private func readText(_ bytes: [UInt8]) throws(ReadingFailure) -> SourceDocument {
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
        let pages = PDFPages()
        // Titles may hold characters that XML does not: they stand in the head alone.
        let head = text.firstRange(of: Array("<body".utf8)) ?? start
        let body = Array(text[head.lowerBound...].prefix(through: text.lastIndex(of: 0x3E) ?? text.endIndex - 1))
        let end = body.firstRange(of: Array("</body>".utf8))?.upperBound ?? body.endIndex
        try XMLReader(pages, limits: limits).read(Array(body[..<end]))
        guard pages.wordCount > 0 else { throw .noText }
        let document = pages.document
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

/// The pages as pdftotext tells of them.
private final class PDFPages: XMLReader.Handler {
    private var layout = PageLayout()
    private(set) var wordCount = 0
    private var height = 842.0
    private var width = 595.0
    private var blocks: [[PageLayout.Box]] = []
    private var line = PageLayout.Box()
    private var word = ""
    private var isWord = false

    var document: SourceDocument { SourceDocument(format: .pdf, blocks: layout.lines.blocks) }

    func begin(_ name: String, _ attributes: XMLReader.Attributes) {
        func number(_ key: String) -> Double { attributes[key].flatMap { Double($0) } ?? 0 }
        switch name {
        case "page":
            height = max(1, number("height"))
            width = max(1, number("width"))
            blocks = []
        case "block": blocks.append([])
        case "line": line = PageLayout.Box(left: number("xMin"), top: number("yMin"), right: number("xMax"))
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
        case "line": if !blocks.isEmpty { blocks[blocks.count - 1].append(line) }
        case "page": layout.add(blocks, width: width, height: height)
        default: break
        }
    }

    func text(_ text: String) { if isWord { word += text } }
}
