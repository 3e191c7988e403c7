import PlanModel
import Testing

@testable import Dashboard

/// What looks alike on a screen is told apart by words and signs, not by its colour.
@Suite struct TellingApartTests {
    @Test(arguments: [("2024-11-20", "UBND cấp huyện", "! 0/3"), ("2021-11-12", "Nhiệm vụ chung", "! 0/38")])
    func whoIsLateHasAMark(_ day: String, _ name: String, _ figure: String) throws {
        let board = try Board(today: day, isWatching: false).press("Enter")
        let groups = board.state.browseGroups
        #expect(groups.contains { $0.tally[.overdue] > 0 } && groups.contains { $0.tally[.overdue] == 0 })
        board.press("G")
        #expect(board.lines.contains { $0.contains(name) && $0.contains(figure) })
        let unmarked = board.lines.filter { $0.contains("│") && $0.contains("0/") && !$0.contains("! 0/") }
        #expect(!unmarked.isEmpty)
    }

    @Test(arguments: ["60x16", "80x24", "120x40"]) func aCommuneIsNotItsProvince(_ size: String) throws {
        let board = try Board(today: "2024-11-20", size: size, isWatching: false)
        func places(of query: String) -> Set<String> {
            board.press("3 /").type(query).press("Enter")
            return Set(
                board.lines.dropFirst(4).prefix(4).map { line in
                    String(line.drop { $0 == " " }.dropFirst(2).prefix(while: { $0 != "." && !$0.isNumber }))
                })
        }
        let (commune, province) = (places(of: "nam:2020"), places(of: "nam:2024"))
        #expect(commune.count == 1 && province.count == 1 && commune != province, "\(commune) \(province)")
        #expect(board.lines.dropFirst(4).prefix(4).allSatisfy { $0.contains(" 2024 ") })
    }
}
