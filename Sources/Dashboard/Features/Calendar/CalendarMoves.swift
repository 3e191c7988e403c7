import PlanModel
import Records
import Wording

extension AppState {
    /// Moves the selection of screen 4.
    mutating func moveInCalendar(_ command: CommandID) {
        switch (calendar.view, calendar.focus) {
        case (.agenda, _):
            moveInAgenda(command)
        case (.month, .items):
            calendar.item = step(from: calendar.item, in: calendarItems.map(\.id), command)
        case (.month, .days):
            let month = CalendarMonth(of: calendar.day)
            switch command {
            case .moveUp: goTo(calendar.day.adding(days: -7))
            case .moveDown: goTo(calendar.day.adding(days: 7))
            case .movePageUp: changeMonth(by: -1)
            case .movePageDown: changeMonth(by: 1)
            case .moveFirst: goTo(month.first)
            case .moveLast: goTo(month.last)
            default: break
            }
        }
    }

    /// Left and right: a day in the month; out and in elsewhere, as on the other screens.
    /// Moves over the lines of the agenda, headings left out.
    private mutating func moveInAgenda(_ command: CommandID) {
        let rows = calendar.rows
        let current = rows.firstIndex { $0.id != nil && $0.id == calendar.selected }
        guard var index = step(from: current, count: rows.count, command) else { return }
        let isUp = index < current ?? 0
        // A heading is passed in the direction of the movement, and never left at the top.
        while rows.indices.contains(index), rows[index].id == nil { index += isUp && index > 0 ? -1 : 1 }
        guard rows.indices.contains(index) else { return }
        calendar.selected = rows[index].id
    }

    mutating func changeDay(by days: Int) {
        switch (calendar.view, calendar.focus) {
        case (.month, .days): goTo(calendar.day.adding(days: days))
        default: if days < 0 { backInCalendar() } else { openInCalendar() }
        }
    }

    /// Shows the month before or after; from the agenda, first the month itself.
    mutating func changeMonth(by months: Int) {
        guard calendar.view == .month else { return switchCalendarView() }
        guard let month = CalendarMonth(of: calendar.day).adding(months: months) else { return }
        goTo(month.day(calendar.day.day))
    }

    /// Selects a day, within what a calendar can show.
    private mutating func goTo(_ day: Day) {
        guard (2000...2100).contains(day.year) else { return }
        let isSameMonth = CalendarMonth(of: day) == CalendarMonth(of: calendar.day)
        calendar.day = day
        calendar.focus = .days
        calendar.item = nil
        if isSameMonth { repairItems() } else { repairCalendar() }
    }

    /// Goes to today: its day, or the first entry of the agenda that is not past.
    mutating func goToToday() {
        goTo(today)
        calendar.selected = calendar.rows.first(where: \.isToCome)?.id ?? calendar.selected
    }

    /// Changes between agenda and month.
    mutating func switchCalendarView() {
        calendar.view = calendar.view == .agenda ? .month : .agenda
        calendar.focus = .days
        notice = nil
    }

    /// Shows or leaves out the work of plans that are over.
    mutating func toggleClosedPlans() {
        calendar.showsClosed.toggle()
        calendar.view = .agenda
        repairCalendar()
    }

    /// Shows another province on screen 4.
    mutating func changeCalendarProvince(by offset: Int) {
        let choices: [UnitID?] = [nil] + digest.provinces.map(\.id)
        let current = choices.firstIndex(of: calendar.province) ?? 0
        calendar.province = choices[(current + offset + choices.count) % choices.count]
        repairCalendar()
    }

    /// Goes into what is selected on screen 4: from a day into what it holds, from there to the task on screen 2, or to
    /// the Action Month where it is part of that.
    mutating func openInCalendar() {
        if calendar.view == .month, calendar.focus == .days {
            if !calendarItems.isEmpty { calendar.focus = .items }
            return
        }
        switch calendarEntry?.content {
        case nil: return
        case .deadline(let deadline):
            let record = RecordID(deadline.record.plan, deadline.source)
            if digest.library.task(record) != nil {
                go(to: .plan(record.plan, task: record.record))
            } else if let day = calendarEntry?.days?.lowerBound {
                go(to: .actionMonth(year: day.year, province: calendar.province))
            }
        case .observance(let observance):
            guard observance.kind != .day, let day = calendarEntry?.days?.lowerBound else { return }
            go(to: .actionMonth(year: day.year, province: calendar.province))
        }
    }

    /// Goes out of what is open on screen 4.
    mutating func backInCalendar() {
        if calendar.view == .month, calendar.focus == .items {
            calendar.focus = .days
        } else {
            screen = .overview
        }
    }
}
