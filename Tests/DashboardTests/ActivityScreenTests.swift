import PlanModel
import TerminalUI
import Testing

@testable import Dashboard

/// Pictures of the Action Month with ten activities in it.
@Suite struct ActivityScreenTests {
    @Test(arguments: GoldenScreenTests.sizes)
    func theProgrammeInThreeLayouts(_ size: String) throws {
        for language in Language.allCases {
            let board = try ActivityKeyTests.boardOnHue(size: size, language: language, today: "2024-11-18")
            ActivityKeyTests.addTen(board)
            try stand(on: "Kiểm tra cơ sở", board)
            try compare(board, "programme-strip", size, language)
            board.press("z")
            try compare(board, "programme-week", size, language)
            board.press("z")
            try compare(board, "programme-list", size, language)
            board.press("a").type("Hội nghị").press("Tab").type("31/11").press("Enter Tab Tab Tab Tab").type("hoi")
            try compare(board, "activity-form", size, language)
            board.press("Down Esc x")
            #expect(board.state.mode == .removal)
            try compare(board, "activity-removal", size, language)
        }
    }

    /// A full block in reverse would be nothing.
    @Test func anActivityOfOneDayIsSeenWhenItIsSelected() throws {
        let board = try ActivityKeyTests.boardOnHue(size: "120x40", language: .vietnamese, today: "2024-11-18")
        ActivityKeyTests.addTen(board)
        try stand(on: "Họp tổng kết", board)
        let lane = try #require(board.lines.first { $0.contains("Sở LĐTBXH") && $0.contains("│") })
        #expect(lane.contains("▌") && lane.contains("█"))
    }

    /// A province stands under the name that it bore in the month that is shown.
    @Test(arguments: [("5", "Huế"), ("5 <", "Huế"), ("5 < <", "Thừa Thiên Huế")])
    func theProvinceIsNamedAsItWas(_ keys: String, _ name: String) throws {
        let board = try Board(today: "2026-11-21", size: "120x60", isWatching: false).press(keys)
        let headings = board.lines.map(\.trimmed)
        #expect(headings.contains { $0 == name || $0.hasPrefix(name + " ·") }, "\(headings)")
    }

    /// Goes through the lanes until an activity is selected.
    private func stand(on title: String, _ board: Board) throws {
        board.press("g")
        for _ in 0..<20 where board.state.monthEntry?.activity?.title != title {
            board.press("j")
            for _ in 0..<4 where board.state.monthEntry?.activity?.title != title { board.press("h") }
            for _ in 0..<4 where board.state.monthEntry?.activity?.title != title { board.press("l") }
        }
        try #require(board.state.monthEntry?.activity?.title == title)
    }

    private func compare(_ board: Board, _ name: String, _ size: String, _ language: Language) throws {
        let frame = try #require(board.screen.lastFrame)
        for line in frame.lines { #expect(DisplayWidth.of(line) <= frame.size.columns) }
        try GoldenScreenTests().compare(
            frame.lines.joined(separator: "\n") + "\n", with: "\(name)-\(size)-\(language.rawValue)")
    }
}
