import PlanModel
import Wording

/// What the lines of a calendar say of an entry.
package struct AgendaEntryTexts {
    private let entry: AgendaEntry
    /// The plan that sets a deadline.
    private let plan: Plan?
    private let library: PlanLibrary
    private let today: Day
    private let wording: Wording

    /// Of a deadline the plan is needed, unless it is gone.
    package init(_ entry: AgendaEntry, of plan: Plan?, in library: PlanLibrary, today: Day, _ wording: Wording) {
        (self.entry, self.plan, self.library) = (entry, plan, library)
        (self.today, self.wording) = (today, wording)
    }

    /// What is said of the deadline; nil for a day of every year.
    package var deadline: DeadlineTexts? {
        guard case .deadline(let deadline) = entry.content else { return nil }
        return DeadlineTexts(deadline, settings: library.settings, today: today, wording)
    }

    /// What it is, in short.
    package var name: String {
        switch entry.content {
        case .observance(let observance): wording.language.pick(observance.name, observance.english)
        case .deadline: deadline?.name ?? ""
        }
    }

    /// Whose it is; empty for what concerns everybody.
    package var place: String {
        guard case .deadline = entry.content, let plan else { return "" }
        return library.reference.place(of: plan, on: today, wording.language)
    }

    /// Its day or days; three cells are kept before a day for what stands before a "trước ngày".
    package func date(_ form: DeadlineTexts.DayForm) -> String {
        guard let days = entry.days else { return "" }
        let isThisYear = days.upperBound.year == today.year
        let last = form == .narrow && isThisYear ? wording.dayAndMonth(days.upperBound) : wording.day(days.upperBound)
        if let deadline, !entry.isWindow || deadline.isPutOff { return deadline.day(form) }
        guard entry.isWindow else { return "   " + last }
        return (form == .narrow && !isThisYear ? "" : "   ") + "\(wording.dayAndMonth(days.lowerBound))–\(last)"
    }

    /// How far off it is, or how it ended.
    package var distance: (text: String, emphasis: Emphasis) {
        if let deadline { return deadline.shortDistance }
        guard let days = entry.days else { return ("", .dim) }
        if entry.isWindow, days.contains(today) {
            let number = days.lowerBound.days(until: today) + 1
            return (wording.dayOf(number, of: days.lowerBound.days(until: days.upperBound) + 1), .today)
        }
        return days.upperBound < today ? ("", .dim) : (wording.shortDistance(from: today, to: days.lowerBound), .dim)
    }

    /// Everything that a line has no room for.
    package var detail: String {
        guard case .deadline(let deadline) = entry.content, let texts = self.deadline else {
            return [entry.days.map(wording.days), name].compactMap(\.self).joined(separator: " · ")
        }
        let names = plan.map { plan in
            deadline.who.prefix(2).map { library.reference.shortName(of: $0, in: plan, wording.language) }
                .joined(separator: ", ") + (deadline.who.count > 2 ? " +\(deadline.who.count - 2)" : "")
        }
        let parts: [String?] = [
            deadline.timing.map { wording.timing($0, settings: library.settings, in: library.reference) },
            texts.isPutOff ? deadline.lastDay.map(wording.putOff) : nil, deadline.title, texts.share,
            names.flatMap { $0.isEmpty ? nil : $0 },
            plan.map { "\($0.label(wording.language)) \($0.year)" },
            wording.standing(deadline.status, deadline.timeliness),
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }
}
