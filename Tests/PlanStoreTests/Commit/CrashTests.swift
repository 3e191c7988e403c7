import Disk
import Glibc
import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

/// What a crash leaves, and what becomes of it; failures at each single call are in `FaultInjectionTests`.
@Suite struct CrashTests {
    private func change(_ folder: PlanFolder) throws(CommitError) -> CommitReceipt {
        try folder.commit(Action(Action.done(.first).changes + Action.done(.shared).changes), by: "Lan")
    }

    private func prepared() throws -> SampleFolder {
        let sample = try SampleFolder()
        _ = try sample.open().commit(.done(.point), by: "Lan")
        return sample
    }

    @Test(arguments: SystemCall.allCases) func aKindOfCallThatAlwaysFailsLosesNothing(_ call: SystemCall) throws {
        let sample = try prepared()
        let old = sample.text(SampleFolder.plan)
        let other = try SampleFolder(copying: sample)
        _ = try change(try other.open())
        let new = other.text(SampleFolder.plan)
        guard let folder = try? sample.open(FaultySystem(failing: .every(call, errno: EIO))) else { return }
        var error: CommitError?
        do {
            _ = try change(folder)
        } catch let failure {
            error = failure
        }
        let after = try sample.open()
        #expect(after.check() == [], "\(call) \(String(describing: error))")
        let text = sample.text(SampleFolder.plan)
        switch error {
        case nil: #expect(text == new)
        case .unsettled: #expect(text == old || text == new)
        default: #expect(text == old, "\(call)")
        }
    }

    /// A history that died before it had its rights would keep out everybody else for good.
    @Test func aHistoryHasItsRightsWheneverTheFirstProgramDied() throws {
        let prepared = try SampleFolder()
        let counting = FaultySystem()
        func shared() throws -> SampleFolder {
            let sample = try SampleFolder(copying: prepared)
            #expect(chmod(sample.path, 0o755) == 0)
            return sample
        }
        let (whole, history) = (try shared(), SampleFolder.history)
        _ = try whole.open(counting).commit(.done(.point), by: "Lan")
        let system = PosixSystem()
        let wanted = try system.status(ofPath: whole.path + "/" + history).permissions
        var unfinished = 0
        for call in 1...counting.calls.count {
            let sample = try shared()
            _ = try? sample.open(FaultySystem(failing: .stop(call))).commit(.done(.point), by: "Lan")
            let left = try? system.status(ofPath: sample.path + "/" + history)
            if let left, left.size == 0, left.permissions != wanted { unfinished += 1 }
            _ = try sample.open().commit(.done(.first), by: "Minh")
            let after = try system.status(ofPath: sample.path + "/" + history)
            #expect(after.permissions == wanted, "stopped at call \(call)")
        }
        #expect(unfinished > 0)
    }

    /// A folder whose program died when it put the file in place: the history has the change, the file has not.
    private func interruptedSample() throws -> SampleFolder {
        let prepared = try prepared()
        let (counted, sample) = (try SampleFolder(copying: prepared), try SampleFolder(copying: prepared))
        let counting = FaultySystem()
        _ = try change(try counted.open(counting))
        let placing = try #require(counting.calls.lastIndex(of: .rename)) + 1
        let folder = try sample.open(FaultySystem(failing: .stop(placing)))
        #expect(throws: CommitError.self) { try change(folder) }
        return sample
    }

    @Test func whoMayNotWriteSeesTheChangeThatIsNotInPlace() throws {
        let sample = try interruptedSample()
        let viewer = try sample.open(readOnly: true)
        #expect(viewer.snapshot.library.task(.first)?.task.progress.status == .done)
        #expect(sample.names(".pending").count == 1)
        #expect(viewer.check().map(\.kind).contains(.leftoverPending))
    }

    @Test func whoOnlyLooksWritesAndRemovesNothing() throws {
        let sample = try interruptedSample()
        try sample.write("x", to: ".pending/note")
        let before = try sample.files().merging(pendingFiles(of: sample)) { first, _ in first }
        let folder = try PlanFolder(at: sample.path, system: PosixSystem(), clock: .ticking())
        #expect(folder.snapshot.access == .writable)
        #expect(folder.snapshot.library.task(.first)?.task.progress.status == .done)
        _ = try folder.history()
        #expect(folder.check().contains { $0.file == ".pending/note" })
        try folder.reload()
        #expect(try sample.files().merging(pendingFiles(of: sample)) { first, _ in first } == before)
        _ = try folder.commit(.done(.other), by: "Minh")
        #expect(sample.names(".pending") == [])
        #expect(sample.text(SampleFolder.plan).contains("\"status\": \"done\""))
    }

    private func pendingFiles(of sample: SampleFolder) -> [String: [UInt8]] {
        let names = sample.names(".pending").map { ".pending/" + $0 }
        return Dictionary(uniqueKeysWithValues: names.map { ($0, sample.bytes($0) ?? []) })
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
