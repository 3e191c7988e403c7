import Disk
import Glibc
import PlanFormat
import PlanModel
import PlanStore
import Testing

/// What happens to a folder as a whole, failing at each of its system calls in turn.
extension FaultInjectionTests {
    // MARK: Opening what a crash left

    /// A change that died at the rename of its first or second plan: the history has it, the file not yet.
    private func interrupted(rename: Int) throws -> (sample: SampleFolder, new: FolderState) {
        let tried = try Case(.twoPlans)
        let counting = FaultySystem()
        let copy = try SampleFolder(copying: tried.sample)
        _ = try tried.change.run(try copy.open(counting))
        let renames = counting.calls.indices.filter { counting.calls[$0] == .rename }
        let sample = try SampleFolder(copying: tried.sample)
        let folder = try sample.open(FaultySystem(failing: .stop(renames[rename] + 1)))
        #expect(throws: CommitError.self) { try tried.change.run(folder) }
        #expect(sample.names(".pending").count == 1)
        let finished = try SampleFolder(copying: sample)
        _ = try finished.open()
        return (sample, FolderState(finished))
    }

    @Test(arguments: [0, 1], Failure.allCases)
    func whatACrashLeftIsFinishedWhateverFailsThen(_ rename: Int, _ failure: Failure) async throws {
        let (sample, new) = try interrupted(rename: rename)
        let counting = FaultySystem()
        _ = try SampleFolder(copying: sample).open(counting)
        #expect(counting.calls.count > 60)
        for nth in failure.places(in: 1...counting.calls.count) {
            let copy = try SampleFolder(copying: sample)
            let context = "call \(nth) \(failure)"
            _ = try? copy.open(FaultySystem(failing: failure.fault(nth)))
            InjectionCount.current.add(failure.rawValue)
            let after = try copy.open()
            #expect(FolderState(copy) == new, "\(context)")
            #expect(after.check() == [], "\(context)")
            #expect(copy.names(".pending") == [], "\(context)")
            await Task.yield()
        }
    }

    // MARK: Taking back

    /// What cannot be looked at once is no reason to take something older back.
    @Test func anUndoTakesBackTheLastActionOrNone() throws {
        let tried = try Case(.undoOfAPlan)
        for nth in tried.calls {
            let sample = try SampleFolder(copying: tried.sample)
            let system = FaultySystem(failing: .call(nth, errno: EIO))
            let folder = try sample.open(system)
            let saved = (try? tried.change.run(folder))?.saved
            #expect(saved == nil || saved == [.plan(PlanFileTests.id)], "call \(nth) \(system.calls[nth - 1])")
            InjectionCount.current.add(Failure.diskError.rawValue)
        }
    }

    // MARK: A new folder

    @Test(arguments: Failure.allCases) func aNewFolderIsWholeOrNone(_ failure: Failure) async throws {
        let place = try TemporaryFolder()
        let counting = FaultySystem()
        try PlanFolder.create(at: place["counted"], system: counting)
        let calls = Array(1...counting.calls.count)
        // Most calls are those of the same step for one file after the other.
        let tried = LongRun.isWanted ? calls : calls.prefix(30) + calls.filter { $0 % 97 == 0 } + calls.suffix(30)
        for nth in failure.places(in: tried) {
            let path = place["new\(nth)"]
            var error: FolderError?
            do {
                try PlanFolder.create(at: path, system: FaultySystem(failing: failure.fault(nth)))
            } catch let thrown {
                error = thrown
            }
            InjectionCount.current.add(failure.rawValue)
            let context = "call \(nth) \(failure) \(error.map { "\($0)" } ?? "made")"
            if PlanFolder.isDataFolder(path, system: PosixSystem()) {
                // Failing after the last rename it is whole and may be kept, or removed and made once more.
                #expect(try PlanFolder(at: path, system: PosixSystem(), clock: .ticking()).check() == [], "\(context)")
            } else {
                #expect(error != nil, "\(context)")
            }
            TemporaryFolder.remove(path)
            await Task.yield()
        }
    }

    // MARK: Repair

    /// A folder with everything that a repair puts in order.
    private func untidy() throws -> SampleFolder {
        let sample = try SampleFolder()
        _ = try sample.open().commit(.done(.first), by: "Lan")
        let compact = String(sample.text(SampleFolder.otherPlan).filter { $0 != "\n" })
        try sample.write(compact, to: SampleFolder.otherPlan)
        try sample.append(#"{"id":"2026"#, to: SampleFolder.history)
        return sample
    }

    @Test(arguments: Failure.allCases) func aRepairChangesFormsAndNothingElse(_ failure: Failure) async throws {
        let sample = try untidy()
        let plans = try sample.open().snapshot.library.plans.map(\.plan)
        let entries = try sample.open().history()
        let repaired = try SampleFolder(copying: sample)
        let counting = FaultySystem()
        let folder = try repaired.open(counting)
        let opening = counting.calls.count
        _ = try folder.repair(by: "Lan")
        let files = [SampleFolder.plan, SampleFolder.otherPlan, "folder.json", "agencies.json", "units.json"]
        let (old, new) = (files.map { sample.text($0) }, files.map { repaired.text($0) })
        #expect(old != new)
        for nth in failure.places(in: opening + 1...counting.calls.count) {
            let copy = try SampleFolder(copying: sample)
            let folder = try copy.open(FaultySystem(failing: failure.fault(nth)))
            let report = try? folder.repair(by: "Lan")
            InjectionCount.current.add(failure.rawValue)
            let context = "call \(nth) \(failure) \(String(describing: report))"
            let after = try copy.open()
            #expect(after.snapshot.library.plans.map(\.plan) == plans, "\(context)")
            #expect(try after.history() == entries, "\(context)")
            for (place, file) in files.enumerated() {
                let text = copy.text(file)
                #expect(text == old[place] || text == new[place], "\(file): \(context)")
                let isTold = report?.done.contains(Repair(file: file, kind: .madeCanonical)) ?? false
                if isTold { #expect(text == new[place], "\(file): \(context)") }
            }
            #expect(after.check().allSatisfy { $0.scope == .notice }, "\(context)")
            #expect(copy.names(".pending") == [], "\(context)")
            // Once more, and all is done.
            let again = try after.repair(by: "Lan")
            #expect(again.failure == nil, "\(context)")
            #expect(files.map { copy.text($0) } == new, "\(context)")
            #expect(try after.history() == entries, "\(context)")
            await Task.yield()
        }
    }
}
