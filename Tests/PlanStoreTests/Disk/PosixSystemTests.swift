import Disk
import Glibc
import Testing

@Suite struct PosixSystemTests {
    private let system = PosixSystem()

    @Test func aFileIsWrittenReadAndTold() throws {
        let folder = try TemporaryFolder()
        try folder.write("kế hoạch", to: "a")
        #expect(try system.contents(ofFile: folder["a"]) == Array("kế hoạch".utf8))
        let status = try system.status(ofPath: folder["a"])
        #expect(status.kind == .file && status.size == 12 && status.permissions & 0o600 == 0o600)
        #expect(status.modified.seconds > 1_600_000_000)
        try system.link(folder["a"], as: folder["b"])
        #expect(try system.status(ofPath: folder["b"]).identity == status.identity)
        try system.makeFolder(folder["c"], permissions: 0o755)
        #expect(try system.status(ofPath: folder["c"]).kind == .folder)
        #expect(folder.names == ["a", "b", "c"])
        try system.rename(folder["a"], to: folder["c/đ"])
        #expect(try system.names(inFolder: folder["c"]) == ["đ"])
        symlink("c/đ", folder["l"])
        #expect(try system.readLink(folder["l"]) == "c/đ")
        #expect(try system.linkStatus(ofPath: folder["l"]).kind == .link)
        #expect(try system.realPath(folder["l"]) == system.realPath(folder["c/đ"]))
        #expect(try system.contents(ofFile: folder["l"]).count == 12)
    }

    @Test func failuresTellCallPathAndReason() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a")
        func failure(_ body: () throws -> Void) -> SystemFailure? {
            do { try body() } catch { return error as? SystemFailure }
            return nil
        }
        let missing = failure { _ = try system.contents(ofFile: folder["none"]) }
        #expect(missing == SystemFailure(call: .open, path: folder["none"], errno: ENOENT))
        #expect(missing?.isMissing == true)
        #expect(failure { _ = try system.contents(ofFile: folder.path) }?.errno == EISDIR)
        #expect(failure { _ = try system.contents(ofFile: "/dev/null") }?.errno == ENXIO)
        #expect(failure { _ = try system.contents(ofFile: folder["a"], limit: 0) }?.isTooLarge == true)
        #expect(failure { _ = try system.open(folder["a"], for: .creating, permissions: 0) }?.alreadyExists == true)
        #expect(failure { try system.rename(folder["none"], to: folder["b"]) }?.call == .rename)
        #expect(failure { _ = try system.names(inFolder: folder["a"]) }?.errno == ENOTDIR)
        #expect(failure { try system.unlink("\(folder["a"])\0.json") }?.errno == EINVAL)
        #expect(folder.names == ["a"])
        #expect(SystemFailure(call: .write, path: "", errno: ENOSPC).isFull)
        #expect(SystemFailure(call: .open, path: "", errno: EROFS).isRefused)
    }

    @Test func aPipeIsNotWaitedFor() throws {
        let folder = try TemporaryFolder()
        mkfifo(folder["pipe"], 0o600)
        #expect(throws: SystemFailure.self) { try system.contents(ofFile: folder["pipe"]) }
    }

    @Test func aLockIsHeldByOneOnly() throws {
        let folder = try TemporaryFolder()
        let first = try system.open(folder["lock"], for: .locking, permissions: 0o666)
        let second = try system.open(folder["lock"], for: .locking, permissions: 0o666)
        #expect(try system.lock(first))
        #expect(try !system.lock(second))
        try system.close(first)
        #expect(try system.lock(second))
        try system.close(second)
    }
}
