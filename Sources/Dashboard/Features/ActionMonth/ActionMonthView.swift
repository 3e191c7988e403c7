import PlanModel
import TerminalUI
import Wording

/// Screen 5: the year's Action Month as a strip of days with a lane a body, as a week or as a list of days; below, the day
/// of what is selected.
struct ActionMonthView {
    let state: AppState

    private var wording: Wording { state.wording }
    private var year: Int { state.month.year }
    private var reference: ReferenceData { state.digest.library.reference }

    func draw(in rect: Rect, _ frame: inout Frame) {
        let area = rect.inset(left: 1, right: 1)
        let theme = wording.theme(reference.theme(in: year)).wrapped(toWidth: area.columns)
        let themeRows = area.rows >= 24 ? min(2, theme.count) : 1
        let (title, below) = area.split(rowsFromTop: 1 + themeRows)
        drawTitle(in: title, &frame)
        guard let board = state.board, let month = board.month else {
            frame.put(wording.noActionMonth(year), in: below, .dim)
            return
        }
        for (row, line) in theme.prefix(themeRows).enumerated() {
            let isCut = row == themeRows - 1 && theme.count > themeRows
            frame.put(isCut ? (line + "…").truncated(toWidth: area.columns) : line, in: title, row: row + 1, .dim)
        }
        let day = MonthDayView(state: state)
        let (upper, detail) = below.split(rowsFromBottom: day.rows(of: below.rows))
        switch state.month.layout {
        case .strip: drawStrip(board, month, in: upper, &frame)
        case .week, .list: drawList(in: upper, &frame)
        }
        day.draw(in: detail, &frame)
    }

    private func drawTitle(in rect: Rect, _ frame: inout Frame) {
        let place = state.month.province.map { name(of: $0) }
        var column = frame.put("‹ \(wording.actionMonth(year)) ›", in: rect, .title)
        column += frame.put(" · \(place ?? wording.allProvinces)", in: rect, column: column, .accent)
        if let clashes = wording.clashCount(state.shownClashes) {
            column += frame.put(" · ", in: rect, column: column)
            column += frame.put(clashes, in: rect, column: column, .warning)
        }
        if state.month.layout == .week, let first = state.month.week {
            let text = " · " + wording.week(first, first.adding(days: 6))
            column += frame.put(text, in: rect, column: column, .heading)
        }
        if let phase = state.world.phase(in: year), year == state.today.year {
            let text = " · " + (wording.shortPhase(phase) ?? wording.phase(phase, year: year))
            frame.put(text, in: rect, column: column, .today)
        }
    }

    // MARK: The strip

    private func drawStrip(_ board: ActionMonthBoard, _ month: ClosedRange<Day>, in rect: Rect, _ frame: inout Frame) {
        let strip = MonthStrip(
            board: board, month: month, width: rect.columns, today: state.today, reference: reference)
        let (scale, list) = rect.split(rowsFromTop: 3)
        strip.drawScale(wording, in: scale, &frame)
        let rows = state.monthRows
        let selected = rows.firstIndex { row in row.entries.contains { $0.id == state.month.selected } }
        frame.list(rows, selected: selected, in: list, isFocused: true, highlightsRow: false) { row, line, frame in
            draw(row, isSelected: row.entries.contains { $0.id == state.month.selected }, strip, in: line, &frame)
        }
    }

    private func draw(_ row: MonthRow, isSelected: Bool, _ strip: MonthStrip, in line: Rect, _ frame: inout Frame) {
        switch row.content {
        case .heading(let province, let standsInFrom):
            let column = frame.put(name(of: province), in: line, .heading)
            if let other = standsInFrom {
                let unread = unreadNote(of: province)
                let text = unread ?? wording.standsIn(other, for: year)
                frame.put(" · " + text, in: line, column: column, unread == nil ? .warning : .error)
            }
            return
        case .noPlan(let province):
            let unread = unreadNote(of: province)
            frame.put(unread ?? wording.noPlanYet(year), in: line, column: 2, unread == nil ? .dim : .error)
            return
        case .observances, .lane, .day, .running, .undated, .entry: break
        }
        let (whole, bar) = line.split(columnsFromLeft: strip.labelWidth)
        let label = whole.inset(right: 1)
        let clashes = row.entries.contains { state.clashes(of: $0).contains(where: \.isFirm) }
        if clashes { frame.put("!", in: label, .warning) }
        frame.put(name(of: row), in: label, column: 1)
        if isSelected { frame.highlight(label, .selected) }
        strip.draw(row, selected: state.month.selected, state, in: bar, &frame)
    }

    /// That a plan of a province could not be read: then nobody knows for which year there is none.
    private func unreadNote(of province: UnitID) -> String? {
        let plans = state.digest.provinces.first { $0.id == province }?.unread ?? []
        return plans.first.map { "! \(state.world.name(of: $0)) \(wording.unreadPlan($0.fault))" }
    }

    private func name(of province: UnitID) -> String {
        reference.name(of: province, inMonthOf: year, today: state.today, state.language)
    }

    private func name(of row: MonthRow) -> String {
        guard case .lane(let lane) = row.content else { return wording.observanceLane }
        switch lane.id.owner {
        case .duties: return wording.dutyLane
        case .nobody: return wording.general
        case .body:
            guard let body = lane.body, let plan = state.digest.plan(body.plan)?.plan.plan else { return "" }
            let name = reference.shortName(of: body.reference, in: plan, state.language)
            return lane.isRequested ? "\(name) (\(wording.isRequested))" : name
        }
    }

    // MARK: Week and list

    private func drawList(in rect: Rect, _ frame: inout Frame) {
        let rows = state.monthRows
        let selected = rows.firstIndex { row in row.entries.contains { $0.id == state.month.selected } }
        frame.list(rows, selected: selected, in: rect, isFocused: true) { row, line, frame in
            switch row.content {
            case .day(let day): drawDay(day, in: line, &frame)
            case .running: frame.put(wording.runningLane, in: line, .heading)
            case .undated: frame.put(wording.noDaySet, in: line, .heading)
            case .entry, .heading, .noPlan, .observances, .lane:
                guard let entry = row.entries.first else { return }
                let mark = MonthMark.list(of: entry, state)
                frame.put(mark.sign, in: line, column: 1, mark.style)
                frame.put(state.monthLine(entry), in: line, column: 3)
            }
        }
        if rows.isEmpty { frame.put(wording.nothingHere, in: rect, .dim) }
    }

    private func drawDay(_ day: Day, in line: Rect, _ frame: inout Frame) {
        let isToday = day == state.today
        let text = "\(isToday ? "▼ " : "")\(wording.longWeekday(day.weekday)) \(wording.dayAndMonth(day))"
        let column = frame.put(text, in: line, isToday ? .today : .heading)
        guard let closed = reference.closedDay(day) else { return }
        frame.put(" · " + wording.closedDay(closed), in: line, column: column, closed.holiday == nil ? .dim : .warning)
    }
}
