/// When something is due, as the paper prints it.
package struct Timing: Hashable, Sendable {
    /// What the paper fixes.
    package enum Bound: Hashable, Sendable {
        /// "Trước ngày D": before that day. Whether the day itself still counts is a setting of the folder.
        case before(Day)
        /// On that day at the latest.
        case on(Day)
        /// From one day to another, both included.
        case range(from: Day, to: Day)
        /// Words without a day.
        case relative(String)
        /// One day of those on which something comes round again and again.
        indirect case recurring(on: Day, Recurrence)
    }

    /// What the days stand for.
    package enum Landmark: String, CaseIterable, Sendable {
        /// The Action Month, 15/11-15/12.
        case actionMonth
        /// 8/3, 20/10 and their like.
        case anniversary
        /// The first week of the Action Month.
        case firstWeek
    }

    /// What the paper fixes.
    package var bound: Bound
    /// What the days stand for, if they are more than a plain date.
    package var landmark: Landmark?
    /// Whether a part, mostly the year, comes from the plan's year and not from the print.
    package var isInferred: Bool

    /// A timing.
    package init(_ bound: Bound, landmark: Landmark? = nil, isInferred: Bool = false) {
        (self.bound, self.landmark, self.isInferred) = (bound, landmark, isInferred)
    }

    /// The day printed: the day itself, or the end of the window.
    package var due: Day? {
        switch bound {
        case .before(let day), .on(let day): day
        case .range(_, let to): to
        case .relative: nil
        case .recurring(let day, _): day
        }
    }

    /// What it is one day of, where it comes round again and again.
    package var recurrence: Recurrence? {
        if case .recurring(_, let recurrence) = bound { recurrence } else { nil }
    }

    /// The first day of a window.
    package var from: Day? {
        if case .range(let from, _) = bound { from } else { nil }
    }

    /// The last day on which it is still in time.
    package func lastDay(_ settings: FolderSettings) -> Day? {
        switch bound {
        case .before(let day): settings.beforeIncludesDay ? day : day.adding(days: -1)
        case .on, .range: due
        case .relative: nil
        case .recurring(let day, let recurrence):
            recurrence.isBefore && !settings.beforeIncludesDay ? day.adding(days: -1) : day
        }
    }
}
