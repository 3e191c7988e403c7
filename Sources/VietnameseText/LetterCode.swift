/// The letters of a text in one byte each, small enough to keep the text of 100,000 tasks and laid out so that a mask
/// tells a letter with any mark.
///
///     0x00-0x7F  ASCII in lower case; đ takes the place of D, so that it differs from d in one bit
///     0x80-0x9F  a ă â    100 qq ttt   (q quality, t tone)
///     0xA0-0xBF  o ô ơ    101 qq ttt
///     0xC0-0xCF  e ê      1100 q ttt
///     0xD0-0xDF  u ư      1101 q ttt
///     0xE0-0xE7  i        11100 ttt
///     0xE8-0xEF  y        11101 ttt
///     0xF0-0xFF  four bits of another character; 0x01 stands before four such bytes, 0x02 before six
package enum LetterCode {
    /// The code of a letter; nil for characters that take more than one byte.
    static func code(of letter: VietnameseLetter) -> UInt8? {
        let tone = letter.tone.rawValue
        switch (letter.base, letter.quality) {
        case ("a", let quality): return 0x80 | slot(quality) << 3 | tone
        case ("o", let quality): return 0xA0 | slot(quality) << 3 | tone
        case ("e", let quality): return 0xC0 | min(slot(quality), 1) << 3 | tone
        case ("u", let quality): return 0xD0 | min(slot(quality), 1) << 3 | tone
        case ("i", _): return 0xE0 | tone
        case ("y", _): return 0xE8 | tone
        case ("d", .stroke): return 0x44
        case (let base, _): return base.isASCII && base.value > 2 ? UInt8(base.value) : nil
        }
    }

    private static func slot(_ quality: VietnameseLetter.Quality) -> UInt8 {
        switch quality {
        case .plain, .stroke: 0
        case .breve, .horn: 1
        case .circumflex: 2
        }
    }

    /// The codes of a letter: one, or several for a character of another writing.
    static func codes(of letter: VietnameseLetter) -> [UInt8] {
        if let code = code(of: letter) { return [code] }
        let value = letter.base.value
        let digits = value <= 0xFFFF ? 4 : 6
        return [digits == 4 ? 0x01 : 0x02]
            + (0..<digits).reversed().map { 0xF0 | UInt8(truncatingIfNeeded: value >> ($0 * 4) & 0xF) }
    }

    /// The codes of a whole text as it is searched: the tone of "oa", "oe" and "uy" on the second vowel, and what people
    /// write in several ways in one of them (``Spelling``).
    package static func codes(of text: String) -> [UInt8] {
        var text = text
        let known = VietnameseAlphabet.standard.codes
        let codes: [UInt8]? = text.withUTF8 { utf8 in
            known.withUnsafeBufferPointer { self.codes(of: utf8, known: $0) }
        }
        return codes ?? VietnameseText(text, foldingTonePlace: true).spelledAlike.flatMap(self.codes(of:))
    }

    /// Whether a code is of a letter or digit.
    static func isInWord(_ code: UInt8) -> Bool {
        code >= 0x80 || (0x61...0x7A).contains(code) || (0x30...0x39).contains(code) || code == 0x44
            || (0x01...0x02).contains(code)
    }

    /// The code of the same letter without its marks.
    static func bare(_ code: UInt8) -> UInt8 {
        switch code {
        case 0x44: 0x64
        case 0x80...0xBF: code & 0xE0
        case 0xC0...0xDF: code & 0xF0
        case 0xE0...0xEF: code & 0xF8
        default: code
        }
    }

    /// Nil where the text has combining marks.
    private static func codes(of utf8: UnsafeBufferPointer<UInt8>, known: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        // At most five codes for a byte of UTF-8: a control character is one byte and five codes.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: utf8.count * 5) { codes in
            var count = 0
            var place = 0
            while place < utf8.count {
                let scalar = UTF8Scalar(utf8, at: place)
                place += scalar.length
                let code = scalar.value < known.count ? known[scalar.value] : 0
                if code != 0 {
                    if code <= 0x2D, let isBlank = Spelling.isBlank(code) {
                        if isBlank, count == 0 || codes[count - 1] != 0x20 {
                            codes[count] = 0x20
                            count += 1
                        }
                        continue
                    }
                    codes[count] = code
                    if code & 0xF8 == 0xE8, count > 0, Spelling.hasEqualVowels(behind: codes[count - 1]) {
                        codes[count] = code & 0xF7
                    }
                    count += 1
                    if code >= 0x80, count > 1, let moved = tonePlaceFolded(codes[count - 2], code) {
                        (codes[count - 2], codes[count - 1]) = moved
                    }
                } else {
                    guard let other = Unicode.Scalar(UInt32(scalar.value)), !other.isCombiningMark else { return nil }
                    if let isBlank = Spelling.isBlank(other) {
                        if isBlank, count == 0 || codes[count - 1] != 0x20 {
                            codes[count] = 0x20
                            count += 1
                        }
                        continue
                    }
                    for part in self.codes(of: VietnameseLetter(other)) {
                        codes[count] = part
                        count += 1
                    }
                }
            }
            // Copied to its length: the texts of a whole folder are kept.
            return Array(codes[..<count])
        }
    }

    /// "òa" as "oà", and so on for "oe" and "uy"; nil for all other pairs.
    private static func tonePlaceFolded(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8)? {
        switch (first, second) {
        case (0xA1...0xA5, 0x80), (0xA1...0xA5, 0xC0), (0xD1...0xD5, 0xE8): (first & 0xF8, second | first & 0x07)
        default: nil
        }
    }
}

/// One scalar of UTF-8 that is known to be well-formed, as that of a `String` is.
private struct UTF8Scalar {
    let value: Int
    /// In bytes.
    let length: Int

    @inline(__always)
    init(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) {
        func tail(_ offset: Int) -> Int { Int(utf8[place + offset] & 0x3F) }
        let first = Int(utf8[place])
        switch first {
        case ..<0x80: (value, length) = (first, 1)
        case ..<0xE0: (value, length) = ((first & 0x1F) << 6 | tail(1), 2)
        case ..<0xF0: (value, length) = ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
        default: (value, length) = ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
        }
    }
}

/// What a letter that was typed finds: the codes that are equal to its own under a mask.
struct LetterMatch: Hashable, Sendable {
    let mask: UInt8
    let value: UInt8

    /// Exactly one code.
    init(only code: UInt8) {
        (mask, value) = (0xFF, code)
    }

    /// The letter of a code with its marks, and any where it has none.
    init(found code: UInt8) {
        let tone: UInt8 = code & 0x07 == 0 ? 0 : 0x07
        switch code {
        case 0x80...0xBF: mask = 0xE0 | (code & 0x18 == 0 ? 0 : 0x18) | tone
        case 0xC0...0xDF: mask = 0xF0 | (code & 0x08) | tone
        case 0xE0...0xEF: mask = 0xF8 | tone
        case 0x64: mask = 0xDF
        default: mask = 0xFF
        }
        value = code & mask
    }

    /// The same letter, be it written i or y.
    var asEitherVowel: LetterMatch { LetterMatch(mask: mask & 0xF7, value: value & 0xF7) }

    private init(mask: UInt8, value: UInt8) { (self.mask, self.value) = (mask, value) }

    /// The letter with the marks that were typed, and any where none was.
    init(code: UInt8, of letter: VietnameseLetter) {
        let tone: UInt8 = letter.tone == .level ? 0 : 0x07
        let hasQuality = letter.quality != .plain
        switch letter.base {
        case "a", "o": mask = 0xE0 | (hasQuality ? 0x18 : 0) | tone
        case "e", "u": mask = 0xF0 | (hasQuality ? 0x08 : 0) | tone
        case "i", "y": mask = 0xF8 | tone
        case "d": mask = hasQuality ? 0xFF : 0xDF
        default: mask = 0xFF
        }
        value = code & mask
    }

    func finds(_ code: UInt8) -> Bool { code & mask == value }
}
