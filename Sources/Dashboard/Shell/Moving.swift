extension AppState {
    /// How many rows a page is.
    var pageRows: Int { max(1, size.rows - 8) }

    /// Moves the selection of the list that has the focus.
    mutating func move(_ command: Command) {
        switch screen {
        case .overview:
            let rows = overviewRows
            overview.selected = step(from: overview.selected.flatMap(rows.index), count: rows.count, command).map {
                rows[$0]
            }
        case .browse: moveInBrowse(command)
        case .tasks: selectTask(at: step(from: tableIndex, count: tableRows.count, command))
        case .reports: reports.body = step(from: reports.body, in: reportRows.map(\.body), command)
        case .calendar: moveInCalendar(command)
        case .figures: moveInFigures(command)
        case .actionMonth: moveInMonth(command)
        }
    }

    private mutating func moveInBrowse(_ command: Command) {
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
        settleBrowse()
    }

    /// The row that a command leads to from a selected one.
    func step<ID: Hashable>(from selected: ID?, in rows: [ID], _ command: Command) -> ID? {
        step(from: selected.flatMap { rows.firstIndex(of: $0) }, count: rows.count, command).map { rows[$0] }
    }

    /// The index that a movement leads to in a list of so many rows.
    func step(from selected: Int?, count: Int, _ command: Command) -> Int? {
        guard count > 0 else { return nil }
        return min(max(0, (selected ?? 0) + offset(of: command)), count - 1)
    }

    private func offset(of command: Command) -> Int {
        switch command {
        case .up: -1
        case .down: 1
        case .pageUp: -pageRows
        case .pageDown: pageRows
        case .first: Int.min / 2
        case .last: Int.max / 2
        default: 0
        }
    }

    /// Goes into what is selected.
    mutating func open() {
        switch screen {
        case .overview:
            switch overview.selected {
            case .plan(let plan): browse(to: plan, task: nil)
            case .deadline(let id):
                guard let deadline = digest.deadline(id) else { return }
                browse(to: deadline.record.plan, task: deadline.source)
            case nil: return
            }
        case .browse:
            if opensUnit() { break }
            guard let next = BrowseState.Column(rawValue: browse.focus.rawValue + 1) else { return }
            if next == .detail, browseRow == nil { return }
            browse.focus = next
            settleBrowse()
        case .tasks:
            guard let selected = table.selected else { return }
            table.returnsTo = nil
            browse(to: selected.plan, task: selected.record)
            browse.focus = .detail
        case .actionMonth:
            switch monthEntry?.item?.content {
            case .task(let task): if let plan = monthEntry?.item?.record.plan { browse(to: plan, task: task.id) }
            case .duty(let deadline): browse(to: deadline.record.plan, task: deadline.source)
            case .activity:
                editActivity()
                return
            case nil: return
            }
        case .reports:
            guard let plan = reports.plan, let body = reports.body else { return }
            browse(to: plan, body: body)
        case .calendar: return openInCalendar()
        case .figures: return
        }
        notice = nil
    }

    /// Goes out of what is open.
    mutating func back() {
        switch screen {
        case .overview: notice = nil
        case .browse:
            if browse.focus == .detail, leavesMembers() { return }
            // What one body has to do is looked at from screen 6.
            if browse.focus <= .group, case .body = browse.grouping {
                browse.grouping = .blocks
                settleBrowse()
                screen = .reports
                settleReports()
                return
            }
            if leavesUnitOrFilter() { return }
            guard let previous = BrowseState.Column(rawValue: browse.focus.rawValue - 1) else {
                screen = .overview
                return
            }
            browse.focus = previous
        case .tasks:
            if !table.marked.isEmpty {
                table.marked = []
            } else if !table.field.isEmpty {
                table.field.replace(with: "")
                runQuery()
                settleSelections()
            } else {
                screen = table.returnsTo ?? .overview
                table.returnsTo = nil
            }
        case .reports: leaveReports()
        case .calendar: backInCalendar()
        case .actionMonth, .figures: screen = .overview
        }
    }

    /// Goes to another pane, or on screens 4, 5 and 7 to another province.
    mutating func nextPane(by offset: Int) {
        if screen == .figures {
            nextFigures(by: offset)
            return
        }
        if screen == .calendar { return changeCalendarProvince(by: offset) }
        if screen == .actionMonth {
            let choices = monthChoices
            guard !choices.isEmpty else { return }
            let current = choices.firstIndex(of: month.province) ?? 0
            month.province = choices[(current + offset + choices.count) % choices.count]
            settleSelections()
            return
        }
        if screen == .reports { return changeReportPlan(by: offset) }
        let columns = BrowseState.Column.allCases
        let target = (browse.focus.rawValue + offset + columns.count) % columns.count
        guard let column = BrowseState.Column(rawValue: target) else { return }
        browse.focus = column == .detail && browseRow == nil ? .province : column
        settleBrowse()
    }

    /// Changes the third column of screen 2.
    mutating func switchGrouping() {
        let task = browse.task
        browse.grouping = browse.grouping == .blocks ? .sections : .blocks
        browse.group = nil
        if let task, let plan = browsePlan, let index = plan.rows.firstIndex(where: { $0.task.id == task }) {
            browse.group = browseGroups.first { $0.rows.contains(index) }.map { .init($0.id) }
        }
        settleBrowse()
    }

    /// Changes the year of screens 5 and 7, within what a calendar can show.
    mutating func changeYear(by offset: Int) {
        if screen == .figures {
            changeFiguresYear(by: offset)
            return
        }
        let year = month.year + offset
        guard (2000...2100).contains(year) else { return }
        month.year = year
        settleSelections()
    }
}
