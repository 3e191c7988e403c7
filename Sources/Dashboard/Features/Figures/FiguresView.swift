import PlanModel
import Presentation
import TerminalUI
import Wording

/// Screen 7 Chỉ tiêu: the targets with a province's values of a year, or the money of a plan.
struct FiguresView {
    let state: AppState

    func draw(in rect: Rect, _ frame: inout Frame) {
        let area = rect.inset(left: 1, right: 1)
        switch state.figures.subject {
        case .targets: TargetsView(state: state).draw(in: area, &frame)
        case .money: MoneyView(state: state).draw(in: area, &frame)
        }
    }
}

/// The targets, and a chart of the selected one.
struct TargetsView {
    let state: AppState

    private var wording: Wording { state.wording }
    private var year: Int { state.figures.year }

    func draw(in area: Rect, _ frame: inout Frame) {
        let (title, below) = area.split(rowsFromTop: 1)
        guard let figures = state.shownFigures else {
            frame.put(wording.noPlans, in: below, .dim)
            return
        }
        drawTitle(figures, in: title, &frame)
        let rows = state.targetRows
        guard !rows.isEmpty else {
            for (row, line) in wording.noTargets.wrapped(toWidth: below.columns).enumerated() {
                frame.put(line, in: below, row: row, .warning)
            }
            return
        }
        let detailRows = area.rows >= 30 ? 14 : area.rows >= 18 ? 9 : 6
        let (table, detail) = below.split(rowsFromBottom: detailRows)
        let columns = TargetColumns(width: table.columns)
        columns.drawHeadings(
            wording, hasUnverified: state.digest.library.reference.targets.targets.contains { !$0.isVerified },
            in: table.row(0), &frame)
        frame.list(
            rows, selected: rows.firstIndex { $0.id != nil && $0.id == state.figures.target },
            in: table.inset(top: 1), isFocused: true
        ) { row, line, frame in
            switch row {
            case .objective(let objective):
                let name = state.language.pick(objective.title, objective.english)
                frame.put("\(objective.id) \(name)", in: line, .heading)
            case .target(let target):
                columns.draw(
                    FigureRecord(target, of: figures.unit, named: "", in: year, figures), wording, line: line, &frame)
            }
        }
        if let target = state.selectedTarget { drawDetail(target.aimed(by: figures), figures, in: detail, &frame) }
    }

    private func drawTitle(_ figures: UnitFigures, in rect: Rect, _ frame: inout Frame) {
        let reference = state.digest.library.reference
        var column = frame.put("‹ \(wording.targetsTitle(year)) ›", in: rect, .title)
        let unit = reference.units[figures.unit]
        let span = wording.unitSpan(began: unit?.began, ended: unit?.ended)
        let day = unit?.ended ?? state.today
        let name = reference.name(of: figures.unit, on: day, state.language) + span
        column += frame.put(" · \(name)", in: rect, column: column, .accent)
        let targets = reference.targets.targets
        let known = targets.count { figures.value(of: $0.id, in: year) != nil }
        frame.put(" · " + wording.valueCount(known, of: targets.count), in: rect, column: column, .dim)
    }

    private func drawDetail(_ target: StrategyTarget, _ figures: UnitFigures, in rect: Rect, _ frame: inout Frame) {
        frame.horizontalLine(row: rect.top, columns: rect.left..<rect.right)
        let values = figures.values(of: target.id)
        let path = TargetPath(target, entered: values)
        let heading = "\(target.id) \(target.title(state.language)) (\(target.measure.name(state.language)))"
        let column = frame.put(heading, in: rect, row: 1, .heading)
        if !target.isVerified {
            frame.put(" · \(wording.unverified): \(target.source)", in: rect, row: 1, column: column, .warning)
        }
        var plot = rect.inset(top: 2)
        if rect.rows >= 9 {
            let value = figures.value(of: target.id, in: year)
            let facts = wording.valueFacts(target, year: year, value: value, path: path.value(in: year))
            frame.put(facts, in: rect, row: 2, .dim)
            plot = rect.inset(top: 3)
        }
        TargetChart(target: target, path: path, values: values, year: year, wording: wording).draw(in: plot, &frame)
    }
}

/// The columns of a target's line.
struct TargetColumns {
    private let value = 9
    private let aim = 8
    private let standing: Int
    private let showsBothAims: Bool

    init(width: Int) {
        showsBothAims = width >= 74
        standing = 15
    }

    private var tail: Int { value + aim * (showsBothAims ? 2 : 1) + standing }
    private static let titleColumn = 8

    func drawHeadings(_ wording: Wording, hasUnverified: Bool, in line: Rect, _ frame: inout Frame) {
        let (head, end) = line.split(columnsFromRight: tail)
        let title = FigureRecord.title.heading(wording)
        let column = title.displayWidth + 4
        // The sign stands behind the number of a target: what it means goes before what a title obviously is.
        let isRoomy = column + wording.unverified.displayWidth < head.columns
        if isRoomy || !hasUnverified { frame.put(title, in: line, column: 2, .dim) }
        if hasUnverified {
            let sign = wording.unverified.truncated(toWidth: max(0, head.columns - 3))
            frame.put(sign, in: line, column: isRoomy ? column : 2, .warning)
        }
        put(FigureRecord.valueColumn.heading(wording), in: end, column: 0, width: value, .dim, &frame)
        if showsBothAims {
            put("2025", in: end, column: value, width: aim, .dim, &frame)
            put("2030", in: end, column: value + aim, width: aim, .dim, &frame)
        } else {
            put(wording.shortAim, in: end, column: value, width: aim, .dim, &frame)
        }
        frame.put(FigureRecord.standingColumn.heading(wording), in: end, column: tail - standing + 2, .dim)
    }

    func draw(_ record: FigureRecord, _ wording: Wording, line: Rect, _ frame: inout Frame) {
        let (target, language) = (record.target, wording.language)
        let (sign, style) = record.standing.look(hasValue: record.value != nil)
        frame.put(sign, in: line, style)
        frame.put(
            FigureRecord.number.text(record, wording), in: line, column: 2, target.isVerified ? .normal : .warning)
        let (head, end) = line.split(columnsFromRight: tail)
        let title = head.inset(left: TargetColumns.titleColumn, right: 1)
        frame.put(FigureRecord.title.text(record, wording).truncated(toWidth: title.columns), in: title)
        let value = record.value == nil ? "–" : FigureRecord.valueColumn.text(record, wording)
        put(value, in: end, column: 0, width: self.value, .normal, &frame)
        if showsBothAims {
            for (place, aimed) in [2025, 2030].enumerated() {
                let text = target.value(in: aimed).map { target.text($0, language) } ?? "–"
                put(text, in: end, column: self.value + place * aim, width: aim, .dim, &frame)
            }
        } else {
            let next = target.values.first { $0.year >= record.year ?? 0 } ?? target.values.last
            let text = next.map { target.text($0, language) } ?? "–"
            put(text, in: end, column: self.value, width: aim, .dim, &frame)
        }
        frame.put(
            FigureRecord.standingColumn.text(record, wording), in: end, column: tail - standing + 2, style)
    }

    private func put(
        _ text: String, in rect: Rect, column: Int, width: Int, _ style: StyleName, _ frame: inout Frame
    ) {
        frame.put(text.fitted(toWidth: width, alignment: .right), in: rect, column: column, style)
    }
}

extension TargetAssessment {
    /// The sign and the style: readable without colour.
    func look(hasValue: Bool) -> (sign: String, style: StyleName) {
        switch self {
        case .met: ("✓", .done)
        case .onPath: ("▸", .running)
        case .behind: ("!", .late)
        case .unknown: (hasValue ? "·" : " ", .dim)
        }
    }
}
