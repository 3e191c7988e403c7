import Disk
import Foundation
import PlanModel
import PlanStore
import Records
import RollOver
import TerminalUI
import Testing

@testable import Dashboard

/// Next year's plan by keys, against the real loop and a real folder.
@Suite struct ReviewTests {
    private static let draft = PlanID("an-giang-2026")
    private static let draftFile = "plans/an-giang-2025/an-giang-2026.json"

    private func exists(_ board: Board) -> Bool {
        FileManager.default.fileExists(atPath: board.path + "/" + Self.draftFile)
    }

    /// "Roll An Giang 2021 over to 2026 with every dissolved agency and district replaced or asked about."
    @Test func anGiang2021IsRolledOverTo2026() throws {
        let board = try Board()
        #expect(board.sees("R: lập từ kế hoạch cũ"))
        board.press("R")
        #expect(board.sees("Lập an-giang-2026 (năm 2026) từ an-giang-2021"))
        #expect(board.sees("giữ 151 · bỏ 5 · cần quyết 22"))
        #expect(board.sees("Sở LĐTBXH → Sở Nội vụ"))
        #expect(board.sees("UBND cấp huyện → UBND cấp xã"))

        // The first question: who took over from the planning department.
        board.press("Tab")
        #expect(board.state.review?.selected == .agency(AgencyReference(AgencyID("so-khdt"))))
        #expect(board.sees("chưa có văn bản xác nhận Sở Tài chính kế tục"))
        board.press("a Tab")
        #expect(board.sees("cần quyết 21"))

        // The second: press work went elsewhere than the rest.
        let information = AgencyReference(AgencyID("so-tttt"))
        #expect(board.state.review?.selected == .agency(information))
        board.press("c")
        #expect(board.sees("Thay Sở TT&TT bằng"))
        board.press("j Enter")
        #expect(board.state.review?.review.rollOver.successor(of: information).agency == AgencyID("so-vhtt"))
        for _ in 0..<21 { board.press("Tab a") }
        #expect(board.state.review?.review.counts.open == 0)
        #expect(!exists(board))

        board.press("W")
        #expect(board.sees("Ghi dự thảo an-giang-2026?"))
        board.press("k")
        #expect(!exists(board) && board.state.review != nil)
        board.press("W c")
        #expect(exists(board))
        #expect(board.state.review == nil && board.state.screen == .browse && board.state.browse.plan == Self.draft)
        #expect(board.sees("Đã ghi dự thảo an-giang-2026"))

        let folder = try PlanFolder(at: board.path, system: PosixSystem(), clock: .system())
        #expect(folder.snapshot.faults.isEmpty && folder.check().isEmpty)
        let plan = try #require(folder.snapshot.library.plan(Self.draft))
        #expect(plan.plan.statedState == .draft && plan.plan.derivedFrom == PlanID("an-giang-2021"))
        let day = try #require(Day(2026, 1, 1))
        let agencies = folder.snapshot.library.reference.agencies
        let bodies = Set(
            plan.owners.values.flatMap { $0.map(\.reference) } + plan.debtors.values.flatMap { $0.map(\.reference) })
        for body in bodies {
            let ended = agencies[body.agency]?.ended
            #expect(ended.map { $0 >= day } ?? true, "\(body)")
        }
        // The districts' reports are the communes' by now.
        #expect(plan.debtors[Ref("duty.year")]?.count { $0.reference.agency == AgencyID("ubnd-xa") } == 102)

        board.press("u")
        #expect(!exists(board))
        #expect(board.state.digest.library.plan(Self.draft) == nil)
        #expect(folder.check().isEmpty)
    }

    @Test func aDraftCountsNowhereUntilItIsInForce() throws {
        let board = try Board().press("1")
        let before = board.state.digest.latestPlans.map(\.id)
        let deadlines = board.state.digest.openDeadlines.count
        board.press("R W c 1")
        #expect(exists(board))
        #expect(board.state.digest.latestPlans.map(\.id) == before && board.state.digest.plansInForce.isEmpty)
        #expect(board.state.digest.openDeadlines.count == deadlines)
        // Draft, in force: the second choice.
        board.press("2 Enter").press("P")
        #expect(board.sees("Trạng thái kế hoạch an-giang-2026"))
        // What the draft lacks is said, and why it is put in force all the same is kept.
        board.press("j Enter")
        #expect(board.sees("an-giang-2026: còn") && board.sees("thiếu số, ngày, người ký"))
        board.press("Enter")
        #expect(board.sees("Chưa gõ gì") && board.state.digest.plansInForce.isEmpty)
        board.press("k ý Enter")
        #expect(board.sees("hạn đã qua trước hôm nay") && board.state.digest.plansInForce.isEmpty)
        board.press("j Esc P j Enter k ý Enter Enter")
        #expect(board.state.digest.plansInForce.map(\.id) == [Self.draft])
        #expect(board.sees("an-giang-2026: đang hiệu lực"))
        board.press("u")
        #expect(board.state.digest.plansInForce.isEmpty)
        #expect(try board.file(Self.draftFile).contains("\"state\": \"draft\""))
    }

    @Test func whatIsLeftOpenStaysWithARemark() throws {
        let board = try Board().press("R W")
        #expect(board.sees("22 dòng chưa quyết"))
        board.press("Enter")
        let file = try board.file(Self.draftFile)
        #expect(file.contains("Cần xem lại: căn cứ 939/QĐ-TTg hết hạn ngày 31/12/2025"))
        #expect(file.contains("Sở LĐTBXH → Sở Nội vụ"))
    }

    /// What was decided in the morning is there in the evening, until the draft is written or it is thrown away.
    @Test func decisionsAreKeptOverDays() throws {
        let shelf = KeptInMemory()
        let board = try Board(kept: shelf.kept).press("R Tab a Tab a Esc")
        #expect(board.state.review == nil && board.state.modal == nil && board.sees("được giữ lại"))
        let first = try #require(shelf.texts.first)
        let again = try Board(copyOf: board.path, kept: shelf.kept).press("R")
        #expect(again.sees("Đã lấy lại 2 điều"))
        #expect(again.state.review?.review.decisions.count == 2)
        // A line that says something else by now is not decided.
        shelf.texts[first.key] = first.value.replacingOccurrences(of: "\tkeep", with: " khác\tkeep")
        let changed = try Board(copyOf: board.path, kept: shelf.kept).press("R")
        #expect(changed.sees("bỏ 2 điều vì kế hoạch đã đổi"))
        // Thrown away, or written.
        changed.press("Tab a X y")
        #expect(changed.state.review == nil && shelf.texts.isEmpty)
        changed.press("R Tab a").press("W Enter")
        #expect(changed.state.review == nil && shelf.texts.isEmpty)
    }

    @Test func leavingAsksOnlyWhereSomethingWouldBeLost() throws {
        let board = try Board().press("R Esc")
        #expect(board.state.review == nil)
        board.press("R Tab a Esc")
        #expect(board.sees("Rời bản lập kế hoạch?"))
        board.press("Esc")
        #expect(board.state.review?.review.isTouched == true)
        // The key that asks is not the one that loses.
        board.press("Esc Enter")
        #expect(board.state.review?.review.isTouched == true)
        board.press("Esc y")
        #expect(board.state.review == nil && !exists(board))
    }

    @Test func textsAreWrittenInAForm() throws {
        let board = try Board().press("R f f f")
        #expect(board.state.review?.filter == .dropped)
        let summary = RollOverItem.task(Ref("II.3.3"))
        #expect(board.state.review?.selected == summary)
        board.press("e").type(" khóa XVI").press("Enter")
        let review = try #require(board.state.review?.review)
        let line = try #require(review.rollOver.line(summary))
        #expect(review.text(of: line).hasSuffix(" khóa XVI"))
        #expect(review.outcome(of: line) == .keep)
        // The line is none of the dropped any more, so the next one is selected.
        #expect(board.state.review?.selected == .remarks)
    }

    @Test func aFormWithoutTextIsKeptWithItsComplaint() throws {
        let board = try Board().press("R e")
        for _ in 0..<100 { board.press("Backspace") }
        board.press("Enter")
        #expect(board.sees("Chưa gõ gì"))
        board.press("Esc")
        #expect(board.state.review?.review.isTouched == false)
    }

    @Test func spaceKeepsAndDropsAndUTakesBack() throws {
        let board = try Board().press("R f f f")
        let item = RollOverItem.citation(11)
        func outcome() throws -> RollOverReview.Decision? {
            let review = try #require(board.state.review?.review)
            return review.outcome(of: try #require(review.rollOver.line(item)))
        }
        board.press("f")
        while board.state.review?.selected != item { board.press("j") }
        #expect(try outcome() == .drop)
        board.press("Space")
        #expect(try outcome() == .keep)
        board.press("Space")
        #expect(try outcome() == .drop)
        board.press("a u")
        #expect(try outcome() == .drop && board.state.review?.review.isTouched == false)
    }

    @Test func someLinesCannotBeDroppedOrKept() throws {
        let board = try Board().press("R d")
        #expect(board.sees("không bỏ được"))
        board.press("G a")
        #expect(board.sees("chỉ thuộc năm cũ"))
        #expect(board.state.review?.review.isTouched == false)
    }

    @Test func theYearCanBeChanged() throws {
        let board = try Board().press("R >")
        #expect(board.sees("Lập an-giang-2027 (năm 2027)"))
        board.press("< < < < < <")
        #expect(board.sees("Năm 2021 không sau năm 2021"))
        #expect(board.sees("Lập an-giang-2022 (năm 2022)"))
        #expect(board.sees("cần quyết 5"))
    }

    @Test func aPlanThatIsThereIsNotWrittenOver() throws {
        let board = try Board().press("R W c 1 R")
        // The next year that has no plan yet.
        #expect(board.sees("Lập an-giang-2027"))
        board.press("< W")
        #expect(board.sees("Đã có kế hoạch an-giang-2026"))
        #expect(board.state.modal == nil)
    }

    @Test func aPlanThatSomebodyElseMadeMeanwhileIsNotWrittenOver() throws {
        let board = try Board(isWatching: false).press("R W")
        let other = try Board(author: "Minh", copyOf: board.path).press("R W c")
        let theirs = try other.file(Self.draftFile).replacing("Hoạt động", with: "Việc")
        try theirs.write(toFile: board.path + "/" + Self.draftFile, atomically: true, encoding: .utf8)
        board.press("c")
        #expect(board.sees("Đã có kế hoạch an-giang-2026"))
        #expect(board.state.review != nil)
        #expect(try board.file(Self.draftFile) == theirs)
    }

    @Test func theActionMonthOffersItsOwnYear() throws {
        let board = try Board().press("5 o o o R")
        #expect(board.sees("Lập hue-2026 (năm 2026) từ thua-thien-hue-2024"))
        #expect(board.sees("Thừa Thiên Huế → Huế"))
    }

    @Test func theUnitIsChosenWhereItHasEnded() throws {
        let board = try Board().press("1 G R")
        #expect(board.sees("huong-tra-xa-binh"))
        let review = try #require(board.state.review)
        #expect(review.review.rollOver.line(.unit)?.proposal == .ask)
        while board.state.review?.selected != .unit { board.press("Tab") }
        board.press("c")
        guard case .successors(let picker) = board.state.modal else {
            Issue.record("no choice of a unit")
            return
        }
        #expect(picker.choices.count > 40)
        board.press("j Enter")
        let unit = try #require(board.state.review?.review.rollOver.unit)
        #expect(unit != UnitID("huong-tra-xa-binh"))
        #expect(board.state.digest.library.reference.units[unit]?.level == .commune)
    }

    @Test func aReadOnlyFolderIsLookedAtAndNotWritten() throws {
        let path = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = try PlanFolder(at: path, system: PosixSystem(), clock: Board.clock, readOnly: true)
        let day = try #require(Day(2026, 11, 21))
        var state = AppState(
            snapshot: folder.snapshot, today: day, moment: "2026-11-21T09:12:00+07:00", author: "Lan",
            language: .vietnamese, size: Size(columns: 80, rows: 24))
        _ = update(&state, .command(.rollOver))
        #expect(update(&state, .command(.writeDraft)).isEmpty)
        #expect(state.modal == nil && state.notice?.kind == .refused)
        _ = update(&state, .command(.back))
        _ = update(&state, .command(.choosePlanState))
        _ = update(&state, .command(.moveDown))
        #expect(update(&state, .command(.choose)).isEmpty && state.notice?.kind == .refused)
    }
}
