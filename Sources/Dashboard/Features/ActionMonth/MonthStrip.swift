import PlanModel
import TerminalUI
import Wording

/// The days of the Action Month as columns: the weeks of preparation in one column each, where there is room; then the
/// days before the month on which launches are held, and the month, day by day.
struct MonthStrip {
    /// How many columns the labels left of the strip take.
    let labelWidth: Int

    private let month: ClosedRange<Day>
    private let preparation: ClosedRange<Day>?
    private let launch: Day
    private let dayWidth: Int
    private let today: Day
    private let reference: ReferenceData

    /// How many days before the month have columns of their own: launches are held from about 10 November on.
    static let launchDays = 5

    init(board: ActionMonthBoard, month: ClosedRange<Day>, width: Int, today: Day, reference: ReferenceData) {
        self.month = month
        launch = month.lowerBound.adding(days: -MonthStrip.launchDays)
        let days = launch.days(until: month.upperBound) + 1
        dayWidth = width >= 112 ? 2 : 1
        let daily = days * dayWidth + 1
        let first = launch
        let before = board.preparation.flatMap { $0.lowerBound < first ? $0.lowerBound...first.adding(days: -1) : nil }
        let shown = width - daily >= 38 ? before : nil
        preparation = shown
        self.today = today
        self.reference = reference
        labelWidth = max(10, width - daily - (shown.map { MonthStrip.weeks(of: $0) + 1 } ?? 0) - 1)
    }

    private static func weeks(of days: ClosedRange<Day>) -> Int {
        (days.lowerBound.days(until: days.upperBound) + 7) / 7
    }

    private var preparationWidth: Int { preparation.map { MonthStrip.weeks(of: $0) + 1 } ?? 0 }

    /// The column of the line before the month.
    private var border: Int { preparationWidth + MonthStrip.launchDays * dayWidth }

    /// The column of a day, counted from the strip's left edge; nil if it lies outside of what is shown.
    func column(of day: Day) -> Int? {
        if day > month.upperBound { return nil }
        if day >= launch {
            return preparationWidth + launch.days(until: day) * dayWidth + (day >= month.lowerBound ? 1 : 0)
        }
        guard let preparation, preparation.contains(day) else { return nil }
        return preparation.lowerBound.days(until: day) / 7
    }

    private var dailyDays: [Day] {
        (0...launch.days(until: month.upperBound)).map { launch.adding(days: $0) }
    }

    /// Three lines over the strip: the months, every fifth day, the days on which offices are closed.
    func drawScale(_ wording: Wording, in rect: Rect, _ frame: inout Frame) {
        let (label, bar) = rect.split(columnsFromLeft: labelWidth)
        if let signs = wording.closedSigns.first(where: { $0.displayWidth < label.columns - 1 }) {
            frame.put(signs, in: label, row: 2, column: 1, .dim)
        }
        if let first = preparation?.lowerBound {
            frame.put(wording.preparation.prefix(width: border), in: bar, .dim)
            frame.put(wording.since(first).prefix(width: border), in: bar, row: 1, .dim)
        }
        for day in dailyDays {
            guard let column = column(of: day) else { continue }
            if day == month.lowerBound || (day.day == 1 && day > month.lowerBound) {
                let name = wording.month(over: day)
                // Today's mark stands in the same line.
                let mark = self.column(of: today).flatMap {
                    (column..<column + name.displayWidth).contains($0) ? $0 : nil
                }
                frame.put(name, in: bar, column: mark.map { $0 + 1 } ?? column, .heading)
            }
            let isMarked =
                day == launch && preparation == nil || day == month.lowerBound
                || (day.day % 5 == 0 && day > month.lowerBound)
            if isMarked {
                // The last number ends over its day, for there is no room behind it.
                let isLast = day == month.upperBound && dayWidth == 1
                frame.put(String(day.day), in: bar, row: 1, column: isLast ? column - 1 : column, .dim)
            }
            let closed = reference.closedDay(day)
            let sign = closed.map { wording.closedSign($0) } ?? "·"
            frame.put(sign, in: bar, row: 2, column: column, closed?.holiday == nil ? .dim : .warning)
        }
        if let column = column(of: today) {
            frame.put("▼", at: Point(row: rect.top, column: bar.left + column), .today)
        }
        drawBorder(in: bar, &frame)
    }

    private func drawBorder(in bar: Rect, _ frame: inout Frame) {
        for row in 0..<bar.rows { frame.put("│", in: bar, row: row, column: border, .border) }
    }

    /// The days of a line: closed days as dots, so that the eye keeps its column, then what is on them.
    func draw(_ row: MonthRow, selected: String?, _ state: AppState, in bar: Rect, _ frame: inout Frame) {
        drawBorder(in: bar, &frame)
        for day in dailyDays where reference.closedDay(day) != nil {
            if let column = column(of: day) { frame.put("·", in: bar, column: column, .dim) }
        }
        if let column = column(of: today) { frame.put("┆", in: bar, column: column, .today) }
        let dated = row.entries.filter { $0.days != nil }
        if dated.isEmpty, !row.entries.isEmpty {
            frame.put(state.wording.noDaySet, in: bar, column: border + 1, .dim)
        }
        // What is short stands before what is long.
        for entry in dated.sorted(by: { MonthStrip.length($0) > MonthStrip.length($1) }) {
            draw(entry, isSelected: entry.id == selected, state, in: bar, &frame)
        }
        for clash in row.entries.flatMap({ state.clashes(of: $0) }) where clash.isFirm {
            for column in columns(of: clash.days) { frame.put("!", in: bar, column: column, .warning) }
        }
        drawTitles(of: dated, in: bar, &frame)
        if let days = row.entries.first(where: { $0.id == selected })?.days {
            for column in columns(of: days) {
                frame.highlight(Rect(row: bar.top, column: bar.left + column, columns: 1, rows: 1), .selected)
            }
        }
    }

    /// The titles of activities behind their bars, where nothing else stands.
    private func drawTitles(of entries: [MonthEntry], in bar: Rect, _ frame: inout Frame) {
        var taken = Set(entries.compactMap(\.days).flatMap(columns)).union([border])
        for entry in entries {
            guard let title = entry.activity?.title, let last = entry.days.flatMap(columns)?.last else { continue }
            let room = (last + 1..<bar.columns).prefix { !taken.contains($0) }.count - 2
            guard room >= MonthStrip.leastTitle || room >= title.displayWidth else { continue }
            let shown = title.truncated(toWidth: room)
            frame.put(" \(shown)", in: bar, column: last + 1)
            taken.formUnion(last + 1..<last + 2 + shown.displayWidth)
        }
    }

    /// How many cells of a title still say something.
    private static let leastTitle = 6

    private static func length(_ entry: MonthEntry) -> Int {
        entry.days.map { $0.lowerBound.days(until: $0.upperBound) } ?? 0
    }

    private func draw(
        _ entry: MonthEntry, isSelected: Bool, _ state: AppState, in bar: Rect, _ frame: inout Frame
    ) {
        guard let days = entry.days else { return }
        // What is selected is drawn in reverse, and a full block in reverse is nothing.
        let (sign, style) = MonthMark.bar(of: entry, state)
        let shown = isSelected && sign == "█" ? "▌" : sign
        for column in columns(of: days) { frame.put(shown, in: bar, column: column, style) }
        // What lies outside has its place at the edge.
        if days.upperBound < (preparation?.lowerBound ?? launch) { frame.put("‹", in: bar, style) }
        if days.lowerBound > month.upperBound { frame.put("›", in: bar, column: bar.columns - 1, style) }
    }

    /// The columns that some days have, from left to right, each once. A single day has one cell, a window all of them.
    private func columns(of days: ClosedRange<Day>) -> [Int] {
        let first = max(days.lowerBound, preparation?.lowerBound ?? launch)
        let last = min(days.upperBound, month.upperBound)
        guard first <= last else { return [] }
        let width = days.lowerBound == days.upperBound ? 1 : dayWidth
        var columns: [Int] = []
        for ordinal in first.ordinal...last.ordinal {
            let day = Day(ordinal: ordinal)
            guard let column = column(of: day), column > columns.last ?? -1 else { continue }
            columns += column..<column + (day < launch ? 1 : width)
        }
        return columns
    }
}
