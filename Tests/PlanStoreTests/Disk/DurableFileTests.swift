import Glibc
import Testing

@testable import Disk

@Suite struct DurableFileTests {
    /// Runs an action on a fresh folder with `old.json` in it, once for each of its calls, which then fails.
    private func eachCall(
        failing fault: (Int) -> FaultySystem.Fault, _ action: (DurableFile, borrowing TemporaryFolder) throws -> Void,
        check: (borrowing TemporaryFolder, (any Error)?, Int) throws -> Void
    ) throws {
        let counting = FaultySystem()
        do {
            let folder = try TemporaryFolder()
            try folder.write("cũ", to: "old.json")
            try action(DurableFile(system: counting), folder)
        }
        #expect(counting.calls.count > 3)
        for nth in 1...counting.calls.count {
            let folder = try TemporaryFolder()
            try folder.write("cũ", to: "old.json")
            var failure: (any Error)?
            do {
                try action(DurableFile(system: FaultySystem(failing: fault(nth))), folder)
            } catch {
                failure = error
            }
            try check(folder, failure, nth)
        }
    }

    private func replace(_ files: DurableFile, _ folder: borrowing TemporaryFolder) throws {
        try files.writePending(Array("mới hoàn toàn".utf8), at: folder["pending"], inPlaceOf: folder["old.json"])
        try files.commitRename(folder["pending"], as: folder["old.json"])
    }

    @Test func aFileIsReplacedWithItsPermissions() throws {
        let folder = try TemporaryFolder()
        try folder.write("cũ", to: "old.json")
        chmod(folder["old.json"], 0o664)
        try replace(DurableFile(system: PosixSystem()), folder)
        #expect(folder.text(of: "old.json") == "mới hoàn toàn")
        #expect(folder.names == ["old.json"])
        #expect(try PosixSystem().status(ofPath: folder["old.json"]).permissions == 0o664)
    }

    @Test func aNewFileIsOpenToWhomTheFolderIs() throws {
        let folder = try TemporaryFolder()
        let files = DurableFile(system: PosixSystem())
        chmod(folder.path, 0o2770)
        try files.writePending([0x31], at: folder["p"], inPlaceOf: folder["new.json"])
        try files.makeFolder(folder["plans/an-giang"])
        try files.makeFolder(folder["plans/an-giang"])
        #expect(try files.append([0x32], to: folder["plans/an-giang/x.jsonl"]) == 0)
        let system = PosixSystem()
        #expect(try system.status(ofPath: folder["p"]).permissions == 0o660)
        #expect(try system.status(ofPath: folder["plans/an-giang"]).permissions == 0o2770)
        #expect(try system.status(ofPath: folder["plans/an-giang/x.jsonl"]).permissions == 0o660)
    }

    @Test func attributesAndAListOfRightsAreKept() throws {
        let folder = try TemporaryFolder()
        let system = PosixSystem()
        try folder.write("cũ", to: "old.json")
        chmod(folder["old.json"], 0o640)
        let list = AccessList(permissions: 0o640).naming(owner: 4_242, group: nil)
        let attributes = ["user.xuất-xứ": Array("sao từ bản giấy".utf8), AccessList.attribute: list.bytes]
        let file = try system.open(folder["old.json"], for: .appending, permissions: 0)
        // Some file systems have none.
        guard attributes.allSatisfy({ (try? system.setAttribute($0.key, to: $0.value, of: file)) != nil }) else {
            return
        }
        try system.close(file)
        try replace(DurableFile(system: system), folder)
        for (name, value) in attributes {
            #expect(try system.attribute(name, ofPath: folder["old.json"]) == value, "\(name)")
        }
        #expect(try system.status(ofPath: folder["old.json"]).permissions == 0o660)
        // One that has lost its list does not get that of its folder.
        let place = try system.open(folder.path, for: .folder, permissions: 0)
        try system.setAttribute(AccessList.defaultAttribute, to: list.bytes, of: place)
        try system.close(place)
        try folder.write("cũ", to: "plain.json")
        let plain = try system.open(folder["plain.json"], for: .appending, permissions: 0)
        try system.setAttribute(AccessList.attribute, to: AccessList(permissions: 0o600).bytes, of: plain)
        try system.close(plain)
        try DurableFile(system: system).writePending([], at: folder["p"], inPlaceOf: folder["plain.json"])
        #expect(try system.attributeNames(ofPath: folder["p"]) == [])
        #expect(try system.status(ofPath: folder["p"]).permissions == 0o600)
        // A new one begins with it.
        _ = try DurableFile(system: system).append([1], to: folder["new"])
        #expect(AccessList(attribute: try system.attribute(AccessList.attribute, ofPath: folder["new"])) == list)
    }

    @Test func aGroupThatCannotBeKeptGetsNoMoreThanOthers() throws {
        let folder = try TemporaryFolder()
        try folder.write("cũ", to: "old.json")
        chmod(folder["old.json"], 0o664)
        chown(folder["old.json"], uid_t.max, 4242)
        let mayNot = FaultySystem(failing: .every(.fchown, errno: EPERM))
        // Only a privileged person could give the old file to that group in the first place.
        guard try PosixSystem().status(ofPath: folder["old.json"]).group == 4242 else { return }
        try DurableFile(system: mayNot).writePending([], at: folder["p"], inPlaceOf: folder["old.json"])
        if let bytes = try? PosixSystem().attribute(AccessList.attribute, ofPath: folder["p"]) {
            // The old group keeps by name what it had.
            let wanted = AccessList(permissions: 0o664).naming(owner: nil, group: 4242)
            #expect(AccessList(attribute: bytes) == wanted)
            #expect(wanted.entries.first { $0.subject == .group }?.rights == 4)
        } else {
            #expect(try PosixSystem().status(ofPath: folder["p"]).permissions == 0o644)
        }
        try DurableFile(system: PosixSystem()).writePending([], at: folder["q"], inPlaceOf: folder["old.json"])
        #expect(try PosixSystem().status(ofPath: folder["q"]).group == 4242)
    }

    @Test(arguments: [ENOSPC, EIO, EACCES])
    func whatFailedIsNotThereAndWhatSucceededIs(_ reason: Int32) throws {
        try eachCall(failing: { .call($0, errno: reason) }, replace) { folder, failure, nth in
            let placement = failure as? PlacementFailure
            let isNew: Bool
            let names: [String]
            switch placement {
            case nil: (isNew, names) = (failure == nil, ["old.json"])
            case .placedNotSynchronized: (isNew, names) = (true, ["old.json"])
            case .notPlaced: (isNew, names) = (false, ["old.json", "pending"])
            }
            let text = folder.text(of: "old.json")
            let found = folder.names
            #expect(text == (isNew ? "mới hoàn toàn" : "cũ"), "call \(nth)")
            #expect(found == names, "call \(nth)")
        }
    }

    @Test func aCrashLeavesTheOldFileOrTheNewOne() throws {
        try eachCall(failing: { .stop($0) }, replace) { folder, _, nth in
            #expect(["cũ", "mới hoàn toàn"].contains(folder.text(of: "old.json")), "call \(nth)")
        }
    }

    @Test func aPendingFileOfSomebodyElseIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        try folder.write("của người khác", to: "p")
        #expect(throws: SystemFailure.self) {
            try DurableFile(system: PosixSystem()).writePending([1], at: folder["p"], inPlaceOf: folder["x"])
        }
        #expect(folder.text(of: "p") == "của người khác")
    }

    @Test func shortWritesAreCompleted() throws {
        let folder = try TemporaryFolder()
        let system = FaultySystem(failing: .shortWrites)
        try folder.write("", to: "old.json")
        try replace(DurableFile(system: system), folder)
        #expect(folder.text(of: "old.json") == "mới hoàn toàn")
        #expect(system.calls.count { $0 == .write } > 3)
        let folderCall = FaultySystem(failing: .every(.write, errno: ENOSPC))
        #expect(throws: AppendFailure.self) { try DurableFile(system: folderCall).append([1], to: folder["old.json"]) }
    }

    @Test func appendingTellsTheOldLength() throws {
        let folder = try TemporaryFolder()
        let files = DurableFile(system: PosixSystem())
        #expect(try files.append(Array("một\n".utf8), to: folder["h"]) == 0)
        #expect(try files.append(Array("hai\n".utf8), to: folder["h"]) == 6)
        #expect(folder.text(of: "h") == "một\nhai\n")
        try files.truncate(folder["h"], to: 6)
        #expect(folder.text(of: "h") == "một\n")
        try files.truncate(folder["h"], to: 60)
        #expect(folder.text(of: "h") == "một\n")
        try files.remove(folder["h"])
        try files.remove(folder["h"])
        #expect(folder.names.isEmpty)
    }

    @Test(arguments: ["old.json", "new.jsonl"], [ENOSPC, EIO, EACCES])
    func aFailedAppendLeavesTheOldContent(_ name: String, _ reason: Int32) throws {
        let append = { (files: DurableFile, folder: borrowing TemporaryFolder) throws in
            _ = try files.append(Array(" và thêm".utf8), to: folder[name])
        }
        try eachCall(failing: { .call($0, errno: reason) }, append) { folder, failure, nth in
            let old = name == "old.json" ? "cũ" : nil
            if let failure = failure as? AppendFailure {
                #expect(failure.truncate == nil && failure.cause.errno == reason)
                #expect(folder.text(of: name) == old, "call \(nth)")
            } else {
                #expect(folder.text(of: name) == (old ?? "") + " và thêm", "call \(nth)")
            }
        }
        try eachCall(failing: { .stop($0) }, append) { folder, _, nth in
            #expect(folder.text(of: "old.json")?.hasPrefix("cũ") == true, "call \(nth)")
        }
    }

    @Test func anAppendThatCannotBeCutBackSaysSo() throws {
        let folder = try TemporaryFolder()
        try folder.write("cũ", to: "h")
        // open, fstat, write, fsync: from the fsync on nothing works.
        let failure = #expect(throws: AppendFailure.self) {
            try DurableFile(system: FaultySystem(failing: .stop(4))).append([0x2B], to: folder["h"])
        }
        #expect(failure?.cause.call == .fsync && failure?.truncate?.call == .ftruncate)
    }

    @Test func aFileSystemWithoutFolderSyncIsServed() throws {
        let folder = try TemporaryFolder()
        try folder.write("1", to: "a")
        let system = FaultySystem(failing: .every(.fsync, errno: EINVAL))
        try DurableFile(system: system).commitRename(folder["a"], as: folder["b"])
        #expect(folder.names == ["b"])
    }
}
