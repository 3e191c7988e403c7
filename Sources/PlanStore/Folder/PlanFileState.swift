import JSONText
import PlanFormat
import PlanModel
import Records

/// A plan that was just read, of which nothing is kept yet. A class, for hardly any of thousands of files has one.
final class UncachedPlan: Sendable {
    let plan: Plan
    /// The ``ContentHash`` of what it was read from.
    let version: UInt64
    /// Whether it names groups of units, so that all units of its province are needed.
    let namesGroups: Bool

    init(plan: Plan, version: UInt64, namesGroups: Bool) {
        (self.plan, self.version, self.namesGroups) = (plan, version, namesGroups)
    }
}

/// A plan that is shown though its file does not say so, or not any more.
final class StalePlan: Sendable {
    let plan: Plan

    init(_ plan: Plan) { self.plan = plan }
}

/// One plan file as it was read.
struct PlanFileState: Sendable, Equatable {
    /// Nil if the file has to be read again in any case.
    var stamp: FileStamp?
    /// What is kept of the plan; of its last whole state where the file is closed by now.
    private(set) var kept: PlanCacheRecord?
    /// The plan itself until what is kept of it is made.
    private(set) var fresh: UncachedPlan?
    /// The plan itself where the file does not say, or not say any more, what is shown.
    private(set) var held: StalePlan?
    /// Whether what is kept of it may be kept for later runs: nothing is wrong, and it had not changed just before.
    let isLasting: Bool
    /// Whether a fault closes the file.
    let isClosed: Bool
    let faults: [Fault]
    let mentions: [UnitMention]
    let idPosition: JSONPosition

    /// A file that was read.
    ///
    /// - Parameters:
    ///   - decoded: What it says.
    ///   - version: The ``ContentHash`` of its content.
    ///   - stamp: How it looked; nil if it has to be read again in any case.
    ///   - isLasting: Whether it had not changed just before.
    ///   - isInFile: Whether the file says so; otherwise a change is made that is not in place yet.
    ///   - before: What was shown before, for a file that is closed by now.
    init(
        _ decoded: DecodedPlan, version: UInt64, stamp: FileStamp?, isLasting: Bool = false,
        isInFile: Bool = true, before: (kept: PlanCacheRecord, plan: Plan)? = nil
    ) {
        self.stamp = stamp
        self.isLasting = isLasting && isInFile && decoded.plan != nil && decoded.faults.isEmpty
        isClosed = decoded.plan == nil
        faults = decoded.faults
        mentions = decoded.mentions
        idPosition = decoded.idPosition
        fresh = decoded.plan.map { UncachedPlan(plan: $0, version: version, namesGroups: decoded.namesGroups) }
        if decoded.plan == nil {
            (kept, held) = (before?.kept, before.map { StalePlan($0.plan) })
        } else if !isInFile {
            held = decoded.plan.map { StalePlan($0) }
        }
    }

    /// A file without faults that looks as it did when this was kept.
    init(_ kept: PlanCacheRecord, stamp: FileStamp) {
        (self.kept, self.stamp) = (kept, stamp)
        (isLasting, isClosed, faults, mentions) = (true, false, [], [])
        idPosition = JSONPosition(line: 1, column: 1)
    }

    /// The plan's id, if there is a plan.
    var id: PlanID? { fresh?.plan.id ?? kept?.outline.id }

    /// Whether what is kept of it is not in the cache, and may be.
    var isToBeKept: Bool {
        if isLasting, case .held = kept?.text { true } else { false }
    }

    /// Puts what is kept in place of the plan.
    mutating func settle(_ kept: PlanCacheRecord) {
        self.kept = kept
        fresh = nil
    }

    static func == (left: PlanFileState, right: PlanFileState) -> Bool {
        left.isClosed == right.isClosed && left.faults == right.faults && left.version == right.version
    }

    private var version: UInt64? { fresh?.version ?? kept?.version }
}

/// The plan files of a folder, in the order of their paths.
struct ReadPlans: Sendable, Equatable {
    /// The paths, relative to the folder.
    private(set) var files: [String] = []
    private var plans: [PlanFileState] = []

    /// Room for so many.
    mutating func reserveCapacity(_ count: Int) {
        files.reserveCapacity(count)
        plans.reserveCapacity(count)
    }

    /// A file as it was read. Files that come in their order are put in at no cost.
    subscript(file: String) -> PlanFileState? {
        get {
            let place = place(of: file)
            return place < files.count && files[place] == file ? plans[place] : nil
        }
        set {
            let place = place(of: file)
            let isKnown = place < files.count && files[place] == file
            switch (newValue, isKnown) {
            case (let plan?, true): plans[place] = plan
            case (let plan?, false):
                files.insert(file, at: place)
                plans.insert(plan, at: place)
            case (nil, true):
                files.remove(at: place)
                plans.remove(at: place)
            case (nil, false): break
            }
        }
    }

    /// The files of which something holds.
    func files(where holds: (borrowing PlanFileState) -> Bool) -> [String] {
        var found: [String] = []
        for place in plans.indices where holds(plans[place]) { found.append(files[place]) }
        return found
    }

    /// The files with what was read of them.
    var all: some Sequence<(file: String, plan: PlanFileState)> {
        zip(files, plans).lazy.map { (file: $0, plan: $1) }
    }

    /// Where a file is, or would be.
    private func place(of file: String) -> Int {
        guard let last = files.last, !(last < file) else { return files.count }
        var (low, high) = (0, files.count)
        while low < high {
            let middle = (low + high) / 2
            if files[middle] < file { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
