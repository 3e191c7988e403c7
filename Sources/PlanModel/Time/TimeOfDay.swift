import VietnameseText

/// A time of day to the minute, without a zone: when something begins where it is held.
package struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Minutes since midnight, 0...1439.
    package let minutes: Int

    /// The time of an hour (0...23) and minute (0...59); nil for any other.
    package init?(_ hour: Int, _ minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        minutes = hour * 60 + minute
    }

    /// Reads the stored form `HH:mm`; nil for anything else.
    package init?(stored text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(\.utf8)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hour = Int(digits: parts[0]),
            let minute = Int(digits: parts[1])
        else { return nil }
        self.init(hour, minute)
    }

    /// Reads a time as a person types it: `8:00`, `08.30`, `8h`, `8h30`, `14 giờ 30`, `14`.
    package init?(typed text: String) {
        let words = text.withoutVietnameseMarks.lowercased().replacing("gio", with: "h").filter { !$0.isWhitespace }
        let parts = words.split(omittingEmptySubsequences: false, whereSeparator: { ":.h".contains($0) })
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.count <= 2 }), let hour = Int(digits: parts[0].utf8)
        else { return nil }
        guard parts.count == 2, !parts[1].isEmpty else {
            // "8:" was not typed to its end; "8h" is.
            guard parts.count == 1 || words.hasSuffix("h") else { return nil }
            self.init(hour, 0)
            return
        }
        guard let minute = Int(digits: parts[1].utf8) else { return nil }
        self.init(hour, minute)
    }

    /// The stored form, `HH:mm`.
    package var stored: String {
        Day.padded(minutes / 60, to: 2) + ":" + Day.padded(minutes % 60, to: 2)
    }

    /// Earlier times are smaller.
    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}
