import VietnameseText

/// Text of before Unicode made Unicode, letter by letter. What the encoding has no letter for stays.
struct LegacyLetters {
    private let encoding: LegacyEncoding

    init(_ encoding: LegacyEncoding) { self.encoding = encoding }

    /// The text of letters that stand for the bytes of the encoding, as Latin 1 would read them.
    func unicode(_ text: String) -> String {
        switch encoding {
        case .tcvn3: LegacyLetters.fromTCVN3(text)
        case .vni: LegacyLetters.fromVNI(text)
        }
    }

    /// The text of bytes in the encoding itself.
    func unicode(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(Unicode.Scalar(byte)) }
        return unicode(String(text))
    }

    // MARK: TCVN 5712:1993

    /// A letter for each byte from A1 on; capitals with tones are those of another font. Blanks stand where there is none.
    private static let tcvn3: [Unicode.Scalar: Character] = {
        let letters = Array(
            "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ")
        var table: [Unicode.Scalar: Character] = [:]
        for (place, letter) in letters.enumerated() where letter != " " {
            table[Unicode.Scalar(UInt8(0xA1 + place))] = letter
        }
        return table
    }()

    private static func fromTCVN3(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let letter = tcvn3[scalar] { result.append(letter) } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    // MARK: VNI

    /// What a letter behind a vowel means for it: circumflex, breve and tones.
    private static let marks: [Unicode.Scalar: String] = [
        "ù": "\u{301}", "ø": "\u{300}", "û": "\u{309}", "õ": "\u{303}", "ï": "\u{323}", "â": "\u{302}",
        "á": "\u{302}\u{301}", "à": "\u{302}\u{300}", "å": "\u{302}\u{309}", "ã": "\u{302}\u{303}",
        "ä": "\u{302}\u{323}", "ê": "\u{306}", "é": "\u{306}\u{301}", "è": "\u{306}\u{300}", "ú": "\u{306}\u{309}",
        "ü": "\u{306}\u{303}", "ë": "\u{306}\u{323}",
    ]
    /// Letters that stand for themselves.
    private static let alone: [Unicode.Scalar: Character] = [
        "ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
    ]

    /// Two letters first: a vowel with what it bears.
    private static func fromVNI(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = ""
        var place = 0
        while place < scalars.count {
            let vowel = small(scalars[place])
            if place + 1 < scalars.count, let mark = marks[small(scalars[place + 1])], bears(vowel, mark) {
                result += (letter(scalars[place]) + mark).composingVietnamese
                place += 2
            } else {
                result += letter(scalars[place])
                place += 1
            }
        }
        return result
    }

    /// Whether a vowel can bear a mark: only a has a breve, only a, e and o have a circumflex.
    private static func bears(_ vowel: Unicode.Scalar, _ mark: String) -> Bool {
        let vowels: [Unicode.Scalar] =
            switch mark.unicodeScalars.first?.value {
            case 0x302: ["a", "e", "o"]
            case 0x306: ["a"]
            default: ["a", "e", "o", "u", "y", "ô", "ö"]
            }
        return vowels.contains(vowel)
    }

    private static func letter(_ scalar: Unicode.Scalar) -> String {
        guard let found = alone[small(scalar)] else { return String(Character(scalar)) }
        return small(scalar) == scalar ? String(found) : String(found).uppercased()
    }

    private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? scalar : scalar
    }
}
