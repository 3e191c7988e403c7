import PlanModel

/// Where a person stands on screen 4, with what it lists. The lists are worked out when the screen is opened and when
/// the folder or the choice changes, so that a key has nothing left to group.
public struct CalendarState: Equatable, Sendable {
    /// How the days are shown.
    public enum View: Sendable {
        /// As groups by how near they are.
        case agenda
        /// As the weeks of a month.
        case month
    }

    /// What takes the keys in the view of a month.
    public enum Focus: Sendable {
        /// The days.
        case days
        /// What the selected day holds.
        case items
    }

    /// A line of the agenda.
    public enum Row: Equatable, Sendable {
        /// A group and how many entries it has.
        case heading(AgendaGroup, count: Int)
        /// An entry.
        case entry(AgendaEntry, AgendaGroup)

        /// The entry's id.
        var id: String? {
            if case .entry(let entry, _) = self { entry.id } else { nil }
        }
    }

    /// How the days are shown.
    public var view = View.agenda
    /// The province that is shown; nil shows all.
    public var province: UnitID?
    /// Whether the agenda has the work of plans that are over.
    public var showsClosed = false
    /// The selected entry of the agenda.
    public var selected: String?
    /// The selected day of the month.
    public var day: Day
    /// What takes the keys in the view of a month.
    public var focus = Focus.days
    /// The selected entry of the selected day.
    public var item: String?
    /// The agenda.
    public var rows: [Row] = []
    /// How many late deadlines of plans that are over the agenda leaves out.
    public var hiddenLate = 0
    /// The entries of the weeks of the shown month: those of single days first.
    public var entries: [AgendaEntry] = []

    init(day: Day) { self.day = day }
}

extension State {
    /// The whole weeks of the month of the selected day.
    var calendarWeeks: [ClosedRange<Day>] {
        CalendarMonth(of: calendar.day).weeks(startingOn: digest.library.settings.firstDayOfWeek)
    }

    /// What the selected day holds.
    var calendarItems: [AgendaEntry] {
        calendar.entries.filter { $0.isShown(on: calendar.day) }
    }

    /// The entry that a key would act on.
    var calendarEntry: AgendaEntry? {
        switch (calendar.view, calendar.focus) {
        case (.agenda, _):
            guard case .entry(let entry, _) = calendar.rows.first(where: { $0.id != nil && $0.id == calendar.selected })
            else { return nil }
            return entry
        case (.month, .items): return calendarItems.first { $0.id == calendar.item }
        // Nobody means the first of several when moving over the days.
        case (.month, .days): return nil
        }
    }

    /// The plans that screen 4 shows: those of the province. Drafts count nowhere.
    private var calendarPlans: [FolderDigest.PlanDigest] {
        let province = calendar.province.map { id in Set(digest.provinces.first { $0.id == id }?.plans ?? []) }
        return digest.plans.filter { plan in
            province?.contains(plan.id) ?? true && plan.plan.plan.state(on: today) != .draft
        }
    }

    /// Works out what screen 4 lists, and keeps its selections on something that exists.
    mutating func settleCalendar() {
        guard screen == .calendar else { return }
        if !digest.provinces.contains(where: { $0.id == calendar.province }) { calendar.province = nil }
        let plans = calendarPlans
        settleAgenda(plans)
        settleMonth(plans)
    }

    private mutating func settleAgenda(_ plans: [FolderDigest.PlanDigest]) {
        let closed = plans.filter { $0.plan.plan.state(on: today) == .closed }
        let isClosed = Set(closed.map(\.id))
        let shown = calendar.showsClosed ? plans : plans.filter { !isClosed.contains($0.id) }
        calendar.hiddenLate =
            calendar.showsClosed
            ? 0 : closed.reduce(0) { sum, plan in sum + plan.deadlines.count { $0.timeliness == .overdue } }
        let groups = AgendaGroups(
            shown.flatMap(\.deadlines), observances: digest.library.reference.observances, today: today,
            settings: digest.library.settings)
        let before = calendar.rows
        calendar.rows = groups.sections.flatMap { section in
            [.heading(section.group, count: section.entries.count)] + section.entries.map { .entry($0, section.group) }
        }
        calendar.selected = AgendaCursor(before: before, now: calendar.rows).place(of: calendar.selected)
    }

    private mutating func settleMonth(_ plans: [FolderDigest.PlanDigest]) {
        let weeks = calendarWeeks
        guard let first = weeks.first?.lowerBound, let last = weeks.last?.upperBound else { return }
        let days = first...last
        func isSeen(_ entry: AgendaEntry) -> Bool {
            entry.days?.overlaps(days) ?? false || entry.printed.map(days.contains) ?? false
        }
        let observances = (first.year...last.year).flatMap { year in
            digest.library.reference.observances.compactMap { AgendaEntry($0, in: year) }
        }
        let deadlines = plans.flatMap(\.deadlines).lazy.map(AgendaEntry.init).filter(isSeen)
        let all = observances.filter(isSeen) + Array(deadlines)
        calendar.entries = all.filter { !$0.isWindow } + all.filter(\.isWindow)
        settleItems()
    }

    /// Puts the selection of the day's list onto something that the day holds.
    mutating func settleItems() {
        let items = calendarItems
        if !items.contains(where: { $0.id == calendar.item }) { calendar.item = items.first?.id }
        if items.isEmpty { calendar.focus = .days }
    }
}

/// Keeps the cursor of the agenda where the person left it: on the same entry; but an entry that went to another group,
/// as one just marked done, goes without the cursor, which takes the next one.
struct AgendaCursor {
    let before: [CalendarState.Row]
    let now: [CalendarState.Row]

    /// The entry that is selected from now on.
    func place(of selected: String?) -> String? {
        let first = now.lazy.compactMap(\.id).first
        guard let selected else { return first }
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

    private func group(_ id: String) -> AgendaGroup? {
        now.first { $0.id == id }.flatMap(CalendarState.group)
    }
}

extension CalendarState {
    /// The group of an entry's line.
    fileprivate static func group(_ row: Row) -> AgendaGroup? {
        if case .entry(_, let group) = row { group } else { nil }
    }
}
