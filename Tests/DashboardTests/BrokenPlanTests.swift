import Foundation
import PlanModel
import TerminalUI
import Testing

@testable import Dashboard

/// A plan that cannot be read is told on every screen, and its row does not go without a word.
@Suite struct BrokenPlanTests {
    private static let plan = "plans/an-giang/an-giang-2021.json"
    private static let place = "an-giang-2021.json:5:16"

    private func breakPlan(in path: String) throws {
        let file = path + "/" + Self.plan
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[4].hasSuffix(","))
        let broken = lines.enumerated().map { $0.offset == 4 ? $0.element + "," : $0.element }.joined(separator: "\n")
        try broken.write(toFile: file, atomically: false, encoding: .utf8)
    }

    @Test(arguments: ["60x16", "80x24", "120x40"], [Language.vietnamese, .english])
    func everyScreenTellsFileAndPlace(_ size: String, _ language: Language) throws {
        let path = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try breakPlan(in: path)
        let board = try Board(today: "2021-11-12", size: size, language: language, copyOf: path, isWatching: false)
        for screen in ScreenName.allCases {
            board.press(String(screen.rawValue))
            #expect(board.lines[1].contains(Self.place), "\(screen)")
            #expect(board.lines[1].displayWidth <= board.state.size.columns)
        }
    }

    @Test func aPlanThatWasNeverReadHasItsRow() throws {
        let path = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try breakPlan(in: path)
        let board = try Board(today: "2021-11-12", copyOf: path, isWatching: false)
        #expect(board.lines.contains { $0.contains("! An Giang 2021") && $0.contains("5:16") })
        board.press("2")
        #expect(board.sees("An Giang") && board.sees("0+1!"))
        #expect(board.lines.contains { $0.contains("! An Giang 2021") })
    }

    /// Nobody knows of which year it is.
    @Test func theActionMonthDoesNotSayThatThereIsNone() throws {
        let path = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try breakPlan(in: path)
        for size in ["60x16", "80x24", "120x40"] {
            let board = try Board(today: "2021-11-12", size: size, copyOf: path, isWatching: false).press("5")
            #expect(
                board.state.monthRows.contains {
                    if case .noPlan(let unit) = $0.content { unit.slug == "an-giang" } else { false }
                })
            #expect(
                board.lines.dropFirst(2).contains { $0.contains("! An Giang 2021") && $0.contains("5:16") }, "\(size)")
            #expect(!board.lines.contains { $0.contains("An Giang · chưa có") || $0.contains("không có kế hoạch nào") })
        }
    }

    @Test func aPlanThatIsBrokenMeanwhileStaysAsItWas() throws {
        let board = try Board(today: "2021-11-12", isWatching: false)
        try breakPlan(in: board.path)
        board.press("Ctrl-L")
        #expect(board.lines[1].contains(Self.place))
        #expect(board.lines.contains { $0.contains("!An Giang") || $0.contains("! An Giang") })
        board.press("2")
        #expect(board.sees("! 2021"))
    }

    @Test(arguments: ["80x24", "60x16"]) func aBackupThatIsDueIsOnEveryScreen(_ size: String) throws {
        let path = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let mark = path + "/folder.json"
        let text = try String(contentsOfFile: mark, encoding: .utf8)
        try text.replacing("\"dueSoonDays\"", with: "\"backupDays\": 7,\n  \"dueSoonDays\"")
            .write(toFile: mark, atomically: true, encoding: .utf8)
        let board = try Board(size: size, copyOf: path, isWatching: false)
        for screen in 1...7 {
            board.press("\(screen)")
            #expect(board.lines[1].hasPrefix(" ! Thư mục này chưa được sao lưu"))
        }
        // A backup that is made meanwhile, by whomever.
        try "{\"at\": \"2026-11-20T08:00:00+07:00\", \"path\": \"/x.zip\"}\n"
            .write(toFile: path + "/.backup", atomically: true, encoding: .utf8)
        board.press("Ctrl-L")
        #expect(!board.sees("sao lưu"))
    }
}
