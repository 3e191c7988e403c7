import PlanModel
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct BarTests {
    @Test(arguments: [
        ([0, 0, 0], 10, [0, 0, 0]),
        ([1, 1, 0], 10, [5, 5, 0]),
        ([1, 999, 0], 10, [1, 9, 0]),
        ([18, 0, 6, 0, 0, 0, 46], 10, [3, 0, 1, 0, 0, 0, 6]),
    ])
    func cellsFillTheWidthAndNoPartVanishes(_ counts: [Int], _ width: Int, _ expected: [Int]) {
        #expect(Bar.cells(counts, width: width) == expected)
    }

    @Test func everyCountFillsItsWidth() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let counts = (0..<7).map { _ in
                Bool.random(using: &generator) ? Int.random(in: 0...300, using: &generator) : 0
            }
            let width = Int.random(in: 8...40, using: &generator)
            let cells = Bar.cells(counts, width: width)
            if counts.contains(where: { $0 > 0 }) {
                #expect(cells.reduce(0, +) == width, "\(counts) in \(width)")
            }
            for (count, cell) in zip(counts, cells) { #expect((count > 0) == (cell > 0), "\(counts) in \(width)") }
        }
    }

    @Test func signsStayApartInASCII() {
        func folded(_ signs: [Character]) -> Set<String> { Set(signs.map { AsciiFolding.fold(String($0)) }) }
        #expect(folded(TallyPart.allCases.map { PartMark($0).sign }).count == TallyPart.allCases.count)
        #expect(folded(TallyPart.allCases.map(Bar.sign)).count == TallyPart.allCases.count)
        let ofTheMonth: [Character] = ["★", "═", "!", "■", "╌", "─", "✓", "~", "█"]
        #expect(folded(ofTheMonth).count == ofTheMonth.count)
    }

    @Test func theWindowKeepsTheSelectedRowInSight() {
        for count in 0..<30 {
            for selected in 0..<max(1, count) {
                let window = ListWindow(count: count, selected: selected, lines: 7)
                #expect(window.range.count == min(7, count))
                if count > 0 { #expect(window.range.contains(selected)) }
            }
        }
    }
}
