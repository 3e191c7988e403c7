import PlanModel
import RollOver
import TerminalUI
import Wording

/// The review of a roll-over: every line of the old plan with what is proposed, and below it what speaks for that.
struct ReviewView {
    let state: AppState
    let current: ReviewState

    private var wording: Wording { state.wording }
    private var review: RollOverReview { current.review }
    private var names: RollOverNames { RollOverNames(review.rollOver, in: state.digest.library.reference) }

    func draw(in rect: Rect, _ frame: inout Frame) {
        frame.fill(rect)
        let (head, rest) = rect.split(rowsFromTop: 2)
        drawHead(in: head, &frame)
        let detailRows = min(10, max(5, rest.rows / 3))
        let (list, detail) = rest.split(rowsFromBottom: detailRows)
        drawList(in: list, &frame)
        drawDetail(in: detail, &frame)
    }

    private var isChoosing: Bool {
        if case .successors = state.modal { true } else { false }
    }

    private func drawHead(in rect: Rect, _ frame: inout Frame) {
        let counts = wording.counts(review.counts)
        let title = wording.rollOverTitle(review.rollOver)
        let (left, right) = rect.row(0).split(columnsFromRight: min(rect.columns, counts.displayWidth + 2))
        frame.put(title, in: left, column: 1, .title)
        frame.put(counts, in: right, column: 1, review.counts.open > 0 ? .warning : .normal)
        var column = 1
        column += frame.put(wording.reviewFilterLabel, in: rect, row: 1, column: column, .dim)
        for filter in ReviewState.Filter.allCases {
            let text = " \(wording.reviewFilter(filter.label)) "
            let start = column
            guard column + text.displayWidth < rect.columns else { break }
            column += frame.put(text, in: rect, row: 1, column: column)
            if filter == current.filter {
                frame.highlight(
                    Rect(row: rect.top + 1, column: rect.left + start, columns: column - start, rows: 1), .selected)
            }
        }
    }

    private func drawList(in rect: Rect, _ frame: inout Frame) {
        let rows = current.rows
        guard !rows.isEmpty else {
            frame.put(wording.nothingHere, in: rect, column: 1, .dim)
            return
        }
        let selected = rows.firstIndex { row in
            if case .line(let line) = row { line.id == current.selected } else { false }
        }
        frame.list(rows, selected: selected, in: rect, isFocused: !isChoosing) { row, line, frame in
            switch row {
            case .group(let group): frame.put(wording.title(of: group), in: line, column: 1, .heading)
            case .line(let found): draw(found, in: line, &frame)
            }
        }
    }

    private func draw(_ line: RollOver.Line, in rect: Rect, _ frame: inout Frame) {
        let outcome = review.outcome(of: line)
        let mark = OutcomeMark(outcome)
        frame.put(String(mark.sign), in: rect, column: 1, mark.style)
        // Whether the person had a hand in it.
        if review.decisions[line.id] != nil || review.texts[line.id] != nil || review.chosen[line.id] != nil {
            frame.put("*", in: rect, column: 2, .accent)
        }
        frame.put(place(of: line).truncated(toWidth: 11), in: rect, column: 4, .dim)
        let text = wording.newText(of: line, in: review, names)
        let reasonWidth = rect.columns >= 100 ? rect.columns * 2 / 5 : 0
        let (left, right) = rect.inset(left: 16, right: 1).split(columnsFromRight: reasonWidth)
        let style: StyleName =
            switch (outcome, line.id) {
            case (.drop, _): .dropped
            case (_, .section): .strong
            default: .normal
            }
        frame.put(text, in: left, style)
        if reasonWidth > 0, let reason = line.reasons.first {
            frame.put(wording.reason(reason, names), in: right, column: 2, reasonStyle(reason))
        }
    }

    private func reasonStyle(_ reason: RollOverReason) -> StyleName {
        switch reason.weight {
        case .asks: .warning
        case .drops, .shown: .dim
        }
    }

    /// The ref where the line has one, else what it is.
    private func place(of line: RollOver.Line) -> String {
        switch line.id {
        case .section, .task: line.name
        case .assignment: wording.kind(of: line.id)
        case .note(let id, let index):
            "\(review.rollOver.source.sections.first { $0.id == id }?.ref ?? id) (\(index + 1))"
        case .citation(let index), .addressee(let index), .recipient(let index): String(index + 1)
        default: wording.kind(of: line.id)
        }
    }

    // MARK: Detail

    private func drawDetail(in rect: Rect, _ frame: inout Frame) {
        frame.horizontalLine(row: rect.top, columns: rect.columnRange)
        guard let line = current.line else { return }
        frame.put(" \(title(of: line)) ", at: Point(row: rect.top, column: rect.left + 1), .title)
        let inside = rect.inset(top: 1, left: 1, right: 1)
        var row = 0
        for (text, style) in detail(of: line) {
            for part in text.wrapped(toWidth: inside.columns, hangingIndent: 5) {
                guard row < inside.rows else {
                    frame.put("↓", at: Point(row: rect.bottom - 1, column: rect.right - 1), .dim)
                    return
                }
                frame.put(part, in: inside, row: row, style)
                row += 1
            }
        }
    }

    private func title(of line: RollOver.Line) -> String {
        let place = line.place.map { " \($0)" } ?? ""
        return "\(wording.kind(of: line.id))\(place): \(wording.proposal(review.outcome(of: line)))"
    }

    private func detail(of line: RollOver.Line) -> [(String, StyleName)] {
        let old = wording.oldText(of: line, names)
        let new = wording.newText(of: line, in: review, names)
        var lines: [(String, StyleName)] = []
        if line.id.hasText, new != old {
            lines.append((wording.labelled(.old, old), .dim))
            lines.append((wording.labelled(.new, new), .normal))
        } else {
            lines.append((new, .normal))
        }
        lines += line.reasons.map { ("· \(wording.reason($0, names))", $0.weight == .asks ? .warning : .normal) }
        let steps = line.steps.enumerated().filter { review.texts[line.id] != nil || $0.element.isChanged }
        if !steps.isEmpty || review.texts[line.id]?.steps.isEmpty == false {
            lines.append((wording.labelled(.steps, review.steps(of: line).joined(separator: "; ")), .normal))
        }
        let moved = line.timings.filter { $0.old.due != nil }
        if !moved.isEmpty {
            lines.append((wording.labelled(.days, moved.map(wording.moved).joined(separator: "; ")), .normal))
        }
        lines += bodies(of: line)
        return lines
    }

    /// Who stands in the place of whom here, and who else took over; for the line of a body with where that was read.
    private func bodies(of line: RollOver.Line) -> [(String, StyleName)] {
        var lines: [(String, StyleName)] = []
        for body in line.bodies {
            guard let found = review.rollOver.succession(of: body) else { continue }
            let new = review.successor(of: body, in: line.id)
            if review.chosen[line.id]?[body] != nil {
                lines.append((wording.labelled(.chosen, wording.bodyName(new, names)), .accent))
            }
            guard case .agency = line.id else { continue }
            for candidate in found.candidates {
                lines.append((wording.candidate(candidate, names), candidate.body == new ? .normal : .dim))
            }
        }
        return lines
    }
}

/// The sign and style of what becomes of a line: readable without colour.
struct OutcomeMark {
    let sign: Character
    let style: StyleName

    init(_ outcome: RollOverReview.Decision?) {
        switch outcome {
        case .keep: (sign, style) = ("✓", .done)
        case .drop: (sign, style) = ("–", .dropped)
        case nil: (sign, style) = ("?", .warning)
        }
    }
}

extension RollOver.Step {
    /// Whether it does not go over as it was.
    fileprivate var isChanged: Bool { isLeftOut || text != proposedText }
}

extension ReviewState.Filter {
    /// How it is called.
    var label: Wording.ReviewFilter {
        switch self {
        case .all: .all
        case .open: .open
        case .changed: .changed
        case .dropped: .dropped
        }
    }
}
