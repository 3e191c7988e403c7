import PlanModel
import Wording

extension AppState {
    /// Puts the selection of screen 5 onto something that is there.
    mutating func repairMonth() {
        repairBoard()
        let entries = monthEntries
        if !entries.contains(where: { $0.id == month.selected }) { month.selected = entryOfToday(in: entries)?.id }
    }

    /// What a person looks for first: what is on today, or comes next, of this year's plans where they have something;
    /// in other years the first of all.
    private func entryOfToday(in entries: [MonthEntry]) -> MonthEntry? {
        guard month.year == today.year else { return entries.first }
        let hasOwn = entries.contains { $0.item.map { !$0.isStandIn } ?? false }
        let dated = entries.filter { $0.days != nil && !(hasOwn && $0.item?.isStandIn ?? false) }
        func starts(_ entry: MonthEntry) -> Day { entry.days?.lowerBound ?? today }
        let onlyToday = dated.first { $0.days == today...today }
        let next = dated.filter { starts($0) > today }.min { starts($0) < starts($1) }
        let running = dated.filter { $0.days?.contains(today) ?? false }.max { starts($0) < starts($1) }
        return onlyToday ?? running ?? next ?? entries.last
    }

    /// Up and down: from line to line of the strip, keeping near the day; from entry to entry elsewhere.
    mutating func moveInMonth(_ command: CommandID) {
        guard month.layout == .strip else {
            month.selected = step(from: month.selected, in: monthEntries.map(\.id), command)
            return
        }
        let lines = monthRows.map(\.entries).filter { !$0.isEmpty }
        let current = lines.firstIndex { line in line.contains { $0.id == month.selected } }
        let day = monthEntry?.days?.lowerBound
        guard let target = step(from: current, in: Array(lines.indices), command), target != current else { return }
        month.selected = AppState.nearest(to: day, in: lines[target])?.id
    }

    private static func nearest(to day: Day?, in entries: [MonthEntry]) -> MonthEntry? {
        func distance(_ entry: MonthEntry) -> Int {
            guard let day, let first = entry.days?.lowerBound else { return entry.days == nil ? .max : 0 }
            return abs(day.days(until: first))
        }
        // An activity is what a person looks for on a day, and not the month-long task beside it.
        return entries.min { left, right in
            (distance(left), left.activity == nil ? 1 : 0) < (distance(right), right.activity == nil ? 1 : 0)
        }
    }

    /// Left and right: within a line of the strip, from week to week, from day to day of the list.
    mutating func stepInMonth(by offset: Int) {
        switch month.layout {
        case .strip:
            let line = monthRows.map(\.entries).first { line in line.contains { $0.id == month.selected } } ?? []
            guard let current = line.firstIndex(where: { $0.id == month.selected }) else { return }
            month.selected = line[min(max(0, current + offset), line.count - 1)].id
        case .week:
            guard let week = month.week?.adding(days: 7 * offset), (2000...2100).contains(week.year) else { return }
            month.week = week
            month.selected = monthEntries.first?.id
        case .list:
            let days = monthEntries.map { $0.days?.lowerBound }
            let firsts = monthEntries.indices.filter { $0 == 0 || days[$0] != days[$0 - 1] }
            guard let current = monthEntries.firstIndex(where: { $0.id == month.selected }) else { return }
            let target = offset < 0 ? firsts.last { $0 < current } : firsts.first { $0 > current }
            if let target { month.selected = monthEntries[target].id }
        }
    }

    /// Shows the days in the next way; a week is the one of what is selected.
    mutating func switchLayout() {
        let all = ActionMonthState.Layout.allCases
        let day = monthDay
        let selected = month.selected
        month.layout = all[((all.firstIndex(of: month.layout) ?? 0) + 1) % all.count]
        if month.layout == .week { showWeek(of: day ?? firstDayToShow) }
        month.selected = selected
        repairMonth()
    }

    /// Shows the week that a day is in.
    mutating func openInMonth() {
        switch monthEntry?.item?.content {
        case .task(let task): if let plan = monthEntry?.item?.record.plan { go(to: .plan(plan, task: task.id)) }
        case .duty(let deadline): go(to: .plan(deadline.record.plan, task: deadline.source))
        case .activity:
            perform(.editActivity)
            return
        case nil: return
        }
        notice = nil
    }

    mutating func changeMonthYear(by offset: Int) {
        let year = month.year + offset
        guard (2000...2100).contains(year) else { return }
        month.year = year
        repairSelections()
    }

    mutating func changeMonthProvince(by offset: Int) {
        let choices = monthChoices
        guard !choices.isEmpty else { return }
        let current = choices.firstIndex(of: month.province) ?? 0
        month.province = choices[(current + offset + choices.count) % choices.count]
        repairSelections()
    }

    mutating func showWeek(of day: Day?) {
        month.week = day?.startOfWeek(beginning: digest.library.settings.firstDayOfWeek)
    }

    private var firstDayToShow: Day? {
        guard let span = board?.span else { return nil }
        return span.contains(today) ? today : board?.month?.lowerBound
    }
}
