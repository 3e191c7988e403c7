import VietnameseText

/// What a day is typed for. It tells the year of a day that is typed without one, and which days are too far off to be
/// taken without a question.
package struct DayPurpose: Hashable, Sendable {
    /// Which way a day lies.
    package enum Direction: Hashable, Sendable {
        /// Something happened on it and is recorded: the last such day, today at the latest.
        case happened
        /// Something has to be done by it: the next such day.
        case due
        /// Something is held on it: in the year of its plan.
        case held
        /// What happened then is looked for: as if it happened, but any day may be asked for.
        case lookedBack
        /// What falls due then is looked for: this year's, or the next one's where this year's is more than half a year
        /// ago.
        case sought
    }

    /// Which way it lies.
    package let direction: Direction
    /// The year of the plan, or today's.
    package let planYear: Int
    /// The day that is today.
    package let today: Day
    /// What `+7` and `-3` count from.
    package let start: Day

    /// - Parameters:
    ///   - direction: Which way it lies.
    ///   - planYear: The year of the plan that it is typed for; today's if there is none.
    ///   - today: The day that is today.
    ///   - start: What `+7` and `-3` count from; today if there is none.
    package init(_ direction: Direction, planYear: Int? = nil, today: Day, from start: Day? = nil) {
        self.direction = direction
        self.planYear = planYear ?? today.year
        self.today = today
        self.start = start ?? today
    }

    /// The longest time to another day, in days, that is no reason to ask.
    private static let near = 366
    private static let halfAYear = 183

    /// What a day means that was typed with its year.
    func readings(of day: Day) -> Readings<Day> { Readings(day, isCertain: isPlausible(day)) }

    /// What a day means that was typed without its year; nil where no year near enough has it.
    func readings(month: Int, day: Int) -> Readings<Day>? {
        func inYear(_ year: Int) -> Day? { Day(year, month, day) }
        switch direction {
        case .happened, .lookedBack:
            guard let last = first(of: (today.year - 8...today.year).reversed().map(inYear), where: { $0 <= today })
            else { return nil }
            let next = first(of: (today.year...today.year + 8).map(inYear)) { $0 > today }
            // The plan of this year was not at work in the last one: the day may be one that is still to come.
            let isStrange = next.map { last.year < planYear && $0.year == planYear && isSoon($0) } ?? false
            return Readings(
                last, or: isStrange ? [next].compactMap(\.self) : [], isCertain: !isStrange && isPlausible(last))
        case .due:
            let begin = max(today, Day(planYear, 1, 1) ?? today)
            guard let next = first(of: (begin.year...begin.year + 8).map(inYear), where: { $0 >= begin }) else {
                return nil
            }
            let planned = inYear(planYear).flatMap { $0 < next ? $0 : nil }
            let isStrange = planned.map { next.year > planYear + 1 || isSoon($0) } ?? false
            return Readings(
                next, or: isStrange ? [planned].compactMap(\.self) : [], isCertain: !isStrange && isPlausible(next))
        case .held: return inYear(planYear).map(readings)
        case .sought:
            let ours = inYear(today.year)
            let isLongAgo = ours.map { $0.days(until: today) > DayPurpose.halfAYear } ?? true
            return (isLongAgo ? inYear(today.year + 1) : ours).map(readings)
        }
    }

    /// The month of a year, or of the likeliest year where none was typed.
    func month(_ month: Int, year: Int?) -> CalendarMonth? {
        if let year { return Day(year, month, 1).map(CalendarMonth.init(of:)) }
        return readings(month: month, day: 1).map { CalendarMonth(of: $0.likeliest) }
    }

    /// What a day of the week means: today, or the last or next one.
    func day(_ weekday: Weekday) -> Day {
        let ahead = today.weekday.days(until: weekday)
        return switch direction {
        case .happened, .lookedBack: today.adding(days: ahead == 0 ? 0 : ahead - 7)
        case .due, .held, .sought: today.adding(days: ahead)
        }
    }

    /// Whether a day lies within a year of today or in the years of the plan, and not ahead of today if it happened.
    private func isPlausible(_ day: Day) -> Bool {
        let isNear = abs(today.days(until: day)) <= DayPurpose.near
        switch direction {
        case .happened: return day <= today && (isNear || (planYear...planYear + 1).contains(day.year))
        case .due, .held: return isNear || (planYear - 1...planYear + 1).contains(day.year)
        case .lookedBack, .sought: return true
        }
    }

    private func isSoon(_ day: Day) -> Bool { abs(today.days(until: day)) <= DayPurpose.halfAYear }

    private func first(of days: [Day?], where fits: (Day) -> Bool) -> Day? {
        days.lazy.compactMap(\.self).first(where: fits)
    }
}
