import PlanModel
import Records
import TerminalUI
import Wording

/// The reports of a plan one below the other, each with its day and counts, and with its bodies where they are unfolded.
struct ReportListView {
    let state: AppState
    let board: ReportBoard
    let plan: Plan

    private var wording: Wording { state.wording }

    private enum Line {
        case report(ReportListing.Report)
        case heading(ReportListing.Part, ReportListing.Report)
        case body(ReportBoard.Row, ReportListing.Report)

        /// What is selected with it; headings of the paper never are.
        var selectable: ReportLine? {
            switch self {
            case .report(let report): ReportLine(duty: report.id)
            case .heading(let part, let report): ReportLine(duty: report.id, part: part.group.kind)
            case .body(let row, let report): ReportLine(duty: report.id, body: row.body)
            }
        }
    }

    func draw(in rect: Rect, _ frame: inout Frame) {
        let lines = state.reportsListed(of: board).flatMap { report -> [Line] in
            guard state.reports.isUnfolded(report.id) else { return [.report(report)] }
            return [.report(report)]
                + report.parts.flatMap { part in
                    [.heading(part, report)]
                        + (state.reports.isOpen(part) ? part.rows.map { Line.body($0, report) } : [])
                }
        }
        let selected = lines.firstIndex { $0.selectable == state.reports.line }
        let window = ListWindow(count: lines.count, selected: selected, lines: rect.rows)
        for (place, index) in window.range.enumerated() {
            let line = rect.row(place).inset(right: 2)
            switch lines[index] {
            case .report(let report): draw(report, in: line, &frame)
            case .heading(let part, let report): draw(part, of: report, in: line, &frame)
            case .body(let row, let report): draw(row, of: report, in: line, &frame)
            }
            if index == selected { frame.highlight(line, .selected) }
        }
        let edge = rect.right - 1
        if window.range.lowerBound > 0 { frame.put("↑", at: Point(row: rect.top, column: edge), .dim) }
        if window.range.upperBound < lines.count { frame.put("↓", at: Point(row: rect.bottom - 1, column: edge), .dim) }
    }

    /// "▸ 6 tháng  trước 10/6  đã nộp 3/24 · 21 trễ  trễ 164 ngày"
    private func draw(_ report: ReportListing.Report, in line: Rect, _ frame: inout Frame) {
        let isLate = report.tally[.overdue] > 0
        frame.put(state.reports.isUnfolded(report.id) ? "▾" : "▸", at: line.origin, .dim)
        let isNarrow = line.columns < 76
        let (name, rest) = line.inset(left: 2).split(columnsFromLeft: line.columns >= 100 ? 28 : isNarrow ? 16 : 18)
        let names = wording.dutyColumn(report.duty)
        frame.put(fitting(names, width: name.columns - 1), in: name, .strong)
        let (day, counts) = rest.split(columnsFromLeft: isNarrow ? 12 : 16)
        frame.put(fitting(wording.dutyDay(report.duty), width: day.columns - 1), in: day, .dim)
        let distance =
            wording.reportDistance(report.duty, report.tally, isShort: isNarrow, today: state.today) ?? ""
        let room = counts.columns - distance.displayWidth - (distance.isEmpty ? 0 : 2)
        let texts = wording.reportCounts(report.tally, requested: report.requested)
        frame.put(fitting(texts, width: room), in: counts, isLate ? .late : .normal)
        frame.put(
            distance, at: Point(row: line.top, column: line.right - distance.displayWidth), isLate ? .late : .dim)
    }

    private func draw(
        _ part: ReportListing.Part, of report: ReportListing.Report, in line: Rect, _ frame: inout Frame
    ) {
        let owing = part.group.rows.count { $0.cells[report.column] != .notOwed }
        let count = part.rows.count == owing ? "\(owing)" : "\(part.rows.count)/\(owing)"
        let isRequested = part.group.kind == .requested
        let tally = part.group.tallies[report.column]
        let (name, counts) = line.inset(left: 3).split(columnsFromLeft: nameWidth(line) - 3)
        let title = state.name(of: part.group.kind, board).truncated(toWidth: name.columns - count.count - 4)
        guard !state.reports.hasOpenableParts else {
            frame.put(state.reports.isOpen(part) ? "▾" : "▸", in: line, column: 2, .dim)
            let texts = wording.reportCounts(tally, isRequested: isRequested)
            let text = fitting(texts, width: counts.columns)
            frame.put("\(title) (\(count))".truncated(toWidth: name.columns - 2), in: name, column: 1, .heading)
            frame.put(
                text, at: Point(row: line.top, column: line.right - text.displayWidth),
                !isRequested && tally[.overdue] > 0 ? .late : .normal)
            return
        }
        frame.put("\(title) (\(count))", in: name, .heading)
        frame.put(
            fitting(wording.reportCounts(tally, isRequested: isRequested), width: counts.columns), in: counts,
            !isRequested && tally[.overdue] > 0 ? .late : .dim)
    }

    private func draw(
        _ row: ReportBoard.Row, of report: ReportListing.Report, in line: Rect, _ frame: inout Frame
    ) {
        let isMarked = state.reports.marked.contains(row.body)
        if isMarked { frame.put("+", in: line, column: 4, .accent) }
        let (name, counts) = line.inset(left: 5).split(columnsFromLeft: nameWidth(line) - 5)
        let cell = row.cells[report.column]
        frame.put(state.nameNow(of: row.body, in: plan).truncated(toWidth: name.columns - 1), in: name)
        let standing = fitting(wording.reportCell(cell, isRequested: row.isRequested), width: counts.columns)
        let used = frame.put(standing, in: counts, state.style(of: cell, isRequested: row.isRequested))
        let room = counts.columns - used - 2
        guard room > 1 else { return }
        if let number = (cell.submission ?? cell.sentBack)?.number {
            frame.put("  " + number, in: counts, column: used, .dim)
        } else if cell.awaitsReport, let promise = report.duty.duty.promise(of: row.body, today: state.today) {
            let text = wording.promise(promise).truncated(toWidth: room)
            frame.put("  " + text, in: counts, column: used, promise.daysPast > 0 ? .late : .dim)
        }
    }

    private func nameWidth(_ line: Rect) -> Int { line.columns >= 100 ? 48 : line.columns * 3 / 5 - 6 }

    /// The longest of some texts that has room.
    private func fitting(_ texts: [String], width: Int) -> String {
        texts.first { $0.displayWidth <= width } ?? (texts.last ?? "").truncated(toWidth: width)
    }
}
