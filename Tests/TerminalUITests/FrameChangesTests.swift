import Testing

@testable import TerminalUI

@Suite struct FrameChangesTests {
    func frame(_ lines: String..., style: StyleName = .normal) -> Frame {
        var frame = Frame(size: Size(columns: 10, rows: 2))
        for (row, line) in lines.enumerated() { frame.put(line, at: Point(row: row, column: 0), style) }
        return frame
    }

    /// Each run as `row:column+width text`.
    func summary(_ runs: [Run]) -> [String] {
        runs.map { "\($0.point.row):\($0.point.column)+\($0.width) \($0.text)" }
    }

    @Test func firstFrameIsSentWhole() {
        #expect(summary(frame("ab").changes(from: nil)) == ["0:0+10 ab        ", "1:0+10           "])
        #expect(frame("ab").changes(from: Frame(size: Size(columns: 9, rows: 2))).count == 2)
    }

    @Test func sameFrameSendsNothing() {
        #expect(frame("Đắk", "漢e\u{301}").changes(from: frame("Đắk", "漢e\u{301}")).isEmpty)
    }

    @Test func onlyWhatDiffersIsSent() {
        #expect(summary(frame("abcdef", "x").changes(from: frame("abXdeY", "x"))) == ["0:2+1 c", "0:5+1 f"])
    }

    @Test func runsEndWhereTheStyleChanges() {
        var new = frame("abcdef")
        new.put("cd", at: Point(row: 0, column: 2), .late)
        #expect(summary(new.changes(from: frame("uvwxyz"))) == ["0:0+2 ab", "0:2+2 cd", "0:4+2 ef"])
        #expect(new.changes(from: frame("uvwxyz")).map(\.style.name) == [.normal, .late, .normal])
        #expect(summary(new.changes(from: frame("abcdef"))) == ["0:2+2 cd"])
    }

    @Test func wideCharacterReplacedByNarrowOnesRefreshesBothCells() {
        #expect(summary(frame("axyb").changes(from: frame("a漢b"))) == ["0:1+2 xy"])
        #expect(summary(frame("ax b").changes(from: frame("a漢b"))) == ["0:1+2 x "])
        #expect(summary(frame("a漢b").changes(from: frame("axyb"))) == ["0:1+2 漢"])
        // The second half does not change, but the character does.
        #expect(summary(frame("a字b").changes(from: frame("a漢b"))) == ["0:1+2 字"])
    }

    @Test func shiftedWideCharacters() {
        #expect(summary(frame("漢字").changes(from: frame(" 漢字"))) == ["0:0+5 漢字 "])
        #expect(summary(frame(" 漢字").changes(from: frame("漢字"))) == ["0:0+5  漢字"])
    }

    @Test func clusterChanges() {
        let new = frame("Hue\u{302}\u{301}")
        #expect(summary(new.changes(from: frame("Hue"))) == ["0:2+1 e\u{302}\u{301}"])
        #expect(summary(frame("Hue").changes(from: new)) == ["0:2+1 e"])
        #expect(summary(frame("a👩‍👧").changes(from: frame("a👩‍👦"))) == ["0:1+2 👩‍👧"])
    }

    /// Applying the runs to the old frame gives the new one, whatever both are.
    @Test func changesAreEnough() {
        let pieces = ["a", "đ", " ", "漢", "e\u{301}", "👩‍👧", "│", "xyz", "字", "ộ"]
        var random = Lehmer(state: 42)
        var old = Frame(size: Size(columns: 13, rows: 3))
        for _ in 0..<500 {
            var new = old
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let point = Point(
                    row: Int.random(in: 0..<3, using: &random), column: Int.random(in: -1..<13, using: &random))
                let name = StyleName.allCases.randomElement(using: &random) ?? .normal
                new.put(pieces.randomElement(using: &random) ?? "", at: point, name)
            }
            var patched = old
            for run in new.changes(from: old) { patched.put(run.text, at: run.point, style: run.style) }
            #expect(patched == new)
            old = new
        }
    }
}

/// A generator that gives the same numbers every time.
struct Lehmer: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
