import Disk
import PlanDocuments
import PlanStore
import Subprocesses
import TerminalUI

extension Session {
    /// Writes papers into the file that is named, or to the screen.
    mutating func hand(
        out papers: [OfficialPaper], as form: DocumentForm, _ options: PaperOptions
    ) throws(ProgramFailure) {
        try hand(out: .papers(papers), as: form, options)
    }

    /// Writes a document into the file that is named, or to the screen; to the screen as it is where programs are to read
    /// it.
    mutating func hand(
        out document: OutgoingDocument, as form: DocumentForm, _ options: PaperOptions, mark: String = ""
    ) throws(ProgramFailure) {
        let programs = surroundings.programs
        func make() throws(PaperFailure) -> [UInt8] {
            Array(mark.utf8) + (try document.bytes(as: form, programs: programs, clean: SafeText.clean))
        }
        guard let out = options.out else {
            let text = String(decoding: try made(make), as: UTF8.self)
            if case .papers = document { return write(text) }
            return write(verbatim: text)
        }
        let file = OutputFile(path(out), system: PosixSystem())
        do throws(OutputFailure) {
            // Nobody waits for a file that cannot be written.
            try file.check(isReplacing: options.overwrite)
        } catch {
            throw .output(error)
        }
        let bytes = try made(make)
        do throws(OutputFailure) {
            try file.write(bytes, isReplacing: options.overwrite)
        } catch {
            throw .output(error)
        }
        tell(wording.fileSaved(path(out), shownAs: surroundings.shared.shown(ofPath: path(out))) + ".")
        if form == .pdf, let font = PaperFonts.standIn(in: bytes) { tell(wording.fontStandsIn(font) + ".") }
    }

    private func made(_ make: () throws(PaperFailure) -> [UInt8]) throws(ProgramFailure) -> [UInt8] {
        do throws(PaperFailure) {
            return try make()
        } catch {
            throw .paper(error)
        }
    }
}

extension Surroundings {
    /// Where programs of others are looked for.
    var programs: ExternalPrograms {
        ExternalPrograms(path: variable("PATH") ?? "/usr/bin:/bin", temporary: variable("TMPDIR") ?? "/tmp")
    }
}
