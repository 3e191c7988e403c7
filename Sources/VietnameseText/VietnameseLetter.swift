/// One letter of text taken apart as Vietnamese writing builds it: base letter, vowel quality (or the stroke of đ),
/// tone and case.
///
/// Unicode can store the same letter composed (NFC) or as a base with combining marks in more than one order (NFD,
/// and what some input methods send). Taken apart, all of them are the same value, so searching, sorting and
/// composing need no knowledge of how the text was typed.
package struct VietnameseLetter: Hashable, Sendable {
    /// What stands on the base letter besides the tone.
    package enum Quality: UInt8, Sendable {
        /// Nothing.
        case plain
        /// The breve of ă.
        case breve
        /// The circumflex of â, ê, ô.
        case circumflex
        /// The horn of ơ, ư.
        case horn
        /// The stroke of đ.
        case stroke
    }

    /// The tones, in the order Vietnamese dictionaries use (CLDR, collation vi).
    package enum Tone: UInt8, Sendable {
        /// Ngang: no mark.
        case level
        /// Huyền.
        case grave
        /// Hỏi.
        case hook
        /// Ngã.
        case tilde
        /// Sắc.
        case acute
        /// Nặng.
        case dot
    }

    /// The base letter in lower case, or any other character's scalar.
    package var base: Unicode.Scalar
    /// What stands on the base letter besides the tone.
    package var quality: Quality
    /// The tone.
    package var tone: Tone
    /// Whether it was written in upper case.
    package var isUppercase: Bool

    /// Takes one Unicode scalar apart.
    package init(_ scalar: Unicode.Scalar) {
        self = VietnameseAlphabet.standard.letter(scalar)
    }

    init(base: Unicode.Scalar, quality: Quality, tone: Tone, isUppercase: Bool) {
        self.base = base
        self.quality = quality
        self.tone = tone
        self.isUppercase = isUppercase
    }

    /// Whether the letter carries a quality or a tone.
    package var hasMarks: Bool { quality != .plain || tone != .level }

    /// The composed (NFC) scalar, or nil where Vietnamese has no such letter.
    package var composed: Unicode.Scalar? { VietnameseAlphabet.standard.composed(self) }

    /// The place in the alphabet: a ă â b c d đ e ê …, other characters by scalar.
    package var alphabetical: UInt32 { base.value * 8 + UInt32(quality.rawValue) }

    /// Adds a combining mark; false where it is not one of Vietnamese, does not go onto this letter, or the letter has a
    /// mark of that sort already.
    mutating func apply(_ mark: Unicode.Scalar) -> Bool {
        var changed = VietnameseLetter(base: base, quality: .plain, tone: .level, isUppercase: isUppercase)
        switch mark.value {
        case 0x0300, 0x0340: changed.tone = .grave
        case 0x0301, 0x0341: changed.tone = .acute
        case 0x0303: changed.tone = .tilde
        case 0x0309: changed.tone = .hook
        case 0x0323: changed.tone = .dot
        case 0x0302: changed.quality = .circumflex
        case 0x0306: changed.quality = .breve
        case 0x031B: changed.quality = .horn
        default: return false
        }
        if changed.tone == .level { changed.tone = tone } else if tone != .level { return false }
        if changed.quality == .plain { changed.quality = quality } else if quality != .plain { return false }
        guard changed.composed != nil else { return false }
        self = changed
        return true
    }
}

extension Unicode.Scalar {
    /// Whether it is a mark that goes onto the letter before it (Unicode block Combining Diacritical Marks).
    var isCombiningMark: Bool { (0x0300...0x036F).contains(value) }
}

/// The letters of Vietnamese writing: which scalar is which letter, both ways.
struct VietnameseAlphabet: Sendable {
    static let standard = VietnameseAlphabet()

    private let letters: [VietnameseLetter]
    private let scalars: [VietnameseLetter: Unicode.Scalar]
    /// The `LetterCode` of each scalar, 0 where it takes more than one byte or is a combining mark.
    let codes: [UInt8]

    /// Covers Latin and Latin Extended Additional, where all composed Vietnamese letters are.
    private static let limit: UInt32 = 0x1F00

    private init() {
        var letters = (0..<VietnameseAlphabet.limit).map { value in
            VietnameseAlphabet.plain(Unicode.Scalar(value) ?? " ")
        }
        var scalars: [VietnameseLetter: Unicode.Scalar] = [:]
        let rows: [(Unicode.Scalar, VietnameseLetter.Quality, String, String)] = [
            ("a", .plain, "aàảãáạ", "AÀẢÃÁẠ"), ("a", .breve, "ăằẳẵắặ", "ĂẰẲẴẮẶ"),
            ("a", .circumflex, "âầẩẫấậ", "ÂẦẨẪẤẬ"), ("e", .plain, "eèẻẽéẹ", "EÈẺẼÉẸ"),
            ("e", .circumflex, "êềểễếệ", "ÊỀỂỄẾỆ"), ("i", .plain, "iìỉĩíị", "IÌỈĨÍỊ"),
            ("o", .plain, "oòỏõóọ", "OÒỎÕÓỌ"), ("o", .circumflex, "ôồổỗốộ", "ÔỒỔỖỐỘ"),
            ("o", .horn, "ơờởỡớợ", "ƠỜỞỠỚỢ"), ("u", .plain, "uùủũúụ", "UÙỦŨÚỤ"),
            ("u", .horn, "ưừửữứự", "ƯỪỬỮỨỰ"), ("y", .plain, "yỳỷỹýỵ", "YỲỶỸÝỴ"),
            ("d", .stroke, "đ", "Đ"),
        ]
        for (base, quality, lower, upper) in rows {
            for (text, isUppercase) in [(lower, false), (upper, true)] {
                for (index, scalar) in text.unicodeScalars.enumerated() {
                    guard let tone = VietnameseLetter.Tone(rawValue: UInt8(index)) else { continue }
                    let letter = VietnameseLetter(base: base, quality: quality, tone: tone, isUppercase: isUppercase)
                    letters[Int(scalar.value)] = letter
                    scalars[letter] = scalar
                }
            }
        }
        // Letters of other alphabets that look the same stand in for Đ and đ in scanned documents.
        let lookAlikes: [(Unicode.Scalar, isUppercase: Bool)] = [
            ("\u{00D0}", true), ("\u{0189}", true), ("\u{00F0}", false), ("\u{0256}", false),
        ]
        for (scalar, isUppercase) in lookAlikes {
            letters[Int(scalar.value)] = VietnameseLetter(
                base: "d", quality: .stroke, tone: .level, isUppercase: isUppercase)
        }
        self.letters = letters
        self.scalars = scalars
        codes = letters.map { letter in
            letter.base.isCombiningMark ? 0 : LetterCode.code(of: letter) ?? 0
        }
    }

    func letter(_ scalar: Unicode.Scalar) -> VietnameseLetter {
        scalar.value < VietnameseAlphabet.limit ? letters[Int(scalar.value)] : VietnameseAlphabet.plain(scalar)
    }

    func composed(_ letter: VietnameseLetter) -> Unicode.Scalar? {
        scalars[letter]
    }

    private static func plain(_ scalar: Unicode.Scalar) -> VietnameseLetter {
        if scalar.isASCII {
            let isUpper = (0x41...0x5A).contains(scalar.value)
            let lower = isUpper ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
            return VietnameseLetter(base: lower, quality: .plain, tone: .level, isUppercase: isUpper)
        }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        guard lower.count == 1, let first = lower.first, first != scalar else {
            return VietnameseLetter(base: scalar, quality: .plain, tone: .level, isUppercase: false)
        }
        return VietnameseLetter(base: first, quality: .plain, tone: .level, isUppercase: true)
    }
}
