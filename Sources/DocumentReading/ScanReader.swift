import Subprocesses

/// Reads pictures of pages: pdftoppm draws those of a PDF, tesseract recognises their text.
struct ScanReader {
    /// What holds the pages.
    enum Kind {
        case pdf
        /// A picture, with what its name ends in.
        case picture(String)
    }

    let limits: ReadingLimits
    let programs: ExternalPrograms?

    /// More pages would take an hour.
    static let mostPages = 200
    /// Seconds for a page; most take three.
    private static let secondsForAPage = 60
    /// The longer side of a drawn page: some 280 dots an inch of A4, whatever size the page says it has.
    private static let pixels = 3300
    private static let language = "vie"

    /// What a file is a picture of; nil for any other file.
    static func picture(_ bytes: [UInt8]) -> Kind? {
        let kinds: [(start: [UInt8], ending: String)] = [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "png"), ([0xFF, 0xD8, 0xFF], "jpg"),
            ([0x49, 0x49, 0x2A, 0x00], "tif"), ([0x4D, 0x4D, 0x00, 0x2A], "tif"),
        ]
        return kinds.first { bytes.starts(with: $0.start) }.map { .picture($0.ending) }
    }

    func read(_ bytes: [UInt8], _ kind: Kind) throws(ReadingFailure) -> SourceDocument {
        guard let programs, let tesseract = programs.place(of: .tesseract) else { throw .missingProgram(.tesseract) }
        var drawer: String?
        if case .pdf = kind {
            drawer = programs.place(of: .pdftoppm)
            guard drawer != nil else { throw .missingProgram(.pdftoppm) }
        }
        let place = drawer
        return try programs.withFolder(orThrow: ReadingFailure.damaged) {
            (folder) throws(ReadingFailure) -> SourceDocument in
            let work = RecognisingWork(
                folder: folder, tesseract: tesseract, drawer: place, limits: limits, stop: programs.stop)
            try work.checkLanguage(ScanReader.language)
            var layout = PageLayout()
            var pages = 0
            switch kind {
            case .picture(let ending):
                let picture = folder + "/in." + ending
                guard TemporaryFile.write(bytes, to: picture) else { throw .damaged }
                let count = TIFFDirectories.count(in: bytes, limit: ScanReader.mostPages)
                guard count <= ScanReader.mostPages else { throw .tooManyPages(limit: ScanReader.mostPages) }
                pages = try work.add(
                    picture, ScanReader.language, count * ScanReader.secondsForAPage, to: &layout)
                // tesseract ends without a word where it cannot read a page.
                guard pages >= count else { throw .damaged }
            case .pdf:
                guard TemporaryFile.write(bytes, to: folder + "/in.pdf") else { throw .damaged }
                while let picture = try work.draw(page: pages + 1, pixels: ScanReader.pixels) {
                    guard pages < ScanReader.mostPages else { throw .tooManyPages(limit: ScanReader.mostPages) }
                    pages += 1
                    _ = try work.add(picture, ScanReader.language, ScanReader.secondsForAPage, to: &layout)
                    TemporaryFile.remove(picture)
                }
            }
            guard !layout.lines.blocks.isEmpty else { throw .empty }
            return SourceDocument(
                format: place == nil ? .picture : .pdf, blocks: layout.lines.blocks,
                notices: [.recognised(pages: pages)])
        }
    }
}

/// The calls for one file, in a folder of its own.
private struct RecognisingWork {
    let folder: String
    let tesseract: String
    let drawer: String?
    let limits: ReadingLimits
    let stop: StopSignal?

    /// Vietnamese is a package of its own.
    func checkLanguage(_ language: String) throws(ReadingFailure) {
        let list = folder + "/languages"
        _ = try run(.tesseract, tesseract, ["--list-langs"], seconds: 30, output: list)
        let text = TemporaryFile.read(list, limit: 1 << 20) ?? []
        let names = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
        guard names.contains(language) else { throw .missingLanguage }
    }

    /// With what pdftoppm ends behind the last page. Whatever else it ends with, pages may be left.
    private static let noSuchPage: Int32 = 99

    /// Draws a page; nil behind the last one.
    func draw(page: Int, pixels: Int) throws(ReadingFailure) -> String? {
        guard let drawer else { return nil }
        let name = folder + "/page"
        let status = try run(
            .pdftoppm, drawer,
            [
                "-png", "-gray", "-scale-to", String(pixels), "-f", String(page), "-l", String(page), "-singlefile",
                folder + "/in.pdf", name,
            ], seconds: 60, output: folder + "/log")
        let picture = name + ".png"
        if status == 0, TemporaryFile.isThere(picture) { return picture }
        guard status == RecognisingWork.noSuchPage, page > 1 else { throw .damaged }
        return nil
    }

    /// Recognises a picture and adds the lines of its pages.
    ///
    /// - Returns: How many pages it has.
    func add(
        _ picture: String, _ language: String, _ seconds: Int, to layout: inout PageLayout
    ) throws(ReadingFailure) -> Int {
        let output = folder + "/out.tsv"
        // As one column: looked at as several, ends of lines become columns of their own.
        let status = try run(
            .tesseract, tesseract, [picture, "stdout", "-l", language, "--psm", "4", "tsv"], seconds: seconds,
            output: output)
        guard status == 0, let table = TemporaryFile.read(output, limit: limits.part),
            let pages = RecognisedPage.pages(of: String(decoding: table, as: UTF8.self)), !pages.isEmpty
        else { throw .damaged }
        for page in pages { layout.add(page.inPoints, width: page.widthInPoints, height: 842) }
        return pages.count
    }

    private func run(
        _ program: ExternalProgram, _ path: String, _ arguments: [String], seconds: Int, output: String
    ) throws(ReadingFailure) -> Int32? {
        let run = ExternalRun(program: program, path: path, seconds: seconds, outputLimit: limits.part, stop: stop)
        do throws(ProgramRunFailure) {
            return try run.run(arguments, output: output, home: folder)
        } catch {
            throw ReadingFailure(error)
        }
    }
}
