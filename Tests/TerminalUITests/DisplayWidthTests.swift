import Testing

@testable import TerminalUI

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("kế hoạch", 8), ("Đắk Lắk", 7), ("trễ 155 ng.", 11),
        // The same words decomposed.
        ("ke\u{302}\u{301} hoa\u{323}ch", 8), ("Đa\u{306}\u{301}k La\u{306}\u{301}k", 7),
        ("漢字", 4), ("ﾊﾝｶｸ", 4), ("ＡＢ", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("𠀀", 2),
        ("😀", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇻🇳", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2),
        ("┌─┐│└┘├┤┬┴┼", 11), ("█▌░▰▱▟▙▔", 8), ("✓▸·!★■☐…–“”‹›", 13), ("₫", 1), ("का", 2),
    ])
    func widthOfText(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
        #expect(DisplayWidth.of(text[...]) == width)
    }

    @Test func composedAndDecomposedVietnameseAreEquallyWide() {
        let composed = "Ủy ban nhân dân tỉnh Thừa Thiên Huế"
        let decomposed =
            "U\u{309}y ban nha\u{302}n da\u{302}n ti\u{309}nh Thu\u{31B}\u{300}a Thie\u{302}n Hue\u{302}\u{301}"
        #expect(composed == decomposed)
        #expect(composed.displayWidth == 35)
        #expect(decomposed.displayWidth == 35)
    }

    @Test func everyPlainScalarIsOneCellByTheLongRules() {
        for value in UInt32(0x20)..<0x3000 where PlainText.isPlain(value) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let category = scalar.properties.generalCategory
            #expect(category != .nonspacingMark && category != .enclosingMark && category != .spacingMark)
            #expect(category != .format && category != .control && category != .lineSeparator)
            #expect(category != .paragraphSeparator)
            #expect(!scalar.properties.isEmojiPresentation, "U+\(String(value, radix: 16))")
            // Two of them in a row are two characters.
            #expect(String(String.UnicodeScalarView([scalar, scalar])).count == 2)
        }
    }

    @Test func wideRangesAscendAndDoNotTouchPlainText() {
        for (range, next) in zip(WideRanges.all, WideRanges.all.dropFirst()) {
            #expect(range.upperBound < next.lowerBound)
        }
        #expect(WideRanges.all.allSatisfy { !PlainText.isPlain($0.lowerBound) })
    }

    /// The shortcuts for plain text must give what the long way gives.
    @Test func shortcutsAgreeWithTheLongWay() {
        let pieces = [
            "a", "đ", "ộ", " ", "o", "\u{302}", "\u{323}", "│", "✓", "₫", "…", "漢", "\u{200D}", "❤️", "\u{FE0F}",
        ]
        var random = Lehmer(state: 7)
        for _ in 0..<2000 {
            let text = (0..<8).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let long = text.reduce(0) { $0 + DisplayWidth.of($1) }
            if let short = PlainText.cellCount(text.utf8) { #expect(short == long) }
            for width in 0...8 {
                var expected = ""
                for character in text {
                    guard DisplayWidth.of(expected + String(character)) <= width else { break }
                    expected.append(character)
                }
                #expect(text.prefix(width: width) == expected)
            }
            var whole = Frame(size: Size(columns: 20, rows: 1))
            whole.put(text, at: .origin)
            var single = Frame(size: Size(columns: 20, rows: 1))
            var column = 0
            for character in SafeText.clean(text) {
                column += single.put(String(character), at: Point(row: 0, column: column))
            }
            #expect(whole == single)
        }
    }
}
