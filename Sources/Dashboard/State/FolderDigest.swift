import PlanModel

/// What the screens show of a folder on a day, worked out once after each change of the folder or the day, so that a
/// key press has nothing left to count.
public struct FolderDigest: Sendable {
    /// One task with its standing.
    public struct TaskRow: Sendable, Identifiable {
        /// The task.
        public let id: RecordID
        /// The task as stored.
        public let task: PlanTask
        /// How it stands.
        public let standing: TaskStanding
    }

    /// Some tasks of a plan under one heading: an agency block or a section.
    public struct Group: Sendable, Identifiable {
        /// Which heading; nil is "outside agency blocks".
        public let id: Ref?
        /// The indexes of its tasks in the plan's rows.
        public let rows: [Int]
        /// How many are in which part.
        public let tally: Tally
    }

    /// One plan with everything counted.
    public struct PlanDigest: Sendable, Identifiable {
        /// The plan.
        public let plan: ResolvedPlan
        /// Its tasks, in the paper's order.
        public let rows: [TaskRow]
        /// How many are in which part.
        public let tally: Tally
        /// Its tasks by agency block, in the paper's order; last those outside all blocks.
        public let blocks: [Group]
        /// Its tasks by section, in the paper's order.
        public let sections: [Group]
        /// Its deadlines.
        public let deadlines: [Deadline]
        /// The plan's slug.
        public var id: PlanID { plan.id }
    }

    /// A unit of today's province level, with the plans of it, its predecessors and the units below.
    public struct Province: Sendable, Identifiable {
        /// The unit.
        public let id: UnitID
        /// Its plans, oldest first.
        public let plans: [PlanID]
    }

    /// Everything in the folder.
    public let library: PlanLibrary
    /// The day.
    public let today: Day
    /// All plans, oldest first within a unit.
    public let plans: [PlanDigest]
    /// The provinces that have plans, in Vietnamese order.
    public let provinces: [Province]

    private let indexes: [PlanID: Int]

    /// Works a folder out for a day. Plans that are the same as in an earlier digest of the same day are taken from it.
    public init(_ library: PlanLibrary, today: Day, reusing earlier: FolderDigest? = nil) {
        self.library = library
        self.today = today
        let isReusable = earlier?.today == today && earlier?.library.settings == library.settings
        plans = library.plans.map { plan in
            if isReusable, let known = earlier?.plan(plan.id), known.plan == plan { return known }
            return PlanDigest(plan, in: library, today: today)
        }
        indexes = Dictionary(
            plans.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let byProvince = Dictionary(grouping: plans) { digest in
            library.reference.province(of: digest.plan.plan.unit, on: today)
        }
        provinces = byProvince.map { unit, plans in
            Province(
                id: unit,
                plans: plans.sorted { ($0.plan.plan.year, $0.id.slug) < ($1.plan.plan.year, $1.id.slug) }.map(\.id))
        }.sortedInVietnamese { library.reference.name(of: $0.id, on: today, .vietnamese) }
    }

    /// A plan by its id.
    public func plan(_ id: PlanID) -> PlanDigest? {
        indexes[id].map { plans[$0] }
    }

    /// A task anywhere.
    public func row(_ id: RecordID) -> TaskRow? {
        plan(id.plan)?.rows.first { $0.id == id }
    }

    /// The province of a plan.
    public func province(of plan: PlanID) -> Province? {
        provinces.first { $0.plans.contains(plan) }
    }

    /// The plans in force today.
    public var plansInForce: [PlanDigest] {
        plans.filter { $0.plan.plan.state(on: today) == .inForce }
    }

    /// The latest plan of each unit that has one, drafts left out.
    public var latestPlans: [PlanDigest] {
        provinces.flatMap { province in
            let plans = province.plans.compactMap(plan).filter { $0.plan.plan.state(on: today) != .draft }
            let byUnit = Dictionary(grouping: plans, by: \.plan.plan.unit)
            return byUnit.values.compactMap { $0.max { $0.plan.plan.year < $1.plan.plan.year } }
                .sorted { ($0.plan.plan.unit.slug.count, $0.id.slug) < ($1.plan.plan.unit.slug.count, $1.id.slug) }
        }
    }
}

extension FolderDigest.PlanDigest {
    init(_ plan: ResolvedPlan, in library: PlanLibrary, today: Day) {
        self.plan = plan
        let rows = plan.plan.tasks.map { task in
            FolderDigest.TaskRow(
                id: RecordID(plan.id, task.id), task: task,
                standing: library.standing(task, in: plan, today: today))
        }
        self.rows = rows
        func tally(_ indexes: some Sequence<Int>) -> Tally {
            var tally = Tally()
            for index in indexes { tally.count(rows[index].standing.part) }
            return tally
        }
        self.tally = tally(rows.indices)
        let byBlock = Dictionary(grouping: rows.indices) { plan.blockByTask[rows[$0].task.id] }
        let blockRefs: [Ref?] = plan.plan.assignments.map(\.ref) + [nil]
        blocks = blockRefs.compactMap { ref in
            let indexes = byBlock[ref] ?? []
            if ref == nil, indexes.isEmpty { return nil }
            return FolderDigest.Group(id: ref, rows: indexes, tally: tally(indexes))
        }
        let bySection = Dictionary(grouping: rows.indices) { rows[$0].task.section }
        sections = plan.plan.sections.compactMap { section in
            guard let indexes = bySection[section.ref] else { return nil }
            return FolderDigest.Group(id: section.ref, rows: indexes, tally: tally(indexes))
        }
        deadlines = Agenda([plan], in: library, today: today).deadlines
    }
}
