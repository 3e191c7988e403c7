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

    @Test func peopleReadTheirOwnPoint() throws {
        let number = try #require(DecimalNumber("52.30"))
        #expect(number.text(.vietnamese) == "52,30" && number.text(.english) == "52.30")
    }
}
