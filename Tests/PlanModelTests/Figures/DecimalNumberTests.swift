import PlanModel
import Testing

@Suite struct DecimalNumberTests {
    @Test(arguments: ["0", "52", "52.3", "52.30", "0.05", "999999999.9999", "100"])
    func whatIsStoredIsWrittenTheSame(_ text: String) throws {
        #expect(try #require(DecimalNumber(text)).description == text)
    }

    @Test(arguments: [
        "", ".", "5.", ".5", "-1", "+1", "01", "00", "1e3", "1,5", "1.23456", "1234567890", "1.2.3", " 1", "٣", "NaN",
    ])
    func whatIsNoDecimalIsRefused(_ text: String) {
        #expect(DecimalNumber(text) == nil)
    }

    @Test func zerosAtTheEndMakeNoOtherNumber() throws {
        let (short, long) = (try #require(DecimalNumber("52.3")), try #require(DecimalNumber("52.30")))
        #expect(short == long && short.hashValue == long.hashValue)
        #expect(short.description != long.description)
        #expect(try #require(DecimalNumber("52.29")) < short)
        #expect(try #require(DecimalNumber("9.9")) < #require(DecimalNumber("10")))
    }

    /// 0.1 + 0.2 and the like: no binary fraction comes near these.
    @Test func comparingIsExact() throws {
        #expect(try #require(DecimalNumber("0.3")) == #require(DecimalNumber("0.3000")))
        #expect(try #require(DecimalNumber("999999999.9999")) > #require(DecimalNumber("999999999.9998")))
    }

    @Test(arguments: [
        ("52,3", "52.3"), ("52.3 %", "52.3"), (" 52,30%", "52.30"), ("0,125", "0.125"), ("100", "100"),
        ("1,25", "1.25"), ("1,2345", "1.2345"),
    ])
    func aCommaIsAsGoodAsAPoint(_ typed: String, _ stored: String) {
        #expect(DecimalNumber(typed: typed)?.description == stored)
    }

    /// One person's thousand is another's one and a fraction.
    @Test(arguments: ["1.234", "1,234", "12.500", "1.234,5", "abc", ""])
    func whatCouldMeanTwoThingsIsRefused(_ typed: String) {
        #expect(DecimalNumber(typed: typed) == nil)
    }

    @Test func peopleReadTheirOwnPoint() throws {
        let number = try #require(DecimalNumber("52.30"))
        #expect(number.text(.vietnamese) == "52,30" && number.text(.english) == "52.30")
    }

    @Test(arguments: [
        ("25000000", 25_000_000), ("25.000.000", 25_000_000), ("25,000,000", 25_000_000), ("25 000 000", 25_000_000),
        ("25 triệu", 25_000_000), ("25tr", 25_000_000), ("25 TR", 25_000_000), ("1,5 tỷ", 1_500_000_000),
        ("1.5 tỉ", 1_500_000_000), ("1.500 triệu", 1_500_000_000), ("20,25 triệu", 20_250_000), ("0", 0),
        ("150.000.000 đồng", 150_000_000), ("500 nghìn", 500_000), ("1.000đ", 1_000),
    ])
    func amountsOfMoney(_ typed: String, _ amount: Int) {
        #expect(DongAmount.amount(typed: typed) == amount)
    }

    @Test(arguments: ["", "tr", "-5", "25.00", "25,5", "2.5.000", "25 quả", "1e9", "99999999 tỷ", "0,0000001 tỷ"])
    func whatIsNoAmountIsRefused(_ typed: String) {
        #expect(DongAmount.amount(typed: typed) == nil)
    }
}
