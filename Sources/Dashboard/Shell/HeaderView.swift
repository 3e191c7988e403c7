import PlanModel
import TerminalUI

/// The top line: the screens, badges, the day.
struct HeaderView {
    let state: AppState

    func draw(in rect: Rect, _ frame: inout Frame) {
        frame.fill(rect, .header)
        let right = rightText(isShort: rect.columns < 100)
        // What must not be overlooked takes its room from the names of the screens.
        let room = rect.columns - right.displayWidth - 2 - badges.reduce(0) { $0 + $1.text.displayWidth + 3 }
        let brand = rect.columns >= 80 ? 10 : 1
        let length = TabLength.allCases.first { tabs($0).map(\.text.displayWidth).reduce(brand, +) <= room }
        var column = 1
        if rect.columns >= 80 {
            column += frame.put("Kehoach", at: rect.origin.moved(columns: column), .title) + 1
        }
        for tab in tabs(length ?? .digit) {
            let start = column
            column += frame.put(tab.text, at: rect.origin.moved(columns: column), tab.isCurrent ? .title : .header)
            if tab.isCurrent {
                frame.highlight(Rect(row: rect.top, column: start, columns: column - start, rows: 1), .selected)
            }
        }
        for badge in badges where column + badge.text.displayWidth + 2 < rect.columns - right.displayWidth {
            column += 1
            column += frame.put(" \(badge.text) ", at: rect.origin.moved(columns: column), badge.style)
        }
        frame.put(right, at: Point(row: rect.top, column: rect.right - right.displayWidth - 1), .header)
    }

    /// How much of their names the screens have room for.
    private enum TabLength: CaseIterable {
        case full, short, digit
    }

    private func tabs(_ length: TabLength) -> [(text: String, isCurrent: Bool)] {
        ScreenName.allCases.map { name in
            let isCurrent = name == state.screen
            let label = state.wording.screenName(name.rawValue, isShort: length != .full)
            let isNamed = length != .digit || isCurrent
            return (isNamed ? " \(name.rawValue) \(label) " : " \(name.rawValue) ", isCurrent)
        }
    }

    private func rightText(isShort: Bool) -> String {
        let wording = state.wording
        let day = state.today
        guard !isShort else { return "\(wording.weekday(day.weekday)) \(wording.dayAndMonth(day))" }
        let phase = state.world.phase(in: day.year).flatMap(wording.shortPhase)
        return (["\(wording.weekday(day.weekday)) \(wording.day(day))"] + (phase.map { [$0] } ?? []))
            .joined(separator: " · ")
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
