import PlanModel
import Presentation
import TerminalUI
import Wording

/// The columns of a plan's line on screen 1. A count that is nought for all of the plans that are shown has no column, unless it is one
/// that everybody looks for, so that the others add up to the first.
struct PlanColumns {
    private struct Count {
        let column: Wording.CountColumn
        let heading: String
        let width: Int
    }

    private let place: Int
    private let label: Int
    private let bar: Int
    private let counts: [Count]

    init(width: Int, counting tally: Tally, _ wording: Wording) {
        func counts(isShort: Bool) -> [Count] {
            Wording.CountColumn.allCases.compactMap { column in
                guard column.isExpected || column.count(in: tally) > 0 else { return nil }
                let heading = wording.countColumn(column, isShort: isShort)
                return Count(column: column, heading: heading, width: max(isShort ? 5 : 6, heading.displayWidth + 1))
            }
        }
        // Of the place 8, of the label 11 and of the bar 8 cells tell something.
        func rest(_ counts: [Count]) -> Int { width - counts.map(\.width).reduce(0, +) - 6 }
        let long = counts(isShort: false)
        self.counts = rest(long) >= 29 ? long : counts(isShort: true)
        let rest = rest(self.counts)
        bar = rest >= 29 ? min(30, max(8, rest / 4)) : rest >= 25 ? rest - 21 : 0
        label = bar == 0 ? min(11, max(0, rest - 10)) : min(24, max(11, (rest - bar) * 9 / 20))
        place = max(8, rest - bar - label - 2)
    }

    func drawHeadings(in line: Rect, titleWidth: Int, _ frame: inout Frame) {
        var right = line.right
        for count in counts.reversed() {
            let start = right - count.heading.displayWidth
            if start > line.left + titleWidth {
                frame.put(count.heading, at: Point(row: line.top, column: start), .dim)
            }
            right -= count.width
        }
    }

    func draw(_ entry: PlanEntry, _ tally: Tally, state: AppState, in line: Rect, _ frame: inout Frame) {
        let paper = entry.outline
        var column = 1
        if state.condition.readOnlyPlans.contains(entry.id) { frame.put("!", at: line.origin, .error) }
        frame.put(state.world.place(of: paper).truncated(toWidth: place), in: line, column: column)
        column += place + 1
        let name = paper.statedState == .draft ? Plan.State.draft.name(state.language) : paper.label(state.language)
        frame.put(name.truncated(toWidth: label), in: line, column: column)
        column += label + 1
        frame.put(String(paper.year), in: line, column: column)
        column += 5
        frame.bar(tally, in: Rect(row: line.top, column: line.left + column, columns: bar, rows: 1))
        var right = line.right
        for count in counts.reversed() {
            let value = count.column.count(in: tally)
            let style: StyleName =
                switch count.column {
                case .tasks, .rest, .unrecorded: .normal
                case .done: .done
                case .running: .running
                case .overdue: value > 0 ? .late : .dim
                case .setAside: .dim
                }
            let text = String(value).fitted(toWidth: count.width, alignment: .right)
            frame.put(text, at: Point(row: line.top, column: right - count.width), style)
            right -= count.width
        }
    }
}

extension Wording.CountColumn {
    fileprivate var isExpected: Bool {
        switch self {
        case .tasks, .done, .overdue, .rest: true
        case .running, .unrecorded, .setAside: false
        }
    }
}

/// A deadline in one line: mark, day, place, what, how far, distance.
struct DeadlineLine {
    let deadline: Deadline
    let state: AppState

    func draw(in line: Rect, _ frame: inout Frame) {
        guard deadline.lastDay != nil, let plan = state.digest.plan(deadline.record.plan) else { return }
        let texts = DeadlineTexts(
            deadline, settings: state.digest.library.settings, today: state.today, state.wording)
        let isLate = deadline.timeliness == .overdue
        let style: StyleName = isLate ? .late : (deadline.timeliness == .dueSoon ? .dueSoon : .normal)
        let distance = texts.openDistance()
        var column = 0
        frame.put(isLate ? "!" : " ", in: line, column: column, style)
        column += 1
        frame.put(texts.day(.single), in: line, column: column, style)
        column += 14
        let right = line.columns - max(distance.displayWidth + 1, 12) - 1
        let place = state.world.place(of: plan.plan.plan)
        let placeWidth = min(18, max(8, line.columns / 6))
        frame.put(place.truncated(toWidth: placeWidth), in: line, column: column)
        column += placeWidth + 1
        var text = texts.name
        if let count = texts.share {
            text = text.truncated(toWidth: max(10, right - column - count.displayWidth - 2)) + "  " + count
        }
        frame.put(text.truncated(toWidth: max(1, right - column)), in: line, column: column)
        frame.put(distance, at: Point(row: line.top, column: line.right - distance.displayWidth - 1), style)
    }
}
