import PlanModel
import Records
import Testing

/// Lines like "phu quoc 85 9/6", read into a body, a number and a day.
struct QuickEntryTests {
    private static let bodies = ["long-xuyen", "chau-doc", "chau-phu", "an-phu"].map {
        AgencyReference.of($0, "ubnd-huyen")
    }

    private func read(_ typed: String) throws -> QuickEntry {
        let desk = QuickDesk(Self.bodies + [.own("so-y-te")], in: samplePlan(), try .sample())
        return desk.read(typed, for: DayPurpose(.happened, planYear: 2021, today: try day("2021-11-20")))
    }

    @Test(
        arguments: [
            ("chau doc 85 9/6", "chau doc", "85", "2021-06-09"), ("chau doc 9/6 85", "chau doc", "85", "2021-06-09"),
            ("chau doc 85", "chau doc", "85", nil), ("chau doc 9/6", "chau doc", nil, "2021-06-09"),
            ("Châu Đốc 85/BC-UBND 9/6/2021", "Châu Đốc", "85/BC-UBND", "2021-06-09"),
            ("chau doc", "chau doc", nil, nil),
            ("chau doc 12a/BC hôm qua", "chau doc", "12a/BC", "2021-11-19"), ("85", "85", nil, nil), ("", "", nil, nil),
        ] as [(String, String, String?, String?)])
    func aLineIsTakenApart(_ typed: String, _ name: String, _ number: String?, _ day: String?) throws {
        let entry = try read(typed)
        #expect((entry.name, entry.number, entry.day?.likeliest.iso) == (name, number, day))
    }

    @Test func aNameMeansOneOrSeveral() throws {
        #expect(try read("chau doc 85").bodies == [.of("chau-doc", "ubnd-huyen")])
        #expect(try read("chau 85").bodies == ["chau-doc", "chau-phu"].map { .of($0, "ubnd-huyen") })
        #expect(try read("phu 85").bodies == ["chau-phu", "an-phu"].map { .of($0, "ubnd-huyen") })
        #expect(try read("so y te").bodies == [.own("so-y-te")])
        #expect(try read("hà nội").bodies.isEmpty)
    }

    /// "mai" is tomorrow, and the end of a name.
    @Test(
        arguments: [
            ("hoang mai", nil, nil), ("hoang mai 12", "12", nil), ("hoang mai 12 9/11", "12", "2021-11-09"),
            ("hoang 12 hôm qua", "12", "2021-11-19"),
        ] as [(String, String?, String?)])
    func aWordOfANameIsNoDay(_ typed: String, _ number: String?, _ iso: String?) throws {
        let body = Agency(
            id: AgencyID("x-hoang-mai"), level: .district, sort: .committee, name: "Quận Hoàng Mai",
            english: "Hoàng Mai")
        let asked = [AgencyReference.own("x-hoang-mai")]
        let desk = QuickDesk(asked, in: samplePlan(), ReferenceData(agencies: [body]))
        let entry = desk.read(typed, for: DayPurpose(.happened, planYear: 2021, today: try day("2021-11-20")))
        #expect(entry.bodies == [.own("x-hoang-mai")])
        #expect((entry.number, entry.day?.likeliest.iso) == (number, iso))
    }

    @Test func theSymbolStaysWhereOnlyTheNumberIsTyped() throws {
        #expect(QuickEntry.symbol(of: "85/BC-UBND") == "/BC-UBND" && QuickEntry.symbol(of: "85") == nil)
        #expect(try read("chau doc 86").number(with: "/BC-UBND") == "86/BC-UBND")
        #expect(try read("chau doc 86/KH").number(with: "/BC-UBND") == "86/KH")
        #expect(try read("chau doc").number(with: "/BC-UBND") == nil)
    }
}
