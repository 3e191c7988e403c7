import Foundation
import Testing

@testable import PlanStore

@Suite struct FolderWatchTests {
    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-watch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("plans/an-giang"), withIntermediateDirectories: true)
        return folder
    }

    @Test func aReplacedPlanIsTold() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let watch = FolderWatch(folder.path, mounts: "")
        #expect(watch.drain() == .nothing)
        let plan = folder.appendingPathComponent("plans/an-giang/an-giang-2021.json")
        let other = plan.appendingPathExtension("new")
        try Data("{}".utf8).write(to: other)
        #expect(watch.drain() == .nothing)
        #expect(rename(other.path, plan.path) == 0)
        #expect(watch.drain() == .files(["plans/an-giang/an-giang-2021.json"]))
        #expect(watch.drain() == .nothing)
        try Data("[]".utf8).write(to: plan)
        #expect(watch.drain() == .files(["plans/an-giang/an-giang-2021.json"]))
        try FileManager.default.removeItem(at: plan)
        #expect(watch.drain() == .files(["plans/an-giang/an-giang-2021.json"]))
    }

    @Test func aPlanOfANewUnitIsTold() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let watch = FolderWatch(folder.path, mounts: "")
        let unit = folder.appendingPathComponent("plans/dak-lak")
        try FileManager.default.createDirectory(at: unit, withIntermediateDirectories: true)
        #expect(watch.drain() == .anything)
        try Data("{}".utf8).write(to: unit.appendingPathComponent("dak-lak-2020.json"))
        #expect(watch.drain() == .files(["plans/dak-lak/dak-lak-2020.json"]))
    }

    @Test func filesBesideThePlansAreTold() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let watch = FolderWatch(folder.path, mounts: "")
        try Data("{}".utf8).write(to: folder.appendingPathComponent("holidays.json"), options: .atomic)
        #expect(watch.drain() == .anything)
        let figures = folder.appendingPathComponent("figures")
        try FileManager.default.createDirectory(at: figures, withIntermediateDirectories: true)
        #expect(watch.drain() == .anything)
        try Data("{}".utf8).write(to: figures.appendingPathComponent("an-giang.json"))
        #expect(watch.drain() == .files(["figures/an-giang.json"]))
        #expect(watch.drain() == .nothing)
    }

    @Test func locksAndPendingFilesAreNobodysNews() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let watch = FolderWatch(folder.path, mounts: "")
        try Data().write(to: folder.appendingPathComponent(".lock"))
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent(".pending"), withIntermediateDirectories: false)
        #expect(watch.drain() == .nothing)
    }

    private static let mounts = """
        22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
        45 22 0:40 / /srv/ke\\040hoach rw,relatime shared:9 - nfs4 server:/x rw,vers=4.2
        46 22 0:41 / /srv rw,relatime - tmpfs tmpfs rw
        47 46 0:42 / /home/lan/share rw - fuse.sshfs lan@host: rw
        """

    @Test(arguments: [
        ("/work/data", "ext4", false),
        ("/srv/other", "tmpfs", false),
        ("/srv/ke hoach", "nfs4", true),
        ("/srv/ke hoach/data", "nfs4", true),
        ("/srv/ke hoachx", "tmpfs", false),
        ("/home/lan/share/data", "fuse.sshfs", true),
    ])
    func theFileSystemOfAPath(_ path: String, _ expected: String, _ isRemote: Bool) {
        let found = MountTable(Self.mounts).fileSystem(of: path)
        #expect(found == expected)
        #expect(MountTable.isRemote(expected) == isRemote)
    }

    @Test func aNetworkShareIsLookedAtEveryTwoSeconds() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.resolvingSymlinksInPath().path
        let watch = FolderWatch(path, mounts: "45 22 0:40 / \(path) rw - cifs //server/x rw")
        #expect(watch.means == .looking(every: .seconds(2)))
        #expect(watch.drain() == .anything)
    }
}
