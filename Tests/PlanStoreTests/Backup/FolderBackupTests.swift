import Disk
import Glibc
import PlanBackup
import PlanModel
import PlanStore
import Testing

/// Backups on a disk that fails and in a program that is killed.
struct FolderBackupTests {
    private func back(up sample: SampleFolder, to place: String, _ system: any StoreSystem) throws {
        // Each run has a name of its own for what it has not finished.
        let clock = StoreClock(now: StoreClock.ticking().now, random: { .random(in: .min ... .max) })
        _ = try FolderBackup(of: try sample.open(system, clock: clock)).make(in: place, by: "Lan")
    }

    /// What of a place counts as backups, each of which has to be whole.
    private func backups(_ place: String) throws -> [String] {
        let names = (try? PosixSystem().names(inFolder: place)) ?? []
        let found = names.filter { BackupName(file: $0) != nil }
        for name in found {
            let contents = try BackupContents(try PosixSystem().contents(ofFile: place + "/" + name))
            #expect(contents.files.contains { $0.path == "folder.json" })
        }
        return found
    }

    @Test(arguments: [true, false]) func whateverFailsNothingHalfIsThere(_ isKilled: Bool) throws {
        let counting = FaultySystem()
        try back(up: try SampleFolder(), to: try TemporaryFolder()["copies"], counting)
        #expect(counting.calls.count > 30)
        var whole = 0
        let last = counting.calls.count
        // Reading the folder is one thing over and over; what writes the copy comes last.
        for nth in Array(stride(from: 1, to: last - 20, by: 9)) + Array(last - 20...last) {
            let sample = try SampleFolder()
            let temporary = try TemporaryFolder()
            let before = try sample.files()
            let system = FaultySystem(failing: isKilled ? .stop(nth) : .full(nth))
            let made = (try? back(up: sample, to: temporary["copies"], system)) != nil
            let found = try backups(temporary["copies"])
            #expect(!made || found.count == 1, "\(nth)")
            whole += made ? 1 : 0
            let after = try sample.files().filter { !$0.key.hasPrefix(".") }
            #expect(after == before.filter { !$0.key.hasPrefix(".") }, "\(nth)")
            // The next one works, whatever was left there.
            try back(up: sample, to: temporary["copies"], PosixSystem())
            #expect(try backups(temporary["copies"]).isEmpty == false)
        }
        #expect(whole > 0)
    }

    /// A backup that somebody made to plant files: git would run what its settings say.
    @Test(arguments: [
        ".git/config", "plans/.GIT/config", ".pending/x", ".lock", ".order.part", "../x", "a/./b", "/etc/x",
    ])
    func whatIsNoDataIsNotRestored(_ path: String) throws {
        func backup(_ paths: [String]) throws -> [UInt8] {
            let contents = BackupContents(
                madeAt: "2026-11-21T09:12:00+07:00", folder: "/x",
                files: paths.map { BackupContents.File(path: $0, bytes: Array("x".utf8)) })
            return try #require(contents.bytes)
        }
        #expect(throws: BackupFault.damaged(path)) { try BackupContents(try backup(["folder.json", path])) }
        #expect(throws: BackupFault.damaged("folder.json")) { try BackupContents(try backup(["units.json"])) }
        let sound = try BackupContents(try backup(["folder.json", ".gitattributes", ".orders/x", ".lockers.txt"]))
        #expect(sound.files.count == 4)
    }

    @Test func halvesOfEarlierDaysAreTakenAway() throws {
        let sample = try SampleFolder()
        let temporary = try TemporaryFolder()
        for name in ["kehoach-2020-01-02T0815.zip.7x.part", "thu.part", "kehoach-9999-01-02T0815.zip.77.part"] {
            try temporary.write("x", to: name)
        }
        try back(up: sample, to: temporary.path, PosixSystem())
        #expect(
            temporary.names.filter { $0.hasSuffix(".part") } == ["kehoach-9999-01-02T0815.zip.77.part", "thu.part"])
    }

    @Test func theFolderSaysWhenABackupIsDue() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let today = try #require(Day(iso: "2026-11-21"))
        #expect(folder.snapshot.dueBackup(on: today) == nil)
        try sample.replace("\"dueSoonDays\"", with: "\"backupDays\": 3, \"dueSoonDays\"", in: "folder.json")
        try folder.reload()
        #expect(folder.snapshot.dueBackup(on: today)?.age == .some(nil))
        try back(up: sample, to: try TemporaryFolder()["copies"], PosixSystem())
        try folder.reload()
        #expect(folder.snapshot.dueBackup(on: today) == nil)
        #expect(folder.snapshot.dueBackup(on: today.adding(days: 3)) == nil)
        #expect(folder.snapshot.dueBackup(on: today.adding(days: 4))?.age == 4)
    }
}
