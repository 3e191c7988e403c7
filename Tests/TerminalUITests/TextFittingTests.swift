import Testing

@testable import TerminalUI

@Suite struct TextFittingTests {
    @Test(arguments: [
        ("Sở Nội vụ", 9, "Sở Nội vụ"), ("Sở Nội vụ", 8, "Sở Nội …"), ("Sở Nội vụ", 1, "…"), ("Sở Nội vụ", 0, ""),
        ("漢字漢字", 5, "漢字…"), ("漢字漢字", 4, "漢…"), ("", 3, ""), ("ab", -1, ""),
    ])
    func truncation(text: String, width: Int, expected: String) {
        #expect(text.truncated(toWidth: width) == expected)
    }

    @Test func truncationKeepsMarksWithTheirLetters() {
        let text = "Hue\u{302}\u{301} Hue\u{302}\u{301}"
        let cut = text.truncated(toWidth: 4)
        #expect(Array(cut.unicodeScalars) == Array("Hue\u{302}\u{301}…".unicodeScalars))
    }

    @Test func asciiEllipsisTakesThreeCells() {
        #expect("Bao cao nam".truncated(toWidth: 8, ellipsis: "...") == "Bao c...")
        #expect("Bao cao nam".truncated(toWidth: 2, ellipsis: "...") == "Ba")
    }

    @Test func fittedIsExactlySoWide() {
        #expect("3/9".fitted(toWidth: 6) == "3/9   ")
        #expect("3/9".fitted(toWidth: 6, alignment: .right) == "   3/9")
        #expect("3/9".fitted(toWidth: 6, alignment: .center) == " 3/9  ")
        #expect("漢字漢".fitted(toWidth: 4) == "漢… ")
        for width in 0...12 {
            #expect("Đắk Lắk 漢字".fitted(toWidth: width).displayWidth == width)
        }
    }
}

@Suite struct WordWrapTests {
    @Test func breaksAtBlanks() {
        let text = "Bồi dưỡng giáo viên, học sinh về giới, sức khỏe sinh sản"
        #expect(text.wrapped(toWidth: 20) == ["Bồi dưỡng giáo viên,", "học sinh về giới,", "sức khỏe sinh sản"])
    }

    @Test func hangingIndent() {
        #expect("· một hai ba bốn".wrapped(toWidth: 9, hangingIndent: 2) == ["· một hai", "  ba bốn"])
    }

    @Test func longWordIsBrokenBetweenCharacters() {
        #expect("abcdefgh ij".wrapped(toWidth: 3) == ["abc", "def", "gh", "ij"])
        #expect("漢字漢字".wrapped(toWidth: 3) == ["漢", "字", "漢", "字"])
        #expect("x abcdefgh".wrapped(toWidth: 5, hangingIndent: 2) == ["x", "  abc", "  def", "  gh"])
    }

    @Test func lineBreaksAndEmptyLinesStay() {
        #expect("một\n\nhai".wrapped(toWidth: 10) == ["một", "", "hai"])
        #expect("".wrapped(toWidth: 10) == [""])
        #expect("a  b".wrapped(toWidth: 0) == ["a", "b"])
    }

    @Test func noLineIsTooWide() {
        let text = "Ke\u{302}\u{301} hoa\u{323}ch 67/KH-UBND về bình đẳng giới 漢字漢字 năm 2021"
        for width in 2...40 {
            let lines = text.wrapped(toWidth: width)
            #expect(lines.allSatisfy { $0.displayWidth <= width })
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        }
    }
}
