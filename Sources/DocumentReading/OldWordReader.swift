import Subprocesses

/// Reads Word 97-2003 by way of LibreOffice, which makes a DOCX of it.
struct OldWordReader {
    let limits: ReadingLimits
    let programs: ExternalPrograms?
    var manner = ReadingManner()

    func read(_ bytes: [UInt8]) throws(ReadingFailure) -> SourceDocument {
        if OLEFile.isEncrypted(bytes) { throw .encrypted }
        guard OLEFile.isWord(bytes) else { throw .unknownFormat }
        guard let programs, let path = programs.place(of: .soffice) else { throw .missingProgram(.soffice) }
        let converted = try programs.withFolder(orThrow: ReadingFailure.damaged) {
            (folder) throws(ReadingFailure) -> [UInt8] in
            guard TemporaryFile.write(bytes, to: folder + "/in.doc") else { throw .damaged }
            let run = ExternalRun(
                program: .soffice, path: path, seconds: 120, outputLimit: limits.part, stop: programs.stop)
            do throws(ProgramRunFailure) {
                try run.run(
                    [
                        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore", "--convert-to",
                        "docx", "--outdir", folder, folder + "/in.doc",
                    ], output: folder + "/log", home: folder)
            } catch {
                throw ReadingFailure(error)
            }
            // The exit code is 0 for a broken file too.
            guard let result = TemporaryFile.read(folder + "/in.docx", limit: limits.part), !result.isEmpty else {
                throw .damaged
            }
            return result
        }
        var document = try WordReader(limits: limits, manner: manner).read(try ZipPackage(converted, limits: limits))
        document.format = .doc
        return document
    }
}

/// The container of Word 97-2003, in which newer programs keep what has a password.
enum OLEFile {
    /// Whether it holds an encrypted package: its folder names it.
    static func isEncrypted(_ bytes: [UInt8]) -> Bool { names("EncryptedPackage", bytes) }

    /// Whether it holds a document of Word.
    static func isWord(_ bytes: [UInt8]) -> Bool { names("WordDocument", bytes) }

    private static func names(_ name: String, _ bytes: [UInt8]) -> Bool {
        bytes.firstRange(of: name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) != nil
    }
}
