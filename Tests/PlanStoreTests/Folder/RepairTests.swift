import Disk
import PlanFormat
import PlanStore
import Testing

@Suite struct RepairTests {
    @Test func everyPartIsPutInOrderAndTold() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(.done(.first), by: "Lan")
        _ = try folder.repair(by: "Lan")
        let tidy = sample.text(SampleFolder.plan)
        try sample.write(
            tidy.filter { $0 != "\n" }.replacing("\"year\": 2021", with: "\"year\":2021"), to: SampleFolder.plan)
        try sample.append("{\"id\":", to: SampleFolder.history)
        try sample.write("x", to: ".pending/left")
        let report = try folder.repair(by: "Lan")
        #expect(
            report.done == [
                Repair(file: ".pending/left", kind: .removedLeftover),
                Repair(file: SampleFolder.history, kind: .setAsideTornLine(bytes: 6)),
                Repair(file: SampleFolder.plan, kind: .madeCanonical),
            ])
        #expect(report.failure == nil)
        #expect(sample.text(SampleFolder.plan) == tidy)
        // A person's own keys and the way their numbers are written stay.
        #expect(tidy.contains("\"weight\": 1.50"))
        #expect(try folder.repair(by: "Lan").done == [])
        #expect(folder.check().map(\.kind) == [.historySetAside(bytes: 7)])
        #expect(try folder.history().count == 1)
        #expect(try folder.undo(by: "Lan").saved == [.first])
    }

    @Test func whatOpeningFinishedIsTold() throws {
        let sample = try SampleFolder()
        try sample.write("x", to: ".pending/left")
        let folder = try sample.open()
        #expect(try folder.repair(by: "Lan").done.first == Repair(file: ".pending/left", kind: .removedLeftover))
        #expect(try folder.repair(by: "Lan").done == [])
    }

    @Test func aFileWithAFaultIsLeftAlone() throws {
        let sample = try SampleFolder()
        try sample.replace(#""kind": "event""#, with: #""kind": "evnt""#, in: SampleFolder.otherPlan)
        try sample.write(#"{ "units": [], "units": [] }"#, to: "units/dak-lak.json")
        try sample.write(#"{ "b": 1,"a": 2 }"#, to: "targets.json")
        let before = [SampleFolder.otherPlan, "units/dak-lak.json", "targets.json"].map { sample.text($0) }
        let folder = try sample.open()
        let report = try folder.repair(by: "Lan")
        #expect(!report.done.map(\.file).contains(SampleFolder.otherPlan))
        #expect([SampleFolder.otherPlan, "units/dak-lak.json", "targets.json"].map { sample.text($0) } == before)
    }

    @Test func whoMayOnlyReadRepairsNothing() throws {
        let sample = try SampleFolder()
        let folder = try sample.open(readOnly: true)
        #expect(throws: CommitError.readOnly(.requested)) { try folder.repair(by: "Lan") }
    }

    @Test func aNewFolderIsCanonicalAlready() throws {
        let place = try TemporaryFolder()
        try PlanFolder.create(at: place["data"], system: PosixSystem())
        let folder = try PlanFolder(at: place["data"], system: PosixSystem(), clock: .ticking())
        #expect(try folder.repair(by: "Lan").done == [])
    }
}
