import Records
import Testing

@testable import JSONText
@testable import PlanMerge

/// Records added, removed and moved, and lists that people only add to.
struct ListMergingTests {
    private static func plan(_ tasks: [String]) -> String {
        "{\n  \"id\": \"x\",\n  \"tasks\": [\n    " + tasks.joined(separator: ",\n    ") + "\n  ]\n}\n"
    }

    private static func task(_ id: String, _ more: String = "") -> String { "{ \"id\": \"\(id)\"\(more) }" }

    private func merge(
        _ base: [String], _ ours: [String], _ theirs: [String], _ decide: (MergeConflict) -> MergeSide? = { _ in nil }
    ) throws -> (ids: [String], text: String, conflicts: [MergeConflict]) {
        let result = try FileMergeTests.merge(
            Self.plan(ours), Self.plan(theirs), base: Self.plan(base), decide)
        let tasks = try #require(try JSONDocument(Array(result.text.utf8)).root["tasks"])
        return (tasks.elements.compactMap { $0["id"]?.string }, result.text, result.conflicts)
    }

    private let three = ["I.1", "I.2", "I.3"].map { ListMergingTests.task($0) }

    @Test func recordsAddedAtDifferentPlacesBothStay() throws {
        let ours = [three[0], Self.task("I.1+"), three[1], three[2]]
        let theirs = [three[0], three[1], three[2], Self.task("I.4"), Self.task("I.5")]
        #expect(try merge(three, ours, theirs).ids == ["I.1", "I.1+", "I.2", "I.3", "I.4", "I.5"])
        #expect(try merge(three, theirs, ours).ids == ["I.1", "I.1+", "I.2", "I.3", "I.4", "I.5"])
    }

    @Test func recordsAddedAtTheSamePlaceStandInThePapersOrder() throws {
        let ours = three + [Self.task("I.10")]
        let theirs = three + [Self.task("I.9")]
        #expect(try merge(three, ours, theirs).ids == ["I.1", "I.2", "I.3", "I.9", "I.10"])
        #expect(try merge(three, theirs, ours).ids == ["I.1", "I.2", "I.3", "I.9", "I.10"])
    }

    @Test func recordsThatShareOnlyTheirNumberAreNotMixed() throws {
        let mine = three + [Self.task("I.+1", ", \"title\": \"a\"")]
        let other = three + [Self.task("I.+1", ", \"title\": \"a\", \"status\": \"done\"")]
        let (_, text, conflicts) = try merge(three, mine, other)
        #expect(conflicts.map(\.place) == ["I.+1"])
        #expect(!text.contains("done"))
        #expect(try merge(three, mine, other) { _ in .theirs }.text.contains("done"))
        #expect(try merge(three, mine, mine).conflicts.isEmpty)
    }

    @Test func aRecordThatOneSideRemovedGoes() throws {
        let (ids, text, conflicts) = try merge(
            three, [three[0], Self.task("I.2", ", \"title\": \"a\""), three[2]], [three[0], three[1]])
        #expect(ids == ["I.1", "I.2"])
        #expect(conflicts.isEmpty)
        #expect(text.contains("\"title\": \"a\""))
        #expect(try merge(three, [three[2]], [three[0], three[1], three[2], Self.task("I.4")]).ids == ["I.3", "I.4"])
    }

    @Test func removedHereAndChangedThereIsAConflict() throws {
        let changed = [three[0], Self.task("I.2", ", \"status\": \"done\""), three[2]]
        let removed = [three[0], three[2]]
        let (ids, _, conflicts) = try merge(three, changed, removed)
        #expect(ids == ["I.1", "I.2", "I.3"])
        #expect(conflicts.map(\.place) == ["I.2"])
        #expect(conflicts.first?.theirs == nil && conflicts.first?.mine != nil)
        #expect(try merge(three, changed, removed) { _ in .theirs }.ids == ["I.1", "I.3"])
        #expect(try merge(three, removed, changed).ids == ["I.1", "I.3"])
        let back = try merge(three, removed, changed) { _ in .theirs }
        #expect(back.ids == ["I.1", "I.2", "I.3"])
        #expect(back.text.contains("\"status\": \"done\""))
    }

    @Test func anotherOrderIsTaken() throws {
        let ours = [three[0], Self.task("I.1+"), three[1], three[2]]
        let theirs = [three[2], three[0], three[1]]
        #expect(try merge(three, ours, theirs).ids == ["I.3", "I.1", "I.1+", "I.2"])
        #expect(try merge(three, theirs, ours).ids == ["I.3", "I.1", "I.1+", "I.2"])
    }

    @Test func otherFilesAreMergedByTheirRecords() throws {
        let base = SampleTexts.agencies
        let ours = base.replacing("\"english\": \"Department of Health\"", with: "\"english\": \"Health Department\"")
        let theirs = base.replacing("[\"SYT\"]", with: "[\"SYT\", \"S.YT\"]")
        let merged = try FileMergeTests.merge(ours, theirs, base: base, path: "agencies.json")
        #expect(merged.conflicts.isEmpty)
        #expect(merged.text == ours.replacing("[\"SYT\"]", with: "[\"SYT\", \"S.YT\"]"))
        let year = SampleTexts.observances.replacing(
            "\"year\": 2026, \"theme\": null", with: "\"year\": 2026, \"theme\": \"A\"")
        let other = SampleTexts.observances.replacing(
            "\"year\": 2021, \"theme\": \"Đảm bảo an sinh xã hội\"", with: "\"year\": 2021, \"theme\": \"B\"")
        let themes = try FileMergeTests.merge(year, other, base: SampleTexts.observances, path: "observances.json")
        #expect(themes.conflicts.isEmpty)
        #expect(themes.text.contains("\"theme\": \"A\"") && themes.text.contains("\"theme\": \"B\""))
        let clash = try FileMergeTests.merge(
            year, year.replacing("\"A\"", with: "\"C\""), base: SampleTexts.observances, path: "observances.json")
        #expect(clash.conflicts.map(\.place) == ["themes/2026/theme"])
    }

    // MARK: Sets

    private func note(_ text: String, at: String = "2026-11-21T09:12:00+07:00") -> FieldValue {
        .object(["at": .string(at), "by": .string("Lan"), "text": .string(text)])
    }

    @Test func notesStandInTheOrderOfTime() {
        let first = note("1", at: "2026-11-21T09:00:00+07:00")
        let second = note("2", at: "2026-11-21T03:00:00Z")
        let third = note("3", at: "2026-11-21T10:30:00+07:00")
        let merged = SetMerge(base: [first], ours: [first, third], theirs: [first, second]).merged
        #expect(merged == [first, second, third])
        #expect(SetMerge(base: [first], ours: [first, second], theirs: [first, third]).merged == merged)
    }

    @Test func evidenceStandsByPlace() {
        let (a, b, c) = (FieldValue.evidence("a"), FieldValue.evidence("b"), FieldValue.evidence("c"))
        #expect(SetMerge(base: [c], ours: [c, b], theirs: [c, a]).merged == [c, a, b])
        #expect(SetMerge(base: [c], ours: [c, a], theirs: [c, b]).merged == [c, a, b])
        #expect(SetMerge(base: [], ours: [a, b], theirs: [b]).merged == [a, b])
        #expect(SetMerge(base: [a, b], ours: [b], theirs: [a, b, c]).merged == [b, c])
        #expect(SetMerge(base: [a, b], ours: [b], theirs: [a]).merged == [])
        #expect(SetMerge(base: [a, a], ours: [a], theirs: [a, a, b]).merged == [a, b])
    }

    // MARK: Histories

    private func history(_ ids: [String]) -> String { ids.map { "{\"id\":\"\($0)\"}\n" }.joined() }

    private func merge(_ ours: String, _ theirs: String, base: String) throws -> String {
        try FileMergeTests.merge(ours, theirs, base: base, path: SampleFolder.history).text
    }

    @Test func historiesAreTheSetOfLinesById() throws {
        let base = history(["1", "2"])
        #expect(
            try merge(history(["1", "2", "4"]), history(["1", "2", "3", "5"]), base: base)
                == history(["1", "2", "3", "4", "5"]))
        #expect(try merge(history(["2", "3"]), history(["1"]), base: "") == history(["1", "2", "3"]))
        // A line that cannot be read stays behind the one that it followed.
        #expect(
            try merge("{\"id\":\"1\"}\nx\n", history(["0", "1", "2"]), base: "")
                == "{\"id\":\"0\"}\n{\"id\":\"1\"}\nx\n{\"id\":\"2\"}\n")
        // A line that a hand changed on one side is taken as changed.
        let changed = "{\"id\":\"1\",\"note\":\"a\"}\n"
        #expect(try merge(changed, history(["1", "2"]), base: history(["1"])) == changed + history(["2"]))
        #expect(try merge(history(["1", "2"]), changed, base: history(["1"])) == changed + history(["2"]))
    }
}
