import Wording

extension AppState {
    /// How many rows a page is.
    var pageRows: Int { max(1, size.rows - 8) }

    /// Moves the selection of the list that has the focus.
    mutating func move(_ command: CommandID) -> [Effect] {
        if modal != nil { return performInModal(command) }
        if mending != nil { return performInMending(command) }
        if review != nil { return performInReview(command) }
        moveOnScreen(command)
        return []
    }

    private mutating func moveOnScreen(_ command: CommandID) {
        switch screen {
        case .overview: moveInOverview(command)
        case .browse: moveInBrowse(command)
        case .tasks: moveInTable(command)
        case .reports: moveInReports(command)
        case .calendar: moveInCalendar(command)
        case .figures: moveInFigures(command)
        case .actionMonth: moveInMonth(command)
        }
    }

    /// The row that a command leads to from a selected one.
    func step<ID: Hashable>(from selected: ID?, in rows: [ID], _ command: CommandID) -> ID? {
        step(from: selected.flatMap { rows.firstIndex(of: $0) }, count: rows.count, command).map { rows[$0] }
    }

    /// The index that a movement leads to in a list of so many rows.
    func step(from selected: Int?, count: Int, _ command: CommandID) -> Int? {
        guard count > 0 else { return nil }
        return min(max(0, (selected ?? 0) + offset(of: command)), count - 1)
    }

    private func offset(of command: CommandID) -> Int {
        switch command {
        case .moveUp: -1
        case .moveDown: 1
        case .movePageUp: -pageRows
        case .movePageDown: pageRows
        case .moveFirst: Int.min / 2
        case .moveLast: Int.max / 2
        default: 0
        }
    }

}
