import Foundation
import PlanModel
import PlanStore
import Records
import TerminalUI
import Testing

@testable import Dashboard

/// Keys against the real loop and a real folder, on a screen without a terminal.
@Suite struct KeyScriptTests {
    /// Stands on IV.3.1 of An Giang 2021: one owner, Sở Tài chính.
    func boardOnFinanceTask() throws -> Board {
        try Board().press("2 Enter Enter j j Enter")
    }

    static let planFile = "plans/an-giang/an-giang-2021.json"
    static let historyFile = "history/an-giang-2021.jsonl"

    @Test func markingDoneIsStoredAndTakenBackByteForByte() throws {
        let board = try boardOnFinanceTask()
        let before = try board.file(Self.planFile)
        #expect(board.sees("Sở Tài chính"))
        #expect(board.state.browse.task == Ref("IV.3.1"))

        board.press("Space")
        #expect(board.sees("Đã đánh dấu xong IV.3.1 lúc 09:12"))
        #expect(board.sees("✓ IV.3.1"))
        let after = try board.file(Self.planFile)
        #expect(after.contains("\"doneOn\": \"2026-11-21\""))
        let history = try board.file(Self.historyFile)
        #expect(history.contains("\"by\":\"Lan\"") || history.contains("\"by\": \"Lan\""))
        #expect(history.split(separator: "\n").count == 1)

        board.press("u")
        #expect(try board.file(Self.planFile) == before)
        #expect(board.state.browseRow?.standing.status == .notStarted)
        #expect(try board.file(Self.historyFile).split(separator: "\n").count == 2)

        board.press("Ctrl-R")
        #expect(try board.file(Self.planFile) == after)
    }

    @Test func spaceOnADoneTaskReopensIt() throws {
        let board = try boardOnFinanceTask().press("Space Space")
        #expect(board.state.browseRow?.standing.status == .notStarted)
        #expect(board.sees("Đã mở lại IV.3.1"))
    }

    @Test func searchWithoutAccentsFindsTheHealthDepartmentInEachProvince() throws {
        let board = try Board().press("/").type("co-quan:\"so y te\"").press("Enter")
        let plans = Set(board.state.tableTasks.map(\.plan.slug))
        // The letter of 2022 reaches it in a group.
        #expect(plans == ["an-giang-2021", "dak-lak-2020", "dak-lak-2022-cong-van", "thua-thien-hue-2024"])
        #expect(board.state.tableTasks.contains { $0.description == "thua-thien-hue-2024/IV.8.b" })
        board.press("Esc")
        #expect(board.state.table.matches == nil)
    }

    @Test func anUnreadableQueryKeepsTheLastMatchesAndPointsAtTheCharacter() throws {
        let board = try Board().press("/").type("nam:2024")
        let matches = board.state.tableTasks
        #expect(matches.count == 67)
        board.type(" \"")
        #expect(board.state.tableTasks == matches)
        #expect(board.state.table.error?.position == 9)
        #expect(board.sees("thiếu dấu nháy đóng"))
    }

    @Test func searchReturnsWhereItWasBegun() throws {
        let board = try Board().press("2 /").type("hue").press("Esc")
        #expect(board.state.screen == .browse)
        #expect(board.state.table.field.isEmpty)
    }

    @Test func evidenceWithItsDateIsStored() throws {
        let board = try boardOnFinanceTask().press("e").type("123/BC-STC 20/11/2026").press("Enter")
        let evidence = board.state.browseRow?.task.progress.evidence
        #expect(evidence == [Evidence(number: "123/BC-STC", issuedOn: Day(2026, 11, 20))])
        #expect(board.sees("Đã thêm minh chứng"))
        #expect(try board.file(Self.planFile).contains("123/BC-STC"))
    }

    /// A Vietnamese input method sends backspace and the letter anew; others send the marks alone.
    @Test(arguments: [
        ["t", "r", "e", "Backspace", "ê", "Backspace", "ễ"],
        ["t", "r", "e", "\u{0302}", "\u{0303}"],
        ["t", "r", "e", "\u{0303}", "\u{0302}"],
    ])
    func notesTakeVietnameseHoweverItIsTyped(_ keys: [String]) throws {
        let board = try boardOnFinanceTask().press("n")
        for key in keys {
            if key == "Backspace" { board.press(key) } else { board.type(key) }
        }
        board.press("Enter")
        let text = try #require(board.state.browseRow?.task.progress.notes.first?.text)
        #expect(Array(text.unicodeScalars) == Array("trễ".unicodeScalars))
        #expect(board.state.browseRow?.task.progress.notes.first?.at == "2026-11-21T09:12:00+07:00")
    }

    @Test func aLineShowsWhatADayMeansAndAsksAboutAFarOne() throws {
        let board = try boardOnFinanceTask().press("d").type("thứ 2")
        #expect(board.sees("T2 23/11/2026"))
        board.press("Ctrl-U").type("1/12/2099").press("Enter")
        #expect(board.sees("lần nữa"))
        #expect(board.state.browseRow?.task.progress.newDue == nil)
        board.press("Enter")
        #expect(board.state.browseRow?.task.progress.newDue == Day(2099, 12, 1))
    }

    @Test func aNewDueDayHoldsInPlaceOfThePrintedOne() throws {
        let board = try boardOnFinanceTask().press("d").type("hôm nào").press("Enter")
        #expect(board.sees("Không phải ngày"))
        board.press("Ctrl-U").type("1/12/2026").press("Enter")
        #expect(board.state.browseRow?.task.progress.newDue == Day(2026, 12, 1))
        #expect(board.state.browseRow?.standing.lastDay == Day(2026, 12, 1))
        board.press("d Enter")
        #expect(board.state.browseRow?.task.progress.newDue == nil)
    }

    @Test func aStatusIsChosenFromTheList() throws {
        let board = try boardOnFinanceTask().press("t")
        #expect(board.sees("chờ xác nhận"))
        board.press("j j Enter")
        #expect(board.state.browseRow?.standing.status == .awaitingConfirmation)
        board.press("t Esc")
        #expect(board.state.modal == nil)
    }

    @Test func severalMarkedTasksAreOneStep() throws {
        let board = try Board().press("3 v v v Space")
        let done = board.state.digest.plans.flatMap(\.rows).filter { $0.standing.status == .done }
        #expect(done.count == 3)
        #expect(board.state.table.marked.isEmpty)
        board.press("u")
        #expect(board.state.digest.plans.flatMap(\.rows).allSatisfy { $0.standing.status == .notStarted })
    }

    @Test func oneDistrictIsTickedInTheDetail() throws {
        let board = try Board(size: "120x40").press("2 Enter Enter G k Enter Enter")
        #expect(board.state.browse.task == Ref("IV.13.1"))
        let members = board.state.browseRow?.standing.members ?? []
        #expect(members.count == 11)
        for _ in 0..<60 where board.state.detailItem != .member(members[0].owner.reference) { board.press("j") }
        board.press("Space")
        #expect(board.state.browseRow?.standing.members.filter { $0.status == .done }.count == 1)
        #expect(board.state.browseRow?.standing.status == .inProgress)
        #expect(board.sees("1/11 cơ quan"))
        #expect(try board.file(Self.planFile).contains("\"members\""))
    }

    @Test func aReportingTaskSaysWhereItsStatusComesFrom() throws {
        let board = try Board().press("/").type("ke-hoach:an-giang \"đôn đốc\"").press("Enter Space")
        #expect(board.state.table.selected == RecordID(PlanID("an-giang-2021"), Ref("V.2")))
        #expect(board.sees("phím 6 để ghi từng cơ quan"))
        #expect(board.state.notice?.kind == .refused)
    }

    @Test func escapeAndLeftGoBackToTheOverview() throws {
        let board = try Board().press("2 Enter Enter Enter Enter Esc Left h Esc Esc")
        #expect(board.state.screen == .overview)
    }

    @Test func deadlinesOfTheOverviewOpenTheirTask() throws {
        let board = try Board(today: "2021-11-12")
        let first = try #require(board.state.digest.openDeadlines.first.flatMap(board.state.digest.deadline))
        for _ in 0..<board.state.overviewRows.firstDeadline { board.press("j") }
        board.press("Enter")
        #expect(board.state.screen == .browse)
        #expect(board.state.browse.task == first.ref)
    }

    @Test func theYearOfTheActionMonthChanges() throws {
        let board = try Board().press("5")
        #expect(board.sees("Tháng hành động 2026"))
        #expect(board.sees("chưa biết"))
        #expect(board.sees("chưa có kế hoạch 2026; tạm lấy theo kế hoạch năm 2024"))
        board.press("< <")
        #expect(board.sees("Tháng hành động 2024"))
        #expect(board.sees("Đảm bảo an sinh xã hội"))
        board.press("o")
        #expect(board.state.month.province != nil)
    }

    @Test func midnightBringsTheNextDay() throws {
        let board = try Board(today: "2021-11-14")
        var state = board.state
        _ = update(&state, .woke(at: "2021-11-15T00:00:00+07:00", on: try #require(Day(2021, 11, 15))))
        #expect(state.today == Day(2021, 11, 15))
        #expect(state.world.phase(in: 2021) == .running(day: 1, of: 31))
    }

    /// A terminal without bracketed paste sends a letter of twenty thousand bytes as keys.
    @Test func whatHasArrivedIsTypedWholeAndDrawnOnce() throws {
        let text = String(repeating: "Đề nghị các đơn vị nộp báo cáo. ", count: 400)
        let board = try boardOnFinanceTask().press("n")
        let frames = board.screen.frames.count
        board.screen.sendOnce(text.map { .key(.character($0)) } + [.key(.backspace), .key(.enter)])
        board.press("Up")
        #expect(board.state.browseRow?.task.progress.notes.first?.text == text.trimmed)
        #expect(board.screen.frames.count == frames + 3)
    }

    @Test func keysBeforeAndBehindATextInOneReadKeepTheirOrder() throws {
        let board = try Board()
        board.screen.sendOnce("/nam:2024".map { .key(.character($0)) } + [.key(.enter), .key(.character("j"))])
        board.press("j")
        #expect(board.state.tableTasks.count == 67)
        #expect(board.state.table.selected == board.state.tableTasks[2])
        #expect(board.state.modal == nil)
    }

    @Test func quitEndsTheLoop() throws {
        let board = try Board().press("q")
        #expect(board.ending == .quit)
    }
}
