import Foundation
import Testing

/// `find`: what a few words may mean, in the whole folder.
struct FindTests {
    private func found(_ office: Office, _ words: String...) throws -> [[String: Any]] {
        try office.run(["find"] + words + ["--format", "json"]).json
    }

    private func values(_ hits: [[String: Any]], _ key: String) -> Set<String> {
        Set(hits.compactMap { $0[key] as? String })
    }

    @Test func aBodyIsFoundByEachOfItsNamesInEveryProvince() throws {
        let office = try Office()
        let hits = try found(office, "syt")
        #expect(
            values(hits, "plan").isSuperset(of: [
                "an-giang-2021", "dak-lak-2020", "dak-lak-2022-cong-van", "thua-thien-hue-2024",
            ]))
        // What is its own goes before what reaches it in a group.
        let tasks = hits.filter { $0["kind"] as? String == "task" }.compactMap { $0["match"] as? String }
        #expect(tasks.contains("name") && tasks.contains("group"))
        #expect(tasks.lastIndex(of: "name") ?? 0 < tasks.firstIndex(of: "group") ?? 0)
        func best(_ hits: [[String: Any]]) -> Set<String> {
            values(hits.filter { ["name", "group"].contains($0["match"] as? String) }, "id")
        }
        for words in ["sở y tế", "so y te", "Sở Y tế"] {
            #expect(best(try found(office, words)) == best(hits), "\(words)")
        }
        #expect(best(try found(office, "so", "y", "te")) == best(hits))
    }

    @Test func aUnitGivesAllOfIt() throws {
        let office = try Office()
        let hits = try found(office, "huế")
        let tasks = try office.kehoach("tasks", "kế-hoạch:thua-thien-hue-2024", "--format", "json").json
        let inHue = hits.filter { $0["plan"] as? String == "thua-thien-hue-2024" }
        #expect(inHue.count { $0["kind"] as? String == "task" } == tasks.count)
        #expect(values(inHue, "kind").isSuperset(of: ["plan", "task", "report"]))
        let exact = try found(office, "An Giang").filter { $0["match"] as? String == "name" }
        #expect(values(exact, "plan") == ["an-giang-2021"])
    }

    @Test(arguments: [
        ("67/KH-UBND", "plan", "an-giang-2021/plan"), ("an-giang-2021", "plan", "an-giang-2021/plan"),
        ("an-giang-2021/IV.6.1", "task", "an-giang-2021/IV.6.1"), ("12/BC-SNV", "task", "an-giang-2021/IV.6.1"),
        ("9/BC-UBND", "report", "an-giang-2021/duty.year"), ("45/SLĐTBXH-BĐG", "letter", "letters.an-giang/"),
        ("Hội thảo bình đẳng", "activity", "an-giang-2021/act.1"),
    ])
    func whatIsNamedComesFirst(_ words: String, _ kind: String, _ id: String) throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1", "--evidence", "12/BC-SNV")
        try office.kehoach("submit", "an-giang-2021/duty.year", "chau-doc", "--number", "9/BC-UBND")
        try office.kehoach("activity", "add", "an-giang-2021", "--title", "Hội thảo bình đẳng giới", "--from", "25/11")
        try office.kehoach("remind", "an-giang-2021", "--duty", "sixMonth", "--out", "a.txt")
        let letter = try #require(try office.kehoach("letters", "--format", "json").json.first?["id"] as? String)
        try office.kehoach("letters", "number", letter, "45/SLĐTBXH-BĐG")
        let hits = try found(office, words)
        let first = try #require(hits.first, "\(words)")
        #expect(
            first["kind"] as? String == kind && (first["id"] as? String)?.hasPrefix(id) == true, "\(hits.prefix(3))")
        let table = try office.kehoach("find", words)
        #expect(table.status == 0 && !table.output.isEmpty && table.errors.isEmpty)
    }

    @Test func whatIsNowhereIsSaid() throws {
        let office = try Office()
        let outcome = try office.kehoach("find", "xứ sở thần tiên")
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(try office.kehoach("find", " ").status == 64)
        #expect(try office.kehoach("find", "xứ sở thần tiên", "--format", "json").output == "[]\n")
    }
}
