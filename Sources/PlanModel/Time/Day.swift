import VietnameseText

/// A complete calendar day of the Gregorian calendar, without clock or time zone.
///
/// Deadlines are days, never instants, so that no time zone can move them. The stored form is `yyyy-MM-dd` (ISO 8601,
/// calendar date, extended format).
@usableFromInline package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970, which is day 0.
    package let ordinal: Int

    /// The day with the given number of days since 1 January 1970.
    package init(ordinal: Int) {
        self.ordinal = ordinal
    }

    /// The day of a year (1...9999), month (1...12) and day of the month; nil where the calendar has no such day.
    package init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.ordinal = Day.ordinal(year: year, month: month, day: day)
    }

    /// Reads the stored form `yyyy-MM-dd`; nil for anything else, also for a day that does not exist.
    package init?(iso text: some StringProtocol) {
        let bytes = text.utf8
        guard bytes.count == 10, bytes.dropFirst(4).first == 0x2D, bytes.dropFirst(7).first == 0x2D,
            let year = Int(digits: bytes.prefix(4)), let month = Int(digits: bytes.dropFirst(5).prefix(2)),
            let day = Int(digits: bytes.dropFirst(8))
        else { return nil }
        self.init(year, month, day)
    }

    /// The year, 1...9999.
    package var year: Int { civil.year }
    /// The month, 1...12.
    package var month: Int { civil.month }
    /// The day of the month, 1...31.
    package var day: Int { civil.day }

    /// The day of the week, Monday to Sunday (ISO 8601).
    package var weekday: Weekday {
        // Day 0 was a Thursday, the fourth day of the ISO week.
        let index = ((ordinal + 3) % 7 + 7) % 7
        return Weekday.allCases[index]
    }

    /// The stored form, `yyyy-MM-dd`.
    package var iso: String {
        let (year, month, day) = civil
        return Day.padded(year, to: 4) + "-" + Day.padded(month, to: 2) + "-" + Day.padded(day, to: 2)
    }

    /// The day so many days later (earlier if negative).
    package func adding(days: Int) -> Day {
        Day(ordinal: ordinal + days)
    }

    /// How many days lie between this day and another: positive if the other is later.
    package func days(until other: Day) -> Int {
        other.ordinal - ordinal
    }

    /// Earlier days come first.
    @usableFromInline package static func < (left: Day, right: Day) -> Bool {
        left.ordinal < right.ordinal
    }

    /// The number of days of a month (1...12) of a year.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    // The two conversions count years from March, so that the leap day is the last of its year and months have a
    // regular length pattern of 153 days in five; 719468 is 1 March of year 0 counted from 1 January 1970.
    private static func ordinal(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = ordinal + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}

/// A day of the week, in the order of ISO 8601.
package enum Weekday: String, CaseIterable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}
