import Glibc
import PlanModel
import PlanStore
import Records
import Testing

/// Every kind of change, failing or dying at each of its system calls in turn.
///
/// Whatever happens: the folder opens by itself and is in good order; each plan and its history are both as before or
/// both as after; what was acknowledged is there, and what was reported as failed never comes back.
@Suite(.tellingInjections) struct FaultInjectionTests {
    /// How a call fails.
    enum Failure: String, CaseIterable, Sendable {
        case noRoom, diskError, notPermitted, crash, belied, diskGone, fullFromHere

        func fault(_ nth: Int) -> FaultySystem.Fault {
            switch self {
            case .noRoom: .call(nth, errno: ENOSPC)
            case .diskError: .call(nth, errno: EIO)
            case .notPermitted: .call(nth, errno: EACCES)
            case .crash: .stop(nth)
            case .belied: .belied(nth, errno: EIO)
            case .diskGone: .onwards(nth, errno: EIO)
            case .fullFromHere: .full(nth)
            }
        }

        /// Whether the program can go on after it.
        var isPassing: Bool {
            switch self {
            case .noRoom, .diskError, .notPermitted, .belied: true
            case .crash, .diskGone, .fullFromHere: false
            }
        }

        /// Those to try at a call. All changes make much the same calls, so that in a short run they take turns.
        static func all(at nth: Int, of change: StaffChange) -> [Failure] {
            if LongRun.isWanted { return allCases }
            let turn = nth + (StaffChange.allCases.firstIndex(of: change) ?? 0)
            return change == .twoPlans || turn % 2 == 0 ? [allCases[turn % allCases.count]] : []
        }

        /// The calls to try it at; in a short run the failures take turns.
        func places(in calls: some Sequence<Int>) -> [Int] {
            let turn = Failure.allCases.firstIndex(of: self) ?? 0
            return calls.filter { LongRun.isWanted || $0 % Failure.allCases.count == turn }
        }
    }

    /// A change with the states before and after it.
    struct Case {
        let change: StaffChange
        let sample: SampleFolder
        let old: FolderState
        let new: FolderState
        /// The numbers of the change's own calls.
        let calls: ClosedRange<Int>

        init(_ change: StaffChange) throws {
            self.change = change
            sample = try SampleFolder()
            try change.prepare(try sample.open())
            old = FolderState(sample)
            let copy = try SampleFolder(copying: sample)
            try change.arrange(copy)
            let system = FaultySystem()
            let folder = try copy.open(system)
            let opening = system.calls.count
            _ = try change.run(folder)
            calls = opening + 1...system.calls.count
            new = FolderState(copy)
        }
    }

    @Test(arguments: StaffChange.allCases) func eachPlanIsAsBeforeOrAsAfter(_ change: StaffChange) async throws {
        let tried = try Case(change)
        #expect(tried.calls.count > 40)
        #expect(tried.old != tried.new)
        for nth in tried.calls {
            for failure in Failure.all(at: nth, of: change) { try run(tried, nth, failure) }
            // Other tests wait for one another meanwhile.
            await Task.yield()
        }
    }

    private func run(_ tried: Case, _ nth: Int, _ failure: Failure) throws {
        let sample = try SampleFolder(copying: tried.sample)
        try tried.change.arrange(sample)
        let around = tried.change.arranged(sample)
        let folder = try sample.open(FaultySystem(failing: failure.fault(nth)))
        var error: CommitError?
        do {
            _ = try tried.change.run(folder)
        } catch let thrown {
            error = thrown
        }
        InjectionCount.current.add(failure.rawValue)
        let context = "\(tried.change), call \(nth) \(failure): \(error.map { "\($0)" } ?? "acknowledged")"
        let seen = try sample.open(readOnly: true).snapshot.library
        var after = try sample.open()
        #expect(after.snapshot.library.plans.map(\.plan) == seen.plans.map(\.plan), "seen without writing: \(context)")
        #expect(after.snapshot.library.reference.themes == seen.reference.themes, "seen without writing: \(context)")
        try expectOrder(sample, after, context)
        let hasNewForm = sample.text(SampleFolder.plan).range(of: "\"subject\"") != nil
        #expect(!hasNewForm || sample.text("folder.json").range(of: "\"format\": 2") != nil, "\(context)")
        let state = FolderState(sample)
        expect(state, of: tried, after: error, context)
        // Rights that may not be given are the one thing that is gone without.
        if failure != .notPermitted { #expect(tried.change.arranged(sample) == around, "\(context)") }

        // Whoever goes on, the same program or another, finds nothing in the way and brings nothing back.
        if failure.isPassing { after = folder }
        let newDues = [RecordID.point, .other].flatMap { record in
            Action.set(record, "newDue", to: .string("2026-12-01")).changes
        }
        _ = try after.commit(Action(newDues), by: "Minh")
        _ = try after.undo(by: "Minh")
        try expectOrder(sample, after, context)
        let later = FolderState(sample)
        for (plan, held) in state.plans {
            #expect(later.plans[plan]?.text == held.text, "\(plan) later: \(context)")
            let lines = later.plans[plan]?.history ?? []
            #expect(lines.filter { !$0.contains("Minh") } == held.history, "\(plan) later: \(context)")
        }
        if state == tried.old {
            _ = try tried.change.run(after)
            let again = FolderState(sample).plans.mapValues(\.text)
            #expect(again == tried.new.plans.mapValues(\.text), "again: \(context)")
        }
    }

    private func expectOrder(_ sample: SampleFolder, _ folder: PlanFolder, _ context: String) throws {
        try folder.reload()
        #expect(folder.check() == [], "\(context)")
        #expect(sample.names(".pending") == [], "\(context)")
    }

    private func expect(_ state: FolderState, of tried: Case, after error: CommitError?, _ context: String) {
        for (plan, held) in state.plans {
            let (old, new) = (tried.old.plans[plan], tried.new.plans[plan])
            func holds(_ records: [RecordID]) -> Bool { records.contains { $0.plan == plan } }
            switch error {
            case nil: #expect(held == new, "acknowledged, \(plan): \(context)")
            case .disk(_, let saved): #expect(held == (holds(saved) ? new : old), "\(plan): \(context)")
            case .unsettled(_, let records, let saved):
                let isOpen = holds(records) && (held == old || held == new)
                #expect(isOpen || held == (holds(saved) ? new : old), "\(plan): \(context)")
            default: #expect(held == old, "\(plan): \(context)")
            }
        }
    }
}

/// Whether a run may take minutes.
enum LongRun {
    static var isWanted: Bool { getenv("KEHOACH_LONG").map { String(cString: $0) == "1" } ?? false }
}
