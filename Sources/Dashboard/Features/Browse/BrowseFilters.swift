import PlanModel
import Records
import TerminalUI
import VietnameseText
import Wording

/// What the first two columns of screen 2 are narrowed to, as typed.
package struct BrowseFilters: Equatable, Sendable {
    /// Where the cursor was before the filter was typed.
    struct Place: Equatable, Sendable {
        var province: UnitID?
        var plan: PlanID?
        var unit: UnitID?
        var unfolded: UnitID?
        var group: BrowseState.GroupKey?
        var task: Ref?
    }

    /// What names of provinces must hold.
    var provinces = TextField()
    /// What lines of the plan column must hold.
    var plans = TextField()
    /// The province whose plans they are; those of any other are not narrowed.
    var province: UnitID?
    /// Where to return to.
    var before = Place()
}

extension AppState {
    /// What the provinces are narrowed to.
    var provinceFilter: TextField {
        get { browse.filters.provinces }
        set { browse.filters.provinces = newValue }
    }

    /// What the plans of the selected province are narrowed to.
    var planFilter: TextField {
        get { browse.filters.province == browse.province ? browse.filters.plans : TextField() }
        set { (browse.filters.plans, browse.filters.province) = (newValue, browse.province) }
    }

    /// The provinces that are listed.
    var browseProvinces: [FolderDigest.Province] {
        let search = NameSearch(provinceFilter.text)
        guard !search.isEmpty else { return digest.provinces }
        return digest.provinces.filter { province in
            search.finds(digest.library.reference.name(of: province.id, on: today, language))
        }
    }

    /// The plans of the selected province that are listed.
    var browsePlans: ProvincePlans {
        if let known = provincePlans, known.province == browse.province, known.filter == planFilter.text {
            return known
        }
        return ProvincePlans(of: browse.province, filter: planFilter.text, in: self)
    }

    /// The lines of the plan column.
    var browseLines: PlanLines { PlanLines(browsePlans, unfolded: browse.unfolded) }

    /// Whether the column with the focus is so long, or so narrowed, that its filter is what helps most.
    var needsFilter: Bool {
        guard screen == .browse else { return false }
        switch browse.focus {
        case .province: return !provinceFilter.isEmpty
        case .plan: return !planFilter.isEmpty || !browsePlans.parts.isEmpty
        case .group, .task, .detail: return false
        }
    }

    /// Puts the cursor of the plan column onto a line that is there, keeping the one it is on; what is gone to stands in
    /// an unfolded unit.
    mutating func repairPlans() {
        let plans = browsePlans
        provincePlans = plans
        if let part = plans.part(of: browse.unit) {
            browse.plan = part.plans.first?.id
            return
        }
        browse.unit = nil
        if let entry = browse.plan.flatMap(digest.library.entry) {
            if let part = plans.part(holding: entry) {
                browse.unfolded = part.unit
                return
            }
            if plans.own.contains(where: { $0.id == entry.id }) { return }
        }
        if let last = plans.own.last(where: { $0.outline.state(on: today) == .inForce }) ?? plans.own.last {
            browse.plan = last.id
        } else {
            browse.unit = plans.parts.first?.unit
            browse.plan = plans.parts.first?.plans.first?.id
        }
    }

    /// Moves the cursor of the plan column.
    mutating func moveInPlans(_ command: CommandID) {
        let lines = browseLines
        let current = lines.index(unit: browse.unit, plan: browse.plan)
        switch step(from: current, count: lines.count, command).map({ lines[$0] }) {
        case .plan(let plan, _): (browse.plan, browse.unit) = (plan.id, nil)
        case .unit(let part, _): (browse.plan, browse.unit) = (part.plans.first?.id, part.unit)
        case nil: break
        }
    }

    /// Unfolds the unit whose line the cursor is on, or goes to the first of its plans; false on a plan.
    mutating func unfoldUnit() -> Bool {
        guard browse.focus == .plan, let unit = browse.unit else { return false }
        if browse.unfolded == unit { browse.unit = nil } else { browse.unfolded = unit }
        repairBrowse()
        return true
    }

    /// Folds the unit that the cursor is in or on, else takes the filter of the column away; false where there is
    /// neither.
    mutating func leaveUnitOrFilter() -> Bool {
        switch browse.focus {
        case .province:
            guard !provinceFilter.isEmpty else { return false }
            provinceFilter = TextField()
        case .plan:
            let inside = browse.plan.flatMap(digest.library.entry).flatMap(browsePlans.part)?.unit
            if let inside, inside == browse.unfolded, browse.unit == nil || browse.unit == inside {
                (browse.unit, browse.unfolded) = (inside, nil)
            } else if !planFilter.isEmpty {
                planFilter = TextField()
            } else {
                return false
            }
        case .group, .task, .detail: return false
        }
        repairBrowse()
        return true
    }

    /// Whether what is typed narrows a column of screen 2.
    var isFiltering: Bool { modal == .find && screen == .browse && browse.focus <= .plan }

    /// Opens a line to narrow the provinces, or else the plans.
    mutating func beginFiltering() {
        if browse.focus > .plan { browse.focus = .plan }
        browse.filters.before = BrowseFilters.Place(
            province: browse.province, plan: browse.plan, unit: browse.unit, unfolded: browse.unfolded,
            group: browse.group, task: browse.task)
        notice = nil
        present(.find)
    }

    /// Narrows the column to what is typed; the cursor stays where it was before as long as that is found.
    mutating func filter(by field: TextField) {
        let before = browse.filters.before
        browse.province = before.province
        (browse.plan, browse.unit, browse.unfolded) = (before.plan, before.unit, before.unfolded)
        (browse.group, browse.task) = (before.group, before.task)
        if browse.focus == .province {
            provinceFilter = field
        } else {
            planFilter = field
        }
        repairBrowse()
        let plans = browsePlans
        // A unit that alone is left need not be asked for once more.
        if browse.focus == .plan, !field.isEmpty, plans.own.isEmpty, plans.parts.count == 1 {
            browse.unfolded = plans.parts.first?.unit
        }
    }

    /// Stands screen 2 on a plan, which no filter may hide.
    mutating func select(_ plan: PlanID) {
        browse.filters = BrowseFilters()
        browse.province = digest.province(of: plan)?.id
        (browse.plan, browse.unit) = (plan, nil)
    }
}
