import Testing

@testable import TerminalUI

@Suite struct NcursesScreenTests {
    @Test func theCLibraryAgreesOnPlainText() {
        guard Charset.adoptedFromEnvironment() == .unicode else { return }
        for value in UInt32(0x20)..<0x3000 {
            let width = PrintableText.libraryWidth(of: value)
            if PlainText.isPlain(value) { #expect(width == 1, "U+\(String(value, radix: 16))") }
            if PlainText.isMark(value) { #expect(width == 0, "U+\(String(value, radix: 16))") }
        }
    }

    @Test func withoutATerminalThereIsNoScreen() {
        // Test runs have no terminal as their standard input and output; on one, there is nothing to check here.
        do {
            let screen = try NcursesScreen(.init(charset: .ascii))
            screen.close()
        } catch {
            #expect(error == .noTerminal || error == .unknownTerminal(nil))
        }
    }

    @Test func printableTextIsAsWideAsItsCells() {
        _ = Charset.adoptedFromEnvironment()
        for text in ["a👩‍👩‍👧b", "Hue\u{302}\u{301}", "❤️ x", "🇻🇳", "\u{1FAE8}"] {
            let printable = PrintableText.of(text)
            #expect(!printable.unicodeScalars.contains("\u{200D}"))
            #expect(printable.displayWidth == text.displayWidth)
        }
    }
}
