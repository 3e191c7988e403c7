import PlanFormat
import Records

/// Reads the histories of a folder.
struct HistoryReader {
    let files: FolderFiles

    /// What the histories say together.
    struct Reading {
        /// All lines that can be read, in the order of what happened.
        var entries: [HistoryEntry] = []
        /// The histories that cannot be read, and the lines of others that cannot.
        var unread: [Fault] = []
    }

    /// Reads all histories. One that cannot be read hides no other.
    func all() throws(FolderFiles.Failure) -> Reading {
        var reading = Reading()
        let folder = try HistoryFolder(files)
        reading.unread = folder.faults
        var lines: [HistoryFile.Line] = []
        for plan in folder.ids {
            do throws(FolderFiles.Failure) {
                let history = try steadily(plan)
                lines += history.lines
                reading.unread += history.faults.filter(\.needsAttention)
            } catch {
                reading.unread.append(error.fault(FolderLayout.history(of: plan)))
            }
        }
        reading.entries = lines.sorted(by: HistoryFile.Line.precedes).map(\.entry)
        return reading
    }

    /// The history of a file, tried twice: who takes something back has to go by all of it, and networks and disks may
    /// fail once.
    private func steadily(_ plan: PlanID) throws(FolderFiles.Failure) -> HistoryFile {
        do throws(FolderFiles.Failure) {
            return try history(of: plan)
        } catch {
            return try history(of: plan)
        }
    }

    /// The greatest number of a line; 0 if none has one.
    func greatestNumber() -> Int {
        let files = (try? fileIDs()) ?? []
        return files.compactMap { plan in (try? history(of: plan))?.lines.compactMap(\.entry.n).max() }.max() ?? 0
    }

    /// The files that have a history.
    func fileIDs() throws(FolderFiles.Failure) -> [PlanID] {
        try HistoryFolder(files).ids
    }

    /// The history of a file; empty if it has none.
    func history(of plan: PlanID) throws(FolderFiles.Failure) -> HistoryFile {
        let path = FolderLayout.history(of: plan)
        guard let bytes = try files.contentsIfPresent(path) else { return HistoryFile() }
        return HistoryFile(bytes, plan: plan, file: path)
    }
}
