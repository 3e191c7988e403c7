import PlanModel
import Records
import Testing

@testable import Dashboard

/// Notes of the sorts that papers ask for, typed on screen.
@Suite struct NoteKeyTests {
    private func board() throws -> Board { try Board().press("2 Enter Enter j j Enter") }

    private func notes(_ board: Board) -> [TaskNote] {
        board.state.digest.plan(PlanID("an-giang-2021"))?.plan.plan.tasks.first { $0.id == Ref("IV.3.1") }?
            .progress.notes ?? []
    }

    @Test func theSortIsSaidBeforeTheNote() throws {
        let board = try board().press("n")
        #expect(board.sees("khó khăn: · nguyên nhân:"))
        board.type("kho khan: thiếu kinh phí")
        #expect(board.sees(" khó khăn"))
        board.press("Enter")
        #expect(notes(board).map(\.text) == ["thiếu kinh phí"] && notes(board).first?.kind == .difficulty)
        board.press("n").type("nội bộ: gọi lại chị Hoa 0912 345 678").press("Enter")
        #expect(notes(board).last?.isInternal == true && board.state.modal == nil)
        let told = notes(board).map(board.state.wording.note)
        #expect(told[0].contains("[khó khăn] thiếu kinh phí") && told[1].contains("[nội bộ] gọi lại"))
        board.press("u u")
        #expect(notes(board).isEmpty)
    }

    @Test func somebodysNumberIsAskedAboutOnce() throws {
        let board = try board().press("n").type("chị Hoa 0912 345 678 cần hỗ trợ").press("Enter")
        #expect(notes(board).isEmpty && board.sees("có số của người"))
        board.press("Enter")
        #expect(notes(board).count == 1)
        // Nothing but the sort is nothing typed.
        board.press("n").type("khó khăn:").press("Enter")
        #expect(notes(board).count == 1 && board.state.modal != nil)
    }
}
