/// A day of a year that returns every year, without the year: `11-15`.
package struct YearDay: Hashable, Sendable {
    /// The month, 1...12.
    package let month: Int
    /// The day of the month.
    package let day: Int

    /// Reads `MM-dd`; nil for a day that no year has.
    package init?(_ text: some StringProtocol) {
        guard let day = Day(iso: "2024-" + text) else { return nil }
        (month, self.day) = (day.month, day.day)
    }

    /// The day in a year; nil for 29 February outside leap years.
    package func day(in year: Int) -> Day? {
        Day(year, month, day)
    }
}

/// A day or window of every year that plans are built around.
package struct Observance: Hashable, Sendable, Identifiable {
    /// What sort it is.
    package enum Kind: String, CaseIterable, Sendable {
        /// The Action Month (Tháng hành động), 15/11-15/12.
        case actionMonth
        /// Its preparation.
        case preparation
        /// Another window, as the 16 days of activism.
        case window
        /// A single day.
        case day
    }

    /// The slug.
    package var id: String
    /// What sort it is.
    package var kind: Kind
    /// The Vietnamese name.
    package var name: String
    /// The English name.
    package var english: String
    /// The first day.
    package var from: YearDay
    /// The last day; the same for a single day.
    package var to: YearDay
    /// The first year it was held, if known.
    package var since: Int?

    /// An observance.
    package init(
        id: String, kind: Kind, name: String, english: String, from: YearDay, to: YearDay, since: Int? = nil
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.english = english
        self.from = from
        self.to = to
        self.since = since
    }

    /// Its days in a year; nil before it was first held.
    package func days(in year: Int) -> ClosedRange<Day>? {
        guard since.map({ $0 <= year }) ?? true, let first = from.day(in: year), let last = to.day(in: year),
            first <= last
        else { return nil }
        return first...last
    }
}

/// The motto of a year's Action Month.
package struct ActionMonthTheme: Hashable, Sendable {
    /// The year.
    package var year: Int
    /// The motto; nil while it is not known.
    package var text: String?
    /// Whether a source confirms it.
    package var isVerified: Bool
    /// Where it was read.
    package var source: String?

    /// A year's motto.
    package init(year: Int, text: String?, isVerified: Bool, source: String? = nil) {
        (self.year, self.text, self.isVerified, self.source) = (year, text, isVerified, source)
    }
}

/// Where a day stands to its year's Action Month.
package enum ActionMonthPhase: Hashable, Sendable {
    /// Long before: days until it begins.
    case ahead(days: Int)
    /// In the weeks of preparation: days until it begins.
    case preparing(days: Int)
    /// In it: which day of how many (1-based).
    case running(day: Int, of: Int)
    /// After it: days since its last.
    case over(days: Int)

    /// The phase of a day, given the month's and the preparation's days in that year.
    package init(today: Day, month: ClosedRange<Day>, preparation: ClosedRange<Day>?) {
        if today > month.upperBound {
            self = .over(days: month.upperBound.days(until: today))
        } else if today >= month.lowerBound {
            self = .running(
                day: month.lowerBound.days(until: today) + 1,
                of: month.lowerBound.days(until: month.upperBound) + 1)
        } else if let preparation, today >= preparation.lowerBound {
            self = .preparing(days: today.days(until: month.lowerBound))
        } else {
            self = .ahead(days: today.days(until: month.lowerBound))
        }
    }
}

extension YearDay {
    /// The stored form, `MM-dd`.
    package var stored: String { Day.padded(month, to: 2) + "-" + Day.padded(day, to: 2) }
}
