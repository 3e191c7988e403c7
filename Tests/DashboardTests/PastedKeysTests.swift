import Foundation
import PlanModel
import TerminalUI
import Testing
import Wording

@testable import Dashboard

/// Texts that a terminal sends as keys, against the real loop and a real folder.
@Suite struct PastedKeysTests {
    private static let letter = "Kính gửi các đơn vị triển khai kế hoạch\rĐề nghị nộp báo cáo trước ngày 15/11\r"

    private func keys(_ text: String) -> [InputEvent] {
        text.map { $0 == "\r" ? .key(.enter) : $0 == "\u{7F}" ? .key(.backspace) : .key(.character($0)) }
    }

    @Test(arguments: ScreenName.allCases)
    func aLetterPastedIntoAListChangesNothing(_ screen: ScreenName) throws {
        let board = try Board(today: "2021-11-12").press("\(screen.rawValue) j j j")
        let before = board.state
        board.screen.sendOnce(keys(Self.letter))
        board.screen.sendOnce(keys("xin cảm ơn, trân trọng ./.\r"))
        board.resize(to: board.state.size)
        #expect(board.state.screen == before.screen)
        #expect(board.state.modal == nil)
        #expect(board.state.notice?.text == board.state.wording.pasteIgnored)
        #expect(!FileManager.default.fileExists(atPath: board.path + "/history"))
    }

    @Test func aBracketedPasteIntoAListIsTold() throws {
        let board = try Board()
        board.screen.send(.paste("qqq\n"))
        board.press("Up")
        #expect(board.sees("bỏ qua văn bản dán"))
    }

    @Test func aTextOfSeveralLinesIsOneNote() throws {
        let board = try Board().press("2 Enter Enter j j Enter n")
        board.screen.sendOnce(keys(Self.letter))
        board.press("Up")
        let notes = board.state.browseRow?.task.progress.notes.map(\.text)
        #expect(notes == [String(Self.letter.dropLast()).replacing("\r", with: " ")])
        #expect(board.state.modal == nil)
    }

    @Test func anInputMethodDoesNotUndo() throws {
        let board = try Board().press("2 Enter Enter j j Enter Space")
        #expect(board.state.browseRow?.standing.status == .done)
        board.screen.sendOnce(keys("u\u{7F}ư"))
        board.press("Up Down")
        #expect(board.state.browseRow?.standing.status == .done)
        #expect(board.state.notice?.text == board.state.wording.composedIgnored)
        // A person who presses the key means it.
        Thread.sleep(forTimeInterval: 0.12)
        #expect(board.press("u").state.browseRow?.standing.status == .notStarted)
        #expect(board.sees("Đã hoàn tác"))
    }

    @Test func twoUndoesInOneReadAreTwo() throws {
        let board = try Board().press("3 Space j Space")
        board.screen.sendOnce(keys("uu"))
        board.press("Up")
        #expect(board.state.digest.plans.flatMap(\.rows).allSatisfy { $0.standing.status == .notStarted })
    }
}
