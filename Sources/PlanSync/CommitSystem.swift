import Disk
import Glibc
import Synchronization

/// A data folder as a commit has it, or would have it: the working files with some replaced or taken away in memory. It
/// is only read, so that a state can be looked through before anything of it is on the disk.
final class CommitSystem: StoreSystem {
    private let root: String
    private let system: any StoreSystem
    /// What differs from the working files, by path in the folder; nil for what is not there.
    private let changed: [String: [UInt8]?]
    /// The folders of what differs.
    private let folders: Set<String>
    private let open = Mutex<[Int32: ArraySlice<UInt8>]>([:])

    init(_ root: String, changed: [String: [UInt8]?], over system: any StoreSystem) {
        (self.root, self.changed, self.system) = (root, changed, system)
        var folders: Set<String> = []
        for (path, bytes) in changed where bytes != nil {
            var folder = FilePath.folder(of: path)
            while folder != ".", folders.insert(folder).inserted { folder = FilePath.folder(of: folder) }
        }
        self.folders = folders
    }

    /// The path in the folder; nil for any other path.
    private func inside(_ path: String) -> String? {
        let start = root + "/"
        guard path.hasPrefix(start) else { return nil }
        return path.dropFirst(start.count).split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }

    private func content(_ path: String) -> [UInt8]?? { inside(path).flatMap { changed[$0] } }

    private static func missing(_ call: SystemCall, _ path: String) -> SystemFailure {
        SystemFailure(call: call, path: path, errno: ENOENT)
    }

    // MARK: Reading

    func open(_ path: String, for access: FileAccess, permissions: UInt32) throws(SystemFailure) -> OpenFile {
        guard access == .reading || access == .readingOwn else {
            throw SystemFailure(call: .open, path: path, errno: EROFS)
        }
        guard let content = content(path) else {
            return try system.open(path, for: access, permissions: permissions)
        }
        guard let bytes = content else { throw CommitSystem.missing(.open, path) }
        return open.withLock { open in
            // No number that the kernel gives.
            let descriptor = (open.keys.min() ?? -1) - 1
            open[descriptor] = bytes[...]
            return OpenFile(descriptor: descriptor, path: path)
        }
    }

    func read(_ file: OpenFile, upTo count: Int) throws(SystemFailure) -> [UInt8] {
        guard file.descriptor < 0 else { return try system.read(file, upTo: count) }
        return open.withLock { open in
            let part = open[file.descriptor]?.prefix(count) ?? []
            open[file.descriptor]?.removeFirst(part.count)
            return Array(part)
        }
    }

    func close(_ file: OpenFile) throws(SystemFailure) {
        guard file.descriptor < 0 else { return try system.close(file) }
        open.withLock { $0[file.descriptor] = nil }
    }

    func status(of file: OpenFile) throws(SystemFailure) -> FileStatus {
        guard file.descriptor < 0 else { return try system.status(of: file) }
        return CommitSystem.status(.file, size: open.withLock { $0[file.descriptor]?.count ?? 0 })
    }

    func status(ofPath path: String) throws(SystemFailure) -> FileStatus {
        if let status = try changedStatus(path, .stat) { return status }
        return try system.status(ofPath: path)
    }

    func linkStatus(ofPath path: String) throws(SystemFailure) -> FileStatus {
        if let status = try changedStatus(path, .lstat) { return status }
        return try system.linkStatus(ofPath: path)
    }

    /// Nil for what is as in the working folder.
    private func changedStatus(_ path: String, _ call: SystemCall) throws(SystemFailure) -> FileStatus? {
        if let content = content(path) {
            guard let bytes = content else { throw CommitSystem.missing(call, path) }
            return CommitSystem.status(.file, size: bytes.count)
        }
        guard let inside = inside(path), folders.contains(inside) else { return nil }
        return CommitSystem.status(.folder, size: 0)
    }

    private static func status(_ kind: FileStatus.Kind, size: Int) -> FileStatus {
        let never = FileStatus.Time(seconds: 0, nanoseconds: 0)
        return FileStatus(
            kind: kind, size: size, modified: never, changed: never,
            identity: FileStatus.Identity(device: 0, inode: 0), permissions: 0o644, owner: 0, group: 0,
            names: 1)
    }

    func names(inFolder path: String) throws(SystemFailure) -> [String] {
        let inside = path == root ? "" : inside(path)
        var names: Set<String> = []
        do throws(SystemFailure) {
            names = Set(try system.names(inFolder: path))
        } catch {
            guard error.isMissing, inside.map(folders.contains) == true else { throw error }
        }
        guard let inside else { return Array(names) }
        let start = inside.isEmpty ? "" : inside + "/"
        for (file, bytes) in changed where file.hasPrefix(start) {
            let rest = file.dropFirst(start.count).split(separator: "/")
            guard let name = rest.first.map(String.init) else { continue }
            if bytes != nil { names.insert(name) } else if rest.count == 1 { names.remove(name) }
        }
        return Array(names)
    }

    func realPath(_ path: String) throws(SystemFailure) -> String {
        if let status = try changedStatus(path, .realpath), status.kind == .file || !exists(path) {
            let folder = try system.realPath(root)
            return folder + "/" + (inside(path) ?? "")
        }
        return try system.realPath(path)
    }

    private func exists(_ path: String) -> Bool { (try? system.linkStatus(ofPath: path)) != nil }

    func readLink(_ path: String) throws(SystemFailure) -> String { try system.readLink(path) }

    func exists(process number: Int) -> Bool { system.exists(process: number) }

    // MARK: What is not done here

    private func refused(_ call: SystemCall, _ path: String) -> SystemFailure {
        SystemFailure(call: call, path: path, errno: EROFS)
    }

    func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemFailure) -> Int {
        throw refused(.write, file.path)
    }

    func synchronize(_ file: OpenFile) throws(SystemFailure) { throw refused(.fsync, file.path) }

    func truncate(_ file: OpenFile, to length: Int) throws(SystemFailure) { throw refused(.ftruncate, file.path) }

    func setPermissions(of file: OpenFile, to permissions: UInt32) throws(SystemFailure) {
        throw refused(.fchmod, file.path)
    }

    func setOwner(of file: OpenFile, to owner: UInt32?, group: UInt32) throws(SystemFailure) {
        throw refused(.fchown, file.path)
    }

    func mayWrite(_ path: String) throws(SystemFailure) -> Bool { false }

    func attributeNames(ofPath path: String) throws(SystemFailure) -> [String] {
        try system.attributeNames(ofPath: path)
    }

    func attribute(_ name: String, ofPath path: String) throws(SystemFailure) -> [UInt8] {
        try system.attribute(name, ofPath: path)
    }

    func setAttribute(_ name: String, to value: [UInt8], of file: OpenFile) throws(SystemFailure) {
        throw refused(.setxattr, file.path)
    }

    func lock(_ file: OpenFile) throws(SystemFailure) -> Bool { throw refused(.flock, file.path) }

    func rename(_ old: String, to new: String) throws(SystemFailure) { throw refused(.rename, old) }

    func unlink(_ path: String) throws(SystemFailure) { throw refused(.unlink, path) }

    func unlinkRepaired(_ path: String) throws(SystemFailure) { throw refused(.unlink, path) }

    func makeFolder(_ path: String, permissions: UInt32) throws(SystemFailure) { throw refused(.mkdir, path) }

    func removeFolder(_ path: String) throws(SystemFailure) { throw refused(.rmdir, path) }

    func link(_ existing: String, as new: String) throws(SystemFailure) { throw refused(.link, existing) }
}
