import Disk
import Glibc
import PlanFormat

/// What a crash left in `.pending`, as somebody sees it who holds no lock and may not be able to take it: files of a
/// commit that is running lie there as well.
struct Leftovers {
    let files: FolderFiles
    let method: LockMethod

    /// How long to wait for a moment at which nobody writes.
    private static let timeout = Duration.seconds(1)

    /// The names that no running commit has. What was there before and after a moment without a lock is nobody's, as
    /// each change has names of its own. Where somebody writes all the time, it is what is older than that lock.
    func names() -> [String] {
        let clock = ContinuousClock()
        let deadline = clock.now + Leftovers.timeout
        var names = files.pendingNames()
        while !names.isEmpty {
            let isLocked = isLocked
            let now = Set(files.pendingNames())
            names.removeAll { !now.contains($0) }
            guard isLocked else { break }
            guard clock.now < deadline else { return names.filter(isOlderThanLock) }
            usleep(20_000)
        }
        return names
    }

    private var lockPath: String { files.path(FolderLayout.lock) }

    /// Whether somebody holds the lock, or may.
    private var isLocked: Bool {
        if method == .file {
            let file = LockFile(path: FolderLock.exclusivePath(lockPath), system: files.system)
            if let bytes = try? file.contents(), LockFile.standing(of: bytes, files.system) != .dead { return true }
        }
        do throws(SystemFailure) {
            guard try files.system.linkStatus(ofPath: lockPath).kind == .file else { return false }
            let file = try files.system.open(lockPath, for: .reading, permissions: 0)
            defer { try? files.system.close(file) }
            return try !files.system.lock(file)
        } catch {
            // Where there is no lock nobody has one.
            return !error.isMissing && !error.lacksLocking
        }
    }

    /// Whoever takes the lock writes into its file who it is, and makes pending files after that.
    private func isOlderThanLock(_ name: String) -> Bool {
        guard let lock = try? files.system.linkStatus(ofPath: lockPath).modified,
            let left = try? files.system.linkStatus(ofPath: files.path(FolderLayout.pending + "/" + name)).changed
        else { return true }
        return (left.seconds, left.nanoseconds) < (lock.seconds, lock.nanoseconds)
    }
}
