import VietnameseText

extension String {
    /// The text as XML holds it: letters composed, blanks in place of tabs and line breaks, without characters that XML
    /// does not have.
    var xml: String {
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

    /// Whether blanks stand where XML readers take them away.
    var hasOuterBlanks: Bool { hasPrefix(" ") || hasSuffix(" ") || contains("  ") }
}
