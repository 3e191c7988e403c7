import PlanModel
import Testing

struct PartialDateTests {
    @Test(
        arguments: [
            ("2020", "2020-01-01", nil), ("2020-03", "2020-03-01", nil), ("2020-03-15", "2020-03-15", "2020-03-15"),
            ("2024-02-29", "2024-02-29", "2024-02-29"),
        ] as [(String, String, String?)])
    func knownParts(iso: String, earliest: String, complete: String?) throws {
        let date = try #require(PartialDate(iso: iso))
        #expect(date.iso == iso)
        #expect(date.earliest?.iso == earliest)
        #expect(date.complete?.iso == complete)
    }

    @Test(arguments: [
        "", "20", "20200", "0000", "2020-", "2020-3", "2020-00", "2020-13", "2020-03-32", "2023-02-29", "2020-03-1",
        "2020-03-15-01", "-2020", "abcd",
    ])
    func anythingElseIsNoDate(text: String) {
        #expect(PartialDate(iso: text) == nil)
    }

    @Test func ofACompleteDay() throws {
        #expect(PartialDate(try day("2021-02-08")) == PartialDate(iso: "2021-02-08"))
        #expect(PartialDate(iso: "2021-02") != PartialDate(iso: "2021-02-01"))
    }
}
