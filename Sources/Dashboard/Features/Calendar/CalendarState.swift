import PlanModel

/// Where a person stands on screen 4, with what it lists. The lists are worked out when the screen is opened and when
/// the folder or the choice changes, so that a key has nothing left to group.
package struct CalendarState: Equatable, Sendable {
    /// The two ways of showing days.
    package enum View: Sendable {
        /// A list of all that is due, by how soon.
        case agenda
        /// A month as a grid of days.
        case month
    }

    /// What takes the keys in the month.
    package enum Focus: Sendable {
        /// The days of the grid.
        case days
        /// What is due on the selected day.
        case items
    }

    /// A line of the agenda.
    package enum Row: Equatable, Sendable {
        /// The heading of a group, with how many stand under it.
        case heading(AgendaGroup, count: Int)
        /// Something with its day.
        case item(CalendarItem, AgendaGroup)

        /// What can be selected, by its id.
        var id: CalendarItem.ID? {
            if case .item(let item, _) = self { item.id } else { nil }
        }

        /// Whether it is something of today, or after it.
        var isToCome: Bool {
            guard case .item(_, let group) = self else { return false }
            return switch group {
            case .overdue, .unrecorded: false
            case .today, .week, .month, .later, .undated, .settled: true
            }
        }
    }

    /// Which of the two is shown.
    package var view = View.agenda
    /// The province whose plans are shown; nil for all.
    package var province: UnitID?
    /// Whether the agenda lists what was left of closed plans.
    package var showsClosed = false
    /// The selected line of the agenda.
    package var selected: CalendarItem.ID?
    /// The selected day of the month.
    package var day: Day
    /// What takes the keys in the month.
    package var focus = Focus.days
    /// What is selected of the day.
    package var item: CalendarItem.ID?
    /// The lines of the agenda, made when the folder, the day or the choice of plans changes.
    package var rows: [Row] = []
    /// How many deadlines of plans that are over the agenda leaves out.
    package var leftOut = 0
    /// What is shown in the month's weeks, by day.
    package var month = CalendarMonthItems()

    init(day: Day) { self.day = day }
}

extension AppState {
    /// The weeks that the month grid shows.
    var calendarWeeks: [ClosedRange<Day>] {
        CalendarMonth(of: calendar.day).weeks(startingOn: digest.library.settings.firstDayOfWeek)
    }

    /// What is shown of the selected day.
    var calendarItems: [CalendarItem] { calendar.month.items(on: calendar.day) }

    /// What is selected: in the agenda or among a day's items.
    var calendarEntry: AgendaEntry? {
        switch (calendar.view, calendar.focus) {
        case (.agenda, _):
            guard case .item(let item, _) = calendar.rows.first(where: { $0.id != nil && $0.id == calendar.selected })
            else { return nil }
            return digest.entry(of: item)
        case (.month, .items):
            return calendarItems.first { $0.id == calendar.item }.flatMap(digest.entry)
        // Nobody means the first of several when moving over the days.
        case (.month, .days): return nil
        }
    }

    /// The plans whose days are shown.
    private var calendarPlans: [Int] {
        let province = calendar.province.map { id in Set(digest.provinces.first { $0.id == id }?.plans ?? []) }
        return digest.entries.indices.filter { index in
            let entry = digest.entries[index]
            return province?.contains(entry.id) ?? true && entry.outline.state(on: today) != .draft
        }
    }

    /// Makes the lists of screen 4 anew and puts the cursor where it can stand.
    mutating func repairCalendar() {
        guard screen == .calendar else { return }
        if !digest.provinces.contains(where: { $0.id == calendar.province }) { calendar.province = nil }
        let plans = calendarPlans
        repairAgenda(plans)
        repairMonth(plans)
    }

    private mutating func repairAgenda(_ plans: [Int]) {
        let closed = plans.filter { digest.entries[$0].outline.state(on: today) == .closed }
        let isClosed = Set(closed)
        let shown = calendar.showsClosed ? plans : plans.filter { !isClosed.contains($0) }
        calendar.leftOut =
            calendar.showsClosed ? 0 : digest.deadlineCount(of: closed)
        let before = calendar.rows
        // What is under the cursor stays where it is: who has just marked it may want to press again.
        let selected = calendar.selected
        let group = before.first { $0.id == selected && selected != nil }.flatMap(CalendarState.group)
        let groups = AgendaGroups(
            digest.items(of: shown), observances: digest.nextObservances, today: today,
            settings: digest.library.settings, staying: { $0.id == selected ? group : nil })
        calendar.rows = groups.sections.flatMap { section in
            [.heading(section.group, count: section.count)] + section.items.map { .item($0, section.group) }
        }
        calendar.selected = AgendaCursor(before: before, now: calendar.rows).place(of: calendar.selected)
    }

    private mutating func repairMonth(_ plans: [Int]) {
        let weeks = calendarWeeks
        guard let first = weeks.first?.lowerBound, let last = weeks.last?.upperBound else { return }
        let days = first...last
        let items = digest.items(of: plans) { deadline in
            [deadline.lastDay.day, deadline.due.day].contains { $0.map(days.contains) ?? false }
                || (deadline.from.day ?? deadline.lastDay.day).map { $0 <= days.upperBound } ?? false
                    && deadline.lastDay.day.map { $0 >= days.lowerBound } ?? false
        }
        calendar.month = CalendarMonthItems(
            digest.observances(in: Array(days.lowerBound.year...days.upperBound.year)) + items, days: days)
        repairItems()
    }

    /// Puts the cursor among a day's items where it can stand.
    mutating func repairItems() {
        let items = calendarItems
        if !items.contains(where: { $0.id == calendar.item }) { calendar.item = items.first?.id }
        if items.isEmpty { calendar.focus = .days }
    }
}

/// Where the agenda's cursor goes when the rows change: it stays with what was selected if that kept its group, else it
/// goes to the next one of the group it stood in.
struct AgendaCursor {
    let before: [CalendarState.Row]
    let now: [CalendarState.Row]

    func place(of selected: CalendarItem.ID?) -> CalendarItem.ID? {
        let first = now.lazy.compactMap(\.id).first
        guard let selected else { return now.first(where: \.isToCome)?.id ?? first }
        guard let old = before.firstIndex(where: { $0.id == selected }) else {
            return group(selected) == nil ? first : selected
        }
        if let group = group(selected), group == CalendarState.group(before[old]) { return selected }
        let stays = { (row: CalendarState.Row) in
            row.id.map { id in id != selected && group(id) == CalendarState.group(row) } ?? false
        }
        let next = before[(old + 1)...].first(where: stays) ?? before[..<old].last(where: stays)
        return next?.id ?? first
    }

    private func group(_ id: CalendarItem.ID) -> AgendaGroup? {
        now.first { $0.id == id }.flatMap(CalendarState.group)
    }
}

extension CalendarState {
    fileprivate static func group(_ row: Row) -> AgendaGroup? {
        if case .item(_, let group) = row { group } else { nil }
    }
}
