import Foundation
import Testing

/// `check --citations`, and what `show` says of the documents that a plan cites.
struct CitationTests {
    @Test func theFivePlansAreComparedWithEachOtherAndTheList() throws {
        let office = try Office()
        let outcome = try office.kehoach("check", "--citations", "--format", "json")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Không có gì được sửa."))
        let lines = try outcome.json
        for line in lines {
            #expect(
                Set(line.keys) == [
                    "document", "differences", "source", "plan", "at", "number", "issuedOn", "kind", "issuer", "title",
                    "validTo",
                ])
        }
        func says(_ plan: String?, _ document: String) -> [String: Any]? {
            lines.first {
                $0["plan"] as? String == plan && $0["document"] as? String == document
                    && $0["source"] as? String == (plan == nil ? "register" : "citation")
            }
        }
        // Đắk Lắk dates the programme of 2/10/2015 three months too early.
        let early = try #require(says("dak-lak-2020", "1696/QĐ-TTg"))
        #expect(early["differences"] as? [String] == ["dates"] && early["issuedOn"] as? String == "2015-07-02")
        #expect(early["at"] as? [String] == ["II.1.1"])
        #expect(says("huong-tra-xa-binh-2020", "1696/QĐ-TTg")?["issuedOn"] as? String == "2015-10-02")
        #expect(says(nil, "1696/QĐ-TTg")?["issuedOn"] as? String == "2015-10-02")
        // And writes a Party directive as the State would.
        let party = lines.filter { ($0["differences"] as? [String])?.contains("spellings") ?? false }
        #expect(Set(party.compactMap { $0["number"] as? String }) == ["21-CT/TW", "21/CT-TW"])
        // An Giang 2021 names programmes that ended with 2020.
        let expired = lines.filter { $0["differences"] as? [String] == ["expired"] && $0["plan"] is String }
        #expect(
            expired.contains { $0["plan"] as? String == "an-giang-2021" && $0["validTo"] as? String == "2020-12-31" })
        #expect(expired.allSatisfy { $0["plan"] as? String != "thua-thien-hue-2024" })
        // Committees number alike: Huế's 102/KH-UBND is nobody else's.
        #expect(!lines.contains { ($0["number"] as? String)?.hasSuffix("KH-UBND") ?? false })
    }

    @Test func whoSaysWhatIsListed() throws {
        let office = try Office()
        let text = try office.kehoach("check", "--citations")
        #expect(text.status == 1)
        let lines = text.output.split(separator: "\n").map(String.init)
        let place = try #require(lines.firstIndex { $0.hasPrefix("1696/QĐ-TTg: ") })
        #expect(lines[place] == "1696/QĐ-TTg: khác ngày")
        #expect(lines[place + 1].hasPrefix("  dak-lak-2020  ") && lines[place + 1].contains("02/7/2015"))
        #expect(lines[place + 2].contains("phần mở đầu") && lines[place + 2].contains("02/10/2015"))
        #expect(lines[place + 3].hasPrefix("  legal.json  "))
        #expect(
            try office.kehoach("check", "--citations", "--lang", "en").output.contains("1696/QĐ-TTg: different dates"))
        #expect(CSVRecords(try office.kehoach("check", "--citations", "--format", "csv").output).lines.count > 5)
    }

    @Test func nothingIsChanged() throws {
        let office = try Office()
        let before = try office.bytes(Office.planFile)
        try office.kehoach("check", "--citations")
        #expect(try office.bytes(Office.planFile) == before)
        let both = try office.kehoach("check", "--citations", "--repair")
        #expect(both.status == 64 && both.errors.contains("--repair"))
    }

    @Test func agreementIsNoFault() throws {
        let office = try Office()
        for folder in ["dak-lak", "an-giang", "huong-tra-xa-binh"] {
            try FileManager.default.removeItem(at: office.data.appendingPathComponent("plans/\(folder)"))
        }
        let outcome = try office.kehoach("check", "--citations")
        #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.contains("không khác nhau"))
        #expect(try office.kehoach("--citations", "check").status == 0)
    }

    @Test func showNamesBasesThatEnded() throws {
        let office = try Office()
        let then = try office.kehoach("show", "thua-thien-hue-2024", "--today", "2024-06-01")
        #expect(then.output.contains("1719/QĐ-TTg") && !then.output.contains("đã hết thời hạn"))
        let now = try office.kehoach("show", "thua-thien-hue-2024", "--today", "2026-11-21")
        let line = try #require(now.output.split(separator: "\n").first { $0.contains("1719/QĐ-TTg") })
        #expect(line.contains("đã hết thời hạn ngày 31/12/2025"))
        let plans = try office.kehoach("plans", "--format", "json").json
        let hue = try #require(plans.first { $0["id"] as? String == "thua-thien-hue-2024" })
        let bases = try #require(hue["legalBases"] as? [[String: Any]])
        #expect(bases.contains { $0["number"] as? String == "1719/QĐ-TTg" && $0["validTo"] as? String == "2025-12-31" })
    }
}
