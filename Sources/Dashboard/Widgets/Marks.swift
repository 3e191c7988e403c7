import PlanModel
import Presentation
import TerminalUI

/// The sign and the style of a task's part: readable without colour.
struct PartMark {
    let sign: Character
    let style: StyleName

    /// Of a task whose change is not written yet.
    static let waiting = PartMark(sign: "…", style: .warning)

    private init(sign: Character, style: StyleName) { (self.sign, self.style) = (sign, style) }

    init(_ part: TallyPart) {
        switch part {
        case .dropped: (sign, style) = ("–", .dropped)
        case .done: (sign, style) = ("✓", .done)
        case .overdue: (sign, style) = ("!", .late)
        case .unrecorded: (sign, style) = ("?", .normal)
        case .suspended: (sign, style) = ("~", .paused)
        case .running: (sign, style) = ("▸", .running)
        case .dated: (sign, style) = ("○", .normal)
        case .undated: (sign, style) = ("·", .dim)
        }
    }
}

extension StyleName {
    init(_ emphasis: Emphasis) {
        switch emphasis {
        case .normal: self = .normal
        case .dim: self = .dim
        case .late: self = .late
        case .soon: self = .dueSoon
        case .today: self = .today
        case .part(let part): self = PartMark(part).style
        }
    }
}

extension Frame {
    /// Draws a bar of the parts of a tally: cells by the largest remainders, at least one for a part that is not empty.
    mutating func bar(_ tally: Tally, in rect: Rect) {
        let order: [TallyPart] = [.done, .running, .overdue, .unrecorded, .suspended, .dropped, .dated, .undated]
        let shares = Bar.cells(order.map { tally[$0] }, width: rect.columns)
        var column = rect.left
        for (part, share) in zip(order, shares) where share > 0 {
            let text = String(repeating: Bar.sign(part), count: share)
            put(text, at: Point(row: rect.top, column: column), PartMark(part).style, maxWidth: rect.right - column)
            column += share
        }
    }
}

/// How a bar is built.
enum Bar {
    /// The sign of a part in a bar.
    static func sign(_ part: TallyPart) -> Character {
        switch part {
        case .done: "█"
        case .running: "▓"
        case .overdue: "!"
        case .unrecorded: "?"
        case .suspended: "~"
        case .dropped: "–"
        case .dated: "▒"
        case .undated: "░"
        }
    }

    /// How many cells each count gets of a width.
    static func cells(_ counts: [Int], width: Int) -> [Int] {
        let total = counts.reduce(0, +)
        guard total > 0, width > 0 else { return counts.map { _ in 0 } }
        var cells = counts.map { $0 == 0 ? 0 : max(1, $0 * width / total) }
        // What rounding gave too much or too little goes to the largest parts, whose picture it changes least.
        while cells.reduce(0, +) > width, let largest = cells.indices.max(by: { cells[$0] < cells[$1] }) {
            cells[largest] -= 1
        }
        while cells.reduce(0, +) < width {
            let remainders = counts.indices.filter { counts[$0] > 0 }
            let next = remainders.max {
                counts[$0] * width - cells[$0] * total < counts[$1] * width - cells[$1] * total
            }
            guard let next else { break }
            cells[next] += 1
        }
        return cells
    }
}
