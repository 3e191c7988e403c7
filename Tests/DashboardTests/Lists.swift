import PlanModel
import Records

@testable import Dashboard

/// Lists as tests look at them: whole, by readable ids.
extension AppState {
    /// The tasks of screen 3.
    var tableTasks: [RecordID] {
        let rows = tableRows
        return (0..<rows.count).compactMap { digest.row(at: rows[$0])?.id }
    }

    /// What the agenda of screen 4 lists.
    var agendaIDs: [String] { calendar.rows.compactMap(id) }

    /// What is selected in the agenda.
    var selectedAgendaID: String? { agendaEntry?.id }

    /// What the month of screen 4 shows, each once.
    var monthEntries: [AgendaEntry] {
        let days = calendarWeeks.flatMap { week in (0..<7).map { week.lowerBound.adding(days: $0) } }
        var seen: Set<String> = []
        return days.flatMap { calendar.month.items(on: $0) }.compactMap(digest.entry).filter {
            seen.insert($0.id).inserted
        }
    }

    /// What a row of the agenda is called.
    func id(_ row: CalendarState.Row) -> String? {
        if case .item(let item, _) = row { digest.entry(of: item)?.id } else { nil }
    }

    private var agendaEntry: AgendaEntry? {
        let row = calendar.rows.first { $0.id != nil && $0.id == calendar.selected }
        if case .item(let item, _) = row { return digest.entry(of: item) } else { return nil }
    }
}
