import PlanModel
import Testing

struct CalendarMonthTests {
    @Test(arguments: [
        ("2026-11-21", "2026-11-01", "2026-11-30"), ("2024-02-29", "2024-02-01", "2024-02-29"),
        ("2023-02-01", "2023-02-01", "2023-02-28"), ("2026-12-31", "2026-12-01", "2026-12-31"),
    ])
    func theDaysOfAMonth(_ iso: String, _ first: String, _ last: String) throws {
        let month = CalendarMonth(of: try day(iso))
        #expect(month.days == (try day(first))...(try day(last)))
    }

    @Test(arguments: [
        ("2026-11-21", 1, "2026-12-01"), ("2026-12-31", 1, "2027-01-01"), ("2026-01-01", -1, "2025-12-01"),
        ("2026-03-31", -13, "2025-02-01"), ("2026-11-21", 14, "2028-01-01"), ("0001-01-01", -1, nil),
        ("9999-12-01", 1, nil),
    ])
    func monthsLater(_ iso: String, _ months: Int, _ first: String?) throws {
        #expect(CalendarMonth(of: try day(iso)).adding(months: months)?.first.iso == first)
    }

    /// The first days of the weeks. February 2021 has exactly four from Monday, August 2026 six from Monday.
    @Test(arguments: [
        (
            "2026-11-21", Weekday.monday,
            ["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30"]
        ),
        ("2026-11-21", .sunday, ["2026-11-01", "2026-11-08", "2026-11-15", "2026-11-22", "2026-11-29"]),
        ("2021-02-10", .monday, ["2021-02-01", "2021-02-08", "2021-02-15", "2021-02-22"]),
        ("2027-01-01", .monday, ["2026-12-28", "2027-01-04", "2027-01-11", "2027-01-18", "2027-01-25"]),
    ])
    func weeksCoverTheMonth(_ iso: String, _ first: Weekday, _ starts: [String]) throws {
        let weeks = CalendarMonth(of: try day(iso)).weeks(startingOn: first)
        #expect(weeks.map(\.lowerBound.iso) == starts)
        #expect(weeks.allSatisfy { $0.lowerBound.weekday == first && $0.lowerBound.days(until: $0.upperBound) == 6 })
    }

    @Test func everyWeekBeginsWithItsFirstDay() throws {
        let start = try day("2024-02-20")
        for first in Weekday.allCases {
            #expect(first.weekFromHere.count == 7 && first.weekFromHere.first == first)
            for offset in 0..<30 {
                let day = start.adding(days: offset)
                let week = day.startOfWeek(first)
                #expect(week.weekday == first && (0...6).contains(week.days(until: day)))
            }
        }
    }

    @Test func aShorterMonthEndsEarlier() throws {
        #expect(CalendarMonth(of: try day("2023-02-01")).day(31) == (try day("2023-02-28")))
        #expect(CalendarMonth(of: try day("2023-03-05")).day(31) == (try day("2023-03-31")))
        #expect(CalendarMonth(of: try day("2023-03-05")).day(0) == (try day("2023-03-01")))
    }
}
