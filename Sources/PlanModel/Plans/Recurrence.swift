/// What comes round again and again, as a report by the 18th of every month.
package struct Recurrence: Hashable, Sendable {
    /// How long each period is; the words of files.
    package enum Every: String, CaseIterable, Sendable {
        case week, month, quarter, halfYear, year

        /// How many months a period has; nil for weeks.
        package var months: Int? {
            switch self {
            case .week: nil
            case .month: 1
            case .quarter: 3
            case .halfYear: 6
            case .year: 12
            }
        }
    }

    /// How long each period is.
    package let every: Every
    /// Of a week 1 for Monday to 7 for Sunday; else the day of a month, or its last one where it is shorter.
    package let day: Int
    /// Which month of the period, from 1; nil for the last.
    package let month: Int?
    /// Whether that day is the first that is too late ("trước ngày 18 hằng tháng").
    package let isBefore: Bool
    /// Between which days it comes round, both included.
    package let span: ClosedRange<Day>

    /// The longest span, in days: more than three years are no plan, and a slip of a century is no list of thousands.
    private static let longestSpan = 1100

    /// Nil where no period has such a day, or none of them lies in the span, or the span is longer than three years.
    package init?(_ every: Every, day: Int, month: Int? = nil, isBefore: Bool = false, in span: ClosedRange<Day>) {
        guard (1...(every == .week ? 7 : 31)).contains(day),
            month.map({ $0 >= 1 && $0 <= every.months ?? 0 }) ?? true,
            span.lowerBound.days(until: span.upperBound) <= Recurrence.longestSpan
        else { return nil }
        (self.every, self.day, self.month, self.isBefore, self.span) = (every, day, month, isBefore, span)
        if days.isEmpty { return nil }
    }

    /// The days on which it falls, in order.
    package var days: [Day] {
        var days: [Day] = []
        var period = Period(every, of: span.lowerBound)
        while let current = period, current.first <= span.upperBound {
            if let day = day(in: current), span.contains(day) { days.append(day) }
            period = current.next
        }
        return days
    }

    /// The same on each of its days.
    package var timings: [Timing] { days.map { Timing(.recurring(on: $0, self)) } }

    private func day(in period: Period) -> Day? {
        guard let months = every.months else { return period.first.adding(days: day - 1) }
        return CalendarMonth(of: period.first).adding(months: (month ?? months) - 1)?.day(day)
    }
}

extension Recurrence {
    /// One round of it: a week, a month, a quarter …
    package struct Period: Hashable, Sendable {
        package let every: Every
        /// Its first day.
        package let first: Day

        /// The period that a day lies in; nil beyond the calendar.
        package init?(_ every: Every, of day: Day) {
            self.every = every
            guard let months = every.months else {
                first = day.startOfWeek(.monday)
                return
            }
            guard let start = Day(day.year, (day.month - 1) / months * months + 1, 1) else { return nil }
            first = start
        }

        /// How files and people name it: `2026-W12`, `2026-03`, `2026-Q1`, `2026-H1`, `2026`.
        package var key: String {
            let year = Day.padded(first.year, to: 4)
            switch every {
            case .week:
                // A week belongs to the year of its Thursday (ISO 8601).
                let thursday = first.adding(days: 3)
                let start = Day(thursday.year, 1, 1) ?? thursday
                let week = start.days(until: thursday) / 7 + 1
                return "\(Day.padded(thursday.year, to: 4))-W\(Day.padded(week, to: 2))"
            case .month: return "\(year)-\(Day.padded(first.month, to: 2))"
            case .quarter: return "\(year)-Q\(first.month / 3 + 1)"
            case .halfYear: return "\(year)-H\(first.month / 6 + 1)"
            case .year: return year
            }
        }

        /// As titles of reports have it, which are Vietnamese in every language: "tháng 3/2026", "quý I/2026".
        package var title: String {
            switch every {
            case .week:
                let last = first.adding(days: 6)
                return "tuần \(first.day)/\(first.month)-\(last.day)/\(last.month)"
            case .month: return "tháng \(first.month)/\(first.year)"
            case .quarter: return "quý \(["I", "II", "III", "IV"][first.month / 3])/\(first.year)"
            case .halfYear: return first.month < 7 ? "6 tháng đầu năm \(first.year)" : "6 tháng cuối năm \(first.year)"
            case .year: return "năm \(first.year)"
            }
        }

        fileprivate var next: Period? {
            guard let months = every.months else { return Period(every, of: first.adding(days: 7)) }
            return CalendarMonth(of: first).adding(months: months).flatMap { Period(every, of: $0.first) }
        }
    }
}

extension [Timing] {
    /// What comes round again and again once, by its first day; everything else as it stands.
    package var asLaidDown: [Timing] {
        var seen: Set<Recurrence> = []
        return filter { $0.recurrence.map { seen.insert($0).inserted } ?? true }
    }

    /// What comes round again and again on each of its days.
    package var onEachDay: [Timing] {
        asLaidDown.flatMap { timing -> [Timing] in
            guard let recurrence = timing.recurrence else { return [timing] }
            return recurrence.days.map { day in
                var timing = timing
                timing.bound = .recurring(on: day, recurrence)
                return timing
            }
        }
    }
}
