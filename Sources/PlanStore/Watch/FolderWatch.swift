import Glibc
import PlanFormat

/// Tells that files of a data folder changed, whoever changed them, without looking again and again.
///
/// On a local disk the kernel tells (inotify). Of what another machine does on a network share the kernel knows nothing,
/// so there the folder has to be looked at from time to time.
package final class FolderWatch {
    /// How changes become known.
    package enum Means: Equatable, Sendable {
        /// The descriptor can be read when something happened.
        case notification(descriptor: Int32)
        /// Nothing tells: look again after so long.
        case looking(every: Duration)
    }

    /// What is known of changes.
    package enum News: Equatable, Sendable {
        /// Nothing that a reader would see; locks and pending files are not that.
        case nothing
        /// Files with these paths in the data folder were written, put in place or removed.
        case files(Set<String>)
        /// Something that only looking at the whole folder tells.
        case anything

        fileprivate mutating func add(_ other: News) {
            switch (self, other) {
            case (_, .nothing), (.anything, _): break
            case (.nothing, _), (_, .anything): self = other
            case (.files(let known), .files(let more)): self = .files(known.union(more))
            }
        }
    }

    /// How changes become known.
    package let means: Means

    private let root: String
    private var watched: [Int32: String] = [:]

    private static let events =
        UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_CREATE) | UInt32(IN_DELETE)
        | UInt32(IN_ONLYDIR)

    /// Watches a folder. Where the kernel has no watch left to give, the folder has to be looked at.
    ///
    /// - Parameters:
    ///   - root: The data folder.
    ///   - mounts: The text of `/proc/self/mountinfo`, which tells network file systems.
    package init(_ root: String, mounts: String) {
        self.root = root
        let isRemote = MountTable(mounts).fileSystem(of: FolderWatch.realPath(root)).map(MountTable.isRemote) ?? false
        let descriptor = isRemote ? -1 : inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        means = descriptor < 0 ? .looking(every: .seconds(2)) : .notification(descriptor: descriptor)
        watchFolders()
    }

    deinit {
        if case .notification(let descriptor) = means { close(descriptor) }
    }

    /// Takes in what was told since the last time.
    package func drain() -> News {
        guard case .notification(let descriptor) = means else { return .anything }
        var news = News.nothing
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            buffer.withUnsafeBytes { bytes in
                var offset = 0
                while offset + MemoryLayout<inotify_event>.size <= count {
                    let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let start = offset + MemoryLayout<inotify_event>.size
                    let end = min(count, start + Int(event.len))
                    let name = String(decoding: bytes[start..<end].prefix { $0 != 0 }, as: UTF8.self)
                    news.add(take(event, name: name))
                    offset = max(end, start)
                }
            }
        }
        return news
    }

    private func take(_ event: inotify_event, name: String) -> News {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return .anything }
        if event.mask & UInt32(IN_IGNORED) != 0 {
            watched[event.wd] = nil
            return .nothing
        }
        guard !name.hasPrefix(".") || name == FolderLayout.lastBackup else { return .nothing }
        if event.mask & UInt32(IN_ISDIR) != 0 {
            watchFolders()
            return .anything
        }
        guard let folder = watched[event.wd], folder != root, folder != root + "/plans" else { return .anything }
        // Editors and programs write beside a file before they put it in place; nobody reads that.
        guard name.hasSuffix(".json") else { return .nothing }
        return .files([folder.dropFirst(root.count + 1) + "/" + name])
    }

    /// Watches the folder and those below that readers look into; one that is watched already stays so.
    private func watchFolders() {
        watch(root)
        watch(root + "/units")
        for folder in ["figures", "rosters", "letters", "contacts", "forms", "signing"] { watch(root + "/" + folder) }
        watch(root + "/plans")
        guard let stream = opendir(root + "/plans") else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { watch(root + "/plans/" + name) }
        }
    }

    private func watch(_ path: String) {
        guard case .notification(let descriptor) = means else { return }
        let number = inotify_add_watch(descriptor, path, FolderWatch.events)
        if number >= 0 { watched[number] = path }
    }

    private static func realPath(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}

/// Which file system a path is on, by the kernel's list of mounts (`/proc/self/mountinfo`, proc(5)).
struct MountTable {
    private let mounts: [(point: String, fileSystem: String)]

    init(_ text: String) {
        mounts = text.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ")
            guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { return nil }
            return (MountTable.unescaped(fields[4]), String(fields[dash + 1]))
        }
    }

    /// The type of the file system that a real path is on; nil if the list does not say.
    func fileSystem(of path: String) -> String? {
        let holders = mounts.filter { mount in
            path == mount.point || mount.point == "/" || path.hasPrefix(mount.point + "/")
        }
        // Of mounts on the same point the last one is on top.
        return holders.max { $0.point.utf8.count < $1.point.utf8.count }
            .flatMap { deepest in holders.last { $0.point == deepest.point } }?.fileSystem
    }

    /// Whether other machines can change files there without this one knowing.
    static func isRemote(_ fileSystem: String) -> Bool {
        let known = [
            "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "ncpfs", "vboxsf",
        ]
        return known.contains(fileSystem) || fileSystem.hasPrefix("fuse.")
    }

    /// Blanks and their like stand as octal escapes in the list.
    private static func unescaped(_ field: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(field.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            if byte == 0x5C, digits.count == 3, digits.allSatisfy({ (0x30...0x37).contains($0) }) {
                bytes.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }))
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
