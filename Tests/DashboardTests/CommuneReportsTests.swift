import Foundation
import PlanModel
import Records
import TerminalUI
import Testing

@testable import Dashboard

/// A province of today: its yearly report is owed by more than a hundred communes.
@Suite struct CommuneReportsTests {
    static let province = "an-giang-2025"

    /// The 2021 plan of An Giang, as if it had been issued for the province of today and its communes.
    static func board(size: String, today: String = "2026-11-20") throws -> Board {
        let folder = try Board.copyOfData()
        let old = folder + "/plans/an-giang/an-giang-2021.json"
        let text = try String(contentsOfFile: old, encoding: .utf8)
            .replacingOccurrences(of: "\"id\": \"an-giang-2021\"", with: "\"id\": \"an-giang-2026\"")
            .replacingOccurrences(of: "\"unit\": \"an-giang\"", with: "\"unit\": \"\(province)\"")
            .replacingOccurrences(of: "\"year\": 2021", with: "\"year\": 2026")
            .replacingOccurrences(of: "\"issuedOn\": \"2021-02-08\"", with: "\"issuedOn\": \"2026-02-08\"")
            .replacingOccurrences(of: "\"due\": \"2021-", with: "\"due\": \"2026-")
        try FileManager.default.createDirectory(
            atPath: folder + "/plans/\(province)", withIntermediateDirectories: true)
        try text.write(
            toFile: folder + "/plans/\(province)/an-giang-2026.json", atomically: true, encoding: .utf8)
        try FileManager.default.removeItem(atPath: old)
        return try Board(today: today, size: size, copyOf: folder).press("2 Enter 6 z")
    }

    @Test(arguments: ["60x16", "80x24", "120x40"]) func communesAreScrolledSearchedAndMarked(_ size: String) throws {
        let board = try Self.board(size: size)
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        #expect(board.state.reports.plan == PlanID("an-giang-2026"))
        let communes = board.state.reportRows.filter { $0.body.agency.slug == "ubnd-xa" }
        #expect(communes.count == 102)
        #expect(board.sees("UBND cấp huyện (102)"))
        board.press("G g PgDn PgDn")
        #expect(board.state.reports.body.map { body in communes.contains { $0.body == body } } == true)
        for line in board.lines { #expect(DisplayWidth.of(line) <= board.state.size.columns) }
        board.press("/").type("long xuyen").press("Enter v v Space")
        let duty = try #require(board.state.reportPlan?.plan.plan.duties.first { $0.kind == .yearReport })
        #expect(!duty.submissions.isEmpty)
        board.press("Esc s g")
        #expect(board.state.reportRows.first { $0.cells.contains { $0.submission != nil } } != nil)
        // A letter to so many names them in its list, not in its head.
        board.press("w Enter")
        #expect(board.state.mode == .page)
        board.press("G Esc Esc Enter j Enter")
        #expect(board.state.screen == .browse)
    }
}
