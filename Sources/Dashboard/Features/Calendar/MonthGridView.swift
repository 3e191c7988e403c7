import PlanModel
import Presentation
import TerminalUI
import Wording

/// The weeks of a month with the signs of what each day holds; the selected day's list beside them where the terminal
/// is broad, else below.
struct MonthGridView {
    let state: AppState

    private var wording: Wording { state.wording }
    private var month: CalendarMonth { CalendarMonth(of: state.calendar.day) }

    func draw(in rect: Rect, _ frame: inout Frame) {
        let (title, below) = rect.split(rowsFromTop: 1)
        let column = frame.put("‹ \(wording.month(month)) ›", in: title, .title)
        frame.put(" · \(state.calendarPlace)", in: title, column: column, .accent)
        let weeks = state.calendarWeeks
        if below.columns >= 108 {
            let (grid, list) = below.split(columnsFromLeft: 70)
            draw(weeks, height: max(1, (grid.rows - 1) / weeks.count), in: grid, &frame)
            drawDay(in: list.inset(left: 1), &frame)
        } else {
            let height = max(1, min(2, (below.rows - 5) / weeks.count))
            let (grid, list) = below.split(rowsFromTop: 1 + height * weeks.count)
            draw(weeks, height: height, in: grid, &frame)
            drawDay(in: list, &frame)
        }
    }

    private func draw(_ weeks: [ClosedRange<Day>], height: Int, in rect: Rect, _ frame: inout Frame) {
        let width = rect.columns / 7
        let weekdays = state.digest.library.settings.firstDayOfWeek.weekFromHere
        for (place, weekday) in weekdays.enumerated() {
            frame.put(wording.weekday(weekday), in: rect, column: place * width + 1, .dim)
        }
        for (row, week) in weeks.enumerated() {
            for place in 0..<7 {
                let cell = Rect(
                    row: rect.top + 1 + row * height, column: rect.left + place * width, columns: width, rows: height)
                draw(week.lowerBound.adding(days: place), in: cell, &frame)
            }
        }
    }

    private func draw(_ day: Day, in cell: Rect, _ frame: inout Frame) {
        let isInside = month.days.contains(day)
        let single = state.calendar.month.single(on: day)
        let windows = state.calendar.month.windows(on: day)
        let hasWindow = windows.contains { _ in true }
        let number = String(day.day).fitted(toWidth: 2, alignment: .right)
        let isToday = day == state.today
        frame.put(
            isToday ? "[\(number)]" : " \(number)", in: cell,
            isToday ? .today : (isInside ? .strong : .dim))
        var column = 4
        for sign in signs(single, on: day) {
            column += frame.put(sign.text, in: cell, column: column, isInside ? sign.style : .dim)
        }
        // One bar for all windows: of the Action Month every task has the same. Its preparation is the lighter one.
        let isLight = windows.allSatisfy(\.isPreparation)
        let bar = isLight ? "┄" : "═"
        let style: StyleName = isInside && !isLight ? .accent : .dim
        if cell.rows > 1 {
            let names = single.filter { $0.printed.day != day }
            drawNames(names, in: cell.inset(top: 1, left: 1, bottom: 1, right: 1), &frame)
            if hasWindow {
                let text = String(repeating: bar, count: cell.columns - 1)
                frame.put(text, in: cell, row: cell.rows - 1, column: 1, style)
            }
        } else if hasWindow, column < cell.columns {
            frame.put(bar, in: cell, column: column, style)
        }
        if day == state.calendar.day {
            frame.highlight(cell, state.calendar.focus == .days ? .selected : .selectedInactive)
        }
    }

    private func drawNames(_ items: [CalendarItem], in rect: Rect, _ frame: inout Frame) {
        // Each takes a line at least, so that the others are not seen.
        let lines = items.prefix(rect.rows + 1).compactMap(state.digest.entry).flatMap { entry in
            state.texts(of: entry).name.wrapped(toWidth: rect.columns)
        }
        for (row, line) in lines.prefix(rect.rows).enumerated() {
            let isCut = row == rect.rows - 1 && lines.count > rect.rows
            frame.put(isCut ? (line + "…").truncated(toWidth: rect.columns) : line, in: rect, row: row, .dim)
        }
    }

    /// The signs behind a day's number: what is late, what else falls due, days of every year.
    private func signs(_ items: [CalendarItem], on day: Day) -> [(text: String, style: StyleName)] {
        var (late, past, due, settled, observed) = (0, 0, 0, 0, 0)
        for item in items where item.printed.day != day || item.days?.contains(day) ?? false {
            if item.place == nil {
                observed += 1
            } else if item.isSettled {
                settled += 1
            } else if item.isOverdue {
                late += 1
            } else if item.isUnrecorded {
                past += 1
            } else {
                due += 1
            }
        }
        func sign(_ text: String, _ count: Int, _ style: StyleName) -> [(text: String, style: StyleName)] {
            count == 0 ? [] : [(count == 1 ? text : "\(text)\(count)", style)]
        }
        let unrecorded = PartMark(.unrecorded)
        return sign("!", late, .late) + sign(String(unrecorded.sign), past, unrecorded.style) + sign("■", due, .dueSoon)
            + sign("✓", settled, .done)
            + sign("★", observed, .accent)
    }

    // MARK: The selected day

    private func drawDay(in rect: Rect, _ frame: inout Frame) {
        let day = state.calendar.day
        let (heading, below) = rect.split(rowsFromTop: 1)
        var text = "\(wording.weekday(day.weekday)) \(wording.day(day))"
        if day == state.today { text += " · " + wording.distance(from: day, to: day) }
        let isFocused = state.calendar.focus == .items
        frame.horizontalLine(row: heading.top, columns: heading.left..<heading.right)
        frame.put(" \(text) ", in: heading, column: 1, isFocused ? .title : .heading)
        let items = state.calendarItems
        guard !items.isEmpty else {
            frame.put(wording.emptyDay, in: below, .dim)
            return
        }
        let entry = isFocused ? state.calendarEntry : nil
        let lines =
            entry.map { state.texts(of: $0).detail.wrapped(toWidth: below.columns) } ?? []
        let detailRows = min(lines.count, max(0, below.rows - min(items.count, 3)))
        let (list, detail) = below.split(rowsFromBottom: detailRows)
        // Without focus the list begins at its top and shows no cursor.
        let selected = isFocused ? items.firstIndex { $0.id == state.calendar.item } : nil
        frame.list(items, selected: selected, in: list, isFocused: true) { item, line, frame in
            guard let entry = state.digest.entry(of: item) else { return }
            draw(entry, in: line, &frame)
        }
        for (row, line) in lines.prefix(detailRows).enumerated() { frame.put(line, in: detail, row: row, .dim) }
    }

    private func draw(_ entry: AgendaEntry, in line: Rect, _ frame: inout Frame) {
        let texts = state.texts(of: entry)
        let mark = texts.mark(of: entry)
        frame.put(mark.sign, in: line, column: 0, mark.style)
        let note = note(of: entry, texts)
        let name = texts.place.isEmpty ? texts.name : "\(texts.name) · \(texts.place)"
        let room = line.columns - 3 - note.displayWidth - (note.isEmpty ? 0 : 2)
        frame.put(name.truncated(toWidth: max(1, room)), in: line, column: 2)
        frame.put(
            note, at: Point(row: line.top, column: line.right - note.displayWidth - 1),
            texts.distance.emphasis == .late ? .late : .dim)
    }

    /// What a line of the day's list adds: the window, or the other of printed and last safe day.
    private func note(of entry: AgendaEntry, _ texts: AgendaEntryTexts) -> String {
        let day = state.calendar.day
        guard let days = entry.days else { return "" }
        if entry.isWindow {
            return "\(wording.dayAndMonth(days.lowerBound))–\(wording.dayAndMonth(days.upperBound))"
        }
        guard let printed = entry.printed else { return texts.distance.text }
        if printed == day { return wording.lastDayElsewhere(days.upperBound) }
        return texts.date(.narrow).drop { $0 == " " }.description
    }
}
