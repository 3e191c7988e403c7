import Testing

@testable import TerminalUI

@Suite struct FrameTests {
    func frame(_ columns: Int, _ rows: Int) -> Frame { Frame(size: Size(columns: columns, rows: rows)) }

    func expectUsed(_ expected: Int, _ used: Int) {
        #expect(used == expected)
    }

    @Test func textIsCutAtTheEdges() {
        var frame = frame(6, 2)
        expectUsed(4, frame.put("Sở Nội vụ", at: Point(row: 0, column: 2)))
        expectUsed(6, frame.put("abcdef", at: Point(row: 1, column: -2)))
        expectUsed(0, frame.put("x", at: Point(row: 2, column: 0)))
        expectUsed(0, frame.put("x", at: Point(row: -1, column: 0)))
        expectUsed(0, frame.put("x", at: Point(row: 0, column: 6)))
        #expect(frame.lines == ["  Sở N", "cdef"])
        expectUsed(2, frame.put("abc", at: .origin, maxWidth: 2))
        #expect(frame.lines == ["abSở N", "cdef"])
    }

    @Test func textInARectangleEndsWithAnEllipsis() {
        var frame = frame(12, 3)
        let rect = Rect(row: 1, column: 2, columns: 6, rows: 1)
        frame.put("An Giang", in: rect)
        frame.put("outside", in: rect, row: 1)
        #expect(frame.lines == ["", "  An Gi…", ""])
    }

    @Test func marksStayOnTheirLetters() {
        var frame = frame(4, 1)
        expectUsed(4, frame.put("Hue\u{302}\u{301}x", at: .origin))
        #expect(Array(frame.lines[0].unicodeScalars) == Array("Hue\u{302}\u{301}x".unicodeScalars))
        #expect(frame.character(at: Point(row: 0, column: 3)) == "x")
    }

    @Test func wideCharacterIsNeverHalved() {
        var frame = frame(5, 1)
        expectUsed(4, frame.put("漢字漢", at: .origin))
        #expect(frame.lines == ["漢字"])
        frame.put("x", at: Point(row: 0, column: 1))
        #expect(frame.lines == [" x字"])
        frame.put("y", at: Point(row: 0, column: 2))
        #expect(frame.lines == [" xy"])
        frame.put("漢", at: Point(row: 0, column: -1))
        #expect(frame.lines == [" xy"])
        frame.put("漢", at: Point(row: 0, column: 4))
        #expect(frame.lines == [" xy"])
    }

    @Test func nothingDangerousReachesACell() {
        var frame = frame(20, 1)
        frame.put("a\u{1B}[2Jb\u{202E}c\nd", at: .origin)
        #expect(frame.lines == ["a␛[2Jb\u{FFFD}c d"])
    }

    @Test func highlightKeepsMeanings() {
        var frame = frame(10, 2)
        frame.put("trễ", at: Point(row: 1, column: 2), .late)
        frame.highlight(Rect(row: 1, column: 0, columns: 10, rows: 1), .selected)
        #expect(frame.styleLines == ["1 0-1 normal+selected", "1 2-4 late+selected", "1 5-9 normal+selected"])
        frame.recolor(frame.bounds, .dim)
        #expect(frame.style(at: Point(row: 1, column: 3)) == Style(.dim, highlight: .selected))
        frame.highlight(frame.bounds, .none)
        #expect(frame.style(at: Point(row: 1, column: 3)) == Style(.dim))
    }

    @Test func bothHalvesOfAWideCharacterHaveOneStyle() {
        var frame = frame(6, 1)
        frame.put("a漢字b", at: .origin)
        frame.highlight(Rect(row: 0, column: 2, columns: 2, rows: 1), .match)
        #expect(frame.styleLines == ["0 1-4 normal+match"])
    }

    @Test func framesThatLookTheSameAreEqual() {
        var first = frame(8, 1)
        first.put("e\u{301}", at: .origin)
        first.put("o\u{302}", at: Point(row: 0, column: 1))
        var second = frame(8, 1)
        second.put("o\u{302}", at: Point(row: 0, column: 1))
        second.put("e\u{301}", at: .origin)
        #expect(first == second)
        second.cursor = .origin
        #expect(first != second)
        var composed = frame(8, 1)
        composed.put("éô", at: .origin)
        #expect(first != composed)
    }

    @Test func dumpShowsTextCursorAndStyles() {
        var frame = frame(6, 2)
        frame.put("xong", at: Point(row: 1, column: 1), .done)
        frame.cursor = Point(row: 0, column: 3)
        #expect(frame.dump == "\n xong\n--\ncursor 0 3\n1 1-4 done\n")
    }

    @Test func croppingKeepsWhatFits() {
        var frame = frame(4, 2)
        frame.put("ab漢", at: .origin, .title)
        #expect(frame.cropped(to: Size(columns: 3, rows: 3)).lines == ["ab", "", ""])
        #expect(frame.cropped(to: Size(columns: 6, rows: 1)).lines == ["ab漢"])
    }
}

@Suite struct FrameBorderTests {
    @Test func boxWithTitle() {
        var frame = Frame(size: Size(columns: 12, rows: 3))
        frame.box(frame.bounds, title: "Tỉnh", .borderFocused)
        #expect(frame.lines == ["┌ Tỉnh ────┐", "│          │", "└──────────┘"])
        #expect(frame.style(at: Point(row: 0, column: 2)) == Style(.title))
        #expect(frame.style(at: .origin) == Style(.borderFocused))
    }

    @Test func longTitleIsCut() {
        var frame = Frame(size: Size(columns: 10, rows: 2))
        frame.box(frame.bounds, title: "Nhiệm vụ")
        #expect(frame.lines == ["┌ Nhiệm… ┐", "└────────┘"])
    }

    @Test func sharedEdgesJoin() {
        var frame = Frame(size: Size(columns: 9, rows: 5))
        frame.box(Rect(row: 0, column: 0, columns: 5, rows: 5))
        frame.box(Rect(row: 0, column: 4, columns: 5, rows: 5))
        frame.horizontalLine(row: 2, columns: 0..<5)
        #expect(frame.lines == ["┌───┬───┐", "│   │   │", "├───┤   │", "│   │   │", "└───┴───┘"])
        frame.verticalLine(column: 6, rows: 0..<5)
        frame.horizontalLine(row: 2, columns: 4..<9)
        #expect(frame.lines == ["┌───┬─┬─┐", "│   │ │ │", "├───┼─┼─┤", "│   │ │ │", "└───┴─┴─┘"])
    }

    @Test func boxOfNothingDrawsNothing() {
        var frame = Frame(size: Size(columns: 4, rows: 4))
        frame.box(Rect(row: 0, column: 0, columns: 1, rows: 4))
        frame.box(Rect(row: 0, column: 0, columns: 4, rows: 1))
        #expect(frame == Frame(size: Size(columns: 4, rows: 4)))
        frame.box(Rect(row: 2, column: 2, columns: 9, rows: 9))
        #expect(frame.lines == ["", "", "  ┌─", "  │"])
    }
}
