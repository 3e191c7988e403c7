import PlanMerge
import Records
import Testing

/// What two machines recorded of one body's report.
struct ReportStateMergeTests {
    private typealias File = FileMergeTests
    private static let first = "\"receivedOn\": \"2026-11-10\", \"number\": \"85\", \"note\": null"
    private static let back = "\"returned\": {\"on\": \"2026-11-12\", \"reason\": \"thiếu phụ lục\"}"
    private static let again = """
        "receivedOn": "2026-11-18", "number": "90", "note": null, "earlier": [{\(first)}]
        """

    private func submitted(_ text: String, _ behind: String = "") -> String {
        File.version([
            ("\"via\": [],", "\"via\": [], \"submissions\": {\"ubnd-huyen@chau-doc\": {\(text)}}, \(behind)")
        ])
    }

    /// Who sent a report back meant that one, and not the one that took its place meanwhile.
    @Test(arguments: [true, false]) func aReturnAndANewReportAreAsked(_ isMine: Bool) throws {
        let sides = [submitted(Self.again), submitted(Self.first + ", " + Self.back)]
        let (mine, theirs) = isMine ? (sides[0], sides[1]) : (sides[1], sides[0])
        let (text, conflicts, _) = try File.merge(mine, theirs, base: submitted(Self.first))
        #expect(conflicts.map(\.place) == ["duty.year/submissions/ubnd-huyen@chau-doc"])
        #expect(try File.value(text) == File.value(mine))
        let decided = try File.merge(mine, theirs, base: submitted(Self.first)) { _ in .theirs }
        #expect(try decided.conflicts.isEmpty && File.value(decided.text) == File.value(theirs))
    }

    /// A remark is about the report that was there.
    @Test func aNoteAndANewReportAreAsked() throws {
        let noted = submitted(Self.first.replacing("\"note\": null", with: "\"note\": \"bản giấy\""))
        let (_, conflicts, _) = try File.merge(submitted(Self.again), noted, base: submitted(Self.first))
        #expect(conflicts.map(\.place) == ["duty.year/submissions/ubnd-huyen@chau-doc"])
    }

    @Test func aNoteAndAReturnOfOneReportGoTogether() throws {
        let noted = Self.first.replacing("\"note\": null", with: "\"note\": \"bản giấy\"")
        let (text, conflicts, _) = try File.merge(
            submitted(noted), submitted(Self.first + ", " + Self.back), base: submitted(Self.first))
        #expect(conflicts.isEmpty)
        #expect(try File.value(text) == File.value(submitted(noted + ", " + Self.back)))
    }

    @Test func exemptionsAreMergedByBody() throws {
        func exempt(_ body: String) -> String { "\"\(body)\": {\"on\": \"2026-10-01\", \"reason\": \"sáp nhập\"}" }
        let (one, two) = (exempt("ubnd-huyen@chau-doc"), exempt("ubnd-huyen@an-phu"))
        func version(_ entries: String) -> String {
            File.version([("\"via\": [],", "\"via\": [], \"exempt\": {\(entries)},")])
        }
        let (text, conflicts, _) = try File.merge(version(one), version(two))
        #expect(conflicts.isEmpty)
        #expect(try File.value(text) == File.value(version("\(one), \(two)")))
    }
}
