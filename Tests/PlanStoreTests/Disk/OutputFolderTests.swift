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

    // MARK: Files in a folder that is there

    private static let sheets = [
        OutputFolder.File("a.xlsx", Array("một".utf8)), OutputFolder.File("b.xlsx", Array("hai".utf8)),
        OutputFolder.File("c.xlsx", Array("ba".utf8)),
    ]

    @Test func filesAreAddedAndNoneIsReplacedUnasked() throws {
        let folder = try TemporaryFolder()
        let output = OutputFolder(folder["hs"], system: PosixSystem())
        try output.add(Self.sheets, isReplacing: false)
        #expect(TemporaryFolder.namesBelow(folder.path) == ["hs/a.xlsx", "hs/b.xlsx", "hs/c.xlsx"])
        #expect(throws: OutputFailure.areTaken(["a.xlsx", "b.xlsx", "c.xlsx"], folder: folder["hs"])) {
            try output.add(Self.sheets, isReplacing: false)
        }
        try folder.write("x", to: "hs/b.xlsx")
        try output.add([OutputFolder.File("d.xlsx", []), Self.sheets[1]], isReplacing: true)
        #expect(folder.text(of: "hs/b.xlsx") == "hai" && folder.text(of: "hs/d.xlsx") == "")
        #expect(TemporaryFolder.namesBelow(folder.path).count == 4)
        try PosixSystem().makeFolder(folder["hs/e.xlsx"], permissions: 0o755)
        #expect(throws: OutputFailure.notAFile(folder["hs/e.xlsx"])) {
            try output.add([OutputFolder.File("f.xlsx", []), OutputFolder.File("e.xlsx", [])], isReplacing: true)
        }
        #expect(folder.text(of: "hs/f.xlsx") == nil)
    }

    /// Whichever call fails, either all of them are there or none.
    @Test func whatFailsAddsNothing() throws {
        func prepared() throws -> TemporaryFolder {
            let folder = try TemporaryFolder()
            try PosixSystem().makeFolder(folder["hs"], permissions: 0o755)
            try folder.write("x", to: "hs/a.xlsx")
            return folder
        }
        let new = Array(Self.sheets.dropFirst())
        let counting = try prepared()
        let whole = FaultySystem()
        try OutputFolder(counting["hs"], system: whole).add(new, isReplacing: false)
        #expect(whole.calls.count > 12)
        for nth in 1...whole.calls.count {
            let folder = try prepared()
            let system = FaultySystem(failing: .call(nth, errno: ENOSPC))
            let isAdded = (try? OutputFolder(folder["hs"], system: system).add(new, isReplacing: false)) != nil
            let names = TemporaryFolder.namesBelow(folder.path).filter { !$0.contains("/.kehoach-") }
            // The last call makes the names durable, which are there by then.
            #expect(names.count == 3 || !isAdded && names == ["hs/a.xlsx"], "\(nth): \(names)")
            #expect(folder.text(of: "hs/a.xlsx") == "x")
        }
    }

    /// Whichever call fails, what was to be replaced is all new or all as it was.
    @Test func whatFailsReplacesNothing() throws {
        func prepared() throws -> TemporaryFolder {
            let folder = try TemporaryFolder()
            try PosixSystem().makeFolder(folder["hs"], permissions: 0o755)
            for file in Self.sheets { try folder.write("x", to: "hs/" + file.path) }
            return folder
        }
        let counting = try prepared()
        let whole = FaultySystem()
        try OutputFolder(counting["hs"], system: whole).add(Self.sheets, isReplacing: true)
        for nth in 1...whole.calls.count {
            let folder = try prepared()
            let system = FaultySystem(failing: .call(nth, errno: ENOSPC))
            try? OutputFolder(folder["hs"], system: system).add(Self.sheets, isReplacing: true)
            let texts = Self.sheets.map { folder.text(of: "hs/" + $0.path) }
            #expect(texts == ["x", "x", "x"] || texts == ["một", "hai", "ba"], "\(nth): \(texts)")
        }
    }

    @Test func sheetsAreNotPutAmongTheData() throws {
        let sample = try SampleFolder()
        #expect(throws: OutputFailure.self) {
            try OutputFolder(sample.path, system: PosixSystem()).add(Self.sheets, isReplacing: true)
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
