import PlanModel
import Records
import Wording

extension AppState {
    mutating func repairTable() {
        if screen == .tasks, tableIndex == nil { selectTask(at: firstTaskOfInterest) }
        table.marked = table.marked.filter { digest.library.place(of: $0) != nil }
    }

    /// Of all tasks the first of the latest plan in force; of what was found the first.
    private var firstTaskOfInterest: Int? {
        let rows = tableRows
        guard !rows.isEmpty else { return nil }
        guard table.matches == nil, let plan = digest.latestInForce.flatMap({ digest.library.index(of: $0.id) }) else {
            return 0
        }
        return rows.index(of: TaskPlaces.Place(plan: plan, task: 0)).flatMap { $0 < rows.count ? $0 : nil } ?? 0
    }

    mutating func moveInTable(_ command: CommandID) {
        selectTask(at: step(from: tableIndex, count: tableRows.count, command))
    }

    mutating func openFromTable() {
        guard let selected = table.selected else { return }
        table.returnsTo = nil
        go(to: .task(selected))
        notice = nil
    }

    /// Out of the selection, then of the query, then to where the search was begun.
    mutating func backInTable() -> [Effect] {
        if !table.marked.isEmpty {
            table.marked = []
        } else if !table.field.isEmpty {
            table.field.replace(with: "")
            return runQuery()
        } else {
            screen = table.returnsTo ?? .overview
            table.returnsTo = nil
        }
        return []
    }

    mutating func markTask() {
        guard let selected = table.selected else { return }
        if table.marked.remove(selected) == nil { table.marked.insert(selected) }
        selectTask(at: step(from: tableIndex, count: tableRows.count, .moveDown))
    }
}
