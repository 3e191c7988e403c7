import Foundation
import PlanModel
import Records
import TerminalUI
import Testing

@testable import Dashboard

/// `s` on screen 6: the bodies of a report folded by cluster and by who is in charge, through the real loop.
@Suite struct ReportGroupingTests {
    private func heads(_ board: Board) -> [ReportBoard.GroupKind] { board.state.reportLines.compactMap(\.part) }

    @Test func bodiesAreFoldedByTheKindOfTheirUnits() throws {
        let board = try Board(today: "2021-11-20").press("6 s s")
        #expect(board.sees("theo cụm"))
        let heads = heads(board)
        #expect(heads.contains(.unitKind(.ruralDistrict)) && heads.contains(.unitKind(.city)))
        #expect(board.state.reportLines.allSatisfy { $0.body == nil } && board.sees("Huyện ("))
        // The counts of all lines are those of the report.
        let report = try #require(
            board.state.reportBoard.map(board.state.reportsListed)?.first { $0.id == Ref("duty.year") })
        let totals = report.parts.filter { $0.group.kind != .requested }.map { $0.group.tallies[report.column].total }
        #expect(totals.reduce(0, +) == report.tally.total)
        // A line is opened, and what it holds is recorded and counted.
        while board.state.reports.part != .unitKind(.city) {
            let before = board.state.reports.line
            board.press("j")
            guard board.state.reports.line != before else { Issue.record("no such line"); return }
        }
        #expect(board.lines.contains { $0.contains("Thành phố (2)") && $0.hasSuffix("0/2 · 2 trễ") })
        board.press("Enter j Space")
        #expect(board.state.reports.body?.agency == AgencyID("ubnd-huyen"))
        #expect(board.sees("1/2 · 1 trễ"))
        board.press("k Enter")
        #expect(board.state.reportLines.allSatisfy { $0.body == nil })
        board.press("s")
        #expect(self.heads(board).isEmpty && !board.sees("theo cụm"))
    }

    /// A letter from a line of a cluster is to its agencies.
    @Test func theLetterIsToTheCluster() throws {
        let board = try Board(today: "2021-11-20").press("6 s s")
        while board.state.reports.part != .unitKind(.city) { board.press("j") }
        let scope = ReportsSelection(state: board.state).letterScope
        #expect(scope.duties == [Ref("duty.year")] && scope.bodies?.count == 2)
    }

    @Test func bodiesAreFoldedByWhoIsInCharge() throws {
        let folder = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/plans/an-giang/an-giang-2021.json"
        let plan = try #require(
            try Board(today: "2021-11-20", copyOf: folder).press("6").state.reportPlan?.plan.plan)
        let task = try #require(plan.duties.first { $0.id == Ref("duty.year") }?.task)
        let text = try String(contentsOfFile: file, encoding: .utf8)
            .replacingOccurrences(
                of: "\"id\": \"\(task)\",",
                with: "\"id\": \"\(task)\", \"members\": { \"so-y-te\": { \"responsible\": \"Chị Hoa\" } },")
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let board = try Board(today: "2021-11-20", copyOf: folder).press("6 s s s")
        #expect(board.sees("theo người phụ trách") && board.sees("Chị Hoa (1)"))
        #expect(board.sees("Chưa có người phụ trách"))
        #expect(heads(board).first == .person("Chị Hoa"))
        board.press("s")
        #expect(heads(board).isEmpty)
    }
}
