import Disk
import Foundation
import PlanModel
import PlanStore
import Testing

@testable import Dashboard

/// A practice copy in the dashboard: the banner, the list of jobs, and the jobs by the keys that the list tells.
@Suite final class PracticeKeyTests {
    private let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-\(UUID().uuidString)").path
        try PracticeFolder.create(at: path, system: PosixSystem())
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private func board(_ size: String = "80x24", _ language: Language = .vietnamese) throws -> Board {
        try Board(today: "2021-06-15", size: size, language: language, copyOf: path, isWatching: false)
    }

    private func ticked(_ board: Board) -> [PracticeJob] { (board.state.condition.practice?.done ?? []).sorted() }

    @Test func everyJobIsDoneByTheKeysOfTheList() throws {
        let board = try board("100x40")
        #expect(ticked(board) == [] && board.sees("BẢN TẬP: xong 0/10 việc (B) · 1. Tìm việc của Sở Y tế"))
        board.press("/").type("co-quan:\"so y te\"").press("Enter t j Enter")
        if board.state.mode == .confirmation { board.press("y") }
        #expect(ticked(board) == [.beginTask] && board.sees("xong 1/10 việc (B) · 2. Đánh dấu một việc"))
        // A job is as done as its record: taken back it is open.
        board.press("u")
        #expect(ticked(board) == [.takeBack])
        board.press("Ctrl-R")
        #expect(ticked(board) == [.beginTask])

        board.press("Esc 3 j Space")
        if board.state.mode == .confirmation { board.press("y") }
        board.press("e").type("31/BC-STC 10/6").press("Enter")
        #expect(ticked(board) == [.beginTask, .proveTask])
        board.press("2 Enter Enter G k Enter Enter G Space")
        #expect(ticked(board).last == .finishPart && ticked(board).count == 3)
        board.press("3 n").type("lý do: chờ kinh phí").press("Enter")
        #expect(ticked(board).last == .noteReason)
        board.press("6 +").type("phu tan 85 14/6").press("Enter Esc")
        #expect(ticked(board).last == .recordReport)
        board.press("'").type("phu tan").press("Enter t j Enter").type("thiếu phụ lục").press("Enter")
        #expect(ticked(board).last == .sendBack)
        board.press("w Enter s Ctrl-U").type(path + "-don-doc.txt").press("Enter Esc")
        defer { try? FileManager.default.removeItem(atPath: path + "-don-doc.txt") }
        #expect(ticked(board).last == .remind)
        board.press("5 a").type("Lễ phát động").press("Tab").type("15/11").press("Enter")
        #expect(ticked(board).last == .addActivity && ticked(board).count == 8)
        board.press("M").type("+1").press("Enter")
        #expect(ticked(board) == Array(PracticeJob.allCases.dropLast()))
        #expect(board.sees("xong 9/10 việc (B) · 10. Ghi nhầm một việc"))
        board.press("B")
        #expect(board.sees("✓  1. Tìm việc") && board.sees("· 10. Ghi nhầm"))
        board.press("Esc 3 G Space")
        if board.state.mode == .confirmation { board.press("y") }
        board.press("u")
        #expect(ticked(board) == PracticeJob.allCases)
        #expect(board.sees("xong 10/10 việc (B) · thoát, rồi gõ kehoach để làm thật"))
        board.press("B")
        #expect(board.sees("Mười việc để tập · xong 10/10"))
        #expect(try self.board().state.condition.practice == board.state.condition.practice)
    }

    @Test(arguments: Language.allCases) func nothingIsSentFromIt(_ language: Language) throws {
        let board = try board("80x24", language).press("S")
        #expect(board.sees(language.pick("Đây là bản tập: không gửi đi đâu", "practice copy: nothing is sent")))
        #expect(!board.state.isSynchronizing)
        board.press("?")
        #expect(board.state.helpRows.contains { $0.head == "B" })
    }

    @Test func otherFoldersHaveNoJobs() throws {
        let board = try Board(today: "2021-06-15", isWatching: false)
        #expect(board.state.condition.practice == nil && !board.sees("BẢN TẬP"))
        board.press("B")
        #expect(board.state.modal == nil && board.sees("Đây không phải bản tập; thoát rồi gõ kehoach practice"))
    }

    /// The banner is on every screen and over what lies in its place.
    @Test(arguments: ["1", "2", "3", "4", "5", "6", "7", "R", "?", "w", ":"])
    func theBannerIsOnEveryScreen(_ keys: String) throws {
        for size in ["60x16", "80x24"] {
            #expect(try board(size).press(keys).lines[1].hasPrefix(" BẢN TẬP: xong 0/10 việc (B)"))
        }
    }

    @Test(arguments: ["60x16", "80x24", "120x40"], Language.allCases)
    func pictures(_ size: String, _ language: Language) throws {
        for (name, keys) in [("practice-overview", "1"), ("practice-jobs", "6 Enter j Space B")] {
            let board = try board(size, language).press(keys)
            let frame = try #require(board.screen.lastFrame)
            try GoldenScreenTests().compare(
                frame.lines.joined(separator: "\n") + "\n", with: "\(name)-\(size)-\(language.rawValue)")
            board.press("Esc u")
        }
    }
}
