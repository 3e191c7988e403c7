import PlanModel
import Presentation
import TerminalUI
import Wording

/// The money of a plan: norms against what each body planned and spent.
struct MoneyView {
    let state: AppState

    private var wording: Wording { state.wording }

    func draw(in area: Rect, _ frame: inout Frame) {
        let (title, below) = area.split(rowsFromTop: 1)
        guard let plan = state.figures.plan.flatMap(state.digest.plan), let table = state.moneyTable else {
            frame.put(wording.noPlans, in: below, .dim)
            return
        }
        drawTitle(plan.plan.plan, in: title, &frame)
        guard !table.rows.isEmpty else {
            for (row, line) in wording.noNorms(plan.id).wrapped(toWidth: below.columns).enumerated() {
                frame.put(line, in: below, row: row + 1, .dim)
            }
            return
        }
        let (list, detail) = below.split(rowsFromBottom: 5)
        let columns = MoneyColumns(width: list.columns)
        columns.drawHeadings(wording, in: list.row(0), &frame)
        let rows = table.sections.flatMap { section in
            [MoneyRow.norm(section.norm)] + section.rows.map(MoneyRow.body)
        }
        frame.list(
            rows, selected: rows.firstIndex { $0.id != nil && $0.id == state.figures.money }, in: list.inset(top: 1),
            isFocused: true
        ) { row, line, frame in
            switch row {
            case .norm(let norm): frame.put(wording.normHeading(norm), in: line, .heading)
            case .body(let row):
                let record = MoneyRecord(
                    plan: plan.plan, year: state.figures.moneyYear, row: row, name: name(of: row, in: plan.plan.plan))
                columns.draw(record, wording, line: line, &frame)
            }
        }
        drawDetail(table, plan.plan.plan, in: detail, &frame)
    }

    private func drawTitle(_ plan: Plan, in rect: Rect, _ frame: inout Frame) {
        let column = frame.put("‹ \(wording.moneyTitle(state.figures.moneyYear)) ›", in: rect, .title)
        let day = plan.referenceDay ?? state.today
        let place = state.digest.library.reference.name(of: plan.unit, on: day, state.language)
        let text = " · \(place) · \(plan.label(state.language)) \(plan.year)"
        frame.put(text, in: rect, column: column, .accent)
    }

    private func name(of row: MoneyTable.Row, in plan: Plan) -> String {
        state.digest.library.reference.shortName(of: row.body, in: plan, state.language)
    }

    /// The selected body, then what its norm comes to.
    private func drawDetail(_ table: MoneyTable, _ plan: Plan, in rect: Rect, _ frame: inout Frame) {
        frame.horizontalLine(row: rect.top, columns: rect.left..<rect.right)
        let selected = table.sections.first { $0.rows.contains { $0.record == state.figures.money } }
        guard let section = selected, let row = section.rows.first(where: { $0.record == state.figures.money }) else {
            return
        }
        let sums = section.sums
        frame.put(wording.moneyFacts(row, name: name(of: row, in: plan)), in: rect, row: 1)
        frame.put(wording.moneyCounts(sums, of: section.rows.count), in: rect, row: 2, .dim)
        frame.put(wording.moneySum(.planned, sums.planned), in: rect, row: 3, .dim)
        frame.put(wording.moneySum(.spent, sums.spent), in: rect, row: 4, .dim)
    }
}

/// The columns of a body's line.
struct MoneyColumns {
    private let amount = 13
    private let standing: Int

    init(width: Int) {
        standing = width >= 74 ? 13 : 0
    }

    private var tail: Int { amount * 3 + standing }

    func drawHeadings(_ wording: Wording, in line: Rect, _ frame: inout Frame) {
        frame.put(MoneyRecord.body.heading(wording), in: line, column: 2, .dim)
        let (_, end) = line.split(columnsFromRight: tail)
        for (place, column) in [MoneyRecord.planned, MoneyRecord.spent, MoneyRecord.shortfall].enumerated() {
            put(column.heading(wording), in: end, place, .dim, &frame)
        }
        if standing > 0 {
            frame.put(MoneyRecord.standing.heading(wording), in: end, column: amount * 3 + 2, .dim)
        }
    }

    func draw(_ record: MoneyRecord, _ wording: Wording, line: Rect, _ frame: inout Frame) {
        let row = record.row
        let (sign, style) = row.standing.look
        frame.put(sign, in: line, style)
        let (head, end) = line.split(columnsFromRight: tail)
        let name = MoneyRecord.body.text(record, wording)
        frame.put(name.truncated(toWidth: max(1, head.columns - 3)), in: head, column: 2)
        put(MoneyRecord.planned.text(record, wording), in: end, 0, row.planned == nil ? .dim : .normal, &frame)
        put(MoneyRecord.spent.text(record, wording), in: end, 1, row.spent == nil ? .dim : .normal, &frame)
        put(MoneyRecord.shortfall.text(record, wording), in: end, 2, .late, &frame)
        if standing > 0 {
            frame.put(MoneyRecord.standing.text(record, wording), in: end, column: amount * 3 + 2, style)
        }
    }

    private func put(_ text: String, in rect: Rect, _ place: Int, _ style: StyleName, _ frame: inout Frame) {
        frame.put(text.fitted(toWidth: amount, alignment: .right), in: rect, column: place * amount, style)
    }
}

extension MoneyTable.Standing {
    /// The sign and the style: readable without colour.
    fileprivate var look: (sign: String, style: StyleName) {
        switch self {
        case .short: ("!", .late)
        case .enough: ("✓", .done)
        case .above: ("+", .done)
        case .unknown: ("·", .dim)
        case .free: (" ", .dim)
        }
    }
}
