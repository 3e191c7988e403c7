import PlanModel
import Testing

struct TypedEvidenceTests {
    @Test(
        arguments: [
            ("123/BC-SYT", "123/BC-SYT", nil), ("123/BC-SYT 20/11/2021", "123/BC-SYT", "2021-11-20"),
            ("123/BC-SYT ngày 20/11/2021", "123/BC-SYT", "2021-11-20"),
            ("123/BC-SYT 20/11", "123/BC-SYT", "2021-11-20"),
            ("123/BC-SYT of 2021-11-20", "123/BC-SYT", "2021-11-20"), ("Biên bản họp", "Biên bản họp", nil),
            ("20/11/2021", "20/11/2021", nil), ("", "", nil),
            ("Biên bản của Mai", "Biên bản của Mai", nil), ("12/TB-T6", "12/TB-T6", nil),
            ("12/BC-SYT\u{200B} 20.11.21\u{FEFF}", "12/BC-SYT", "2021-11-20"),
        ] as [(String, String, String?)])
    func numberAndDay(typed: String, number: String, issuedOn: String?) throws {
        let today = try #require(Day(2022, 1, 5))
        let evidence = TypedEvidence(typed, for: DayPurpose(.happened, planYear: 2021, today: today)).evidence
        #expect(evidence.number == number)
        #expect(evidence.issuedOn?.iso == issuedOn)
        #expect(evidence.file == nil)
    }
}
