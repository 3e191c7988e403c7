import PlanModel
import Records
import TerminalUI
import Wording

/// Screen 6 Báo cáo: who has handed in what of a plan, by report or as a table of bodies down and reports across.
struct ReportsView {
    let state: AppState

    private var wording: Wording { state.wording }

    /// A line of the table.
    private enum Line {
        case heading(ReportListing.Part)
        case body(ReportBoard.Row)
    }

    func draw(in rect: Rect, _ frame: inout Frame) {
        let area = rect.inset(left: 1, right: 1)
        guard let board = state.reportBoard, let plan = state.reportPlan?.plan.plan else {
            frame.put(wording.noDuties, in: area, .dim)
            return
        }
        let (title, below) = area.split(rowsFromTop: 1)
        drawTitle(board, plan, in: title, &frame)
        let totals = totals(of: board, width: area.columns, rows: area.rows >= 18 ? 3 : 2)
        let remarks = [lettersMade(board), reminded(board), calls(board), contact].compactMap(\.self)
        let (list, foot) = below.split(rowsFromBottom: totals.count + 3 + remarks.count)
        switch state.reports.layout {
        case .byReport: ReportListView(state: state, board: board, plan: plan).draw(in: list, &frame)
        case .grid:
            let columns = ReportColumns(board, selected: state.reports.duty, width: area.columns)
            let (heads, table) = list.split(rowsFromTop: 2)
            columns.drawHeadings(wording, in: heads, &frame)
            drawTable(board, columns, in: table, &frame)
        }
        frame.horizontalLine(row: foot.top, columns: foot.left..<foot.right)
        for (row, line) in totals.enumerated() { frame.put(line, in: foot, row: row + 1) }
        drawDetail(board, plan, in: foot.inset(top: totals.count + 1), &frame)
        for (row, remark) in remarks.enumerated() {
            frame.put(remark.truncated(toWidth: foot.columns), in: foot, row: totals.count + 3 + row, .dim)
        }
    }

    /// The last call to the selected body about the selected report, and what was promised.
    private func calls(_ board: ReportBoard) -> String? {
        guard let body = state.reports.body, let column = state.reports.duty.flatMap(board.column) else { return nil }
        let duty = board.columns[column].duty
        guard let last = duty.calls(to: body).last else { return nil }
        return wording.lastCall(last, duty.promise(of: body, today: state.today)).capitalizedFirst
    }

    /// That the selected report came in after a letter had reminded its body.
    private func reminded(_ board: ReportBoard) -> String? {
        guard let plan = state.reportPlan?.plan.plan, let column = state.reports.duty.flatMap(board.column),
            let row = board.rows.first(where: { $0.body == state.reports.body }),
            let submission = row.cells[column].submission
        else { return nil }
        let letter = state.digest.library.reminder(
            of: row.body, of: board.columns[column].id, before: submission, plan)
        return letter.map { state.wording.afterReminder($0).capitalizedFirst }
    }

    /// Whom the selected body is reached through.
    private var contact: String? {
        let contacts = state.contactsOfBody
        return contacts.first.map { wording.contact($0, others: contacts.count - 1) }
    }

    /// The letters that were made for the selected report; nil where none was.
    private func lettersMade(_ board: ReportBoard) -> String? {
        guard let duty = state.reports.duty, let plan = state.reportPlan?.plan else { return nil }
        let letters = state.digest.library.letters(about: plan.plan).filter { $0.duties.contains(duty) }
        guard let last = letters.last else { return nil }
        return wording.lettersMade(letters.count, last: last, LetterStanding(last, of: plan, about: duty))
    }

    private func drawTitle(_ board: ReportBoard, _ plan: Plan, in rect: Rect, _ frame: inout Frame) {
        let listing = state.reports.listing
        var duty: ReportingDuty.Kind?
        if case .missingDuty(let id) = listing.filter { duty = board.columns.first { $0.id == id }?.duty.kind }
        var notes = [wording.filterLabel + wording.reportFilter(listing.filter, duty: duty)]
        if !state.reports.marked.isEmpty { notes.append(wording.markedCount(state.reports.marked.count)) }
        if !listing.search.isEmpty { notes.append("“\(listing.search)”") }
        if listing.isByDelay { notes.append(wording.sortedByDelay) }
        if let grouped = wording.reportGrouping(listing.grouping) { notes.append(grouped) }
        let right = notes.joined(separator: " · ").truncated(toWidth: rect.columns - 26)
        frame.put(right, at: Point(row: rect.top, column: rect.right - right.displayWidth), .accent)
        let place = "‹ \(state.world.place(of: plan)) · \(plan.label(state.language)) \(plan.year) ›"
        let room = rect.columns - right.displayWidth - 2
        let used = frame.put(place.truncated(toWidth: room), in: rect, .title)
        let asOf = "  " + wording.asOf(state.today)
        if used + asOf.displayWidth <= room { frame.put(asOf, in: rect, column: used, .dim) }
    }

    private func drawTable(_ board: ReportBoard, _ columns: ReportColumns, in rect: Rect, _ frame: inout Frame) {
        let lines = state.reportParts(of: board).flatMap { part in
            [Line.heading(part)] + part.rows.map(Line.body)
        }
        guard !lines.isEmpty else {
            frame.put(wording.noBodies, in: rect, .dim)
            return
        }
        let selected = lines.firstIndex { line in
            if case .body(let row) = line { row.body == state.reports.body } else { false }
        }
        let window = ListWindow(count: lines.count, selected: selected, lines: rect.rows)
        for (place, index) in window.range.enumerated() {
            let line = rect.row(place)
            switch lines[index] {
            case .heading(let part): draw(part, board, columns, in: line, &frame)
            case .body(let row): draw(row, isSelected: index == selected, board, columns, in: line, &frame)
            }
        }
        let edge = rect.right - 1
        if window.range.lowerBound > 0 { frame.put("↑", at: Point(row: rect.top, column: edge), .dim) }
        if window.range.upperBound < lines.count { frame.put("↓", at: Point(row: rect.bottom - 1, column: edge), .dim) }
    }

    private func draw(
        _ part: ReportListing.Part, _ board: ReportBoard, _ columns: ReportColumns, in line: Rect,
        _ frame: inout Frame
    ) {
        let all = part.group.rows.count
        let count = part.rows.count == all ? "\(all)" : "\(part.rows.count)/\(all)"
        let isRequested = part.group.kind == .requested
        let room = columns.nameWidth - count.count - 4
        let name = state.name(of: part.group.kind, board).truncated(toWidth: room)
        frame.put("\(name) (\(count))", in: line, .heading)
        let tallies = part.group.tallies
        columns.forEach(in: line) { index, cell in
            let texts = wording.reportCounts(tallies[index], isRequested: isRequested)
            let isLate = !isRequested && tallies[index][.overdue] > 0
            frame.put(columns.fitting(texts), in: cell, isLate ? .late : .dim)
        }
    }

    private func draw(
        _ row: ReportBoard.Row, isSelected: Bool, _ board: ReportBoard, _ columns: ReportColumns, in line: Rect,
        _ frame: inout Frame
    ) {
        guard let plan = state.digest.plan(board.plan)?.plan.plan else { return }
        if state.reports.marked.contains(row.body) { frame.put("+", in: line, .accent) }
        let (name, _) = line.split(columnsFromLeft: columns.nameWidth - 1)
        frame.put(state.nameNow(of: row.body, in: plan).truncated(toWidth: name.columns - 2), in: name, column: 2)
        if isSelected { frame.highlight(name, .selectedInactive) }
        columns.forEach(in: line) { index, cell in
            let texts = wording.reportCell(row.cells[index], isRequested: row.isRequested)
            frame.put(columns.fitting(texts), in: cell, state.style(of: row.cells[index], isRequested: row.isRequested))
            if isSelected, board.columns[index].id == state.reports.duty {
                frame.highlight(cell.inset(right: 1), .selected)
            }
        }
    }

    /// The counts of all bodies, those that are asked apart.
    private func totals(of board: ReportBoard, width: Int, rows: Int) -> [String] {
        let lines = wording.reportTotals(of: board).flatMap { $0.wrapped(toWidth: width, hangingIndent: 2) }
        guard lines.count > rows else { return lines }
        // Where both do not fit, those that count come first.
        return Array(lines.prefix(rows))
    }

    /// The selected report in words, what and by when; of a body also how it stands.
    private func drawDetail(_ board: ReportBoard, _ plan: Plan, in rect: Rect, _ frame: inout Frame) {
        guard let column = state.reports.duty.flatMap(board.column) else { return }
        let settings = state.digest.library.settings
        let duty = board.columns[column].duty
        let when = [
            duty.timing.map { wording.timing($0, settings: settings, in: state.digest.library.reference) },
            board.columns[column].newDue.map { "\(wording.label(.newDue)): \(wording.day($0))" },
        ].compactMap(\.self)
        guard let row = board.rows.first(where: { $0.body == state.reports.body }) else {
            frame.put(duty.titleOfPeriod, in: rect)
            frame.put(when.joined(separator: " · "), in: rect, row: 1, .dim)
            return
        }
        let reference = state.digest.library.reference
        let who =
            reference.fullName(of: row.body, in: plan, state.language)
            + wording.unitNow(of: row.body, in: plan, reference, today: state.today)
        let standing = wording.reportStanding(row.cells[column], isRequested: row.isRequested)
        let text = (when + [duty.titleOfPeriod]).joined(separator: " · ")
        let style: StyleName = row.cells[column].isOverdue && !row.isRequested ? .late : .normal
        frame.put("\(who): \(standing)", in: rect, style)
        frame.put(text, in: rect, row: 1, .dim)
    }
}

extension AppState {
    /// The name of a body as lists have it, with what its unit is by now.
    func nameNow(of body: AgencyReference, in plan: Plan) -> String {
        world.bodyName(body, in: plan) + wording.unitNow(of: body, in: plan, digest.library.reference, today: today)
    }
}

/// The columns of the table of reports: names, then as many duties as have room, the selected one among them.
struct ReportColumns {
    /// How broad the names are.
    let nameWidth: Int
    private let board: ReportBoard
    private let selected: Ref?
    private let cellWidth: Int
    private let shown: Range<Int>

    init(_ board: ReportBoard, selected: Ref?, width: Int) {
        self.board = board
        self.selected = selected
        let least = width >= 100 ? 40 : (width >= 76 ? 28 : 20)
        let room = max(1, (width - least) / ReportColumns.least)
        let index = selected.flatMap(board.column)
        shown = ListWindow(count: board.columns.count, selected: index, lines: room).range
        cellWidth = shown.isEmpty ? 0 : min(18, (width - least) / shown.count)
        nameWidth = width - cellWidth * shown.count
    }

    /// Room for "! 164" and a group's counts.
    private static let least = 9

    /// The longest of some texts that fits a cell.
    func fitting(_ texts: [String]) -> String {
        texts.first { $0.displayWidth < cellWidth } ?? (texts.last ?? "").truncated(toWidth: cellWidth - 1)
    }

    /// Each duty that is shown: its place among the columns, and its cell of a line.
    func forEach(in line: Rect, _ body: (Int, Rect) -> Void) {
        for (place, index) in shown.enumerated() {
            let left = line.left + nameWidth + place * cellWidth
            body(index, Rect(row: line.top, column: left, columns: cellWidth, rows: 1))
        }
    }

    func drawHeadings(_ wording: Wording, in rect: Rect, _ frame: inout Frame) {
        forEach(in: rect.row(0)) { index, cell in
            let column = board.columns[index]
            let style: StyleName = column.id == selected ? .accent : .strong
            frame.put(fitting(wording.dutyColumn(column)), in: cell, style)
            let below = Rect(row: cell.top + 1, column: cell.left, columns: cell.columns, rows: 1)
            frame.put(fitting(wording.dutyDay(column)), in: below, .dim)
        }
        if shown.lowerBound > 0 { frame.put("←", at: Point(row: rect.top, column: rect.left + nameWidth - 2), .dim) }
        if shown.upperBound < board.columns.count {
            frame.put("→", at: Point(row: rect.top, column: rect.right - 1), .dim)
        }
    }
}

extension AppState {
    func style(of cell: ReportCell, isRequested: Bool) -> StyleName {
        switch cell {
        case .onTime, .received, .handedInLate: .done
        case .overdue: isRequested ? .normal : .late
        case .awaited(let days): days <= digest.library.settings.dueSoonDays ? .dueSoon : .normal
        case .setAside: .paused
        case .undated, .unrecorded, .excused, .notOwed, .exempt: .dim
        case .sentBack(_, let standing): style(of: standing, isRequested: isRequested)
        }
    }

    /// A heading of the bodies that owe reports.
    func name(of kind: ReportBoard.GroupKind, _ board: ReportBoard) -> String {
        switch kind {
        case .members(let group):
            digest.plan(board.plan).map { world.bodyName(group, in: $0.plan.plan) } ?? group.description
        case .others: wording.otherBodies
        case .requested: wording.requestedBodies
        case .unit(let unit): digest.library.reference.name(of: unit, on: today, language)
        case .unitKind(let kind): kind.name(language).capitalizedFirst
        case .person(let name): name ?? wording.nobodyInCharge
        }
    }
}
