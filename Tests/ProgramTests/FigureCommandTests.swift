import Foundation
import Testing

/// `figures`, `figure`, `money`, `spend`.
struct FigureCommandTests {
    private func figure(_ office: Office, _ target: String, _ year: Int) throws -> [String: Any] {
        let records = try office.kehoach("figures", "an-giang", "--year", String(year), "--format", "json").json
        return try #require(records.first { $0["target"] as? String == target })
    }

    @Test func everyTargetIsListed() throws {
        let office = try Office()
        let all = try office.kehoach("figures", "an-giang", "--format", "json").json
        #expect(all.count == 23)
        #expect(all.allSatisfy { $0["year"] is NSNull && $0["standing"] as? String == "unknown" })
        #expect(all.filter { $0["verified"] as? Bool == false }.count == 9)
        let table = try office.kehoach("figures", "an-giang", "--year", "2025").output
        #expect(table.contains("4.3?") && !table.contains("3.2b?"))
        #expect(table.contains("2025: ≥60% · 2030: ≥75%") && table.contains("chưa có số"))
    }

    @Test func aValueIsStoredAsTextListedAndTakenBack() throws {
        let office = try Office()
        let outcome = try office.kehoach(
            "figure", "an-giang", "1.1", "2024", "57,50", "--source", "Báo cáo năm", "--number", "12/BC")
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        #expect(try office.text("figures/an-giang.json").contains("\"value\": \"57.50\""))
        let record = try figure(office, "1.1", 2024)
        #expect(record["id"] as? String == "figures.an-giang/1.1:2024")
        #expect(record["value"] as? String == "57.50" && record["source"] as? String == "Báo cáo năm")
        #expect(record["standing"] as? String == "unknown")
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try figure(office, "1.1", 2024)["value"] is NSNull)
        #expect(try office.kehoach("redo").status == 0)
        #expect(try figure(office, "1.1", 2024)["value"] as? String == "57.50")
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func theStandingFollowsTheWay() throws {
        let office = try Office()
        for (year, value) in [("2021", "50"), ("2022", "52,5"), ("2023", "52"), ("2024", "61")] {
            #expect(try office.kehoach("figure", "an-giang", "1.1", year, value).status == 0)
        }
        let records = try office.kehoach("figures", "an-giang", "--format", "json").json
        let standings = records.filter { $0["target"] as? String == "1.1" }.map { $0["standing"] as? String }
        #expect(standings == ["unknown", "onPath", "behind", "met"])
        #expect(records.count == 22 + 4)
    }

    /// A province may set values of its own in place of the strategy's.
    @Test func aProvinceAimsAtMore() throws {
        let office = try Office()
        try office.kehoach("figure", "thua-thien-hue", "2.1", "2025", "52")
        func aims() throws -> (standing: String?, aims: [[String: Any]]) {
            let records = try office.kehoach(
                "figures", "thua-thien-hue", "--year", "2025", "--format", "json"
            ).json
            let record = try #require(records.first { $0["target"] as? String == "2.1" })
            return (record["standing"] as? String, try #require(record["aims"] as? [[String: Any]]))
        }
        #expect(try aims().standing == "met")
        let outcome = try office.kehoach(
            "aim", "thua-thien-hue", "2.1", "2025", "55", "--number", "212/KH-UBND", "--source", "Kế hoạch của tỉnh")
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        let own = try aims()
        #expect(own.standing == "behind")
        #expect(own.aims.map { $0["value"] as? String } == ["55", "60"])
        #expect(own.aims.map { $0["own"] as? Bool } == [true, false])
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.kehoach("aim", "thua-thien-hue", "2.1", "2025", "--remove").status == 0)
        #expect(try aims().standing == "met")
        #expect(try office.kehoach("undo").status == 0)
        #expect(try aims().standing == "behind")
    }

    @Test func aNewValueLosesTheOldSource() throws {
        let office = try Office()
        try office.kehoach("figure", "an-giang", "4.1", "2023", "112", "--source", "A", "--note", "sơ bộ")
        try office.kehoach("figure", "an-giang", "4.1", "2023", "112", "--number", "5/BC")
        #expect(try figure(office, "4.1", 2023)["source"] as? String == "A")
        #expect(try figure(office, "4.1", 2023)["number"] as? String == "5/BC")
        try office.kehoach("figure", "an-giang", "4.1", "2023", "111,5")
        #expect(try figure(office, "4.1", 2023)["source"] is NSNull)
        try office.kehoach("figure", "an-giang", "4.1", "2023", "--remove")
        #expect(try figure(office, "4.1", 2023)["value"] is NSNull)
        let text = try office.text("figures/an-giang.json")
        #expect(!text.contains("4.1"))
    }

    @Test(arguments: [
        (["an-giang", "1.1", "2024", "101"], 64, "1.1"), (["an-giang", "1.1", "2024", "-5"], 64, "-5"),
        (["an-giang", "1.1", "2024", "1.234"], 64, "1.234"), (["an-giang", "9.9", "2024", "5"], 1, "9.9"),
        (["an-giang", "3.2", "2024", "5"], 64, "3.2a"), (["an-giang", "1.1", "1999", "5"], 64, "1999"),
        (["an-giang", "1.1", "2026", "5"], 64, "an-giang-2025"),
        (["an-giang-2025", "1.1", "2024", "5"], 64, "01/7/2025"),
        (["chau-doc", "1.1", "2024", "5"], 64, "chau-doc"), (["nowhere", "1.1", "2024", "5"], 1, "nowhere"),
        (["an-giang", "1.1", "2024"], 64, "giá-trị"), (["an-giang", "1.1", "hai", "5"], 64, "hai"),
        (["an-giang", "5.1", "2024", "2"], 64, "5.1"), (["an-giang", "1.1", "2024", "5", "--remove"], 64, "5"),
    ])
    func whatCannotBeEnteredIsRefused(_ words: [String], _ status: Int32, _ told: String) throws {
        let office = try Office()
        let outcome = try office.finish(try office.start(["figure"] + words))
        #expect(outcome.status == status && outcome.errors.contains(told), "\(outcome.errors)")
        let figures = office.data.appendingPathComponent("figures").path
        #expect(try FileManager.default.contentsOfDirectory(atPath: figures) == ["thua-thien-hue.json"])
    }

    @Test func namesMeanTheUnitOfTheYear() throws {
        let office = try Office()
        #expect(try office.kehoach("figure", "an giang", "1.1", "2024", "50").status == 0)
        #expect(try office.kehoach("figure", "An Giang", "1.1", "2026", "50").status == 0)
        #expect(try office.text("figures/an-giang.json").contains("1.1:2024"))
        #expect(try office.text("figures/an-giang-2025.json").contains("1.1:2026"))
        #expect(try office.kehoach("figure", "an giang", "1.1", "2025", "50").status == 64)
    }

    // MARK: Money

    private func money(_ office: Office, _ agency: String) throws -> [String: Any] {
        let rows = try office.kehoach("money", "an-giang-2021", "--format", "json").json
        return try #require(rows.first { $0["agency"] as? String == agency })
    }

    @Test func moneyIsHeldAgainstTheNorm() throws {
        let office = try Office()
        let empty = try money(office, "ubnd-huyen@chau-doc")
        #expect(empty["planned"] is NSNull && empty["plannedShortfall"] is NSNull)
        #expect(empty["standing"] as? String == "unknown" && empty["minimum"] as? Int == 150_000_000)
        let outcome = try office.kehoach("spend", "an-giang-2021", "châu đốc", "--planned", "120tr", "--spent", "0")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let row = try money(office, "ubnd-huyen@chau-doc")
        #expect(row["plannedShortfall"] as? Int == 30_000_000 && row["spentShortfall"] as? Int == 150_000_000)
        #expect(row["standing"] as? String == "short" && row["norm"] as? String == "III.2.2")
        try office.kehoach("spend", "an-giang-2021", "chau-doc", "--planned", "?")
        #expect(try money(office, "ubnd-huyen@chau-doc")["planned"] is NSNull)
        #expect(try money(office, "ubnd-huyen@chau-doc")["spent"] as? Int == 0)
        try office.kehoach("spend", "an-giang-2021", "chau-doc", "--remove")
        #expect(try money(office, "ubnd-huyen@chau-doc")["spent"] is NSNull)
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func theTableOfMoneyAddsUp() throws {
        let office = try Office()
        try office.kehoach("spend", "an-giang-2021", "so-y-te", "--planned", "15.000.000", "--spent", "15.000.000")
        try office.kehoach("spend", "an-giang-2021", "so-tai-chinh", "--planned", "25.000.000")
        let text = try office.kehoach("money", "an-giang-2021").output
        #expect(text.contains("III.2.1 Cơ quan, đơn vị cấp tỉnh: 20.000.000-30.000.000 đồng/năm"))
        #expect(text.contains("Bố trí 40.000.000 đồng, thiếu 5.000.000 (12 chưa biết)"))
        #expect(text.contains("Đã chi 15.000.000 đồng, thiếu 5.000.000 (13 chưa biết)"))
        #expect(text.contains("11 cơ quan: chưa biết 11\nBố trí: chưa biết (11 cơ quan)"))
    }

    @Test func moneyOfAPlanWithoutNorms() throws {
        let office = try Office()
        #expect(try office.kehoach("money", "dak-lak-2020").errors.contains("Không có mục nào khớp"))
        #expect(try office.kehoach("spend", "dak-lak-2020", "so-y-te", "--spent", "5tr").status == 0)
        let rows = try office.kehoach("money", "dak-lak-2020", "--format", "json").json
        #expect(rows.count == 1 && rows[0]["standing"] as? String == "free" && rows[0]["norm"] is NSNull)
        #expect(try office.kehoach("money", "--format", "csv").output.contains("dak-lak-2020"))
    }

    @Test(arguments: [
        (["an-giang-2021", "so-y-te"], 64, "--planned"),
        (["an-giang-2021", "so-y-te", "--planned", "nhiều"], 64, "nhiều"),
        (["an-giang-2021", "so-la", "--planned", "5"], 1, "so-la"), (["x", "so-y-te", "--planned", "5"], 1, "x"),
        (["an-giang-2021", "so-y-te", "--planned", "5", "--norm", "IX"], 64, "III.2.1"),
        (["an-giang-2021", "so-y-te", "--planned", "5", "--year", "1900"], 64, "1900"),
    ])
    func whatIsNoMoneyIsRefused(_ words: [String], _ status: Int32, _ told: String) throws {
        let office = try Office()
        let outcome = try office.finish(try office.start(["spend"] + words))
        #expect(outcome.status == status && outcome.errors.contains(told), "\(outcome.errors)")
    }
}
