import PlanModel

/// One line of a calendar, as far as it is needed to group and count thousands: what it says is made when it is seen.
package struct CalendarItem: Equatable, Sendable, Identifiable {
    /// Names it, also after the folder has changed.
    package enum ID: Hashable, Sendable {
        /// A deadline of a plan.
        case deadline(DeadlineID)
        /// An observance in a year.
        case observance(String, year: Int)
    }

    /// What names it.
    package let id: ID
    /// Where the deadline is; of an observance, nil.
    let place: DeadlinePlace?
    private let first: CompactDay
    private let last: CompactDay
    /// The day in print, where that is not the last safe one.
    let printed: CompactDay
    /// Whether nothing is left to be done.
    package let isSettled: Bool
    /// Whether it is late today.
    package let isOverdue: Bool
    package let isUnrecorded: Bool
    /// Whether the days before the last are days on which it is held.
    private let isHeld: Bool
    /// Whether it is the preparation of the Action Month.
    let isPreparation: Bool

    /// The days it covers: those of a window, else its last safe day. Nil where it has none.
    var days: ClosedRange<Day>? {
        guard let first = first.day, let last = last.day else { return nil }
        return first...last
    }

    /// Whether it covers more than a day.
    var isWindow: Bool { first != last }
}

extension CalendarItem {
    init(_ place: DeadlinePlace, of entry: PlanEntry, today: Day, settings: FolderSettings) {
        let deadline = entry.facts.deadlines[place.deadline]
        id = .deadline(DeadlineID(plan: entry.id, key: deadline.key))
        self.place = place
        last = deadline.lastDay
        let isWindow = deadline.from.day.flatMap { from in deadline.lastDay.day.map { from <= $0 } } ?? false
        first = isWindow ? deadline.from : deadline.lastDay
        printed = deadline.due == deadline.lastDay ? CompactDay(nil) : deadline.due
        isSettled = deadline.status.isSettled
        let alarms = entry.outline.alarms(on: today)
        isOverdue = entry.facts.isOverdue(deadline, alarms: alarms, today: today)
        isUnrecorded = entry.facts.isUnrecorded(deadline, alarms: alarms, today: today)
        isHeld = deadline.kind == .activity
        isPreparation = false
    }

    /// Nil for an observance that is not held in the year.
    init?(_ observance: Observance, in year: Int) {
        guard let days = observance.days(in: year) else { return nil }
        id = .observance(observance.id, year: year)
        place = nil
        (first, last) = (CompactDay(days.lowerBound), CompactDay(days.upperBound))
        printed = CompactDay(nil)
        (isSettled, isOverdue, isUnrecorded, isHeld) = (false, false, false, true)
        isPreparation = observance.kind == .preparation
    }
}

extension CalendarItem: AgendaItem {
    /// Of something that is being held, today; else its last safe day.
    package func agendaDay(on today: Day) -> Day? {
        guard isHeld, let first = first.day, let last = last.day, last >= today else { return last.day }
        return max(first, today)
    }
}

extension FolderDigest {
    /// The calendar's lines of some plans, by their indexes; only those that are wanted are made.
    func items(
        of plans: [Int], where isWanted: (PlanIndex.DeadlineFact) -> Bool = { _ in true }
    ) -> [CalendarItem] {
        var items: [CalendarItem] = []
        for plan in plans {
            let entry = entries[plan]
            for (index, deadline) in entry.facts.deadlines.enumerated() where isWanted(deadline) {
                items.append(
                    CalendarItem(
                        DeadlinePlace(plan: plan, deadline: index), of: entry, today: today,
                        settings: library.settings))
            }
        }
        return items
    }

    /// How many deadlines some plans have, with a day or without.
    func deadlineCount(of plans: [Int]) -> Int { plans.reduce(0) { $0 + entries[$1].facts.deadlines.count } }

    /// The days of every year, in some years.
    func observances(in years: [Int]) -> [CalendarItem] {
        let observances = library.reference.observances.sorted { $0.id < $1.id }
        return years.flatMap { year in observances.compactMap { CalendarItem($0, in: year) } }
    }

    /// The next occurrence of each day of every year.
    var nextObservances: [CalendarItem] {
        let all = observances(in: [today.year, today.year + 1])
        return all.reduce(into: [CalendarItem]()) { next, item in
            guard let days = item.days, days.upperBound >= today, case .observance(let id, _) = item.id else { return }
            let isKnown = next.contains { if case .observance(id, _) = $0.id { true } else { false } }
            if !isKnown { next.append(item) }
        }
    }

    /// What a line says; nil if its plan has changed since.
    func entry(of item: CalendarItem) -> AgendaEntry? {
        switch item.id {
        case .deadline(let id):
            let atPlace = item.place.flatMap(deadline)
            return (atPlace?.key == id.key ? atPlace : deadline(id)).map { AgendaEntry($0) }
        case .observance(let id, let year):
            return library.reference.observances.first { $0.id == id }.flatMap { AgendaEntry($0, in: year) }
        }
    }
}

/// What a month's weeks show, by day: single days by the days they are shown on, windows apart, for of the Action Month
/// every task has the same.
package struct CalendarMonthItems: Equatable, Sendable {
    private var byDay: [Day: [CalendarItem]] = [:]
    private var windows: [CalendarItem] = []

    init() {}

    init(_ items: [CalendarItem], days: ClosedRange<Day>) {
        for item in items {
            if item.isWindow {
                if item.days?.overlaps(days) ?? false { windows.append(item) }
            } else if let day = item.days?.lowerBound, days.contains(day) {
                byDay[day, default: []].append(item)
            }
            if let printed = item.printed.day, days.contains(printed), !(item.days?.contains(printed) ?? false) {
                byDay[printed, default: []].append(item)
            }
        }
    }

    /// What is shown on a day: single days first.
    func items(on day: Day) -> [CalendarItem] {
        single(on: day) + windows(on: day)
    }

    /// What has a day of its own there, or the printed one of a window that ends earlier or begins later.
    func single(on day: Day) -> [CalendarItem] { byDay[day] ?? [] }

    /// The windows that cover a day.
    func windows(on day: Day) -> some Sequence<CalendarItem> {
        windows.lazy.filter { $0.days?.contains(day) ?? false }
    }
}
