import Disk
import Glibc
import PlanStore
import Testing

/// A folder of files that is whole or not there, whatever goes wrong.
struct OutputFolderTests {
    private static let files = [
        OutputFolder.File("a.txt", Array("một".utf8)), OutputFolder.File("b/c.txt", Array("hai".utf8)),
        OutputFolder.File("b/d.txt", []),
    ]

    private func check(_ folder: borrowing TemporaryFolder) {
        #expect(TemporaryFolder.namesBelow(folder.path) == ["hs/a.txt", "hs/b/c.txt", "hs/b/d.txt"])
        #expect(folder.text(of: "hs/a.txt") == "một" && folder.text(of: "hs/b/c.txt") == "hai")
    }

    @Test func allFilesAreThere() throws {
        let folder = try TemporaryFolder()
        try OutputFolder(folder["hs/"], system: PosixSystem()).write(Self.files)
        check(folder)
    }

    @Test func whatIsThereStays() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "hs")
        let system = PosixSystem()
        #expect(throws: OutputFailure.isTaken(folder["hs"])) {
            try OutputFolder(folder["hs"], system: system).write(Self.files)
        }
        try system.makeFolder(folder["empty"], permissions: 0o755)
        #expect(throws: OutputFailure.isTaken(folder["empty"])) {
            try OutputFolder(folder["empty"], system: system).write(Self.files)
        }
        #expect(folder.names == ["empty", "hs"])
    }

    /// Somebody else takes the name meanwhile, even with an empty folder, which rename(2) would replace.
    @Test func aNameThatIsTakenMeanwhileStaysTaken() throws {
        let folder = try TemporaryFolder()
        let path = folder["hs"]
        let system = FaultySystem(meanwhile: { call, _ in
            if call == .mkdir { _ = mkdir(path, 0o755) }
        })
        #expect(throws: OutputFailure.self) { try OutputFolder(path, system: system).write(Self.files) }
        #expect(folder.names == ["hs"] && TemporaryFolder.namesBelow(path).isEmpty)
    }

    @Test func whatFailsLeavesNothing() throws {
        let counting = try TemporaryFolder()
        let whole = FaultySystem()
        try OutputFolder(counting["hs"], system: whole).write(Self.files)
        #expect(whole.calls.count > 12)
        for nth in 1...whole.calls.count {
            let folder = try TemporaryFolder()
            let system = FaultySystem(failing: .call(nth, errno: EIO))
            do {
                try OutputFolder(folder["hs"], system: system).write(Self.files)
                check(folder)
            } catch {
                // The last call makes the name durable, which is there by then.
                if folder.names == ["hs"] { check(folder) } else { #expect(folder.names == [], "\(nth)") }
            }
        }
    }

    @Test func whatDiesLeavesNothingUnderTheName() throws {
        let counting = try TemporaryFolder()
        let whole = FaultySystem()
        try OutputFolder(counting["hs"], system: whole).write(Self.files)
        for nth in 1...whole.calls.count {
            let folder = try TemporaryFolder()
            let system = FaultySystem(failing: .stop(nth))
            try? OutputFolder(folder["hs"], system: system).write(Self.files)
            if folder.names.contains("hs") { check(folder) }
            // The next run takes what was left away.
            if !folder.names.contains("hs") { try OutputFolder(folder["hs"], system: PosixSystem()).write(Self.files) }
            check(folder)
        }
    }
}
