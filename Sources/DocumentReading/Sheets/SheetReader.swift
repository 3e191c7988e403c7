/// Reads a table that somebody filled in, from XLSX or CSV. What it is, its content says.
package struct SheetReader: Sendable {
    private let limits: ReadingLimits

    package init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

    /// Reads the first sheet that is not hidden.
    ///
    /// - Parameter bytes: The file.
    /// - Returns: The rows that hold anything; at least one.
    /// - Throws: `ReadingFailure`; of what the program could read as a document it says that it is no sheet.
    package func read(_ bytes: [UInt8]) throws(ReadingFailure) -> SourceSheet {
        guard bytes.count <= limits.part else { throw .tooLarge(limit: limits.part) }
        let sheet = try content(bytes)
        guard !sheet.rows.isEmpty else { throw .empty }
        return sheet
    }

    private func content(_ bytes: [UInt8]) throws(ReadingFailure) -> SourceSheet {
        // Old Excel, or a newer one under a password.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            let encrypted = Array("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0".utf8)
            throw bytes.firstRange(of: encrypted) == nil ? .unknownFormat : .encrypted
        }
        if bytes.starts(with: [0x50, 0x4B]) {
            let package = try ZipPackage(bytes, limits: limits)
            guard let workbook = try package.part("xl/workbook.xml") else { throw .unknownFormat }
            return try WorkbookReader(package, limits: limits).read(workbook)
        }
        if bytes.contains(0), !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) {
            throw .unknownFormat
        }
        if bytes.starts(with: Array("%PDF-".utf8)) { throw .unknownFormat }
        return try CSVReader(limits: limits).read(try TextDecoding.text(of: bytes))
    }
}
