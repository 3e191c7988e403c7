import PlanModel
import Testing

@Suite struct RecurrenceTests {
    private static func span(_ from: String, _ to: String) throws -> ClosedRange<Day> {
        let (first, last) = (Day(iso: from), Day(iso: to))
        return try #require(first)...#require(last)
    }

    @Test(arguments: [
        (Recurrence.Every.week, "2026-W53", "tuần 28/12-3/1"), (.month, "2026-12", "tháng 12/2026"),
        (.quarter, "2026-Q4", "quý IV/2026"), (.halfYear, "2026-H2", "6 tháng cuối năm 2026"),
        (.year, "2026", "năm 2026"),
    ]) func aPeriodHasOneKeyAndOneTitle(_ every: Recurrence.Every, _ key: String, _ title: String) throws {
        let day = try #require(Day(2026, 12, 31))
        let period = try #require(Recurrence.Period(every, of: day))
        #expect(period.key == key && period.title == title)
    }

    @Test func noTwoPeriodsShareAKey() throws {
        for every in Recurrence.Every.allCases {
            let days = (0..<1500).compactMap { Day(2023, 12, 1)?.adding(days: $0) }
            let periods = Set(days.compactMap { Recurrence.Period(every, of: $0) })
            #expect(Set(periods.map(\.key)).count == periods.count, "\(every)")
        }
    }

    @Test func shortMonthsEndEarlier() throws {
        let span = try Self.span("2024-01-01", "2024-04-30")
        let days = try #require(Recurrence(.month, day: 31, in: span)).days
        #expect(days.map(\.iso) == ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"])
    }

    /// A span that begins in the middle of a period leaves out the day that has passed, and that behind its end.
    @Test func onlyDaysOfTheSpanCount() throws {
        let span = try Self.span("2026-03-20", "2026-06-17")
        let days = try #require(Recurrence(.month, day: 18, in: span)).days
        #expect(days.map(\.iso) == ["2026-04-18", "2026-05-18"])
    }

    @Test func whatNeverFallsIsNone() throws {
        let year = try Self.span("2026-01-01", "2026-12-31")
        #expect(Recurrence(.month, day: 0, in: year) == nil && Recurrence(.month, day: 32, in: year) == nil)
        #expect(Recurrence(.week, day: 8, in: year) == nil && Recurrence(.week, day: 5, month: 1, in: year) == nil)
        #expect(Recurrence(.quarter, day: 5, month: 4, in: year) == nil)
        let (untilDecember, tooLong) = (
            try Self.span("2026-01-01", "2026-11-30"), try Self.span("2026-01-01", "2030-12-31")
        )
        #expect(Recurrence(.year, day: 5, in: untilDecember) == nil)
        #expect(Recurrence(.week, day: 5, in: tooLong) == nil)
    }

    @Test func beforeADayEndsTheDayBefore() throws {
        let year = try Self.span("2026-01-01", "2026-12-31")
        let timing = try #require(Recurrence(.month, day: 18, isBefore: true, in: year)?.timings.first)
        var settings = FolderSettings()
        #expect(timing.lastDay(settings)?.iso == "2026-01-17" && timing.due?.iso == "2026-01-18")
        settings.beforeIncludesDay = true
        #expect(timing.lastDay(settings)?.iso == "2026-01-18")
    }

    @Test func severalThatComeRoundStayApart() throws {
        let year = try Self.span("2026-01-01", "2026-12-31")
        let first = try #require(Recurrence(.quarter, day: 5, in: year))
        let second = try #require(Recurrence(.halfYear, day: 20, in: year))
        let feast = Timing(.on(try #require(Day(2026, 3, 8))))
        let all = first.timings + [feast] + second.timings
        #expect(all.count == 7 && all.asLaidDown.count == 3 && all.asLaidDown.onEachDay == all)
    }
}
