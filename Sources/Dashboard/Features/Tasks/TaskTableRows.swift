import PlanModel
import Records

extension AppState {
    /// The tasks that screen 3 lists.
    var tableRows: TaskPlaces {
        table.matches ?? digest.library.allTasks
    }

    /// Where the selected task is among those that screen 3 lists.
    var tableIndex: Int? {
        table.selected.flatMap(digest.library.place).flatMap(tableRows.index)
    }

    /// The marked tasks, in the order of the list.
    var markedTasks: [RecordID] {
        let rows = tableRows
        let places = table.marked.compactMap { task in
            digest.library.place(of: task).flatMap(rows.index).map { (task: task, index: $0) }
        }
        return places.sorted { $0.index < $1.index }.map(\.task)
    }

    /// Selects the task at an index of the list.
    mutating func selectTask(at index: Int?) {
        table.selected = index.flatMap { digest.row(at: tableRows[$0])?.id }
    }

    /// Reads the typed query and finds its matches; a query that cannot be read leaves the last matches standing.
    mutating func runQuery() -> [Effect] {
        do throws(QueryError) {
            table.query = try Query(parsing: table.field.text, today: today)
            table.error = nil
        } catch {
            table.error = error
            return []
        }
        return findMatches()
    }

    /// Asks for the matches of the query as it was last read.
    mutating func findMatches() -> [Effect] {
        guard !table.query.isEmpty else {
            (table.found, table.matches) = (nil, nil)
            repairSelections()
            return []
        }
        // One search at a time: where the query has changed since, the answer brings on the next one.
        guard table.searching == nil else { return [] }
        table.searching = table.query
        return [.search(table.query)]
    }

    /// Lists what a search found, unless something else is wanted by now.
    mutating func take(_ found: FoundTasks) -> [Effect] {
        defer { table.isSearchOutdated = false }
        table.searching = nil
        guard found.query == table.query, !table.isSearchOutdated else { return findMatches() }
        (table.found, table.matches) = (found, found.places)
        repairSelections()
        return []
    }
}
