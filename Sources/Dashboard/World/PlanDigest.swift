import PlanModel
import Records
import Synchronization

extension FolderDigest {
    /// One task with its standing.
    package struct TaskRow: Sendable, Identifiable {
        /// The task.
        package let id: RecordID
        /// The task as stored.
        package let task: PlanTask
        /// How it stands.
        package let standing: TaskAssessment
    }

    /// Some tasks of a plan under one heading: an agency block or a section.
    package struct Group: Sendable, Identifiable {
        /// Which heading; nil is "outside agency blocks".
        package let id: Ref?
        /// The indexes of its tasks in the plan's rows.
        package let rows: [Int]
        /// How many are in which part.
        package let tally: Tally
    }

    /// One plan with everything counted.
    package struct PlanDigest: Sendable, Identifiable {
        /// The plan.
        package let plan: ResolvedPlan
        /// The version of the plan.
        let version: UInt64
        /// Its tasks, in the paper's order.
        package let rows: [TaskRow]
        /// How many are in which part.
        package let tally: Tally
        /// Its tasks by agency block, in the paper's order; last those outside all blocks.
        package let blocks: [Group]
        /// Its tasks by section, in the paper's order.
        package let sections: [Group]
        /// Its deadlines.
        package let deadlines: [Deadline]
        /// The plan's slug.
        package var id: PlanID { plan.id }
    }
}

extension FolderDigest.PlanDigest {
    init(_ plan: ResolvedPlan, version: UInt64, in library: PlanLibrary, today: Day) {
        self.plan = plan
        self.version = version
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
        let blockIDs: [Ref?] = plan.plan.assignments.map(\.id) + [nil]
        blocks = blockIDs.compactMap { id in
            let indexes = byBlock[id] ?? []
            if id == nil, indexes.isEmpty { return nil }
            return FolderDigest.Group(id: id, rows: indexes, tally: tally(indexes))
        }
        let bySection = Dictionary(grouping: rows.indices) { rows[$0].task.section }
        sections = plan.plan.sections.compactMap { section in
            guard let indexes = bySection[section.id] else { return nil }
            return FolderDigest.Group(id: section.id, rows: indexes, tally: tally(indexes))
        }
        deadlines = Agenda([plan], in: library, today: today).deadlines
    }
}

/// The plans that were worked out last: what any of them is follows from its version, so forgetting one costs time and
/// nothing else.
final class RecentDigests: Sendable {
    private struct Key: Hashable {
        let id: PlanID
        let version: UInt64
    }

    private let plans = Mutex(RecentValues<Key, FolderDigest.PlanDigest>(capacity: 128))

    func plan(_ id: PlanID, version: UInt64) -> FolderDigest.PlanDigest? {
        plans.withLock { $0[Key(id: id, version: version)] }
    }

    func put(_ plan: FolderDigest.PlanDigest) {
        plans.withLock { $0[Key(id: plan.id, version: plan.version)] = plan }
    }
}
