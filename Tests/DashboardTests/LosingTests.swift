import Foundation
import PlanModel
import TerminalUI
import Testing

@testable import Dashboard

/// What was typed is not lost on one key.
@Suite struct LosingTests {
    private static let text = "Lễ phát động ở huyện"
    private static let sizes = ["60x16", "80x24", "120x40"]

    /// A form, and a line, each with something typed.
    private func filled(_ opening: String, _ size: String, _ language: Language = .vietnamese) throws -> Board {
        let board = try Board(today: "2021-11-12", size: size, language: language)
        return board.press(opening).type(Self.text)
    }

    private func typed(in board: Board) -> String? {
        switch board.state.modal {
        case .form(let form): form.fields[form.focus].input.text
        case .prompt(let prompt): prompt.field.text
        default: nil
        }
    }

    @Test(arguments: sizes, ["3 n"])
    func escapeAsksBeforeWhatWasTypedIsLost(_ size: String, _ opening: String) throws {
        let board = try filled(opening, size)
        board.press("Esc")
        #expect(board.sees("Bỏ?"))
        #expect(board.state.mode == .losing)
        for line in board.lines { #expect(line.displayWidth <= board.state.size.columns) }
        // What was typed is not covered up, nor is the key that goes on.
        #expect(board.sees("Lễ phát động") || board.state.size.rows < 20)
        #expect(board.lines.last?.contains("y") == true)
        for key in ["Esc", "Enter", "n"] {
            board.press(key)
            #expect(typed(in: board) == Self.text)
            board.press("Esc")
        }
        board.press("y")
        #expect(board.state.modal == nil)
        #expect(board.ending == .quit)
    }

    @Test(arguments: sizes, ["5 a", "3 n"])
    func controlCAsksBeforeTheProgramIsLeft(_ size: String, _ opening: String) throws {
        let board = try filled(opening, size)
        board.press("Ctrl-C")
        #expect(board.sees("thoát?"))
        board.press("Ctrl-C")
        #expect(board.state.modal == .losing(.program))
        board.press("Esc").type("!")
        #expect(typed(in: board) == Self.text + "!")
        var state = board.state
        #expect(update(&state, .command(.quit)).isEmpty)
        #expect(update(&state, .command(.discardTyped)) == [.quit])
    }

    @Test(arguments: ["5 a", "3 n", "3 /", "3 t", "?", "H"])
    func nothingIsAskedWhereNothingWasTyped(_ opening: String) throws {
        for key in ["Esc", "Ctrl-C"] {
            let board = try Board(today: "2021-11-12").press(opening)
            #expect(board.state.modal != nil)
            board.press(key)
            #expect(board.state.modal == nil)
        }
    }

    @Test(arguments: sizes) func aFormThatIsLeftIsOfferedAgain(_ size: String) throws {
        let board = try filled("5 a", size)
        board.press("Esc")
        #expect(board.state.modal == nil)
        #expect(board.sees("được giữ lại"))
        // Another record's form is its own.
        board.press("T")
        #expect(typed(in: board) != Self.text)
        board.press("Esc a")
        #expect(typed(in: board) == Self.text)
        #expect(board.sees("Đã lấy lại"))
        board.press("Ctrl-X")
        #expect(typed(in: board) == "")
        #expect(board.press("Esc a").press("Esc").state.keptForms.isEmpty)
    }

    @Test func whatIsKeptIsGoneOnceItIsStored() throws {
        let board = try filled("5 a", "80x24").press("Esc a Tab").type("20/11").press("Enter")
        #expect(board.state.modal == nil && board.state.keptForms.isEmpty)
        board.press("a")
        #expect(typed(in: board) == "")
    }

    @Test func aFormThatIsAsItWasOpenedIsClosed() throws {
        let board = try filled("5 a", "80x24")
        for _ in Self.text { board.press("Backspace") }
        #expect(board.press("Esc").state.modal == nil && board.state.keptForms.isEmpty)
    }

    /// Without a place to keep it over days the program is not left without a question.
    @Test func whatIsKeptIsAskedForBeforeTheProgramIsLeft() throws {
        let board = try filled("5 a", "80x24").press("Esc q")
        #expect(board.state.modal == .losing(.program))
    }

    @Test func whatIsKeptIsThereTheNextDay() throws {
        let texts = KeptInMemory()
        let board = try Board(today: "2021-11-12", kept: texts.kept).press("5 a").type(Self.text).press("Esc")
        #expect(texts.texts["forms"]?.contains(Self.text) == true)
        let next = try Board(today: "2021-11-13", copyOf: board.path, kept: texts.kept).press("5 a")
        #expect(typed(in: next) == Self.text)
        next.press("Tab").type("20/11").press("Enter")
        #expect(texts.texts["forms"] == nil)
    }

    @Test func controlCLeavesAScreen() throws {
        var state = try Board().state
        for screen in ScreenName.allCases {
            #expect(Registry.standard.command(for: .control("c"), in: .screen(screen))?.id == .quit)
        }
        #expect(update(&state, .command(.quit)) == [.quit])
    }

    @Test func aConflictIsNotLeftWithoutAnAnswer() throws {
        let mine = try Board(isWatching: false).press("2 Enter Enter j j Enter")
        try Board(author: "Minh", copyOf: mine.path).press("2 Enter Enter j j Enter t j Enter")
        mine.press("Space Ctrl-C")
        #expect(mine.state.modal == .losing(.program))
        #expect(mine.press("Esc").state.mode == .conflict)
    }

    @Test func aSignalDoesNotAsk() throws {
        let board = try filled("5 a", "80x24")
        board.screen.send(.terminate(by: 15))
        board.press("Up")
        #expect(board.ending == .terminated(by: 15) && board.state.mode == .form)
    }
}

/// What a person's texts are kept in during a test.
final class KeptInMemory {
    var texts: [String: String] = [:]

    var kept: Dashboard.Surroundings.Kept {
        Dashboard.Surroundings.Kept(read: { self.texts[$0] }) { text, name in
            self.texts[name] = text
            return true
        }
    }
}
