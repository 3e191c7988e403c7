import Testing

@testable import TerminalUI

@Suite struct GeometryTests {
    let screen = Rect(row: 0, column: 0, columns: 80, rows: 24)

    @Test func splittingGivesOutEverything() {
        let (top, rest) = screen.split(rowsFromTop: 1)
        let (body, bottom) = rest.split(rowsFromBottom: 1)
        #expect(top == Rect(row: 0, column: 0, columns: 80, rows: 1))
        #expect(body == Rect(row: 1, column: 0, columns: 80, rows: 22))
        #expect(bottom == Rect(row: 23, column: 0, columns: 80, rows: 1))
        let (left, right) = body.split(columnsFromLeft: 30)
        #expect(left.columns == 30 && right.left == 30 && right.columns == 50)
        let (main, detail) = body.split(columnsFromRight: 30)
        #expect(main.columns == 50 && detail.left == 50)
    }

    @Test func splittingMoreThanThereIsLeavesNothing() {
        let (top, rest) = screen.split(rowsFromTop: 100)
        #expect(top == screen)
        #expect(rest.isEmpty)
        #expect(screen.split(rowsFromTop: -5).top.isEmpty)
    }

    @Test(arguments: [[1, 2, 1], [3, 3, 3], [1], [0, 1, 5], [7, 7, 7, 7, 7, 7, 7]])
    func weightsGiveOutTheWholeWidth(weights: [Int]) {
        let columns = screen.columns(weights: weights)
        #expect(columns.map(\.columns).reduce(0, +) == 80)
        #expect(columns.last?.right == 80)
        #expect(screen.rows(weights: weights).last?.bottom == 24)
    }

    @Test func nothingToWeighIsEmpty() {
        #expect(screen.columns(weights: []).isEmpty)
        #expect(screen.columns(weights: [0, 0]).allSatisfy { $0.isEmpty })
    }

    @Test func intersectionOfStrangersIsEmpty() {
        #expect(screen.intersection(Rect(row: 30, column: 0, columns: 5, rows: 5)).isEmpty)
        let overlap = screen.intersection(Rect(row: -2, column: 78, columns: 5, rows: 5))
        #expect(overlap == Rect(row: 0, column: 78, columns: 2, rows: 3))
    }

    @Test func dialogueIsInTheMiddleAndNeverLargerThanTheScreen() {
        #expect(screen.centered(Size(columns: 40, rows: 10)) == Rect(row: 7, column: 20, columns: 40, rows: 10))
        #expect(screen.centered(Size(columns: 400, rows: 100)) == screen)
    }

    @Test func insetOfATinyRectangleIsEmpty() {
        #expect(Rect(row: 0, column: 0, columns: 1, rows: 1).inner.isEmpty)
        #expect(screen.row(24).isEmpty)
        #expect(screen.row(23).top == 23)
    }
}
