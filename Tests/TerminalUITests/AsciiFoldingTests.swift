import Testing

@testable import TerminalUI

@Suite struct AsciiFoldingTests {
    @Test(arguments: [
        ("Đắk Lắk đường", "Dak Lak duong"), ("Hue\u{302}\u{301}", "Hue"), ("chưa nộp…", "chua nop..."),
        ("┌─┐", "+-+"), ("✓▸·★", "v>.*"), ("██▌░", "###."), ("↑↓", "^v"), ("漢", "?"), ("5.000 ₫", "5.000 d"),
        ("≥60%", ">=60%"), ("≤1,7", "<=1,7"), ("≈60%", "~60%"),
    ])
    func folding(text: String, expected: String) {
        #expect(AsciiFolding.fold(text) == expected)
    }

    @Test func everyVietnameseLetterHasItsBase() {
        let letters = "aăâeêioôơuưyđ"
        let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
        for letter in letters + letters.uppercased() {
            for tone in tones where letter.lowercased() != "đ" || tone.isEmpty {
                let folded = AsciiFolding.fold(String(letter) + tone)
                #expect(folded.count == 1 && folded.first?.isLetter == true)
            }
        }
        // Composed: the block of Vietnamese letters with two marks.
        for value in UInt32(0x1EA0)...0x1EF9 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect("AaEeIiOoUuYy".unicodeScalars.contains(AsciiFolding.cell(for: scalar)))
        }
    }

    @Test func frameIsFoldedCellByCell() {
        var frame = Frame(size: Size(columns: 12, rows: 2))
        frame.put("▸Đắk … 漢x", at: .origin, .late)
        frame.put("Hue\u{302}\u{301}", at: Point(row: 1, column: 0))
        let folded = frame.folded(to: .ascii)
        #expect(folded.lines == [">Dak ~ ? x", "Hue"])
        #expect(folded.styleLines == frame.styleLines)
        #expect(frame.folded(to: .unicode) == frame)
    }

    /// A sign that takes two characters takes the blank before it; where there is none it keeps to its own cell.
    @Test func aSignOfTwoCharactersTakesTheBlankBeforeIt() {
        var frame = Frame(size: Size(columns: 12, rows: 2))
        frame.put("  ≥60%  ≤1,7", at: .origin)
        frame.put("≥60%x≤1", at: Point(row: 1, column: 0))
        #expect(frame.folded(to: .ascii).lines == [" >=60% <=1,7", ">60%x<1"])
    }
}
