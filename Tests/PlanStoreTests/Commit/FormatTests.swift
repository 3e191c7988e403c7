import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

/// A folder keeps its format until a change needs a form of a later one.
@Suite struct FormatTests {
    /// A form that came with format 2.
    static let newForm = Action.set(
        .plan(PlanID("an-giang-2021")), "subject", to: .string("Phòng, chống bạo lực trên cơ sở giới"))

    private static let raised = SampleTexts.mark.replacingOccurrences(of: "\"format\": 1", with: "\"format\": 2")

    @Test func whatTheOldFormatHoldsLeavesIt() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(.done(.first), by: "Lan")
        _ = try folder.commit(PlanFileTests.creation, by: "Lan")
        _ = try folder.undo(by: "Lan")
        try folder.reload()
        #expect(folder.check() == [])
        #expect(sample.text("folder.json") == SampleTexts.mark)
    }

    @Test func theFirstNewFormRaisesIt() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let receipt = try folder.commit(FormatTests.newForm, by: "Lan")
        #expect(sample.text("folder.json") == FormatTests.raised)
        #expect(folder.snapshot.library.plan(PlanID("an-giang-2021"))?.plan.subject != nil)
        #expect(try folder.history() == receipt.entries && receipt.entries.count == 1)
        #expect(folder.snapshot.access == .writable && folder.check() == [])
        // It stays when nothing needs it any more.
        _ = try folder.undo(by: "Lan")
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
        #expect(sample.text("folder.json") == FormatTests.raised)
        #expect(sample.names(".pending") == [])
    }

    @Test func theRestOfTheFileStays() throws {
        let sample = try SampleFolder()
        try sample.write("{\"room\": 1.50,   \"format\":1 }", to: "folder.json")
        _ = try sample.open().commit(FormatTests.newForm, by: "Lan")
        #expect(sample.text("folder.json") == "{\"room\": 1.50,   \"format\":2 }")
    }

    @Test func aChangeThatIsRefusedRaisesNothing() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let seen = Action.set(
            .plan(PlanID("an-giang-2021")), "subject", from: .string("Trẻ em"), to: .string("Gia đình"))
        #expect(throws: CommitError.self) { try folder.commit(seen, by: "Lan") }
        let wrong = Action.set(.plan(PlanID("an-giang-2021")), "document/purpose", to: .string("week"))
        #expect(throws: CommitError.self) { try folder.commit(wrong, by: "Lan") }
        #expect(sample.text("folder.json") == SampleTexts.mark)
    }

    @Test func anOlderProgramOnlyReadsFromThenOn() throws {
        let sample = try SampleFolder()
        let older = try sample.open(understanding: .first)
        #expect(older.snapshot.access == .writable)
        _ = try sample.open().commit(FormatTests.newForm, by: "Lan")
        // It was open already, and looks under the lock.
        let refusal = CommitError.readOnly(.newerFormat(2, known: 1))
        #expect(throws: refusal) { try older.commit(.done(.first), by: "Minh") }
        let opened = try sample.open(understanding: .first)
        #expect(opened.snapshot.access == .readOnly(.newerFormat(2, known: 1)))
        #expect(opened.snapshot.library.entries.count == 2)
        #expect(throws: refusal) { try opened.undo(by: "Lan") }
        #expect(try sample.open().snapshot.access == .writable)
    }

    @Test func itIsRaisedBeforeThePlanIsWritten() throws {
        let sample = try SampleFolder()
        let counting = FaultySystem()
        let copy = try SampleFolder(copying: sample)
        _ = try copy.open(counting).commit(FormatTests.newForm, by: "Lan")
        for nth in 1...counting.calls.count {
            let died = try SampleFolder(copying: sample)
            guard let folder = try? died.open(FaultySystem(failing: .stop(nth))) else { continue }
            _ = try? folder.commit(FormatTests.newForm, by: "Lan")
            let isRaised = died.text("folder.json") == FormatTests.raised
            #expect(isRaised || died.text("folder.json") == SampleTexts.mark, "call \(nth)")
            let isWritten = !died.lines().isEmpty || died.names(".pending").contains { $0.hasPrefix("plans") }
            #expect(isRaised || !isWritten, "call \(nth)")
            let after = try died.open()
            #expect(after.check() == [] && died.names(".pending") == [], "call \(nth)")
        }
    }
}
