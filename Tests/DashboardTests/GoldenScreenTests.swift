import Foundation
import PlanModel
import TerminalUI
import Testing

@testable import Dashboard

/// Whole screens against stored pictures. `RECORD_SCREENS=1 swift test` stores what is seen now, and fails, so that no
/// picture passes unseen.
@Suite struct GoldenScreenTests {
    struct Scene: Sendable, CustomTestStringConvertible {
        let name: String
        let today: String
        let keys: String
        var testDescription: String { name }
    }

    /// Values of 2021, 2022 and 2023 of one target: the beginning, behind the way, on it.
    private static let figureKeys =
        "7 < < e 4 0 Enter > e 4 2 Enter > e 5 2 , 5 Tab B C Enter"

    static let scenes = [
        Scene(name: "overview-no-plan-in-force", today: "2026-11-21", keys: ""),
        Scene(name: "overview-in-force", today: "2021-11-12", keys: ""),
        Scene(name: "overview-after-month", today: "2024-12-20", keys: ""),
        Scene(name: "browse-provinces", today: "2026-11-21", keys: "2"),
        Scene(name: "browse-agencies", today: "2021-11-12", keys: "2 Enter Enter"),
        Scene(name: "browse-detail", today: "2021-11-12", keys: "2 Enter Enter j j Enter Enter"),
        Scene(name: "browse-plans", today: "2026-11-21", keys: "2 G Enter"),
        Scene(name: "plan-facts", today: "2026-11-21", keys: "2 j Enter i"),
        Scene(name: "tasks", today: "2021-11-12", keys: "3 j j"),
        Scene(name: "calendar-agenda", today: "2021-11-12", keys: "4 j j j"),
        Scene(name: "calendar-agenda-no-plan", today: "2026-11-21", keys: "4"),
        Scene(name: "calendar-month", today: "2021-11-12", keys: "4 z Right Right"),
        Scene(name: "calendar-month-day", today: "2024-12-02", keys: "4 z Right Right Enter Down"),
        Scene(name: "action-month-2026", today: "2026-11-21", keys: "5 j j"),
        Scene(name: "action-month-2024", today: "2026-11-21", keys: "5 < < j j j"),
        Scene(name: "reports", today: "2021-11-20", keys: "6"),
        Scene(name: "reports-unfolded", today: "2021-11-20", keys: "6 Enter j Space j"),
        Scene(name: "reports-table", today: "2021-11-20", keys: "6 z"),
        Scene(name: "reports-missing", today: "2021-11-20", keys: "6 z f f f s v v"),
        Scene(name: "reports-form", today: "2024-12-06", keys: "6 Enter j e"),
        Scene(name: "letter-form", today: "2021-11-20", keys: "6 w"),
        Scene(name: "reminder", today: "2021-11-20", keys: "6 w Enter"),
        Scene(name: "letter-saving", today: "2021-11-20", keys: "6 w Enter s"),
        Scene(name: "report-form", today: "2021-11-20", keys: "r"),
        Scene(name: "report-preview", today: "2021-11-20", keys: "r Enter"),
        Scene(name: "export-form", today: "2021-11-20", keys: "6 X Down"),
        Scene(name: "export-preview", today: "2021-11-20", keys: "6 X Enter"),
        Scene(name: "browse-members", today: "2021-11-12", keys: "2 Enter Enter G k Enter Enter G v"),
        Scene(name: "figures", today: "2026-11-21", keys: "7"),
        Scene(name: "figures-value", today: "2023-11-21", keys: figureKeys),
        Scene(name: "figures-form", today: "2026-11-21", keys: "7 j j e 5 2 x Enter"),
        Scene(name: "money", today: "2026-11-21", keys: "7 z Enter 1 5 t r Tab 1 2 t r Enter j Enter 3 5 t r Enter"),
        Scene(name: "help", today: "2026-11-21", keys: "2 ?"),
        Scene(name: "palette", today: "2021-11-12", keys: "2 :"),
        Scene(name: "palette-found", today: "2021-11-12", keys: "2 Enter Enter : a n Space g"),
        Scene(name: "review", today: "2026-11-21", keys: "R"),
        Scene(name: "review-open", today: "2026-11-21", keys: "R f Tab Tab Tab Tab Tab Tab Tab"),
        Scene(name: "review-successors", today: "2026-11-21", keys: "R Tab Tab c"),
        Scene(name: "review-edit", today: "2026-11-21", keys: "R Tab Tab Tab Tab Tab Tab Tab Tab e"),
        Scene(name: "review-write", today: "2026-11-21", keys: "R W"),
        Scene(name: "plan-states", today: "2026-11-21", keys: "2 P"),
        Scene(name: "statuses", today: "2026-11-21", keys: "3 t j"),
    ]
    static let sizes = ["80x24", "120x40", "60x16"]

    @Test(arguments: scenes, sizes)
    func screen(_ scene: Scene, size: String) throws {
        for language in Language.allCases {
            let board = try Board(today: scene.today, size: size, language: language)
            if !scene.keys.isEmpty { board.press(scene.keys) }
            let frame = try #require(board.screen.lastFrame)
            for line in frame.lines {
                #expect(DisplayWidth.of(line) <= frame.size.columns)
            }
            try compare(frame.lines.joined(separator: "\n") + "\n", with: "\(scene.name)-\(size)-\(language.rawValue)")
        }
    }

    /// Only wide terminals have room for the evidence. What stands around the table is in the other pictures.
    @Test func evidenceOnAWideTerminal() throws {
        for language in Language.allCases {
            let board = try Board(today: "2021-11-12", size: "160x24", language: language)
            board.press("3 j j e 1 2 / B C Enter e 1 3 / B C Space 9 / 1 1 / 2 0 2 1 Enter j j e 7 / G M Enter")
            let table = board.lines.dropFirst(3).prefix(16).joined(separator: "\n") + "\n"
            try compare(table, with: "tasks-evidence-160x24-\(language.rawValue)")
        }
    }

    /// A file that came decomposed (NFD, as from some file systems) looks cell for cell the same.
    @Test(arguments: sizes) func decomposedTextLinesUp(_ size: String) throws {
        let folder = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let plan = folder + "/plans/an-giang/an-giang-2021.json"
        let text = try String(contentsOfFile: plan, encoding: .utf8)
        let decomposed = text.decomposedStringWithCanonicalMapping
        #expect(Array(decomposed.utf8) != Array(text.utf8))
        try decomposed.write(toFile: plan, atomically: true, encoding: .utf8)
        for keys in ["", "2 Enter Enter j", "3 j j", "5 j j j"] {
            let board = try Board(today: "2021-11-12", size: size, copyOf: folder)
            let plain = try Board(today: "2021-11-12", size: size)
            if !keys.isEmpty {
                board.press(keys)
                plain.press(keys)
            }
            #expect(board.lines.map(\.precomposedStringWithCanonicalMapping) == plain.lines)
            for line in board.lines { #expect(DisplayWidth.of(line) <= board.state.size.columns) }
        }
    }

    @Test func aSmallerTerminalSaysWhatItNeeds() throws {
        let board = try Board(size: "59x16")
        #expect(board.sees("60x16"))
        board.resize(to: Size(columns: 60, rows: 16))
        #expect(board.sees("1 "))
    }

    @Test func stylesOfTheOverview() throws {
        let frame = try #require(try Board(today: "2021-11-12").screen.lastFrame)
        try compare(frame.styleLines.joined(separator: "\n") + "\n", with: "overview-in-force-styles")
    }

    func compare(_ seen: String, with name: String) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Screens/\(name).txt")
        if ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1" {
            try seen.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name)")
            return
        }
        let stored = try? String(contentsOf: file, encoding: .utf8)
        #expect(seen == stored, "\(name)")
    }
}
