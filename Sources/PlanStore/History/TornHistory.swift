import PlanModel

/// A history that ends in something that is no whole line. The lock is held.
struct TornHistory {
    let files: FolderFiles
    let plan: PlanID
    /// The real path of the history.
    let path: String

    /// Moves the torn end into a file of its own, for a person to look at: whatever it was, nobody was told that it had
    /// been saved.
    func setAside(from offset: Int) throws(SystemFailure) {
        let durable = DurableFile(system: files.system)
        let torn = try files.system.contents(ofFile: path)[offset...]
        let aside = FilePath.folder(of: path) + "/" + plan.slug + ".torn"
        do {
            _ = try durable.append(Array(torn) + [ASCII.lineFeed], to: aside)
        } catch {
            throw error.cause
        }
        try durable.cutBack(path, to: offset)
    }
}
