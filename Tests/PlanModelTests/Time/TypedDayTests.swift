import PlanModel
import Testing
import VietnameseText

/// Days as people type them: which year is meant, and what is asked.
struct TypedDayTests {
    private func purpose(
        _ direction: DayPurpose.Direction, on today: String, planYear: Int? = nil, from start: String? = nil
    ) throws -> DayPurpose {
        DayPurpose(
            direction, planYear: planYear, today: try #require(Day(iso: today)), from: start.flatMap { Day(iso: $0) })
    }

    private func readings(
        _ typed: String, _ direction: DayPurpose.Direction, on today: String, planYear: Int? = nil
    ) throws -> [String] {
        let days = Day.readings(typed: typed, for: try purpose(direction, on: today, planYear: planYear))
        return days.map { ($0.isCertain ? [] : ["?"]) + $0.all.map(\.iso) } ?? []
    }

    @Test(arguments: [
        ("5/6/2021", "2021-06-05"), ("5/6/21", "2021-06-05"), ("5.6.21", "2021-06-05"), ("5.6", "2021-06-05"),
        ("5-6", "2021-06-05"), ("05-06-2021", "2021-06-05"), ("2021-06-05", "2021-06-05"), ("2021/6/5", "2021-06-05"),
        ("ngày 5/6", "2021-06-05"), ("ngày 5 tháng 6 năm 2021", "2021-06-05"), ("5/ 6", "2021-06-05"),
        ("5/6/2021\u{200B}", "2021-06-05"), ("\u{A0}5/6/2021", "2021-06-05"), ("\u{FEFF}5/6\u{202F}", "2021-06-05"),
        ("hôm nay", "2021-11-12"), ("TODAY", "2021-11-12"), ("hôm\u{A0}qua", "2021-11-11"), ("yesterday", "2021-11-11"),
        ("-3", "2021-11-09"), ("- 3", "2021-11-09"), ("\u{2212}3", "2021-11-09"),
        // 12 November 2021 was a Friday.
        ("thứ 6", "2021-11-12"), ("t6", "2021-11-12"), ("Thứ Năm", "2021-11-11"), ("thursday", "2021-11-11"),
        ("cn", "2021-11-07"), ("chủ nhật", "2021-11-07"), ("sat", "2021-11-06"),
    ])
    func formsOfDays(_ typed: String, _ iso: String) throws {
        #expect(try readings(typed, .happened, on: "2021-11-12") == [iso])
    }

    @Test(arguments: [
        "", "12", "1/2/3/4", "30/2/2021", "29/2/2023", "12/31/2021", "6/2021", "2021-06", "a/b", "1/2x", "5/6/021",
        "thứ 8",
        "t1", "+", "+1x", "tháng 6", "5\u{200B}", "ngày",
    ])
    func whatIsNoDay(_ typed: String) throws {
        #expect(try readings(typed, .happened, on: "2021-11-12").isEmpty)
        #expect(try readings(typed, .held, on: "2021-11-12").isEmpty)
    }

    /// In January people speak of last December.
    @Test(arguments: [
        ("28/12", ["2021-12-28"]), ("5/1", ["2022-01-05"]), ("6/1", ["2021-01-06"]), ("29/2", ["?", "2020-02-29"]),
        ("31/12/2099", ["?", "2099-12-31"]), ("6/1/2022", ["?", "2022-01-06"]), ("+1", ["?", "2022-01-06"]),
        ("31/12/2019", ["?", "2019-12-31"]), ("1/1/2021", ["2021-01-01"]), ("mai", ["?", "2022-01-06"]),
    ])
    func whatHappenedIsNotAhead(_ typed: String, _ expected: [String]) throws {
        #expect(try readings(typed, .happened, on: "2022-01-05", planYear: 2021) == expected)
    }

    /// The plan of 2021 was not at work in November 2020; one of years ago was at work then.
    @Test func theYearBeforeThePlanIsAsked() throws {
        #expect(
            try readings("20/11", .happened, on: "2021-11-12", planYear: 2021) == ["?", "2020-11-20", "2021-11-20"])
        #expect(try readings("15/3", .happened, on: "2021-11-12", planYear: 2021) == ["2021-03-15"])
        #expect(try readings("28/12", .happened, on: "2022-01-05", planYear: 2022) == ["2021-12-28"])
        #expect(try readings("5/6/2021", .happened, on: "2024-11-12", planYear: 2021) == ["2021-06-05"])
    }

    @Test(arguments: [
        ("20/12", ["2021-12-20"]), ("15/1", ["2022-01-15"]), ("10/11", ["?", "2022-11-10", "2021-11-10"]),
        ("10/11/2021", ["2021-11-10"]), ("31/12/2099", ["?", "2099-12-31"]), ("thứ 6", ["2021-11-12"]),
        ("t2", ["2021-11-15"]), ("mai", ["2021-11-13"]), ("+7", ["2021-11-19"]), ("29/2", ["?", "2024-02-29"]),
    ])
    func whatIsDueIsAhead(_ typed: String, _ expected: [String]) throws {
        #expect(try readings(typed, .due, on: "2021-11-12", planYear: 2021) == expected)
    }

    @Test func whatIsDueOfAPlanToComeIsInItsYear() throws {
        #expect(try readings("5/12", .due, on: "2021-11-12", planYear: 2022) == ["2022-12-05"])
        #expect(
            try readings("5/6", .due, on: "2024-11-12", planYear: 2021) == ["?", "2025-06-05", "2021-06-05"])
    }

    @Test func whatIsHeldIsInTheYearOfThePlan() throws {
        #expect(try readings("15/11", .held, on: "2026-11-29", planYear: 2024) == ["2024-11-15"])
        #expect(try readings("15/11/2026", .held, on: "2026-11-29", planYear: 2024) == ["2026-11-15"])
        #expect(try readings("15/11/2031", .held, on: "2026-11-29", planYear: 2024) == ["?", "2031-11-15"])
        let moved = try purpose(.held, on: "2021-11-12", from: "2021-11-25")
        #expect(Day.readings(typed: "+7", for: moved)?.likeliest.iso == "2021-12-02")
        #expect(Day.readings(typed: "mai", for: moved)?.likeliest.iso == "2021-11-13")
    }

    @Test(arguments: [
        ("1/10", "2021-10-01"), ("5/6", "2021-06-05"), ("5/1", "2022-01-05"), ("31/12/2099", "2099-12-31"),
    ])
    func whatIsSoughtIsNear(_ typed: String, _ iso: String) throws {
        #expect(try readings(typed, .sought, on: "2021-11-12") == [iso])
    }

    @Test(arguments: [
        ("06/2021", DayPurpose.Direction.lookedBack, "2021-06-01", "2021-06-30"),
        ("2021-02", .lookedBack, "2021-02-01", "2021-02-28"), ("tháng 12", .lookedBack, "2020-12-01", "2020-12-31"),
        ("tháng 12", .held, "2021-12-01", "2021-12-31"), ("5/6", .lookedBack, "2021-06-05", "2021-06-05"),
    ])
    func aMonthIsAllOfItsDays(
        _ typed: String, _ direction: DayPurpose.Direction, _ first: String, _ last: String
    ) throws {
        let days = try #require(
            Day.spans(typed: typed, for: try purpose(direction, on: "2021-11-12"))
        ).likeliest
        #expect(days.lowerBound.iso == first && days.upperBound.iso == last)
    }

    @Test func noDayLiesBeyondTheCalendar() throws {
        #expect(try readings("+9999", .due, on: "9999-12-01").isEmpty)
        #expect(try readings("-9999", .due, on: "0001-01-01").isEmpty)
    }
}
