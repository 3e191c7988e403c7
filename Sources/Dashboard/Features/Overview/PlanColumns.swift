import PlanModel
import Presentation
import TerminalUI
import Wording

/// The columns of a plan's line on screen 1.
struct PlanColumns {
    private let place: Int
    private let label: Int
    private let bar: Int
    private let counts: [Int]

    init(width: Int) {
        counts = width >= 76 ? [10, 6, 6, 9] : [8, 5, 5, 9]
        let rest = width - counts.reduce(0, +) - 6
        bar = min(30, max(8, rest / 4))
        label = min(24, max(11, (rest - bar) * 9 / 20))
        place = max(8, rest - bar - label - 2)
    }

    func drawHeadings(_ wording: Wording, in line: Rect, titleWidth: Int, _ frame: inout Frame) {
        var right = line.right
        for (column, width) in zip(Wording.CountColumn.allCases, counts).reversed() {
            let text = wording.countColumn(column).fitted(toWidth: width, alignment: .right)
            if right - width > line.left + titleWidth {
                frame.put(text, at: Point(row: line.top, column: right - width), .dim)
            }
            right -= width
        }
    }

    func draw(_ entry: PlanEntry, state: AppState, in line: Rect, _ frame: inout Frame) {
        let paper = entry.outline
        let tally = state.digest.tally(of: entry)
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
        for (column, width) in zip(Wording.CountColumn.allCases, counts).reversed() {
            let value = column.count(in: tally)
            let style: StyleName =
                switch column {
                case .tasks, .rest: .normal
                case .done: .done
                case .overdue: value > 0 ? .late : .dim
                }
            let text = String(value).fitted(toWidth: width, alignment: .right)
            frame.put(text, at: Point(row: line.top, column: right - width), style)
            right -= width
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
        let right = line.columns - max(distance.displayWidth, 12) - 1
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
