import PlanModel
import Records

extension FolderDigest {
    /// The tasks and activities that are new or say something else than in an earlier digest.
    func changes(since earlier: FolderDigest) -> [RecordID] {
        let isSameDay = earlier.today == today && earlier.library.settings == library.settings
        return entries.flatMap { entry -> [RecordID] in
            let old = earlier.library.entry(entry.id)
            if isSameDay, let old, old.version == entry.version, old.facts == entry.facts { return [] }
            guard let plan = plan(entry.id) else { return [] }
            guard let old else { return plan.rows.map(\.id) }
            // A plan that nobody has looked at is only known by its facts, and its file says something else by now.
            if let known = earlier.plan(entry.id), known.version == old.version { return plan.changes(since: known) }
            return plan.changes(since: old.facts, now: entry.facts)
        }
    }
}

extension FolderDigest.PlanDigest {
    fileprivate func changes(since known: FolderDigest.PlanDigest) -> [RecordID] {
        let old = Dictionary(known.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let before = Set(known.plan.plan.activities)
        let activities = plan.plan.activities.filter { !before.contains($0) }
        return rows.filter { row in
            old[row.id].map { $0.task != row.task || $0.standing != row.standing } ?? true
        }.map(\.id) + activities.map { RecordID(id, $0.id) }
    }

    fileprivate func changes(since old: PlanIndex, now: PlanIndex) -> [RecordID] {
        zip(rows, now.tasks.indices).filter { row, index in
            guard let before = old.index(of: row.task.id) else { return true }
            return !now.isSame(index, as: before, in: old)
        }.map(\.0.id)
    }
}
