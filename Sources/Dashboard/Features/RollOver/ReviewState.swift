import PlanActions
import PlanModel
import Records
import RollOver

/// A roll-over that a person goes through: a full-screen list of everything in the old plan, before anything is written.
package struct ReviewState: Equatable, Sendable {
    /// Which lines are listed.
    package enum Filter: CaseIterable, Sendable {
        /// All.
        case all
        /// Those that need a decision.
        case open
        /// Those in which something changes or is to be looked at.
        case changed
        /// Those that do not go into the new plan.
        case dropped
    }

    /// What is asked before going on.
    package enum Question: Equatable, Sendable {
        /// Whether to write the draft.
        case write
    }

    /// One row of the list.
    enum Row: Equatable {
        /// A heading over lines.
        case group(RollOverGroup)
        /// A line.
        case line(RollOver.Line)
    }

    /// The roll-over and what was decided.
    package var review: RollOverReview
    /// The selected line.
    package var selected: RollOverItem?
    /// Which lines are listed.
    package var filter = Filter.all
    /// Lines that were decided since, and stay listed.
    var kept: Set<RollOverItem> = []

    init(_ review: RollOverReview) {
        self.review = review
        selected = review.lines.first?.id
    }

    /// The listed lines.
    var lines: [RollOver.Line] {
        review.lines.filter { kept.contains($0.id) || isListed($0) }
    }

    private func isListed(_ line: RollOver.Line) -> Bool {
        switch filter {
        case .all: true
        case .open: review.outcome(of: line) == nil
        case .changed: !line.reasons.isEmpty
        case .dropped: review.outcome(of: line) == .drop
        }
    }

    /// The listed lines under the headings of their groups.
    var rows: [Row] {
        var rows: [Row] = []
        var group: RollOverGroup?
        for line in lines {
            let next = RollOverGroup(line.id)
            if next != group { rows.append(.group(next)) }
            group = next
            rows.append(.line(line))
        }
        return rows
    }

    /// The selected line.
    var line: RollOver.Line? {
        selected.flatMap { review.rollOver.line($0) }
    }

    /// Stays on the selected line, or goes to the next one that is listed.
    mutating func settle() {
        let shown = lines.map(\.id)
        guard let selected, !shown.contains(selected) else {
            if self.selected == nil { self.selected = shown.first }
            return
        }
        let all = review.lines.map(\.id)
        let place = all.firstIndex(of: selected) ?? 0
        self.selected = all[place...].first { shown.contains($0) } ?? shown.last
    }

    /// Goes to the next line that needs a decision, or the one before; false if there is none.
    mutating func goToOpen(forward: Bool) -> Bool {
        let open = review.lines.filter { review.outcome(of: $0) == nil }.map(\.id)
        let all = review.lines.map(\.id)
        let place = selected.flatMap { all.firstIndex(of: $0) } ?? 0
        let after = open.filter { (all.firstIndex(of: $0) ?? 0) > place }
        let before = open.filter { (all.firstIndex(of: $0) ?? 0) < place }
        let next = forward ? after.first ?? open.first : before.last ?? open.last
        guard let next else { return false }
        if filter == .dropped { filter = .all }
        selected = next
        settle()
        return true
    }
}

/// The choice of who takes the place of a body, or of the unit of the new plan.
package struct SuccessorPicker: Equatable, Sendable {
    /// One of the choices.
    package enum Choice: Hashable, Sendable {
        /// A body.
        case body(AgencyReference)
        /// A unit.
        case unit(UnitID)
    }

    /// For which line.
    package var item: RollOverItem
    /// In place of which bodies, one at a time; none where a unit is chosen.
    package var bodies: [AgencyReference]
    /// The body that is looked at, counted from 0.
    package var place = 0
    /// The choices.
    package var choices: [Choice]
    /// The selected choice.
    package var selected: Choice?

    /// The body in whose place one is chosen.
    var body: AgencyReference? { bodies.indices.contains(place) ? bodies[place] : nil }
}

/// What becomes of the days that had passed when a plan is put in force.
package struct PastDaysChoice: Equatable, Sendable {
    /// How many.
    package var count: Int
    /// The answer the cursor is on.
    package var selected = PastDays.late
}

/// The choice of a plan's state.
package struct PlanStateChoice: Equatable, Sendable {
    /// The plan.
    package var plan: PlanID
    /// The state the cursor is on; nil leaves it to the calendar.
    package var selected: Plan.State?
    /// Why a draft that lacks something is put in force all the same.
    package var reason: String?
    /// What is asked next, where days of the plan have passed.
    package var past: PastDaysChoice?

    /// All choices, in the order in which they are shown.
    static let states: [Plan.State?] = Plan.State.allCases.map(Optional.some) + [nil]
}
