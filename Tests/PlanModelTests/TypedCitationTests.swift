import PlanModel
import Testing

@Suite struct TypedCitationTests {
    @Test(arguments: [
        ("84/KH-UBND", "plan 84/KH-UBND - -"), ("Kế hoạch số 84/KH-UBND ngày 20/2", "plan 84/KH-UBND 2026-02-20 -"),
        ("84/KH-UBND 20/02/2026 của UBND tỉnh", "plan 84/KH-UBND 2026-02-20 UBND tỉnh"),
        ("2351/QĐ-TTg", "decision 2351/QĐ-TTg - -"), ("55/UBND-VX", "officialLetter 55/UBND-VX - -"),
        ("Chỉ thị 21-CT/TW ngày 20/1/2018 của Ban Bí thư", "directive 21-CT/TW 2018-01-20 Ban Bí thư"),
        (
            "Quyết định số 2351/QĐ-TTg ngày 24/12/2020 của Thủ tướng về việc phê duyệt đề án",
            "decision 2351/QĐ-TTg 2020-12-24 Thủ tướng"
        ),
        ("Chiến lược quốc gia về bình đẳng giới", "strategy Chiến lược quốc gia về bình đẳng giới - -"),
    ]) func aDocumentIsReadAsItIsNamed(_ typed: String, _ read: String) throws {
        let today = try #require(Day(2026, 3, 1))
        let cited = try #require(Citation(typed: typed, for: DayPurpose(.lookedBack, planYear: 2026, today: today)))
        let name = cited.number ?? cited.title ?? ""
        #expect("\(cited.kind) \(name) \(cited.issuedOn?.complete?.iso ?? "-") \(cited.issuer ?? "-")" == read)
    }

    /// What stands in a form is read as what it was made of.
    @Test(arguments: [
        Citation(number: "12/KH-UBND", issuedOn: PartialDate(iso: "2026-02-05"), kind: .plan, issuer: "UBND tỉnh"),
        Citation(
            number: "70/QĐ-UBND", issuedOn: PartialDate(iso: "2025-11-30"), kind: .decision,
            title: "phân công thành viên Ban"),
        Citation(number: nil, issuedOn: nil, kind: .law, title: "Luật Bình đẳng giới"),
    ]) func whatIsTypedSaysAllOfIt(_ cited: Citation) throws {
        let today = try #require(Day(2026, 3, 1))
        let purpose = DayPurpose(.lookedBack, planYear: 2026, today: today)
        #expect(Citation(typed: cited.typedText, for: purpose) == cited)
    }

    @Test func aDayThatIsNoneIsNotTaken() throws {
        let today = try #require(Day(2026, 3, 1))
        #expect(Citation(typed: "84/KH-UBND ngày 31/2/2026", for: DayPurpose(.lookedBack, today: today)) == nil)
    }
}
