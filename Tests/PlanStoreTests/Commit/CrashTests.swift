import Glibc
import PlanModel
import PlanStore
import Testing

/// A commit that fails, or whose program dies, at each of its system calls in turn. One after another, to leave a core
/// to tests that measure time.
@Suite(.serialized) struct CrashTests {
    enum Change: String, CaseIterable, Sendable {
        case done, reopening, evidence, member, submission, severalRecords, undo

        /// What was done before, so that there is something to change.
        func prepare(_ folder: PlanFolder) throws {
            _ = try folder.commit(.done(.point), by: "Lan")
            if self == .reopening { _ = try folder.commit(.done(.first), by: "Lan") }
        }

        func run(_ folder: PlanFolder) throws(CommitError) -> CommitReceipt {
            switch self {
            case .done: try folder.commit(.done(.first), by: "Lan")
            case .reopening:
                try folder.commit(.set(.first, "status", from: .string("done"), to: nil), by: "Lan")
            case .evidence: try folder.commit(.set(.first, "evidence", to: .array([.evidence("1")])), by: "Lan")
            case .member:
                try folder.commit(
                    .set(.shared, "members/ubnd-huyen@chau-doc/status", to: .string("done")), by: "Lan")
            case .submission:
                try folder.commit(
                    .set(
                        .duty, "submissions/ubnd-huyen@chau-doc",
                        to: .object(["receivedOn": .string("2021-11-10"), "number": .null, "note": .null])),
                    by: "Lan")
            case .severalRecords:
                try folder.commit(Action(Action.done(.first).changes + Action.done(.shared).changes), by: "Lan")
            case .undo: try folder.undo(by: "Lan")
            }
        }
    }

    private struct States {
        let old: String
        let oldHistory: String
        let new: String
        let oldLines: Int
        let newLines: Int
        let opening: Int
        let calls: Int

        /// The calls to fail at. All changes make the same calls, so that for most of them every third will do, another
        /// third for each; with KEHOACH_LONG_TESTS set it is every call of every change.
        func places(_ change: Change) -> [Int] {
            let all = Array(opening + 1...calls)
            let index = Change.allCases.firstIndex(of: change) ?? 0
            let isWhole = [.done, .severalRecords, .undo].contains(change) || getenv("KEHOACH_LONG_TESTS") != nil
            return isWhole ? all : all.filter { $0 % 3 == index % 3 }
        }
    }

    /// What the file is before and after the change, and which calls make it.
    private func states(_ change: Change) throws -> States {
        let sample = try SampleFolder()
        try change.prepare(try sample.open())
        let old = sample.text(SampleFolder.plan)
        let oldLines = sample.lines().count
        let oldHistory = sample.text(SampleFolder.history)
        let system = FaultySystem()
        let folder = try sample.open(system)
        let opening = system.calls.count
        _ = try change.run(folder)
        return States(
            old: old, oldHistory: oldHistory, new: sample.text(SampleFolder.plan), oldLines: oldLines,
            newLines: sample.lines().count, opening: opening, calls: system.calls.count)
    }

    /// Runs the change with a fault and looks at what is left: the old or the new state, the new one if it was
    /// acknowledged, the old one if it was reported as failed.
    private func check(_ change: Change, _ states: States, _ fault: FaultySystem.Fault, dies: Bool) throws {
        let sample = try SampleFolder()
        try sample.write(states.old, to: SampleFolder.plan)
        try sample.write(states.oldHistory, to: SampleFolder.history)
        try sample.write("", to: ".lock")
        try sample.write("", to: ".pending/nothing")
        try sample.remove(".pending/nothing")
        let folder = try sample.open(FaultySystem(failing: fault))
        var error: CommitError?
        do {
            _ = try change.run(folder)
        } catch let failure {
            error = failure
        }
        let viewer = try sample.open(readOnly: true)
        let seen = viewer.snapshot.library.plan(PlanID("an-giang-2021"))?.plan
        let after = try sample.open()
        let text = sample.text(SampleFolder.plan)
        let context = "\(change) \(fault) \(String(describing: error))"
        #expect(text == states.old || text == states.new, "\(context)")
        #expect(after.snapshot.library.plan(PlanID("an-giang-2021"))?.plan == seen, "seen read-only: \(context)")
        #expect(sample.lines().count == (text == states.new ? states.newLines : states.oldLines), "\(context)")
        #expect(after.check() == [], "\(context)")
        #expect(sample.names(".pending") == [], "\(context)")
        switch error {
        case nil: #expect(text == states.new, "acknowledged: \(context)")
        case .unsettled: break
        default: #expect(text == states.old, "reported as failed: \(context)")
        }
        // The program that reported goes on, or a new one does: nothing is in the way.
        if text == states.old, error != nil {
            _ = try change.run(dies ? after : folder)
            #expect(sample.text(SampleFolder.plan) == states.new, "\(context)")
            #expect(sample.lines().count == states.newLines, "\(context)")
        }
    }

    @Test(arguments: Change.allCases) func aCallThatFailsLeavesOneOfBothStates(_ change: Change) async throws {
        let states = try states(change)
        #expect(states.calls - states.opening > 20)
        // Every reason at every call for the most common change; for the others the reasons take turns.
        let reasons = [ENOSPC, EIO, EACCES]
        for nth in states.places(change) {
            // Other tests wait for one another meanwhile.
            await Task.yield()
            for errno in change == .done ? reasons : [reasons[nth % reasons.count]] {
                try check(change, states, .call(nth, errno: errno), dies: false)
            }
        }
    }

    @Test(arguments: Change.allCases) func aProgramThatDiesLeavesOneOfBothStates(_ change: Change) async throws {
        let states = try states(change)
        for nth in states.places(change) {
            await Task.yield()
            try check(change, states, .stop(nth), dies: true)
        }
    }

    @Test(arguments: SystemCall.allCases) func aKindOfCallThatAlwaysFailsLosesNothing(_ call: SystemCall) throws {
        let states = try states(.severalRecords)
        let sample = try SampleFolder()
        try Change.severalRecords.prepare(try sample.open())
        guard let folder = try? sample.open(FaultySystem(failing: .every(call, errno: EIO))) else { return }
        var error: CommitError?
        do {
            _ = try Change.severalRecords.run(folder)
        } catch let failure {
            error = failure
        }
        let after = try sample.open()
        #expect(after.check() == [], "\(call) \(String(describing: error))")
        let text = sample.text(SampleFolder.plan)
        switch error {
        case nil: #expect(text == states.new)
        case .unsettled: #expect(text == states.old || text == states.new)
        default: #expect(text == states.old, "\(call)")
        }
    }

    @Test func aRecoveryThatDiesIsFinishedByTheNext() async throws {
        let states = try states(.severalRecords)
        // Dies at the rename: the history has the change, the file has not.
        let placing = try placing()
        let interrupted = try interruptedSample(at: placing)
        #expect(interrupted.text(SampleFolder.plan) == states.old)
        #expect(interrupted.names(".pending").count == 1)
        let system = FaultySystem()
        _ = try interrupted.open(system)
        #expect(interrupted.text(SampleFolder.plan) == states.new)
        for nth in 1...system.calls.count {
            await Task.yield()
            let sample = try interruptedSample(at: placing)
            _ = try? sample.open(FaultySystem(failing: .stop(nth)))
            let after = try sample.open()
            #expect(sample.text(SampleFolder.plan) == states.new)
            #expect(sample.names(".pending") == [])
            #expect(after.check() == [])
        }
    }

    /// The number of the call that puts the file in place.
    private func placing() throws -> Int {
        let sample = try SampleFolder()
        try Change.severalRecords.prepare(try sample.open())
        let counting = FaultySystem()
        _ = try Change.severalRecords.run(try sample.open(counting))
        return try #require(counting.calls.lastIndex(of: .rename)) + 1
    }

    /// A folder whose program died at a call; at the one that puts the file in place if none is named.
    private func interruptedSample(at call: Int? = nil) throws -> SampleFolder {
        let sample = try SampleFolder()
        try Change.severalRecords.prepare(try sample.open())
        let folder = try sample.open(FaultySystem(failing: .stop(try call ?? placing())))
        #expect(throws: CommitError.self) { try Change.severalRecords.run(folder) }
        return sample
    }

    @Test func whoMayNotWriteSeesTheChangeThatIsNotInPlace() throws {
        let sample = try interruptedSample()
        let viewer = try sample.open(readOnly: true)
        #expect(viewer.snapshot.library.task(.first)?.task.progress.status == .done)
        #expect(sample.names(".pending").count == 1)
        #expect(viewer.check().map(\.kind).contains(.leftoverPending))
    }

    @Test func aFileEditedSinceGetsTheChangeOnTop() throws {
        let sample = try interruptedSample()
        try sample.replace("Khám sức khỏe", with: "Khám bệnh", in: SampleFolder.plan)
        let dropped = #""section": "IV.2", "status": "dropped","#
        try sample.replace(#""section": "IV.2","#, with: dropped, in: SampleFolder.plan)
        let folder = try sample.open()
        #expect(folder.snapshot.library.task(.first)?.task.title == "Khám bệnh")
        #expect(folder.snapshot.library.task(.first)?.task.progress.status == .done)
        // What a hand wrote meanwhile is right.
        #expect(folder.snapshot.library.task(.shared)?.task.progress.status == .dropped)
        #expect(sample.names(".pending") == [])
        #expect(
            folder.check().map(\.kind) == [.historyDisagrees(record: Ref("IV.2.1"), field: "status")])
    }

    @Test func aFileThatWasTakenAwaySinceStaysAway() throws {
        let sample = try interruptedSample()
        try sample.remove(SampleFolder.plan)
        let folder = try sample.open()
        #expect(folder.snapshot.library.plan(PlanID("an-giang-2021")) == nil)
        #expect(sample.names(".pending") == [])
    }

    @Test func aFileBrokenSinceKeepsItsChangeUntilItIsMended() throws {
        let sample = try interruptedSample()
        let whole = sample.text(SampleFolder.plan)
        try sample.write("{", to: SampleFolder.plan)
        let folder = try sample.open()
        #expect(sample.names(".pending").count == 1)
        #expect(sample.text(SampleFolder.plan) == "{")
        try sample.write(whole, to: SampleFolder.plan)
        _ = try folder.commit(.done(.other), by: "Minh")
        #expect(folder.snapshot.library.task(.first)?.task.progress.status == .done)
        #expect(sample.names(".pending") == [])
    }

    @Test func otherFilesAmongThePendingAreRemoved() throws {
        let sample = try SampleFolder()
        try sample.write("x", to: ".pending/plans+an-giang+an-giang-2021.json+20200101T000000.000000000Z-00000000+1")
        try sample.write("x", to: ".pending/note")
        _ = try sample.open()
        #expect(sample.names(".pending") == [])
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
    }

    @Test func aTornLastLineIsSetAside() throws {
        let sample = try SampleFolder()
        _ = try sample.open().commit(.done(.first), by: "Lan")
        let whole = sample.text(SampleFolder.history)
        try sample.write(whole + #"{"id":"2026"#, to: SampleFolder.history)
        let folder = try sample.open()
        #expect(folder.check().map(\.kind) == [.historyTorn(bytes: 11)])
        #expect(try folder.history().count == 1)
        _ = try folder.commit(.done(.point), by: "Lan")
        #expect(sample.lines().count == 2)
        #expect(sample.text(SampleFolder.history).hasPrefix(whole))
        #expect(sample.text("history/an-giang-2021.torn") == #"{"id":"2026"# + "\n")
        #expect(folder.check().map(\.kind) == [.historySetAside(bytes: 12)])
        #expect(try folder.undo(by: "Lan").saved == [.point])
    }

    @Test func aLastLineWithoutNewlineIsKept() throws {
        let sample = try SampleFolder()
        _ = try sample.open().commit(.done(.first), by: "Lan")
        try sample.write(String(sample.text(SampleFolder.history).dropLast()), to: SampleFolder.history)
        let folder = try sample.open()
        #expect(folder.check() == [])
        _ = try folder.commit(.done(.point), by: "Lan")
        #expect(sample.lines().count == 2)
        #expect(folder.check() == [])
    }

    @Test func shortWritesAreCarriedOn() throws {
        let sample = try SampleFolder()
        let folder = try sample.open(FaultySystem(failing: .shortWrites))
        _ = try folder.commit(.done(.first), by: "Lan")
        #expect(sample.lines().count == 1)
        #expect(folder.check() == [])
    }
}
