import JSONText
import PlanFormat
import PlanModel
import Records

/// Sums up what changed between two versions of some files of a data folder.
struct ChangedFiles {
    /// One file in both versions; nil where it is not there.
    struct File {
        let path: String
        let old: [UInt8]?
        let new: [UInt8]?
    }

    /// What changed in the files.
    static func summary(_ files: [File]) -> SyncChanges {
        var changes = SyncChanges()
        for (plan, files) in Dictionary(grouping: files.filter { $0.old != $0.new }, by: { plan(of: $0.path) }) {
            changes.isEmpty = false
            if let plan {
                // One that was moved is gone from one place and new at another.
                changes.plans.append(
                    inPlan(plan, old: files.compactMap(\.old).first, new: files.compactMap(\.new).first))
            } else {
                changes.otherFiles += files.count { !$0.path.hasPrefix(FolderLayout.history + "/") }
            }
        }
        changes.plans.sort { $0.plan.slug < $1.plan.slug }
        return changes
    }

    private static func plan(of path: String) -> PlanID? {
        SyncConflict(file: path, .notMergeable).plan
    }

    private static func inPlan(_ plan: PlanID, old: [UInt8]?, new: [UInt8]?) -> SyncChanges.InPlan {
        var change = SyncChanges.InPlan(plan: plan, done: 0, changed: 0, isNew: old == nil, isGone: new == nil)
        guard !change.isNew, !change.isGone else { return change }
        let (old, new) = (records(of: old), records(of: new))
        for id in Set(old.keys).union(new.keys) where old[id]?.source != new[id]?.source {
            if doneCount(new[id]) > doneCount(old[id]) {
                change.done += 1
            } else {
                change.changed += 1
            }
        }
        return change
    }

    /// The tasks, duties and activities by id; none of a file that cannot be read.
    private static func records(of bytes: [UInt8]?) -> [String: JSONNode] {
        guard let bytes, let document = try? JSONDocument(bytes) else { return [:] }
        var records: [String: JSONNode] = [:]
        for key in ["tasks", "duties", "activities"] {
            guard let list = document.root[key] else { continue }
            for record in list.elements {
                if let id = record["id"]?.string { records[id] = record }
            }
        }
        return records
    }

    /// How many statuses of a record say that it is done: its own, and those of the bodies.
    private static func doneCount(_ record: JSONNode?) -> Int {
        guard let record else { return 0 }
        let statuses = [record["status"]] + (record["members"].map { $0.members.map { $0.value["status"] } } ?? [])
        return statuses.count { $0?.string == TaskStatus.done.rawValue }
    }
}

extension SyncChanges {
    /// Adds what changed later in the same run.
    mutating func add(_ later: SyncChanges) {
        isEmpty = isEmpty && later.isEmpty
        otherFiles += later.otherFiles
        for change in later.plans {
            if let place = plans.firstIndex(where: { $0.plan == change.plan }) {
                plans[place].done += change.done
                plans[place].changed += change.changed
                plans[place].isNew = plans[place].isNew || change.isNew
                plans[place].isGone = change.isGone
            } else {
                plans.append(change)
            }
        }
        plans.sort { $0.plan.slug < $1.plan.slug }
    }
}
