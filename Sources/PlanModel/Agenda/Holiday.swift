/// A public holiday: a day on which offices are closed, so that nothing should be scheduled without knowing it.
///
/// In Vietnam they follow Article 112 of the Labour Code of 2019. Those of the solar calendar return every year; those of
/// the lunar one (Tết, Giỗ Tổ Hùng Vương) stand year by year.
package struct Holiday: Hashable, Sendable, Identifiable {
    /// When it is.
    package enum Span: Hashable, Sendable {
        /// From one day of every year to another, since a year and to a last one, if known.
        case yearly(from: YearDay, to: YearDay, since: Int?, until: Int?)
        /// The days of one year; nil while they are not known.
        case once(year: Int, days: ClosedRange<Day>?)
    }

    /// The slug: `new-year`, `tet-2024`.
    package var id: String
    /// The Vietnamese name.
    package var name: String
    /// The English name.
    package var english: String
    /// When it is.
    package var span: Span
    /// The Saturday on which offices work to make up for a day between, if one was ordered.
    package var workedOn: Day?
    /// Where it was read.
    package var source: String?
    /// Whether a source confirms it.
    package var isVerified: Bool
    /// What else is to be said.
    package var remark: String?

    /// A holiday.
    package init(
        id: String, name: String, english: String, span: Span, workedOn: Day? = nil, source: String? = nil,
        isVerified: Bool,
        remark: String? = nil
    ) {
        self.id = id
        self.name = name
        self.english = english
        self.span = span
        self.workedOn = workedOn
        self.source = source
        self.isVerified = isVerified
        self.remark = remark
    }

    /// Its days in a year; nil where it is not held or not known.
    package func days(in year: Int) -> ClosedRange<Day>? {
        switch span {
        case .yearly(let from, let to, let since, let until):
            guard (since ?? year) <= year, year <= (until ?? year), let first = from.day(in: year),
                let last = to.day(in: year), first <= last
            else { return nil }
            return first...last
        case .once(let stated, let days): return stated == year ? days : nil
        }
    }
}

extension ReferenceData {
    /// The holiday on a day, if it is one.
    package func holiday(on day: Day) -> Holiday? {
        let year = day.year
        return holidays.first { $0.days(in: year)?.contains(day) ?? false }
    }

    /// The holidays that touch some days of one year, by day.
    package func holidays(in days: ClosedRange<Day>) -> [(holiday: Holiday, days: ClosedRange<Day>)] {
        let years = days.lowerBound.year...days.upperBound.year
        return years.flatMap { year in
            holidays.compactMap { holiday in
                holiday.days(in: year).flatMap { $0.overlaps(days) ? (holiday: holiday, days: $0) : nil }
            }
        }.sorted { $0.days.lowerBound < $1.days.lowerBound }
    }
}

extension Day {
    /// Whether offices are closed by the week: Saturday or Sunday.
    package var isWeekend: Bool { weekday == .saturday || weekday == .sunday }
}

/// A day on which offices are closed: by a holiday, else by the week.
package struct ClosedDay: Hashable, Sendable {
    /// The day.
    package var day: Day
    /// The holiday; nil for a Saturday or Sunday.
    package var holiday: Holiday?

    /// A closed day.
    package init(day: Day, holiday: Holiday? = nil) { (self.day, self.holiday) = (day, holiday) }
}

extension ReferenceData {
    /// Whether and why offices are closed on a day.
    package func closedDay(_ day: Day) -> ClosedDay? {
        if let holiday = holiday(on: day) { return ClosedDay(day: day, holiday: holiday) }
        guard day.isWeekend, !holidays.contains(where: { $0.workedOn == day }) else { return nil }
        return ClosedDay(day: day)
    }

    /// The first day after another on which offices are open.
    package func workingDay(after day: Day) -> Day {
        var next = day.adding(days: 1)
        // A file in which every day is a holiday must not hang the program.
        for _ in 0..<366 where closedDay(next) != nil { next = next.adding(days: 1) }
        return next
    }

    /// The closed days that whoever schedules an activity should know of: all of an event's, but of a campaign, which no
    /// weekend stops, only its first and last day.
    package func closedDays(of activity: Activity) -> [ClosedDay] {
        let days = activity.days
        let length = days.lowerBound.days(until: days.upperBound) + 1
        let looked =
            length <= ActivityClashes.longestEvent
            ? (0..<length).map { days.lowerBound.adding(days: $0) } : [days.lowerBound, days.upperBound]
        return looked.compactMap(closedDay)
    }
}
