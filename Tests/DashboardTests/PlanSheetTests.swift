import Foundation
import Records
import Testing

@testable import Dashboard

/// What screen 2 says of a plan as a paper.
@Suite struct PlanSheetTests {
    private func facts(_ board: Board) throws -> [String] {
        let plan = try #require(board.state.browsePlan)
        return PlanPage(plan: plan.plan, state: board.state).chain
    }

    @Test func theChainOfPapers() throws {
        let folder = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/plans/dak-lak/dak-lak-2022-cong-van.json"
        let text = try String(contentsOfFile: file, encoding: .utf8)
            .replacing("\"year\": 2022,", with: "\"year\": 2022,\n  \"derivedFrom\": \"dak-lak-2020\",")
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let board = try Board(copyOf: folder, isWatching: false).press("2 j Enter")
        #expect(board.state.browse.plan == PlanID("dak-lak-2022-cong-van"))
        let later = try facts(board)
        #expect(later.contains("Thực hiện văn bản: Công văn 1522/UBND-KGVX (01/3/2022)"))
        #expect(later.contains("Lập từ kế hoạch: [1889/KH-UBND] 2020"))
        // Another unit by now, with the same name.
        #expect(later.contains("Tỉnh, thành phố nay: Đắk Lắk (dak-lak-2025)"))
        #expect(board.sees("1522/UBND-KGVX"))
        board.press("k")
        #expect(try facts(board).contains("Kế hoạch lập từ đây: Công văn 2022"))
    }

    @Test func theProvinceOfTodayIsNamed() throws {
        let board = try Board(isWatching: false).press("2 G Enter")
        #expect(board.sees("Huế"))
        #expect(try facts(board).contains("Tỉnh, thành phố nay: Huế"))
        let then = try Board(today: "2024-06-01", isWatching: false).press("2 G Enter")
        #expect(try facts(then).contains { $0.hasPrefix("Tỉnh, thành phố nay") } == false)
    }

    @Test func whatIsCitedDifferentlyIsShown() throws {
        let board = try Board(size: "120x40", isWatching: false).press("2 j Enter k i")
        #expect(board.state.mode == .page)
        guard case .page(let page) = board.state.modal else { return }
        #expect(page.text.contains("1696/QĐ-TTg: khác ngày\n  dak-lak-2020 [II.1.1]: 1696/QĐ-TTg · 02/7/2015"))
        #expect(page.text.contains("1464/QĐ-TTg (22/7/2016) [II.1.1] – đã hết thời hạn ngày 31/12/2020"))
        #expect(!page.text.contains("2351/QĐ-TTg: đã hết"))
        board.press("Esc")
        #expect(board.state.modal == nil)
    }
}
