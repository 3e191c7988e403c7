import PlanModel
import PlanStore
import Records
import Testing

/// Records whose printed ref is not their id.
@Suite struct RecordIDTests {
    static let plan = PlanID("an-giang-2021")
    static let task = RecordID(plan, Ref("t.k2q7xw3a"))

    /// The sample plan with a heading, its block, a task and a duty of format 2, and the task before another one that is
    /// printed before it.
    static let text = SampleTexts.anGiang
        .replacing(
            "\"ref\": \"IV.1\",\n      \"title\"", with: "\"id\": \"s.aaaa2222\", \"ref\": \"IV.1\",\n      \"title\""
        )
        .replacing(
            "\"ref\": \"IV.1\",\n      \"agencies\"",
            with: "\"id\": \"b.bbbb3333\", \"ref\": \"IV.1\",\n      \"agencies\""
        )
        .replacing("\"section\": \"IV.1\"", with: "\"section\": \"s.aaaa2222\"")
        .replacing("\"id\": \"IV.1.1\"", with: "\"id\": \"t.k2q7xw3a\", \"ref\": \"IV.1.g\"")
        .replacing("\"id\": \"duty.year\"", with: "\"id\": \"d.cccc4444\", \"ref\": \"duty.year\"")

    static func sample() throws -> SampleFolder {
        let sample = try SampleFolder()
        try sample.write(text, to: SampleFolder.plan)
        return sample
    }

    @Test func theyAreReadInTheOrderOfTheFile() throws {
        let folder = try RecordIDTests.sample().open()
        #expect(folder.check() == [])
        let plan = try #require(folder.snapshot.library.plan(RecordIDTests.plan))
        #expect(plan.plan.tasks.map(\.id) == [Ref("t.k2q7xw3a"), Ref("IV.1.đ"), Ref("IV.2.1")])
        #expect(plan.plan.tasks.map(\.ref) == [Ref("IV.1.g"), Ref("IV.1.đ"), Ref("IV.2.1")])
        #expect(plan.blockByTask[Ref("t.k2q7xw3a")] == Ref("b.bbbb3333"))
        #expect(plan.owners[Ref("t.k2q7xw3a")]?.map(\.reference) == [AgencyReference(AgencyID("so-y-te"))])
        #expect(plan.plan.tasks.map { plan.heading(of: $0) } == [Ref("IV.1"), Ref("IV.1"), Ref("IV.2")])
        #expect(plan.plan.duties.map(\.ref) == [Ref("duty.year")])
        let task = try #require(plan.plan.tasks.first)
        let deadline = Agenda([plan], in: folder.snapshot.library, today: try #require(Day(2021, 3, 1))).deadlines
            .first { $0.record == RecordIDTests.task }
        #expect(deadline?.ref == Ref("IV.1.g") && deadline?.source == task.id)
        #expect(deadline?.name == "an-giang-2021/IV.1.g" && deadline?.id == "an-giang-2021/t.k2q7xw3a")
    }

    @Test(arguments: ["an-giang-2021/IV.1.g", "an-giang-2021/iv.1.G", "an-giang-2021/t.k2q7xw3a"])
    func peopleTypeTheRef(_ typed: String) throws {
        let lookup = LibraryLookup(try RecordIDTests.sample().open().snapshot.library)
        guard case .task(_, let task) = try lookup.item(typed) else { throw SampleFolder.Missing(text: typed) }
        #expect(task.id == Ref("t.k2q7xw3a"))
    }

    @Test func aRefThatIsPrintedTwiceIsAskedAbout() throws {
        let sample = try RecordIDTests.sample()
        try sample.replace(
            "\"id\": \"IV.2.1\"", with: "\"id\": \"t.dddd5555\", \"ref\": \"IV.1.g\"", in: SampleFolder.plan)
        try sample.replace("\"task\": \"IV.2.1\"", with: "\"task\": \"t.dddd5555\"", in: SampleFolder.plan)
        let folder = try sample.open()
        #expect(folder.check() == [])
        let candidates = ["an-giang-2021/t.k2q7xw3a", "an-giang-2021/t.dddd5555"]
        #expect(throws: LookupFailure.ambiguous("an-giang-2021/IV.1.g", candidates: candidates)) {
            try LibraryLookup(folder.snapshot.library).item("an-giang-2021/IV.1.g")
        }
    }

    @Test func changesAndHistoriesKnowTheID() throws {
        let sample = try RecordIDTests.sample()
        let folder = try sample.open()
        let receipt = try folder.commit(.done(RecordIDTests.task), by: "Lan")
        #expect(receipt.saved == [RecordIDTests.task])
        #expect(sample.lines()[0].contains(#""record":"t.k2q7xw3a""#))
        #expect(sample.text("folder.json").contains("\"format\": 2"))
        // The line is printed elsewhere from now on; what was done stays with it.
        _ = try folder.commit(
            .set(RecordIDTests.task, "ref", from: .string("IV.1.g"), to: .string("IV.1.h")), by: "Minh")
        #expect(folder.check() == [])
        #expect(folder.snapshot.library.task(RecordIDTests.task)?.task.progress.status == .done)
        _ = try folder.undo(by: "Lan")
        #expect(folder.snapshot.library.task(RecordIDTests.task)?.task.progress.status == .notStarted)
        #expect(folder.snapshot.library.task(RecordIDTests.task)?.task.ref == Ref("IV.1.h"))
    }

    // MARK: Headings, blocks and norms as records

    private static let heading = RecordID(plan, Ref("s.IV.1"))

    @Test func aHeadingOfBeforeKeepsItsRefAsItsID() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let action = Action([
            RecordChange(
                RecordIDTests.heading,
                [
                    FieldChange(FieldPath("id"), from: nil, to: .string("IV.1")),
                    FieldChange(FieldPath("ref"), from: .string("IV.1"), to: .string("IV.3")),
                ])
        ])
        _ = try folder.commit(action, by: "Lan")
        #expect(folder.check() == [])
        let plan = try #require(folder.snapshot.library.plan(RecordIDTests.plan))
        // The order of the file is the paper's.
        #expect(plan.plan.sections.map(\.ref) == [Ref("IV"), Ref("IV.2"), Ref("IV.3")])
        #expect(plan.heading(of: plan.plan.tasks[0]) == Ref("IV.3"))
        #expect(sample.text("folder.json").contains("\"format\": 2"))
        _ = try folder.undo(by: "Lan")
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
    }

    @Test func aTitleNeedsNoNewFormat() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(
            .set(RecordIDTests.heading, "title", from: .string("Sở Y tế"), to: .string("Ngành y tế")), by: "Lan")
        #expect(folder.snapshot.library.plan(RecordIDTests.plan)?.plan.sections[1].title == "Ngành y tế")
        #expect(sample.text("folder.json") == SampleTexts.mark)
        #expect(folder.check() == [])
    }

    @Test func newOnesComeAndGoAsAWhole() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        func record(_ id: String) -> RecordID { RecordID(RecordIDTests.plan, Ref(id)) }
        let action = Action([
            .inserting(record("s.eeee6666"), ["ref": .string("IV.1~2"), "title": .string("Sở Nội vụ")]),
            .inserting(
                record("b.ffff7777"),
                [
                    "ref": .string("IV.1~2"), "agencies": .array([.string("so-noi-vu")]), "requested": .bool(false),
                    "printed": .string("Sở Nội vụ"),
                ]),
            .inserting(
                record("t.gggg2222"),
                [
                    "ref": .string("IV.1~2.1"), "section": .string("s.eeee6666"), "title": .string("Theo dõi"),
                    "role": .string("lead"), "kind": .string("document"),
                ]),
            .inserting(
                record("d.hhhh3333"),
                [
                    "ref": .string("duty.sixMonth"), "task": .string("t.gggg2222"), "kind": .string("sixMonthReport"),
                    "title": .string("Báo cáo 6 tháng"), "who": .array([.string("so-y-te")]), "toWhom": .array([]),
                    "via": .array([]), "timing": .null,
                ]),
            .inserting(
                record("n.iiii4444"),
                [
                    "ref": .string("IV"), "level": .string("district"), "who": .string("Cấp huyện"),
                    "minimum": .int(20_000_000), "maximum": .null, "per": .string("year"), "currency": .string("VND"),
                ]),
        ])
        let receipt = try folder.commit(action, by: "Lan")
        #expect(receipt.saved.count == 5 && folder.check() == [])
        let plan = try #require(folder.snapshot.library.plan(RecordIDTests.plan))
        #expect(plan.plan.sections.map(\.ref) == [Ref("IV"), Ref("IV.1"), Ref("IV.1~2"), Ref("IV.2")])
        #expect(plan.owners[Ref("t.gggg2222")]?.map(\.reference) == [AgencyReference(AgencyID("so-noi-vu"))])
        #expect(plan.dutiesByTask[Ref("t.gggg2222")]?.map(\.id) == [Ref("d.hhhh3333")])
        #expect(plan.plan.norms.map(\.id) == [Ref("n.iiii4444")])
        _ = try folder.undo(by: "Lan")
        #expect(
            try FileMergeTests.value(sample.text(SampleFolder.plan).replacing(",\n  \"norms\": []", with: ""))
                == FileMergeTests.value(SampleTexts.anGiang))
        #expect(folder.check() == [])
        _ = try folder.redo(by: "Lan")
        #expect(folder.snapshot.library.plan(RecordIDTests.plan)?.plan == plan.plan)
    }

    // MARK: Merging

    @Test func sidesAreMergedByTheIDWhereTheRefChanged() throws {
        let mine = FileMergeTests.version(
            [("\"ref\": \"IV.1\",\n      \"title\"", "\"id\": \"IV.1\",\n      \"ref\": \"IV.5\",\n      \"title\"")])
        let theirs = FileMergeTests.version([("\"title\": \"Sở Y tế\"", "\"title\": \"Ngành y tế\"")])
        let both = FileMergeTests.version([("\"title\": \"Sở Y tế\"", "\"title\": \"Ngành y tế\"")], of: mine)
        let (text, conflicts, _) = try FileMergeTests.merge(mine, theirs)
        #expect(conflicts.isEmpty)
        #expect(try FileMergeTests.value(text) == FileMergeTests.value(both))
        let other = try FileMergeTests.merge(theirs, mine).text
        #expect(try FileMergeTests.value(other) == FileMergeTests.value(both))
    }

    @Test func twoThatArePrintedAtOnePlaceAreTwo() throws {
        let first =
            "\"tasks\": [\n    {\n      \"id\": \"t.aaaaaaaa\",\n      \"ref\": \"IV.1.0\", \"title\": \"A\" },\n    {"
        let second =
            "\"tasks\": [\n    {\n      \"id\": \"t.bbbbbbbb\",\n      \"ref\": \"IV.1.0\", \"title\": \"B\" },\n    {"
        let mine = FileMergeTests.version([("\"tasks\": [\n    {", first)])
        let theirs = FileMergeTests.version([("\"tasks\": [\n    {", second)])
        let (text, conflicts, _) = try FileMergeTests.merge(mine, theirs)
        #expect(conflicts.isEmpty && text.contains("t.aaaaaaaa") && text.contains("t.bbbbbbbb"))
        #expect(try FileMergeTests.value(try FileMergeTests.merge(theirs, mine).text) == FileMergeTests.value(text))
    }
}
