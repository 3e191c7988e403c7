import Foundation
import Testing

/// `export`: plans as papers.
struct ExportTests {
    /// What is not the same when a plan was written as a paper and read again; `-` is lost, `+` new, `~` different. Groups
    /// that a heading names in words are known from elsewhere, days of 8/3 and 20/10 as well; reports without a day are not
    /// told from other sentences; closing paragraphs of older plans are called `C`.
    private static let known: [String: [String]] = [
        "an-giang-2021": [
            "section +V.3", "block ~IV.8", "task -V.3", "task -V.para", "task +V.3.1", "days ~IV.1.4",
            "duty -duty.marriages", "duty -duty.officials", "duty -duty.regular",
        ],
        "dak-lak-2020": [
            "section -C", "section +end", "task -C.1", "task +end.1", "days ~II.3.2", "days ~II.4.4",
        ],
        "huong-tra-xa-binh-2020": ["block ~IV.6", "days ~IV.1.2"],
        "thua-thien-hue-2024": ["role ~II.9.c"],
        "dak-lak-2022-cong-van": [
            "section -C", "section +end", "task -C.1", "task -C.2", "task +end.1", "task +end.2", "days ~5.3",
            "duty -duty.consolidated",
        ],
    ]

    @Test(arguments: ["docx", "odt", "html"]) func aPlanComesBackFromItsPaper(_ form: String) throws {
        let office = try Office()
        for (plan, known) in ExportTests.known {
            let made = try office.kehoach("export", plan, "--out", "\(plan).\(form)")
            #expect(made.status == 0 && made.errors.contains("[chưa có nguyên văn]"), "\(made)")
            let read = try office.kehoach("import", "--dry-run", "--format", "json", "\(plan).\(form)")
            let result = try #require(try JSONSerialization.jsonObject(with: Data(read.output.utf8)) as? [String: Any])
            let back = try #require(result["plan"] as? [String: Any])
            let unit = plan.hasPrefix("an-giang") ? "an-giang" : plan.hasPrefix("dak-lak") ? "dak-lak" : nil
            let folder = unit ?? String(plan.dropLast(5))
            let file = try Data(contentsOf: office.data.appendingPathComponent("plans/\(folder)/\(plan).json"))
            let before = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
            #expect(Set(differences(before, back)) == Set(known), "\(plan) as \(form)")
            for key in ["number", "issuedOn", "title", "kind"] {
                let (old, new) = (document(before)[key] as? String, document(back)[key] as? String)
                #expect(old == new, "\(plan): \(key)")
            }
            #expect(back["year"] as? Int == before["year"] as? Int)
            let recipients = (document(before)["recipients"] as? [Any])?.count
            #expect((document(back)["recipients"] as? [Any])?.count == recipients)
        }
    }

    private func document(_ plan: [String: Any]) -> [String: Any] { plan["document"] as? [String: Any] ?? [:] }

    private func differences(_ before: [String: Any], _ after: [String: Any]) -> [String] {
        func values(_ plan: [String: Any], _ list: String, _ value: ([String: Any]) -> String) -> [String: String] {
            let records = plan[list] as? [[String: Any]] ?? []
            return Dictionary(
                records.map { (($0["ref"] ?? $0["id"]) as? String ?? "", value($0)) }, uniquingKeysWith: { $1 })
        }
        func compare(_ name: String, _ list: String, _ value: @escaping ([String: Any]) -> String) -> [String] {
            let (old, new) = (values(before, list, value), values(after, list, value))
            return old.keys.filter { new[$0] == nil }.map { "\(name) -\($0)" }
                + new.keys.filter { old[$0] == nil }.map { "\(name) +\($0)" }
                + old.filter { new[$0.key] != nil && new[$0.key] != $0.value }.map { "\(name) ~\($0.key)" }
        }
        func days(_ record: [String: Any]) -> String {
            (record["timings"] as? [[String: Any]] ?? []).map { timing in
                ["bound", "due", "from", "to"].map { timing[$0] as? String ?? "" }.joined(separator: " ")
            }.joined(separator: ", ")
        }
        let tasks = compare("task", "tasks") { _ in "" }
        return compare("section", "sections") { _ in "" }
            + compare("block", "assignments") { "\($0["agencies"] ?? "") \($0["requested"] ?? false)" } + tasks
            + compare("role", "tasks") { $0["role"] as? String ?? "" }.filter { $0.contains("~") }
            + compare("days", "tasks", days).filter { $0.contains("~") }
            + compare("duty", "duties") { ($0["timing"] as? [String: Any])?["due"] as? String ?? "" }
    }

    @Test func aPlanIsWhole() throws {
        let office = try Office()
        let text = try office.finish(try office.start(["export", "an-giang-2021"])).output
        let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.contains("KẾ HOẠCH") && lines.contains("I. MỤC ĐÍCH, YÊU CẦU"))
        #expect(text.contains("Số: 67/KH-UBND") && text.contains("An Giang, ngày 08 tháng 02 năm 2021"))
        #expect(text.contains("Căn cứ Quyết định số 789/QĐ-UBND ngày 22/03/2016"))
        #expect(text.contains("Lê Văn Phước") && text.contains("- Lưu: VT.") && text.contains("./.\n"))
        #expect(try office.kehoach("export", "không-có", "--out", "x.docx").status == 1)
        #expect(try office.kehoach("export", "an-giang-2021", "--out", "data/plans/x.json").status == 64)
    }
}
