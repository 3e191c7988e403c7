import Disk
import Glibc
import Testing

@Suite struct FolderBoundaryTests {
    @Test func whatIsInsideIsFoundWhetherItExistsOrNot() throws {
        let folder = try TemporaryFolder()
        try DurableFile(system: PosixSystem()).makeFolder(folder["plans/an-giang"])
        try folder.write("{}", to: "plans/an-giang/a.json")
        symlink("plans", folder["link"])
        symlink("an-giang/a.json", folder["plans/current"])
        let boundary = try FolderBoundary(folder.path + "/./plans/..", system: PosixSystem())
        #expect(boundary.path == folder.path)
        #expect(try boundary.path(to: "plans/an-giang/a.json") == folder["plans/an-giang/a.json"])
        #expect(try boundary.path(to: "./plans//an-giang/new.json") == folder["plans/an-giang/new.json"])
        #expect(try boundary.path(to: "history/x/y.jsonl") == folder["history/x/y.jsonl"])
        #expect(try boundary.path(to: "link/an-giang/b.json") == folder["plans/an-giang/b.json"])
        #expect(try boundary.path(to: "plans/current") == folder["plans/an-giang/a.json"])
        #expect(try boundary.path(to: "plans/..a") == folder["plans/..a"])
    }

    @Test func whatLeadsOutIsRefused() throws {
        let folder = try TemporaryFolder()
        let outside = try TemporaryFolder()
        try DurableFile(system: PosixSystem()).makeFolder(folder["data/plans"])
        try DurableFile(system: PosixSystem()).makeFolder(folder["data2"])
        symlink(outside.path, folder["data/plans/out"])
        symlink("../../data2", folder["data/plans/beside"])
        symlink("../nowhere", folder["data/dangling"])
        symlink("loop", folder["data/loop"])
        let boundary = try FolderBoundary(folder["data"], system: PosixSystem())
        func failure(_ relative: String) -> BoundaryFailure? {
            do throws(BoundaryFailure) {
                _ = try boundary.path(to: relative)
                return nil
            } catch {
                return error
            }
        }
        for path in [
            "..", "../data2/x", "plans/../../x", "plans/..", "plans/out", "plans/out/x.json", "plans/beside/x",
        ] {
            #expect(failure(path) == .leaves(path))
        }
        for path in ["", ".", "./", "a\0b"] { #expect(failure(path) == .malformed(path)) }
        #expect(failure("/etc/passwd") == .absolute("/etc/passwd"))
        #expect(failure("dangling") == .danglingLink("dangling"))
        #expect(failure("dangling/x") == .danglingLink("dangling/x"))
        #expect(failure("loop") == .system(.init(call: .realpath, path: folder["data/loop"], errno: ELOOP)))
        #expect(throws: BoundaryFailure.self) { try FolderBoundary(folder["none"], system: PosixSystem()) }
    }
}
