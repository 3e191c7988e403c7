import Foundation
import PlanModel
import Records
import TerminalUI
import Testing

@testable import Dashboard

/// The table of screen 6, the parts of owners on screen 2, and letters, through the real loop.
@Suite struct ReportsTests {
    private static let planFile = "plans/an-giang/an-giang-2021.json"

    private func anGiang(size: String = "80x24") throws -> Board {
        try Board(today: "2021-11-20", size: size).press("6 z")
    }

    private func duty(_ board: Board, _ id: String = "duty.year") throws -> ReportingDuty {
        let plan = try #require(board.state.digest.plan(PlanID("an-giang-2021")))
        return try #require(plan.plan.plan.duties.first { $0.id == Ref(id) })
    }

    private func district(_ unit: String) -> AgencyReference {
        AgencyReference(AgencyID("ubnd-huyen"), scope: .unit(UnitID(unit)))
    }

    /// Which districts of An Giang have not sent the 2021 yearly report as of 20/11/2021? Write their reminder.
    @Test func whichDistrictsAreLateAndTheirReminder() throws {
        let board = try anGiang()
        #expect(board.sees("An Giang") && board.sees("tính đến 20/11/2021"))
        // It opens on the report whose day passed last.
        #expect(board.state.reports.duty == Ref("duty.year"))
        #expect(board.sees("trước ngày 15/11/2021, muộn nhất CN 14/11/2021"))

        // Two of the eleven have sent it.
        board.press("/").type("chau phu").press("Enter Space")
        #expect(board.sees("Đã ghi UBND huyện Châu Phú nộp lúc 09:12"))
        board.press("/ Ctrl-U").type("long xuyen").press("Enter e").press("Ctrl-U").type("12/11/2021").press("Tab")
            .type("85/BC-UBND").press("Enter")
        #expect(
            try duty(board).submissions[district("long-xuyen")]
                == .init(receivedOn: #require(Day(2021, 11, 12)), number: "85/BC-UBND"))

        board.press("f f f / Ctrl-U").type("ubnd cap huyen").press("Enter")
        #expect(board.sees("lọc: chưa nộp: Năm"))
        let listed = board.state.reportRows.map(\.body)
        #expect(listed.count == 9)
        #expect(!listed.contains(district("chau-phu")) && !listed.contains(district("long-xuyen")))
        #expect(board.sees("UBND cấp huyện (9/11)"))
        #expect(board.sees("! trễ 6"))

        board.press("w Enter")
        #expect(board.sees("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
        #expect(board.sees("Độc lập - Tự do - Hạnh phúc"))
        let file = board.path + "/../don-doc-\(UUID().uuidString).txt"
        defer { try? FileManager.default.removeItem(atPath: file) }
        board.press("s").press("Ctrl-U").type(file).press("Enter")
        #expect(board.sees("Đã lưu vào"))
        let letter = try String(contentsOfFile: file, encoding: .utf8)
        #expect(letter.contains("UBND TỈNH AN GIANG") && letter.contains("SỞ LAO ĐỘNG"))
        #expect(letter.contains("Ủy ban nhân dân huyện An Phú"))
        #expect(!letter.contains("Châu Phú") && !letter.contains("Long Xuyên") && !letter.contains("Sở Tài chính"))
        #expect(letter.components(separatedBy: "Báo cáo kết quả năm 2021: hạn trước ngày 15/11/2021").count == 10)
        #expect(!letter.contains("Báo cáo kết quả 6 tháng"))
        #expect(letter.contains("đề nghị các cơ quan") && !letter.contains("trân trọng"))
        #expect(letter.split(separator: "\n").allSatisfy { $0.count <= 76 })
    }

    @Test func aFileIsReplacedOnlyWhenThePersonSaysSoTwice() throws {
        let board = try anGiang().press("w Enter")
        let file = board.path + "/../don-doc-\(UUID().uuidString).md"
        defer { try? FileManager.default.removeItem(atPath: file) }
        try "của tôi".write(toFile: file, atomically: true, encoding: .utf8)
        board.press("s")
        #expect(board.sees("don-doc-an-giang-2021-2021-11-20.docx"))
        board.press("Ctrl-U Enter")
        #expect(board.sees("Chưa gõ gì"))
        board.type(file).press("Enter")
        #expect(board.sees("Đã có tệp này"))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "của tôi")
        // Another key withdraws what was said.
        board.press("Backspace").type("d").press("Enter")
        #expect(board.sees("Đã có tệp này"))
        board.press("Enter")
        #expect(board.sees("Đã lưu vào"))
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.hasPrefix("| UBND TỈNH AN GIANG<br>**SỞ LAO ĐỘNG"))
        #expect(board.state.mode == .page)
        board.press("s Ctrl-U").type("/không/có/đâu.txt").press("Enter")
        #expect(board.sees("không có tệp hoặc thư mục này"))
        board.press("Esc Esc")
        // The form of a saved paper is closed with it.
        #expect(board.state.modal == nil)
    }

    @Test func spaceRecordsTodayAndTakesItBack() throws {
        let board = try anGiang()
        let before = try board.file(Self.planFile)
        let body = try #require(board.state.reports.body)
        board.press("Space")
        #expect(try duty(board).submissions[body] == .init(receivedOn: #require(Day(2021, 11, 20))))
        #expect(board.sees("✓ 20/11 +6") || board.sees("✓20/11+6"))
        board.press("Space")
        #expect(try duty(board).submissions.isEmpty)
        board.press("u u")
        #expect(try board.file(Self.planFile) == before)
    }

    @Test func severalMarkedBodiesAreOneStep() throws {
        let board = try anGiang().press("v v v")
        #expect(board.sees("đã chọn 3"))
        board.press("Space")
        #expect(try duty(board).submissions.count == 3)
        #expect(board.sees("Đã ghi 3 cơ quan nộp"))
        #expect(board.state.reports.marked.isEmpty)
        #expect(try board.file("history/an-giang-2021.jsonl").split(separator: "\n").count == 1)
        board.press("u")
        #expect(try duty(board).submissions.isEmpty)
        // The standing agency owes the consolidated report alone: nobody else is recorded there.
        board.press("l Space")
        #expect(board.sees("không phải nộp"))
        #expect(try duty(board, "duty.consolidated").submissions.isEmpty)
    }

    /// What was just recorded stays in a list of what is missing until the list is chosen anew.
    @Test func recordedRowsStayUnderTheHand() throws {
        let board = try anGiang().press("f f f")
        let count = board.state.reportRows.count
        let body = board.state.reports.body
        board.press("Space")
        #expect(board.state.reportRows.count == count && board.state.reports.body == body)
        board.press("f f f f")
        #expect(board.state.reportRows.count == count - 1)
    }

    @Test func aFarDayIsTakenBySecondEnter() throws {
        let board = try anGiang().press("e Ctrl-U").type("31/12/2099").press("Enter")
        #expect(board.sees("T5 31/12/2099? Enter lần nữa"))
        #expect(try duty(board).submissions.isEmpty)
        board.press("Backspace").type("8").press("Enter")
        #expect(try duty(board).submissions.isEmpty)
        board.press("Enter")
        #expect(try duty(board).submissions.values.first?.receivedOn == Day(2098, 12, 31))
    }

    @Test func aDayThatIsNoneIsNotAccepted() throws {
        let board = try anGiang().press("e Ctrl-U").type("hôm nào").press("Enter")
        #expect(board.sees("Không phải ngày"))
        #expect(board.sees("hôm nào"))
        board.press("Esc")
        #expect(try duty(board).submissions.isEmpty)
    }

    @Test func theWayOutGoesThroughMarksSearchAndFilter() throws {
        let board = try anGiang().press("f v /").type("huyen").press("Enter")
        board.press("Esc")
        #expect(board.state.reports.marked.isEmpty && !board.state.reports.field.isEmpty)
        board.press("Esc")
        #expect(board.state.reports.listing.search.isEmpty && board.state.reports.listing.filter == .late)
        board.press("Esc")
        #expect(board.state.reports.listing.filter == .all && board.state.screen == .reports)
        board.press("Esc")
        #expect(board.state.screen == .overview)
        board.press("6 /").type("chau doc").press("Esc")
        #expect(board.state.reports.listing.search.isEmpty)
    }

    @Test func plansChangeByBrackets() throws {
        let board = try anGiang().press("v ]")
        #expect(board.state.reports.plan == PlanID("dak-lak-2020"))
        #expect(board.state.reports.marked.isEmpty)
        #expect(board.state.reportBoard?.columns.count == 3)
        board.press("<")
        #expect(board.state.reports.plan == PlanID("an-giang-2021"))
        board.press(">")
        #expect(board.state.reports.plan == PlanID("dak-lak-2020"))
        // From another screen it opens on the plan that is selected there.
        board.press("2 Enter 6")
        #expect(board.state.reports.plan == board.state.browse.plan)
    }

    @Test func readOnlyRefuses() throws {
        let board = try anGiang()
        let file = board.path + "/folder.json"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacingOccurrences(of: "\"format\": 2", with: "\"format\": 99")
            .write(toFile: file, atomically: true, encoding: .utf8)
        let closed = try Board(today: "2021-11-20", copyOf: board.path).press("6 z Space")
        #expect(closed.sees("định dạng 99"))
        #expect(try duty(closed).submissions.isEmpty)
    }

    /// Enter shows what the body has to do; there a change means its part, and two steps back lead to the list.
    @Test func enterShowsWhatTheBodyHasToDo() throws {
        let board = try anGiang().press("/").type("an phu").press("Enter Enter")
        #expect(board.state.screen == .browse)
        #expect(board.sees("UBND huyện An Phú"))
        let rows = board.state.browseRows
        #expect(rows.map(\.task.id.description) == ["II.3.3", "III.1", "III.2.2", "IV.13.1", "V.1"])
        #expect(rows.last.map(board.state.shownPart) == .overdue)
        board.press("G k Space")
        let task = try #require(board.state.digest.row(RecordID(PlanID("an-giang-2021"), Ref("IV.13.1"))))
        #expect(task.standing.members.filter { $0.status == .done }.map(\.owner.reference) == [district("an-phu")])
        board.press("j")
        let facts = board.state.detailLines.map(\.text).joined(separator: " ").split(separator: " ")
            .joined(separator: " ")
        #expect(facts.contains("Báo cáo kết quả năm 2021: chưa nộp, trễ 6 ngày"))
        board.press("Space")
        #expect(board.sees("phím 6"))
        board.press("Esc Esc")
        #expect(board.state.screen == .reports && board.state.reports.listing.search == "an phu")
    }

    // MARK: Owners' parts on screen 2

    private func boardOnDistrictTask() throws -> Board {
        let board = try Board(today: "2021-11-12").press("/").type("UBND nam:2021 cap huyen").press("Enter")
        _ = board.press("Esc 2 Enter Enter G k Enter Enter")
        #expect(board.state.browse.task == Ref("IV.13.1"))
        #expect(board.state.isAmongMembers)
        return board
    }

    private func doneMembers(_ board: Board) -> [String] {
        (board.state.browseRow?.standing.members ?? []).filter { $0.status == .done }
            .map(\.owner.reference.description)
    }

    @Test func ownersAreFoundMarkedAndTickedTogether() throws {
        let board = try boardOnDistrictTask().press("/").type("chau").press("Enter")
        #expect(board.sees("tìm “chau”"))
        let found = Set(
            board.state.detailLines.compactMap { line -> AgencyReference? in
                if case .member(let body) = line.item { body } else { nil }
            })
        #expect(found == Set(["chau-doc", "chau-phu", "chau-thanh-an-giang", "thi-xa-tan-chau"].map(district)))
        board.press("v v Space")
        #expect(doneMembers(board).count == 2)
        #expect(doneMembers(board).allSatisfy { $0.contains("chau") })
        #expect(board.state.members.marked.isEmpty)
        #expect(board.sees("2/11 cơ quan"))
        #expect(try board.file("history/an-giang-2021.jsonl").split(separator: "\n").count == 1)
        board.press("u")
        #expect(doneMembers(board).isEmpty)
        board.press("Esc")
        #expect(board.state.members.search.isEmpty && board.state.browse.focus == .detail)
        board.press("Esc")
        #expect(board.state.browse.focus == .task)
        // On the task itself all are meant, after a question that Enter answers with no.
        board.press("Space")
        #expect(board.state.mode == .confirmation && board.sees("11 cơ quan"))
        board.press("Enter")
        #expect(doneMembers(board).isEmpty)
        board.press("Space y")
        #expect(doneMembers(board).count == 11)
    }

    @Test func whatIsChosenBelongsToItsTask() throws {
        let board = try boardOnDistrictTask().press("/").type("chau").press("Enter v")
        #expect(!board.state.members.marked.isEmpty)
        board.press("Esc Esc Esc k Enter Enter")
        #expect(board.state.members.marked.isEmpty && board.state.members.search.isEmpty)
    }
}
