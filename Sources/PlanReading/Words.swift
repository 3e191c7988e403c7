import VietnameseText

/// A text as words, numbers and signs, for finding phrases however they are written: case, the place of a tone, and the
/// marks that scanning lost do not matter; what stands where in the print does.
struct Words {
    /// A word, a number or a sign.
    struct Word {
        /// In lower case, the tone of "oa", "oe" and "uy" on its first vowel; digits and signs as they are.
        var text: String
        /// The same without marks.
        var bare: String
        /// Where it stands.
        var range: Range<String.Index>
        /// Whether it begins with a capital.
        var isCapital: Bool
        /// The number that it writes.
        var number: Int?
        /// Whether it is a sign and no word.
        var isSign: Bool
    }

    let source: String
    let words: [Word]

    init(_ source: String) {
        self.source = source
        var words: [Word] = []
        var place = source.startIndex
        let scalars = source.unicodeScalars
        while place < scalars.endIndex {
            let scalar = scalars[place]
            let next = scalars.index(after: place)
            if Words.isBlank(scalar) {
                place = next
                continue
            }
            let isDigit = Words.isDigit(scalar)
            guard isDigit || Words.isLetter(scalar) else {
                let sign = Words.sign(scalar)
                words.append(
                    Word(text: sign, bare: sign, range: place..<next, isCapital: false, number: nil, isSign: true))
                place = next
                continue
            }
            var end = next
            while end < scalars.endIndex,
                isDigit ? Words.isDigit(scalars[end]) : Words.isLetter(scalars[end]) || Words.isMark(scalars[end])
            {
                end = scalars.index(after: end)
            }
            words.append(Words.word(source[place..<end], at: place..<end, isDigit: isDigit))
            place = end
        }
        self.words = words
    }

    var count: Int { words.count }
    var isEmpty: Bool { words.isEmpty }
    subscript(_ index: Int) -> Word { words[index] }

    /// What is printed from one word to another, the second not included.
    func text(_ range: Range<Int>) -> String {
        guard !range.isEmpty, range.upperBound <= words.count else { return "" }
        return String(source[words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound])
    }

    /// What is printed from a word on.
    func text(from index: Int) -> String {
        index < words.count ? String(source[words[index].range.lowerBound...]) : ""
    }

    /// Whether a phrase, written without marks, stands at a word.
    func has(_ phrase: Phrase, at index: Int) -> Bool {
        guard index >= 0, index + phrase.words.count <= words.count else { return false }
        for (offset, word) in phrase.words.enumerated() where words[index + offset].bare != word { return false }
        return true
    }

    /// Where a phrase stands first from a word on.
    func place(of phrase: Phrase, from start: Int = 0, to end: Int? = nil) -> Int? {
        let last = min(end ?? words.count, words.count) - phrase.words.count
        guard start <= last else { return nil }
        return (max(start, 0)...last).first { has(phrase, at: $0) }
    }

    /// Whether any of some phrases stands anywhere.
    func has(anyOf phrases: [Phrase]) -> Bool { phrases.contains { place(of: $0) != nil } }

    /// Whether it begins with any of some phrases.
    func begins(withAnyOf phrases: [Phrase], at index: Int = 0) -> Bool { phrases.contains { has($0, at: index) } }

    // MARK: Letters

    private static func word(_ text: Substring, at range: Range<String.Index>, isDigit: Bool) -> Word {
        if isDigit {
            let digits = String(text)
            return Word(
                text: digits, bare: digits, range: range, isCapital: false,
                number: digits.utf8.count <= 9 ? Int(digits) : nil, isSign: false)
        }
        var letters = text.unicodeScalars.map { VietnameseLetter($0) }
        // Some converters lose the a of "à" and leave its tone on the consonant before it.
        if letters.contains(where: { $0.base == "\u{300}" }) {
            letters = letters.map { letter in
                letter.base == "\u{300}" ? VietnameseLetter("\u{E0}") : letter
            }
        }
        let isCapital = letters.first?.isUppercase ?? false
        for index in letters.indices.dropFirst() where letters[index].tone != .level {
            let first = letters[index - 1]
            guard first.tone == .level, first.quality == .plain, letters[index].quality == .plain,
                index + 1 == letters.count
            else { continue }
            switch (first.base, letters[index].base) {
            case ("o", "a"), ("o", "e"), ("u", "y"):
                letters[index - 1].tone = letters[index].tone
                letters[index].tone = .level
            default: continue
            }
        }
        var (marked, bare) = (String.UnicodeScalarView(), String.UnicodeScalarView())
        for letter in letters {
            var lower = letter
            lower.isUppercase = false
            marked.append(lower.composed ?? letter.base)
            bare.append(letter.base)
        }
        return Word(
            text: String(marked), bare: String(bare), range: range, isCapital: isCapital, number: nil, isSign: false)
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\n" }
    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
    static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80: false
        case 0xD7, 0xF7: false
        case 0xC0...0x24F, 0x1E00...0x1EFF: true
        default: scalar.value > 0x24F && scalar.properties.isAlphabetic
        }
    }

    /// Signs that mean the same are one.
    private static func sign(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x2012...0x2015, 0x2212: "-"
        case 0x201C...0x201F, 0xAB, 0xBB: "\""
        case 0x2018, 0x2019: "'"
        default: String(scalar)
        }
    }
}

/// Words of a phrase, in lower case and without marks.
struct Phrase: ExpressibleByStringLiteral, Hashable, Sendable {
    let words: [String]

    init(stringLiteral text: String) { words = text.split(separator: " ").map(String.init) }
    init(_ words: [String]) { self.words = words }
}
