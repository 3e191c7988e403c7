import Disk
import Foundation
import Glibc
import Testing

@Suite struct FolderLockTests {
    private let holder = LockHolder(host: "máy-1", pid: 42, user: "lan", since: "2026-11-21T08:30:00+07:00")
    private let other = LockHolder(host: "máy-2", pid: 7, user: "minh", since: "2026-11-21T08:31:00+07:00")

    private func failure(
        _ path: String, within timeout: Duration = .zero, _ system: any StoreSystem = PosixSystem()
    ) -> LockFailure? {
        do throws(LockFailure) {
            try FolderLock.acquire(path, as: other, within: timeout, system: system).release()
            return nil
        } catch {
            return error
        }
    }

    @Test func whoComesSecondIsToldWhoHoldsIt() throws {
        let folder = try TemporaryFolder()
        let lock = try FolderLock.acquire(folder["lock"], as: holder, within: .zero, system: PosixSystem())
        #expect(folder.text(of: "lock")?.hasPrefix(#"{"host":"máy-1","pid":42"#) == true)
        #expect(failure(folder["lock"]) == .timeout(holder: holder))
        lock.release()
        #expect(folder.text(of: "lock") == "")
        #expect(failure(folder["lock"]) == nil)
    }

    @Test func goingOutOfUseReleases() throws {
        let folder = try TemporaryFolder()
        do {
            let lock = try FolderLock.acquire(folder["lock"], as: holder, within: .zero, system: PosixSystem())
            #expect(failure(folder["lock"]) != nil)
            _ = consume lock
        }
        #expect(failure(folder["lock"]) == nil)
    }

    @Test func waitingEndsWhenTheLockIsFree() throws {
        let folder = try TemporaryFolder()
        let path = folder["lock"]
        let held = try PosixSystem().open(path, for: .locking, permissions: 0o666)
        #expect(try PosixSystem().lock(held))
        // A thread of its own: a task would wait for a free place among all the other tests.
        let releasing = Thread {
            Thread.sleep(forTimeInterval: 0.06)
            try? PosixSystem().close(held)
        }
        releasing.start()
        let clock = ContinuousClock()
        let start = clock.now
        #expect(failure(path, within: .seconds(20)) == nil)
        #expect(clock.now - start >= .milliseconds(40))
    }

    @Test func waitingEndsWhenPatienceDoes() throws {
        let folder = try TemporaryFolder()
        let held = try PosixSystem().open(folder["lock"], for: .locking, permissions: 0o666)
        #expect(try PosixSystem().lock(held))
        let clock = ContinuousClock()
        let took = clock.measure {
            #expect(failure(folder["lock"], within: .milliseconds(80)) == .timeout(holder: nil))
        }
        #expect(took >= .milliseconds(80))
        try PosixSystem().close(held)
    }

    @Test func aFileThatSomebodyReplacesMeanwhileIsNoLock() throws {
        let folder = try TemporaryFolder()
        let path = folder["lock"]
        // Between the first open and its flock the file gives way to another one, which all others will lock.
        let system = FaultySystem(meanwhile: { call, number in
            guard call == .flock, number == 2 else { return }
            let others = PosixSystem()
            try? others.unlink(path)
            if let file = try? others.open(path, for: .creating, permissions: 0o666) { try? others.close(file) }
        })
        let lock = try FolderLock.acquire(path, as: holder, within: .seconds(5), system: system)
        #expect(failure(path) == .timeout(holder: holder))
        lock.release()
    }

    @Test func failuresAreToldApart() throws {
        let folder = try TemporaryFolder()
        func failing(_ call: SystemCall, _ errno: Int32) -> LockFailure? {
            failure(folder["lock"], FaultySystem(failing: .every(call, errno: errno)))
        }
        #expect(failing(.open, EACCES) == .readOnly(.init(call: .open, path: folder["lock"], errno: EACCES)))
        #expect(failing(.open, EROFS) == .readOnly(.init(call: .open, path: folder["lock"], errno: EROFS)))
        #expect(failing(.open, ENOSPC) == .system(.init(call: .open, path: folder["lock"], errno: ENOSPC)))
        #expect(failing(.flock, ENOLCK) == .flockRefused(.init(call: .flock, path: folder["lock"], errno: ENOLCK)))
        #expect(failing(.write, ENOSPC) == nil)
        #expect(failing(.fchmod, EPERM) == nil)
        #expect(failure(folder["none/lock"]) == .system(.init(call: .open, path: folder["none/lock"], errno: ENOENT)))
    }

    @Test func noFailureKeepsTheLock() throws {
        let folder = try TemporaryFolder()
        let counting = FaultySystem()
        #expect(failure(folder["lock"], counting) == nil)
        for nth in 1...counting.calls.count {
            _ = failure(folder["lock"], FaultySystem(failing: .call(nth, errno: EIO)))
            #expect(failure(folder["lock"]) == nil, "call \(nth)")
        }
    }

    @Test func allWhoMayWriteTheFolderMayLockIt() throws {
        let folder = try TemporaryFolder()
        chmod(folder.path, 0o770)
        #expect(failure(folder["lock"]) == nil)
        #expect(try PosixSystem().status(ofPath: folder["lock"]).permissions == 0o660)
    }
}
