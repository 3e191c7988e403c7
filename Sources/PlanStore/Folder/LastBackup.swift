import Disk
import JSONText
import PlanFormat
import PlanModel
import Records

/// When the last backup of this copy of a data folder was made, and where it lies. Beside the data, and never the
/// truth: without it nothing is known of a backup.
package struct LastBackup: Hashable, Sendable {
    /// When; RFC 3339 in local time.
    package let at: String
    /// The file.
    package let path: String

    package init(at: String, path: String) { (self.at, self.path) = (at, path) }

    /// The day.
    package var day: Day? { Day(iso: at.prefix(10)) }

    /// What is known of the folder; nil where nothing is.
    init?(of files: FolderFiles) {
        guard
            let bytes = try? files.system.contents(
                ofFile: files.path(FolderLayout.lastBackup), limit: 1 << 12, isOwn: true),
            let root = (try? JSONDocument(bytes))?.root, let at = root["at"]?.string, let path = root["path"]?.string
        else { return nil }
        self.init(at: at, path: path)
    }

    /// Keeps it. Where that fails it is asked for a backup once too often.
    package func keep(in files: FolderFiles) {
        let value: FieldValue = .object(["at": .string(at), "path": .string(path)])
        let bytes = CanonicalJSON(order: ["at", "path"]).line(value)
        let place = files.path(FolderLayout.lastBackup)
        let durable = DurableFile(system: files.system)
        let draft = place + ".part"
        try? files.system.unlink(draft)
        guard (try? durable.writePending(bytes, at: draft, inPlaceOf: place)) != nil else { return }
        if (try? durable.commitRename(draft, as: place)) == nil { try? files.system.unlink(draft) }
    }
}
