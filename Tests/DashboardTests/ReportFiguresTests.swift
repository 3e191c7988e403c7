import Foundation
import PlanModel
import Records
import Testing
import Wording

@testable import Dashboard

/// The figures of a report on screen 6: what they come to, and who has stated them.
@Suite struct ReportFiguresTests {
    /// Two bodies of 26 have answered: one all, one the first figure alone.
    private func board(_ language: Language = .vietnamese, size: String = "100x40") throws -> Board {
        let path = try Board.copyOfData()
        let plan = URL(fileURLWithPath: path + "/plans/an-giang/an-giang-2021.json")
        var object = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: plan)) as? [String: Any])
        var duties = try #require(object["duties"] as? [[String: Any]])
        let year = try #require(duties.firstIndex { $0["id"] as? String == "duty.year" })
        duties[year]["submissions"] = [
            "so-y-te": [
                "receivedOn": "2021-11-10",
                "answers": [
                    "figures": [
                        "1": ["total": "1000", "women": "600", "men": "400"],
                        "2": ["numerator": "1", "denominator": "2"],
                    ]
                ],
            ],
            "so-tu-phap": ["receivedOn": "2021-11-11", "answers": ["figures": ["1": ["total": "234.5"]]]],
        ]
        object["duties"] = duties
        try JSONSerialization.data(withJSONObject: object).write(to: plan)
        try FileManager.default.createDirectory(atPath: path + "/forms", withIntermediateDirectories: true)
        try """
        { "unit": "an-giang", "forms": [ { "id": "nam", "title": "Biểu năm", "reports": ["yearReport"], "figures": [
          { "id": "1", "label": "Số người được tuyên truyền", "unit": "người", "byGender": true },
          { "id": "2", "label": "Tỷ lệ nữ lãnh đạo", "unit": "%", "adds": "recomputed" },
          { "id": "3", "label": "Số vụ bạo lực", "unit": "vụ" } ] } ] }
        """.write(toFile: path + "/forms/an-giang.json", atomically: true, encoding: .utf8)
        let board = try Board(today: "2021-11-20", size: size, language: language, copyOf: path, isWatching: false)
        board.press("6")
        while board.state.reports.duty != Ref("duty.year") { board.press("Right") }
        return board
    }

    private func row(_ board: Board, _ text: String) throws -> String {
        try #require(board.lines.first { $0.contains(text) }, "\(board.lines.joined(separator: "\n"))")
    }

    @Test(arguments: Language.allCases) func whatTheFiguresComeTo(_ language: Language) throws {
        let board = try board(language)
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        board.press("F")
        let people = try row(board, "Số người được tuyên truyền (người)")
        #expect(
            people.contains(language.pick("1.234,5", "1,234.5")) && people.contains("600") && people.contains("400"))
        #expect(people.contains(language.pick("2/26 đơn vị", "2 of 26 agencies")))
        let share = try row(board, "Tỷ lệ nữ lãnh đạo")
        #expect(share.contains("50") && share.contains(language.pick("1/26 đơn vị", "1 of 26 agencies")))
        #expect(try row(board, "Số vụ bạo lực").contains(language.pick("0/26 đơn vị", "0 of 26 agencies")))
        board.press("Esc")
        #expect(board.state.modal == nil && board.state.screen == .reports)
    }

    @Test func enterOpensThoseThatAreMissingAndThoseThatAreIn() throws {
        let board = try board()
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        board.press("F Enter")
        #expect(board.sees("Chưa có số (24)") && board.sees("Đã có số (2)"))
        let first = try #require(board.lines.firstIndex { $0.contains("Đã có số (2)") })
        let stated = board.lines[(first + 1)...].filter { $0.contains("Sở ") }.prefix(2)
        #expect(stated.contains { $0.contains("Sở Y tế") && $0.contains("1000") && $0.contains("600") })
        #expect(stated.contains { $0.contains("Sở Tư pháp") && $0.contains("234,5") })
        // Back on the figure that was opened.
        board.press("Esc j Enter")
        #expect(board.sees("› Tỷ lệ nữ lãnh đạo") && board.sees("Chưa có số (25)"))
        board.press("Esc")
        guard case .reportFigures(let figures) = board.state.modal else {
            Issue.record("closed")
            return
        }
        #expect(figures.figure == nil && figures.selected == 1)
    }

    /// A body is gone to whatever the list was narrowed to, to be called or recorded there.
    @Test func enterOnABodyGoesToIt() throws {
        let board = try board()
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        board.press("f s s /").type("so tai chinh").press("Enter F Enter G k Enter")
        #expect(board.state.modal == nil)
        #expect(
            board.state.reports.body?.description == "so-tu-phap" || board.state.reports.body?.description == "so-y-te")
        #expect(board.state.reports.duty == Ref("duty.year") && board.state.reports.listing.search.isEmpty)
        let body = board.state.reports.body
        board.press("F Enter Enter")
        #expect(board.state.reports.body != nil && board.state.reports.body != body)
        #expect(board.press("a").state.mode == .form)
    }

    @Test func aReportWithoutAFormSaysSo() throws {
        let board = try Board(today: "2021-11-20", isWatching: false).press("6")
        while board.state.reports.duty != Ref("duty.ownPlan") { board.press("Left") }
        board.press("F")
        #expect(board.state.modal == nil && board.sees("Báo cáo này không có biểu số liệu"))
    }

    /// Where there is little room the sums and the counts stay.
    @Test func onASmallTerminal() throws {
        let board = try board(size: "60x16")
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        board.press("F")
        let people = try row(board, "1.234,5")
        #expect(people.contains("2/26 đơn vị") && people.contains("Số người") && !people.contains("600"))
    }
}
