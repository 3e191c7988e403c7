import PlanModel
import TerminalUI
import Testing
import Wording

@testable import Dashboard

/// The list of everything that can be asked for.
@Suite struct PaletteTests {
    private func board(_ keys: String, language: Language = .vietnamese) throws -> Board {
        try Board(today: "2021-11-12", language: language, isWatching: false).press(keys)
    }

    private func items(_ board: Board) throws -> [Palette.Item] {
        guard case .palette(let palette) = board.state.modal else {
            Issue.record("no palette")
            return []
        }
        return board.state.items(of: palette)
    }

    /// Every command of a screen stands there, with its key or why it cannot be done.
    @Test(arguments: ScreenName.allCases, Language.allCases)
    func allCommandsAreThere(_ screen: ScreenName, _ language: Language) throws {
        let board = try board("\(screen.rawValue) :", language: language)
        let titles = try items(board).map(\.title)
        let wording = Wording(language)
        let motions = Set(ShellCommands.motions.map(\.id))
        for command in Registry.standard.commands(in: .screen(screen)) where !motions.contains(command.id) {
            #expect(command.id == .palette || titles.contains(wording.sentence(of: command.id)), "\(command.id)")
        }
        #expect(Set(titles).count == titles.count)
        for item in try items(board) { #expect(!item.remark.isEmpty, "\(item.title)") }
    }

    @Test func aCommandIsFoundWithoutAccentsAndRun() throws {
        let board = try board("3 :")
        board.type("xuat tep")
        #expect(try items(board).first?.choice == .command(.exportFile))
        board.press("Enter")
        guard case .form = board.state.modal else { return #expect(Bool(false), "\(board.lines)") }
        board.press("Esc :")
        #expect(try items(board).first?.choice == .command(.exportFile), "what was run last stands first")
    }

    @Test func whatCannotBeDoneSaysWhy() throws {
        let board = try board("2 :")
        board.type("tinh trang")
        let item = try #require(try items(board).first { $0.choice == .command(.chooseStatus) })
        #expect(!item.isAvailable)
        #expect(item.remark == board.state.wording.noTaskHere)
        board.press("Enter")
        #expect(board.state.modal == nil)
        #expect(board.state.notice?.text == board.state.wording.noTaskHere)
    }

    @Test func plansAndBodiesAreOpened() throws {
        let board = try board(":")
        board.type("hue 2024")
        let plan = try #require(
            try items(board).firstIndex { if case .place(.plan) = $0.choice { true } else { false } })
        board.press(Array(repeating: "Down", count: plan).joined(separator: " ") + " Enter")
        #expect(board.state.screen == .browse && board.state.selection.plan?.slug == "thua-thien-hue-2024")
        board.press(":")
        board.type("so y te")
        let body = try #require(
            try items(board).firstIndex { if case .place(.body) = $0.choice { true } else { false } })
        board.press(Array(repeating: "Down", count: body).joined(separator: " ") + " Enter")
        #expect(board.state.screen == .browse && board.sees("Sở Y tế"))
    }

    @Test func whatIsNoNameIsLookedForAmongTasks() throws {
        let board = try board(":")
        board.type("mại dâm")
        let rows = try items(board)
        #expect(rows.last?.choice == .place(.matches("mại dâm")))
        board.press(Array(repeating: "Down", count: rows.count - 1).joined(separator: " ") + " Enter")
        #expect(board.state.screen == .tasks && board.state.table.field.text == "mại dâm")
    }

    /// Typing goes back to the first row, Escape leaves everything as it was.
    @Test func itIsLeftByEscape() throws {
        let board = try board("3 j j : Down Down")
        let before = board.state.table.selected
        board.type("a")
        guard case .palette(let palette) = board.state.modal else { return #expect(Bool(false)) }
        #expect(palette.choice == nil)
        board.press("Esc")
        #expect(board.state.modal == nil && board.state.table.selected == before)
    }

    /// A reader has its own commands, and no places.
    @Test func aReaderOffersItsOwn() throws {
        let board = try board("? :")
        #expect(board.state.modals.count == 1)
        board.press("Esc R :")
        let rows = try items(board)
        #expect(rows.contains { $0.choice == .command(.writeDraft) })
        #expect(!rows.contains { $0.choice == .command(.completeTask) })
        board.type("an giang")
        #expect(try items(board).allSatisfy { if case .command = $0.choice { true } else { false } })
    }
}
