/// One line of a calendar: a deadline, a window or activity of a plan, or a day of every year.
package struct AgendaEntry: Hashable, Sendable, Identifiable {
    /// What it is.
    package enum Content: Hashable, Sendable {
        /// Something that a plan sets.
        case deadline(Deadline)
        /// A day or window of every year.
        case observance(Observance)
    }

    /// Unique among all entries: `deadline/an-giang-2021/duty.year`, `observance/action-month/2026`.
    package let id: String
    /// What it is.
    package let content: Content
    /// The days it covers: those of a window, else its last safe day (or the day staff set). Nil where it has none.
    package let days: ClosedRange<Day>?
    /// The day in print, where that is not the last safe one: D of "trước ngày D", or what staff put off.
    package let printed: Day?

    /// The entry of a deadline.
    package init(_ deadline: Deadline) {
        id = "deadline/" + deadline.id
        content = .deadline(deadline)
        days = deadline.lastDay.map { last in
            guard let from = deadline.timing?.from, from <= last else { return last...last }
            return from...last
        }
        let due = deadline.timing?.due
        printed = due == deadline.lastDay ? nil : due
    }

    /// The entry of an observance in a year; nil where it is not held.
    package init?(_ observance: Observance, in year: Int) {
        guard let days = observance.days(in: year) else { return nil }
        id = "observance/\(observance.id)/\(year)"
        content = .observance(observance)
        self.days = days
        printed = nil
    }

    /// Whether a calendar shows it on a day: within its days, or on the day that is printed.
    package func isShown(on day: Day) -> Bool {
        days?.contains(day) ?? false || printed == day
    }

    /// Whether it covers more than a day.
    package var isWindow: Bool {
        days.map { $0.lowerBound != $0.upperBound } ?? false
    }
}

extension Deadline {
    /// Whether nothing more is to be done about it: done, dropped, or suspended, which is never late.
    package var isSettled: Bool { status.isSettled }

    /// The day by which an agenda places it: its last safe day. An activity stands on its first day, and while it runs
    /// on every day.
    package func agendaDay(on today: Day) -> Day? {
        guard kind == .activity, let from = timing?.from, let lastDay, lastDay >= today else { return lastDay }
        return max(from, today)
    }
}

extension AgendaEntry: AgendaItem {
    /// Of something that runs today, today; else its last safe day, or the first of an observance.
    package func agendaDay(on today: Day) -> Day? {
        switch content {
        case .deadline(let deadline): deadline.agendaDay(on: today)
        case .observance: days.map { max($0.lowerBound, today) }
        }
    }

    /// Whether nothing is left to be done; of an observance, nothing ever is.
    package var isSettled: Bool {
        if case .deadline(let deadline) = content { deadline.isSettled } else { false }
    }

    /// Whether a deadline is late.
    package var isOverdue: Bool {
        if case .deadline(let deadline) = content { deadline.timeliness == .overdue } else { false }
    }

    package var isUnrecorded: Bool {
        guard case .deadline(let deadline) = content else { return false }
        return [.unrecorded, .closed].contains(deadline.timeliness)
    }
}

extension AgendaGroups where Item == AgendaEntry {
    /// Groups deadlines and the next occurrence of each observance on a day.
    package init(_ deadlines: [Deadline], observances: [Observance], today: Day, settings: FolderSettings) {
        let next = observances.compactMap { $0.next(on: today) }.sorted { $0.id < $1.id }
        self.init(
            deadlines.map { AgendaEntry($0) }, observances: next, today: today, settings: settings)
    }
}

extension Observance {
    /// Its occurrence that is not over yet, this year's or the next.
    package func next(on today: Day) -> AgendaEntry? {
        [today.year, today.year + 1].lazy.compactMap { AgendaEntry(self, in: $0) }
            .first { entry in entry.days.map { $0.upperBound >= today } ?? false }
    }
}
