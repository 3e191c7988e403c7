/// The groups of an agenda, in its order.
public enum AgendaGroup: String, CaseIterable, Sendable {
    /// Quá hạn.
    case overdue
    /// Hôm nay.
    case today
    /// The rest of this week.
    case week
    /// The rest of this month.
    case month
    /// After this month.
    case later
    /// Without a day.
    case undated
    /// Done, dropped or suspended; or past without being late, as the first of two occasions.
    case settled
}

/// An agenda: what plans and the year bring, by how near it is.
public struct AgendaGroups: Hashable, Sendable {
    /// One group with its entries.
    public struct Section: Hashable, Sendable {
        /// The group.
        public var group: AgendaGroup
        /// Its entries by day, those of every year first; what is settled the other way round, the latest first.
        public var entries: [AgendaEntry]
    }

    /// The groups that have entries, in the order of the cases.
    public let sections: [Section]

    /// Groups deadlines and the next occurrence of each observance on a day.
    ///
    /// "This week" ends before the folder's first day of the week; "this month" is what lies behind that week in the
    /// same month. A week over the end of a month (or year) is still this week.
    public init(_ deadlines: [Deadline], observances: [Observance], today: Day, settings: FolderSettings) {
        let borders = Borders(today: today, settings: settings)
        var groups: [AgendaGroup: [(day: Day?, rank: Int, entry: AgendaEntry)]] = [:]
        for observance in observances {
            let next = [today.year, today.year + 1].lazy.compactMap { AgendaEntry(observance, in: $0) }
                .first { entry in entry.days.map { $0.upperBound >= today } ?? false }
            guard let next, let days = next.days else { continue }
            let day = max(days.lowerBound, today)
            groups[borders.group(of: day), default: []].append((day, -1, next))
        }
        for (rank, deadline) in deadlines.enumerated() {
            let day = deadline.agendaDay(on: today)
            groups[borders.group(of: deadline, on: day), default: []].append((day, rank, AgendaEntry(deadline)))
        }
        sections = AgendaGroup.allCases.compactMap { group in
            guard let found = groups[group] else { return nil }
            let sorted = found.sorted { left, right in
                let (ours, theirs) = (left.day?.ordinal ?? .max, right.day?.ordinal ?? .max)
                if ours != theirs { return group == .settled ? ours > theirs : ours < theirs }
                return (left.rank, left.entry.id) < (right.rank, right.entry.id)
            }
            return Section(group: group, entries: sorted.map(\.entry))
        }
    }

    /// The entries of a group.
    public subscript(group: AgendaGroup) -> [AgendaEntry] {
        sections.first { $0.group == group }?.entries ?? []
    }

    /// Where the nearer groups end.
    private struct Borders {
        let today: Day
        let endOfWeek: Day
        let endOfMonth: Day

        init(today: Day, settings: FolderSettings) {
            self.today = today
            endOfWeek = today.startOfWeek(settings.firstDayOfWeek).adding(days: 6)
            endOfMonth = CalendarMonth(of: today).last
        }

        func group(of deadline: Deadline, on day: Day?) -> AgendaGroup {
            if deadline.isSettled { return .settled }
            guard let day else { return .undated }
            if deadline.timeliness == .overdue { return .overdue }
            return day < today ? .settled : group(of: day)
        }

        /// The group of a day that is not past.
        func group(of day: Day) -> AgendaGroup {
            if day <= today { return .today }
            if day <= endOfWeek { return .week }
            return day <= endOfMonth ? .month : .later
        }
    }
}

/// What has to be looked after now: what is late, what falls due today and in the next days.
public struct DueWork: Hashable, Sendable {
    /// Late, the oldest first.
    public let overdue: [Deadline]
    /// Due, or taking place, today.
    public let today: [Deadline]
    /// Due, or beginning, within the days asked for.
    public let soon: [Deadline]

    /// What is due of some deadlines (by day) on a day and in so many days after it.
    public init(_ deadlines: [Deadline], today: Day, days: Int) {
        let open = deadlines.filter { !$0.isSettled && $0.lastDay != nil }
        func due(_ range: ClosedRange<Int>) -> [Deadline] {
            open.compactMap { deadline in
                deadline.agendaDay(on: today).map { (day: $0, deadline: deadline) }
            }.filter { $0.deadline.timeliness != .overdue && range.contains(today.days(until: $0.day)) }
                .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
                .map(\.element.deadline)
        }
        overdue = open.filter { $0.timeliness == .overdue }
        self.today = due(0...0)
        soon = days > 0 ? due(1...days) : []
    }

    /// How many there are.
    public var count: Int { overdue.count + today.count + soon.count }
}
