import PlanModel
import TerminalUI
import Wording

/// Screen 2: provinces, plans, agencies, tasks and the detail, as many side by side as the width holds.
struct BrowseView {
    let state: AppState

    private var wording: Wording { state.wording }
    private var focus: BrowseState.Column { state.browse.focus }

    func draw(in rect: Rect, _ frame: inout Frame) {
        let (crumbs, area) = rect.split(rowsFromTop: 1)
        frame.put(breadcrumbs, in: crumbs, column: 1, .dim)
        let columns = BrowseView.visible(state.browse, width: area.columns)
        let areas = area.columns(weights: columns.map { BrowseView.weight($0, width: area.columns) })
        for (column, area) in zip(columns, areas) {
            // With two columns the detail has no place beside the tasks, so it stands below them.
            if column == .task, columns == [.group, .task] || columns == [.task] && rect.columns >= 70, area.rows >= 14
            {
                let (upper, lower) = area.split(rowsFromTop: area.rows / 2)
                draw(.task, in: upper, &frame)
                draw(.detail, in: lower, &frame)
            } else {
                draw(column, in: area, &frame)
            }
        }
    }

    /// Which columns are seen: the one with the focus and its neighbours, the further right the more it shows.
    static func visible(_ browse: BrowseState, width: Int) -> [BrowseState.Column] {
        let focus = browse.focus
        if browse.grouping == .outline { return visible(inOutline: focus, width: width) }
        return switch width {
        case ..<70: [focus]
        case ..<110:
            switch focus {
            case .province: [.province, .plan]
            case .plan: [.plan, .group]
            case .group, .task, .detail: [.group, .task]
            }
        case ..<150:
            switch focus {
            case .province, .plan: [.province, .plan, .group]
            case .group, .task, .detail: [.group, .task, .detail]
            }
        default:
            switch focus {
            case .province, .plan: [.province, .plan, .group, .task]
            case .group, .task, .detail: [.plan, .group, .task, .detail]
            }
        }
    }

    private static func visible(inOutline focus: BrowseState.Column, width: Int) -> [BrowseState.Column] {
        switch width {
        case ..<70: [focus]
        case ..<110: focus <= .plan ? [.province, .plan] : [.task]
        case ..<150: focus <= .plan ? [.province, .plan, .task] : [.task, .detail]
        default: focus <= .plan ? [.province, .plan, .task] : [.plan, .task, .detail]
        }
    }

    /// How broad the lines of the detail are: inside its border, one cell free for the marks at the edge.
    static func detailWidth(_ browse: BrowseState, columns: Int) -> Int {
        let visible = visible(browse, width: columns)
        let column: BrowseState.Column = visible.contains(.detail) ? .detail : .task
        let area = Rect(row: 0, column: 0, columns: columns, rows: 1)
        let areas = area.columns(weights: visible.map { weight($0, width: columns) })
        let width = zip(visible, areas).first { $0.0 == column }?.1.columns ?? columns
        return max(10, width - 3)
    }

    private static func weight(_ column: BrowseState.Column, width: Int) -> Int {
        switch column {
        case .province: 24
        case .plan: 34
        case .group: 36
        case .task: width < 110 ? 54 : 48
        case .detail: 44
        }
    }

    private var breadcrumbs: String {
        var parts: [String] = []
        if let province = state.browse.province {
            parts.append(
                state.digest.library.reference.name(of: province, on: state.today, state.language))
        }
        if focus > .province, let plan = state.browsePlan {
            parts.append("\(plan.plan.plan.label(state.language)) \(plan.plan.plan.year)")
        }
        if focus > .plan, state.browse.grouping != .outline,
            let group = state.browseGroups.first(where: { .init($0.id) == state.browse.group })
        {
            parts.append(GroupLine(group: group, state: state).name)
        }
        if focus > .group, let row = state.browseRow { parts.append(row.task.ref.description) }
        return parts.joined(separator: " › ")
    }

    private func draw(_ column: BrowseState.Column, in rect: Rect, _ frame: inout Frame) {
        let isFocused = column == focus
        frame.box(rect, title: title(of: column), isFocused ? .borderFocused : .border)
        let inside = rect.inner
        switch column {
        case .province: drawProvinces(in: inside, isFocused, &frame)
        case .plan: drawPlans(in: inside, isFocused, &frame)
        case .group: drawGroups(in: inside, isFocused, &frame)
        case .task where state.browse.grouping == .outline:
            OutlineView(state: state).draw(in: inside, isFocused: isFocused, &frame)
        case .task: drawTasks(in: inside, isFocused, &frame)
        case .detail: drawDetail(in: inside, isFocused, &frame)
        }
    }

    private func title(of column: BrowseState.Column) -> String {
        switch column {
        case .province:
            title(
                wording.provinces, state.browseProvinces.count, of: state.digest.provinces.count,
                filter: state.provinceFilter)
        case .plan:
            title(
                wording.plans, state.browsePlans.count, of: state.browsePlans.total, filter: state.planFilter)
        case .group: state.browse.grouping == .sections ? wording.sections : wording.agencies
        case .task: state.browse.grouping == .outline ? wording.outline : wording.tasks
        case .detail: wording.detail
        }
    }

    /// A title with how many of all a filter leaves, and what was typed; the number first, as titles are cut.
    private func title(_ name: String, _ count: Int, of total: Int, filter: TextField) -> String {
        filter.isEmpty ? name : "\(name) \(count)/\(total) “\(filter.text)”"
    }

    private func drawProvinces(in rect: Rect, _ isFocused: Bool, _ frame: inout Frame) {
        let provinces = state.browseProvinces
        frame.list(
            provinces, selected: provinces.firstIndex { $0.id == state.browse.province }, in: rect,
            isFocused: isFocused
        ) { province, line, frame in
            let name = state.digest.library.reference.name(of: province.id, on: state.today, state.language)
            let count = String(province.plans.count) + (province.unread.isEmpty ? "" : "+\(province.unread.count)!")
            frame.row(name, right: count, in: line)
        }
        drawEmpty(provinces.isEmpty, state.provinceFilter.isEmpty ? nil : wording.noProvinceFound, in: rect, &frame)
    }

    private func drawPlans(in rect: Rect, _ isFocused: Bool, _ frame: inout Frame) {
        let unread = state.digest.provinces.first { $0.id == state.browse.province }?.unread ?? []
        let (lacking, rect) = rect.split(rowsFromTop: min(unread.count, 3))
        for (row, plan) in unread.prefix(lacking.rows).enumerated() {
            frame.put(
                "! \(state.world.name(of: plan)) \(wording.unreadPlan(plan.fault))", in: lacking, row: row, .error)
        }
        let lines = state.browseLines
        let facts = factLines(width: rect.columns - 1)
        // The list goes before what is said of one of its lines.
        let factRows = min(facts.count + 1, rect.rows - max(3, min(lines.count, rect.rows / 2)))
        let (list, below) = rect.split(rowsFromBottom: facts.isEmpty || factRows < 3 ? 0 : factRows)
        frame.list(
            count: lines.count, selected: lines.index(unit: state.browse.unit, plan: state.browse.plan), in: list,
            isFocused: isFocused
        ) { index, line, frame in
            draw(lines[index], in: line, &frame)
        }
        drawEmpty(
            lines.count == 0 && unread.isEmpty, state.planFilter.isEmpty ? nil : wording.noPlanFound, in: rect, &frame)
        guard !below.isEmpty else { return }
        frame.horizontalLine(row: below.top, columns: below.left..<below.right)
        for (row, line) in facts.prefix(below.rows - 1).enumerated() {
            frame.put(line, in: below, row: row + 1, .dim)
        }
    }

    private func draw(_ planLine: PlanLines.Line, in line: Rect, _ frame: inout Frame) {
        switch planLine {
        case .unit(let part, let isUnfolded):
            frame.put(isUnfolded ? "▾" : "▸", at: line.origin, .dim)
            frame.row(part.name, right: String(part.plans.count), in: line, indent: 2)
        case .plan(let plan, let isInPart):
            let tally = state.digest.tally(of: plan)
            // The unit's line names who issued the plans below it.
            let name = isInPart ? plan.outline.yearAndLabel(state.language) : state.planLine(of: plan.outline)
            let text = state.condition.readOnlyPlans.contains(plan.id) ? "! " + name : name
            frame.row(text, right: "\(tally[.done])/\(tally.total)", in: line, indent: isInPart ? 2 : 0)
        }
    }

    /// The chain that the selected plan stands in.
    private func factLines(width: Int) -> [String] {
        guard let plan = state.browsePlan else { return [] }
        return PlanPage(plan: plan.plan, state: state).chain.flatMap {
            $0.wrapped(toWidth: width, hangingIndent: 2)
        }
    }

    private func drawGroups(in rect: Rect, _ isFocused: Bool, _ frame: inout Frame) {
        let groups = state.browseGroups
        frame.list(
            groups, selected: groups.firstIndex { .init($0.id) == state.browse.group }, in: rect,
            isFocused: isFocused
        ) { group, line, frame in
            let isLate = group.tally[.overdue] > 0
            frame.row(
                GroupLine(group: group, state: state).name,
                right: (isLate ? "! " : "") + "\(group.tally[.done])/\(group.tally.total)", in: line,
                rightStyle: isLate ? .late : .normal)
        }
        drawEmpty(groups.isEmpty, in: rect, &frame)
    }

    private func drawTasks(in rect: Rect, _ isFocused: Bool, _ frame: inout Frame) {
        let rows = state.browseRows
        let refWidth = rows.map { $0.task.ref.description.displayWidth }.max() ?? 0
        frame.list(
            rows, selected: rows.firstIndex { $0.task.id == state.browse.task }, in: rect, isFocused: isFocused
        ) { row, line, frame in
            let mark = state.waiting.holds(row.id) ? PartMark.waiting : PartMark(state.shownPart(of: row))
            let ref = row.task.ref.description.fitted(toWidth: refWidth)
            let note = state.dueNote(of: row)
            let noteStyle: StyleName = row.standing.timeliness == .overdue ? .late : .dim
            frame.row(" \(ref) \(row.task.title)", right: note, in: line, indent: 1, rightStyle: noteStyle)
            frame.put(String(mark.sign), at: line.origin, mark.style)
            if state.fresh.contains(row.id) { frame.highlight(line, .match) }
        }
        drawEmpty(rows.isEmpty, in: rect, &frame)
    }

    private func drawDetail(in rect: Rect, _ isFocused: Bool, _ frame: inout Frame) {
        let lines = state.detailLines
        // Without focus the detail begins at its top and shows no cursor.
        frame.list(lines, selected: isFocused ? state.browse.detailLine : nil, in: rect, isFocused: true) {
            line, place, frame in
            frame.put(line.text, in: place, line.style)
        }
        drawEmpty(lines.isEmpty, in: rect, &frame)
    }

    private func drawEmpty(_ isEmpty: Bool, _ reason: String? = nil, in rect: Rect, _ frame: inout Frame) {
        if isEmpty { frame.put(reason ?? wording.nothingHere, in: rect, .dim) }
    }
}

extension Frame {
    /// A line of a list: a text, cut where it meets what stands at the right edge.
    mutating func row(
        _ text: String, right: String = "", in line: Rect, indent: Int = 0, rightStyle: StyleName = .dim
    ) {
        let rightWidth = right.displayWidth
        let room = line.columns - indent - (rightWidth == 0 ? 1 : rightWidth + 2)
        put(text.truncated(toWidth: max(0, room)), at: line.origin.moved(columns: indent))
        guard rightWidth > 0, rightWidth + 1 < line.columns else { return }
        put(right, at: Point(row: line.top, column: line.right - rightWidth - 1), rightStyle)
    }
}

/// A heading of the third column.
struct GroupLine {
    let group: FolderDigest.Group
    let state: AppState

    /// The agencies' names, with "Đề nghị" before those that are asked; or the section's title.
    var name: String {
        if case .body(let body) = state.browse.grouping, let plan = state.browsePlan?.plan.plan {
            return state.world.bodyName(body, in: plan)
        }
        guard let id = group.id, let plan = state.browsePlan?.plan.plan else { return state.wording.general }
        if state.browse.grouping == .sections {
            return plan.sections.first { $0.id == id }.map { "\($0.ref) \($0.title)" } ?? id.description
        }
        guard let block = plan.assignments.first(where: { $0.id == id }) else { return id.description }
        let names = block.agencies.map { body in
            state.digest.library.reference.shortName(of: body, in: plan, state.language)
        }.joined(separator: ", ")
        return (block.isRequested ? state.wording.requested : "") + names
    }
}

extension AppState {
    /// What a task's line says at its right edge: how many owners are done, and how far off its day is.
    func dueNote(of row: FolderDigest.TaskRow) -> String {
        var notes: [String] = []
        let members = row.standing.members
        if !members.isEmpty {
            notes.append(wording.members(members.count { $0.status == .done }, of: members.count))
        }
        if let lastDay = row.standing.lastDay {
            switch row.standing.timeliness {
            case .overdue, .dueSoon, .dueToday: notes.append(wording.shortDistance(from: today, to: lastDay))
            case .onTrack: notes.append(wording.dayAndMonth(lastDay))
            case .unrecorded, .closed: notes.append(wording.shortPart(.unrecorded))
            case .undated, .doneOnTime, .doneLate: break
            }
        }
        return notes.joined(separator: " ")
    }
}
