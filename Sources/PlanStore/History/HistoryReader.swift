import PlanModel

/// Reads the histories of a folder.
struct HistoryReader {
    let files: FolderFiles

    /// What the histories say together.
    struct Reading {
        /// All lines that can be read, in the order of time.
        var entries: [HistoryEntry] = []
        /// The histories that cannot be read, and the lines of others that cannot.
        var unread: [Fault] = []
    }

    /// Reads all histories. One that cannot be read hides no other.
    func all() throws(FolderFiles.Failure) -> Reading {
        var reading = Reading()
        let folder = try HistoryFolder(files)
        reading.unread = folder.faults
        for plan in folder.ids {
            do throws(FolderFiles.Failure) {
                let history = try steadily(plan)
                reading.entries += history.lines.map(\.entry)
                reading.unread += history.faults.filter(\.needsAttention)
            } catch {
                reading.unread.append(error.fault(FolderLayout.history(of: plan)))
            }
        }
        // Each file is in order, but a merge or a hand may have changed that.
        reading.entries.sort(by: HistoryEntry.precedes)
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
