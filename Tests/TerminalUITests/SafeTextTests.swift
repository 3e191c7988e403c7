import Testing

@testable import TerminalUI

@Suite struct SafeTextTests {
    @Test(arguments: [
        ("Sở Nội vụ", "Sở Nội vụ"), ("a\u{1B}[31mb", "a␛[31mb"), ("a\tb\nc\r\nd", "a b c d"),
        ("\u{0}\u{7}\u{7F}", "␀␇␡"),
        ("a\u{9B}31m", "a\u{FFFD}31m"), ("a\u{202E}b\u{2066}c\u{200F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
        ("a\u{200B}b\u{FEFF}c\u{AD}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"), ("a\u{200D}b", "a\u{FFFD}b"),
        ("a\u{2028}b\u{85}c", "a b c"), ("\u{301}a", "\u{25CC}\u{301}a"), ("👩‍👩‍👧 ❤️", "👩‍👩‍👧 ❤️"),
        ("x\u{E0041}y", "x\u{FFFD}y"), ("\u{FFFE}\u{3164}", "\u{FFFD}\u{FFFD}"), ("\u{200D}", "\u{FFFD}"),
    ])
    func cleaning(text: String, expected: String) {
        #expect(Array(SafeText.clean(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(arguments: [
        ("Mã\tTên\nIV.1\n", "Mã\tTên\nIV.1\n"),
        ("a\u{1B}[2J\r\nb\u{9B}\tc\u{202E}\n\n", "a␛[2J \nb\u{FFFD}\tc\u{FFFD}\n\n"),
        ("", ""), ("\n", "\n"), ("\n\u{301}a", "\n\u{25CC}\u{301}a"),
    ])
    func linesAndTabsStay(text: String, expected: String) {
        #expect(Array(SafeText.cleanLines(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func decomposedLettersStayAsTheyAre() {
        let text = "Hue\u{302}\u{301}"
        #expect(Array(SafeText.clean(text).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func cleaningTwiceIsCleaningOnce() {
        let text = "a\u{1B}\u{301}\u{202E}\t\u{200D}😀\u{200D}"
        #expect(SafeText.clean(SafeText.clean(text)) == SafeText.clean(text))
    }

    @Test func noScalarOfTheDangerousKindsComesThrough() {
        for value in UInt32(0)..<0x11_0000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                #expect(!SafeText.clean("a" + String(Character(scalar)) + "b").unicodeScalars.contains(scalar))
            default: break
            }
        }
    }
}
