import Disk
import Glibc
import PlanFormat

/// A lock file that somebody holds or has left behind, in a folder that is locked by a file (``LockMethod/file``).
package struct FoundLock: Hashable, Sendable {
    /// The file.
    package let path: String
    /// Who made it; nil where the file does not tell, as after a crash between making and writing it.
    package let holder: LockHolder?
    /// Whether the holder still works.
    package let standing: LockState
    /// By this it is known again: only what a person was shown is removed.
    let bytes: [UInt8]
}

extension PlanFolder {
    /// Looks for a lock file.
    ///
    /// - Parameters:
    ///   - path: The data folder.
    ///   - system: The system calls.
    /// - Returns: What was found; nil if nobody holds the folder by a file.
    /// - Throws: ``FolderError``: `notADataFolder`, `unreadable`.
    package static func lock(at path: String, system: any StoreSystem) throws(FolderError) -> FoundLock? {
        guard isDataFolder(path, system: system) else { throw .notADataFolder(path) }
        let file = lockFile(in: path, system)
        do throws(SystemFailure) {
            guard let bytes = try file.contents() else { return nil }
            return FoundLock(
                path: file.path, holder: LockHolder(line: bytes), standing: LockFile.standing(of: bytes, system),
                bytes: bytes)
        } catch {
            throw .unreadable(error)
        }
    }

    /// Removes a lock file whose holder is gone, because a person says so. One whose holder runs on this machine is not
    /// removed: ending that program does.
    ///
    /// - Parameters:
    ///   - lock: What the person was shown.
    ///   - path: The data folder.
    ///   - system: The system calls.
    /// - Returns: Whether it is gone; false if its holder runs here, or if it is another one by now.
    /// - Throws: ``FolderError``: `cannotWrite`.
    package static func removeLock(
        _ lock: FoundLock, at path: String, system: any StoreSystem
    ) throws(FolderError) -> Bool {
        guard lock.standing != .running else { return false }
        let file = lockFile(in: path, system)
        let remover = LockHolder(host: "", pid: Int(getpid()), user: "", since: "").marked(by: system)
        do throws(SystemFailure) {
            if try file.remove(lock.bytes, by: remover) { return true }
            guard try file.contents() == lock.bytes else { return false }
            // Somebody died while removing it: that takes no longer than a moment.
            usleep(200_000)
            try file.removeRemoving()
            return try file.remove(lock.bytes, by: remover)
        } catch {
            throw .cannotWrite(error)
        }
    }

    private static func lockFile(in path: String, _ system: any StoreSystem) -> LockFile {
        LockFile(path: FolderLock.exclusivePath(path + "/" + FolderLayout.lock), system: system)
    }
}
