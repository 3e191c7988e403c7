import Foundation
import Testing

@testable import Dashboard

/// What the detail of a task says.
@Suite struct TaskSheetTests {
    @Test func thePersonInChargeStandsInTheDetail() throws {
        let folder = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let plan = folder + "/plans/an-giang/an-giang-2021.json"
        let text = try String(contentsOfFile: plan, encoding: .utf8)
        let named = text.replacing(
            "\"id\": \"IV.1.1\",", with: "\"id\": \"IV.1.1\",\n      \"responsible\": \"Chị Hoa\",")
        #expect(named != text)
        try named.write(toFile: plan, atomically: true, encoding: .utf8)
        let board = try Board(today: "2021-11-12", size: "120x40", copyOf: folder, isWatching: false)
            .press("2 Enter Enter Enter")
        #expect(board.sees("Người phụ trách: Chị Hoa"))
        #expect(
            try !Board(today: "2021-11-12", size: "120x40", isWatching: false).press("2 Enter Enter Enter")
                .sees("Người phụ trách"))
    }
}
