import PlanModel
import TerminalUI

/// The top line: the screens, badges, the day.
struct HeaderView {
    let state: AppState

    func draw(in rect: Rect, _ frame: inout Frame) {
        frame.fill(rect, .header)
        let plan = layout(columns: rect.columns)
        // Names have one blank between two, which belongs to both; digits have room for two.
        let shared = plan.names == .digit ? 0 : 1
        var column = 1 - shared
        if plan.namesProgram {
            column += frame.put("Kehoach", at: rect.origin.moved(columns: 1), .title) + 2
        }
        for tab in tabs(plan.names) {
            let start = column
            column += frame.put(tab.text, at: rect.origin.moved(columns: column), tab.isCurrent ? .title : .header)
            if tab.isCurrent {
                let width = column - start + shared
                frame.highlight(Rect(row: rect.top, column: start, columns: width, rows: 1), .selected)
            }
        }
        for badge in badges where column + badge.text.displayWidth + 2 < rect.columns - plan.day.displayWidth {
            column += 1
            column += frame.put(" \(badge.text) ", at: rect.origin.moved(columns: column), badge.style)
        }
        frame.put(plan.day, at: Point(row: rect.top, column: rect.right - plan.day.displayWidth - 1), .header)
    }

    /// How much of their names the screens have room for.
    private enum TabLength: CaseIterable {
        case full, short, digit
    }

    /// What the line has room for.
    private struct Layout {
        let day: String
        let names: TabLength
        var namesProgram = false
    }

    private func tabs(_ length: TabLength) -> [(text: String, isCurrent: Bool)] {
        ScreenName.allCases.map { name in
            let isCurrent = name == state.screen
            let label = state.wording.screenName(name.rawValue, isShort: length != .full)
            guard length == .digit else { return (" \(name.rawValue) \(label)", isCurrent) }
            return (isCurrent ? " \(name.rawValue) \(label) " : " \(name.rawValue) ", isCurrent)
        }
    }

    /// Names, even short ones, have precedence over weekday and century, whole ones over what the program is called; where
    /// they have no room at all, digits stand beside the whole day.
    private func layout(columns: Int) -> Layout {
        // What must not be overlooked takes its room from the names of the screens.
        let badgeWidth = badges.reduce(0) { $0 + $1.text.displayWidth + 3 }
        let days = self.days(isShort: columns < 100)
        for length in [TabLength.full, .short] {
            let width = tabs(length).map(\.text.displayWidth).reduce(1, +)
            for day in days {
                let rest = columns - day.displayWidth - 2 - badgeWidth - width
                if rest >= 0 { return Layout(day: day, names: length, namesProgram: columns >= 100 && rest >= 9) }
            }
        }
        return Layout(day: days[0], names: .digit)
    }

    /// The day, the longest text first.
    private func days(isShort: Bool) -> [String] {
        let (wording, today) = (state.wording, state.today)
        let day = wording.day(today)
        let weekday = "\(wording.weekday(today.weekday)) \(day)"
        let phase = isShort ? nil : state.world.phase(in: today.year).flatMap(wording.shortPhase)
        return (phase.map { ["\(weekday) · \($0)"] } ?? [])
            + [weekday, day, "\(wording.dayAndMonth(today))/\(day.suffix(2))"]
    }

    private var badges: [(text: String, style: StyleName)] {
        var badges: [(String, StyleName)] = []
        if state.digest.library.settings.isSample { badges.append((state.wording.sampleBadge, .warning)) }
        if case .readOnly = state.condition.access { badges.append((state.wording.readOnlyBadge, .warning)) }
        if !state.waiting.isEmpty {
            badges.append((state.wording.waitingBadge(state.waiting.effects.count), .warning))
        }
        if state.isSynchronizing { badges.append((state.wording.synchronizingBadge, .warning)) }
        if !state.condition.faults.isEmpty {
            badges.append((state.wording.faultBadge(state.condition.faults.count), .error))
        }
        return badges
    }
}
