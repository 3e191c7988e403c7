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

    @Test(arguments: ["12/BC-UBND 31/2/2021", "12/BC-UBND ngày 31/2", "12/BC 2021-02-30", "Biên bản 30.02.21"])
    func anImpossibleDayIsNoPartOfTheNumber(_ typed: String) throws {
        let today = try #require(Day(2022, 1, 5))
        let read = TypedEvidence(typed, for: DayPurpose(.happened, planYear: 2021, today: today))
        #expect(read.impossibleDay == typed.split(separator: " ").last.map(String.init) && read.day == nil)
        for number in ["12/BC-UBND", "Biên bản ngày hội", "Quyết định 12/2021", "số 3/4/XYZ", "31/2/2021"] {
            #expect(TypedEvidence(number, for: DayPurpose(.happened, today: today)).impossibleDay == nil, "\(number)")
        }
    }
}
