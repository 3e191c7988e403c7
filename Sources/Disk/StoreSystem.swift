import Glibc

/// Every system call that the store makes: the one seam between it and the disk, so that a test can let the nth
/// call fail. Each method is one call of the name that its comment gives; each throws ``SystemFailure``.
///
/// The clock is not part of it: times are arguments.
package protocol StoreSystem: Sendable {
    /// open(2); `permissions` count for a new file and are lessened by the umask.
    func open(_ path: String, for access: FileAccess, permissions: UInt32) throws(SystemFailure) -> OpenFile
    /// read(2); empty at the end of the file.
    func read(_ file: OpenFile, upTo count: Int) throws(SystemFailure) -> [UInt8]
    /// write(2); how many bytes were written, which may be fewer than given.
    func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemFailure) -> Int
    /// fsync(2)
    func synchronize(_ file: OpenFile) throws(SystemFailure)
    /// ftruncate(2)
    func truncate(_ file: OpenFile, to length: Int) throws(SystemFailure)
    /// fchmod(2)
    func setPermissions(of file: OpenFile, to permissions: UInt32) throws(SystemFailure)
    /// fchown(2); nil leaves the owner as it is.
    func setOwner(of file: OpenFile, to owner: UInt32?, group: UInt32) throws(SystemFailure)
    /// faccessat(2): whether this person may write a file that is there.
    func mayWrite(_ path: String) throws(SystemFailure) -> Bool
    /// listxattr(2): the names of a file's extended attributes.
    func attributeNames(ofPath path: String) throws(SystemFailure) -> [String]
    /// getxattr(2)
    func attribute(_ name: String, ofPath path: String) throws(SystemFailure) -> [UInt8]
    /// fsetxattr(2)
    func setAttribute(_ name: String, to value: [UInt8], of file: OpenFile) throws(SystemFailure)
    /// flock(2), exclusive and without waiting; false if somebody else holds the lock.
    func lock(_ file: OpenFile) throws(SystemFailure) -> Bool
    /// close(2); gives up the file's lock.
    func close(_ file: OpenFile) throws(SystemFailure)
    /// fstat(2)
    func status(of file: OpenFile) throws(SystemFailure) -> FileStatus
    /// stat(2): of what a link leads to.
    func status(ofPath path: String) throws(SystemFailure) -> FileStatus
    /// lstat(2): of the link itself.
    func linkStatus(ofPath path: String) throws(SystemFailure) -> FileStatus
    /// readdir(3): the names in a folder but for `.` and `..`, in no order. A name that is not UTF-8 is repaired.
    func names(inFolder path: String) throws(SystemFailure) -> [String]
    /// rename(2): replaces what is there, in one step.
    func rename(_ old: String, to new: String) throws(SystemFailure)
    /// unlink(2)
    func unlink(_ path: String) throws(SystemFailure)
    /// unlink(2) of a file whose name is no UTF-8, by the name that ``names(inFolder:)`` made of it.
    func unlinkRepaired(_ path: String) throws(SystemFailure)
    /// mkdir(2); `permissions` are lessened by the umask.
    func makeFolder(_ path: String, permissions: UInt32) throws(SystemFailure)
    /// rmdir(2): a folder that is empty.
    func removeFolder(_ path: String) throws(SystemFailure)
    /// link(2): a second name for a file.
    func link(_ existing: String, as new: String) throws(SystemFailure)
    /// readlink(2)
    func readLink(_ path: String) throws(SystemFailure) -> String
    /// realpath(3): absolute and without links; the file must exist.
    func realPath(_ path: String) throws(SystemFailure) -> String
    /// kill(2) without a signal: whether there is a process with this number.
    func exists(process number: Int) -> Bool
}

extension StoreSystem {
    /// Reads a whole file.
    ///
    /// - Parameters:
    ///   - path: An ordinary file, or a link to one.
    ///   - limit: How many bytes are accepted.
    ///   - isOwn: Whether it is one of the program's own files, which is never a link.
    /// - Returns: The bytes.
    /// - Throws: ``SystemFailure``, with EFBIG for a file beyond the limit, EISDIR for a folder and ENXIO for
    ///   what is no ordinary file.
    package func contents(
        ofFile path: String, limit: Int = 64 << 20, isOwn: Bool = false
    ) throws(SystemFailure) -> [UInt8] {
        let file = try open(path, for: isOwn ? .readingOwn : .reading, permissions: 0)
        let bytes: [UInt8]
        do throws(SystemFailure) {
            bytes = try contents(of: file, limit: limit)
        } catch {
            // The failure that matters is the one that is being told.
            try? close(file)
            throw error
        }
        // Nothing that was read can be lost by closing.
        try? close(file)
        return bytes
    }

    private func contents(of file: OpenFile, limit: Int) throws(SystemFailure) -> [UInt8] {
        let status = try status(of: file)
        switch status.kind {
        case .file: break
        case .folder: throw SystemFailure(call: .read, path: file.path, errno: EISDIR)
        case .link, .other: throw SystemFailure(call: .read, path: file.path, errno: ENXIO)
        }
        guard status.size <= limit else { throw SystemFailure(call: .read, path: file.path, errno: EFBIG) }
        var bytes: [UInt8] = []
        // One byte more than the size, so that a file that does not grow is read by one call and one that finds
        // the end.
        var part = try read(file, upTo: status.size + 1)
        while !part.isEmpty {
            if bytes.isEmpty { swap(&bytes, &part) } else { bytes += part }
            guard bytes.count <= limit else { throw SystemFailure(call: .read, path: file.path, errno: EFBIG) }
            part = try read(file, upTo: 1 << 16)
        }
        return bytes
    }

    /// Opens one of the program's own files, which is an ordinary file and no link: whatever else has its name was put
    /// there by somebody.
    ///
    /// - Returns: The file, and its status.
    /// - Throws: ``SystemFailure``, with ELOOP for a link, EISDIR for a folder and ENXIO for a pipe or a device.
    func openOwn(
        _ path: String, for access: FileAccess, permissions: UInt32 = 0
    ) throws(SystemFailure) -> (file: OpenFile, status: FileStatus) {
        let file = try open(path, for: access, permissions: permissions)
        do throws(SystemFailure) {
            let status = try status(of: file)
            guard status.kind == .file else { throw SystemFailure(call: .open, path: path, errno: ENXIO) }
            return (file, status)
        } catch {
            try? close(file)
            throw error
        }
    }

    /// Writes all bytes, in as many calls as it takes.
    package func writeAll(_ file: OpenFile, _ bytes: [UInt8]) throws(SystemFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = try write(file, rest)
            // write(2) gives 0 for a file only where something is broken; trying for ever would hang the program.
            guard count > 0 else { throw SystemFailure(call: .write, path: file.path, errno: EIO) }
            rest = rest.dropFirst(count)
        }
    }
}
