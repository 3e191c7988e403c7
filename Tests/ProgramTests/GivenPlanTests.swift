import Foundation
import Testing

/// `plan get` and `plan put`, as scripts use them.
struct GivenPlanTests {
    private static let id = "an-giang-2021"

    private func plan(_ office: Office) throws -> [String: Any] {
        let text = try office.kehoach("plan", "get", Self.id).output
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func put(_ office: Office, _ plan: [String: Any], _ options: String...) throws -> Office.Outcome {
        let data = try JSONSerialization.data(withJSONObject: plan, options: [.prettyPrinted, .sortedKeys])
        let file = office.place.appendingPathComponent("given.json")
        try data.write(to: file)
        return try office.finish(try office.start(["plan", "put", "given.json"] + options))
    }

    private func tasks(_ plan: [String: Any]) throws -> [[String: Any]] {
        try #require(plan["tasks"] as? [[String: Any]])
    }

    private func place(of ref: String, in plan: [String: Any]) throws -> Int {
        try #require(try tasks(plan).firstIndex { ($0["ref"] ?? $0["id"]) as? String == ref })
    }

    @Test(arguments: ["an-giang-2021", "dak-lak-2020", "thua-thien-hue-2024"])
    func whatIsTakenOutAndGivenBackChangesNothing(_ id: String) throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1", "--evidence", "12/BC")
        try office.kehoach("submit", "an-giang-2021/duty.year", "chau-phu")
        let before = try FileManager.default.subpathsOfDirectory(atPath: office.data.path).sorted()
        let text = try office.kehoach("plan", "get", id)
        #expect(text.status == 0 && text.output.hasPrefix("{\n  \"id\""))
        try text.output.write(
            to: office.place.appendingPathComponent("given.json"), atomically: true, encoding: .utf8)
        let shown = try office.kehoach("plan", "put", "given.json", "--lang", "en")
        #expect(shown.status == 0 && shown.output == "\(id) says so already.\n", "\(shown)")
        #expect(try office.kehoach("plan", "put", "given.json", "--yes").status == 0)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: office.data.path).sorted() == before)
        #expect(try office.kehoach("plan", "get", id).output == text.output)
    }

    /// Ids of this plan are marks; a program may name all of its lines by them.
    @Test func linesNamedByTheirMarksAreTheSameLines() throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1", "--evidence", "12/BC")
        var plan = try plan(office)
        for list in ["tasks", "duties"] {
            let records = try #require(plan[list] as? [[String: Any]])
            plan[list] = records.map { record in
                var record = record
                record["ref"] = record["ref"] ?? record["id"]
                record["id"] = nil
                return record
            }
        }
        #expect(try put(office, plan, "--lang", "en").output == "an-giang-2021 says so already.\n")
        // One more of the same mark is one more line.
        let first = try tasks(plan)[0]
        plan["tasks"] = try tasks(plan) + [first]
        let shown = try put(office, plan, "--lang", "en")
        #expect(shown.output.hasSuffix("1 new, 0 changed, 0 removed; add --yes to write it.\n"), "\(shown.output)")
    }

    @Test func whatAScriptChangedIsListedAndWrittenAsOneStep() throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1", "--evidence", "12/BC")
        let before = try office.text(Office.planFile)
        var plan = try plan(office)
        var tasks = try tasks(plan)
        let done = try place(of: "IV.6.1", in: plan)
        let section = try #require(tasks[done]["section"])
        tasks[done]["title"] = "Tên khác"
        // What a script says nothing of stays.
        for key in ["status", "doneOn", "evidence"] { tasks[done][key] = nil }
        tasks.append(["ref": "IV.6.9", "section": section, "title": "Việc thêm", "role": "sole", "kind": "routine"])
        plan["tasks"] = tasks.filter { $0["id"] as? String != "IV.7.1" }
        var document = try #require(plan["document"] as? [String: Any])
        document["number"] = "68/KH-UBND"
        plan["document"] = document
        plan["duties"] = (plan["duties"] as? [[String: Any]])?.filter { $0["task"] as? String != "IV.7.1" }

        let shown = try put(office, plan, "--lang", "en")
        #expect(shown.status == 0, "\(shown)")
        let lines = shown.output.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasPrefix("~ head") && $0.contains("68/KH-UBND") })
        #expect(lines.contains { $0.hasPrefix("~ IV.6.1 Tên khác") && $0.contains("→ Tên khác") })
        #expect(lines.contains("+ IV.6.9 Việc thêm"))
        #expect(lines.contains { $0.hasPrefix("– IV.7.1 ") })
        #expect(lines.last == "an-giang-2021: 1 new, 2 changed, 1 removed; add --yes to write it.", "\(lines)")
        #expect(try office.text(Office.planFile) == before)

        let written = try put(office, plan, "--yes")
        #expect(written.status == 0, "\(written)")
        let after = try self.plan(office)
        let task = try self.tasks(after)[try place(of: "IV.6.1", in: after)]
        #expect(task["title"] as? String == "Tên khác" && task["status"] as? String == "done")
        let added = try self.tasks(after)[try place(of: "IV.6.9", in: after)]
        #expect((added["id"] as? String)?.hasPrefix("t.") == true)
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.kehoach("history", "an-giang-2021/IV.6.1").output.contains("Tên khác"))
        // The same again is nothing new: the mark names the record by now.
        #expect(try put(office, plan, "--lang", "en").output == "an-giang-2021 says so already.\n")

        let text = try office.text(Office.planFile)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(Office.planFile) == before)
        #expect(try office.kehoach("redo").status == 0)
        #expect(try office.text(Office.planFile) == text)
    }

    @Test func whatWasRecordedGoesOnlyWhenItIsSaidSo() throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1", "--evidence", "12/BC")
        var plan = try plan(office)
        plan["tasks"] = try tasks(plan).filter { $0["id"] as? String != "IV.6.1" }
        plan["duties"] = (plan["duties"] as? [[String: Any]])?.filter { $0["task"] as? String != "IV.6.1" }
        let before = try office.text(Office.planFile)
        let shown = try put(office, plan, "--lang", "en")
        #expect(shown.status == 0 && shown.output.contains("! IV.6.1 "), "\(shown)")
        #expect(shown.output.contains("1 removed, 1 line loses what was recorded (!)"), "\(shown)")
        let refused = try put(office, plan, "--yes", "--lang", "en")
        #expect(refused.status == 64 && refused.errors.contains("--drop-recorded"), "\(refused)")
        #expect(try office.text(Office.planFile) == before)
        #expect(try put(office, plan, "--yes", "--drop-recorded").status == 0)
        #expect(try office.kehoach("show", "an-giang-2021/IV.6.1").status == 1)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(Office.planFile) == before)
    }

    /// Reports, exemptions and calls of a duty, evidence of a task: whoever names some of them takes the others away.
    @Test func whatNamesOnlySomeOfWhatWasRecordedLosesTheRest() throws {
        let office = try Office()
        let duty = "an-giang-2021/duty.year"
        try office.kehoach("submit", duty, "chau-phu", "--on", "1/11/2021")
        try office.kehoach("submit", duty, "so-y-te", "--exempt", "--reason", "đã lồng ghép")
        for number in ["12/BC", "13/BC"] { try office.kehoach("done", "an-giang-2021/IV.6.1", "--evidence", number) }
        let before = try office.text(Office.planFile)
        let whole = try plan(office)
        let duties = try #require(whole["duties"] as? [[String: Any]])
        let place = try #require(duties.firstIndex { $0["id"] as? String == "duty.year" })
        #expect(duties[place]["exempt"] != nil)
        func refused(_ plan: [String: Any], _ ref: String) throws {
            let shown = try put(office, plan, "--lang", "en")
            #expect(shown.output.contains("! \(ref) ") && shown.output.contains("(less than was recorded)"), "\(shown)")
            #expect(try put(office, plan, "--yes").status == 64)
            #expect(try office.text(Office.planFile) == before)
            #expect(try put(office, plan, "--yes", "--drop-recorded").status == 0)
            #expect(try office.kehoach("undo").status == 0)
            #expect(try office.text(Office.planFile) == before)
        }
        for key in ["exempt", "submissions"] {
            var (plan, duties) = (whole, duties)
            duties[place][key] = [String: Any]()
            plan["duties"] = duties
            try refused(plan, "duty.year")
        }
        var (plan, tasks) = (whole, try tasks(whole))
        let task = try self.place(of: "IV.6.1", in: whole)
        tasks[task]["evidence"] = Array(try #require(tasks[task]["evidence"] as? [Any]).prefix(1))
        plan["tasks"] = tasks
        try refused(plan, "IV.6.1")
        // Unsaid, it stays; taken away with the duty, it is lost.
        plan = whole
        plan["duties"] = duties.map { duty in
            var duty = duty
            (duty["exempt"], duty["submissions"]) = (nil, nil)
            return duty
        }
        #expect(try put(office, plan, "--lang", "en").output == "an-giang-2021 says so already.\n")
        plan["duties"] = duties.filter { $0["id"] as? String != "duty.year" }
        #expect(try put(office, plan, "--lang", "en").output.contains("! duty.year "))
        #expect(try put(office, plan, "--yes").status == 64)
    }

    @Test func aPlanThatIsNotThereIsMadeAndOtherProgramsMayNameItsLinesByTheirMarks() throws {
        let office = try Office(withData: false)
        try office.kehoach("init", "data")
        let text = """
            {"id": "an-giang-2026", "unit": "an-giang-2025", "year": 2026, "state": "draft",
             "document": {"kind": "plan", "number": null, "issuedOn": null, "place": null, "title": "Kế hoạch 2026",
              "issuer": {"agency": "ubnd-tinh", "printed": "Ủy ban nhân dân tỉnh An Giang"},
              "signatory": {"name": null, "capacity": []}, "recipients": [], "citations": []},
             "sections": [{"ref": "I", "title": "Nhiệm vụ"}],
             "assignments": [], "activities": [],
             "tasks": [{"ref": "I.1", "section": "I", "title": "Tập huấn", "role": "sole", "kind": "routine"}],
             "duties": [{"ref": "duty.year", "task": "I.1", "kind": "yearReport", "title": "Báo cáo năm",
              "who": ["ubnd-xa@*"], "toWhom": ["so-noi-vu"], "via": [],
              "timing": {"bound": "before", "due": "2026-12-15", "inferred": false}}]}
            """
        try text.write(to: office.place.appendingPathComponent("given.json"), atomically: true, encoding: .utf8)
        let made = try office.shell("\"$kehoach\" plan put - < given.json")
        #expect(made.status == 0, "\(made)")
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.kehoach("show", "an-giang-2026/I.1").output.contains("Tập huấn"))
        #expect(try office.kehoach("reports", "an-giang-2026/duty.year").status == 0)
        let given = try office.kehoach("plan", "get", "an-giang-2026").output
        #expect(given.contains("\"id\": \"t.") && given.contains("\"id\": \"s.") && given.contains("\"id\": \"d."))
        let again = try office.shell("\"$kehoach\" plan put - --lang en < given.json")
        #expect(again.output == "an-giang-2026 says so already.\n", "\(again)")
        // Two more of one mark are two.
        var plan = try #require(try JSONSerialization.jsonObject(with: Data(given.utf8)) as? [String: Any])
        let task = try #require(try tasks(plan).first)
        let more = (1...2).map { number -> [String: Any] in
            var more = task
            (more["id"], more["ref"], more["title"]) = (nil, "I.2", "Việc \(number)")
            return more
        }
        plan["tasks"] = try tasks(plan) + more
        let shown = try put(office, plan, "--yes", "--lang", "en")
        #expect(shown.output.contains("an-giang-2026: 2 new, 0 changed, 0 removed."), "\(shown)")
        let grown = try #require(
            try JSONSerialization.jsonObject(with: Data(try office.kehoach("plan", "get", "an-giang-2026").output.utf8))
                as? [String: Any])
        #expect(try Set(tasks(grown).compactMap { $0["id"] as? String }).count == 3)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.kehoach("plans", "--format", "json").json.isEmpty)
    }

    @Test func aNewPlanThatLacksSomethingIsADraft() throws {
        let office = try Office()
        var plan = try plan(office)
        (plan["id"], plan["year"], plan["state"]) = ("an-giang-2023", 2023, nil)
        var document = try #require(plan["document"] as? [String: Any])
        document["number"] = NSNull()
        plan["document"] = document
        let refused = try put(office, plan, "--lang", "en")
        #expect(refused.status == 64, "\(refused)")
        #expect(refused.errors.contains("add \"state\": \"draft\" to the JSON"), "\(refused.errors)")
        #expect(!refused.errors.contains("--"), "\(refused.errors)")
        plan["state"] = "draft"
        #expect(try put(office, plan).status == 0)
        #expect(try office.kehoach("check").status == 0)
    }

    /// What is no file of the folder is not mended there.
    @Test func aTextInAnotherEncodingIsToldWithoutAdviceForTheFolder() throws {
        let office = try Office()
        let text = try office.kehoach("plan", "get", Self.id).output
        try ("\u{FEFF}" + text).write(
            to: office.place.appendingPathComponent("given.json"), atomically: true, encoding: .utf8)
        let refused = try office.kehoach("plan", "put", "given.json", "--lang", "en")
        #expect(refused.status == 65 && refused.errors.contains("byte order mark"), "\(refused)")
        #expect(!refused.errors.contains("--repair"), "\(refused.errors)")
    }

    @Test(arguments: [
        ("\"year\": 2021", "\"year\": \"2021\"", "4:11"), ("\"kind\": \"plan\"", "\"kind\": \"nothing\"", "kind"),
        ("\"unit\": \"an-giang\"", "\"unit\": \"nowhere\"", "nowhere"), ("\"tasks\": [", "\"tasks\": [,", "65"),
    ]) func whatIsNoPlanIsToldWithItsPlace(_ old: String, new: String, told: String) throws {
        let office = try Office()
        let text = try office.kehoach("plan", "get", Self.id).output
        #expect(text.contains(old))
        let range = try #require(text.range(of: old))
        try text.replacingCharacters(in: range, with: new).write(
            to: office.place.appendingPathComponent("given.json"), atomically: true, encoding: .utf8)
        let before = try office.text(Office.planFile)
        let outcome = try office.kehoach("plan", "put", "given.json", "--yes", "--lang", "en")
        #expect(outcome.status == 65, "\(outcome)")
        let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
        #expect(outcome.errors.contains("given.json:\(line):"), "\(outcome.errors)")
        #expect(told == "65" || outcome.errors.contains(told), "\(outcome.errors)")
        #expect(try office.text(Office.planFile) == before)
    }

    /// The lines of README.
    @Test func whatReadmeSaysWorks() throws {
        let office = try Office()
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        let lines = try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "\n").filter {
            $0.hasPrefix("    kehoach plan get ")
        }
        #expect(lines.count == 2)
        for (number, line) in lines.enumerated() {
            let outcome = try office.shell(line.replacingOccurrences(of: "kehoach plan", with: "\"$kehoach\" plan"))
            #expect(outcome.status == 0 && outcome.output.contains("68/KH-UBND"), "\(outcome)")
            #expect(try office.text(Office.planFile).contains("68/KH-UBND") == (number == 1))
        }
    }

    @Test func theUnitAndTheStateAreNotChangedLikeThis() throws {
        let office = try Office()
        var plan = try plan(office)
        plan["unit"] = "dak-lak"
        #expect(try put(office, plan, "--yes").status == 64)
        plan["unit"] = "an-giang"
        plan["state"] = "closed"
        let refused = try put(office, plan, "--yes", "--lang", "en")
        #expect(refused.status == 64 && refused.errors.contains("plan-state"), "\(refused)")
    }

    @Test func whatAScriptChangedIsMergedWithWhatColleaguesRecorded() throws {
        let place = try MeetingPlace()
        let lan = try place.founded()
        let minh = try place.clone("minh")
        let text = try lan.text(Machine.plan)
        let title = try #require(text.range(of: "\"title\": \"", range: try taskRange("IV.6.1", in: text)))
        var changed = text
        changed.insert(contentsOf: "Mới: ", at: title.upperBound)
        let file = lan.data.deletingLastPathComponent().appendingPathComponent("lan-given.json")
        try changed.write(to: file, atomically: true, encoding: .utf8)
        _ = try lan.kehoach("plan", "put", file.path, "--yes").succeeded()
        try minh.done("IV.6.1")
        try lan.sync()
        try minh.sync()
        try lan.sync()
        try expectConverged(lan, minh)
        #expect(try minh.field("IV.6.1", "title")?.text?.hasPrefix("Mới: ") == true)
        #expect(try lan.field("IV.6.1", "status") == .string("done"))
    }

    private func taskRange(_ id: String, in text: String) throws -> Range<String.Index> {
        let start = try #require(text.range(of: "\"id\": \"\(id)\""))
        return start.upperBound..<text.endIndex
    }
}
