import PlanModel
import Records
import Testing

@testable import Dashboard

/// A task of several bodies that was found by one of them: whose part is meant is asked.
@Suite struct OneBodyTests {
    private static let task = RecordID(PlanID("an-giang-2021"), Ref("III.1"))

    private func done(_ board: Board) -> [String] {
        let members = board.state.digest.row(Self.task)?.standing.members ?? []
        return members.filter { $0.status == .done }.map(\.owner.reference.description)
    }

    private func found(by query: String) throws -> Board {
        let board = try Board(today: "2021-11-12", isWatching: false).press("3 /").type(query).press("Enter")
        #expect(board.state.table.selected == Self.task)
        return board
    }

    @Test func theBodyThatWasLookedForIsTheFirstChoice() throws {
        let board = try found(by: "co-quan:\"so y te\"").press("Space")
        #expect(board.sees("cho riêng Sở Y tế (1)") && board.sees("1 chỉ cơ quan đang tìm"))
        #expect(done(board).isEmpty)
        board.press("1")
        #expect(done(board) == ["so-y-te"])
        board.press("u")
        #expect(done(board).isEmpty)
        let notice = try #require(board.state.notice?.text)
        #expect(notice.hasPrefix("Đã hoàn tác III.1 (An Giang 2021): Sở Y tế, "))
        #expect(!notice.contains("so-y-te") && !notice.contains("an-giang-2021"))
    }

    @Test func allOfThemCanBeMeantAndNobody() throws {
        let board = try found(by: "co-quan:\"so y te\"").press("Space Enter")
        #expect(done(board).isEmpty && board.state.modal == nil)
        board.press("Space Space")
        #expect(done(board).isEmpty)
        board.press("y")
        #expect(done(board).count == 25)
    }

    @Test(arguments: ["ke-hoach:an-giang", "-co-quan:zzzz ke-hoach:an-giang"])
    func whereNoOneWasLookedForAllAreAskedFor(_ query: String) throws {
        let board = try Board(today: "2021-11-12", isWatching: false).press("3 /").type(query).press("Enter")
        let index = try #require(board.state.digest.library.place(of: Self.task).flatMap(board.state.tableRows.index))
        board.press("g")
        for _ in 0..<index { board.press("j") }
        #expect(board.state.table.selected == Self.task)
        board.press("Space")
        #expect(!board.sees("chỉ cơ quan đang tìm"))
        board.press("1")
        #expect(done(board).isEmpty)
    }
}
