import PlanModel
import Records
import TerminalUI
import Wording

/// Screen 4 Lịch: what falls due when, as an agenda or over the weeks of a month.
struct CalendarView {
    let state: AppState

    func draw(in rect: Rect, _ frame: inout Frame) {
        let area = rect.inset(left: 1, right: 1)
        switch state.calendar.view {
        case .agenda: AgendaView(state: state).draw(in: area, &frame)
        case .month: MonthGridView(state: state).draw(in: area, &frame)
        }
    }
}

extension AppState {
    /// Which province screen 4 shows.
    var calendarPlace: String {
        let reference = digest.library.reference
        return calendar.province.map { reference.name(of: $0, on: today, language) } ?? wording.allProvinces
    }
}

/// The agenda: groups by how near things are, and what the selected line has no room for.
struct AgendaView {
    let state: AppState

    private var wording: Wording { state.wording }

    func draw(in rect: Rect, _ frame: inout Frame) {
        let notesClosed = state.calendar.showsClosed || state.calendar.leftOut > 0
        let (title, below) = rect.split(rowsFromTop: notesClosed ? 2 : 1)
        let column = frame.put(wording.agenda, in: title, .title)
        frame.put(" · \(state.calendarPlace)", in: title, column: column, .accent)
        if notesClosed {
            let note = wording.closedPlans(
                areShown: state.calendar.showsClosed, leftOut: state.calendar.leftOut)
            frame.put(note, in: title, row: 1, .dim)
        }
        let (list, detail) = below.split(rowsFromBottom: below.rows >= 14 ? 3 : 2)
        let rows = state.calendar.rows
        guard !rows.isEmpty else {
            frame.put(wording.nothingHere, in: list, .dim)
            return
        }
        let selected = rows.firstIndex { $0.id != nil && $0.id == state.calendar.selected }
        let isNarrow = list.columns < 74
        frame.list(rows, selected: selected, in: list, isFocused: true) { row, line, frame in
            switch row {
            case .heading(let group, let count):
                let text = wording.agendaGroup(group, today: state.today, settings: state.digest.library.settings)
                let style: StyleName = group == .overdue ? .late : (group == .today ? .today : .heading)
                frame.put("\(text) (\(count))", in: line, style)
            case .item(let item, _):
                guard let entry = state.digest.entry(of: item) else { return }
                draw(entry, isNarrow: isNarrow, in: line, &frame)
            }
        }
        frame.horizontalLine(row: detail.top, columns: detail.left..<detail.right)
        guard let entry = state.calendarEntry else { return }
        let lines = state.texts(of: entry).detail.wrapped(toWidth: detail.columns)
        for (row, line) in lines.prefix(detail.rows - 1).enumerated() { frame.put(line, in: detail, row: row + 1) }
    }

    private func draw(_ entry: AgendaEntry, isNarrow: Bool, in line: Rect, _ frame: inout Frame) {
        let texts = state.texts(of: entry)
        let mark = texts.mark(of: entry)
        let (distance, emphasis) = texts.distance
        frame.put(mark.sign, in: line, mark.style)
        let style: StyleName = emphasis == .late ? .late : .normal
        frame.put(texts.date(isNarrow ? .narrow : .full), in: line, column: 1, style)
        var column = isNarrow ? 18 : 23
        let right = line.columns - max(distance.displayWidth + 1, 11) - 1
        if !texts.place.isEmpty {
            let width = min(18, max(8, line.columns / 6))
            frame.put(texts.place.truncated(toWidth: width), in: line, column: column)
            column += width + 1
        }
        var name = texts.name
        if let share = texts.deadline?.share, right - column >= 30 {
            name = name.truncated(toWidth: max(8, right - column - share.displayWidth - 2)) + "  " + share
        }
        frame.put(name.truncated(toWidth: max(1, right - column)), in: line, column: column)
        if case .deadline(let deadline) = entry.content, state.fresh.contains(recordID(of: deadline)) {
            frame.highlight(line, .match)
        }
        frame.put(
            distance, at: Point(row: line.top, column: line.right - distance.displayWidth - 1), StyleName(emphasis))
    }

    private func recordID(of deadline: Deadline) -> RecordID {
        RecordID(deadline.record.plan, deadline.source)
    }
}
