import CNcurses

/// Text as ncurses can print it: where the C library gives a character another width than ``DisplayWidth`` does (emoji
/// made of several, letters newer than the library), the part that agrees is printed and the rest is blank. Otherwise
/// everything to the right of such a character would be displaced.
enum PrintableText {
    static func of(_ text: String) -> String {
        if PlainText.cellCount(text.utf8) != nil { return text }
        var result = String.UnicodeScalarView()
        for character in text { append(character, to: &result) }
        return String(result)
    }

    /// Cells the C library gives a scalar; -1 if the locale cannot print it.
    static func libraryWidth(of scalar: UInt32) -> Int { Int(cn_scalar_width(scalar)) }

    private static func append(_ character: Character, to result: inout String.UnicodeScalarView) {
        let width = DisplayWidth.of(character)
        var used = 0
        // ncurses keeps at most five scalars in a cell.
        for scalar in character.unicodeScalars.prefix(5) {
            if scalar == "\u{200D}" || scalar == "\u{FE0F}" { break }
            let scalarWidth = libraryWidth(of: scalar.value)
            guard scalarWidth >= 0, used + scalarWidth <= width else { break }
            if scalarWidth == 0 && used == 0 { break }
            used += scalarWidth
            result.append(scalar)
        }
        if used == 0 && width > 0 {
            result.append(libraryWidth(of: 0xFFFD) == 1 ? "\u{FFFD}" : "?")
            used = 1
        }
        for _ in used..<max(used, width) { result.append(" ") }
    }
}
