import Disk
import Foundation
import PlanModel
import PlanStore
import Records
import TerminalUI
import Testing
import Wording

@testable import Dashboard

/// What others do meanwhile, and who did what.
extension KeyScriptTests {
    @Test func selectionsSurviveAChangeByAnother() throws {
        let board = try boardOnFinanceTask()
        let other = try Board(copyOf: board.path).press("2 Enter Enter j Enter Space")
        #expect(other.state.browse.task == Ref("IV.2.1"))
        board.press("Ctrl-L")
        #expect(board.state.browse.task == Ref("IV.3.1"))
        #expect(board.state.digest.row(RecordID(PlanID("an-giang-2021"), Ref("IV.2.1")))?.standing.status == .done)
    }

    @Test func aColleaguesChangeAppearsByItselfAndIsMarkedForAMoment() throws {
        let board = try boardOnFinanceTask().press("n").type("đang gõ")
        let other = try Board(author: "Minh", copyOf: board.path).press("2 Enter Enter j Enter Space")
        #expect(other.state.browse.task == Ref("IV.2.1"))
        let changed = RecordID(PlanID("an-giang-2021"), Ref("IV.2.1"))
        board.type(" ")
        #expect(board.state.digest.row(changed)?.standing.status == .done)
        // Half-typed text and the cursor stay.
        guard case .prompt(let prompt) = board.state.modal else {
            Issue.record("the line is closed")
            return
        }
        #expect(prompt.field.text.hasPrefix("đang gõ"))
        #expect(board.state.browse.task == Ref("IV.3.1"))
    }

    /// Another person's change of the same field, made behind the back of a dashboard that does not watch.
    private func collision() throws -> (mine: Board, path: String) {
        let mine = try Board(isWatching: false).press("2 Enter Enter j j Enter")
        let theirs = try Board(author: "Minh", copyOf: mine.path).press("2 Enter Enter j j Enter t j Enter")
        #expect(theirs.state.browseRow?.standing.status == .inProgress)
        mine.press("Space")
        #expect(mine.state.mode == .conflict)
        #expect(mine.sees("của tôi: đã hoàn thành"))
        #expect(mine.sees("của người kia: đang thực hiện (Minh"))
        return (mine, mine.path)
    }

    @Test func aConflictIsShownAndTheirsMayStay() throws {
        let (mine, _) = try collision()
        mine.press("2")
        #expect(mine.state.modal == nil)
        #expect(mine.state.browseRow?.standing.status == .inProgress)
    }

    @Test func aConflictIsShownAndMineMayHold() throws {
        let (mine, _) = try collision()
        mine.press("1")
        #expect(mine.state.browseRow?.standing.status == .done)
        #expect(try mine.file(Self.historyFile).split(separator: "\n").count == 2)
    }

    @Test func theHistoryShowsWhoChangedWhat() throws {
        let board = try boardOnFinanceTask().press("Space u H")
        #expect(board.sees("Lan · IV.3.1 (An Giang 2021)"))
        #expect(board.sees("tình trạng: chưa thực hiện → đã hoàn thành"))
        #expect(board.sees("hoàn tác"))
        board.press("Tab Tab")
        #expect(board.sees("cả thư mục"))
        board.press("Esc")
        #expect(board.state.modal == nil)
    }

    /// A change of many bodies is one line, and one a body where the cursor is; none of them is told by its id.
    @Test func aChangeOfManyUnfoldsUnderTheCursor() throws {
        let board = try Board(today: "2021-11-20", size: "120x40", author: "Lan").press("6 Enter j v v v v v Space H")
        #expect(try history(of: board).first?.fields.count == 5)
        func rows() -> Int { board.lines.filter { $0.contains(" đã nộp: ") }.count }
        #expect(rows() == 5 && !board.lines.contains { $0.contains("ubnd-huyen@") })
        try Board(author: "Hoa", copyOf: board.path).press("2 Enter Enter j j Enter t j Enter")
        board.press("Esc Ctrl-L H")
        for _ in 0..<2 where try history(of: board).count == 1 { board.press("Tab") }
        #expect(try history(of: board).map(\.by) == ["Hoa", "Lan"])
        board.press("g")
        #expect(rows() == 1 && board.sees("5 cơ quan, "))
    }

    @Test func theHistoryIsNarrowedToAPersonAndADay() throws {
        let board = try boardOnFinanceTask().press("Space")
        try Board(author: "Hoa", copyOf: board.path).press("2 Enter Enter j j Enter t j Enter")
        board.press("H Tab Tab")
        let all = try history(of: board)
        #expect(Set(all.map(\.by)) == ["Hoa", "Lan"])
        #expect(all.first?.by == "Hoa")
        board.press("b")
        #expect(try Set(history(of: board).map(\.by)) == ["Hoa"])
        #expect(board.sees("Hoa"))
        board.press("d")
        #expect(try !history(of: board).isEmpty)
        board.press("Esc")
        #expect(try history(of: board) == all)
        board.press("Esc")
        #expect(board.state.modal == nil)
    }

    private func history(of board: Board) throws -> [HistoryEntry] {
        guard case .history(let view) = board.state.modal else {
            Issue.record("no history")
            return []
        }
        return view.shown
    }

    /// Who fills in a line starts from what stood there when it was opened; a colleague's change meanwhile is not passed
    /// over.
    @Test(arguments: ["d", "t"]) func aChangeUnderAnOpenLineIsAskedAbout(_ key: String) throws {
        let mine = try boardOnFinanceTask().press(key)
        let theirs = try Board(author: "Minh", copyOf: mine.path, isWatching: false)
            .press("2 Enter Enter j j Enter \(key)")
        if key == "d" {
            mine.type("20/12/2026")
            theirs.type("25/12/2026").press("Enter Enter")
        } else {
            mine.press("j")
            theirs.press("j j Enter")
        }
        // The change is on the screen before the line is accepted.
        mine.resize(to: Size(columns: 81, rows: 24))
        let row = try #require(mine.state.browseRow)
        #expect(row.task.progress.newDue == Day(2026, 12, 25) || row.standing.status == .awaitingConfirmation)
        mine.press(key == "d" ? "Enter Enter" : "Enter")
        #expect(mine.state.mode == .conflict && mine.sees("Minh"))
        mine.press("1")
        #expect(mine.state.modal == nil)
        let kept = try #require(mine.state.browseRow)
        #expect(kept.task.progress.newDue == Day(2026, 12, 20) || kept.standing.status == .inProgress)
    }
}
