import PlanModel

/// Reads the histories of a folder.
struct HistoryReader {
    let files: FolderFiles

    /// All lines that can be read, in the order of time.
    func entries() throws(FolderFiles.Failure) -> [HistoryEntry] {
        var entries: [HistoryEntry] = []
        for plan in try plans() { entries += try history(of: plan).lines.map(\.entry) }
        // Each file is in order, but a merge or a hand may have changed that.
        return entries.sorted(by: HistoryEntry.precedes)
    }

    /// The plans that have a history.
    func plans() throws(FolderFiles.Failure) -> [PlanID] {
        try files.names(FolderLayout.history).compactMap { name in
            guard name.hasSuffix(".jsonl") else { return nil }
            let slug = name.dropLast(6)
            return slug.isSlug ? PlanID(String(slug)) : nil
        }
    }

    /// The history of a plan; empty if it has none.
    func history(of plan: PlanID) throws(FolderFiles.Failure) -> HistoryFile {
        let path = FolderLayout.history(of: plan)
        guard let bytes = try files.contentsIfPresent(path) else { return HistoryFile() }
        return HistoryFile(bytes, plan: plan, file: path)
    }
}
