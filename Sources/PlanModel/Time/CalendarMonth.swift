/// A month of a year, as a calendar shows it.
package struct CalendarMonth: Hashable, Comparable, Sendable {
    /// Its first day.
    package let first: Day

    /// The month of a day.
    package init(of day: Day) {
        first = day.adding(days: 1 - day.day)
    }

    /// The year.
    package var year: Int { first.year }
    /// The month, 1...12.
    package var month: Int { first.month }
    /// Its last day.
    package var last: Day { first.adding(days: Day.length(ofMonth: month, year: year) - 1) }
    /// Its days.
    package var days: ClosedRange<Day> { first...last }

    /// The month so many months later (earlier if negative); nil beyond the years 1...9999.
    package func adding(months: Int) -> CalendarMonth? {
        let count = year * 12 + month - 1 + months
        guard count >= 12 else { return nil }
        return Day(count / 12, count % 12 + 1, 1).map(CalendarMonth.init(of:))
    }

    /// The whole weeks that cover the month, four to six, each of seven days beginning with the given one.
    package func weeks(startingOn weekday: Weekday) -> [ClosedRange<Day>] {
        var weeks: [ClosedRange<Day>] = []
        var start = first.startOfWeek(weekday)
        while start <= last {
            weeks.append(start...start.adding(days: 6))
            start = start.adding(days: 7)
        }
        return weeks
    }

    /// The same day of the month, or its last where the month is shorter.
    package func day(_ number: Int) -> Day {
        min(first.adding(days: max(1, number) - 1), last)
    }

    /// Earlier months come first.
    package static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.first < right.first }
}

extension Day {
    /// The first day of the week that the day lies in.
    package func startOfWeek(_ first: Weekday) -> Day {
        adding(days: -first.days(until: weekday))
    }
}

extension Weekday {
    /// How many days from this one on until another, 0...6.
    func days(until other: Weekday) -> Int {
        let all = Weekday.allCases
        let ours = all.firstIndex(of: self) ?? 0
        let theirs = all.firstIndex(of: other) ?? 0
        return (theirs - ours + 7) % 7
    }

    /// The seven days of a week that begins with this one.
    package var weekFromHere: [Weekday] {
        let all = Weekday.allCases
        let start = all.firstIndex(of: self) ?? 0
        return Array(all[start...] + all[..<start])
    }
}
