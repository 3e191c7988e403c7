import Disk
import Foundation
import JSONText
import PlanFormat
import PlanStore
import PlanSync
import Records
import Testing

/// A repository that all machines of a test meet at, with the folder that holds everything.
final class MeetingPlace {
    let root: URL
    var remote: String { root.appendingPathComponent("chung.git").path }

    init() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-sync-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        try Machine.run("/usr/bin/git", ["init", "--quiet", "--bare", "-b", "main", remote], in: root).succeeded()
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// A first machine with a data folder that was sent already.
    func founded(prefix: String = "") throws -> Machine {
        let machine = try Machine("lan", in: self, prefix: prefix)
        try machine.git("init", "--quiet", "-b", "main")
        try machine.configure()
        try machine.git("remote", "add", "origin", remote)
        try machine.fill()
        #expect(try machine.sync().outcome == .synchronized(sent: true))
        return machine
    }

    /// Another machine that gets everything from the remote.
    func clone(_ name: String, prefix: String = "") throws -> Machine {
        let machine = try Machine(name, in: self, prefix: prefix)
        try Machine.run("/usr/bin/git", ["clone", "--quiet", remote, machine.top.path], in: root).succeeded()
        try machine.configure()
        return machine
    }

    /// The network goes away, or comes back.
    func setReachable(_ isReachable: Bool) throws {
        let hidden = remote + ".hidden"
        try FileManager.default.moveItem(atPath: isReachable ? hidden : remote, toPath: isReachable ? remote : hidden)
    }
}

/// One person's clone.
final class Machine {
    let name: String
    let top: URL
    let data: URL
    var environment = Machine.environment
    /// What the store takes for the present moment; the built program has the real one.
    var clock = StoreClock.system()
    private let place: MeetingPlace

    static let plan = "plans/an-giang/an-giang-2021.json"
    static let history = "history/an-giang-2021.jsonl"
    static let planID = PlanID("an-giang-2021")

    static var environment: [String: String] {
        [
            "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_CONFIG_SYSTEM": "/dev/null", "LANG": "C.UTF-8", "TZ": "Asia/Ho_Chi_Minh",
        ]
    }

    /// What a program said and how it ended.
    struct Outcome {
        let output: String
        let errors: String
        let status: Int32

        @discardableResult
        func succeeded() throws -> String {
            try #require(status == 0, "\(output)\(errors)")
            return output
        }
    }

    init(_ name: String, in place: MeetingPlace, prefix: String) throws {
        (self.name, self.place) = (name, place)
        top = place.root.appendingPathComponent("máy \(name)")
        data = prefix.isEmpty ? top : top.appendingPathComponent(prefix)
        try FileManager.default.createDirectory(at: top, withIntermediateDirectories: true)
    }

    func configure() throws {
        try git("config", "user.name", name)
        try git("config", "user.email", "\(name)@example.org")
    }

    /// Copies a part of the package's data here.
    func fill() throws {
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("data").resolvingSymlinksInPath()
        for file in [
            "folder.json", "agencies.json", "units.json", "observances.json", "units/an-giang.json",
            "units/dak-lak.json", Machine.plan, "plans/dak-lak/dak-lak-2020.json",
        ] {
            let target = data.appendingPathComponent(file)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(contentsOf: source.appendingPathComponent(file)).write(to: target)
        }
    }

    // MARK: Programs

    static func run(
        _ program: String, _ arguments: [String], in folder: URL, environment: [String: String] = Machine.environment
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let complaints = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            output: String(decoding: text, as: UTF8.self), errors: String(decoding: complaints, as: UTF8.self),
            status: process.terminationStatus)
    }

    @discardableResult
    func git(_ arguments: String...) throws -> String {
        try Machine.run("/usr/bin/git", arguments, in: top, environment: environment).succeeded()
    }

    /// Runs the built program on the data folder.
    func kehoach(_ arguments: String...) throws -> Outcome {
        try Machine.run(
            Office.program.path, arguments + ["--data", data.path, "--by", name], in: top, environment: environment)
    }

    // MARK: The store

    /// How long git may take.
    var timeout = Duration.seconds(600)

    private var sync: FolderSync {
        var setting = FolderSync.Setting(
            environment: environment, program: Office.program.path, author: name
        ) { commit in "\(commit)" }
        setting.timeout = timeout
        setting.agrees = data != top
        return FolderSync(data.path, system: PosixSystem(), clock: clock, setting: setting)
    }

    @discardableResult
    func sync(_ decisions: SyncDecisions = SyncDecisions()) throws -> SyncReport {
        try sync.run(decisions)
    }

    /// What keeps a synchronisation from taking place.
    func syncError() throws -> SyncError? {
        do {
            _ = try sync.run()
            return nil
        } catch {
            return error
        }
    }

    /// The conflicts of a synchronisation, by the names people decide them by.
    func syncConflicts(_ decisions: SyncDecisions = SyncDecisions()) throws -> [String] {
        guard case .conflicts(let conflicts) = try sync(decisions).outcome else { return [] }
        return conflicts.map(\.name)
    }

    /// Sets fields of a record from what they are.
    func set(_ record: String, _ fields: [(String, FieldValue?)], in plan: PlanID = Machine.planID) throws {
        let folder = try PlanFolder(at: data.path, system: PosixSystem(), clock: clock)
        let id = RecordID(plan, Ref(record))
        let changes = try fields.map { path, new in
            FieldChange(FieldPath(path), from: try field(record, path), to: new)
        }
        _ = try folder.commit(Action([RecordChange(id, changes)]), by: name)
    }

    func done(_ record: String, on day: String = "2021-06-01") throws {
        try set(record, [("status", .string("done")), ("doneOn", .string(day))])
    }

    func field(_ record: String, _ path: String) throws -> FieldValue? {
        let root = try JSONDocument(Array(text(Machine.plan).utf8)).root
        for key in ["tasks", "duties", "activities"] {
            for element in root[key]?.elements.map(\.self) ?? [] where element["id"]?.string == record {
                let steps = FieldPath(path).parts.map { JSONStep.key($0) }
                return try element[JSONPath(steps)].map { try $0.fieldValue() }
            }
        }
        return nil
    }

    func openFolder() throws -> PlanFolder { try PlanFolder(at: data.path, system: PosixSystem(), clock: clock) }

    func checkFaults() throws -> [Fault] { try openFolder().check().filter { $0.scope != .notice } }

    // MARK: Files

    /// Makes a hook of git.
    func hook(_ name: String, _ script: String) throws {
        let path = top.path + "/.git/hooks/" + name
        try FileManager.default.createDirectory(
            atPath: top.path + "/.git/hooks", withIntermediateDirectories: true)
        try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: data.path + "/" + file) }

    func remove(_ file: String) throws { try FileManager.default.removeItem(at: data.appendingPathComponent(file)) }

    /// Commits everything and sends it, past this program.
    func send() throws {
        try git("add", "--all")
        try git("commit", "--quiet", "--message", "x")
        try git("push", "--quiet")
    }

    func text(_ file: String) throws -> String {
        try String(contentsOf: data.appendingPathComponent(file), encoding: .utf8)
    }

    func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: data.appendingPathComponent(file))
    }

    func replace(_ old: String, with new: String, in file: String = Machine.plan) throws {
        let text = try text(file)
        let range = try #require(text.range(of: old))
        try write(text.replacingCharacters(in: range, with: new), to: file)
    }

    /// The ids of the history's lines.
    func historyIDs() throws -> [String] {
        guard let text = try? text(Machine.history) else { return [] }
        return try text.split(separator: "\n").map { line in
            try #require(try JSONDocument(Array(line.utf8)).root["id"]?.string)
        }
    }

    /// Every file that is shared, with its content.
    func sharedFiles() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try git("-c", "core.quotePath=false", "ls-files").split(separator: "\n").map(String.init) {
            files[path] = try Data(contentsOf: top.appendingPathComponent(path))
        }
        return files
    }

    /// Whether git sees no difference between the working files and the last commit.
    func isClean() throws -> Bool { try git("status", "--porcelain").isEmpty }
}

/// Whether all machines have the same bytes, no faults, and nothing that is not committed.
func expectConverged(_ machines: Machine..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    let first = try machines[0].sharedFiles()
    for machine in machines {
        #expect(try machine.isClean(), sourceLocation: sourceLocation)
        #expect(try machine.checkFaults().isEmpty, sourceLocation: sourceLocation)
        #expect(try machine.sharedFiles() == first, sourceLocation: sourceLocation)
        #expect(
            !FileManager.default.fileExists(atPath: machine.top.path + "/.git/kehoach-merge"),
            sourceLocation: sourceLocation)
        let ids = try machine.historyIDs()
        #expect(ids == Array(Set(ids)).sorted(), sourceLocation: sourceLocation)
    }
}

extension StoreClock {
    /// The clock of a machine that is so many seconds late.
    static func system(behind seconds: Int) -> StoreClock {
        let right = StoreClock.system()
        return StoreClock(
            now: {
                let now = right.now()
                return Timestamp(
                    seconds: now.seconds - seconds, nanoseconds: now.nanoseconds, utcOffset: now.utcOffset)
            }, random: right.random)
    }
}
