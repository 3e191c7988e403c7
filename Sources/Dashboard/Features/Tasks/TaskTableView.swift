import Presentation
import TerminalUI
import Wording

/// Screen 3: every task as a table, filtered by the search.
struct TaskTableView {
    let state: AppState

    private var wording: Wording { state.wording }

    func draw(in rect: Rect, _ frame: inout Frame) {
        let area = rect.inset(left: 1, right: 1)
        let (top, below) = area.split(rowsFromTop: 2)
        drawQuery(in: top, &frame)
        let rows = state.tableRows
        guard !rows.isEmpty else {
            frame.put(wording.noMatches, in: below, row: 1, .dim)
            return
        }
        let columns = TaskColumns(width: below.columns)
        columns.drawHeadings(wording, in: below.row(0), &frame)
        let (list, preview) = below.inset(top: 1).split(rowsFromBottom: below.rows >= 14 ? 3 : 0)
        drawPreview(in: preview, &frame)
        frame.list(count: rows.count, selected: state.tableIndex, in: list, isFocused: true) { index, line, frame in
            guard let row = state.digest.row(at: rows[index]), let plan = state.digest.plan(row.id.plan) else {
                let id = state.digest.entries[rows[index].plan].id
                frame.put("\(id) · \(wording.unreadableNow)", in: line, column: 3, .error)
                return
            }
            columns.draw(row, in: plan, state: state, line: line, &frame)
            if state.fresh.contains(row.id) { frame.highlight(line, .match) }
        }
        if state.table.searching != nil { frame.recolor(list, .dim) }
    }

    /// The whole title of the selected task and who acts, which the table has to cut.
    private func drawPreview(in rect: Rect, _ frame: inout Frame) {
        guard !rect.isEmpty, let id = state.table.selected, let row = state.digest.row(id),
            let plan = state.digest.plan(id.plan)
        else { return }
        frame.horizontalLine(row: rect.top, columns: rect.left..<rect.right)
        let names = (plan.plan.owners[row.task.id] ?? []).map {
            state.digest.library.reference.shortName(of: $0.reference, in: plan.plan.plan, state.language)
        }
        let who = names.isEmpty ? wording.noAgency : names.prefix(3).joined(separator: ", ")
        let more = names.count > 3 ? " +\(names.count - 3)" : ""
        let paper = plan.plan.plan
        let label = "\(state.world.place(of: paper)) · \(paper.label(state.language)) \(paper.year)"
        frame.put("\(row.task.ref) · \(row.task.title)", in: rect, row: 1)
        frame.put("\(label) · \(who)\(more) · \(row.standing.status.name(state.language))", in: rect, row: 2, .dim)
    }

    private func drawQuery(in rect: Rect, _ frame: inout Frame) {
        let total = state.digest.library.allTasks.count
        var count = wording.matchCount(state.tableRows.count, of: total)
        if !state.table.marked.isEmpty { count += " · " + wording.markedCount(state.table.marked.count) }
        frame.put(count, at: Point(row: rect.top, column: rect.right - count.displayWidth), .heading)
        let (line, _) = rect.row(0).split(columnsFromLeft: rect.columns - count.displayWidth - 2)
        let text = state.table.field.text
        if let error = state.table.error {
            frame.put(wording.searchLabel + text, in: line)
            let column = wording.searchLabel.displayWidth + String(text.prefix(error.position)).displayWidth
            let message = wording.queryError(error)
            // The message stands behind its arrow where it fits, else it begins at the left edge.
            frame.put("^", in: rect, row: 1, column: min(column, rect.columns - 1), .error)
            if column + message.displayWidth + 2 <= rect.columns {
                frame.put(message, in: rect, row: 1, column: column + 2, .error)
            } else {
                frame.put(message.truncated(toWidth: rect.columns), in: rect, row: 1, .error)
            }
        } else if text.isEmpty, state.modal == .search {
            frame.put(wording.searchHint, in: rect, row: 1, .dim)
            frame.put(wording.searchLabel, in: line)
        } else if !text.isEmpty {
            frame.put(wording.searchLabel + text, in: line, .accent)
        }
    }
}

/// The columns of a task's line on screen 3.
struct TaskColumns {
    private let place: Int
    private let ref: Int
    private let agency: Int
    private let evidence: Int
    private let due: Int

    init(width: Int) {
        place = width >= 100 ? 18 : (width >= 70 ? 14 : 12)
        ref = width >= 70 ? 9 : 8
        agency = width >= 110 ? 28 : 0
        // Most tasks have none yet: only what no title needs is given to it.
        evidence = width >= 136 ? 22 : 0
        due = 13
    }

    func drawHeadings(_ wording: Wording, in line: Rect, _ frame: inout Frame) {
        var column = 3
        frame.put(wording.placeColumn.truncated(toWidth: place - 1), in: line, column: column, .dim)
        column += place
        frame.put(TaskRecord.ref.screenHeading(wording), in: line, column: column, .dim)
        column += ref + 1
        frame.put(TaskRecord.title.screenHeading(wording), in: line, column: column, .dim)
        if agency > 0 {
            frame.put(TaskRecord.firstOwner.heading(wording), in: line, column: agencyColumn(in: line), .dim)
        }
        if evidence > 0 {
            frame.put(TaskRecord.evidence.heading(wording), in: line, column: evidenceColumn(in: line), .dim)
        }
        let due = TaskRecord.dueInShort.heading(wording)
        frame.put(due, at: Point(row: line.top, column: line.right - due.displayWidth - 1), .dim)
    }

    func draw(
        _ row: FolderDigest.TaskRow, in plan: FolderDigest.PlanDigest, state: AppState, line: Rect, _ frame: inout Frame
    ) {
        let paper = plan.plan.plan
        let (reference, wording) = (state.digest.library.reference, state.wording)
        let record = TaskRecord(
            row.task, row.standing, in: plan.plan, reference, today: state.today, state.language)
        let mark = state.waiting.holds(row.id) ? PartMark.waiting : PartMark(row.standing.part)
        if state.table.marked.contains(row.id) { frame.put("+", at: line.origin, .accent) }
        frame.put(String(mark.sign), at: line.origin.moved(columns: 1), mark.style)
        var column = 3
        // Two communes of a province, or it and one of them, are not to look alike.
        let name = state.world.issuerNote(of: paper) ?? state.world.place(of: paper)
        let year = " \(paper.year)"
        frame.put(name.truncated(toWidth: place - 1 - year.displayWidth) + year, in: line, column: column, .dim)
        column += place
        frame.put(TaskRecord.ref.text(record, wording).truncated(toWidth: ref), in: line, column: column)
        column += ref + 1
        let titleEnd = line.columns - due - evidence - (agency > 0 ? agency + 3 : 2)
        let title = TaskRecord.title.text(record, wording)
        frame.put(title.truncated(toWidth: max(1, titleEnd - column)), in: line, column: column)
        if agency > 0 {
            let text = TaskRecord.firstOwner.text(record, wording)
            frame.put(text.truncated(toWidth: agency), in: line, column: agencyColumn(in: line), .dim)
        }
        if evidence > 0 { drawEvidence(of: record, wording, line: line, &frame) }
        drawDue(record, wording, line: line, &frame)
    }

    private func agencyColumn(in line: Rect) -> Int { line.columns - due - evidence - agency - 2 }

    private func evidenceColumn(in line: Rect) -> Int { line.columns - due - evidence - 1 }

    private func drawEvidence(of record: TaskRecord, _ wording: Wording, line: Rect, _ frame: inout Frame) {
        guard let (first, more) = record.firstEvidence(wording) else { return }
        let text = first.truncated(toWidth: evidence - 1 - more.displayWidth) + more
        frame.put(text, in: line, column: evidenceColumn(in: line), .dim)
    }

    private func drawDue(_ record: TaskRecord, _ wording: Wording, line: Rect, _ frame: inout Frame) {
        let text = TaskRecord.dueInShort.text(record, wording)
        let style: StyleName =
            switch record.standing.timeliness {
            case .overdue: .late
            case .dueSoon, .dueToday: .dueSoon
            default: .dim
            }
        frame.put(text, at: Point(row: line.top, column: line.right - text.displayWidth - 1), style)
    }
}
