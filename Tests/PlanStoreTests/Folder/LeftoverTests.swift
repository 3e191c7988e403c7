import Glibc
import Testing

@testable import Disk
@testable import PlanFormat
@testable import PlanStore

/// One thing that a crash or a stranger left closes at most itself, and is named as long as it is there.
@Suite struct LeftoverTests {
    private static let pending = "plans+an-giang+an-giang-2021.json+20200101T000000.000000000Z-00000000+1"

    /// The files that somebody has to look at.
    private static func inTheWay(of folder: PlanFolder) -> [String] {
        folder.check().filter(\.needsAttention).map(\.file)
    }

    /// What somebody puts in the way of a history.
    enum Obstacle: CaseIterable, Sendable {
        case folder, tooLarge, pipe, linkOut

        func put(_ name: String, in sample: SampleFolder) throws {
            switch self {
            case .folder: try DurableFile(system: PosixSystem()).makeFolder(sample.path + "/" + name)
            case .tooLarge:
                try sample.write("", to: name)
                truncate(sample.path + "/" + name, 65 << 20)
            case .pipe:
                try sample.write("", to: "history/x")
                try sample.remove("history/x")
                mkfifo(sample.path + "/" + name, 0o600)
            case .linkOut:
                try sample.write("", to: "history/x")
                try sample.remove("history/x")
                sample.link("/etc/passwd", as: name)
            }
        }
    }

    @Test(arguments: Obstacle.allCases)
    func aChangeThatCannotBeDecidedClosesItsFileAlone(_ obstacle: Obstacle) throws {
        let sample = try SampleFolder()
        try obstacle.put(SampleFolder.history, in: sample)
        try sample.write("x", to: ".pending/" + Self.pending)
        let folder = try sample.open()
        #expect(try folder.commit(.done(.other), by: "Lan").saved == [.other])
        #expect(throws: CommitError.self) { try folder.commit(.done(.first), by: "Lan") }
        #expect(try folder.repair(by: "Lan").failure == nil)
        #expect(sample.names(".pending") == [Self.pending])
        #expect(sample.text(SampleFolder.plan).contains("an-giang-2021"))
        #expect(Self.inTheWay(of: folder).contains(".pending/" + Self.pending))
    }

    @Test func aFinishedChangeWhosePlanIsAFolderClosesItAlone() throws {
        let sample = try SampleFolder()
        let id = "20200101T000000.000000000Z-00000000"
        let line =
            #"{"id":"\#(id)","action":"\#(id)","at":"2020-01-01T07:00:00+07:00","by":"Lan","record":"IV.1.1","set":{"status":[null,"done"]}}"#
        try sample.write(line + "\n", to: SampleFolder.history)
        try sample.write(SampleTexts.anGiang, to: ".pending/" + Self.pending)
        try sample.remove(SampleFolder.plan)
        try DurableFile(system: PosixSystem()).makeFolder(sample.path + "/" + SampleFolder.plan)
        let folder = try sample.open()
        #expect(try folder.commit(.done(.other), by: "Lan").saved == [.other])
        #expect(sample.names(".pending") == [Self.pending])
    }

    private static func oddPath(_ sample: SampleFolder, _ last: UInt8) -> [CChar] {
        (Array((sample.path + "/.pending/x").utf8) + [last, 0]).map { CChar(bitPattern: $0) }
    }

    @Test func aNameThatIsNoTextIsRemovedLikeAnyOther() throws {
        let sample = try SampleFolder()
        // Two that are repaired to the same, and one that is that name.
        for last in [0xFE, 0xFF] as [UInt8] {
            try sample.write("", to: ".pending/x")
            #expect(rename(sample.path + "/.pending/x", Self.oddPath(sample, last)) == 0)
        }
        try sample.write("", to: ".pending/x\u{FFFD}")
        let viewer = try sample.open(readOnly: true)
        #expect(viewer.check().map(\.kind) == [.leftoverPending, .leftoverPending, .leftoverPending])
        let done = try sample.open().repair(by: "Lan").done.map(\.kind)
        #expect(done.count { $0 == .removedLeftover } == 3)
        #expect(viewer.check() == [] && sample.names(".pending") == [])
    }

    @Test func aFolderWhoseNameIsNoTextStaysAndIsNamed() throws {
        let sample = try SampleFolder()
        try sample.write("", to: ".pending/x")
        #expect(mkdir(Self.oddPath(sample, 0xFF), 0o700) == 0)
        let folder = try sample.open()
        #expect(try folder.commit(.done(.first), by: "Lan").saved == [.first])
        #expect(try folder.repair(by: "Lan").failure == nil)
        #expect(folder.check().map(\.kind) == [.leftoverPending])
        rmdir(Self.oddPath(sample, 0xFF))
    }

    @Test(arguments: Obstacle.allCases)
    func anUnreadableHistoryHidesNoOther(_ obstacle: Obstacle) throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(.done(.first), by: "Lan")
        try obstacle.put(SampleFolder.otherHistory, in: sample)
        #expect(try folder.history().map(\.record) == [.first])
        #expect(folder.unreadHistories.map(\.file) == [SampleFolder.otherHistory])
        #expect(try folder.undo(by: "Lan").saved == [.first])
        #expect(folder.unreadHistories.map(\.file) == [SampleFolder.otherHistory])
        #expect(Self.inTheWay(of: folder).contains(SampleFolder.otherHistory))
    }

    @Test func aLineThatCannotBeReadIsToldWithTheRest() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(.done(.first), by: "Lan")
        try sample.append("<<<<<<< mine\n", to: SampleFolder.history)
        #expect(try folder.history().count == 1)
        #expect(folder.unreadHistories.map(\.line) == [2])
        #expect(Self.inTheWay(of: folder) == [SampleFolder.history])
    }

    // MARK: A commit under way

    @Test(arguments: [LockMethod.flock, .file])
    func aRunningCommitLeavesNothing(_ method: LockMethod) throws {
        let sample = try SampleFolder()
        if method == .file {
            try sample.replace(#""format": 1"#, with: #""format": 1, "lock": "file""#, in: "folder.json")
        }
        let viewer = try sample.open(readOnly: true)
        try sample.write("", to: ".pending/old")
        let lock = try FolderLock.acquire(
            sample.path + "/.lock", by: method, as: LockHolder(host: "h", pid: Int(getpid()), user: "Lan", since: ""),
            within: .zero, system: PosixSystem())
        usleep(20_000)
        try sample.write("x", to: ".pending/" + Self.pending)
        #expect(viewer.check().map(\.file) == [".pending/old"])
        lock.release()
        #expect(viewer.check().map(\.file) == [".pending/old", ".pending/" + Self.pending])
    }

    @Test func nobodyWaitsWhereNothingLies() throws {
        let sample = try SampleFolder()
        let viewer = try sample.open(readOnly: true)
        let lock = try FolderLock.acquire(
            sample.path + "/.lock", as: LockHolder(host: "h", pid: 1, user: "Lan", since: ""), within: .zero,
            system: PosixSystem())
        let duration = ContinuousClock().measure { #expect(viewer.check() == []) }
        #expect(duration < .milliseconds(900))
        lock.release()
    }
}
