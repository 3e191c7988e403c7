import Subprocesses

/// Reads a file into lines and tables. What it is, its content says.
package struct DocumentReader: Sendable {
    private let limits: ReadingLimits
    private let programs: ExternalPrograms?
    private let manner: ReadingManner

    /// A reader with its limits, the programs that it may call for PDF, scans and Word 97-2003, and what it is asked to do
    /// beyond reading what is there.
    package init(
        limits: ReadingLimits = ReadingLimits(), programs: ExternalPrograms? = nil,
        manner: ReadingManner = ReadingManner()
    ) {
        (self.limits, self.programs, self.manner) = (limits, programs, manner)
    }

    /// Reads a file.
    ///
    /// - Parameter bytes: Its content.
    /// - Returns: Its lines and tables.
    /// - Throws: `ReadingFailure`.
    package func read(_ bytes: [UInt8]) throws(ReadingFailure) -> SourceDocument {
        guard bytes.count <= limits.part else { throw .tooLarge(limit: limits.part) }
        let document = try blocks(of: bytes)
        guard !document.blocks.isEmpty else { throw .empty }
        return document
    }

    private func blocks(of bytes: [UInt8]) throws(ReadingFailure) -> SourceDocument {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return try OldWordReader(limits: limits, programs: programs, manner: manner).read(bytes)
        }
        if bytes.starts(with: [0x50, 0x4B]) {
            let package = try ZipPackage(bytes, limits: limits)
            if try WordReader.isWord(package) { return try WordReader(limits: limits, manner: manner).read(package) }
            if try OpenDocumentReader.isOpenDocument(package) {
                return try OpenDocumentReader(limits: limits, manner: manner).read(package)
            }
            throw .unknownFormat
        }
        if bytes.starts(with: Array("%PDF-".utf8)) {
            return try PDFReader(limits: limits, programs: programs, manner: manner).read(bytes)
        }
        if let picture = ScanReader.picture(bytes) {
            guard manner.recognisesText else { throw .noText }
            return try ScanReader(limits: limits, programs: programs).read(bytes, picture)
        }
        // Text has no zero bytes; UTF-16 says what it is at its beginning.
        if bytes.contains(0), !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) {
            throw .unknownFormat
        }
        let text = try text(of: bytes)
        if HTMLReader.isHTML(text) { return try HTMLReader(limits: limits).read(text) }
        return MarkdownReader.isMarkdown(text) ? MarkdownReader().read(text) : PlainTextReader().read(text)
    }

    private func text(of bytes: [UInt8]) throws(ReadingFailure) -> String {
        guard let encoding = manner.encoding else {
            let text = try TextDecoding.text(of: bytes)
            if let encoding = LegacyText.encoding(of: text) { throw .legacyEncoding(encoding) }
            return text
        }
        // Pasted or saved by a browser, the letters are those of Latin 1.
        guard let text = String(validating: bytes, as: UTF8.self) else { return LegacyLetters(encoding).unicode(bytes) }
        guard !LegacyText.isUnicode(text) else { throw .notInEncoding(encoding) }
        return LegacyLetters(encoding).unicode(HTMLReader.isHTML(text) ? LatinEntities.resolved(in: text) : text)
    }
}

/// Reads plain text.
struct PlainTextReader {
    func read(_ text: String) -> SourceDocument {
        var lines = TextLines()
        let hasPages = text.unicodeScalars.contains("\u{0C}")
        if hasPages { lines.page = 1 }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let parts = line.split(separator: "\u{0C}", omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() {
                if index > 0 { lines.page = (lines.page ?? 1) + 1 }
                lines.add(String(part), place: lines.nextPlace())
            }
        }
        return SourceDocument(format: .text, blocks: lines.blocks)
    }
}
