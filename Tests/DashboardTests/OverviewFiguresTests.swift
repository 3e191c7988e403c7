import PlanModel
import Presentation
import Testing
import Wording

@testable import Dashboard

/// The figures of screen 1: each agrees with the list that it leads to.
@Suite struct OverviewFiguresTests {
    private static let days = ["2021-11-12", "2024-11-20", "2026-11-21"]

    @Test(arguments: days) func whatEndedPlansLeftIsWhatTheirReportsSay(_ day: String) throws {
        let board = try Board(today: day, isWatching: false)
        let digest = board.state.digest
        let closed = digest.plans.filter { $0.plan.plan.state(on: digest.today) == .closed }
        let left = closed.reduce(0) { sum, plan in
            let reports = ReportBoard(
                plan.plan, reference: digest.library.reference, today: digest.today, settings: digest.library.settings)
            return sum + reports.tally(requested: false)[.unrecorded]
        }
        #expect(left > 0 && digest.missingReports.left == left)
        let line = try #require(board.lines.first { $0.contains("Kế hoạch đã kết thúc") })
        #expect(line.contains(": \(left) báo cáo không ghi nộp") && !line.contains("hạn"))
    }

    @Test(arguments: days) func theCountsOfAPlanAddUp(_ day: String) throws {
        let digest = try Board(today: day, isWatching: false).state.digest
        for plan in digest.entries {
            let tally = digest.tally(of: plan)
            let others = Wording.CountColumn.allCases.filter { $0 != .tasks }.map { $0.count(in: tally) }
            #expect(others.reduce(0, +) == Wording.CountColumn.tasks.count(in: tally), "\(plan.id)")
        }
        #expect(digest.lateTasks == digest.plansInForce.map { digest.tally(of: $0)[.overdue] }.reduce(0, +))
    }

    @Test(arguments: ["60x16", "80x24", "120x40"]) func whatIsNotRecordedIsNotToBeDone(_ size: String) throws {
        let board = try Board(today: "2026-11-21", size: size, isWatching: false)
        #expect(board.lines.contains { $0.contains("xong") && $0.contains("trễ") && $0.contains("chưa ghi") })
        let row = try #require(board.lines.first { $0.contains("An Giang") && $0.contains("2021") })
        let figures = row.split(separator: " ").suffix(5).map(String.init)
        #expect(figures == ["70", "0", "0", "0", "70"])
    }

    @Test func lateTasksAreReached() throws {
        let board = try Board(today: "2021-11-12", isWatching: false)
        #expect(board.sees("Trễ: 1 nhiệm vụ · 49 báo cáo"))
        board.press("j Enter")
        #expect(board.state.screen == .tasks && board.sees("trạng-thái:trễ"))
        #expect(board.state.tableRows.count == 1 && board.state.table.selected?.record.description == "V.1")
        board.press("Esc Esc")
        #expect(board.state.screen == .overview && board.state.overview.selected == .late(.task))
    }

    @Test func lateReportsAreReached() throws {
        let board = try Board(today: "2021-11-12", isWatching: false).press("j j Enter")
        #expect(board.state.screen == .reports && board.state.reports.plan?.slug == "an-giang-2021")
        #expect(board.state.reports.listing.filter == .late)
        #expect(board.state.reportLines.contains { $0.body != nil })
        let late = try #require(board.state.reportBoard).tally(requested: false)[.overdue]
        #expect(late == 49)
    }

    @Test(arguments: [("60x16", " · +2"), ("80x24", " · +2"), ("200x50", "10/12 Ngày")])
    func whatIsComingHasANameOrIsCounted(_ size: String, _ text: String) throws {
        let board = try Board(today: "2021-11-12", size: size, isWatching: false)
        let line = try #require(board.lines.first { $0.contains("Sắp tới:") }).trimmed
        #expect(line.contains(text) && !line.hasSuffix("/12"), "\(line)")
    }

    /// The names of the screens and the year both have room.
    @Test(arguments: ["60x16", "80x24", "120x40"], Language.allCases)
    func theDayHasItsYear(_ size: String, _ language: Language) throws {
        let board = try Board(today: "2021-11-12", size: size, language: language, isWatching: false)
        #expect(board.lines[0].contains(size == "80x24" ? "/11/2" : "12/11/2021"))
        #expect(size == "60x16" || board.lines[0].contains(language.pick("2 Duyệt", "2 Browse")))
    }

    @Test func distancesHaveOneUnit() throws {
        for size in GoldenScreenTests.sizes {
            let board = try Board(today: "2021-11-12", size: size, isWatching: false)
            for key in ["1", "2", "3", "4"] {
                #expect(!board.press(key).lines.dropFirst().contains { $0.contains(/[0-9] ng\./) }, "\(key)")
            }
        }
    }

    @Test func whereNothingIsLateThereIsNoFigure() throws {
        let board = try Board(today: "2026-11-21", isWatching: false)
        #expect(!board.sees("Trễ:"))
        #expect(board.state.overviewRows.late.isEmpty)
    }
}
