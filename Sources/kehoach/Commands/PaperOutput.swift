import Disk
import PlanDocuments
import PlanStore
import Subprocesses

extension Session {
    /// Writes papers into the file that is named, or to the screen.
    mutating func hand(
        out papers: [OfficialPaper], as form: DocumentForm, _ options: PaperOptions
    ) throws(ProgramFailure) {
        guard let out = options.out else {
            let bytes = try bytes(of: papers, as: form)
            return write(String(decoding: bytes, as: UTF8.self))
        }
        let file = OutputFile(path(out), system: PosixSystem())
        do throws(OutputFailure) {
            // Nobody waits for a file that cannot be written.
            try file.check(isReplacing: options.overwrite)
        } catch {
            throw .output(error)
        }
        let bytes = try bytes(of: papers, as: form)
        do throws(OutputFailure) {
            try file.write(bytes, isReplacing: options.overwrite)
        } catch {
            throw .output(error)
        }
        tell(wording.fileSaved(path(out)) + ".")
    }

    private func bytes(of papers: [OfficialPaper], as form: DocumentForm) throws(ProgramFailure) -> [UInt8] {
        do throws(PaperFailure) {
            return try form.writer(programs: surroundings.programs).bytes(of: papers)
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
