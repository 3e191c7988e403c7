import Disk
import PlanDocuments
import PlanStore
import Subprocesses

extension Session {
    /// Writes papers into the file that is named, or to the screen.
    mutating func hand(
        out papers: [OfficialPaper], as form: DocumentForm, _ options: PaperOptions
    ) throws(ProgramFailure) {
        let writer = form.writer(programs: surroundings.programs)
        try hand(out: options) { () throws(PaperFailure) in try writer.bytes(of: papers) }
    }

    /// Writes what is made into the file that is named, or to the screen; to the screen as it is where programs are to
    /// read it.
    mutating func hand(
        out options: PaperOptions, verbatim: Bool = false, _ make: () throws(PaperFailure) -> [UInt8]
    ) throws(ProgramFailure) {
        guard let out = options.out else {
            let text = String(decoding: try made(make), as: UTF8.self)
            return verbatim ? write(verbatim: text) : write(text)
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
        tell(wording.fileSaved(path(out)) + ".")
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
