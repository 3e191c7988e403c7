import PlanModel
import TerminalUI
import Wording

/// The bottom of screen 5: the day of what is selected, what is selected in full, and what else is on that day.
struct MonthDayView {
    let state: AppState

    private var wording: Wording { state.wording }
    private var reference: ReferenceData { state.digest.library.reference }

    /// How many lines it takes of so many.
    func rows(of rows: Int) -> Int {
        guard state.month.layout == .strip else { return max(3, min(6, rows / 3)) }
        // What the lanes and the three lines of the scale leave.
        return max(3, min(9, rows / 3), min(16, rows - state.monthRows.count - 3))
    }

    func draw(in rect: Rect, _ frame: inout Frame) {
        frame.horizontalLine(row: rect.top, columns: rect.left..<rect.right)
        let inside = rect.inset(top: 1)
        guard let entry = state.monthEntry, inside.rows > 0 else { return }
        let heading = inside.rows > 2 ? dayHeading(entry) : nil
        if let heading { frame.put(heading, in: inside, .heading) }
        var row = heading == nil ? 0 : 1
        for line in fullText(entry).wrapped(toWidth: inside.columns, hangingIndent: 2) where row < inside.rows {
            frame.put(line, in: inside, row: row)
            row += 1
        }
        for clash in clashSentences(entry) where row < inside.rows {
            frame.put("  " + clash.text, in: inside, row: row, clash.isFirm ? .warning : .dim)
            row += 1
        }
        for other in others(on: state.monthDay, than: entry) where row < inside.rows {
            let mark = MonthMark.list(of: other, state)
            frame.put(mark.sign, in: inside, row: row, mark.style)
            frame.put(state.monthLine(other), in: inside, row: row, column: 2, .dim)
            row += 1
        }
    }

    private func dayHeading(_ entry: MonthEntry) -> String? {
        guard let day = state.monthDay else { return nil }
        let closed = reference.closedDay(day).map { " · " + wording.closedDay($0) } ?? ""
        let phase = state.phaseOfDay(day).map { " · " + $0 } ?? ""
        return "\(wording.longWeekday(day.weekday)) \(wording.day(day))\(phase)\(closed)"
    }

    private func fullText(_ entry: MonthEntry) -> String {
        let days = entry.days.map { wording.days($0) }
        switch entry.content {
        case .observance(let observance):
            return "▸ "
                + [state.language.pick(observance.name, observance.english), days].compactMap(\.self)
                .joined(separator: " · ")
        case .item(let item): return "▸ " + parts(of: item, days: days).compactMap(\.self).joined(separator: " · ")
        }
    }

    private func parts(of item: ActionMonthBoard.Item, days: String?) -> [String?] {
        guard let plan = state.digest.plan(item.record.plan) else { return [] }
        func name(_ body: AgencyReference) -> String {
            reference.shortName(of: body, in: plan.plan.plan, state.language)
        }
        switch item.content {
        case .activity(let activity):
            let partners = activity.partners.map { partner in
                switch partner {
                case .agency(let body): name(body)
                case .printed(let text): text
                }
            }
            return [
                wording.when(activity), activity.title, activity.place, activity.lead.map(name) ?? activity.printedLead,
                partners.isEmpty ? nil : "\(wording.label(.partners)): \(partners.joined(separator: ", "))",
                activity.status.name(state.language), activity.notes.last.map(\.text),
            ]
        case .duty(let deadline):
            return [
                deadline.timing.map { wording.timing($0, settings: state.digest.library.settings, in: reference) },
                deadline.title,
                deadline.share.map(wording.submitted), state.world.planNote(of: plan.plan.plan),
            ]
        case .task(let task):
            let owners = (plan.plan.owners[task.id] ?? []).prefix(2).map { name($0.reference) }
            return [
                "\(task.ref)", days ?? wording.noDaySet, task.title,
                owners.isEmpty ? nil : owners.joined(separator: ", "),
                item.isStandIn
                    ? wording.standsIn(plan.plan.plan.year, for: state.month.year)
                    : state.digest.row(item.record)?.standing.status.name(state.language),
            ]
        }
    }

    private func clashSentences(_ entry: MonthEntry) -> [(text: String, isFirm: Bool)] {
        guard let id = entry.item?.record else { return [] }
        return state.clashes(of: entry).compactMap { clash in
            guard let other = clash.other(than: id), let activity = state.digest.library.activity(other)?.activity
            else {
                return nil
            }
            return (wording.clash(clash, with: activity.title), clash.isFirm)
        }
    }

    /// What is on the day: single days first, windows that only cover it after them.
    private func others(on day: Day?, than entry: MonthEntry) -> [MonthEntry] {
        guard let day else { return [] }
        let found = state.monthEntriesOfStrip.filter { $0.id != entry.id && $0.days?.contains(day) == true }
        func length(_ entry: MonthEntry) -> Int {
            entry.days.map { $0.lowerBound.days(until: $0.upperBound) } ?? 0
        }
        return found.filter { length($0) < ActivityClashes.longestEvent }
            + found.filter { length($0) >= ActivityClashes.longestEvent }
    }
}

extension AppState {
    /// All entries of the shown year and provinces, whatever the layout.
    var monthEntriesOfStrip: [MonthEntry] {
        var state = self
        state.month.layout = .strip
        return state.monthEntries
    }

    /// Which day of the month a day is, as "ngày 11/31"; nil outside it.
    func phaseOfDay(_ day: Day) -> String? {
        guard let month = board?.month, month.contains(day) else { return nil }
        return wording.dayOfMonth(
            month.lowerBound.days(until: day) + 1, of: month.lowerBound.days(until: month.upperBound) + 1)
    }

    /// An entry in a line: its time, what, where, who, until when.
    func monthLine(_ entry: MonthEntry) -> String {
        let until = entry.days.flatMap {
            $0.lowerBound == $0.upperBound ? nil : "→ \(wording.dayAndMonth($0.upperBound))"
        }
        guard case .item(let item) = entry.content, let plan = digest.plan(item.record.plan) else {
            guard case .observance(let observance) = entry.content else { return "" }
            return [language.pick(observance.name, observance.english), until].compactMap(\.self).joined(separator: " ")
        }
        func name(_ body: AgencyReference) -> String {
            digest.library.reference.shortName(of: body, in: plan.plan.plan, language)
        }
        switch item.content {
        case .activity(let activity):
            let title = [activity.time?.stored, activity.title, until].compactMap(\.self).joined(separator: " ")
            return [title, activity.place, activity.lead.map(name) ?? activity.printedLead].compactMap(\.self).joined(
                separator: " · ")
        case .duty(let deadline):
            let note = world.planNote(of: plan.plan.plan).map { " · \($0)" } ?? ""
            return deadline.kind.name(language) + note
        case .task(let task):
            let who = plan.plan.statedBodies(of: task).first.map(name)
            return [[task.title, until].compactMap(\.self).joined(separator: " "), who].compactMap(\.self)
                .joined(separator: " · ")
        }
    }
}
