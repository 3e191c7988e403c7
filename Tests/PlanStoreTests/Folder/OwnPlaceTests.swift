import Disk
import Glibc
import PlanFormat
import PlanStore
import Testing

/// Something else in the places of the program's own: links, folders, pipes, other names of a file.
@Suite struct OwnPlaceTests {
    enum Place: String, CaseIterable, Sendable {
        case lock = ".lock"
        case pending = ".pending"
        case histories = "history"
        case history = "history/an-giang-2021.jsonl"
        case torn = "history/an-giang-2021.torn"

        var isFolder: Bool { self == .pending || self == .histories }
    }

    enum Thing: CaseIterable, Sendable {
        case linkOut, linkToNothing, linkInside, pipe, folderOrFile

        func kind(at place: Place) -> FileStatus.Kind {
            switch self {
            case .linkOut, .linkToNothing, .linkInside: .link
            case .pipe: .other
            case .folderOrFile: place.isFolder ? .file : .folder
            }
        }
    }

    /// Puts a thing in a place, after whatever makes the program look there.
    private func put(_ thing: Thing, at place: Place, of sample: SampleFolder, outside: SampleFolder) throws {
        // A torn line has to be set aside before the next one is written.
        if place == .torn { try sample.write(#"{"id":"2026"#, to: SampleFolder.history) }
        let target = place.isFolder ? "" : "/victim"
        switch thing {
        case .linkOut: sample.link(outside.path + target, as: place.rawValue)
        case .linkToNothing: sample.link(outside.path + "/none", as: place.rawValue)
        case .linkInside:
            let up = place.rawValue.contains("/") ? "../" : ""
            sample.link(up + (place.isFolder ? "plans/dak-lak" : SampleFolder.otherPlan), as: place.rawValue)
        case .pipe: mkfifo(sample.path + "/" + place.rawValue, 0o600)
        case .folderOrFile where place.isFolder: try sample.write("x", to: place.rawValue)
        case .folderOrFile: try sample.write("x", to: place.rawValue + "/x")
        }
    }

    private func prepared(_ place: Place) throws -> (sample: SampleFolder, outside: SampleFolder) {
        let outside = try SampleFolder(files: ["victim": Array("quan trọng\n".utf8), "dak-lak-2020.json": [0x7B]])
        chmod(outside.path + "/victim", 0o604)
        let sample = try SampleFolder()
        if place == .history || place == .torn { try sample.write("", to: "history/x.jsonl") }
        return (sample, outside)
    }

    @Test(arguments: Place.allCases, Thing.allCases)
    func whatIsNotOursIsToldAndLeftAlone(_ place: Place, _ thing: Thing) throws {
        let (sample, outside) = try prepared(place)
        try put(thing, at: place, of: sample, outside: outside)
        let (inside, victims) = (try sample.regularFiles(), try outside.files())
        let context = "\(thing) as \(place.rawValue)"

        let folder = try sample.open()
        let faults = folder.check()
        let told = Fault(
            file: place.rawValue,
            kind: .wrongKind(thing.kind(at: place), wanted: place.isFolder ? .folder : .file), scope: .file)
        #expect(faults.contains(told), "\(context): \(faults)")
        // Looking changes nothing.
        #expect(try sample.regularFiles() == inside, "\(context)")

        let error = #expect(throws: CommitError.self, "\(context)") { try folder.commit(.done(.first), by: "Lan") }
        switch error {
        case .fileBroken(let fault): #expect(fault == told, "\(context)")
        case .disk(let failure, _): #expect(failure.path.hasSuffix("/" + place.rawValue), "\(context)")
        default: Issue.record("\(context): \(String(describing: error))")
        }
        #expect(try sample.regularFiles().filter { inside[$0.key] != nil } == inside, "\(context)")
        _ = try? folder.undo(by: "Lan")
        _ = try? folder.repair(by: "Lan")
        #expect(!sample.text(SampleFolder.plan).contains("\"status\": \"done\""), "\(context)")
        #expect(try outside.files() == victims, "\(context)")
        #expect(try PosixSystem().status(ofPath: outside.path + "/victim").permissions == 0o604)
        #expect(outside.names("") == ["dak-lak-2020.json", "victim"], "\(context)")
        let found = try PosixSystem().linkStatus(ofPath: sample.path + "/" + place.rawValue)
        #expect(found.kind == thing.kind(at: place), "\(context)")
    }

    @Test func pendingFilesThatAreLinksAreLeftAlone() throws {
        let sample = try SampleFolder()
        let outside = try TemporaryFolder()
        try outside.write(SampleTexts.anGiang, to: "victim")
        _ = try sample.open().commit(.done(.first), by: "Lan")
        // Named like a change that the history has: putting it in place would make the plan a link.
        let action = try #require(try sample.open().history().first?.action)
        let name = ".pending/plans+an-giang+an-giang-2021.json+\(action)+1"
        sample.link(outside["victim"], as: name)
        let folder = try sample.open()
        #expect(folder.check().map(\.file) == [name])
        _ = try folder.commit(.done(.point), by: "Lan")
        #expect(try PosixSystem().linkStatus(ofPath: sample.path + "/" + SampleFolder.plan).kind == .file)
        #expect(outside.text(of: "victim") == SampleTexts.anGiang)
    }

    @Test func theDataFolderItselfMayBeALink() throws {
        let sample = try SampleFolder()
        let other = try TemporaryFolder()
        symlink(sample.path, other["data"])
        let folder = try PlanFolder(at: other["data"], system: PosixSystem(), clock: .ticking())
        _ = try folder.commit(.done(.first), by: "Lan")
        _ = try folder.repair(by: "Lan")
        #expect(folder.check() == [])
        #expect(sample.lines().count == 1)
    }

    // MARK: Other names

    @Test func aBackupOfHardLinksStaysAsItIs() throws {
        let sample = try SampleFolder()
        _ = try sample.open().commit(.done(.first), by: "Lan")
        let backup = try TemporaryFolder()
        for (name, file) in [("lock", ".lock"), ("history", SampleFolder.history), ("plan", SampleFolder.plan)] {
            #expect(link(sample.path + "/" + file, backup[name]) == 0)
        }
        let (history, plan) = (backup.text(of: "history"), backup.text(of: "plan"))
        chmod(backup["lock"], 0o640)
        let folder = try sample.open()
        let receipt = try folder.commit(.done(.point), by: "Lan")
        #expect(receipt.mended == [Repair(file: SampleFolder.history, kind: .separated)])
        #expect(backup.text(of: "history") == history && backup.text(of: "plan") == plan)
        #expect(try PosixSystem().status(ofPath: backup["lock"]).permissions == 0o640)
        #expect(sample.lines().count == 2)
        #expect(try folder.commit(.done(.shared), by: "Lan").mended == [])
        #expect(folder.check() == [])
    }

    @Test func aLockThatIsAnotherFileTooIsNotWrittenInto() throws {
        let sample = try SampleFolder()
        let other = try TemporaryFolder()
        try other.write("quan trọng", to: "victim")
        #expect(link(other["victim"], sample.path + "/.lock") == 0)
        _ = try sample.open().commit(.done(.first), by: "Lan")
        #expect(other.text(of: "victim") == "quan trọng")
    }

    @Test func aTornHistoryIsNotCutInItsBackup() throws {
        let sample = try SampleFolder()
        _ = try sample.open().commit(.done(.first), by: "Lan")
        let whole = sample.text(SampleFolder.history)
        try sample.write(whole + "{", to: SampleFolder.history)
        let backup = try TemporaryFolder()
        #expect(link(sample.path + "/" + SampleFolder.history, backup["history"]) == 0)
        let report = try sample.open().repair(by: "Lan")
        #expect(report.done.map(\.kind).contains(.setAsideTornLine(bytes: 1)))
        #expect(sample.text(SampleFolder.history) == whole)
        #expect(backup.text(of: "history") == whole + "{")
    }
}

extension SampleFolder {
    /// All ordinary files with their contents, found without following links or waiting for a pipe.
    func regularFiles(in folder: String = "") throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in names(folder) {
            let path = folder.isEmpty ? name : folder + "/" + name
            switch try PosixSystem().linkStatus(ofPath: self.path + "/" + path).kind {
            case .file: files[path] = bytes(path)
            case .folder: files.merge(try regularFiles(in: path)) { first, _ in first }
            case .link, .other: break
            }
        }
        return files
    }
}
