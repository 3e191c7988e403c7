import Disk
import Glibc
import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

@Suite struct ReloadTests {
    @Test func nothingNewIsNothingNew() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        #expect(try folder.reload() == false)
    }

    @Test func aChangeByHandIsSeen() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        try sample.replace("Khám sức khỏe", with: "Khám bệnh", in: SampleFolder.plan)
        #expect(try folder.reload())
        #expect(folder.snapshot.library.task(.first)?.task.title == "Khám bệnh")
        #expect(try folder.reload() == false)
    }

    @Test func newAndRemovedPlansAreSeen() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        try sample.write(
            SampleTexts.dakLak.replacingOccurrences(of: "dak-lak-2020", with: "dak-lak-2022"),
            to: "plans/dak-lak/dak-lak-2022.json")
        #expect(try folder.reload())
        #expect(folder.snapshot.library.plans.map(\.id.slug) == ["an-giang-2021", "dak-lak-2020", "dak-lak-2022"])
        try sample.remove(SampleFolder.plan)
        #expect(try folder.reload())
        #expect(folder.snapshot.library.plans.map(\.id.slug) == ["dak-lak-2020", "dak-lak-2022"])
    }

    @Test func aFileBrokenByHandKeepsItsLastGoodState() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        try sample.write(String(SampleTexts.anGiang.prefix(900)), to: SampleFolder.plan)
        #expect(try folder.reload())
        let plan = PlanID("an-giang-2021")
        #expect(folder.snapshot.readOnlyPlans == [plan])
        #expect(folder.snapshot.library.task(.first)?.task.title == "Khám sức khỏe")
        #expect(folder.snapshot.faults.map(\.scope) == [.file])
        let fault = try #require(folder.snapshot.faults.first)
        #expect(throws: CommitError.fileBroken(fault)) { try folder.commit(.done(.first), by: "Lan") }
        #expect(try folder.commit(.done(.other), by: "Lan").saved == [.other])
        try sample.write(SampleTexts.anGiang, to: SampleFolder.plan)
        #expect(try folder.reload())
        #expect(folder.snapshot.readOnlyPlans == [])
        #expect(try folder.commit(.done(.first), by: "Lan").saved == [.first])
    }

    @Test func aBrokenMarkKeepsTheFolderReadable() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        try sample.write("{", to: "folder.json")
        #expect(try folder.reload())
        #expect(folder.snapshot.faults.map(\.file) == ["folder.json"])
        #expect(folder.snapshot.library.settings.dueSoonDays == 5)
        let fault = try #require(folder.snapshot.faults.first)
        #expect(throws: CommitError.fileBroken(fault)) { try folder.commit(.done(.first), by: "Lan") }
        try sample.write(SampleTexts.mark, to: "folder.json")
        #expect(try folder.reload())
        #expect(folder.snapshot.faults == [])
    }

    @Test func anAgencyThatAppearsMendsThePlansThatNameIt() throws {
        let sample = try SampleFolder()
        try sample.replace(#""id": "so-noi-vu""#, with: #""id": "so-lao-dong""#, in: "agencies.json")
        let folder = try sample.open()
        #expect(folder.snapshot.readOnlyRecords == [.point, .duty])
        try sample.write(SampleTexts.agencies, to: "agencies.json")
        #expect(try folder.reload())
        #expect(folder.snapshot.faults == [])
    }

    @Test func aFolderThatGoesIsToldAndStaysShown() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        try sample.remove("folder.json")
        #expect(throws: FolderError.notADataFolder(sample.path)) { try folder.reload() }
        #expect(folder.snapshot.library.entries.count == 2)
    }

    @Test func unchangedFilesAreNotReadAgain() throws {
        let sample = try SampleFolder()
        // Long after the files were written, so that their times are to be trusted.
        let system = FaultySystem()
        let folder = try sample.open(system, clock: .ticking(from: 4_000_000_000))
        let opening = system.calls.count { $0 == .read }
        try folder.reload()
        #expect(system.calls.count { $0 == .read } == opening)
    }
}
