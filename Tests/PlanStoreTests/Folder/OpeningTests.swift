import Disk
import Glibc
import PlanFormat
import PlanModel
import PlanStore
import Testing

@Suite struct OpeningTests {
    @Test func whatIsNoDataFolderIsRefused() throws {
        let sample = try SampleFolder()
        let system = PosixSystem()
        func error(_ path: String) -> FolderError? {
            do {
                _ = try PlanFolder(at: path, system: system, clock: .ticking())
                return nil
            } catch { return error }
        }
        #expect(error(sample.path + "/none") == .notFound(sample.path + "/none"))
        #expect(error(sample.path + "/folder.json") == .notADirectory(sample.path + "/folder.json"))
        #expect(error(sample.path + "/units") == .notADataFolder(sample.path + "/units"))
        #expect(PlanFolder.isDataFolder(sample.path, system: system))
        #expect(!PlanFolder.isDataFolder(sample.path + "/units", system: system))
        try sample.write("{ \"format\": \"1\" }", to: "folder.json")
        #expect(
            error(sample.path)
                == .broken(
                    Fault(
                        file: "folder.json", line: 1, column: 13,
                        kind: .wrongType(field: "format", expected: .wholeNumber), scope: .file)))
    }

    @Test func aNewerFormatIsOnlyRead() throws {
        let sample = try SampleFolder()
        try sample.write("{ \"format\": 3 }", to: "folder.json")
        let folder = try sample.open()
        #expect(folder.snapshot.access == .readOnly(.newerFormat(3, known: 2)))
        #expect(folder.snapshot.library.entries.count == 2)
        #expect(throws: CommitError.readOnly(.newerFormat(3, known: 2))) {
            try folder.commit(.done(.first), by: "Lan")
        }
    }

    @Test func aFolderCanBeAskedForReadOnly() throws {
        let sample = try SampleFolder()
        let folder = try sample.open(readOnly: true)
        #expect(folder.snapshot.access == .readOnly(.requested))
        #expect(throws: CommitError.readOnly(.requested)) { try folder.commit(.done(.first), by: "Lan") }
        #expect(throws: CommitError.readOnly(.requested)) { try folder.undo(by: "Lan") }
        #expect(sample.names("").contains(".lock") == false)
    }

    @Test func whereLocksAreRefusedTheFolderIsOnlyRead() throws {
        let sample = try SampleFolder()
        let folder = try sample.open(FaultySystem(failing: .every(.flock, errno: ENOLCK)))
        #expect(throws: CommitError.readOnly(.noLocking(errno: ENOLCK))) { try folder.commit(.done(.first), by: "Lan") }
        #expect(folder.snapshot.access == .readOnly(.noLocking(errno: ENOLCK)))
    }

    @Test func readingLeavesNoTrace() throws {
        let sample = try SampleFolder()
        let before = sample.names("")
        let folder = try sample.open()
        try folder.reload()
        _ = folder.check()
        _ = try folder.history()
        #expect(sample.names("") == before)
    }

    @Test func missingReferenceFilesAreNamed() throws {
        let sample = try SampleFolder()
        try sample.remove("agencies.json")
        try sample.remove("units/an-giang.json")
        let snapshot = try sample.open().snapshot
        #expect(snapshot.faults.map(\.file) == ["agencies.json", "units/an-giang.json"])
        #expect(snapshot.faults.allSatisfy { $0.kind == .missingFile })
    }

    @Test func linksThatLeadOutAreNotFollowed() throws {
        let sample = try SampleFolder()
        let outside = try TemporaryFolder()
        try outside.write(SampleTexts.dakLak, to: "dak-lak-2020.json")
        try sample.remove(SampleFolder.otherPlan)
        sample.link(outside["dak-lak-2020.json"], as: SampleFolder.otherPlan)
        sample.link(outside.path, as: "plans/ha-noi")
        let snapshot = try sample.open().snapshot
        #expect(snapshot.faults.map(\.file) == [SampleFolder.otherPlan, "plans/ha-noi"])
        #expect(snapshot.faults.allSatisfy { $0.kind == .outsideFolder })
        #expect(snapshot.library.entries.count == 1)
    }

    @Test func linksInsideAreFollowedAndKept() throws {
        let sample = try SampleFolder()
        try sample.write(SampleTexts.dakLak, to: "archive/plan.json")
        try sample.remove(SampleFolder.otherPlan)
        sample.link("../../archive/plan.json", as: SampleFolder.otherPlan)
        let folder = try sample.open()
        #expect(folder.snapshot.faults == [])
        _ = try folder.commit(.done(.other), by: "Lan")
        #expect(sample.text("archive/plan.json").contains("\"status\": \"done\""))
        #expect(try PosixSystem().linkStatus(ofPath: sample.path + "/" + SampleFolder.otherPlan).kind == .link)
    }

    @Test func aHistoryThatLeadsOutIsNotWritten() throws {
        let sample = try SampleFolder()
        let outside = try TemporaryFolder()
        try outside.write("", to: "victim")
        try sample.write("", to: "history/x.jsonl")
        sample.link(outside["victim"], as: SampleFolder.history)
        let folder = try sample.open()
        let kind = Fault.Kind.wrongKind(.link, wanted: .file)
        #expect(throws: CommitError.fileBroken(Fault(file: SampleFolder.history, kind: kind, scope: .file))) {
            try folder.commit(.done(.first), by: "Lan")
        }
        #expect(outside.text(of: "victim") == "")
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
    }

    @Test func unitsOfACommuneAreFoundInItsProvince() throws {
        let sample = try SampleFolder()
        let plan = SampleTexts.dakLak.replacingOccurrences(of: "dak-lak", with: "chau-doc")
        try sample.write(plan, to: "plans/chau-doc/chau-doc-2020.json")
        try sample.remove(SampleFolder.plan)
        try sample.write(#"{ "credit": "", "units": [ { "predecessors": ["chau-doc"] } ] }"#, to: "units/aaa.json")
        let snapshot = try sample.open().snapshot
        #expect(snapshot.library.reference.units[UnitID("chau-doc")]?.level == .district)
        #expect(!snapshot.faults.contains { $0.kind == .unknownUnit("chau-doc") })
    }
}

extension String {
    func replacingOccurrences(of old: String, with new: String) -> String {
        var result = ""
        var rest = self[...]
        while let range = String(rest).range(of: old) {
            let text = String(rest)
            result += text[..<range.lowerBound] + new
            rest = text[range.upperBound...]
        }
        return result + rest
    }
}
