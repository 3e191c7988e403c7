import PlanModel
import TerminalUI
import Testing

@testable import Dashboard

extension GoldenScreenTests {
    struct LongList: Sendable, CustomTestStringConvertible {
        let name: String
        let keys: String
        var typed = ""
        var after = ""
        var testDescription: String { name }
    }

    static let longLists = [
        LongList(name: "browse-units", keys: "2 Enter j j"),
        LongList(name: "browse-unit-unfolded", keys: "2 Enter G Enter Enter j"),
        LongList(name: "browse-filter", keys: "2 Enter f", typed: "binh 2025", after: "Enter j Enter"),
        LongList(name: "browse-filter-typing", keys: "2 f", typed: "lak"),
        LongList(name: "browse-filter-empty", keys: "2 Enter f", typed: "cần thơ"),
    ]

    @Test(arguments: longLists, sizes)
    func longList(_ scene: LongList, size: String) throws {
        for language in Language.allCases {
            let board = try Board(
                today: "2026-11-21", size: size, language: language, copyOf: try ManyPlans.shared.get())
            board.press(scene.keys).type(scene.typed).press(scene.after)
            for line in board.lines { #expect(DisplayWidth.of(line) <= board.state.size.columns) }
            try compare(board.lines.joined(separator: "\n") + "\n", with: "\(scene.name)-\(size)-\(language.rawValue)")
        }
    }
}
