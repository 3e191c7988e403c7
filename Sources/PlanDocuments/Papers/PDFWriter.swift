import Subprocesses

/// Writes papers as PDF: LibreOffice makes it of our DOCX.
package struct PDFWriter: PaperWriter {
    private let programs: ExternalPrograms
    private let seconds: Int
    /// 256 MB: a paper of some thousand pages is a hundredth of it.
    private static let limit = 256 << 20

    /// - Parameters:
    ///   - programs: Where LibreOffice is looked for.
    ///   - seconds: When it is ended, with all that it started.
    package init(programs: ExternalPrograms, seconds: Int = 120) { (self.programs, self.seconds) = (programs, seconds) }

    package func bytes(of papers: [OfficialPaper]) throws(PaperFailure) -> [UInt8] {
        guard let path = programs.place(of: .soffice) else { throw .program(.missing(.soffice)) }
        let document = try WordWriter().bytes(of: papers)
        return try programs.withFolder(orThrow: PaperFailure.program(.noFolder)) {
            (folder) throws(PaperFailure) -> [UInt8] in
            guard TemporaryFile.write(document, to: folder + "/paper.docx") else { throw .program(.noFolder) }
            let run = ExternalRun(
                program: .soffice, path: path, seconds: seconds, outputLimit: 1 << 20, stop: programs.stop)
            do throws(ProgramRunFailure) {
                try run.run(
                    [
                        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore", "--convert-to",
                        "pdf:writer_pdf_Export", "--outdir", folder, folder + "/paper.docx",
                    ], output: folder + "/log", home: folder)
            } catch {
                throw .program(error)
            }
            // The exit code is 0 where nothing came of it, too.
            guard let pdf = TemporaryFile.read(folder + "/paper.pdf", limit: PDFWriter.limit), !pdf.isEmpty else {
                throw .program(.failed(.soffice))
            }
            return pdf
        }
    }
}
