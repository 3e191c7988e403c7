import PlanModel

/// Reads the histories of a folder.
struct HistoryReader {
    let files: FolderFiles

    /// All lines that can be read, in the order of time.
    func entries() throws(FolderFiles.Failure) -> [HistoryEntry] {
        var entries: [HistoryEntry] = []
        for plan in try fileIDs() { entries += try history(of: plan).lines.map(\.entry) }
        // Each file is in order, but a merge or a hand may have changed that.
        return entries.sorted(by: HistoryEntry.precedes)
    }

    /// The files that have a history.
    func fileIDs() throws(FolderFiles.Failure) -> [PlanID] {
        try files.names(FolderLayout.history).compactMap { name in
            guard name.hasSuffix(".jsonl") else { return nil }
            let id = name.dropLast(6)
            return StaffFile.isID(id) ? PlanID(String(id)) : nil
        }
    }

    /// The history of a file; empty if it has none.
    func history(of plan: PlanID) throws(FolderFiles.Failure) -> HistoryFile {
        let path = FolderLayout.history(of: plan)
        guard let bytes = try files.contentsIfPresent(path) else { return HistoryFile() }
        return HistoryFile(bytes, plan: plan, file: path)
    }
}
