import Foundation
import PlanModel
import Records
import TerminalUI
import Testing
import Wording

@testable import Dashboard

/// What is copied of a paper into the form of another program.
@Suite struct LinesToCopyTests {
    @Test(arguments: Language.allCases) func aLetterGivesThreeLinesWithoutAFrame(_ language: Language) throws {
        let board = try Board(today: "2021-11-20", size: "80x24", language: language, isWatching: false)
        board.press("6 /").type("so y te").press("Enter w Enter c")
        #expect(board.state.mode == .linesToCopy)
        let subject = language.pick("V/v đôn đốc gửi báo cáo kết quả năm 2021", "Re: reminder to send: ")
        let place = try #require(board.lines.firstIndex { $0.hasPrefix(subject) }, "\(board.lines)")
        #expect(board.lines[place - 1].hasPrefix(language.pick("▸ Trích yếu", "▸ Subject")))
        for text in [language.pick("Sở Y tế", "Department of Health"), language.pick("Như trên;", "As above;")] {
            #expect(board.lines.contains { $0.hasPrefix(text) }, "\(text)")
        }
        #expect(!board.sees("│") && !board.sees("─"))
        board.press("y j y j y")
        #expect(board.screen.copied.count == 3)
        #expect(board.screen.copied[0].hasPrefix(subject))
        #expect(board.screen.copied.allSatisfy { !$0.contains("\n") })
        #expect(board.sees(language.pick("Đã chép: Nơi nhận", "Copied: Copies to")))
        board.press("Esc")
        #expect(board.state.mode == .page)
    }

    /// A line that is longer than the screen is broken where the screen is full, and copied whole.
    @Test func aLongLineLosesNothing() throws {
        let board = try Board(today: "2021-11-20", size: "60x20", isWatching: false)
        board.press("1 X Enter c")
        let about = try #require(board.state.digest.plan(PlanID("an-giang-2021"))?.plan.plan.document.title)
        #expect(about.count > 60)
        let rows = board.lines.drop { !$0.contains("Trích yếu") }.dropFirst().prefix(2)
        let shown = rows.map { $0.displayWidth < 60 ? String($0.reversed().drop { $0 == " " }.reversed()) : $0 }
        #expect(about.hasPrefix(shown.joined()) || shown.joined().hasPrefix(about), "\(shown)")
        board.press("y")
        #expect(board.screen.copied == [about])
    }

    @Test func severalPapersAreCountedAndListsHaveNone() throws {
        let board = try Board(today: "2021-11-20", size: "100x40", isWatching: false).press("r")
        for _ in 0..<20 where !(board.text(.reportOf) == "all") {
            guard case .form(let form) = board.state.modal else { break }
            if form.fields[form.focus].label == .reportOf {
                board.press("Ctrl-U").type("all")
            } else {
                board.press("Tab")
            }
        }
        board.press("Enter c")
        #expect(board.sees("▸ 1. Trích yếu") && board.sees("2. Trích yếu"))
        board.press("G")
        #expect(board.lines.contains { $0.hasPrefix("▸ ") && !$0.hasPrefix("▸ 1.") })
        let list = try Board(today: "2021-11-20", isWatching: false).press("6 X Enter c")
        #expect(list.state.mode == .page && list.sees("Chỉ văn bản có trích yếu"))
    }
}
