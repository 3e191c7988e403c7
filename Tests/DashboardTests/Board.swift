import Disk
import Foundation
import PlanModel
import PlanStore
import Subprocesses
import TerminalUI
import Testing

@testable import Dashboard

/// A dashboard on a copy of the five plans and on a screen without a terminal: press keys, look at the frame.
final class Board {
    let path: String
    private let ownsFolder: Bool
    let screen: HeadlessScreen
    let dashboard: Dashboard
    private(set) var ending: Dashboard.Ending?

    init(
        today: String = "2026-11-21", size: String = "80x24", language: Language = .vietnamese,
        author: String = "Lan", copyOf source: String? = nil, isWatching: Bool = true,
        synchronize: Dashboard.Surroundings.Synchronize? = nil, kept: Dashboard.Surroundings.Kept? = nil,
        programs: ExternalPrograms = ExternalPrograms(path: ""), shared: SharedFolders = SharedFolders(),
        registry: Registry = .standard, complaint: String? = nil,
        inBackground: @escaping (@escaping @Sendable () -> Void) -> Void = { $0() }
    ) throws {
        path = try source ?? Board.copyOfData()
        ownsFolder = source == nil
        let numbers = size.split(separator: "x").compactMap { Int($0) }
        screen = HeadlessScreen(size: Size(columns: numbers[0], rows: numbers[1]))
        let day = try #require(Day(iso: today))
        let folder = try PlanFolder(at: path, system: PosixSystem(), clock: Board.clock)
        let moment = Dashboard.Moment(text: "\(today)T09:12:00+07:00", day: day, untilMidnight: .seconds(60))
        let path = path
        var surroundings = Dashboard.Surroundings(
            author: author, language: language, synchronize: synchronize, kept: kept, inBackground: inBackground,
            programs: programs, shared: shared
        ) { moment }
        (surroundings.registry, surroundings.complaint) = (registry, complaint)
        dashboard = Dashboard(
            screen: screen, folder: folder, watch: isWatching ? FolderWatch(path, mounts: "") : nil,
            surroundings: surroundings)
        run()
    }

    /// The clock of every test: always the same second in Vietnam.
    static let clock = StoreClock(
        now: { Timestamp(seconds: 1_795_227_120, utcOffset: 7 * 3600) }, random: { UInt64.random(in: .min ... .max) })

    static var dataFolder: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("data").resolvingSymlinksInPath()
    }

    static func copyOfData() throws -> String {
        let copy = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: dataFolder, to: copy)
        try? FileManager.default.removeItem(at: copy.appendingPathComponent("history"))
        return copy.path
    }

    deinit { if ownsFolder { try? FileManager.default.removeItem(atPath: path) } }

    var state: AppState { dashboard.state }
    var lines: [String] { screen.lastFrame?.lines ?? [] }

    /// Presses keys by name, separated by blanks: "2 j Enter Space".
    @discardableResult
    func press(_ names: String) -> Board {
        for name in names.split(separator: " ") {
            guard let key = Key(named: String(name)) else {
                Issue.record("no key \(name)")
                continue
            }
            screen.press(key)
        }
        run()
        return self
    }

    /// Types a text letter by letter.
    @discardableResult
    func type(_ text: String) -> Board {
        screen.type(text)
        run()
        return self
    }

    func resize(to size: Size) {
        screen.send(.resize(size))
        run()
    }

    private func run() {
        ending = dashboard.run()
    }

    /// Whether a text stands somewhere on the screen.
    func sees(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

    /// A file of the folder.
    func file(_ name: String) throws -> String {
        try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }
}
