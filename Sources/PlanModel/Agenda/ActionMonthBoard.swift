import Records

/// A year's Action Month as a programme: what is scheduled or due, in lanes by who acts.
package struct ActionMonthBoard: Sendable {
    /// One thing on the board.
    package struct Item: Hashable, Sendable, Identifiable {
        /// What it is.
        package enum Content: Hashable, Sendable {
            /// An activity of our own.
            case activity(Activity)
            /// A report or plan that is owed.
            case duty(Deadline)
            /// A task that belongs to the Action Month.
            case task(PlanTask)
        }

        /// Names it on the board: `activity/…`, `deadline/…` or `task/…` with the id of the record.
        package var id: String
        /// The record.
        package var record: RecordID
        /// What it is.
        package var content: Content
        /// Its days in the year that is shown; nil where the paper sets none.
        package var days: ClosedRange<Day>?
        /// Whether it is another year's plan's and only stands in: its progress says nothing about the shown year.
        package var isStandIn: Bool
    }

    /// What one body has on the board.
    package struct Lane: Hashable, Sendable, Identifiable {
        /// Whose lane it is.
        package enum Owner: Hashable, Sendable {
            /// The days by which reports are owed, whoever owes them.
            case duties
            /// A body; a plan's own is named with its unit.
            case body(AgencyReference)
            /// Nobody is named.
            case nobody
        }

        /// Tells it from all other lanes.
        package struct ID: Hashable, Sendable {
            /// The province.
            package var province: UnitID
            /// Whose it is.
            package var owner: Owner
        }

        /// Tells it from all other lanes.
        package var id: ID
        /// The body as its plan names it, and that plan; nil for lanes of no body.
        package var body: (reference: AgencyReference, plan: PlanID)?
        /// Whether the body is only asked in all of it.
        package var isRequested: Bool
        /// By day; what has none last.
        package var items: [Item]

        /// Equal lanes show the same.
        package static func == (left: Lane, right: Lane) -> Bool { left.id == right.id && left.items == right.items }
        /// As equality.
        package func hash(into hasher: inout Hasher) { hasher.combine(id) }
    }

    /// What one province has on the board.
    package struct Province: Sendable, Identifiable {
        /// The province that stands today where the plans' units were.
        package var id: UnitID
        /// Its plans, oldest first; those that stand in where the year has none.
        package var plans: [PlanID]
        /// The year of the plans that stand in; nil where there are some for the year itself.
        package var standsInFrom: Int?
        /// Days of duties first, then bodies in the paper's order, then what names nobody.
        package var lanes: [Lane]
    }

    /// The year.
    package let year: Int
    /// The province that is shown; nil for all.
    package let only: UnitID?
    /// The month; nil where the year had none.
    package let month: ClosedRange<Day>?
    /// The weeks before it.
    package let preparation: ClosedRange<Day>?
    /// The days and windows of every year that touch the month or its preparation, by day.
    package let observances: [(observance: Observance, days: ClosedRange<Day>)]
    /// The public holidays between the first day of preparation and the last of the month.
    package let holidays: [(holiday: Holiday, days: ClosedRange<Day>)]
    /// In Vietnamese order.
    package let provinces: [Province]
    /// What gets in each other's way.
    package let clashes: ActivityClashes

    /// From the first day of preparation to the last of the month.
    package var span: ClosedRange<Day>? {
        month.map { (preparation?.lowerBound ?? $0.lowerBound)...$0.upperBound }
    }

    /// The board of a year.
    ///
    /// - Parameters:
    ///   - library: Everything in the folder.
    ///   - year: The year.
    ///   - today: The day, which decides what stands where today and which plans are drafts.
    ///   - only: The province that is shown; nil for all.
    ///   - deadlines: The deadlines of a plan, which a caller mostly has.
    package init(
        _ library: PlanLibrary, year: Int, today: Day, only: UnitID? = nil, deadlines: (ResolvedPlan) -> [Deadline]
    ) {
        let reference = library.reference
        let month = reference.actionMonth(in: year)
        let preparation = reference.preparation(in: year)
        self.year = year
        self.only = only
        self.month = month
        self.preparation = preparation
        guard let month else {
            (observances, holidays, provinces, clashes) = ([], [], [], ActivityClashes([]))
            return
        }
        let span = (preparation?.lowerBound ?? month.lowerBound)...month.upperBound
        observances = reference.observances.compactMap { observance in
            guard observance.kind == .day || observance.kind == .window, let days = observance.days(in: year),
                days.overlaps(span)
            else { return nil }
            return (observance, days)
        }.sorted { $0.days.lowerBound < $1.days.lowerBound }
        holidays = reference.holidays(in: span)
        let shown = ActionMonthPlans(library, year: year, today: today).provinces
            .filter { only == nil || $0.id == only }
            .map { (province: $0, plans: Array(library.plans(of: $0.plans))) }
        provinces = shown.map { province, plans in
            var lanes = LaneMaker(province: province, year: year, span: span, library: library)
            for plan in plans { lanes.add(plan, deadlines: deadlines(plan)) }
            return Province(
                id: province.id, plans: province.plans.map(\.id), standsInFrom: province.standsInFrom,
                lanes: lanes.lanes)
        }
        clashes = ActivityClashes(shown.flatMap(\.plans).map(\.plan))
    }

    /// The board of a year, with the deadlines worked out here.
    package init(_ library: PlanLibrary, year: Int, today: Day) {
        self.init(library, year: year, today: today) { plan in
            Agenda([plan], in: library, today: today).deadlines
        }
    }
}

/// Sorts what a province's plans ask for into lanes.
private struct LaneMaker {
    private let province: ActionMonthPlans.Province
    private let year: Int
    private let span: ClosedRange<Day>
    private let reference: ReferenceData
    private let settings: FolderSettings
    private var byOwner: [ActionMonthBoard.Lane.Owner: ActionMonthBoard.Lane] = [:]
    private var order: [ActionMonthBoard.Lane.Owner] = []

    init(province: ActionMonthPlans.Province, year: Int, span: ClosedRange<Day>, library: PlanLibrary) {
        (self.province, self.year, self.span) = (province, year, span)
        (reference, settings) = (library.reference, library.settings)
    }

    /// The lanes that have something in them.
    var lanes: [ActionMonthBoard.Lane] {
        let owners = [.duties] + order.filter { $0 != .duties && $0 != .nobody } + [.nobody]
        return owners.compactMap { byOwner[$0] }.filter { !$0.items.isEmpty }.map { lane in
            var lane = lane
            lane.items.sort { left, right in
                let (ours, theirs) = (left.days?.lowerBound.ordinal ?? .max, right.days?.lowerBound.ordinal ?? .max)
                return (ours, left.startMinutes, left.record.record) < (theirs, right.startMinutes, right.record.record)
            }
            return lane
        }
    }

    mutating func add(_ plan: ResolvedPlan, deadlines: [Deadline]) {
        // The paper's order of bodies holds, also for those that begin with an activity.
        for block in plan.plan.assignments {
            for body in block.agencies { open(body, isRequested: block.isRequested, in: plan) }
        }
        addDuties(deadlines, of: plan)
        for activity in plan.plan.activities where isShown(activity, of: plan) {
            let item = ActionMonthBoard.Item(
                id: "activity/\(RecordID(plan.id, activity.id))", record: RecordID(plan.id, activity.id),
                content: .activity(activity), days: activity.days, isStandIn: false)
            add(item, to: activity.lead, in: plan)
        }
        for task in plan.plan.tasks where task.isActionMonth {
            let item = ActionMonthBoard.Item(
                id: "task/\(RecordID(plan.id, task.id))", record: RecordID(plan.id, task.id), content: .task(task),
                days: task.days(in: year, ofPlan: plan.plan.year, settings: settings),
                isStandIn: province.standsInFrom != nil)
            add(item, to: plan.statedBodies(of: task).first, in: plan)
        }
    }

    /// A year's plan shows all it schedules; an earlier one only what really is in the shown year.
    private func isShown(_ activity: Activity, of plan: ResolvedPlan) -> Bool {
        plan.plan.year == year || activity.days.overlaps(span)
    }

    /// A deadline of another year's plan says nothing about this year.
    private mutating func addDuties(_ deadlines: [Deadline], of plan: ResolvedPlan) {
        guard province.standsInFrom == nil else { return }
        for deadline in deadlines where plan.debtors[deadline.record.record] != nil {
            guard let due = deadline.timing?.due, let last = deadline.lastDay, span.contains(due) || span.contains(last)
            else { continue }
            let item = ActionMonthBoard.Item(
                id: "deadline/\(deadline.id)", record: deadline.record, content: .duty(deadline), days: last...last,
                isStandIn: false)
            add(item, to: .duties, body: nil, isRequested: false)
        }
    }

    private func owner(_ body: AgencyReference, in plan: ResolvedPlan) -> ActionMonthBoard.Lane.Owner {
        .body(body.scope == .own ? AgencyReference(body.agency, scope: .unit(plan.plan.unit)) : body)
    }

    private mutating func open(_ body: AgencyReference, isRequested: Bool, in plan: ResolvedPlan) {
        _ = lane(owner(body, in: plan), body: (body, plan.id), isRequested: isRequested)
    }

    private mutating func add(_ item: ActionMonthBoard.Item, to body: AgencyReference?, in plan: ResolvedPlan) {
        guard let body else { return add(item, to: .nobody, body: nil, isRequested: false) }
        add(item, to: owner(body, in: plan), body: (body, plan.id), isRequested: false)
    }

    private mutating func add(
        _ item: ActionMonthBoard.Item, to owner: ActionMonthBoard.Lane.Owner, body: (AgencyReference, PlanID)?,
        isRequested: Bool
    ) {
        var lane = lane(owner, body: body, isRequested: isRequested)
        lane.items.append(item)
        byOwner[owner] = lane
    }

    private mutating func lane(
        _ owner: ActionMonthBoard.Lane.Owner, body: (AgencyReference, PlanID)?, isRequested: Bool
    ) -> ActionMonthBoard.Lane {
        if let lane = byOwner[owner] { return lane }
        let lane = ActionMonthBoard.Lane(
            id: .init(province: province.id, owner: owner), body: body.map { (reference: $0.0, plan: $0.1) },
            isRequested: isRequested, items: [])
        byOwner[owner] = lane
        order.append(owner)
        return lane
    }
}

extension ActionMonthBoard.Item {
    /// When it begins on its day; what has no time stands before what has one.
    var startMinutes: Int {
        if case .activity(let activity) = content { activity.time?.minutes ?? -1 } else { -2 }
    }
}
