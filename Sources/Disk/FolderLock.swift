import Glibc

/// The one lock of a data folder, held for one commit.
///
/// It is a flock(2) on a file that stays where it is: a program that dies gives it up by dying, and nothing stale
/// is left to be cleared away. The file tells who holds it, for the message of those who waited in vain. Folders may
/// ask for a ``LockFile`` besides.
package struct FolderLock: ~Copyable, Sendable {
    private let file: OpenFile
    /// Whether the file tells who holds it. One that has other names, as a backup of hard links leaves it, or that this
    /// person may not write, is only locked.
    private let isTelling: Bool
    private let exclusive: Exclusive?
    private let system: any StoreSystem

    /// A lock file, and as whom it was made.
    private struct Exclusive: Sendable {
        let file: LockFile
        let holder: LockHolder
    }

    private init(file: OpenFile, isTelling: Bool, exclusive: Exclusive?, system: any StoreSystem) {
        self.file = file
        self.isTelling = isTelling
        self.exclusive = exclusive
        self.system = system
    }

    /// Takes the lock, waiting for it where somebody else holds it.
    ///
    /// - Parameters:
    ///   - path: The lock file; created if it is missing.
    ///   - method: What has to be held.
    ///   - holder: Who takes it.
    ///   - timeout: How long to wait at most.
    ///   - system: The system.
    /// - Returns: The lock, held until it is released or goes out of use.
    /// - Throws: ``LockFailure``.
    package static func acquire(
        _ path: String, by method: LockMethod = .flock, as holder: LockHolder, within timeout: Duration,
        system: any StoreSystem
    ) throws(LockFailure) -> FolderLock {
        let clock = ContinuousClock()
        let deadline = clock.now + timeout
        var pause = Duration.milliseconds(1)
        while true {
            switch try attempt(path, method, holder, system: system) {
            case .taken(let lock):
                lock.tell(holder)
                return lock
            case .busy(let file):
                let left = deadline - clock.now
                guard left > .zero else {
                    let bytes = try? system.contents(ofFile: file, limit: 4096, isOwn: true)
                    throw .timeout(holder: bytes.flatMap { LockHolder(line: $0) })
                }
                sleep(min(pause, left))
                pause = min(pause * 2, .milliseconds(50))
            }
        }
    }

    /// The path of the file that is held besides flock(2), where ``LockMethod/file`` is asked for.
    package static func exclusivePath(_ path: String) -> String { path + "-held" }

    /// Whether flock(2) works on a file, asked without waiting and without holding anything afterwards.
    ///
    /// - Returns: The refusal; nil if it works, or if nothing can be known without writing.
    package static func refusal(at path: String, for access: FileAccess, system: any StoreSystem) -> SystemFailure? {
        guard let file = try? system.open(path, for: access, permissions: 0) else { return nil }
        defer { try? system.close(file) }
        do throws(SystemFailure) {
            _ = try system.lock(file)
            return nil
        } catch {
            return error.lacksLocking ? error : nil
        }
    }

    /// Gives the lock up.
    package consuming func release() {}

    deinit {
        // Nothing of this can be mended by the caller: the name is only told to others, Linux closes in any case, and
        // a lock file that stays is seen to be dead as soon as this process is.
        if isTelling { try? system.truncate(file, to: 0) }
        if let exclusive { try? exclusive.file.giveUp(exclusive.holder) }
        try? system.close(file)
    }

    private enum Attempt: ~Copyable {
        case taken(FolderLock)
        /// Somebody else has it; the file that tells who.
        case busy(String)
    }

    private static func attempt(
        _ path: String, _ method: LockMethod, _ holder: LockHolder, system: any StoreSystem
    ) throws(LockFailure) -> Attempt {
        let (file, isWritable) = try open(path, system: system)
        var isKept = false
        defer { if !isKept { try? system.close(file) } }
        do throws(SystemFailure) {
            guard try system.lock(file) else { return .busy(path) }
        } catch {
            guard error.lacksLocking else { throw .system(error) }
            // The other lock is there for just this.
            if method == .flock { throw .flockRefused(error) }
        }
        do throws(SystemFailure) {
            guard let names = try namesIfCurrent(file, path, system: system) else { return .busy(path) }
            let isTelling = isWritable && names == 1
            guard method == .file else {
                isKept = true
                return .taken(FolderLock(file: file, isTelling: isTelling, exclusive: nil, system: system))
            }
            let exclusive = Exclusive(
                file: LockFile(path: exclusivePath(path), system: system), holder: holder.marked(by: system))
            guard try exclusive.file.take(exclusive.holder) else { return .busy(exclusive.file.path) }
            isKept = true
            return .taken(FolderLock(file: file, isTelling: isTelling, exclusive: exclusive, system: system))
        } catch {
            throw .system(error)
        }
    }

    private static func open(
        _ path: String, system: any StoreSystem
    ) throws(LockFailure) -> (file: OpenFile, isWritable: Bool) {
        do throws(SystemFailure) {
            return (try system.openOwn(path, for: .locking, permissions: 0o666).file, true)
        } catch {
            if let kind = try? system.linkStatus(ofPath: path).kind, kind != .file { throw .wrongKind(path, kind) }
            guard error.isRefused else { throw .system(error) }
            // A file that somebody made whose rights are others can be locked all the same (flock(2)).
            guard error.errno != EROFS, let file = try? system.openOwn(path, for: .readingOwn).file else {
                throw .readOnly(error)
            }
            return (file, false)
        }
    }

    /// How many names the opened file has; nil if it is not the one at the path any more. Somebody may have removed it
    /// after it was opened: others would then lock another one.
    private static func namesIfCurrent(
        _ file: OpenFile, _ path: String, system: any StoreSystem
    ) throws(SystemFailure) -> Int? {
        do throws(SystemFailure) {
            let current = try system.linkStatus(ofPath: path)
            let locked = try system.status(of: file)
            guard current.identity == locked.identity else { return nil }
            if locked.names == 1 { try open(file, locked, toFolderOf: path, system: system) }
            return locked.names
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }

    /// Lets all who may write into the folder open the lock file too, whatever this person's umask and group are.
    private static func open(
        _ file: OpenFile, _ status: FileStatus, toFolderOf path: String, system: any StoreSystem
    ) throws(SystemFailure) {
        let folder = try system.status(ofPath: FilePath.folder(of: path))
        let isOpen = status.permissions & 0o666 == folder.permissions & 0o666 && status.group == folder.group
        if isOpen, status.owner == folder.owner || status.owner != 0 { return }
        // Only its owner may, and the owner did when it was created.
        try? FileOwnership(ofFolderOf: path, system: system).apply(to: file, system: system)
    }

    /// Writes who holds the lock. Only a courtesy: on a full disk the lock is as good without it.
    private func tell(_ holder: LockHolder) {
        guard isTelling else { return }
        do throws(SystemFailure) {
            try system.truncate(file, to: 0)
            try system.writeAll(file, holder.line)
        } catch {}
    }

    private static func sleep(_ duration: Duration) {
        let parts = duration.components
        var time = timespec(tv_sec: Int(parts.seconds), tv_nsec: Int(parts.attoseconds / 1_000_000_000))
        // A signal may shorten the pause; the caller looks at the clock in any case.
        nanosleep(&time, nil)
    }
}

/// Why the lock could not be had.
package enum LockFailure: Error, Hashable, Sendable {
    /// Somebody held it all the time; who, if the lock file tells.
    case timeout(holder: LockHolder?)
    /// This person may not write into the folder.
    case readOnly(SystemFailure)
    /// What has the lock file's name is no ordinary file.
    case wrongKind(String, FileStatus.Kind)
    /// The file system has no working flock(2), as some network file systems do not.
    case flockRefused(SystemFailure)
    /// Anything else.
    case system(SystemFailure)
}
