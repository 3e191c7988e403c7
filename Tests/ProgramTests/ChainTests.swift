import Foundation
import Testing

/// Where plans and units come from and what became of them.
struct ChainTests {
    private func plan(_ id: String, _ office: Office) throws -> [String: Any] {
        try #require(try office.kehoach("plans", "--format", "json").json.first { $0["id"] as? String == id })
    }

    @Test func plansNameTheDocumentTheyCarryOut() throws {
        let office = try Office()
        let letter = try #require(try plan("dak-lak-2022-cong-van", office)["parent"] as? [String: Any])
        #expect(letter["number"] as? String == "1522/UBND-KGVX" && letter["issuedOn"] as? String == "2022-03-01")
        #expect(try plan("an-giang-2021", office)["parent"] is NSNull)
        let table = try office.kehoach("plans").output
        #expect(table.contains("1522/UBND-KGVX") && table.contains("660/KH-UBND"))
    }

    @Test func plansNameThePlanTheyWereDrawnUpFrom() throws {
        let office = try Office()
        #expect(try plan("an-giang-2021", office)["derivedFrom"] is NSNull)
        try office.replace("\"year\": 2021,", with: "\"year\": 2021,\n  \"derivedFrom\": \"dak-lak-2020\",")
        #expect(try plan("an-giang-2021", office)["derivedFrom"] as? String == "dak-lak-2020")
        #expect(try office.kehoach("show", "an-giang-2021").output.contains("Lập từ kế hoạch"))
        let line = try office.kehoach("plans").output.split(separator: "\n").first { $0.hasPrefix("an-giang-2021 ") }
        #expect(line?.contains("dak-lak-2020") ?? false)
    }

    /// Under the name of today and under the one of the time of issue, in every list.
    @Test func aPlanIsFoundUnderBothNamesOfItsProvince() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2026-11-21"
        func plans(_ words: String...) throws -> Set<String> {
            Set(
                try office.finish(try office.start(["tasks", "--format", "json"] + words)).json.compactMap {
                    $0["plan"] as? String
                })
        }
        let hue: Set = ["thua-thien-hue-2024", "huong-tra-xa-binh-2020"]
        for words in ["tỉnh:huế", "tỉnh:hue", "tỉnh:\"thừa thiên huế\"", "province:thua-thien-hue"] {
            #expect(try plans(words) == hue, "\(words)")
        }
        #expect(try plans("tỉnh:thừa thiên huế") == hue)
        #expect(try plans("tỉnh:huế", "năm:2024") == ["thua-thien-hue-2024"])
        let record = try plan("thua-thien-hue-2024", office)
        #expect(record["unitName"] as? String == "Thừa Thiên Huế" && record["provinceName"] as? String == "Huế")
        let lines = try office.kehoach("plans").output.split(separator: "\n")
        for id in hue { #expect(lines.contains { $0.hasPrefix(id + " ") && $0.contains("  Huế  20") }) }
        #expect(lines.contains { $0.contains(" Thừa Thiên Huế  Huế  2024 ") })
        // An Giang is still called An Giang, but another unit.
        let anGiang = try plan("an-giang-2021", office)
        #expect(anGiang["unit"] as? String == "an-giang" && anGiang["province"] as? String == "an-giang-2025")
    }

    @Test func provincesNameWhatTheyWereAndBecame() throws {
        let office = try Office()
        let provinces = try office.kehoach("provinces", "--format", "json").json
        func province(_ id: String) throws -> [String: Any] {
            try #require(provinces.first { $0["id"] as? String == id })
        }
        #expect(try province("thua-thien-hue")["formerNames"] as? [String] == ["Thừa Thiên Huế"])
        #expect(try province("an-giang")["successor"] as? String == "an-giang-2025")
        #expect(try province("kien-giang")["successor"] as? String == "an-giang-2025")
        #expect(try province("an-giang-2025")["predecessors"] as? [String] == ["an-giang", "kien-giang"])
        #expect(try province("ha-noi")["successor"] is NSNull)
        let table = try office.kehoach("provinces").output.split(separator: "\n")
        #expect(table.contains { $0.hasPrefix("thua-thien-hue ") && $0.contains("trước: Thừa Thiên Huế") })
        #expect(table.contains { $0.hasPrefix("kien-giang ") && $0.contains("nay: An Giang") })
        #expect(table.contains { $0.hasPrefix("an-giang-2025 ") && $0.contains("trước: An Giang, Kiên Giang") })
    }

    @Test func aUnitShowsThePlansItTookOver() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2026-11-21"
        #expect(try office.kehoach("show", "an-giang-2025").output.contains("an-giang-2021"))
        #expect(try office.kehoach("show", "an-giang").output.contains("an-giang-2021"))
        #expect(!(try office.kehoach("show", "kien-giang").output.contains("an-giang-2021")))
        let hue = try office.kehoach("show", "thua-thien-hue").output
        #expect(hue.contains("thua-thien-hue-2024") && hue.contains("huong-tra-xa-binh-2020"))
        #expect(hue.contains("Thừa Thiên Huế"))
    }
}
