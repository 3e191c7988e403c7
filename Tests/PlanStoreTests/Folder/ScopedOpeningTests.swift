import Disk
import PlanModel
import PlanStore
import Records
import Testing

/// A folder that is opened for some of its plans.
@Suite struct ScopedOpeningTests {
    private let anGiang = PlanID("an-giang-2021")
    private let dakLak = PlanID("dak-lak-2020")

    private func open(_ sample: SampleFolder, for plans: Set<PlanID>, readOnly: Bool = false) throws -> PlanFolder {
        try PlanFolder(at: sample.path, system: PosixSystem(), clock: .ticking(), readOnly: readOnly, for: plans)
    }

    @Test func onlyThosePlansAreRead() throws {
        let sample = try SampleFolder()
        // Whoever reads this file would find fault with it.
        try sample.write("{", to: SampleFolder.otherPlan)
        let folder = try open(sample, for: [anGiang])
        #expect(folder.snapshot.library.entries.map(\.id) == [anGiang])
        #expect(folder.snapshot.faults == [])
        let whole = try sample.open()
        #expect(folder.snapshot.library.plan(anGiang) == whole.snapshot.library.plan(anGiang))
        #expect(!whole.snapshot.faults.isEmpty)
    }

    @Test func aCommitLeavesWhatOneOnTheWholeFolderLeaves() throws {
        let (sample, other) = (try SampleFolder(), try SampleFolder())
        let clock = StoreClock.ticking()
        let scoped = try PlanFolder(at: sample.path, system: PosixSystem(), clock: clock, for: [anGiang])
        _ = try scoped.commit(.done(.first), by: "Lan")
        _ = try other.open().commit(.done(.first), by: "Lan")
        #expect(sample.text(SampleFolder.plan) == other.text(SampleFolder.plan))
        #expect(sample.text(SampleFolder.otherPlan) == other.text(SampleFolder.otherPlan))
        #expect(sample.lines().count == 1)
        let whole = try sample.open()
        #expect(whole.check() == [])
        // What it shows is what it did.
        #expect(scoped.snapshot.library.plan(anGiang) == whole.snapshot.library.plan(anGiang))
        _ = try scoped.undo(by: "Lan")
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
    }

    @Test func whatAColleagueWroteMeanwhileIsSeen() throws {
        let sample = try SampleFolder()
        let mine = try open(sample, for: [anGiang])
        _ = try sample.open().commit(.done(.first), by: "Hoa")
        let before = sample.text(SampleFolder.plan)
        // Done it is already.
        #expect(try mine.commit(.done(.first), by: "Lan").saved == [])
        #expect(sample.text(SampleFolder.plan) == before)
        #expect(mine.snapshot.library.entries.map(\.id) == [anGiang])
    }

    @Test func aPlanIsFoundInAFolderWhoseNameItDoesNotBear() throws {
        let sample = try SampleFolder()
        let named = "plans/an-giang/ke-hoach-67.json"
        try sample.write(
            sample.text(SampleFolder.plan).replacing("\"an-giang-2021\"", with: "\"ke-hoach-67\""), to: named)
        let plan = PlanID("ke-hoach-67")
        let folder = try open(sample, for: [plan])
        #expect(folder.snapshot.library.entries.map(\.id) == [plan])
        #expect(folder.snapshot.faults == [])
    }

    @Test func severalPlansAreOneStep() throws {
        let sample = try SampleFolder()
        let folder = try open(sample, for: [anGiang, dakLak, PlanID("nowhere-2020")])
        #expect(Set(folder.snapshot.library.entries.map(\.id)) == [anGiang, dakLak])
    }
}
