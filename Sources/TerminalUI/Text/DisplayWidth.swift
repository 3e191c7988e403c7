/// How many terminal cells text takes: 0 for combining marks, 2 for East Asian wide and fullwidth letters and for
/// emoji, 1 for everything else. Characters of ambiguous width count 1, as terminals draw them outside East Asian
/// locales.
///
/// Rules: Unicode Standard Annex #11 (East Asian Width) and #29 (what one character is), Technical Standard #51
/// (emoji). Control characters have no width; ``SafeText`` replaces them before text is laid out, and so they count as
/// the one cell of their replacement.
package enum DisplayWidth {
    /// Cells of a character: 0, 1 or 2.
    package static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let base = scalars.first else { return 0 }
        if PlainText.isPlain(base.value) && scalars.count == 1 { return 1 }
        let width = of(base)
        if width == 2 { return 2 }
        // U+FE0F asks for the emoji form of what is otherwise text. The sum is for flags (two regional indicators of one
        // cell) and for vowel signs that take a cell of their own beside their consonant.
        if scalars.contains("\u{FE0F}") { return 2 }
        return min(2, scalars.reduce(0) { $0 + of($1) })
    }

    /// Cells of a string, the sum of its characters'.
    package static func of(_ text: some StringProtocol) -> Int {
        if let count = PlainText.cellCount(text.utf8) { return count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// Cells of a scalar standing alone: 0 for combining marks and joiners, 2 for wide ones, else 1.
    package static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if PlainText.isPlain(value) || value < 0x300 { return 1 }
        if isWide(value) { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        case .format: return value == 0x200D || value == 0x200C ? 0 : 1
        default: break
        }
        // The vowels and final consonants of Korean letters join the consonant before them.
        if 0x1160...0x11FF ~= value || 0xD7B0...0xD7FB ~= value { return 0 }
        return scalar.properties.isEmojiPresentation && !isRegionalIndicator(scalar) ? 2 : 1
    }

    static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
        0x1F1E6...0x1F1FF ~= scalar.value
    }

    private static func isWide(_ value: UInt32) -> Bool {
        guard value >= 0x1100 else { return false }
        var low = 0
        var high = WideRanges.all.count
        while low < high {
            let middle = (low + high) / 2
            let range = WideRanges.all[middle]
            if value < range.lowerBound {
                high = middle
            } else if value > range.upperBound {
                low = middle + 1
            } else {
                return true
            }
        }
        return false
    }
}

extension StringProtocol {
    /// Cells of the terminal this text takes, by ``DisplayWidth``.
    package var displayWidth: Int { DisplayWidth.of(self) }
}
