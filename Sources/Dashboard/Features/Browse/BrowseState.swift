import PlanModel
import Records

/// Where a person stands on screen 2: one selection a column, by id, and the column that takes the keys.
package struct BrowseState: Equatable, Sendable {
    /// The columns, from left to right.
    package enum Column: Int, CaseIterable, Comparable, Sendable {
        /// Tỉnh.
        case province
        /// Kế hoạch.
        case plan
        /// Cơ quan, or Mục.
        case group
        /// Nhiệm vụ.
        case task
        /// Chi tiết.
        case detail

        /// Columns further left are smaller.
        package static func < (left: Column, right: Column) -> Bool { left.rawValue < right.rawValue }
    }

    /// What the third column lists.
    package enum Grouping: Hashable, Sendable {
        /// Agency blocks.
        case blocks
        /// Sections.
        case sections
        /// Every line of the paper as it runs: then the fourth column has them, and there is no third.
        case outline
        /// One body with what it has to do.
        case body(AgencyReference)
    }

    /// A heading of the third column.
    package enum GroupKey: Hashable, Sendable {
        /// An agency block or a section.
        case heading(Ref)
        /// The tasks outside agency blocks.
        case general

        init(_ ref: Ref?) { self = ref.map(GroupKey.heading) ?? .general }
    }

    /// Something in the detail that can be ticked.
    package enum DetailItem: Hashable, Sendable {
        /// A step, counted from 0.
        case step(Int)
        /// An owner's part.
        case member(AgencyReference)
    }

    /// The column that takes the keys.
    package var focus: Column = .province
    /// What the third column lists.
    package var grouping: Grouping = .blocks
    /// The selected province.
    package var province: UnitID?
    /// The selected plan; on a unit's line, the latest of that unit.
    package var plan: PlanID?
    /// The unit below the province whose line the cursor is on; nil while it is on a plan's.
    package var unit: UnitID?
    /// The unit below the province whose plans are listed.
    package var unfolded: UnitID?
    /// What provinces and plans are narrowed to.
    package var filters = BrowseFilters()
    /// The selected heading.
    package var group: GroupKey?
    /// The selected task.
    package var task: Ref?
    /// The selected line of the paper, and where it stood: what takes its place is selected when it is gone.
    package var line: OutlineLine.ID?
    var linePlace = 0
    /// The line of the detail that the cursor is on, counted from 0.
    package var detailLine = 0
    /// What is chosen among the owners of a task.
    package var members = MemberChoice()
}

extension AppState {
    /// The selected plan.
    var browsePlan: FolderDigest.PlanDigest? {
        browse.plan.flatMap(digest.plan)
    }

    /// The headings of the selected plan.
    var browseGroups: [FolderDigest.Group] {
        guard let plan = browsePlan else { return [] }
        switch browse.grouping {
        case .blocks: return plan.blocks
        case .sections: return plan.sections
        case .outline:
            return [FolderDigest.Group(id: nil, rows: Array(plan.rows.indices), tally: plan.tally)]
        case .body(let body): return [BodyShare(body: body, plan: plan, state: self).group]
        }
    }

    /// The tasks under the selected heading.
    var browseRows: [FolderDigest.TaskRow] {
        guard let plan = browsePlan, let group = browseGroups.first(where: { .init($0.id) == browse.group }) else {
            return []
        }
        return group.rows.map { plan.rows[$0] }
    }

    /// Every line of the selected plan.
    var outlineLines: [OutlineLine] { browsePlan?.plan.plan.outline ?? [] }

    /// The selected task.
    var browseRow: FolderDigest.TaskRow? {
        browseRows.first { $0.task.id == browse.task }
    }

    /// The lines of the detail of the selected task, as broad as it is shown now.
    var detailLines: [TaskDetail.Line] {
        guard let plan = browsePlan else { return [] }
        let width = BrowseView.detailWidth(browse, columns: size.columns)
        guard let row = browseRow else {
            guard browse.grouping == .outline else { return [] }
            let line = plan.plan.plan.outline.first { $0.id == browse.line }
            return line.map { OutlineDetail(line: $0, plan: plan.plan, state: self).lines(width: width) } ?? []
        }
        return TaskDetail(row: row, plan: plan, state: self).lines(width: width)
    }

    /// What can be ticked where the cursor is in the detail.
    var detailItem: BrowseState.DetailItem? {
        let lines = detailLines
        return lines.indices.contains(browse.detailLine) ? lines[browse.detailLine].item : nil
    }

    /// Puts the selections of screen 2 onto something that exists, from left to right.
    mutating func repairBrowse() {
        let provinces = browseProvinces
        if !provinces.contains(where: { $0.id == browse.province }) {
            let best = digest.latestInForce.flatMap { digest.province(of: $0.id)?.id }
            browse.province = provinces.first { $0.id == best }?.id ?? provinces.first?.id
        }
        repairPlans()
        let groups = browseGroups
        if !groups.contains(where: { .init($0.id) == browse.group }) {
            browse.group = groups.first.map { .init($0.id) }
        }
        if browse.grouping == .outline {
            if browse.focus == .group { browse.focus = .task }
            return repairLine()
        }
        let rows = browseRows
        if !rows.contains(where: { $0.task.id == browse.task }) {
            browse.task = rows.first?.task.id
            browse.detailLine = 0
        }
        if browse.detailLine > 0 { browse.detailLine = min(browse.detailLine, max(0, detailLines.count - 1)) }
    }

    /// Puts the cursor of the outline onto a line that is there, and the selected task onto what it is about.
    private mutating func repairLine() {
        let lines = outlineLines
        if let place = lines.firstIndex(where: { $0.id == browse.line }) {
            browse.linePlace = place
        } else {
            browse.linePlace = max(0, min(browse.linePlace, lines.count - 1))
            browse.line = lines.indices.contains(browse.linePlace) ? lines[browse.linePlace].id : nil
        }
        let task = browse.line.flatMap { $0.kind == .task ? $0.record : nil }
        if browse.task != task { (browse.task, browse.detailLine) = (task, 0) }
        if task == nil, browse.focus == .detail { browse.focus = .task }
        if browse.detailLine > 0 { browse.detailLine = min(browse.detailLine, max(0, detailLines.count - 1)) }
    }

    /// Stands screen 2 on a line of a plan, among all of them.
    mutating func browse(to plan: PlanID, line: OutlineLine.ID) {
        select(plan)
        (browse.grouping, browse.group, browse.line, browse.focus) = (.outline, .general, line, .task)
        repairBrowse()
        screen = .browse
    }

    /// Stands screen 2 on a task, or on a plan where there is no task.
    mutating func browse(to plan: PlanID, task: Ref?) {
        select(plan)
        if browse.grouping == .outline {
            return browse(to: plan, line: OutlineLine.ID(task == nil ? .head : .task, task ?? Ref("")))
        }
        if case .body = browse.grouping { browse.grouping = .blocks }
        browse.focus = .group
        browse.group = nil
        if let task, let digest = digest.plan(plan), let index = digest.rows.firstIndex(where: { $0.task.id == task }) {
            let group = browseGroups.first { $0.rows.contains(index) }
            browse.group = group.map { .init($0.id) }
            browse.task = task
            browse.focus = .task
        }
        repairBrowse()
        screen = .browse
    }
}
