import PlanModel
import TerminalUI

/// Signs of screen 5: readable without colour.
enum MonthMark {
    /// What a day of an entry looks like in the strip.
    static func bar(of entry: MonthEntry, _ state: AppState) -> (sign: String, style: StyleName) {
        switch entry.content {
        case .observance(let observance): return (observance.kind == .day ? "★" : "═", .accent)
        case .item(let item):
            switch item.content {
            case .duty(let deadline): return deadline.timeliness == .overdue ? ("!", .late) : ("■", .dueSoon)
            case .task:
                guard !item.isStandIn, let row = state.digest.row(item.record) else { return ("╌", .dim) }
                return ("─", PartMark(row.standing.part).style)
            case .activity(let activity):
                switch activity.status {
                case .done: return ("✓", .done)
                case .suspended: return ("~", .paused)
                case .dropped: return ("–", .dropped)
                case .notStarted, .inProgress, .awaitingConfirmation:
                    // A campaign is beside everything else, and not in its way.
                    let isCampaign = activity.from.days(until: activity.to) >= ActivityClashes.longestEvent
                    return (isCampaign ? "━" : "█", .accent)
                }
            }
        }
    }

    /// What stands before an entry in a list.
    static func list(of entry: MonthEntry, _ state: AppState) -> (sign: String, style: StyleName) {
        if state.clashes(of: entry).contains(where: \.isFirm) { return ("!", .warning) }
        if case .item(let item) = entry.content {
            if case .task = item.content {
                let mark = PartMark(
                    item.isStandIn ? .undated : state.digest.row(item.record)?.standing.part ?? .undated)
                return (String(mark.sign), mark.style)
            }
            if case .activity(let activity) = item.content, activity.status == .inProgress { return ("▸", .running) }
        }
        let mark = bar(of: entry, state)
        return (mark.sign == "█" || mark.sign == "━" ? "▌" : mark.sign, mark.style)
    }
}

extension AppState {
    /// What gets in the way of an entry.
    func clashes(of entry: MonthEntry) -> [ActivityClash] {
        guard entry.activity != nil, let id = entry.item?.record else { return [] }
        return board?.clashes.of(id) ?? []
    }

    /// The clashes among what is shown.
    var shownClashes: Int {
        let shown = Set(monthEntriesOfStrip.compactMap { $0.activity == nil ? nil : $0.item?.record })
        return (board?.clashes.all ?? []).count { $0.isFirm && shown.contains($0.first) }
    }
}
