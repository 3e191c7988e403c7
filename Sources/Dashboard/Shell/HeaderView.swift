import PlanModel
import TerminalUI

/// The top line: the screens, badges, the day.
struct HeaderView {
    let state: AppState

    func draw(in rect: Rect, _ frame: inout Frame) {
        frame.fill(rect, .header)
        let (right, length) = texts(columns: rect.columns)
        var column = length == .short ? 0 : 1
        if HeaderView.namesProgram(columns: rect.columns) {
            column += frame.put("Kehoach", at: rect.origin.moved(columns: column), .title) + 1
        }
        for tab in tabs(length) {
            let start = column
            column += frame.put(tab.text, at: rect.origin.moved(columns: column), tab.isCurrent ? .title : .header)
            if tab.isCurrent {
                let width = column - start + (length == .short ? 1 : 0)
                frame.highlight(Rect(row: rect.top, column: start, columns: width, rows: 1), .selected)
            }
        }
        for badge in badges where column + badge.text.displayWidth + 2 < rect.columns - right.displayWidth {
            column += 1
            column += frame.put(" \(badge.text) ", at: rect.origin.moved(columns: column), badge.style)
        }
        frame.put(right, at: Point(row: rect.top, column: rect.right - right.displayWidth - 1), .header)
    }

    private static func namesProgram(columns: Int) -> Bool { columns >= 100 }

    /// How much of their names the screens have room for.
    private enum TabLength: CaseIterable {
        case full, short, digit
    }

    private func tabs(_ length: TabLength) -> [(text: String, isCurrent: Bool)] {
        ScreenName.allCases.map { name in
            let isCurrent = name == state.screen
            let label = state.wording.screenName(name.rawValue, isShort: length != .full)
            let isNamed = length != .digit || isCurrent
            let text = isNamed ? " \(name.rawValue) \(label)" : " \(name.rawValue)"
            // Where names are short there is room for one blank between two.
            return (length == .short ? text : text + " ", isCurrent)
        }
    }

    /// The day, and how much of the names of the screens. Names, even short ones, have precedence over
    /// weekday and century; where they have no room at all, digits stand beside the whole day.
    private func texts(columns: Int) -> (day: String, names: TabLength) {
        // What must not be overlooked takes its room from the names of the screens.
        let badgeWidth = badges.reduce(0) { $0 + $1.text.displayWidth + 3 }
        let brand = HeaderView.namesProgram(columns: columns) ? 10 : 1
        let days = self.days(isShort: columns < 100)
        for day in days {
            let room = columns - day.displayWidth - 2 - badgeWidth
            for length in [TabLength.full, .short]
            where tabs(length).map(\.text.displayWidth).reduce(brand, +) <= room {
                return (day, length)
            }
        }
        return (days[0], .digit)
    }

    /// The day, the longest text first.
    private func days(isShort: Bool) -> [String] {
        let (wording, today) = (state.wording, state.today)
        let phase = isShort ? nil : state.world.phase(in: today.year).flatMap(wording.shortPhase)
        let day = wording.day(today)
        let whole = "\(wording.weekday(today.weekday)) \(day)" + (phase.map { " · " + $0 } ?? "")
        return [whole, day, "\(wording.dayAndMonth(today))/\(day.suffix(2))"]
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
