import PlanModel
import TerminalUI
import Wording

/// Screen 5: the days of the Action Month across, observances, deadlines and tasks down.
struct ActionMonthView {
    let state: State

    private var wording: Wording { state.wording }
    private var year: Int { state.month.year }

    func draw(in rect: Rect, _ frame: inout Frame) {
        let area = rect.inset(left: 1, right: 1)
        let reference = state.digest.library.reference
        let theme = wording.theme(reference.theme(in: year)).wrapped(toWidth: area.columns)
        let themeRows = area.rows >= 18 ? min(2, theme.count) : 1
        let (title, below) = area.split(rowsFromTop: 1 + themeRows)
        drawTitle(in: title, &frame)
        guard let span = state.monthSpan else {
            frame.put(wording.noActionMonth(year), in: below, .dim)
            return
        }
        for (row, line) in theme.prefix(themeRows).enumerated() {
            let isCut = row == themeRows - 1 && theme.count > themeRows
            frame.put(isCut ? line.truncated(toWidth: area.columns - 1) + "…" : line, in: title, row: row + 1, .dim)
        }
        let strip = MonthStrip(span: span, width: area.columns, today: state.today)
        let detailRows = below.rows >= 14 ? 3 : 2
        let (upper, detail) = below.split(rowsFromBottom: detailRows)
        let (scale, list) = upper.split(rowsFromTop: 2)
        strip.drawScale(wording, in: scale, &frame)
        let rows = state.monthRows
        frame.list(
            rows, selected: rows.firstIndex { $0.id != nil && $0.id == state.month.selected }, in: list,
            isFocused: true
        ) { row, line, frame in
            draw(row, strip: strip, in: line, &frame)
        }
        drawDetail(rows.first { $0.id != nil && $0.id == state.month.selected }, in: detail, &frame)
    }

    private func drawTitle(in rect: Rect, _ frame: inout Frame) {
        let reference = state.digest.library.reference
        let place = state.month.province.map { reference.name(of: $0, on: state.today, state.language) }
        var column = frame.put("‹ \(wording.actionMonth(year)) ›", in: rect, .title)
        column += frame.put(" · \(place ?? wording.allProvinces)", in: rect, column: column, .accent)
        if let phase = state.phase(in: year), year == state.today.year {
            let text = " · " + (wording.shortPhase(phase) ?? wording.phase(phase, year: year))
            frame.put(text, in: rect, column: column, .today)
        }
    }

    private func draw(_ row: MonthRow, strip: MonthStrip, in line: Rect, _ frame: inout Frame) {
        let (label, bar) = line.split(columnsFromLeft: strip.labelWidth)
        switch row.content {
        case .heading(let province, let standsInFrom):
            let name = state.digest.library.reference.name(of: province.id, on: state.today, state.language)
            let column = frame.put(name, in: line, .heading)
            if let other = standsInFrom {
                frame.put(" · " + wording.standsIn(other, for: year), in: line, column: column, .warning)
            }
            return
        case .noPlan:
            frame.put(wording.noPlanYet(year), in: line, column: 2, .dim)
            return
        case .observance(let observance):
            frame.put("★ " + state.language.pick(observance.name, observance.english), in: label, column: 1, .accent)
        case .deadline(let deadline):
            let isLate = deadline.timeliness == .overdue
            let text = "\(isLate ? "!" : "■") \(state.monthDeadlineName(deadline))"
            frame.put(text, in: label, column: 1, isLate ? .late : .dueSoon)
        case .task(let task, let plan):
            let mark = PartMark(row.isStandIn ? .undated : task.standing.part)
            frame.put(String(mark.sign), in: label, column: 1, mark.style)
            frame.put(state.monthTaskName(task, in: plan), in: label, column: 3, row.isStandIn ? .dim : .normal)
        }
        strip.draw(row, wording, in: bar, &frame)
    }

    private func drawDetail(_ row: MonthRow?, in rect: Rect, _ frame: inout Frame) {
        frame.horizontalLine(row: rect.top, columns: rect.left..<rect.right)
        guard let row else { return }
        let days = row.days.map { days in
            days.lowerBound == days.upperBound
                ? wording.day(days.lowerBound)
                : "\(wording.dayAndMonth(days.lowerBound)) – \(wording.day(days.upperBound))"
        }
        var parts: [String?] = []
        switch row.content {
        case .heading, .noPlan: return
        case .observance(let observance): parts = [days, state.language.pick(observance.name, observance.english)]
        case .deadline(let deadline):
            let settings = state.digest.library.settings
            parts = [
                deadline.timing.map { wording.timing($0, settings: settings) }, deadline.title,
                deadline.share.map(wording.submitted),
            ]
        case .task(let task, let plan):
            let owners = (plan.plan.owners[task.task.id] ?? []).prefix(2).map {
                state.digest.library.reference.shortName(of: $0.reference, in: plan.plan.plan, state.language)
            }
            parts = [
                "\(task.task.id)", days ?? wording.noDaySet, task.task.title,
                owners.isEmpty ? nil : owners.joined(separator: ", "),
                row.isStandIn
                    ? wording.standsIn(plan.plan.plan.year, for: year) : task.standing.status.name(state.language),
            ]
        }
        let text = parts.compactMap(\.self).joined(separator: " · ")
        for (index, line) in text.wrapped(toWidth: rect.columns).prefix(rect.rows - 1).enumerated() {
            frame.put(line, in: rect, row: index + 1)
        }
    }
}

extension State {
    /// A deadline as a line of screen 5 names it: what, then whose plan.
    func monthDeadlineName(_ deadline: Deadline) -> String {
        guard let plan = digest.plan(deadline.record.plan)?.plan.plan else { return deadline.title }
        let note = planNote(of: plan).map { " · \($0)" } ?? ""
        return deadline.kind.name(language) + note
    }

    /// A task as a line of screen 5 names it: who, then what.
    func monthTaskName(_ row: FolderDigest.TaskRow, in plan: FolderDigest.PlanDigest) -> String {
        let owners = plan.plan.owners[row.task.id] ?? []
        let first = owners.first.map {
            digest.library.reference.shortName(of: $0.reference, in: plan.plan.plan, language)
        }
        let who = owners.count > 1 ? first.map { "\($0) +\(owners.count - 1)" } : first
        return [who, row.task.title].compactMap(\.self).joined(separator: " · ")
    }
}
