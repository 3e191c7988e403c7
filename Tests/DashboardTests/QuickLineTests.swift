import PlanModel
import Records
import TerminalUI
import Testing

@testable import Dashboard

/// The line of screen 6 into which reports are typed as they come in, through the real loop.
@Suite struct QuickLineTests {
    private func board(_ size: String = "80x24") throws -> Board {
        try Board(today: "2021-11-20", size: size).press("6 +")
    }

    private func submission(_ board: Board, _ body: String) throws -> ReportingDuty.Submission? {
        let plan = try #require(board.state.digest.plan(PlanID("an-giang-2021")))
        let duty = try #require(plan.plan.plan.duties.first { $0.id == Ref("duty.year") })
        return duty.submissions[try #require(AgencyReference(body))]
    }

    @Test func reportsAreTypedOneAfterTheOther() throws {
        let board = try board()
        #expect(board.sees("Ghi nhanh: ") && board.sees("phu quoc 85 9/6"))
        board.type("chau phu 85/BC-UBND 12/11")
        #expect(board.sees("→ UBND huyện Châu Phú: 12/11/2021, số 85/BC-UBND"))
        board.press("Enter")
        #expect(board.sees("đã ghi 1") && board.sees("✓ UBND huyện Châu Phú"))
        // The day and the symbol of the last one stay.
        board.type("an phu 86")
        #expect(board.sees("12/11/2021, số 86/BC-UBND"))
        board.press("Enter")
        let first = try #require(Day(2021, 11, 12))
        #expect(try submission(board, "ubnd-huyen@chau-phu") == .init(receivedOn: first, number: "85/BC-UBND"))
        #expect(try submission(board, "ubnd-huyen@an-phu") == .init(receivedOn: first, number: "86/BC-UBND"))
        // A department has another symbol, which nobody has said yet.
        board.type("so y te 7 10/11").press("Enter Esc")
        #expect(try submission(board, "so-y-te")?.number == "7")
        #expect(board.state.modal == nil && board.state.reports.body == AgencyReference("so-y-te"))
        // Each is a step of its own.
        board.press("u")
        #expect(try submission(board, "so-y-te") == nil && submission(board, "ubnd-huyen@an-phu") != nil)
        board.press("u u")
        #expect(try submission(board, "ubnd-huyen@chau-phu") == nil)
    }

    @Test func whatSeveralFitIsChosen() throws {
        let board = try board()
        board.type("chau 85 12/11").press("Enter")
        #expect(board.sees("chọn") && board.sees("UBND huyện Châu Thành"))
        // What is typed behind the name leaves the choice.
        board.press("Down").press("Backspace Backspace Backspace Backspace Backspace").type("13/11").press("Enter")
        let chosen = try #require(board.state.reports.body)
        #expect(try submission(board, chosen.description)?.number == "85")
        for line in board.lines { #expect(DisplayWidth.of(line) <= 80) }
    }

    @Test func whatIsRecordedIsToldAndKept() throws {
        let board = try board()
        board.type("an phu 85/BC 12/11").press("Enter").type("an phu 90 13/11")
        #expect(board.sees("đã ghi nộp 12/11/2021, số 85/BC"))
        board.press("Enter")
        #expect(board.sees("giữ nguyên"))
        #expect(try submission(board, "ubnd-huyen@an-phu")?.number == "85/BC")
    }

    @Test func aDoubtfulDayIsAskedAndAnUnknownNameTold() throws {
        let board = try board()
        board.type("an phu 85 21/11").press("Enter")
        #expect(try submission(board, "ubnd-huyen@an-phu") == nil)
        board.press("Enter")
        #expect(try submission(board, "ubnd-huyen@an-phu") != nil)
        board.type("ha noi 5").press("Enter")
        #expect(board.sees("Không cơ quan nào"))
        // What is typed is not lost without a question.
        board.press("Ctrl-C")
        guard case .losing(.program) = board.state.modal else { Issue.record("left"); return }
    }

    private static let list = """
        Số ký hiệu\tNgày đến\tNơi gửi\tTrích yếu
        85/BC-SYT\t9/11/2021\tSở Y tế\tBáo cáo bình đẳng giới năm 2021
        7/STC-VP\t10/11/2021\tSở Tài chính\tVề công tác bình đẳng giới năm 2021
        9/GM\t10/11/2021\tSở Tư pháp\tGiấy mời họp giao ban
        """

    @Test func aPastedListIsTakenInThreeHeaps() throws {
        let board = try board()
        board.screen.send(.paste(Self.list))
        board.press("")
        #expect(board.sees("1 chắc chắn, 1 phải chọn") && board.sees("+ Dòng 2"))
        // As a whole nothing of it is left out.
        board.press("Space Space")
        #expect(board.sees("1 chắc chắn, 1 phải chọn"))
        board.press("Enter")
        #expect(try submission(board, "so-y-te")?.number == "85/BC-SYT")
        #expect(board.sees("Chọn báo cáo 1/1") && board.sees("Sở Tài chính"))
        let chosen = try #require(board.state.modal)
        guard case .papers(let box) = chosen, let open = box.current else { Issue.record("no box"); return }
        let year = try #require(open.targets.firstIndex { $0.duty.record == Ref("duty.year") })
        for _ in 0..<year { board.press("Down") }
        board.press("Enter")
        #expect(try submission(board, "so-tai-chinh")?.number == "7/STC-VP")
        guard case .quickLine? = board.state.modal else { Issue.record("no line"); return }
        // The same list again has nothing new.
        board.screen.send(.paste(Self.list))
        board.press("")
        #expect(board.sees("0 chắc chắn") && board.sees("= Dòng 2"))
        board.press("Esc Esc u u")
        #expect(try submission(board, "so-y-te") == nil && submission(board, "so-tai-chinh") == nil)
    }

    /// A paper for a report that is in takes its place, and the first is kept.
    @Test func aPaperIsChosenForAReportThatIsIn() throws {
        let board = try board()
        board.type("so y te 85/BC-SYT 9/11").press("Enter")
        board.screen.send(
            .paste(
                "Số ký hiệu\tNgày đến\tNơi gửi\tTrích yếu\n"
                    + "99/BC-SYT\t12/11/2021\tSở Y tế\tBáo cáo bình đẳng giới năm 2021\n"))
        board.press("").press("Enter")
        guard case .papers(let box) = board.state.modal, let open = box.current,
            let year = open.targets.firstIndex(where: { $0.duty.record == Ref("duty.year") })
        else { Issue.record("\(board.lines)"); return }
        #expect(board.sees("thay bản đã nộp"))
        for _ in 0..<year { board.press("Down") }
        board.press("Enter")
        let found = try #require(try submission(board, "so-y-te"))
        #expect(found.number == "99/BC-SYT" && found.earlier.map(\.number) == ["85/BC-SYT"])
    }

    /// A terminal without bracketed paste sends the list as keys; the end of its last line agrees to nothing.
    @Test func aListThatComesAsKeysWritesNothingByItself() throws {
        let board = try board()
        let keys = (Self.list + "\n").map { character -> InputEvent in
            switch character {
            case "\n": .key(.enter)
            case "\t": .key(.tab)
            default: .key(.character(character))
            }
        }
        board.screen.sendOnce(keys)
        board.press("")
        #expect(board.sees("1 chắc chắn, 1 phải chọn"))
        #expect(try submission(board, "so-y-te") == nil)
    }

    @Test func whatIsNoListIsTold() throws {
        let board = try board()
        board.screen.send(.paste("một dòng\nhai dòng"))
        board.press("")
        #expect(board.sees("không phải danh sách"))
    }

    // MARK: A name that is gone to

    @Test func aNameIsGoneToAndTheListStays() throws {
        let board = try Board(today: "2021-11-20").press("6 '")
        board.type("phu")
        let first = board.state.reports.body
        #expect(first != nil && board.state.reports.listing.search.isEmpty)
        board.press("Down")
        #expect(board.state.reports.body != first)
        board.press("Up Enter")
        #expect(board.state.reports.body == first && board.state.modal == nil)
        // Those that owe it are all still there.
        #expect(board.state.reportLines.count { $0.body != nil } == 26)
        board.press("Space")
        #expect(try submission(board, try #require(first).description) != nil)
    }

    @Test func aNameThatNobodyHasIsNoPlace() throws {
        let board = try Board(today: "2021-11-20").press("6 '").type("zzz").press("Enter")
        guard case .jump? = board.state.modal else { Issue.record("gone"); return }
    }

    @Test func severalReportsAreNotPutRightAtOnce() throws {
        let board = try board().type("chau phu 85/BC 12/11").press("Enter").type("an phu 86/BC 12/11").press(
            "Enter Esc")
        board.press("' ").type("chau phu").press("Enter v '").type("an phu").press("Enter v e")
        #expect(board.state.modal == nil && board.sees("một cơ quan"))
    }

    @Test func escapeGoesBackToWhereOneWas() throws {
        let board = try Board(today: "2021-11-20").press("6 '").type("so y te")
        #expect(board.state.reports.body == AgencyReference("so-y-te"))
        board.press("Esc")
        #expect(board.state.reports.body == nil && board.state.reports.unfolded.isEmpty)
    }
}
