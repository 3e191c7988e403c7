import PlanModel
import Testing

struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday), ("1945-09-02", -8887, .sunday),
        ("2000-02-29", 11016, .tuesday), ("2021-11-15", 18946, .monday), ("2021-12-15", 18976, .wednesday),
        ("2025-07-01", 20270, .tuesday), ("2026-11-21", 20778, .saturday), ("2100-03-01", 47541, .monday),
    ])
    func knownDays(iso: String, ordinal: Int, weekday: Weekday) throws {
        let known = try day(iso)
        #expect(known.ordinal == ordinal)
        #expect(known.weekday == weekday)
        #expect(known.iso == iso)
        #expect(Day(ordinal: ordinal) == known)
    }

    /// Counts through three centuries by the rule of the calendar, without the arithmetic under test.
    @Test func everyDayFollowsTheOneBefore() throws {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var expected = try #require(Day(1890, 1, 1)).ordinal
        for year in 1890...2110 {
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            for month in 1...12 {
                let length = lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)
                #expect(Day.length(ofMonth: month, year: year) == length)
                for number in 1...length {
                    let found = Day(year, month, number)
                    guard found?.ordinal == expected, found?.year == year, found?.month == month, found?.day == number
                    else {
                        Issue.record("\(year)-\(month)-\(number) is \(String(describing: found))")
                        return
                    }
                    expected += 1
                }
                #expect(Day(year, month, length + 1) == nil)
            }
        }
    }

    @Test(arguments: [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false), (2400, true)])
    func leapYears(year: Int, isLeap: Bool) {
        #expect((Day(year, 2, 29) != nil) == isLeap)
    }

    @Test func limits() {
        #expect(Day(1, 1, 1)?.iso == "0001-01-01")
        #expect(Day(9999, 12, 31)?.iso == "9999-12-31")
        #expect(Day(0, 1, 1) == nil)
        #expect(Day(10_000, 1, 1) == nil)
        #expect(Day(2021, 0, 1) == nil)
        #expect(Day(2021, 13, 1) == nil)
        #expect(Day(2021, 1, 0) == nil)
    }

    @Test(arguments: [
        "", "2021", "2021-2-8", "2021-02-30", "2021-13-01", "2021/02/08", "21-02-2021", "2021-02-08 ", " 2021-02-08",
        "2021-02-0x", "+021-02-08", "2021-0208-", "２021-02-08", "2021-02-08T00:00",
    ])
    func onlyTheStoredFormIsRead(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func arithmetic() throws {
        #expect(try day("2024-02-28").adding(days: 1) == day("2024-02-29"))
        #expect(try day("2021-01-01").adding(days: -1) == day("2020-12-31"))
        #expect(try day("2021-11-15").days(until: day("2021-12-15")) == 30)
        #expect(try day("2021-12-15").days(until: day("2021-11-15")) == -30)
        #expect(try day("2020-12-31") < day("2021-01-01"))
    }
}
