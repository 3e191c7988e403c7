import PlanModel
import Presentation
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
        let left = state.digest.missingReports.left
        let (_, rest) = area.split(rowsFromTop: row)
        let (lists, bottom) = rest.split(rowsFromBottom: left == 0 ? 1 : 2)
        if left > 0 { frame.put(wording.leftReports(left), in: bottom, .dim) }
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

    /// The next observances: the first cut where it must be, the others whole or as a number.
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
        func named(_ day: Day, _ observance: Observance) -> String {
            "\(wording.dayAndMonth(day)) \(language.pick(observance.name, observance.english))"
        }
        let tail = " (\(wording.distance(from: today, to: day)))"
        let others = days.dropFirst().prefix(2).map { " · " + named($0, $1) }
        for count in others.indices.reversed() {
            let rest = others.count - count - 1
            let text = named(day, first) + tail + others[...count].joined() + (rest == 0 ? "" : " · +\(rest)")
            if text.displayWidth <= width { return text }
        }
        let end = tail + (others.isEmpty ? "" : " · +\(others.count)")
        return named(day, first).truncated(toWidth: max(0, width - end.displayWidth)) + end
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
        let lateLines = rows.late.isEmpty ? 0 : 1
        // On a low screen papers leave room for the deadlines.
        let papersShown = min(rows.papers.count, OverviewView.papersShown, max(1, (rect.rows - lateLines) / 6))
        let paperLines = rows.papers.isEmpty ? 0 : papersShown + 1
        let room = rect.rows - lateLines - paperLines
        let planLines =
            deadlines.isEmpty && unread.isEmpty
            ? room : min(plans.count + 1, max(2, room - min(deadlines.count, room / 2) - 2))
        let (top, rest) = rect.split(rowsFromTop: planLines)
        let (lacking, behind) = rest.split(rowsFromTop: min(unread.count, max(0, rest.rows - 3), 3))
        let (figures, others) = behind.split(rowsFromTop: lateLines)
        let (papers, below) = others.split(rowsFromTop: paperLines)
        for (row, plan) in unread.prefix(lacking.rows).enumerated() {
            frame.put(
                "! \(state.world.name(of: plan))  \(wording.unreadPlan(plan.fault))", in: lacking, row: row, .error)
        }
        let selected = state.overview.selected.flatMap(rows.index)
        let selectedPlan = selected.flatMap { $0 < plans.count ? $0 : nil }
        let list = top.inset(top: 1)
        let shown = ListWindow(count: plans.count, selected: selectedPlan, lines: list.rows).range
        let tallies = plans[shown].map(state.digest.tally)
        let columns = PlanColumns(width: top.columns, counting: tallies.reduce(Tally(), +), wording)
        let title = state.digest.plansInForce.isEmpty ? wording.latestPlans : wording.plansInForce
        frame.put(title, in: top, .heading)
        columns.drawHeadings(in: top.row(0), titleWidth: title.displayWidth, &frame)
        frame.list(count: plans.count, selected: selectedPlan, in: list, isFocused: true) { index, line, frame in
            columns.draw(plans[index], tallies[index - shown.lowerBound], state: state, in: line, &frame)
        }
        drawLate(rows.late, in: figures, &frame)
        drawPapers(rows.papers, selected: selected.map { $0 - rows.firstPaper }, in: papers, &frame)
        guard !deadlines.isEmpty, below.rows > 2 else { return }
        let (gap, lower) = below.split(rowsFromTop: 2)
        frame.put(wording.nextDeadlines, in: gap, row: 1, .heading)
        frame.list(
            deadlines, selected: selected.flatMap { $0 < rows.firstDeadline ? nil : $0 - rows.firstDeadline },
            in: lower, isFocused: true
        ) { place, line, frame in
            guard let deadline = state.digest.deadline(at: place) else { return }
            DeadlineLine(deadline: deadline, state: state).draw(in: line, &frame)
        }
    }

    /// So many papers are seen at a time, at most.
    private static let papersShown = 3
    /// So much of a paper's name is always seen.
    private static let leastPaperName = 8

    /// The papers that wait for a signature, and what they wait for.
    private func drawPapers(_ papers: [SigningProgress], selected: Int?, in rect: Rect, _ frame: inout Frame) {
        guard rect.rows > 1 else { return }
        frame.put(wording.papersToSign(papers.count), in: rect, .heading)
        let isHere = selected.map(papers.indices.contains) ?? false
        frame.list(papers, selected: isHere ? selected : nil, in: rect.inset(top: 1), isFocused: true) {
            paper, line, frame in
            let isOver = paper.daysOver(on: today) != nil
            if isOver { frame.put("!", in: line, .late) }
            func room(beside text: String) -> Int { line.columns - text.displayWidth - 3 }
            var standing = wording.signingStanding(paper, today: today)
            // On a narrow screen the day that was asked for goes first.
            if room(beside: standing) < OverviewView.leastPaperName {
                standing = wording.signingStanding(paper, today: today, isShort: true)
            }
            let name = state.digest.library.name(of: paper, today: today, wording)
            let width = frame.put(
                name.truncated(toWidth: max(OverviewView.leastPaperName, room(beside: standing))), in: line, column: 1)
            frame.put(standing, in: line, column: width + 3, isOver ? .late : .normal)
        }
    }

    /// The figures of what is late, each of which opens its list.
    private func drawLate(_ late: [OverviewState.Late], in line: Rect, _ frame: inout Frame) {
        guard !late.isEmpty, !line.isEmpty else { return }
        frame.put("!", in: line, .late)
        var column = 1 + frame.put(wording.lateLabel, in: line, column: 1, .late)
        for figure in late {
            column += frame.put(figure == late.first ? " " : " · ", in: line, column: column, .late)
            let count = figure.count(in: state.digest)
            let text = figure == .task ? wording.taskCount(count) : wording.reportCount(count)
            let width = frame.put(text, in: line, column: column, .late)
            if state.overview.selected == .late(figure) {
                let place = Rect(row: line.top, column: line.left + column, columns: width, rows: 1)
                frame.highlight(place, .selected)
            }
            column += width
        }
    }
}
