import CXattr
import Glibc

/// The real system. Interrupted calls are made again.
package struct PosixSystem: StoreSystem {
    /// The real system.
    package init() {}

    /// open(2); `permissions` count for a new file and are lessened by the umask.
    package func open(_ path: String, for access: FileAccess, permissions: UInt32) throws(SystemFailure) -> OpenFile {
        let flags =
            switch access {
            case .reading: O_RDONLY | O_NONBLOCK
            case .readingOwn: O_RDONLY | O_NONBLOCK | O_NOFOLLOW
            case .creating: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
            case .appending: O_WRONLY | O_APPEND | O_NONBLOCK | O_NOFOLLOW
            case .cutting: O_WRONLY | O_NONBLOCK | O_NOFOLLOW
            case .locking: O_RDWR | O_CREAT | O_NONBLOCK | O_NOFOLLOW
            case .folder: O_RDONLY | O_DIRECTORY
            }
        let descriptor = try call(.open, path) { Glibc.open(path, flags | O_CLOEXEC, permissions) }
        return OpenFile(descriptor: descriptor, path: path)
    }

    /// read(2); empty at the end of the file.
    package func read(_ file: OpenFile, upTo count: Int) throws(SystemFailure) -> [UInt8] {
        var failure: SystemFailure?
        // The array's own memory is filled, so that a large file is not copied; `length` tells how much is valid.
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
            do throws(SystemFailure) {
                length = try call(.read, file.path) { Glibc.read(file.descriptor, buffer.baseAddress, count) }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// write(2); how many bytes were written, which may be fewer than given.
    package func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemFailure) -> Int {
        try call(.write, file.path) {
            bytes.withUnsafeBytes { Glibc.write(file.descriptor, $0.baseAddress, $0.count) }
        }
    }

    /// fsync(2)
    package func synchronize(_ file: OpenFile) throws(SystemFailure) {
        try call(.fsync, file.path) { fsync(file.descriptor) }
    }

    /// ftruncate(2)
    package func truncate(_ file: OpenFile, to length: Int) throws(SystemFailure) {
        try call(.ftruncate, file.path) { ftruncate(file.descriptor, length) }
    }

    /// fchmod(2)
    package func setPermissions(of file: OpenFile, to permissions: UInt32) throws(SystemFailure) {
        try call(.fchmod, file.path) { fchmod(file.descriptor, permissions) }
    }

    /// fchown(2); nil leaves the owner as it is.
    package func setOwner(of file: OpenFile, to owner: UInt32?, group: UInt32) throws(SystemFailure) {
        // The highest user id means: leave the owner as it is.
        try call(.fchown, file.path) { fchown(file.descriptor, owner ?? uid_t.max, group) }
    }

    /// faccessat(2): whether this person may write a file that is there.
    package func mayWrite(_ path: String) throws(SystemFailure) -> Bool {
        do throws(SystemFailure) {
            // The rights of the program, as they would count for opening the file.
            try call(.access, path) { faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) }
            return true
        } catch {
            if error.isRefused { return false }
            throw error
        }
    }

    /// listxattr(2): the names of a file's extended attributes.
    package func attributeNames(ofPath path: String) throws(SystemFailure) -> [String] {
        let bytes = try filled(.listxattr, path) { listxattr(path, $0, $1) }
        return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// getxattr(2)
    package func attribute(_ name: String, ofPath path: String) throws(SystemFailure) -> [UInt8] {
        try filled(.getxattr, path) { getxattr(path, name, $0, $1) }
    }

    /// fsetxattr(2)
    package func setAttribute(_ name: String, to value: [UInt8], of file: OpenFile) throws(SystemFailure) {
        try call(.setxattr, file.path) { fsetxattr(file.descriptor, name, value, value.count, 0) }
    }

    /// The bytes that the kernel writes into the memory it is given, of which it tells how many they are.
    private func filled(
        _ call: SystemCall, _ path: String, _ body: (UnsafeMutablePointer<CChar>?, Int) -> Int
    ) throws(SystemFailure) -> [UInt8] {
        var failure: SystemFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: largestAttribute) { buffer, length in
            do throws(SystemFailure) {
                length = try self.call(call, path) {
                    buffer.withMemoryRebound(to: CChar.self) { body($0.baseAddress, $0.count) }
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// The kernel's limit for an attribute and for all names (xattr(7)).
    private var largestAttribute: Int { 1 << 16 }

    /// flock(2), exclusive and without waiting; false if somebody else holds the lock.
    package func lock(_ file: OpenFile) throws(SystemFailure) -> Bool {
        do throws(SystemFailure) {
            try call(.flock, file.path) { flock(file.descriptor, LOCK_EX | LOCK_NB) }
            return true
        } catch {
            if error.errno == EWOULDBLOCK { return false }
            throw error
        }
    }

    /// close(2); gives up the file's lock.
    package func close(_ file: OpenFile) throws(SystemFailure) {
        // On Linux the descriptor is gone after EINTR as well: closing again could close somebody else's file.
        if Glibc.close(file.descriptor) == -1, errno != EINTR {
            throw SystemFailure(call: .close, path: file.path, errno: errno)
        }
    }

    /// fstat(2)
    package func status(of file: OpenFile) throws(SystemFailure) -> FileStatus {
        var status = stat()
        try call(.fstat, file.path) { fstat(file.descriptor, &status) }
        return FileStatus(status)
    }

    /// stat(2): of what a link leads to.
    package func status(ofPath path: String) throws(SystemFailure) -> FileStatus {
        var status = stat()
        try call(.stat, path) { stat(path, &status) }
        return FileStatus(status)
    }

    /// lstat(2): of the link itself.
    package func linkStatus(ofPath path: String) throws(SystemFailure) -> FileStatus {
        var status = stat()
        try call(.lstat, path) { lstat(path, &status) }
        return FileStatus(status)
    }

    /// readdir(3): the names in a folder but for `.` and `..`, in no order. A name that is not UTF-8 is repaired.
    package func names(inFolder path: String) throws(SystemFailure) -> [String] {
        try check(.readdir, path)
        guard let folder = opendir(path) else { throw SystemFailure(call: .readdir, path: path, errno: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while true {
            // Only errno tells the end of the folder from a failure.
            errno = 0
            guard let entry = readdir(folder) else { break }
            let name = PosixSystem.withName(of: &entry.pointee) { String(decoding: $0, as: UTF8.self) }
            if name != ".", name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw SystemFailure(call: .readdir, path: path, errno: errno) }
        return names
    }

    /// The name is a C string in a fixed array inside the entry, which is valid until the next call.
    private static func withName<Outcome>(
        of entry: inout dirent, _ body: (Slice<UnsafeRawBufferPointer>) -> Outcome
    ) -> Outcome {
        withUnsafeBytes(of: &entry.d_name) { body($0.prefix { $0 != 0 }) }
    }

    /// rename(2): replaces what is there, in one step.
    package func rename(_ old: String, to new: String) throws(SystemFailure) {
        try check(.rename, old)
        try call(.rename, new) { Glibc.rename(old, new) }
    }

    /// unlink(2)
    package func unlink(_ path: String) throws(SystemFailure) {
        try call(.unlink, path) { Glibc.unlink(path) }
    }

    /// unlink(2) of a file whose name is no UTF-8, by the name that ``names(inFolder:)`` made of it.
    package func unlinkRepaired(_ path: String) throws(SystemFailure) {
        let (parent, repaired) = (FilePath.folder(of: path), FilePath.name(of: path).utf8)
        guard let folder = opendir(parent) else { throw SystemFailure(call: .readdir, path: parent, errno: errno) }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = PosixSystem.withName(of: &entry.pointee) { Array($0) }
            guard String(decoding: name, as: UTF8.self).utf8.elementsEqual(repaired) else { continue }
            let real = (Array((parent + "/").utf8) + name + [0]).map { CChar(bitPattern: $0) }
            try call(.unlink, path) { Glibc.unlink(real) }
            return
        }
        throw SystemFailure(call: .unlink, path: path, errno: ENOENT)
    }

    /// mkdir(2); `permissions` are lessened by the umask.
    package func makeFolder(_ path: String, permissions: UInt32) throws(SystemFailure) {
        try call(.mkdir, path) { mkdir(path, permissions) }
    }

    /// rmdir(2): a folder that is empty.
    package func removeFolder(_ path: String) throws(SystemFailure) {
        try call(.rmdir, path) { rmdir(path) }
    }

    /// link(2): a second name for a file.
    package func link(_ existing: String, as new: String) throws(SystemFailure) {
        try check(.link, existing)
        try call(.link, new) { Glibc.link(existing, new) }
    }

    /// readlink(2)
    package func readLink(_ path: String) throws(SystemFailure) -> String {
        var failure: SystemFailure?
        let target = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, length in
            do throws(SystemFailure) {
                // The kernel fills the array's memory and tells how many bytes are valid; it writes no final zero.
                length = try call(.readlink, path) {
                    buffer.withMemoryRebound(to: CChar.self) { target in
                        target.baseAddress.map { readlink(path, $0, target.count) } ?? 0
                    }
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return String(decoding: target, as: UTF8.self)
    }

    /// realpath(3): absolute and without links; the file must exist.
    package func realPath(_ path: String) throws(SystemFailure) -> String {
        try check(.realpath, path)
        guard let resolved = realpath(path, nil) else {
            throw SystemFailure(call: .realpath, path: path, errno: errno)
        }
        // realpath(3) allocates the answer for the caller to free.
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// kill(2) without a signal: whether there is a process with this number.
    package func exists(process number: Int) -> Bool {
        // 0 and below would mean groups of processes.
        guard let number = pid_t(exactly: number), number > 0 else { return false }
        return kill(number, 0) == 0 || errno != ESRCH
    }

    /// Makes a call until it is not interrupted.
    @discardableResult
    private func call<Answer: SignedInteger>(
        _ call: SystemCall, _ path: String, _ body: () -> Answer
    ) throws(SystemFailure) -> Answer {
        try check(call, path)
        while true {
            let answer = body()
            if answer != -1 { return answer }
            if errno != EINTR { throw SystemFailure(call: call, path: path, errno: errno) }
        }
    }

    /// C would take a path with a zero byte for the shorter one before it.
    private func check(_ call: SystemCall, _ path: String) throws(SystemFailure) {
        let hasZero = path.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        }
        if hasZero ?? path.utf8.contains(0) { throw SystemFailure(call: call, path: path, errno: EINVAL) }
    }
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        size = status.st_size
        modified = Time(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
        changed = Time(seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec)
        identity = Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
        permissions = status.st_mode & 0o7777
        owner = status.st_uid
        group = status.st_gid
        names = Int(status.st_nlink)
    }
}
