/// The groups of an agenda, in its order.
package enum AgendaGroup: String, CaseIterable, Sendable {
    /// Quá hạn.
    case overdue
    /// Đã qua, chưa ghi kết quả.
    case unrecorded
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
    /// Done, dropped or suspended, or a day of every year that is past.
    case settled
}

/// Something that stands in an agenda.
package protocol AgendaItem {
    /// The day by which it is sorted among what is due: of something that runs, today. Nil where it has none.
    func agendaDay(on today: Day) -> Day?
    /// Whether nothing is left to be done.
    var isSettled: Bool { get }
    /// Whether it is late on the day of the agenda.
    var isOverdue: Bool { get }
    /// Whether it is past and nobody has said what came of it.
    var isUnrecorded: Bool { get }
}

/// An agenda: what plans and the year bring, by how near it is.
package struct AgendaGroups<Item: AgendaItem> {
    /// One group with its items.
    package struct Section {
        /// The group.
        package var group: AgendaGroup
        /// Its items by day, those of every year first; what is settled the other way round, the latest first.
        package var items: [Item]
        /// How many belong there: without what only stays.
        package var count: Int
    }

    /// The groups that have items, in the order of the cases.
    package let sections: [Section]

    /// Groups what is due and the days of every year on a day.
    ///
    /// "This week" ends before the folder's first day of the week; "this month" is what lies behind that week in the
    /// same month. A week over the end of a month (or year) is still this week.
    ///
    /// - Parameters:
    ///   - due: What plans bring, in the order that holds among those of one day.
    ///   - observances: The next occurrence of each day and window of every year, in the same way.
    ///   - today: The day.
    ///   - settings: The folder's.
    ///   - staying: The group that an item stays in, whatever it would belong to now.
    package init(
        _ due: [Item], observances: [Item], today: Day, settings: FolderSettings,
        staying: (Item) -> AgendaGroup? = { _ in nil }
    ) {
        let borders = Borders(today: today, settings: settings)
        var groups: [AgendaGroup: [(day: Int, rank: Int, item: Item)]] = [:]
        var guests: [AgendaGroup: Int] = [:]
        for (rank, item) in (observances + due).enumerated() {
            let day = item.agendaDay(on: today)
            let group = staying(item)
            if let group, group != borders.group(of: item, on: day) { guests[group, default: 0] += 1 }
            groups[group ?? borders.group(of: item, on: day), default: []].append(
                (day?.ordinal ?? .max, rank, item))
        }
        sections = AgendaGroup.allCases.compactMap { group in
            guard let found = groups[group] else { return nil }
            let sorted = found.sorted { left, right in
                if left.day != right.day { return (left.day > right.day) == (group == .settled) }
                return left.rank < right.rank
            }
            return Section(group: group, items: sorted.map(\.item), count: sorted.count - guests[group, default: 0])
        }
    }

    /// The items of a group.
    package subscript(group: AgendaGroup) -> [Item] {
        sections.first { $0.group == group }?.items ?? []
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

        func group(of item: Item, on day: Day?) -> AgendaGroup {
            if item.isSettled { return .settled }
            guard let day else { return .undated }
            if item.isOverdue { return .overdue }
            if item.isUnrecorded { return .unrecorded }
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
package struct DueWork: Hashable, Sendable {
    /// Late, the oldest first.
    package let overdue: [Deadline]
    /// Events that are past and of which nobody has said what came of them, the oldest first; they are no alarm.
    package let unrecorded: [Deadline]
    /// Due, or taking place, today.
    package let today: [Deadline]
    /// Due, or beginning, within the days asked for.
    package let soon: [Deadline]

    /// What is due of some deadlines (by day) on a day and in so many days after it.
    package init(_ deadlines: [Deadline], today: Day, days: Int) {
        let open = deadlines.filter { !$0.isSettled && $0.lastDay != nil }
        func due(_ range: ClosedRange<Int>) -> [Deadline] {
            open.compactMap { deadline in
                deadline.agendaDay(on: today).map { (day: $0, deadline: deadline) }
            }.filter { $0.deadline.timeliness != .overdue && range.contains(today.days(until: $0.day)) }
                .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
                .map(\.element.deadline)
        }
        overdue = open.filter { $0.timeliness == .overdue }
        unrecorded = open.filter { $0.timeliness == .unrecorded }
        self.today = due(0...0)
        soon = days > 0 ? due(1...days) : []
    }

    /// How many call for something to be done.
    package var count: Int { overdue.count + today.count + soon.count }
}
