import JSONText
import PlanMerge
import Records
import Testing

/// Plan files of two sides brought together, as texts.
struct FileMergeTests {
    static let path = SampleFolder.plan
    static let base = SampleTexts.anGiang

    /// A version of the sample plan with some texts replaced.
    static func version(_ edits: [(String, String)], of text: String = base) -> String {
        edits.reduce(text) { $0.replacing($1.0, with: $1.1, maxReplacements: 1) }
    }

    static func merge(
        _ ours: String, _ theirs: String, base: String = base, path: String = path,
        _ decide: (MergeConflict) -> MergeSide? = { _ in nil }
    ) throws -> (text: String, conflicts: [MergeConflict], decided: [DecidedConflict]) {
        let merge = FileMerge(
            base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8), path: path)
        let outcome = try merge.run(decide)
        return (String(decoding: outcome.bytes, as: UTF8.self), outcome.conflicts, outcome.decided)
    }

    /// A version in which a task has some more fields, given as the text behind its title.
    static func task(_ title: String, _ fields: String, in text: String = base) -> String {
        version([("\"title\": \"\(title)\",", "\"title\": \"\(title)\",\n          \(fields)")], of: text)
    }

    static let health = "Khám sức khỏe"
    static let talks = "Truyền thông"
    static let report = "\"section\": \"IV.2\",\n      \"title\": \"Báo cáo năm\","

    static func value(_ text: String) throws -> FieldValue {
        // A number that no FieldValue can hold is of no matter here.
        try JSONDocument(Array(text.replacing("1.50", with: "150").replacing("1.75", with: "175").utf8)).root
            .fieldValue()
    }

    @Test func differentTasksAreMerged() throws {
        let mine = Self.task(Self.health, "\"status\": \"done\", \"doneOn\": \"2026-11-20\",")
        let theirs = Self.task(Self.talks, "\"status\": \"inProgress\",")
        let (text, conflicts, _) = try Self.merge(mine, theirs)
        #expect(conflicts.isEmpty)
        let both = Self.task(Self.talks, "\"status\": \"inProgress\",", in: mine)
        #expect(try Self.value(text) == Self.value(both))
        #expect(text.contains("\"weight\": 1.50"))
        #expect(try Self.value(try Self.merge(theirs, mine).text) == Self.value(both))
    }

    /// Not started is what no status means, written out or not; of a body's part it says that it is not as the whole is.
    @Test(arguments: [
        ("\"occasions\": [{\"on\": \"2026-03-08\"%}],", 0), ("\"steps\": [],%", 0),
        ("\"members\": {\"ubnd-huyen@chau-doc\": {\"responsible\": \"Hoa\"%}},", 1),
    ])
    func whatAbsenceMeansIsNoChange(_ fields: String, conflicts: Int) throws {
        func side(_ status: String) -> String {
            let isField = fields.hasSuffix("%")
            let text = status.isEmpty ? "" : isField ? " \"status\": \"\(status)\"," : ", \"status\": \"\(status)\""
            return Self.task(Self.health, fields.replacing("%", with: text))
        }
        let merged = try Self.merge(side("notStarted"), side("inProgress"), base: side(""))
        #expect(merged.conflicts.count == conflicts)
        #expect(merged.text.contains("inProgress") == (conflicts == 0))
    }

    @Test func thePersonInChargeIsAFieldOfItsOwn() throws {
        let mine = Self.task(Self.health, "\"responsible\": \"Hoa\",")
        let done = Self.task(Self.health, "\"status\": \"done\", \"doneOn\": \"2026-11-20\",")
        let (text, conflicts, _) = try Self.merge(mine, done)
        #expect(conflicts.isEmpty && text.contains("\"responsible\": \"Hoa\"") && text.contains("\"done\""))
        let theirs = Self.task(Self.health, "\"responsible\": \"Nam\",")
        let asked = try Self.merge(mine, theirs).conflicts
        #expect(asked.map(\.mine) == [.string("Hoa")] && asked.map(\.theirs) == [.string("Nam")])
        #expect(try Self.merge(mine, theirs) { _ in .theirs }.text.contains("\"Nam\""))
    }

    @Test func whatTheOtherSideDidNotTouchKeepsItsBytes() throws {
        let mine = Self.base.replacing("\"via\": [],", with: "\"via\":   [ ],")
        let theirs = Self.task(Self.talks, "\"status\": \"inProgress\",")
        let text = try Self.merge(mine, theirs).text
        #expect(text.contains("\"via\":   [ ],"))
        #expect(text.replacing(",\n      \"status\": \"inProgress\"", with: "") == mine)
    }

    @Test func differentFieldsOfATaskAreMerged() throws {
        let mine = Self.version([(Self.health, "Khám sức khỏe định kỳ")])
        let theirs = Self.task(Self.health, "\"status\": \"done\", \"doneOn\": \"2026-11-20\",")
        let (text, conflicts, _) = try Self.merge(mine, theirs)
        #expect(conflicts.isEmpty)
        #expect(text.contains("Khám sức khỏe định kỳ"))
        #expect(text.contains("\"doneOn\": \"2026-11-20\""))
    }

    @Test func theSameOnBothSidesIsNoConflict() throws {
        let mine = Self.task(Self.health, "\"status\": \"done\", \"doneOn\": \"2026-11-20\",")
        let theirs = Self.task(Self.talks, "\"status\": \"done\",", in: mine)
        let (text, conflicts, _) = try Self.merge(mine, theirs)
        #expect(conflicts.isEmpty)
        #expect(try Self.value(text) == Self.value(theirs))
    }

    @Test func aStatusAndItsDayAreOne() throws {
        let mine = Self.task(Self.health, "\"status\": \"done\", \"doneOn\": \"2026-11-20\",")
        let theirs = Self.task(Self.health, "\"status\": \"suspended\",")
        let (text, conflicts, _) = try Self.merge(mine, theirs)
        #expect(text == mine)
        let conflict = try #require(conflicts.first)
        #expect(conflicts.count == 1)
        #expect(conflict.record == Ref("IV.1.1"))
        #expect(conflict.path == FieldPath("status"))
        #expect(conflict.base == nil)
        #expect(conflict.mine == .object(["status": .string("done"), "doneOn": .string("2026-11-20")]))
        #expect(conflict.theirs == .object(["status": .string("suspended")]))
        #expect(conflict.place == "IV.1.1/status")
    }

    @Test func twoDaysOfCompletionAreAConflict() throws {
        let mine = Self.task(Self.health, "\"status\": \"done\", \"doneOn\": \"2026-11-20\",")
        let theirs = Self.task(Self.health, "\"status\": \"done\", \"doneOn\": \"2026-11-21\",")
        #expect(try Self.merge(mine, theirs).conflicts.count == 1)
    }

    @Test func aDecisionTakesStatusAndDayTogether() throws {
        let mine = Self.task(Self.health, "\"status\": \"done\", \"doneOn\": \"2026-11-20\",")
        let theirs = Self.task(Self.health, "\"status\": \"suspended\",")
        let (text, conflicts, decided) = try Self.merge(mine, theirs) { _ in .theirs }
        #expect(conflicts.isEmpty)
        #expect(decided.map(\.side) == [.theirs])
        #expect(try Self.value(text) == Self.value(theirs))
        #expect(try Self.value(Self.merge(mine, theirs) { _ in .mine }.text) == Self.value(mine))
    }

    @Test func reopeningAndEvidenceAreMerged() throws {
        let done = Self.task(Self.health, "\"status\": \"done\", \"doneOn\": \"2026-11-20\",")
        let theirs = Self.task(
            Self.health, "\"evidence\": [{\"number\": \"1\", \"issuedOn\": null, \"file\": null}],", in: done)
        let (text, conflicts, _) = try Self.merge(Self.base, theirs, base: done)
        #expect(conflicts.isEmpty)
        #expect(!text.contains("doneOn"))
        #expect(text.contains("\"evidence\""))
    }

    @Test func partsOfBodiesAreMerged() throws {
        func marked(_ parts: String) -> String {
            Self.version([(Self.report, Self.report + " \"members\": {\(parts)},")])
        }
        let a = "\"ubnd-huyen@chau-doc\": {\"status\": \"done\", \"doneOn\": \"2026-11-20\"}"
        let b = "\"ubnd-huyen@tinh-bien\": {\"status\": \"inProgress\"}"
        let (text, conflicts, _) = try Self.merge(marked(a), marked(b))
        #expect(conflicts.isEmpty)
        #expect(try Self.value(text) == Self.value(marked("\(a), \(b)")))
        // One takes the only part back, the other adds another one.
        let (rest, more, _) = try Self.merge(Self.base, marked("\(a), \(b)"), base: marked(a))
        #expect(more.isEmpty)
        #expect(try Self.value(rest) == Self.value(marked(b)))
        // One takes it back, the other corrects its day.
        let later = a.replacing("-20", with: "-19")
        let (_, conflict, _) = try Self.merge(Self.base, marked(later), base: marked(a))
        #expect(conflict.map(\.place) == ["IV.2.1/members/ubnd-huyen@chau-doc/status"])
        let taken = try Self.merge(Self.base, marked(later), base: marked(a)) { _ in .theirs }
        #expect(try Self.value(taken.text) == Self.value(marked(later)))
        #expect(
            try Self.merge(marked(later), Self.base, base: marked(a)) { _ in .theirs }.text.contains("members") == false
        )
    }

    @Test func submissionsAreMergedByBody() throws {
        func handedIn(_ entries: String) -> String {
            Self.version([("\"via\": [],", "\"via\": [], \"submissions\": {\(entries)},")])
        }
        func entry(_ body: String, _ day: String) -> String {
            "\"ubnd-huyen@\(body)\": {\"receivedOn\": \"\(day)\", \"number\": null, \"note\": null}"
        }
        let a = entry("chau-doc", "2021-11-01")
        let b = entry("tinh-bien", "2021-11-02")
        let (text, conflicts, _) = try Self.merge(handedIn(a), handedIn(b))
        #expect(conflicts.isEmpty)
        #expect(try Self.value(text) == Self.value(handedIn("\(a), \(b)")))
        let clash = try Self.merge(handedIn(a), handedIn(entry("chau-doc", "2021-11-03"))).conflicts
        #expect(clash.map(\.place) == ["duty.year/submissions/ubnd-huyen@chau-doc/receivedOn"])
    }

    @Test func stepsAreMergedOneByOne() throws {
        let mine = Self.version([("\"title\": \"Soạn tài liệu\"", "\"title\": \"Soạn tài liệu\", \"done\": true")])
        let theirs = Self.version([("\"done\": true", "\"done\": false")])
        let (text, conflicts, _) = try Self.merge(mine, theirs)
        #expect(conflicts.isEmpty)
        let both = Self.version([("\"done\": true", "\"done\": false")])
            .replacing("\"title\": \"Soạn tài liệu\"", with: "\"title\": \"Soạn tài liệu\", \"done\": true")
        #expect(try Self.value(text) == Self.value(both))
    }

    @Test func unknownKeysAreMergedFieldByField() throws {
        let mine = Self.version([("\"room\": 12", "\"room\": 14")])
        let theirs = Self.version([("\"weight\": 1.50", "\"weight\": 1.75, \"floor\": 3")])
        let (text, conflicts, _) = try Self.merge(mine, theirs)
        #expect(conflicts.isEmpty)
        #expect(text.contains("\"room\": 14") && text.contains("\"weight\": 1.75") && text.contains("\"floor\": 3"))
        let clash = try Self.merge(
            Self.version([("\"weight\": 1.50", "\"weight\": 2.50")]), theirs)
        #expect(clash.conflicts.map(\.place) == ["IV.1.1/office/weight"])
        #expect(clash.conflicts.first?.theirs == .string("1.75"))
    }

    @Test func listsThatAreOneValueConflict() throws {
        let mine = Self.version([("\"PHÓ CHỦ TỊCH\"", "\"CHỦ TỊCH\"")])
        let theirs = Self.version([("\"PHÓ CHỦ TỊCH\"", "\"KT. CHỦ TỊCH\", \"PHÓ CHỦ TỊCH\"")])
        #expect(try Self.merge(mine, theirs).conflicts.map(\.place) == ["document/signatory/capacity"])
    }

    @Test func nullIsAsGoodAsAbsent() throws {
        let mine = Self.task(Self.health, "\"newDue\": null,")
        let theirs = Self.task(Self.health, "\"newDue\": \"2026-12-01\",")
        let (text, conflicts, _) = try Self.merge(mine, theirs)
        #expect(conflicts.isEmpty)
        #expect(text.contains("\"newDue\": \"2026-12-01\""))
    }

    @Test func whatCannotBeReadIsNamed() throws {
        let theirs = Self.task(Self.health, "\"status\": \"done\",")
        #expect(throws: FileMerge.Failure.self) { try Self.merge(Self.base + "x", theirs, base: "{}") }
        #expect(throws: FileMerge.Failure.notAnObject(.theirs)) { try Self.merge(theirs, "[]") }
        #expect(throws: FileMerge.Failure.self) { try Self.merge(theirs, "{\"a\": 1, \"a\": 2}") }
    }

    @Test func withoutACommonBeginningEqualFieldsStay() throws {
        let theirs = Self.task(Self.health, "\"status\": \"done\",")
        let (text, conflicts, _) = try Self.merge(Self.base, theirs, base: "")
        #expect(conflicts.isEmpty)
        #expect(try Self.value(text) == Self.value(theirs))
        let other = Self.version([(Self.health, "Tư vấn")])
        #expect(try Self.merge(other, theirs, base: "").conflicts.map(\.place) == ["IV.1.1/title"])
    }
}
