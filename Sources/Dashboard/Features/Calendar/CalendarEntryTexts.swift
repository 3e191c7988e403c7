import PlanModel
import TerminalUI
import Wording

/// What the lines of screen 4 say about an entry.
struct CalendarEntryTexts {
    let entry: AgendaEntry
    let state: AppState

    private var wording: Wording { state.wording }
    private var today: Day { state.today }
    private var settings: FolderSettings { state.digest.library.settings }

    /// How it stands, as a sign.
    var mark: (sign: String, style: StyleName) {
        switch entry.content {
        case .observance: return (entry.isWindow ? "═" : "★", .accent)
        case .deadline(let deadline):
            let mark = PartMark(TallyPart(status: deadline.status, timeliness: deadline.timeliness))
            return (String(mark.sign), mark.style)
        }
    }

    /// What it is, in short.
    var name: String {
        switch entry.content {
        case .observance(let observance): return state.language.pick(observance.name, observance.english)
        case .deadline(let deadline):
            return deadline.kind.isDuty ? deadline.kind.name(state.language).capitalizedFirst : deadline.title
        }
    }

    /// Whose it is; empty for what concerns everybody.
    var place: String {
        guard case .deadline(let deadline) = entry.content, let plan = state.digest.plan(deadline.record.plan) else {
            return ""
        }
        return state.world.place(of: plan.plan.plan)
    }

    /// How many of how many bodies have done their part.
    var share: String? {
        if case .deadline(let deadline) = entry.content { wording.share(of: deadline) } else { nil }
    }

    /// The day as it is printed, with the last safe day behind it where the print says "trước ngày"; three cells are
    /// kept before it for that. In a narrow list years other than this one only.
    func date(isNarrow: Bool) -> String {
        guard let days = entry.days else { return "" }
        func written(_ day: Day) -> String {
            isNarrow && day.year == today.year ? wording.dayAndMonth(day) : wording.day(day)
        }
        if case .deadline(let deadline) = entry.content {
            if let printed = deadline.timing?.due, isBefore, !isPutOff {
                let text = wording.beforeMark + written(printed)
                let last = " (\(wording.dayAndMonth(days.upperBound)))"
                return isNarrow && printed.year != today.year ? text : text + last
            }
            if isPutOff { return "   \(written(days.upperBound)) \(wording.newDayMark)" }
        }
        guard entry.isWindow else { return "   " + written(days.upperBound) }
        let indent = isNarrow && days.upperBound.year != today.year ? "" : "   "
        return "\(indent)\(wording.dayAndMonth(days.lowerBound))–\(written(days.upperBound))"
    }

    /// How wide the dates of a list are.
    static func dateWidth(isNarrow: Bool) -> Int { isNarrow ? 17 : 22 }

    /// How far off it is, or how it ended.
    var distance: (text: String, style: StyleName) {
        switch entry.content {
        case .observance:
            guard let days = entry.days else { return ("", .dim) }
            if entry.isWindow, days.contains(today) {
                let number = days.lowerBound.days(until: today) + 1
                return (wording.dayOf(number, of: days.lowerBound.days(until: days.upperBound) + 1), .today)
            }
            return days.upperBound < today
                ? ("", .dim) : (wording.shortDistance(from: today, to: days.lowerBound), .dim)
        case .deadline(let deadline):
            if deadline.isSettled {
                let part = TallyPart(status: deadline.status, timeliness: deadline.timeliness)
                return (wording.shortPart(part), PartMark(part).style)
            }
            if [.unrecorded, .closed].contains(deadline.timeliness) {
                return (wording.shortPart(.unrecorded), PartMark(.unrecorded).style)
            }
            guard let day = deadline.agendaDay(on: today), day >= today || deadline.timeliness == .overdue else {
                return ("", .dim)
            }
            if deadline.kind == .activity, entry.isWindow, day == today { return (wording.running, .today) }
            let style: StyleName =
                switch deadline.timeliness {
                case .overdue: .late
                case .dueSoon, .dueToday: .dueSoon
                case .undated, .onTrack, .unrecorded, .closed, .doneOnTime, .doneLate: .dim
                }
            return (wording.shortDistance(from: today, to: day), style)
        }
    }

    /// Everything that the line has no room for.
    var detail: String {
        var parts: [String?] = []
        switch entry.content {
        case .observance: parts = [entry.days.map(wording.days), name]
        case .deadline(let deadline):
            let plan = state.digest.plan(deadline.record.plan)?.plan.plan
            let names = plan.map { plan in
                deadline.who.prefix(2).map {
                    state.digest.library.reference.shortName(of: $0, in: plan, state.language)
                }.joined(separator: ", ") + (deadline.who.count > 2 ? " +\(deadline.who.count - 2)" : "")
            }
            parts = [
                deadline.timing.map { wording.timing($0, settings: settings) },
                isPutOff ? entry.days.map { wording.putOff(to: $0.upperBound) } : nil, deadline.title, share,
                names.flatMap { $0.isEmpty ? nil : $0 },
                plan.map { "\($0.label(state.language)) \($0.year)" },
                wording.standing(deadline.status, deadline.timeliness),
            ]
        }
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    private var isBefore: Bool {
        if case .deadline(let deadline) = entry.content, case .before = deadline.timing?.bound { true } else { false }
    }

    /// Whether staff set another day than the print gives.
    private var isPutOff: Bool {
        guard case .deadline(let deadline) = entry.content else { return false }
        return deadline.lastDay != nil && deadline.timing?.lastDay(settings) != deadline.lastDay
    }
}
