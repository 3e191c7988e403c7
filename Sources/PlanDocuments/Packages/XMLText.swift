import VietnameseText

extension String {
    /// The text as XML holds it: letters composed, blanks in place of tabs and line breaks, without characters that XML
    /// does not have.
    var xml: String {
        guard !utf8.allSatisfy(String.isPlainByte) else { return self }
        var text = String.UnicodeScalarView()
        for scalar in composingVietnamese.unicodeScalars {
            switch scalar {
            case "&": text.append(contentsOf: "&amp;".unicodeScalars)
            case "<": text.append(contentsOf: "&lt;".unicodeScalars)
            case ">": text.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": text.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n", "\r", "\u{2028}", "\u{2029}": text.append(" ")
            default:
                // C0, C1 and what Unicode says is no character.
                let value = scalar.value
                guard value >= 0x20, !(0x7F...0x9F).contains(value), value & 0xFFFE != 0xFFFE,
                    !(0xFDD0...0xFDEF).contains(value)
                else { continue }
                text.append(scalar)
            }
        }
        return String(text)
    }

    /// Whether a byte means itself wherever it stands: letters of Vietnamese begin with C3 to C6 and E1, the others with
    /// what may begin something else.
    private static func isPlainByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x26, 0x3C, 0x3E, 0x7F: false
        case 0x20...0x7E, 0x80...0xBF, 0xC3...0xC6, 0xE1: true
        default: false
        }
    }

    /// Whether blanks stand where XML readers take them away: at an end, or one behind the other. Looked for in bytes, as
    /// every cell of a long sheet is asked.
    var hasOuterBlanks: Bool {
        var before = UInt8(ascii: " ")
        for byte in utf8 {
            if byte == UInt8(ascii: " "), before == byte { return true }
            before = byte
        }
        return before == UInt8(ascii: " ") && !isEmpty
    }
}
