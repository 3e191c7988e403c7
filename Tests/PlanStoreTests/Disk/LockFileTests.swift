import Disk
import Glibc
import PlanFormat
import PlanStore
import Records
import Synchronization
import Testing

/// Folders on file systems that refuse flock(2).
@Suite struct LockFileTests {
    private static let refusals = [ENOLCK, EOPNOTSUPP, ENOSYS]

    private func withoutLocking(_ errno: Int32 = EOPNOTSUPP) -> FaultySystem {
        FaultySystem(failing: .every(.flock, errno: errno))
    }

    private func sample(lockedBy word: String) throws -> SampleFolder {
        let sample = try SampleFolder()
        try sample.replace(#""format": 1,"#, with: #""format": 1, "lock": "\#(word)","#, in: "folder.json")
        return sample
    }

    private static let held = ".lock-held"

    /// The line of a holder on another machine.
    private static let elsewhere =
        #"{"host":"máy-2","pid":42,"user":"Minh","since":"2026-11-21T08:30:00+07:00","process":"b0/pid:[1]/77"}"# + "\n"

    // MARK: Without a choice

    @Test(arguments: refusals) func aFolderThatCannotBeLockedIsReadOnly(_ errno: Int32) throws {
        let sample = try SampleFolder()
        let folder = try sample.open(withoutLocking(errno))
        #expect(folder.snapshot.access == .readOnly(.noLocking(errno: errno)))
        #expect(throws: CommitError.readOnly(.noLocking(errno: errno))) { try folder.commit(.done(.first), by: "Lan") }
        #expect(throws: CommitError.readOnly(.noLocking(errno: errno))) { try folder.repair(by: "Lan") }
        #expect(sample.names("").filter { $0.hasPrefix(".") } == [])
        // With a lock of earlier commits in it as well.
        _ = try sample.open().commit(.done(.first), by: "Lan")
        #expect(try sample.open(withoutLocking(errno)).snapshot.access == .readOnly(.noLocking(errno: errno)))
    }

    @Test func openingToLookMakesNoLock() throws {
        let sample = try SampleFolder()
        #expect(try sample.open().snapshot.access == .writable)
        #expect(sample.names("").filter { $0.hasPrefix(".") } == [])
    }

    @Test func aDiskErrorIsNoRefusal() throws {
        let sample = try SampleFolder()
        let folder = try sample.open(FaultySystem(failing: .every(.flock, errno: EIO)))
        #expect(folder.snapshot.access == .writable)
        #expect(throws: CommitError.self) { try folder.commit(.done(.first), by: "Lan") }
        #expect(folder.snapshot.access == .writable)
    }

    // MARK: The file

    @Test(arguments: [true, false]) func withTheFileChangesAreCommitted(_ hasFlock: Bool) throws {
        let sample = try sample(lockedBy: "file")
        let seen = Seen()
        let folder = try sample.open(
            FaultySystem(failing: hasFlock ? .none : .every(.flock, errno: ENOLCK)) { call, _ in
                if call == .rename { seen.note(sample.text(Self.held)) }
            })
        #expect(folder.snapshot.access == .writable)
        _ = try folder.commit(.done(.first), by: "Lan")
        _ = try folder.undo(by: "Lan")
        #expect(
            seen.texts.count >= 2 && seen.texts.allSatisfy { $0.contains(#""user":"Lan""#) && $0.contains("process") })
        #expect(sample.names("").filter { $0.hasPrefix(".lock-") } == [])
        #expect(sample.lines().count == 2)
        #expect(folder.check() == [])
    }

    @Test(arguments: [EPERM, EOPNOTSUPP]) func aFileSystemWithoutLinksIsServed(_ errno: Int32) throws {
        let sample = try sample(lockedBy: "file")
        let folder = try sample.open(FaultySystem(failing: .every(.link, errno: errno)))
        _ = try folder.commit(.done(.first), by: "Lan")
        #expect(sample.names("").filter { $0.hasPrefix(".lock-") } == [])
        try sample.write(Self.elsewhere, to: Self.held)
        #expect(acquire(sample, FaultySystem(failing: .every(.link, errno: errno))) != nil)
        #expect(sample.text(Self.held) == Self.elsewhere)
    }

    @Test func choosingTheFileOpensAFolderThatWasReadOnly() throws {
        let sample = try SampleFolder()
        let folder = try sample.open(withoutLocking())
        try sample.replace(#""format": 1,"#, with: #""format": 1, "lock": "file","#, in: "folder.json")
        try folder.reload()
        #expect(folder.snapshot.access == .writable)
        _ = try folder.commit(.done(.first), by: "Lan")
    }

    @Test func aFolderThatIsToldMeanwhileToUseTheFileIsLockedByIt() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        try sample.replace(#""format": 1,"#, with: #""format": 1, "lock": "file","#, in: "folder.json")
        try sample.write(Self.elsewhere, to: Self.held)
        // This program has not read `folder.json` again before it locks.
        #expect(throws: CommitError.self) { try folder.commit(.done(.first), by: "Lan") }
        #expect(sample.lines().isEmpty)
    }

    @Test func anUnknownWordIsToldAndLocksByTheFile() throws {
        let sample = try sample(lockedBy: "hope")
        let folder = try sample.open(withoutLocking())
        #expect(
            folder.snapshot.faults.map(\.kind) == [.unknownWord(field: "lock", word: "hope", known: ["flock", "file"])])
        _ = try folder.commit(.done(.first), by: "Lan")
    }

    // MARK: Somebody else's

    private func acquire(_ sample: SampleFolder, _ system: any StoreSystem = PosixSystem()) -> LockFailure? {
        let holder = LockHolder(host: "máy-1", pid: Int(getpid()), user: "Lan", since: "2026-11-21T09:00:00+07:00")
        do throws(LockFailure) {
            try FolderLock.acquire(
                sample.path + "/.lock", by: .file, as: holder, within: .milliseconds(20), system: system
            ).release()
            return nil
        } catch {
            return error
        }
    }

    @Test func whoHoldsItOnAnotherMachineIsToldAndLeftAlone() throws {
        let sample = try sample(lockedBy: "file")
        try sample.write(Self.elsewhere, to: Self.held)
        guard case .timeout(let holder) = acquire(sample) else {
            Issue.record("taken")
            return
        }
        #expect(holder?.user == "Minh" && holder?.host == "máy-2" && holder?.pid == 42)
        #expect(sample.text(Self.held) == Self.elsewhere)
        #expect(try PlanFolder.lock(at: sample.path, system: PosixSystem())?.standing == .elsewhere)
    }

    /// The line of a process of this machine.
    private func line(pid: Int, started change: (String) -> String = { $0 }) throws -> String {
        let sample = try sample(lockedBy: "file")
        let seen = Seen()
        let folder = try sample.open(
            FaultySystem { call, _ in if call == .rename { seen.note(sample.text(Self.held)) } })
        _ = try folder.commit(.done(.first), by: "Minh")
        let line = try #require(seen.texts.first)
        let own = try #require(line.range(of: #""pid":\#(getpid())"#))
        let process = try #require(line.split(separator: "\"").last { $0.contains("/pid:") })
        let parts = process.split(separator: "/").map(String.init)
        let started = String(try #require(parts.last))
        return line.replacingCharacters(in: own, with: #""pid":\#(pid)"#)
            .replacing("/\(started)\"", with: "/\(change(started))\"")
    }

    @Test func aHolderOnThisMachineThatDiedIsClearedAway() throws {
        let sample = try sample(lockedBy: "file")
        // A number that no process can have (proc(5), pid_max), and this process as if it had started at another time.
        let dead = [try line(pid: 1 << 23), try line(pid: Int(getpid())) { $0 + "1" }]
        for (line, record) in zip(dead, [RecordID.first, .point]) {
            try sample.write(line, to: Self.held)
            #expect(try PlanFolder.lock(at: sample.path, system: PosixSystem())?.standing == .dead)
            let folder = try sample.open(withoutLocking())
            _ = try folder.commit(.set(record, "newDue", to: .string("2026-12-01")), by: "Lan")
            #expect(sample.names("").filter { $0.hasPrefix(".lock-") } == [])
        }
    }

    /// Each died while clearing away the one before; the last had cleared it away and died then.
    @Test(arguments: [1, 2, 3], [true, false]) func deathsInARowNeedNobody(_ deaths: Int, _ isHeld: Bool) throws {
        let sample = try sample(lockedBy: "file")
        if isHeld { try sample.write(try line(pid: 1 << 23), to: Self.held) }
        for death in 1...deaths {
            let name = Self.held + String(repeating: ".removing", count: death)
            try sample.write(try line(pid: 1 << 23 + death), to: name)
            try sample.write("", to: name + ".new-7")
        }
        _ = try sample.open(withoutLocking()).commit(.done(.first), by: "Lan")
        #expect(sample.names("").filter { $0.hasPrefix(".lock-") } == [])
    }

    /// A program that dies at any of its calls while it clears a dead one away, and another one after it.
    @Test func whoDiesWhileClearingAwayIsClearedAwayToo() throws {
        let sample = try sample(lockedBy: "file")
        let dead = try line(pid: 1 << 23)
        try sample.write(dead, to: Self.held)
        let counting = FaultySystem()
        #expect(acquire(sample, counting) == nil)
        let own = #""pid":\#(getpid())"#
        for (first, second) in (1...counting.calls.count).flatMap({ nth in [(nth, nth), (nth, nth / 2 + 1)] }) {
            try sample.write(dead, to: Self.held)
            for nth in [first, second] {
                _ = acquire(sample, FaultySystem(failing: .stop(nth)))
                // What it wrote is then that of a process that is no more.
                for name in sample.names("") where name.hasPrefix(".lock-") {
                    try sample.write(sample.text(name).replacing(own, with: #""pid":8388609"#), to: name)
                }
            }
            #expect(acquire(sample) == nil, "calls \(first), \(second)")
            let left = sample.names("").filter { $0.hasPrefix(".lock-") }
            #expect(left == [], "calls \(first), \(second)")
        }
    }

    @Test func aHolderOnThisMachineThatRunsIsLeftAlone() throws {
        let sample = try sample(lockedBy: "file")
        try sample.write(try line(pid: Int(getpid())), to: Self.held)
        #expect(acquire(sample) != nil)
        let lock = try #require(try PlanFolder.lock(at: sample.path, system: PosixSystem()))
        #expect(lock.standing == .running)
        #expect(try !PlanFolder.removeLock(lock, at: sample.path, system: PosixSystem()))
    }

    @Test func ofTwoWhoFindItDeadOneTakesIt() throws {
        let sample = try sample(lockedBy: "file")
        let dead = try line(pid: 1 << 23)
        try sample.write(dead, to: Self.held)
        let counting = FaultySystem()
        #expect(acquire(sample, counting) == nil)
        var replaced = 0
        // Before each call in turn somebody else clears it away and takes the lock, as far as that is open to others.
        for nth in 1...counting.calls.count {
            try sample.write(dead, to: Self.held)
            let others = Seen()
            let system = FaultySystem(meanwhile: { _, number in
                guard number == nth, sample.text(Self.held) == dead, sample.bytes(Self.held + ".removing") == nil
                else { return }
                try? sample.write(Self.elsewhere, to: Self.held)
                others.note("")
            })
            let failure = acquire(sample, system)
            if others.texts.isEmpty { continue }
            replaced += 1
            #expect(failure != nil && sample.text(Self.held) == Self.elsewhere, "before call \(nth)")
        }
        #expect(replaced > 5)
    }

    @Test func noFailureKeepsTheFileBeyondTheProcess() throws {
        let sample = try sample(lockedBy: "file")
        let counting = FaultySystem()
        #expect(acquire(sample, counting) == nil)
        for nth in 1...counting.calls.count {
            for fault in [FaultySystem.Fault.call(nth, errno: EIO), .belied(nth, errno: EIO), .full(nth), .stop(nth)] {
                _ = acquire(sample, FaultySystem(failing: fault))
                // What cannot be removed now is that of a process that runs, and its own.
                if let left = try PlanFolder.lock(at: sample.path, system: PosixSystem()) {
                    #expect(left.standing == .running, "call \(nth)")
                    try sample.remove(Self.held)
                }
                #expect(acquire(sample) == nil, "call \(nth)")
                #expect(sample.names("").filter { $0.hasPrefix(".lock-") } == [], "call \(nth) \(fault)")
            }
        }
    }

    // MARK: A person's command

    @Test func aPersonRemovesWhatWasShownAndNothingElse() throws {
        let sample = try sample(lockedBy: "file")
        let system = PosixSystem()
        #expect(try PlanFolder.lock(at: sample.path, system: system) == nil)
        try sample.write(Self.elsewhere, to: Self.held)
        let lock = try #require(try PlanFolder.lock(at: sample.path, system: system))
        try sample.write(Self.elsewhere.replacing("Minh", with: "Hoa"), to: Self.held)
        #expect(try !PlanFolder.removeLock(lock, at: sample.path, system: system))
        let other = try #require(try PlanFolder.lock(at: sample.path, system: system))
        #expect(other.holder?.user == "Hoa")
        // Also where somebody died while removing it.
        try sample.write("", to: ".lock-held.removing")
        #expect(try PlanFolder.removeLock(other, at: sample.path, system: system))
        #expect(sample.names("").filter { $0.hasPrefix(".lock-") } == [])
        _ = try sample.open().commit(.done(.first), by: "Lan")
    }

    @Test func anEmptyFileIsSomebodys() throws {
        let sample = try sample(lockedBy: "file")
        try sample.write("", to: Self.held)
        #expect(acquire(sample) == .timeout(holder: nil))
        let lock = try #require(try PlanFolder.lock(at: sample.path, system: PosixSystem()))
        #expect(lock.holder == nil && lock.standing == .elsewhere)
        #expect(try PlanFolder.removeLock(lock, at: sample.path, system: PosixSystem()))
    }
}

/// Texts noted while something else runs.
private final class Seen: Sendable {
    private let noted = Mutex<[String]>([])
    var texts: [String] { noted.withLock(\.self) }
    func note(_ text: String) { noted.withLock { $0.append(text) } }
}
