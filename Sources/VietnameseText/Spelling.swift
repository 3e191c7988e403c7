/// What people write in several ways and mean as one, for searching and for names: apostrophes are nothing (H’Leo, H'Leo,
/// HLeo), commas, dashes and every blank are one blank (Bà Rịa - Vũng Tàu, Bà Rịa–Vũng Tàu), and behind h, k, l, m, s and t
/// the vowel y is i (kỹ, kĩ; Mỹ, Mĩ).
enum Spelling {
    /// Whether a character of ASCII counts as a blank, or as nothing (false); nil for all others.
    @inline(__always)
    static func isBlank(_ code: UInt8) -> Bool? {
        switch code {
        case 0x20, 0x2C, 0x2D: true
        case 0x27: false
        default: nil
        }
    }

    /// The same of any character.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool? {
        if scalar.value < 0x80 { return isBlank(UInt8(scalar.value)) }
        switch scalar.value {
        case 0x2018, 0x2019, 0x02BC, 0x00B4, 0x2032: return false
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0C, 0xFF0D: return true
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return true
        default: return nil
        }
    }

    /// Whether i and y are one behind a letter.
    @inline(__always)
    static func hasEqualVowels(behind code: UInt8) -> Bool {
        switch code {
        // h, k, l, m, s, t
        case 0x68, 0x6B, 0x6C, 0x6D, 0x73, 0x74: true
        default: false
        }
    }
}

extension VietnameseText {
    /// The letters as they are searched, each spelling by the one that stands for it.
    var spelledAlike: [VietnameseLetter] {
        var result: [VietnameseLetter] = []
        for letter in letters {
            if letter.quality == .plain, letter.tone == .level, let isBlank = Spelling.isBlank(letter.base) {
                let blank = VietnameseLetter(base: " ", quality: .plain, tone: .level, isUppercase: false)
                if isBlank, result.last?.base != " " { result.append(blank) }
                continue
            }
            var spelled = letter
            if letter.base == "y", let before = result.last, before.quality == .plain,
                Spelling.hasEqualVowels(behind: UInt8(truncatingIfNeeded: before.base.value)), before.base.isASCII
            {
                spelled.base = "i"
            }
            result.append(spelled)
        }
        return result
    }
}
