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
            guard let next = BrowseState.Column(rawValue: browse.focus.rawValue + 1) else { return }
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
        guard let previous = BrowseState.Column(rawValue: browse.focus.rawValue - 1) else {
            screen = .overview
            return
        }
        browse.focus = previous
    }

    mutating func nextPane(by offset: Int) {
        let columns = BrowseState.Column.allCases
        let target = (browse.focus.rawValue + offset + columns.count) % columns.count
        guard let column = BrowseState.Column(rawValue: target) else { return }
        browse.focus = column == .detail && browseRow == nil ? .province : column
        repairBrowse()
    }

    /// Changes the third column of screen 2.
    mutating func switchGrouping() {
        let task = browse.task
        browse.grouping = browse.grouping == .blocks ? .sections : .blocks
        browse.group = nil
        if let task, let plan = browsePlan, let index = plan.rows.firstIndex(where: { $0.task.id == task }) {
            browse.group = browseGroups.first { $0.rows.contains(index) }.map { .init($0.id) }
        }
        repairBrowse()
    }
}
