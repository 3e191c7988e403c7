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

    /// The selected task.
    var browseRow: FolderDigest.TaskRow? {
        browseRows.first { $0.task.id == browse.task }
    }

    /// The lines of the detail of the selected task, as broad as it is shown now.
    var detailLines: [TaskDetail.Line] {
        guard let plan = browsePlan, let row = browseRow else { return [] }
        let width = BrowseView.detailWidth(focus: browse.focus, columns: size.columns)
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
        let rows = browseRows
        if !rows.contains(where: { $0.task.id == browse.task }) {
            browse.task = rows.first?.task.id
            browse.detailLine = 0
        }
        if browse.detailLine > 0 { browse.detailLine = min(browse.detailLine, max(0, detailLines.count - 1)) }
    }

    /// Stands screen 2 on a task, or on a plan where there is no task.
    mutating func browse(to plan: PlanID, task: Ref?) {
        select(plan)
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
