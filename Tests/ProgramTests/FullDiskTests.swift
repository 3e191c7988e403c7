import Disk
import Foundation
import Testing

/// A disk that has no room left, as the kernel tells it.
@Suite(.serialized) struct FullDiskTests {
    private static let task = "an-giang-2021/IV.6.1"

    private func expectUntouched(_ office: Office, _ plan: String, _ lines: Int) throws {
        #expect(try office.text(Office.planFile) == plan)
        #expect(try office.history().count == lines)
        let check = try office.kehoach("check")
        #expect(check.status == 0 && check.output.isEmpty, "\(check)")
    }

    // MARK: A limit on the size of files

    @Test func aLimitBelowTheFileLeavesEverythingAsItWas() throws {
        let office = try Office()
        try office.kehoach("note", FullDiskTests.task, "một")
        let plan = try office.text(Office.planFile)
        // Blocks of 512 bytes; the plan has more than a hundred.
        let outcome = try office.shell("ulimit -f 20; exec \"$kehoach\" done \(FullDiskTests.task)")
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("tệp quá lớn") && outcome.errors.contains("Chưa ghi gì"), "\(outcome.errors)")
        try expectUntouched(office, plan, 1)
        #expect(try office.kehoach("done", FullDiskTests.task).status == 0)
    }

    @Test func aLimitInTheMiddleOfAHistoryLineCutsTheLineBack() throws {
        let office = try Office()
        try office.kehoach("note", FullDiskTests.task, "một")
        // The line begins just below 100 KiB and would end above.
        let line = try office.text(Office.historyFile)
        let limit = 200
        let blank = String(repeating: "\n", count: limit * 512 - line.utf8.count - 30)
        try office.write(blank + line, to: Office.historyFile)
        let plan = try office.text(Office.planFile)
        let outcome = try office.shell("ulimit -f \(limit); exec \"$kehoach\" done \(FullDiskTests.task)")
        #expect(outcome.status == 74, "\(outcome)")
        #expect(try office.text(Office.historyFile) == blank + line)
        try expectUntouched(office, plan, 1)
        #expect(try office.kehoach("done", FullDiskTests.task).status == 0)
        #expect(try office.history().count == 2)
    }

    // MARK: A small file system

    @Test(.enabled(if: SmallFileSystem.isPossible, "only root may mount a file system"))
    func aFullDiskIsToldAndLosesNothing() throws {
        let office = try Office()
        let disk = try SmallFileSystem(at: office.place.appendingPathComponent("small").path, bytes: 4 << 20)
        defer { disk.unmount() }
        try FileManager.default.copyItem(at: office.data, to: URL(fileURLWithPath: disk.path + "/data"))
        try FileManager.default.removeItem(at: office.data)
        try FileManager.default.createSymbolicLink(atPath: office.data.path, withDestinationPath: disk.path + "/data")
        try office.kehoach("note", FullDiskTests.task, "một")
        var refused = 0
        // From no room at all, page by page, until there is enough.
        for pages in 0..<40 {
            let plan = try office.text(Office.planFile)
            let lines = try office.history().count
            try disk.fill(leaving: pages)
            let outcome = try office.kehoach("note", FullDiskTests.task, "còn \(pages) trang")
            try disk.makeRoom()
            guard outcome.status != 0 else { break }
            refused += 1
            #expect(outcome.status == 74, "\(pages) pages: \(outcome)")
            #expect(outcome.errors.contains("đĩa đã đầy") && outcome.errors.contains("Hãy giải phóng chỗ"))
            try expectUntouched(office, plan, lines)
        }
        #expect((10..<40).contains(refused))
        #expect(try office.kehoach("done", FullDiskTests.task).status == 0)
        #expect(try office.history().count == 3)
        #expect(try office.kehoach("check").output.isEmpty)
        try disk.fill(leaving: 0)
        let made = try office.kehoach("init", disk.path + "/new")
        #expect(made.status == 74 && made.errors.contains("đĩa đã đầy"), "\(made)")
        // Papers and sheets are whole or not there.
        let paper = try office.kehoach("report", "an-giang-2021", "--period", "year", "--out", disk.path + "/bc.docx")
        #expect(paper.status == 74 && paper.errors.contains("đĩa đã đầy"), "\(paper)")
        try disk.makeRoom()
        for pages in [0, 8, 30] {
            try disk.fill(leaving: pages)
            let sheets = try office.kehoach("form", "an-giang-2021/duty.year", "--xlsx", disk.path + "/phieu")
            try disk.makeRoom()
            #expect(sheets.status == 74 && sheets.errors.contains("đĩa đã đầy"), "\(pages): \(sheets)")
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: disk.path)
        #expect(!left.contains { $0.hasPrefix(".kehoach") || $0 == "phieu" || $0 == "bc.docx" }, "\(left)")
        try disk.fill(leaving: 0)
        // Looking needs no room.
        #expect(try office.kehoach("tasks").status == 0)
    }

    @Test(
        .enabled(if: SmallFileSystem.isPossible, "only root may mount a file system"),
        arguments: IncomingRound.allCases)
    func aRoundIsTakenInWholeOrNotAtAll(_ round: IncomingRound) throws {
        let (office, command) = try round.office()
        let disk = try SmallFileSystem(at: office.place.appendingPathComponent("small").path, bytes: 4 << 20)
        defer { disk.unmount() }
        try FileManager.default.copyItem(at: office.data, to: URL(fileURLWithPath: disk.path + "/data"))
        try FileManager.default.removeItem(at: office.data)
        try FileManager.default.createSymbolicLink(atPath: office.data.path, withDestinationPath: disk.path + "/data")
        let before = try office.text(Office.planFile)
        var refused = 0
        for pages in 0..<60 {
            try disk.fill(leaving: pages)
            let outcome = try office.run(command)
            try disk.makeRoom()
            guard outcome.status != 0 else { break }
            refused += 1
            #expect(outcome.status == 74 && outcome.errors.contains("đĩa đã đầy"), "\(pages) pages: \(outcome)")
            try expectUntouched(office, before, 0)
        }
        #expect((5..<60).contains(refused))
        #expect(try round.isTakenIn(office.text(Office.planFile)))
        #expect(try office.kehoach("check").output.isEmpty)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(Office.planFile) == before)
    }
}

/// A file system in memory of a few megabytes.
private struct SmallFileSystem {
    let path: String
    private var ballast: String { path + "/ballast" }

    /// Whether this person may mount one.
    static var isPossible: Bool {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-mount-\(UUID().uuidString)")
        guard let disk = try? SmallFileSystem(at: place.path, bytes: 1 << 16) else {
            try? FileManager.default.removeItem(at: place)
            return false
        }
        disk.unmount()
        try? FileManager.default.removeItem(at: place)
        return true
    }

    init(at path: String, bytes: Int) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(bytes)") == 0 else {
            throw SystemFailure(call: .mkdir, path: path, errno: errno)
        }
    }

    func unmount() { umount2(path, Int32(MNT_DETACH)) }

    /// Uses up all room but for some pages of 4 KiB.
    func fill(leaving pages: Int) throws {
        let file = open(ballast, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer { close(file) }
        let page = [UInt8](repeating: 0, count: 4096)
        var written = 0
        while write(file, page, page.count) == page.count { written += 1 }
        ftruncate(file, max(0, written - pages) * 4096)
    }

    func makeRoom() throws { try FileManager.default.removeItem(atPath: ballast) }
}
