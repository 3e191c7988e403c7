import PlanModel
import Presentation
import Records
import TerminalUI
import Wording

/// What a report's figures come to over the bodies that owe it; of one of them who has stated it, and who has not.
package struct ReportFigures: Equatable, Sendable {
    let duty: RecordID
    /// The figure whose bodies are shown; nil while the figures are.
    var figure: Ref?
    /// The place of the selected line, and of the figure that is returned to.
    var selected = 0
    var returnsTo = 0

    init(_ duty: RecordID) { self.duty = duty }
}

extension AppState {
    var noFiguresOfReport: Unavailable? {
        guard reportDuty != nil else { return .noDuties }
        return totals(of: reportDuty) == nil ? .noForm : nil
    }

    mutating func showFiguresOfReport() {
        guard let duty = reportDuty else { return }
        notice = nil
        present(.reportFigures(ReportFigures(duty)))
    }

    mutating func perform(_ command: CommandID, in shown: ReportFigures) {
        var now = shown
        guard let totals = totals(of: shown.duty)?.totals else { return dismiss() }
        let figure = totals.figures.first { $0.id == shown.figure }
        switch command {
        case .close where figure == nil: return dismiss()
        case .close: (now.figure, now.selected) = (nil, shown.returnsTo)
        case .choose:
            guard let figure else {
                guard totals.figures.indices.contains(shown.selected) else { return }
                (now.figure, now.returnsTo, now.selected) = (totals.figures[shown.selected].id, shown.selected, 0)
                break
            }
            let bodies = figure.missingFirst.map(\.body)
            guard bodies.indices.contains(shown.selected) else { return }
            return show(bodies[shown.selected], of: shown.duty.record)
        default:
            let count = figure?.lines.count ?? totals.figures.count
            now.selected = step(from: shown.selected, count: count, command) ?? 0
        }
        replaceModal(with: .reportFigures(now))
    }

    /// Goes to a body on the screen, whatever was searched or filtered there.
    private mutating func show(_ body: AgencyReference, of duty: Ref) {
        dismiss()
        reports.field.replace(with: "")
        (reports.listing.search, reports.listing.filter, reports.listing.kept) = ("", .all, [])
        reports.unfolded.insert(duty)
        if reports.hasOpenableParts, let board = reportBoard {
            let parts = reportsListed(of: board).first { $0.id == duty }?.parts ?? []
            reports.openParts.formUnion(
                parts.filter { $0.rows.contains { $0.body == body } }.map(\.group.kind))
        }
        (reports.duty, reports.body, reports.part) = (duty, body, nil)
        repairReports()
    }

    /// What came in of a report's figures; nil where it is asked for none.
    func totals(of duty: RecordID?) -> (totals: FormTotals, plan: ResolvedPlan, duty: ReportingDuty)? {
        guard let duty, let plan = digest.plan(duty.plan)?.plan,
            let found = plan.plan.duties.first(where: { $0.id == duty.record }),
            let form = digest.library.form(for: found, of: plan.plan, language)?.form
        else { return nil }
        return (FormTotals(of: [found], in: plan, form, digest.library.reference), plan, found)
    }
}

extension FormTotals.Figure {
    /// Those that have not stated it, then those that have, each in the order of the paper.
    fileprivate var missingFirst: [FormTotals.Line] { lines.filter { !counts($0) } + lines.filter(counts) }
}

struct ReportFiguresView {
    let state: AppState
    let shown: ReportFigures

    private var wording: Wording { state.wording }

    func draw(in rect: Rect, _ frame: inout Frame) {
        guard let (totals, plan, duty) = state.totals(of: shown.duty) else { return }
        let figure = totals.figures.first { $0.id == shown.figure }
        frame.fill(rect)
        let title = wording.reportFiguresTitle(duty.titleOfPeriod, figure: figure?.figure.label)
        frame.box(rect, title: title.truncated(toWidth: rect.columns - 4), .borderFocused)
        let inside = rect.inner.inset(left: 1, right: 1)
        if let figure {
            drawBodies(figure, plan, in: inside, &frame)
        } else {
            drawTotals(totals, in: inside, &frame)
        }
    }

    // MARK: What they come to

    private func drawTotals(_ totals: FormTotals, in rect: Rect, _ frame: inout Frame) {
        let columns = Columns(
            [.total, .women, .men, .answered], [14, 10, 10, 20], width: rect.columns,
            byGender: totals.figures.contains(where: \.figure.isByGender))
        let (head, list) = rect.split(rowsFromTop: 1)
        columns.draw(([.label] + columns.titles).map(wording.formColumn), in: head, &frame, .heading)
        frame.list(
            totals.figures, selected: shown.selected, in: list, isFocused: true
        ) { figure, line, frame in
            let cells = FormTotalRecord(figure).cells(wording)
            let unit = cells[2].isEmpty ? "" : " (\(cells[2]))"
            let isWhole = figure.answered == figure.owed
            columns.draw(
                ["\(cells[0]) \(cells[1])\(unit)"] + cells[3...6], in: line, &frame,
                figure.answered == 0 ? .dim : isWhole ? .done : .normal)
        }
    }

    // MARK: Who has stated one

    /// A line of the bodies of a figure.
    private enum Row {
        case heading(isStated: Bool, Int)
        case body(FormTotals.Line)
    }

    private func drawBodies(
        _ figure: FormTotals.Figure, _ plan: ResolvedPlan, in rect: Rect, _ frame: inout Frame
    ) {
        let columns = Columns(
            [.total, .women, .men], [14, 10, 10], width: rect.columns, byGender: figure.figure.isByGender)
        let (head, list) = rect.split(rowsFromTop: 1)
        columns.draw(
            [wording.answered(figure.answered, of: figure.owed)] + columns.titles.map(wording.formColumn), in: head,
            &frame, .heading)
        let lines = figure.missingFirst
        let missing = lines.count - figure.answered
        var rows: [Row] = missing > 0 ? [.heading(isStated: false, missing)] : []
        rows += lines.prefix(missing).map(Row.body)
        if figure.answered > 0 { rows.append(.heading(isStated: true, figure.answered)) }
        rows += lines.dropFirst(missing).map(Row.body)
        let headings = missing > 0 ? shown.selected < missing ? 1 : 2 : 1
        frame.list(rows, selected: shown.selected + headings, in: list, isFocused: true) { row, line, frame in
            switch row {
            case .heading(let isStated, let count):
                frame.put(wording.figureHeading(isStated: isStated, count), in: line, .heading)
            case .body(let body):
                let cells = FormAnswerRecord(figure.figure, body, in: plan, state.digest.library.reference)
                    .cells(wording)
                columns.draw(
                    ["  " + cells[1]] + cells[3...5], in: line, &frame, figure.counts(body) ? .normal : .dim)
            }
        }
    }

    /// A column of names, then numbers at the right; without those of women and men where nobody is asked for them, or
    /// where there is little room.
    private struct Columns {
        let titles: [Wording.FormColumn]
        private let widths: [Int]
        private let shown: [Int]

        init(_ titles: [Wording.FormColumn], _ widths: [Int], width: Int, byGender: Bool) {
            (self.titles, self.widths) = (titles, widths)
            let hasRoom = byGender && width - 1 - widths.reduce(0, +) >= 30
            shown = titles.indices.filter { hasRoom || titles[$0] != .women && titles[$0] != .men }
        }

        func draw(_ cells: [String], in line: Rect, _ frame: inout Frame, _ style: StyleName) {
            // The last column is for the mark that more follows.
            var right = line.right - 1
            for column in shown.reversed() {
                let text = cells[column + 1].truncated(toWidth: widths[column] - 1)
                frame.put(text, at: Point(row: line.top, column: right - text.displayWidth), style)
                right -= widths[column]
            }
            let name = Rect(row: line.top, column: line.left, columns: max(0, right - line.left), rows: 1)
            frame.put(cells[0].truncated(toWidth: name.columns), in: name, style)
        }
    }
}
