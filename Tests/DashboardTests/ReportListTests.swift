import PlanModel
import Records
import TerminalUI
import Testing

@testable import Dashboard

/// The reports of screen 6 one below the other, through the real loop.
@Suite struct ReportListTests {
    private static let anGiang = PlanID("an-giang-2021")

    private func board(size: String = "80x24", _ language: Language = .vietnamese) throws -> Board {
        try Board(today: "2021-11-20", size: size, language: language).press("6")
    }

    private func submissions(_ board: Board, _ id: String) throws -> [AgencyReference: ReportingDuty.Submission] {
        let plan = try #require(board.state.digest.plan(Self.anGiang))
        return try #require(plan.plan.plan.duties.first { $0.id == Ref(id) }).submissions
    }

    /// Every report is told with what has come in of it, and nothing else stands between.
    @Test(arguments: ["60x16", "80x24", "120x40"], Language.allCases)
    func allReportsAreSeenAtOnce(_ size: String, _ language: Language) throws {
        let board = try board(size: size, language)
        #expect(board.state.reports.duty == Ref("duty.year") && board.state.reports.body == nil)
        #expect(board.state.reportLines.count == 7 && board.state.reportLines.allSatisfy { $0.body == nil })
        #expect(board.sees("0/24") && board.sees("0/1") && board.sees("25/11"))
        for line in board.lines { #expect(DisplayWidth.of(line) <= board.state.size.columns) }
    }

    @Test func whoOwesAReportStandsFoldedUnderIt() throws {
        let board = try board().press("Enter")
        #expect(board.state.reports.unfolded == [Ref("duty.year")])
        let owing = board.state.reportLines.filter { $0.body != nil }
        // Those who only are asked stand there as well, and are counted apart.
        #expect(owing.count == 26 && owing.allSatisfy { $0.duty == Ref("duty.year") })
        #expect(board.sees("UBND cấp huyện (11)") && board.sees("0/11 · 11 trễ"))
        board.press("Enter")
        #expect(board.state.reports.unfolded.isEmpty)
    }

    @Test func aReportIsRecordedForTheBodyUnderTheCursor() throws {
        let board = try board().press("Enter j j Space")
        let body = try #require(board.state.reports.body)
        #expect(try submissions(board, "duty.year").keys.map(\.self) == [body])
        #expect(board.sees("đã nộp 1/24 · 23 trễ") && board.sees("✓ 20/11"))
        board.press("Space u Ctrl-R")
        #expect(try submissions(board, "duty.year").isEmpty == false || board.state.reports.body == body)
        // The same body owes others, which are untouched.
        #expect(try submissions(board, "duty.sixMonth").isEmpty)
    }

    @Test func aReportItselfIsNobodys() throws {
        let board = try board().press("Space")
        #expect(board.state.notice?.kind == .refused && board.sees("Chưa chọn cơ quan nào"))
        board.press("v")
        #expect(board.state.reports.marked.isEmpty && board.state.notice?.kind == .refused)
        #expect(try submissions(board, "duty.year").isEmpty)
    }

    @Test func severalAreMarkedAndRecordedAtOnce() throws {
        let board = try board().press("Enter j v v v")
        #expect(board.state.reports.marked.count == 3)
        board.press("Space")
        #expect(try submissions(board, "duty.year").count == 3)
        #expect(try board.file("history/an-giang-2021.jsonl").split(separator: "\n").count == 1)
    }

    @Test func aNameIsFoundUnderEveryReportAndRecordedInTheSelectedOne() throws {
        let board = try board().press("/").type("chau phu").press("Enter")
        #expect(board.state.reportLines.count { $0.body != nil } == 3)
        #expect(board.state.reports.duty == Ref("duty.year") && board.state.reports.body != nil)
        board.press("Space Esc")
        #expect(try submissions(board, "duty.year").count == 1)
        #expect(board.state.reports.listing.search.isEmpty && board.state.reports.body == nil)
    }

    @Test func aFilterLooksAtEachReportByItself() throws {
        let board = try board().press("Enter j Space f")
        // What was just recorded leaves the list of the late once the list is chosen anew, here only.
        #expect(board.state.reportLines.count { $0.body != nil } == 23)
        #expect(board.sees("UBND cấp huyện (10/11)"))
        board.press("l l l")
        #expect(board.state.reports.duty == Ref("IV.4.2/duty") || board.state.reports.body == nil)
        board.press("f f")
        #expect(board.state.reports.listing.filter == .all)
    }

    @Test func theOtherLayoutKeepsWhatIsSelected() throws {
        let board = try board().press("Enter j j")
        let line = board.state.reports.line
        board.press("z")
        #expect(board.state.reports.layout == .grid && board.state.reports.line == line)
        board.press("z")
        #expect(board.state.reports.layout == .byReport && board.state.reports.line == line)
        // The next plan is shown the same way.
        board.press("z ]")
        #expect(board.state.reports.layout == .grid && board.state.reports.plan == PlanID("dak-lak-2020"))
    }

    @Test func aLetterIsAboutTheSelectedReport() throws {
        let board = try board().press("w Enter")
        #expect(board.state.mode == .page && board.sees("báo cáo kết"))
        board.press("Esc Esc k k w Enter")
        #expect(board.state.mode == .page && board.sees("kế hoạch"))
        // Of the report that is not due yet nobody is late.
        board.press("Esc Esc j j j w")
        #expect(board.state.modal == nil && board.state.notice?.kind == .done)
    }

    /// From a report elsewhere one comes to who owes it.
    @Test func comingForAReportUnfoldsIt() throws {
        let board = try Board(today: "2021-11-20").press("4 g")
        let duty = try #require(board.state.selection.duty)
        board.press("6")
        #expect(board.state.reports.duty == duty && board.state.reports.unfolded == [duty])
    }
}
