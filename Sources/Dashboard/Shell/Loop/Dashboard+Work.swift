import Disk
import Glibc
import PlanDocuments
import PlanStore
import Presentation
import Subprocesses
import TerminalUI

/// Work beside the loop, which the person can stop.
extension Dashboard {
    /// Writes a document into a file; beside the loop where that takes seconds.
    func save(_ document: OutgoingDocument, as form: DocumentForm, path typed: String, isReplacing: Bool) {
        let path = surroundings.path(surroundings.shared.path(of: typed))
        let file = OutputFile(path, system: PosixSystem())
        let stop = StopSignal()
        var programs = surroundings.programs
        programs.stop = stop
        let made = programs
        let write: @Sendable () -> Message = {
            do throws(SavingFailure) {
                let bytes = try Dashboard.write(document, as: form, into: file, isReplacing: isReplacing, made)
                return .saved(path: path, standIn: form == .pdf ? PaperFonts.standIn(in: bytes) : nil)
            } catch {
                return .notSaved(path: typed, stop.isStopped ? .stopped : error)
            }
        }
        guard document.takesLong(as: form) else { return tell(write()) }
        workBeside(stop, write)
    }

    private static func write(
        _ document: OutgoingDocument, as form: DocumentForm, into file: OutputFile, isReplacing: Bool,
        _ programs: ExternalPrograms
    ) throws(SavingFailure) -> [UInt8] {
        do throws(OutputFailure) {
            // Nobody waits for a file that cannot be written.
            try file.check(isReplacing: isReplacing)
        } catch {
            throw .output(error)
        }
        let bytes: [UInt8]
        do throws(PaperFailure) {
            bytes = try document.bytes(as: form, programs: programs, clean: SafeText.clean)
        } catch {
            throw .paper(error)
        }
        guard programs.stop?.isStopped != true else { throw .stopped }
        do throws(OutputFailure) {
            try file.write(bytes, isReplacing: isReplacing)
        } catch {
            throw .output(error)
        }
        return bytes
    }

    /// Puts together what goes out of the folder, whatever of it is in memory.
    func export(_ request: ExportRequest) {
        let (library, wording) = (folder.snapshot.library, state.wording)
        var changes: [HistoryEntry] = []
        do throws(FolderError) {
            // Only calendars tell how often something changed.
            if request.subject.isCalendar { changes = try folder.history() }
        } catch {
            tell(.stopWork)
            return tell(.unreadable(error))
        }
        let history = changes
        workBeside(StopSignal()) {
            .exported(FolderExports(library, today: request.today, wording).made(request, history: history))
        }
    }

    /// Ends what goes on when the dashboard ends: what other programs do is ended with it.
    func endWork() {
        let isReading = state.mode == .documentWait
        if isReading { documentReading?.stop() }
        if state.work != nil { work?.stop() }
        guard isReading || state.work != nil else { return }
        // They look every ten milliseconds.
        for _ in 0..<30 where arrivals.take().isEmpty { usleep(10_000) }
    }

    /// Does something on another thread; its outcome is told when it is there.
    func workBeside(_ stop: StopSignal, _ body: @escaping @Sendable () -> Message) {
        work = stop
        let (arrivals, waker) = (arrivals, screen.waker)
        surroundings.inBackground {
            arrivals.add(body())
            waker.wake()
        }
    }
}
