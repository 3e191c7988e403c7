import Disk
import Glibc
import PlanFormat
import PlanStore

/// Everything that a data folder holds, but for what belongs to one machine or to git.
struct FolderInventory {
    /// The files, in the order of their paths.
    private(set) var files: [BackupContents.File] = []
    /// What is no ordinary file, has a name that is no text, or is not shown to this person.
    private(set) var passedOver: [String] = []

    init(of folder: FolderFiles) throws(SystemFailure) {
        var paths: [String] = []
        try FolderInventory.walk(folder, "") { path, status in
            if status.kind == .file, !path.unicodeScalars.contains("\u{FFFD}") {
                paths.append(path)
            } else {
                passedOver.append(path)
            }
        }
        for path in paths.sorted() {
            let bytes = try folder.system.contents(ofFile: folder.path(path), limit: .max / 2, isOwn: true)
            files.append(BackupContents.File(path: path, bytes: bytes))
        }
    }

    /// What changes when anything in the folder does.
    static func stamps(_ folder: FolderFiles) -> [String: FileStatus] {
        var stamps: [String: FileStatus] = [:]
        try? walk(folder, "") { stamps[$0] = $1 }
        return stamps
    }

    private static func walk(
        _ folder: FolderFiles, _ inner: String, _ visit: (String, FileStatus) -> Void
    ) throws(SystemFailure) {
        let names: [String]
        do throws(SystemFailure) {
            names = try folder.system.names(inFolder: folder.root + (inner.isEmpty ? "" : "/" + inner))
        } catch {
            // Whom contacts are not shown to makes a backup without them, and is told so.
            guard inner == FolderLayout.contacts, error.isRefused else { throw error }
            return visit(inner, try folder.system.linkStatus(ofPath: folder.path(inner)))
        }
        for name in names {
            let path = inner.isEmpty ? name : inner + "/" + name
            guard !isOfThisMachine(path) else { continue }
            let status: FileStatus
            do throws(SystemFailure) {
                status = try folder.system.linkStatus(ofPath: folder.path(path))
            } catch {
                // A draft of somebody else's that is gone by now.
                if error.isMissing { continue }
                throw error
            }
            if status.kind == .folder { try walk(folder, path, visit) } else { visit(path, status) }
        }
    }

    /// Locks, numbers and changes under way mean nothing elsewhere; what git keeps has its own ways of being kept, and
    /// may say which programs git runs.
    static func isOfThisMachine(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        if parts.first.map({ $0 == FolderLayout.pending }) == true { return true }
        if parts.contains(where: { $0.lowercased() == ".git" }) { return true }
        guard parts.count == 1 else { return false }
        return [FolderLayout.lock, FolderLayout.order, FolderLayout.lastBackup].contains { name in
            path == name || path.hasPrefix(name + ".") || path.hasPrefix(name + "-")
        }
    }
}
