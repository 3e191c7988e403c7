/// Makes text from outside (data files, pastes, file names) harmless to show: characters that a terminal would obey, or
/// that would hide or reorder what stands beside them, become visible placeholders.
///
/// - tabs and every kind of line break: one space (CR LF is one break)
/// - control characters U+0000 to U+001F and U+007F: their pictures, so escape is `␛` (U+2400 and following)
/// - C1 controls (U+0080 to U+009F), bidirectional controls, zero-width spaces, byte order marks, soft hyphens, tags and
///   other invisible format characters, noncharacters: `�` (U+FFFD)
/// - a zero-width joiner and a variation selector stay between and behind the characters they belong to
/// - a combining mark with nothing to stand on gets a dotted circle `◌` (U+25CC)
///
/// The stored text is never changed by this; it is a way of showing.
package enum SafeText {
    /// The text with the dangerous characters replaced. Text without any comes back as it is.
    package static func clean(_ text: String) -> String {
        if PlainText.cellCount(text.utf8) != nil { return text }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if scalar == "\n" && previous == "\r" { continue }
            let hasBase = result.last.map { $0 != " " } ?? false
            result.append(contentsOf: shown(scalar, hasBase: hasBase))
        }
        dropJoinersWithoutPartner(&result)
        return String(result)
    }

    /// The text with the dangerous characters of each line replaced. Line feeds and tabs stay: for what is printed, which
    /// is made of lines and is put together from texts of many origins.
    package static func cleanLines(_ text: String) -> String {
        // By bytes: as characters, a line feed and what stands before it may be one.
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.allSatisfy({ PlainText.cellCount($0) != nil }) { return text }
        return lines.map { line in
            line.split(separator: 0x09, omittingEmptySubsequences: false).map { clean(String(Substring($0))) }
                .joined(separator: "\t")
        }.joined(separator: "\n")
    }

    private static func shown(_ scalar: Unicode.Scalar, hasBase: Bool) -> [Unicode.Scalar] {
        let value = scalar.value
        if PlainText.isPlain(value) { return [scalar] }
        switch value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: return [" "]
        case 0x00...0x1F: return Unicode.Scalar(0x2400 + value).map { [$0] } ?? [replacement]
        case 0x7F: return ["\u{2421}"]
        case 0x200D, 0xFE00...0xFE0F: return hasBase ? [scalar] : [replacement]
        // Fillers and blanks that look like nothing: Hangul, Khmer, Mongolian.
        case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, 0x180B...0x180F, 0x034F: return [replacement]
        case 0xFFF0...0xFFFF, 0xFDD0...0xFDEF, 0xE0000...0xE0FFF: return [replacement]
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: return [replacement]
        case .nonspacingMark, .enclosingMark: return hasBase ? [scalar] : ["\u{25CC}", scalar]
        default: return value & 0xFFFE == 0xFFFE ? [replacement] : [scalar]
        }
    }

    // A joiner is wanted inside an emoji only. Elsewhere it would be an invisible character in a word.
    private static func dropJoinersWithoutPartner(_ scalars: inout String.UnicodeScalarView) {
        guard scalars.contains("\u{200D}") else { return }
        let all = Array(scalars)
        var result = String.UnicodeScalarView()
        for (index, scalar) in all.enumerated() {
            if scalar == "\u{200D}" {
                let joinsNext = index + 1 < all.count && all[index + 1].properties.isEmoji
                result.append(joinsNext && endsWithEmoji(all[..<index]) ? scalar : replacement)
            } else {
                result.append(scalar)
            }
        }
        scalars = result
    }

    private static func endsWithEmoji(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = scalars.last(where: { $0 != "\u{FE0F}" }) else { return false }
        // Digits count as emoji too, because of keycaps.
        return last.value > 0xFF && last.properties.isEmoji
    }

    private static let replacement: Unicode.Scalar = "\u{FFFD}"
}
