import Disk
import JSONText
import PlanFormat
import Records

/// A history that ends in something that is no whole line. The lock is held.
struct TornHistory {
    let files: FolderFiles
    let plan: PlanID
    /// The real path of the history.
    let path: String

    /// Moves the torn end into a file of its own, for a person to look at: whatever it was, nobody was told that it had
    /// been saved.
    ///
    /// - Parameters:
    ///   - offset: Where the torn end begins.
    ///   - draft: Where a file that has other names is copied first (``DurableFile/separate(_:by:)``).
    /// - Throws: `SystemFailure`.
    func setAside(from offset: Int, by draft: String) throws(SystemFailure) {
        let durable = DurableFile(system: files.system)
        let torn = try files.system.contents(ofFile: path, isOwn: true)[offset...]
        let aside = FilePath.folder(of: path) + "/" + FilePath.name(of: FolderLayout.tornHistory(of: plan))
        for file in [path, aside] { _ = try durable.separate(file, by: draft) }
        do {
            _ = try durable.append(
                Array(torn) + [ASCII.lineFeed], to: aside, isConfidential: plan.contactsUnit != nil)
        } catch {
            throw error.cause
        }
        try durable.truncate(path, to: offset)
    }
}
