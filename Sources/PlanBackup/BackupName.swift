import PlanModel

/// The name of a backup: the minute in which it was made, by the clock of the place. Names sort by time.
package struct BackupName: Hashable, Sendable, Comparable {
    /// The day.
    package let day: Day
    /// Hour and minute: `0815`.
    private let clock: String

    /// The name of a backup that is made at a moment of RFC 3339 in local time; nil where the text is none.
    package init?(moment: String) {
        guard let day = Day(iso: moment.prefix(10)) else { return nil }
        let clock = moment.dropFirst(11).prefix(5).filter { $0 != ":" }
        guard BackupName.isClock(clock) else { return nil }
        (self.day, self.clock) = (day, clock)
    }

    /// Reads the name of a file; nil for files that are none of ours.
    package init?(file: String) {
        guard file.hasPrefix(BackupName.beginning), file.hasSuffix(BackupName.ending) else { return nil }
        let parts = file.dropFirst(BackupName.beginning.count).dropLast(BackupName.ending.count)
            .split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 10, let day = Day(iso: parts[0]), BackupName.isClock(parts[1]) else {
            return nil
        }
        (self.day, clock) = (day, String(parts[1]))
    }

    /// The file: `kehoach-2026-11-30T0815.zip`.
    package var file: String { BackupName.beginning + day.iso + "T" + clock + BackupName.ending }

    private static let beginning = "kehoach-"
    private static let ending = ".zip"

    private static func isClock(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Older ones come first.
    package static func < (left: BackupName, right: BackupName) -> Bool {
        (left.day, left.clock) < (right.day, right.clock)
    }
}

/// Which backups are kept: the last one of each of the last days and months on which there is one.
package struct BackupRotation: Sendable {
    /// Of so many days.
    package let days: Int
    /// Of so many months.
    package let months: Int

    package init(days: Int = 14, months: Int = 12) { (self.days, self.months) = (days, months) }

    /// The backups that are no longer needed. What a clock that was wrong has dated far ahead counts like any other.
    package func superfluous(of names: some Sequence<BackupName>) -> [BackupName] {
        let names = names.sorted(by: >)
        var kept: Set<BackupName> = []
        var seenDays: Set<Day> = []
        var seenMonths: Set<Int> = []
        for name in names {
            let month = name.day.year * 12 + name.day.month
            if seenDays.count < days, seenDays.insert(name.day).inserted { kept.insert(name) }
            if seenMonths.count < months, seenMonths.insert(month).inserted { kept.insert(name) }
        }
        return names.filter { !kept.contains($0) }.reversed()
    }
}
