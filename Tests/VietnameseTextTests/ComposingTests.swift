import TestSupport
import Testing
import VietnameseText

struct ComposingTests {
    /// Each vowel without a tone: composed, base letter, mark of its quality.
    private static let vowels: [(String, Unicode.Scalar, Unicode.Scalar?)] = [
        ("a", "a", nil), ("ă", "a", "\u{0306}"), ("â", "a", "\u{0302}"), ("e", "e", nil), ("ê", "e", "\u{0302}"),
        ("i", "i", nil), ("o", "o", nil), ("ô", "o", "\u{0302}"), ("ơ", "o", "\u{031B}"), ("u", "u", nil),
        ("ư", "u", "\u{031B}"), ("y", "y", nil),
    ]
    private static let rows = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
        "yỳỷỹýỵ",
    ]
    /// In the order of the rows: huyền, hỏi, ngã, sắc, nặng.
    private static let tones: [Unicode.Scalar?] = [nil, "\u{0300}", "\u{0309}", "\u{0303}", "\u{0301}", "\u{0323}"]

    private static func text(_ scalars: [Unicode.Scalar?]) -> String {
        String(String.UnicodeScalarView(scalars.compactMap(\.self)))
    }

    @Test func allLettersInBothMarkOrders() {
        var count = 2  // Đ and đ, which have no decomposition
        for (vowel, row) in zip(ComposingTests.vowels, ComposingTests.rows) {
            for (letter, tone) in zip(row.unicodeScalars, ComposingTests.tones) {
                for isUpper in [false, true] {
                    let upper = letter.properties.uppercaseMapping.unicodeScalars.first
                    let expected = isUpper ? upper : letter
                    let base = isUpper ? vowel.1.properties.uppercaseMapping.unicodeScalars.first : vowel.1
                    if tone != nil || vowel.2 != nil { count += 1 }
                    for marks in [[vowel.2, tone], [tone, vowel.2]] {
                        let apart = ComposingTests.text([base] + marks)
                        #expect(Array(apart.composingVietnamese.unicodeScalars) == [expected])
                    }
                    // A composed vowel followed by its tone, as some keyboards send it.
                    let half = ComposingTests.text([expected])
                    #expect(Array(half.composingVietnamese.unicodeScalars) == [expected])
                }
            }
        }
        #expect(count == 134)
    }

    @Test func halfComposed() {
        #expect(Array("ê\u{0301}".composingVietnamese.unicodeScalars) == ["ế"])
        #expect(Array("ẹ\u{0302}".composingVietnamese.unicodeScalars) == ["ệ"])
        #expect(
            Array("Đa\u{0306}\u{0301}k La\u{0306}\u{0301}k".composingVietnamese.unicodeScalars)
                == Array("Đắk Lắk".unicodeScalars))
        #expect(Array("hoa\u{0340}".composingVietnamese.unicodeScalars) == Array("hoà".unicodeScalars))
    }

    /// What Vietnamese does not write stays as it is, scalar by scalar.
    @Test(arguments: [
        "n\u{0303}", "a\u{0308}", "u\u{0308}\u{0301}", "e\u{0328}", "a\u{0300}\u{0301}", "\u{0301}", "\u{0301}a",
        "D\u{0301}", "\u{00D0} o\u{0327}", "и\u{0306}", "か\u{3099}", "e\u{20DD}", "👩🏽‍🌾 z\u{0301}", "", "abc",
    ])
    func foreignTextStays(text: String) {
        let expected = text == "a\u{0300}\u{0301}" ? "à\u{0301}" : text
        #expect(Array(text.composingVietnamese.unicodeScalars) == Array(expected.unicodeScalars))
    }

    /// Composing twice is composing once, and never changes what Unicode calls the same text.
    @Test func keepsCanonicalEquivalence() {
        var generator = SeededGenerator(seed: 1)
        let scalars: [Unicode.Scalar] = [
            "a", "E", "o", "u", "đ", "n", " ", "ê", "ơ", "\u{0300}", "\u{0301}", "\u{0323}", "\u{0302}", "\u{0306}",
            "\u{031B}", "\u{0308}",
        ]
        for _ in 0..<5_000 {
            let count = Int.random(in: 1...6, using: &generator)
            let text = ComposingTests.text((0..<count).map { _ in scalars.randomElement(using: &generator) })
            let composed = text.composingVietnamese
            #expect(Array(composed.composingVietnamese.unicodeScalars) == Array(composed.unicodeScalars))
            if !hasSeveralTones(text) { #expect(composed == text) }
        }
    }

    /// Two marks at the same place (above the letter) do not commute in Unicode; a keyboard sends no such letter.
    private func hasSeveralTones(_ text: String) -> Bool {
        text.contains { $0.unicodeScalars.count { (0x0300...0x036F).contains($0.value) } > 1 }
    }

    @Test func withoutMarks() {
        #expect("Thừa Thiên Huế, ĐẮK LẮK".withoutVietnameseMarks == "thua thien hue, dak lak")
        #expect("Đa\u{0306}\u{0301}k".withoutVietnameseMarks == "dak")
        #expect("\u{00D0}ồng \u{0189}à".withoutVietnameseMarks == "dong da")
    }
}
