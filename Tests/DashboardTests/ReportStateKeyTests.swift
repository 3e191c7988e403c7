import PlanModel
import Records
import TerminalUI
import Testing

@testable import Dashboard

/// `t` on screen 6: reports that are sent back, replaced or not owed, through the real loop.
@Suite struct ReportStateKeyTests {
    private static let body = AgencyReference(AgencyID("so-y-te"))

    private func board(size: String = "80x24") throws -> Board {
        try Board(today: "2021-11-20", size: size).press("6 /").type("so y te").press("Enter")
    }

    private func duty(_ board: Board) throws -> ReportingDuty {
        let plan = try #require(board.state.digest.plan(PlanID("an-giang-2021")))
        return try #require(plan.plan.plan.duties.first { $0.id == Ref("duty.year") })
    }

    @Test func aReportIsSentBackWithItsReasonAndComesAgain() throws {
        let board = try board().press("e").type("").press("Tab").type("85/BC-SYT").press("Enter t")
        #expect(board.sees("Báo cáo: Sở Y tế") && board.sees("trả lại để hoàn thiện") && !board.sees("miễn nộp …"))
        board.press("j Enter")
        guard case .form(let form) = board.state.modal else { Issue.record("no form"); return }
        #expect(form.text(.decidedOn) == "20/11/2021" && form.focus == 1)
        board.press("Enter")
        #expect(board.state.modal != nil)
        board.type("thiếu phụ lục").press("Enter")
        #expect(try duty(board).submissions[Self.body]?.returned?.reason == "thiếu phụ lục")
        #expect(board.sees("trả lại 20/11") && board.sees("1 trả lại") && board.sees("đã nộp 0/24"))
        #expect(board.sees("thiếu phụ lục") && board.sees("Đã ghi trả lại"))
        // What comes again is another report, and the first stays.
        board.press("e Tab").type("90/BC-SYT").press("Enter")
        let again = try #require(try duty(board).handedIn(Self.body))
        #expect(again.number == "90/BC-SYT" && again.earlier.map(\.number) == ["85/BC-SYT"])
        #expect(board.sees("đã nộp 1/24"))
        board.press("u u")
        #expect(try duty(board).handedIn(Self.body)?.number == "85/BC-SYT")
        for line in board.lines { #expect(DisplayWidth.of(line) <= 80) }
    }

    @Test func aBodyIsExemptAndOwesAgain() throws {
        let board = try board().press("t j Enter").type("đã lồng ghép").press("Enter")
        #expect(try duty(board).exemption(of: Self.body)?.reason == "đã lồng ghép")
        #expect(board.sees("– miễn") && board.sees("+ 1 miễn") && board.sees("0/23"))
        board.press("t")
        #expect(board.sees("phải nộp (bỏ miễn)"))
        board.press("j Enter")
        #expect(try duty(board).exemptions.isEmpty)
    }

    @Test func aNewReportTakesThePlaceOfTheFirst() throws {
        let board = try board().press("Space t Enter")
        #expect(board.sees("Bản mới: Sở Y tế"))
        board.press("Tab").type("90/BC-SYT").press("Enter")
        #expect(try duty(board).handedIn(Self.body)?.earlier.count == 1)
        // Space takes the last one back.
        board.press("Space")
        #expect(try duty(board).handedIn(Self.body)?.number == nil)
        #expect(try duty(board).handedIn(Self.body)?.earlier == [])
        // `e` mends what stands there.
        board.press("e Tab").type("7/BC").press("Enter")
        #expect(try duty(board).handedIn(Self.body)?.number == "7/BC")
        #expect(try duty(board).handedIn(Self.body)?.earlier == [])
    }
}
