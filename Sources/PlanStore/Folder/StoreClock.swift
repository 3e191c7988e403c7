import Glibc
import JSONText
import PlanModel

/// A moment: what the store writes into histories. Days of plans are `Day`s and never come from here.
package struct Timestamp: Hashable, Sendable {
    /// Seconds since 1 January 1970, UTC.
    package var seconds: Int
    /// Nanoseconds within the second, 0..<1,000,000,000.
    package var nanoseconds: Int
    /// The local clock's offset from UTC, in seconds; positive east of Greenwich.
    package var utcOffset: Int

    /// A moment.
    package init(seconds: Int, nanoseconds: Int = 0, utcOffset: Int = 0) {
        (self.seconds, self.nanoseconds, self.utcOffset) = (seconds, nanoseconds, utcOffset)
    }

    /// RFC 3339 in the local time with its offset, to the second: `2026-11-21T09:12:00+07:00`.
    package var text: String {
        let minutes = abs(utcOffset) / 60
        let sign = utcOffset < 0 ? "-" : "+"
        return Timestamp.date(seconds + utcOffset).iso + "T" + Timestamp.time(seconds + utcOffset, separator: ":")
            + sign + Timestamp.padded(minutes / 60, to: 2) + ":" + Timestamp.padded(minutes % 60, to: 2)
    }

    /// UTC to the nanosecond, without separators and of fixed width, so that it sorts by time as text:
    /// `20261121T021200.000000000Z`.
    package var sortable: String {
        Timestamp.date(seconds).iso.filter { $0 != "-" } + "T" + Timestamp.time(seconds, separator: "") + "."
            + Timestamp.padded(nanoseconds, to: 9) + "Z"
    }

    /// Reads the sortable form; nil for anything else.
    package init?(sortable text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 26, bytes[8] == 0x54, bytes[15] == 0x2E, bytes[25] == 0x5A,
            let year = Timestamp.number(bytes[0..<4]), let month = Timestamp.number(bytes[4..<6]),
            let dayOfMonth = Timestamp.number(bytes[6..<8]), let day = Day(year, month, dayOfMonth),
            let hour = Timestamp.number(bytes[9..<11]), let minute = Timestamp.number(bytes[11..<13]),
            let second = Timestamp.number(bytes[13..<15]), let nanoseconds = Timestamp.number(bytes[16..<25])
        else { return nil }
        self.init(
            seconds: day.ordinal * 86_400 + hour * 3600 + minute * 60 + second, nanoseconds: nanoseconds)
    }

    /// The moment so many nanoseconds later; fewer than a second's.
    func adding(nanoseconds more: Int) -> Timestamp {
        let sum = nanoseconds + more
        return Timestamp(
            seconds: seconds + sum / 1_000_000_000, nanoseconds: sum % 1_000_000_000, utcOffset: utcOffset)
    }

    private static func date(_ seconds: Int) -> Day {
        let remainder = ((seconds % 86_400) + 86_400) % 86_400
        return Day(ordinal: (seconds - remainder) / 86_400)
    }

    private static func time(_ seconds: Int, separator: String) -> String {
        let remainder = ((seconds % 86_400) + 86_400) % 86_400
        return [remainder / 3600, remainder / 60 % 60, remainder % 60].map { padded($0, to: 2) }
            .joined(separator: separator)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard ASCII.isDigit(digit) else { return nil }
            value = value * 10 + Int(digit - ASCII.zero)
        }
        return value
    }
}

/// Where the store takes the time and chance from, so that tests can give their own.
package struct StoreClock: Sendable {
    /// The present moment.
    package var now: @Sendable () -> Timestamp
    /// A random number; it tells history lines apart that two machines write in the same nanosecond.
    package var random: @Sendable () -> UInt64

    /// A clock.
    package init(now: @escaping @Sendable () -> Timestamp, random: @escaping @Sendable () -> UInt64) {
        (self.now, self.random) = (now, random)
    }

    /// The same clock on a day at which it stays: only the time of day goes on.
    package func standing(on day: Day) -> StoreClock {
        StoreClock(
            now: { [now] in
                var moment = now()
                let local = moment.seconds + moment.utcOffset
                let timeOfDay = (local % 86_400 + 86_400) % 86_400
                moment.seconds = day.ordinal * 86_400 + timeOfDay - moment.utcOffset
                return moment
            }, random: random)
    }

    /// The machine's clock, in the local time zone.
    package static func system() -> StoreClock {
        StoreClock(
            now: {
                var time = timespec()
                clock_gettime(CLOCK_REALTIME, &time)
                var seconds = time.tv_sec
                var local = tm()
                // localtime_r alone need not look at TZ (POSIX).
                tzset()
                localtime_r(&seconds, &local)
                return Timestamp(seconds: time.tv_sec, nanoseconds: time.tv_nsec, utcOffset: local.tm_gmtoff)
            },
            random: { UInt64.random(in: .min ... .max) })
    }
}
