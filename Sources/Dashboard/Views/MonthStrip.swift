import PlanModel
import TerminalUI
import Wording

/// The days of the Action Month as columns, with the weeks of preparation before them where there is room.
struct MonthStrip {
    /// How many columns the labels left of the strip take.
    let labelWidth: Int

    private let month: ClosedRange<Day>
    private let preparation: ClosedRange<Day>?
    private let dayWidth: Int
    private let weekWidth: Int
    private let today: Day

    init(span: (preparation: ClosedRange<Day>?, month: ClosedRange<Day>), width: Int, today: Day) {
        month = span.month
        let days = span.month.lowerBound.days(until: span.month.upperBound) + 1
        dayWidth = width >= 130 ? 2 : 1
        let hasRoom = width - days * dayWidth >= 38
        preparation = hasRoom ? span.preparation : nil
        weekWidth = dayWidth
        self.today = today
        let weeks = preparation.map { MonthStrip.weeks(of: $0) } ?? 0
        labelWidth = max(10, width - days * dayWidth - weeks * weekWidth - (weeks > 0 ? 2 : 1))
    }

    private static func weeks(of days: ClosedRange<Day>) -> Int {
        (days.lowerBound.days(until: days.upperBound) + 7) / 7
    }

    private var preparationWidth: Int {
        preparation.map { MonthStrip.weeks(of: $0) * weekWidth + 1 } ?? 0
    }

    /// The column of a day, counted from the strip's left edge; nil if it lies before what is shown.
    func column(of day: Day) -> Int? {
        if day >= month.lowerBound {
            guard day <= month.upperBound else { return nil }
            return preparationWidth + 1 + month.lowerBound.days(until: day) * dayWidth
        }
        guard let preparation, preparation.contains(day) else { return nil }
        return preparation.lowerBound.days(until: day) / 7 * weekWidth + 1
    }

    /// Two lines over the strip: the months, then every fifth day.
    func drawScale(_ wording: Wording, in rect: Rect, _ frame: inout Frame) {
        let (_, bar) = rect.split(columnsFromLeft: labelWidth)
        if preparation != nil {
            frame.put(wording.preparation.truncated(toWidth: preparationWidth), in: bar, column: 0, .dim)
            if let first = preparation?.lowerBound {
                frame.put("\(first.day)/\(first.month) →", in: bar, row: 1, column: 1, .dim)
            }
        }
        for offset in 0...month.lowerBound.days(until: month.upperBound) {
            let day = month.lowerBound.adding(days: offset)
            guard let column = column(of: day) else { continue }
            if offset == 0 || day.day == 1 {
                frame.put("\(wording.monthMark)\(day.month)", in: bar, column: column, .heading)
            }
            let isMarked = offset == 0 || (day.day % 5 == 0 && (day.day > 1 || dayWidth > 1))
            let isCrowded = offset != 0 && offset < 3 && dayWidth == 1
            if isMarked, !isCrowded {
                // The last number ends over its day, for there is no room behind it.
                let isLast = day == month.upperBound && dayWidth == 1
                frame.put(String(day.day), in: bar, row: 1, column: isLast ? column - 1 : column, .dim)
            }
        }
        if let column = column(of: today) {
            frame.put("▼", at: Point(row: rect.top, column: bar.left + column), .today)
        }
    }

    /// The days of a line; dots where nothing is, so that the eye keeps its row.
    func draw(_ row: MonthRow, _ wording: Wording, in bar: Rect, _ frame: inout Frame) {
        guard let days = row.days else {
            frame.put(wording.noDaySet, in: bar, column: preparationWidth + 1, .dim)
            return
        }
        for offset in stride(from: 0, through: month.lowerBound.days(until: month.upperBound), by: 5) {
            guard let column = column(of: month.lowerBound.adding(days: offset)) else { continue }
            frame.put("·", in: bar, column: column, .dim)
        }
        if let column = column(of: today) {
            frame.put("│", at: Point(row: bar.top, column: bar.left + column), .today)
        }
        let (sign, style) = look(of: row)
        var drawn: Set<Int> = []
        for ordinal in days.lowerBound.ordinal...days.upperBound.ordinal {
            guard let column = column(of: Day(ordinal: ordinal)), drawn.insert(column).inserted else { continue }
            for offset in 0..<dayWidth where days.lowerBound != days.upperBound || offset == 0 {
                frame.put(sign, in: bar, column: column + offset, style)
            }
        }
    }

    private func look(of row: MonthRow) -> (String, StyleName) {
        switch row.content {
        case .observance(let observance): (observance.kind == .day ? "★" : "═", .accent)
        case .deadline(let deadline): deadline.timeliness == .overdue ? ("!", .late) : ("■", .dueSoon)
        case .task(let task, _): row.isStandIn ? ("▒", .dim) : ("█", PartMark(task.standing.part).style)
        case .heading, .noPlan: (" ", .normal)
        }
    }
}
