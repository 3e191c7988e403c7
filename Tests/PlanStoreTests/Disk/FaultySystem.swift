import Disk
import Glibc
import Synchronization

/// A system whose nth call fails, to try what is left behind then.
final class FaultySystem: StoreSystem {
    /// What goes wrong.
    enum Fault: Sendable {
        /// Nothing; calls are only counted.
        case none
        /// The nth call, counted from 1, fails with this reason and does nothing.
        case call(Int, errno: Int32)
        /// The nth call does its work and tells of a failure all the same, as network file systems may.
        case belied(Int, errno: Int32)
        /// The nth call and all after it fail with this reason and do nothing: the disk has gone.
        case onwards(Int, errno: Int32)
        /// From the nth call on there is no room: the first write takes half, the others nothing, and no file or
        /// folder can be made.
        case full(Int)
        /// Every call of this name fails.
        case every(SystemCall, errno: Int32)
        /// The nth call and all after it fail and do nothing: the program has died. An nth call that writes has
        /// written half of its bytes.
        case stop(Int)
        /// Each write takes only half of what it is given.
        case shortWrites
    }

    private struct State {
        var calls: [SystemCall] = []
        var wasCutShort = false
    }

    private let base: any StoreSystem
    private let fault: Fault
    private let meanwhile: @Sendable (SystemCall, Int) -> Void
    private let state = Mutex(State())

    /// A system that fails as told; `meanwhile` is what others do just before a call, which is told with its number.
    init(
        _ base: any StoreSystem = PosixSystem(), failing fault: Fault = .none,
        meanwhile: @escaping @Sendable (SystemCall, Int) -> Void = { _, _ in }
    ) {
        self.base = base
        self.fault = fault
        self.meanwhile = meanwhile
    }

    /// The calls made so far.
    var calls: [SystemCall] { state.withLock(\.calls) }

    private func make<Answer>(
        _ call: SystemCall, _ path: String, needsRoom: Bool = false, _ body: () throws(SystemFailure) -> Answer
    ) throws(SystemFailure) -> Answer {
        let number = state.withLock { state in
            state.calls.append(call)
            return state.calls.count
        }
        meanwhile(call, number)
        func failure(_ errno: Int32) -> SystemFailure { SystemFailure(call: call, path: path, errno: errno) }
        switch fault {
        case .call(let nth, let errno) where number == nth: throw failure(errno)
        case .onwards(let nth, let errno) where number >= nth: throw failure(errno)
        case .full(let nth) where number >= nth && needsRoom: throw failure(ENOSPC)
        case .every(let name, let errno) where name == call: throw failure(errno)
        case .stop(let nth) where number >= nth: throw failure(ESHUTDOWN)
        case .belied(let nth, let errno) where number == nth:
            if let file = try body() as? OpenFile { try? base.close(file) }
            throw failure(errno)
        default: return try body()
        }
    }

    func open(_ path: String, for access: FileAccess, permissions: UInt32) throws(SystemFailure) -> OpenFile {
        try make(.open, path, needsRoom: access == .creating) { () throws(SystemFailure) in
            try base.open(path, for: access, permissions: permissions)
        }
    }

    func read(_ file: OpenFile, upTo count: Int) throws(SystemFailure) -> [UInt8] {
        try make(.read, file.path) { () throws(SystemFailure) in try base.read(file, upTo: count) }
    }

    func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>) throws(SystemFailure) -> Int {
        let next = calls.count + 1
        switch fault {
        case .stop(let nth) where next == nth: _ = try base.write(file, bytes.prefix(bytes.count / 2))
        case .full(let nth) where next >= nth && !state.withLock(\.wasCutShort):
            state.withLock { state in
                state.wasCutShort = true
                state.calls.append(.write)
            }
            return try base.write(file, bytes.prefix((bytes.count + 1) / 2))
        default: break
        }
        return try make(.write, file.path, needsRoom: true) { () throws(SystemFailure) in
            guard case .shortWrites = fault else { return try base.write(file, bytes) }
            return try base.write(file, bytes.prefix((bytes.count + 1) / 2))
        }
    }

    func synchronize(_ file: OpenFile) throws(SystemFailure) {
        try make(.fsync, file.path) { () throws(SystemFailure) in try base.synchronize(file) }
    }

    func truncate(_ file: OpenFile, to length: Int) throws(SystemFailure) {
        try make(.ftruncate, file.path) { () throws(SystemFailure) in try base.truncate(file, to: length) }
    }

    func setPermissions(of file: OpenFile, to permissions: UInt32) throws(SystemFailure) {
        try make(.fchmod, file.path) { () throws(SystemFailure) in
            try base.setPermissions(of: file, to: permissions)
        }
    }

    func setOwner(of file: OpenFile, to owner: UInt32?, group: UInt32) throws(SystemFailure) {
        try make(.fchown, file.path) { () throws(SystemFailure) in
            try base.setOwner(of: file, to: owner, group: group)
        }
    }

    func mayWrite(_ path: String) throws(SystemFailure) -> Bool {
        try make(.access, path) { () throws(SystemFailure) in try base.mayWrite(path) }
    }

    func attributeNames(ofPath path: String) throws(SystemFailure) -> [String] {
        try make(.listxattr, path) { () throws(SystemFailure) in try base.attributeNames(ofPath: path) }
    }

    func attribute(_ name: String, ofPath path: String) throws(SystemFailure) -> [UInt8] {
        try make(.getxattr, path) { () throws(SystemFailure) in try base.attribute(name, ofPath: path) }
    }

    func setAttribute(_ name: String, to value: [UInt8], of file: OpenFile) throws(SystemFailure) {
        try make(.setxattr, file.path) { () throws(SystemFailure) in
            try base.setAttribute(name, to: value, of: file)
        }
    }

    func lock(_ file: OpenFile) throws(SystemFailure) -> Bool {
        try make(.flock, file.path) { () throws(SystemFailure) in try base.lock(file) }
    }

    func close(_ file: OpenFile) throws(SystemFailure) {
        // The kernel closes the files of whoever dies, so the real call is always made.
        try base.close(file)
        try make(.close, file.path) { () throws(SystemFailure) in }
    }

    func status(of file: OpenFile) throws(SystemFailure) -> FileStatus {
        try make(.fstat, file.path) { () throws(SystemFailure) in try base.status(of: file) }
    }

    func status(ofPath path: String) throws(SystemFailure) -> FileStatus {
        try make(.stat, path) { () throws(SystemFailure) in try base.status(ofPath: path) }
    }

    func linkStatus(ofPath path: String) throws(SystemFailure) -> FileStatus {
        try make(.lstat, path) { () throws(SystemFailure) in try base.linkStatus(ofPath: path) }
    }

    func names(inFolder path: String) throws(SystemFailure) -> [String] {
        try make(.readdir, path) { () throws(SystemFailure) in try base.names(inFolder: path) }
    }

    func rename(_ old: String, to new: String) throws(SystemFailure) {
        try make(.rename, new) { () throws(SystemFailure) in try base.rename(old, to: new) }
    }

    func unlink(_ path: String) throws(SystemFailure) {
        try make(.unlink, path) { () throws(SystemFailure) in try base.unlink(path) }
    }

    func unlinkRepaired(_ path: String) throws(SystemFailure) {
        try make(.unlink, path) { () throws(SystemFailure) in try base.unlinkRepaired(path) }
    }

    func makeFolder(_ path: String, permissions: UInt32) throws(SystemFailure) {
        try make(.mkdir, path, needsRoom: true) { () throws(SystemFailure) in
            try base.makeFolder(path, permissions: permissions)
        }
    }

    func removeFolder(_ path: String) throws(SystemFailure) {
        try make(.rmdir, path) { () throws(SystemFailure) in try base.removeFolder(path) }
    }

    func link(_ existing: String, as new: String) throws(SystemFailure) {
        try make(.link, new, needsRoom: true) { () throws(SystemFailure) in try base.link(existing, as: new) }
    }

    func readLink(_ path: String) throws(SystemFailure) -> String {
        try make(.readlink, path) { () throws(SystemFailure) in try base.readLink(path) }
    }

    func realPath(_ path: String) throws(SystemFailure) -> String {
        try make(.realpath, path) { () throws(SystemFailure) in try base.realPath(path) }
    }

    func exists(process number: Int) -> Bool { base.exists(process: number) }
}
