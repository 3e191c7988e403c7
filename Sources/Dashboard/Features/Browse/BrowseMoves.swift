import PlanModel
import Wording

extension AppState {
    mutating func moveInBrowse(_ command: CommandID) {
        switch browse.focus {
        case .province: browse.province = step(from: browse.province, in: browseProvinces.map(\.id), command)
        case .plan: moveInPlans(command)
        case .group:
            let keys = browseGroups.map { BrowseState.GroupKey($0.id) }
            browse.group = step(from: browse.group, in: keys, command)
        case .task where browse.grouping == .outline:
            browse.line = step(from: browse.line, in: outlineLines.map(\.id), command)
        case .task:
            browse.task = step(from: browse.task, in: browseRows.map(\.task.id), command)
            browse.detailLine = 0
        case .detail:
            let lines = Array(detailLines.indices)
            browse.detailLine = step(from: browse.detailLine, in: lines, command) ?? 0
        }
        repairBrowse()
    }

    mutating func openInBrowse() {
        if !unfoldUnit() {
            guard let next = browse.column(beside: browse.focus, by: 1) else { return }
            if next == .detail, browseRow == nil { return }
            browse.focus = next
            repairBrowse()
        }
        notice = nil
    }

    mutating func backInBrowse() {
        if browse.focus == .detail, leaveMembers() { return }
        // What one body has to do is looked at from the reports.
        if browse.focus <= .group, case .body = browse.grouping {
            browse.grouping = .blocks
            repairBrowse()
            go(to: .back(.reports))
            return
        }
        if leaveUnitOrFilter() { return }
        guard let previous = browse.column(beside: browse.focus, by: -1) else {
            screen = .overview
            return
        }
        browse.focus = previous
    }

    mutating func nextPane(by offset: Int) {
        let columns = BrowseState.Column.allCases
        let edge = offset > 0 ? columns.first : columns.last
        guard let column = browse.column(beside: browse.focus, by: offset) ?? edge else { return }
        browse.focus = column == .detail && browseRow == nil ? .province : column
        repairBrowse()
    }

    /// Changes the third column of screen 2.
    mutating func switchGrouping() {
        let task = browse.task
        switch browse.grouping {
        case .blocks: browse.grouping = .sections
        case .sections:
            browse.grouping = .outline
            browse.line = task.map { OutlineLine.ID(.task, $0) }
        case .outline, .body: browse.grouping = .blocks
        }
        browse.group = nil
        if browse.grouping == .outline { return repairBrowse() }
        if let task, let plan = browsePlan, let index = plan.rows.firstIndex(where: { $0.task.id == task }) {
            browse.group = browseGroups.first { $0.rows.contains(index) }.map { .init($0.id) }
        }
        repairBrowse()
    }
}

extension BrowseState {
    /// The column beside one; where all lines are one column, there is no third.
    func column(beside column: Column, by offset: Int) -> Column? {
        guard let next = Column(rawValue: column.rawValue + offset) else { return nil }
        guard next == .group, grouping == .outline else { return next }
        return Column(rawValue: next.rawValue + offset)
    }
}
