import PlanFormat
import PlanMerge
import Records

/// What a synchronisation did, and what is left to a person.
package struct SyncReport: Equatable, Sendable {
    /// How it ended.
    package enum Outcome: Equatable, Sendable {
        /// Both sides have everything; whether anything of ours had to be sent.
        case synchronized(sent: Bool)
        /// The repository knows no other machine: ours is committed here.
        case noRemote
        /// The other machine cannot be reached: ours is committed here and goes out next time. Its name, and the reason
        /// in git's words.
        case unreachable(remote: String, reason: String)
        /// Others kept sending at the same time: ours is committed here, the next run goes on.
        case outrun
        /// What came in cannot be taken over before a person decides. The working files are as they were.
        case conflicts([SyncConflict])
        /// There is no commit yet and nothing fit to make one of.
        case nothingCommitted
    }

    /// What of the repository's set-up was put right.
    package var mended: [SyncMending] = []
    /// What was committed of ours.
    package var committed: SyncChanges = SyncChanges()
    /// Faults of files that were changed here and are held back until they are mended: others would get them as well.
    package var heldBack: [Fault] = []
    /// What came in.
    package var received: SyncChanges = SyncChanges()
    /// Conflicts that were decided as the person asked.
    package var decided: [DecidedSyncConflict] = []
    /// Records of ours that got another id, as others had sent a new one with the same number.
    package var renumbered: [RenumberedRecord] = []
    /// The branch that the other machines have to be told of, as this was the first time that anything was sent.
    package var begunBranch: String?
    /// How it ended.
    package var outcome: Outcome = .noRemote

    /// A report to be filled in.
    package init() {}
}

/// Something about the repository that was missing and is there now.
package enum SyncMending: String, CaseIterable, Hashable, Sendable {
    /// `.gitattributes` names the merge driver for the data files.
    case attributes
    /// The repository's configuration has the merge driver.
    case driver
    /// Locks and pending files are not shared.
    case ignored
    /// Locks and pending files that had been shared are so no more.
    case untracked
}

/// What changed in the files of a folder.
package struct SyncChanges: Hashable, Sendable {
    /// What changed in one plan.
    package struct InPlan: Hashable, Sendable {
        /// The plan.
        package var plan: PlanID
        /// How many of its tasks, or of bodies' parts in them, became done: each task counts once.
        package var done: Int
        /// How many other tasks, duties and activities changed.
        package var changed: Int
        /// Whether the plan itself is new.
        package var isNew: Bool
        /// Whether the plan itself is gone.
        package var isGone: Bool
    }

    /// The plans, in the order of their ids.
    package var plans: [InPlan] = []
    /// How many other files changed; histories are not counted, as they follow the plans.
    package var otherFiles = 0
    /// Whether there is anything at all, be it only a history.
    package var isEmpty = true

    /// No changes.
    package init() {}
}

/// What keeps a file that came in from being taken over.
package struct SyncConflict: Equatable, Sendable {
    /// What is in the way.
    package enum Kind: Equatable, Sendable {
        /// Both sides changed the same.
        case field(MergeConflict)
        /// One side, this, removed the file, and the other one changed it so.
        case removed(by: MergeSide, SyncChanges)
        /// Both sides changed it and it cannot be merged: it is no JSON, or one side's is broken.
        case notMergeable
        /// With what came in the file would have faults that it does not have here.
        case faults([Fault])
        /// The file has changes here that are held back, and what came in changes it as well.
        case heldBack
        /// Somebody made the file read-only here, and what came in changes it or takes it away.
        case readOnly
    }

    /// The file, relative to the data folder; one outside it has its path in the repository after a `:/`.
    package var file: String
    /// What is in the way.
    package var kind: Kind

    /// A conflict.
    package init(file: String, _ kind: Kind) { (self.file, self.kind) = (file, kind) }

    /// The plan whose file it is.
    package var plan: PlanID? {
        let parts = file.split(separator: "/")
        guard parts.count == 3, parts[0] == "plans", parts[2].hasSuffix(".json") else { return nil }
        return PlanID(String(parts[2].dropLast(5)))
    }

    /// The name by which a person decides it: `an-giang-2021/IV.1.1/status`, `agencies.json/agencies/so-y-te/name`, or
    /// the file.
    package var name: String {
        guard case .field(let conflict) = kind, !conflict.place.isEmpty else { return file }
        return "\(plan?.slug ?? file)/\(conflict.place)"
    }

    /// The name of the smallest thing that people know by a name: the record, where the conflict lies in one.
    package var recordName: String {
        if case .field(let conflict) = kind, let record = conflict.record, let plan { return "\(plan)/\(record)" }
        return name
    }

    /// Whether there are changes of both sides, and not only something in the way of theirs.
    package var isOfBothSides: Bool {
        switch kind {
        case .field, .removed, .notMergeable, .heldBack: true
        case .faults, .readOnly: false
        }
    }

    /// Whether a person may decide it by taking one side.
    package var isDecidable: Bool { allows(.mine) }

    /// Whether a person may decide it by taking this side. What has faults never takes the place of what has none.
    package func allows(_ side: MergeSide) -> Bool {
        switch kind {
        case .heldBack, .readOnly: false
        case .faults: side == .mine
        case .field, .removed, .notMergeable: true
        }
    }
}

/// A conflict that was decided, and how.
package struct DecidedSyncConflict: Equatable, Sendable {
    /// The conflict.
    package var conflict: SyncConflict
    /// Whose version was taken.
    package var side: MergeSide
}

/// A record that staff added here and that got another id, with its history.
package struct RenumberedRecord: Hashable, Sendable {
    /// What it was called; another record has that id now.
    package var old: RecordID
    /// What it is called.
    package var new: RecordID
}

/// What a person decided about conflicts, before a run.
package struct SyncDecisions: Hashable, Sendable {
    /// Whose version counts wherever nothing else is said; nil leaves it open.
    package var others: MergeSide?
    /// Whose version counts by name: of a field, a record, a plan or a file. The longest name that fits decides.
    package var named: [String: MergeSide]

    /// Decisions; none by default.
    package init(others: MergeSide? = nil, named: [String: MergeSide] = [:]) {
        (self.others, self.named) = (others, named)
    }

    /// What was decided about a conflict.
    func side(for conflict: SyncConflict) -> MergeSide? {
        let names = [conflict.name, conflict.file, conflict.plan?.slug].compactMap(\.self)
        let fitting = named.filter { name, _ in names.contains { $0 == name || $0.hasPrefix(name + "/") } }
        let side = fitting.max { $0.key.utf8.count < $1.key.utf8.count }?.value ?? others
        return side.flatMap { conflict.allows($0) ? $0 : nil }
    }
}

/// A commit that needs a message.
package enum SyncCommit: Equatable, Sendable {
    /// Of what changed here, and who synchronises.
    case own(SyncChanges, by: String)
    /// Of both sides brought together; the name of the other one, as `origin/main`.
    case merge(of: String, by: String)
}
