import PlanModel
import Testing

@Suite struct TypedCitationTests {
    @Test(arguments: [
        ("84/KH-UBND", "plan 84/KH-UBND - -"), ("Kế hoạch số 84/KH-UBND ngày 20/2", "plan 84/KH-UBND 2026-02-20 -"),
        ("84/KH-UBND 20/02/2026 của UBND tỉnh", "plan 84/KH-UBND 2026-02-20 UBND tỉnh"),
        ("2351/QĐ-TTg", "decision 2351/QĐ-TTg - -"), ("55/UBND-VX", "officialLetter 55/UBND-VX - -"),
        ("Chỉ thị 21-CT/TW ngày 20/1/2018 của Ban Bí thư", "directive 21-CT/TW 2018-01-20 Ban Bí thư"),
        ("Chiến lược quốc gia về bình đẳng giới", "strategy Chiến lược quốc gia về bình đẳng giới - -"),
    ]) func aDocumentIsReadAsItIsNamed(_ typed: String, _ read: String) throws {
        let today = try #require(Day(2026, 3, 1))
        let cited = try #require(Citation(typed: typed, for: DayPurpose(.lookedBack, planYear: 2026, today: today)))
        let name = cited.number ?? cited.title ?? ""
        #expect("\(cited.kind) \(name) \(cited.issuedOn?.complete?.iso ?? "-") \(cited.issuer ?? "-")" == read)
    }

    @Test func aDayThatIsNoneIsNotTaken() throws {
        let today = try #require(Day(2026, 3, 1))
        #expect(Citation(typed: "84/KH-UBND ngày 31/2/2026", for: DayPurpose(.lookedBack, today: today)) == nil)
    }
}
