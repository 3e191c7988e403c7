import PlanModel
import TerminalUI
import Wording

/// Screen 1: the Action Month's state, the plans, the next deadlines.
struct OverviewView {
    let state: AppState

    private var wording: Wording { state.wording }
    private var language: Language { state.language }
    private var today: Day { state.today }
    private var reference: ReferenceData { state.digest.library.reference }

    func draw(in rect: Rect, _ frame: inout Frame) {
        let area = rect.inset(left: 1, right: 1)
        var row = 0
        row += drawMonth(in: area, &frame)
        guard !state.digest.entries.isEmpty || !state.digest.unread.isEmpty else {
            drawSteps(in: area.inset(top: row + 1), &frame)
            return
        }
        row += 1
        if state.digest.plansInForce.isEmpty {
            let isLacking = !state.digest.unread.isEmpty
            let text = wording.noPlanInForce(today.year, isLacking: isLacking)
            frame.put(text, in: area, row: row, .warning)
            // Only whole: half a hint tells nothing.
            let offer = wording.offerRollOver
            if !isLacking, text.displayWidth + offer.displayWidth + 2 <= area.columns {
                frame.put(offer, in: area, row: row, column: text.displayWidth + 2, .accent)
            }
            row += 1
        }
        let missing = state.digest.missingReports
        let (_, rest) = area.split(rowsFromTop: row)
        let text = wording.missingReports(inForce: missing.inForce, over: missing.over)
        let (lists, bottom) = rest.split(rowsFromBottom: text == nil ? 1 : 2)
        if let text { frame.put(text, in: bottom, missing.inForce > 0 ? .late : .dim) }
        drawLegend(in: bottom.row(bottom.rows - 1), &frame)
        drawLists(in: lists, &frame)
    }

    /// The lines about the Action Month; how many they are.
    private func drawMonth(in area: Rect, _ frame: inout Frame) -> Int {
        guard let phase = state.world.phase(in: today.year) else { return 0 }
        var text = wording.phase(phase, year: today.year)
        var column = frame.put(text, in: area, .accent) + 1
        if case .running(let day, let total) = phase, let month = reference.actionMonth(in: today.year) {
            let cells = area.columns >= 110 ? total : 13
            let full = max(1, day * cells / total)
            let bar = String(repeating: "▰", count: full) + String(repeating: "▱", count: cells - full)
            column += frame.put(bar, in: area, column: column, .running) + 1
            let left = wording.distance(from: today, to: month.upperBound)
            column += frame.put(left, in: area, column: column) + 1
        }
        if case .over = phase {
            let open = state.digest.openMonthTasks
            text = "· " + wording.openAfterMonth(open)
            column += frame.put(text, in: area, column: column, open > 0 ? .warning : .done) + 1
        }
        frame.put("· " + wording.theme(reference.theme(in: today.year)), in: area, column: column, .dim)
        let label = frame.put(wording.comingUp, in: area, row: 1, .heading)
        frame.put(comingUp(width: area.columns - label - 1), in: area, row: 1, column: label + 1)
        return 2
    }

    /// The next observances: the first with its name, cut where it must be, the others with their day.
    private func comingUp(width: Int) -> String {
        let days = [today.year, today.year + 1].flatMap { year in
            reference.observances.compactMap { observance -> (Day, Observance)? in
                guard observance.kind == .day || observance.kind == .actionMonth, let days = observance.days(in: year)
                else { return nil }
                if observance.kind == .actionMonth { return (days.upperBound, observance) }
                return (days.lowerBound, observance)
            }
        }.filter { $0.0 >= today }.sorted { $0.0 < $1.0 }
        guard let (day, first) = days.first else { return "" }
        let head = wording.dayAndMonth(day) + " "
        let others = days.dropFirst().prefix(2).map { " · " + wording.dayAndMonth($0.0) }.joined()
        let tail = " (\(wording.distance(from: today, to: day)))" + others
        let room = max(0, width - head.displayWidth - tail.displayWidth)
        return head + language.pick(first.name, first.english).truncated(toWidth: room) + tail
    }

    /// What can be done where there is no plan.
    private func drawSteps(in area: Rect, _ frame: inout Frame) {
        frame.put(wording.noPlans, in: area)
        let steps = state.overviewRows.steps
        let names = steps.map { wording.firstStep($0) }
        let width = (names.map(\.name.displayWidth).max() ?? 0) + 5
        let selected = state.overview.selected.flatMap(state.overviewRows.index)
        frame.list(names, selected: selected, in: area.inset(top: 2), isFocused: true) { step, line, frame in
            frame.put(step.name, in: line, column: 2)
            if !step.remark.isEmpty { frame.put("(\(step.remark))", in: line, column: width, .dim) }
        }
    }

    private func drawLegend(in rect: Rect, _ frame: inout Frame) {
        var column = 0
        for part in [TallyPart.done, .running, .overdue, .unrecorded, .suspended, .dropped, .dated, .undated] {
            let text = "\(Bar.sign(part)) \(wording.shortPart(part))  "
            guard column + text.displayWidth <= rect.columns else { break }
            column += frame.put(text, in: rect, column: column, PartMark(part).style)
        }
    }

    private func drawLists(in rect: Rect, _ frame: inout Frame) {
        let rows = state.overviewRows
        let (plans, deadlines) = (rows.plans, rows.deadlines)
        let unread = state.digest.unread
        let planLines =
            deadlines.isEmpty && unread.isEmpty
            ? rect.rows : min(plans.count + 1, max(2, rect.rows - min(deadlines.count, rect.rows / 2) - 2))
        let (top, rest) = rect.split(rowsFromTop: planLines)
        let (lacking, below) = rest.split(rowsFromTop: min(unread.count, max(0, rest.rows - 3), 3))
        for (row, plan) in unread.prefix(lacking.rows).enumerated() {
            frame.put("! \(plan.id)  \(wording.unreadPlan(plan.fault))", in: lacking, row: row, .error)
        }
        let columns = PlanColumns(width: top.columns)
        let title = state.digest.plansInForce.isEmpty ? wording.latestPlans : wording.plansInForce
        frame.put(title, in: top, .heading)
        columns.drawHeadings(wording, in: top.row(0), titleWidth: title.displayWidth, &frame)
        let selected = state.overview.selected.flatMap(rows.index)
        frame.list(
            plans, selected: selected.flatMap { $0 < plans.count ? $0 : nil }, in: top.inset(top: 1), isFocused: true
        ) { plan, line, frame in
            columns.draw(plan, state: state, in: line, &frame)
        }
        guard !deadlines.isEmpty, below.rows > 2 else { return }
        let (gap, lower) = below.split(rowsFromTop: 2)
        frame.put(wording.nextDeadlines, in: gap, row: 1, .heading)
        frame.list(
            deadlines, selected: selected.flatMap { $0 < plans.count ? nil : $0 - plans.count }, in: lower,
            isFocused: true
        ) { place, line, frame in
            guard let deadline = state.digest.deadline(at: place) else { return }
            DeadlineLine(deadline: deadline, state: state).draw(in: line, &frame)
        }
    }
}
