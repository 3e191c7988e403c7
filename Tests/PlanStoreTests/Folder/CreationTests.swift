import Disk
import Glibc
import PlanModel
import PlanStore
import Testing

@Suite struct CreationTests {
    /// The data folder of this repository.
    static let data = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/data"

    private func dataFiles(_ folder: String = "") -> [String] {
        let system = PosixSystem()
        return ((try? system.names(inFolder: Self.data + folder)) ?? []).sorted().flatMap { name -> [String] in
            let path = folder + "/" + name
            guard let status = try? system.status(ofPath: Self.data + path) else { return [] }
            return status.kind == .folder ? dataFiles(path) : [String(path.dropFirst())]
        }
    }

    @Test func everyReferenceFileIsEmbeddedByteForByte() throws {
        let embedded = ReferenceTexts().files
        let wanted = dataFiles().filter { file in
            let top = file.split(separator: "/").first.map(String.init) ?? ""
            return file.hasSuffix(".json") && (top == file || top == "units" || top == "schema")
        }
        #expect(wanted.count > 50)
        #expect(embedded.map(\.path).sorted() == wanted.sorted())
        for file in embedded {
            #expect(try PosixSystem().contents(ofFile: Self.data + "/" + file.path) == file.bytes, "\(file.path)")
        }
    }

    @Test func aNewFolderOpensWithoutFault() throws {
        let temporary = try TemporaryFolder()
        let path = temporary["mới"]
        try PlanFolder.create(at: path, system: PosixSystem())
        let folder = try PlanFolder(at: path, system: PosixSystem(), clock: .ticking())
        #expect(folder.check() == [])
        #expect(folder.snapshot.library.entries.isEmpty && !folder.snapshot.library.settings.isSample)
        #expect(folder.snapshot.library.reference.agencies.count > 50)
        #expect(try PosixSystem().names(inFolder: path + "/plans") == [])
    }

    @Test func aFolderToTryThingsWithHasThePlansAndSaysSo() throws {
        let temporary = try TemporaryFolder()
        let path = temporary["thử"]
        try PlanFolder.create(at: path, .samplePlans, system: PosixSystem())
        let folder = try PlanFolder(at: path, system: PosixSystem(), clock: .ticking())
        #expect(folder.check() == [])
        #expect(folder.snapshot.library.settings.isSample)
        let plans = dataFiles().filter { $0.hasPrefix("plans/") }
        #expect(folder.snapshot.library.entries.count == plans.count)
        for file in plans {
            let copy = try PosixSystem().contents(ofFile: path + "/" + file)
            #expect(copy == (try PosixSystem().contents(ofFile: Self.data + "/" + file)), "\(file)")
        }
    }

    @Test func onlyAnEmptyPlaceIsTaken() throws {
        let temporary = try TemporaryFolder()
        try temporary.write("x", to: "file")
        #expect(throws: FolderError.notEmpty(temporary.path)) {
            try PlanFolder.create(at: temporary.path, system: PosixSystem())
        }
        #expect(throws: FolderError.notADirectory(temporary["file"])) {
            try PlanFolder.create(at: temporary["file"], system: PosixSystem())
        }
        #expect(temporary.names == ["file"])
    }

    @Test func whatAPersonPutThereIsNotTakenForOurs() throws {
        for (name, text) in [("units.json", "của tôi"), ("ghi chú.new", "x"), ("plans/x.json", "{}"), ("ảnh/1", "")] {
            let sample = try SampleFolder(files: [name: Array(text.utf8)])
            #expect(throws: FolderError.notEmpty(sample.path)) {
                try PlanFolder.create(at: sample.path, system: PosixSystem())
            }
            #expect(try sample.files() == [name: Array(text.utf8)])
        }
        // A whole folder is no interrupted one.
        let temporary = try TemporaryFolder()
        try PlanFolder.create(at: temporary["x"], system: PosixSystem())
        #expect(throws: FolderError.notEmpty(temporary["x"])) {
            try PlanFolder.create(at: temporary["x"], system: PosixSystem())
        }
    }

    @Test func whatWasInterruptedIsNoDataFolderAndIsCarriedOn() throws {
        let counting = FaultySystem()
        let whole = try TemporaryFolder()
        try PlanFolder.create(at: whole["x"], system: counting)
        for nth in stride(from: 3, to: counting.calls.count - 10, by: 97) {
            let temporary = try TemporaryFolder()
            #expect(throws: FolderError.self) {
                try PlanFolder.create(at: temporary["x"], system: FaultySystem(failing: .stop(nth)))
            }
            #expect(!PlanFolder.isDataFolder(temporary["x"], system: PosixSystem()))
            try PlanFolder.create(at: temporary["x"], system: PosixSystem())
            let folder = try PlanFolder(at: temporary["x"], system: PosixSystem(), clock: .ticking())
            #expect(folder.check() == [] && !folder.snapshot.library.reference.units.isEmpty)
            #expect(TemporaryFolder.namesBelow(temporary["x"]) == TemporaryFolder.namesBelow(whole["x"]))
        }
    }
}
