import PlanModel
import Testing
import VietnameseText

/// Numbers and money as people type them: what the marks mean, and what is asked.
struct TypedNumberTests {
    private func value(_ typed: String, _ language: Language, _ measure: StrategyTarget.Measure = .per1000) -> String? {
        let target = StrategyTarget(
            id: "1", objective: "1", title: "", english: "", measure: measure, direction: .higher, values: [],
            source: "", isVerified: true)
        return target.readings(typed: typed, language).map { ($0.isCertain ? "" : "?") + $0.likeliest.description }
    }

    @Test(arguments: [
        ("52,3", "52.3", "52.3"), ("52.3", "52.3", "52.3"), ("52,30", "52.30", "52.30"), ("0,125", "0.125", "0.125"),
        ("0.125", "0.125", "0.125"), ("1,2345", "1.2345", "1.2345"), ("1.234", "1234", "1.234"),
        ("1,234", "1.234", "1234"), ("12.500", "12500", "12.500"), ("1.234,5", "1234.5", "1234.5"),
        ("1,234.5", "1234.5", "1234.5"), ("1.234.567", "1234567", "1234567"), ("1 234 567", "1234567", "1234567"),
        ("1,234,567", "1234567", "1234567"), ("1.234 ‰", "1.234", "1.234"), ("1,234%", "1.234", "1.234"),
        ("1,7 lần", "1.7", "1.7"), ("\u{FEFF}52,3\u{A0}%", "52.3", "52.3"), ("100", "100", "100"),
    ])
    func marks(_ typed: String, _ vietnamese: String, _ english: String) {
        #expect(value(typed, .vietnamese) == vietnamese)
        #expect(value(typed, .english) == english)
    }

    @Test(arguments: [
        "", "abc", "-5", "52,", ",5", "1.23.456", "1.234,5.6", "1.2,3,4", "0.125.000", "12,34567", "1234567890", "1e9",
        "007",
    ])
    func whatIsNoNumber(_ typed: String) {
        #expect(value(typed, .vietnamese) == nil && value(typed, .english) == nil)
    }

    /// In the language's own writing it would be more than all; what is left is asked.
    @Test func whatTheLanguageWouldNotWriteIsAsked() {
        #expect(value("1.234", .vietnamese, .percent) == "?1.234")
        #expect(value("1,234", .english, .percent) == "?1.234")
        #expect(value("12,500", .vietnamese, .count) == "?12.500")
        #expect(value("12,5", .vietnamese, .count) == "12.5")
    }

    private func dong(_ typed: String, _ language: Language = .vietnamese) -> (amount: Int, isCertain: Bool)? {
        DongAmount.readings(typed: typed, language).map { ($0.likeliest, $0.isCertain) }
    }

    @Test(arguments: [
        ("25000000", 25_000_000), ("25.000.000", 25_000_000), ("25,000,000", 25_000_000), ("25 000 000", 25_000_000),
        ("25.000", 25_000), ("25 triệu", 25_000_000), ("25tr", 25_000_000), ("25 TR", 25_000_000),
        ("1,5 tỷ", 1_500_000_000), ("1.5 tỉ", 1_500_000_000), ("1.500 triệu", 1_500_000), ("1,125 tỷ", 1_125_000_000),
        ("1.125 tỷ", 1_125_000_000), ("1.500,5 triệu", 1_500_500_000), ("1.500.000 triệu", 1_500_000_000_000),
        ("1,234567 tỷ", 1_234_567_000), ("20,25 triệu", 20_250_000), ("0", 0), ("150.000.000 đồng", 150_000_000),
        ("500 nghìn", 500_000), ("1.000đ", 1_000), ("25tr\u{200B}", 25_000_000),
    ])
    func amountsOfMoney(_ typed: String, _ amount: Int) throws {
        let read = try #require(dong(typed))
        #expect(read.amount == amount && read.isCertain)
    }

    @Test func amountsInTheOtherLanguagesWritingAreAsked() throws {
        let vietnamese = try #require(dong("25,000"))
        #expect(vietnamese.amount == 25_000 && !vietnamese.isCertain)
        #expect(try #require(dong("25,000", .english)).isCertain)
        #expect(try #require(dong("25.000", .english)).isCertain == false)
    }

    @Test(arguments: [
        "", "tr", "-5", "25.00", "25,5", "2.5.000", "25 quả", "1e9", "99999999 tỷ", "0,0000000001 tỷ", "25,",
        "99999999999999999999",
    ])
    func whatIsNoAmountIsRefused(_ typed: String) {
        #expect(dong(typed) == nil)
    }
}
