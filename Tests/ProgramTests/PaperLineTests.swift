import Foundation
import Testing

/// What a plan says of money, what it is based on and who gets it, by command.
struct PaperLineTests {
    private static let file = "plans/an-giang-2025/an-giang-2026.json"

    private func office() throws -> Office {
        let writing = PlanWritingTests()
        let office = try writing.office()
        try writing.write(office)
        return office
    }

    @discardableResult
    private func run(_ office: Office, _ words: String...) throws -> String {
        let outcome = try office.finish(try office.start(words))
        #expect(outcome.status == 0, "\(words): \(outcome.output)\(outcome.errors)")
        return outcome.output
    }

    private func document(_ office: Office) throws -> [String: Any] {
        let text = try office.text(Self.file)
        let plan = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        return try #require(plan["document"] as? [String: Any])
    }

    private func list(_ name: String, _ key: String, _ office: Office) throws -> [String] {
        try #require(document(office)[name] as? [[String: Any]]).compactMap { $0[key] as? String }
    }

    @Test(arguments: ["vi", "en"]) func aNormIsALineOfThePaperAndWhatMoneyIsHeldAgainst(_ language: String) throws {
        let office = try office()
        let added = try run(
            office, "norm", "add", "an-giang-2026", "Các sở, ban, ngành", "--level", "province", "--minimum", "25tr",
            "--under", "III", "--lang", language)
        #expect(added.contains("III.1"))
        try run(
            office, "norm", "add", "an-giang-2026", "UBND cấp xã", "--level", "commune", "--minimum", "30tr",
            "--maximum", "50tr", "--under", "III")
        #expect(try run(office, "export", "an-giang-2026").contains("Các sở, ban, ngành"))
        #expect(try run(office, "money", "an-giang-2026").contains("UBND cấp xã"))
        try run(office, "norm", "move", "an-giang-2026/III.2", "--first")
        try run(office, "norm", "edit", "an-giang-2026/III.1", "--maximum", "", "--remark", "mỗi xã")
        let text = try office.text(Self.file)
        #expect(text.contains("\"maximum\": null") && text.contains("mỗi xã"))
        #expect(try office.kehoach("check").status == 0)
        // What money was entered under stays.
        try run(office, "spend", "an-giang-2026", "so-noi-vu", "--planned", "20tr")
        let refused = try office.kehoach("norm", "remove", "an-giang-2026/III.2", "--lang", language)
        #expect(refused.status != 0 && refused.errors.contains("kehoach money"))
        let before = try office.text(Self.file)
        #expect(try run(office, "norm", "remove", "an-giang-2026/III.1").contains("III.1"))
        #expect(!(try office.text(Self.file)).contains("UBND cấp xã"))
        try run(office, "undo")
        #expect(try office.text(Self.file) == before)
    }

    @Test func whatAPlanIsBasedOnIsWrittenInItsOrder() throws {
        let office = try office()
        try run(office, "citation", "add", "an-giang-2026", "Luật Bình đẳng giới")
        try run(
            office, "citation", "add", "an-giang-2026",
            "Quyết định số 2282/QĐ-TTg ngày 31/12/2020 của Thủ tướng Chính phủ về việc phê duyệt Chương trình")
        try run(office, "citation", "add", "an-giang-2026", "Kế hoạch 9/KH-BNV", "--at", "II.1")
        try run(office, "citation", "add", "an-giang-2026", "Nghị quyết 28/NQ-CP ngày 3/3/2021 của Chính phủ")
        #expect(
            try list("citations", "at", office) == ["preamble", "preamble", "preamble", "II.1"],
            "what a paper is based on stands first")
        try run(office, "citation", "move", "an-giang-2026", "28/NQ-CP", "--after", "1")
        #expect(try list("citations", "number", office) == ["28/NQ-CP", "2282/QĐ-TTg", "9/KH-BNV"])
        try run(office, "citation", "edit", "an-giang-2026", "9/KH-BNV", "Kế hoạch 10/KH-BNV ngày 1/2/2025")
        #expect(try list("citations", "at", office).last == "II.1")
        let paper = try run(office, "export", "an-giang-2026").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(
            paper.contains("Căn cứ Quyết định số 2282/QĐ-TTg ngày 31/12/2020 của Thủ tướng Chính phủ về phê duyệt"))
        let history = try run(office, "history", "an-giang-2026/plan")
        #expect(history.contains("10/KH-BNV") && !history.contains("document/"))
        try run(office, "citation", "remove", "an-giang-2026", "Luật Bình đẳng giới")
        try run(office, "undo")
        #expect(try list("citations", "kind", office).first == "law")
        #expect(try office.kehoach("check").status == 0)
        for words in [
            ["citation", "remove", "an-giang-2026", "9"], ["citation", "add", "an-giang-2026", ""],
            ["citation", "add", "an-giang-2026", "84/KH-UBND ngày 31/2/2026"],
            ["recipient", "move", "an-giang-2026", "Sở Lạ", "--first"],
            ["norm", "add", "an-giang-2026", "Sở", "--minimum", "2tr", "--maximum", "1tr", "--under", "III"],
            ["norm", "add", "an-giang-2026", "Sở", "--minimum", "nhiều", "--under", "III"],
        ] {
            let outcome = try office.finish(try office.start(words))
            #expect(outcome.status != 0 && !outcome.errors.isEmpty, "\(words)")
        }
    }

    @Test func whoGetsAPlanIsWrittenAsItIsPrinted() throws {
        let office = try office()
        try run(office, "recipient", "add", "an-giang-2026", "Bộ Nội vụ (b/c)")
        try run(office, "recipient", "add", "an-giang-2026", "so-tai-chinh")
        try run(office, "recipient", "add", "an-giang-2026", "Cổng thông tin điện tử tỉnh", "--first")
        #expect(
            try list("recipients", "printed", office) == ["Cổng thông tin điện tử tỉnh", "Bộ Nội vụ", "Sở Tài chính"])
        #expect(try list("recipients", "note", office) == ["b/c"])
        #expect(try list("recipients", "agency", office).contains("so-tai-chinh"))
        try run(office, "recipient", "edit", "an-giang-2026", "2", "Bộ Nội vụ (để báo cáo)")
        try run(office, "recipient", "move", "an-giang-2026", "3", "--after", "1")
        try run(office, "recipient", "remove", "an-giang-2026", "Cổng thông tin điện tử tỉnh")
        #expect(try list("recipients", "printed", office) == ["Sở Tài chính", "Bộ Nội vụ"])
        #expect(try run(office, "export", "an-giang-2026").contains("Bộ Nội vụ (để báo cáo)"))
        for _ in 0..<6 { try run(office, "undo") }
        #expect(try list("recipients", "printed", office).isEmpty)
    }
}
