import Disk
import Foundation
import SampleData
import Testing

/// A copy of the package's data folder in a place of its own, and the built program to run on it.
final class Office {
    /// What a run of the program said and how it ended.
    struct Outcome {
        let output: String
        let errors: String
        let status: Int32

        /// The output as JSON.
        var json: [[String: Any]] {
            get throws {
                try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
            }
        }
    }

    /// A folder that holds `data`, and is the working directory and the home.
    let place: URL
    var data: URL { place.appendingPathComponent("data") }
    /// The variables that every run has; no others.
    var environment: [String: String]
    private var circumstance = Circumstance.ordinary
    private var runs = 0

    init(withData: Bool = true) throws {
        place = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-office-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        environment = [
            "PATH": "/usr/bin:/bin", "HOME": place.path, "LANG": "C.UTF-8", "TZ": "Asia/Ho_Chi_Minh",
            "KEHOACH_TODAY": "2021-11-12", "KEHOACH_USER": "Lan",
        ]
        guard withData else { return }
        try FileManager.default.copyItem(at: Office.packageData, to: data)
        try? FileManager.default.removeItem(at: data.appendingPathComponent("history"))
    }

    /// A copy of the package's data among so many made-up plans, in some circumstance.
    convenience init(among plans: Int, _ circumstance: Circumstance = .ordinary) throws {
        try self.init()
        if plans > 0 { try addMadeUp(plans) }
        try circumstance.prepare(place)
        self.circumstance = circumstance
    }

    private func addMadeUp(_ plans: Int) throws {
        let madeUp = place.appendingPathComponent("made-up")
        try SyntheticFolder(plans: plans, tasksPerPlan: 8, seed: 5).write(to: madeUp.path, system: PosixSystem())
        let files = FileManager.default
        for folder in ["plans", "units"] {
            let source = madeUp.appendingPathComponent(folder)
            for name in try files.subpathsOfDirectory(atPath: source.path) where name.hasSuffix(".json") {
                let target = data.appendingPathComponent(folder).appendingPathComponent(name)
                guard !files.fileExists(atPath: target.path) else { continue }
                try files.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try files.moveItem(at: source.appendingPathComponent(name), to: target)
            }
        }
        try files.removeItem(at: madeUp)
    }

    deinit {
        try? FileManager.default.removeItem(at: place)
    }

    /// The program that `KEHOACH_PROGRAM` names, such as a release; else the one that is built into the folder of the
    /// program that runs these tests.
    static var program: URL {
        if let named = ProcessInfo.processInfo.environment["KEHOACH_PROGRAM"] {
            // A folder of a build is known by a link, too; the program says where it lies itself.
            return URL(fileURLWithPath: named).resolvingSymlinksInPath()
        }
        return URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("kehoach")
    }

    private static var packageData: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("data").resolvingSymlinksInPath()
    }

    /// Starts the program without waiting for it.
    func start(_ arguments: [String], program: URL? = nil) throws -> (Process, Pipe, Pipe) {
        let command = circumstance.command(program ?? Office.program, arguments, nth: runs, in: place)
        runs += 1
        let process = Process()
        process.executableURL = command.program
        process.arguments = command.arguments
        process.environment = environment.merging(command.environment) { _, new in new }
        process.currentDirectoryURL = command.folder ?? place
        process.standardInput = FileHandle.nullDevice
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        return (process, output, errors)
    }

    /// Runs the program to its end.
    @discardableResult
    func kehoach(_ arguments: String...) throws -> Outcome {
        try run(arguments)
    }

    /// The same.
    @discardableResult
    func run(_ arguments: [String]) throws -> Outcome { try finish(try start(arguments)) }

    /// Runs a line of shell, in which `$kehoach` is the program.
    func shell(_ line: String) throws -> Outcome {
        environment["kehoach"] = Office.program.path
        return try finish(try start(["-c", line], program: URL(fileURLWithPath: "/bin/sh")))
    }

    func finish(_ run: (process: Process, output: Pipe, errors: Pipe)) throws -> Outcome {
        // The output may be more than a pipe holds, the errors never are.
        let output = run.output.fileHandleForReading.readDataToEndOfFile()
        let errors = run.errors.fileHandleForReading.readDataToEndOfFile()
        run.process.waitUntilExit()
        return Outcome(
            output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self),
            status: run.process.terminationStatus)
    }

    // MARK: Files

    static let planFile = "plans/an-giang/an-giang-2021.json"
    static let historyFile = "history/an-giang-2021.jsonl"

    func text(_ file: String) throws -> String {
        try String(contentsOf: data.appendingPathComponent(file), encoding: .utf8)
    }

    func bytes(_ file: String) throws -> Data {
        try Data(contentsOf: data.appendingPathComponent(file))
    }

    /// What tells whether a file is still the very one that it was, of each but some and those that the store keeps for
    /// itself. Nobody can set all of it back.
    func stamps(without changing: [String]) throws -> [String: FileStatus] {
        var found: [String: FileStatus] = [:]
        var folders = [""]
        while let folder = folders.popLast() {
            for name in try PosixSystem().names(inFolder: data.path + "/" + folder) {
                guard !folder.isEmpty || !(name.hasPrefix(".") || name == "history") else { continue }
                let status = try PosixSystem().linkStatus(ofPath: data.path + "/" + folder + name)
                if status.kind == .folder {
                    folders.append(folder + name + "/")
                } else if !changing.contains(folder + name) {
                    found[folder + name] = status
                }
            }
        }
        return found
    }

    func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: data.appendingPathComponent(file))
    }

    /// Replaces the first place where a text stands in a file.
    func replace(_ old: String, with new: String, in file: String = Office.planFile) throws {
        let text = try text(file)
        let range = try #require(text.range(of: old))
        try write(text.replacingCharacters(in: range, with: new), to: file)
    }

    /// The lines of the history, if there are any.
    func history() throws -> [[String: Any]] {
        guard let text = try? text(Office.historyFile) else { return [] }
        return try text.split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    /// A task as the list shows it.
    func task(_ id: String) throws -> [String: Any] {
        let tasks = try kehoach("tasks", "--format", "json").json
        return try #require(tasks.first { $0["id"] as? String == id })
    }
}
