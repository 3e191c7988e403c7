import PlanModel
import Testing

struct TypedEvidenceTests {
    @Test(
        arguments: [
            ("123/BC-SYT", "123/BC-SYT", nil), ("123/BC-SYT 20/11/2021", "123/BC-SYT", "2021-11-20"),
            ("123/BC-SYT ngày 20/11/2021", "123/BC-SYT", "2021-11-20"),
            ("123/BC-SYT 20/11", "123/BC-SYT", "2022-11-20"),
            ("123/BC-SYT of 2021-11-20", "123/BC-SYT", "2021-11-20"), ("Biên bản họp", "Biên bản họp", nil),
            ("20/11/2021", "20/11/2021", nil), ("", "", nil),
        ] as [(String, String, String?)])
    func numberAndDay(typed: String, number: String, issuedOn: String?) {
        let evidence = Evidence(typed: typed, year: 2022)
        #expect(evidence.number == number)
        #expect(evidence.issuedOn?.iso == issuedOn)
        #expect(evidence.file == nil)
    }
}
