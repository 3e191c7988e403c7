/// Text prepared for searching without accents: made once, searched many times.
public struct FoldedText: Hashable, Sendable {
    private let codes: [UInt8]

    /// Prepares a text.
    public init(_ text: String) {
        codes = LetterCode.codes(of: text)
    }

    /// Whether the pattern occurs anywhere in the text. An empty pattern occurs in every text.
    public func contains(_ pattern: SearchPattern) -> Bool {
        codes.withUnsafeBytes(pattern.occurs)
    }
}

/// What a person searches for: a run of letters. A letter typed without marks finds it with any mark; a mark that
/// was typed must be there ("cong" finds "công", "cống"; "công" does not find "cong").
public struct SearchPattern: Hashable, Sendable {
    /// Any of these must occur.
    let needles: [Needle]

    /// Prepares what was typed, composed or not.
    public init(_ text: String) {
        let letters = VietnameseText(text, foldingTonePlace: true).letters
        let matches = letters.flatMap { letter in
            if let code = LetterCode.code(of: letter) {
                [LetterMatch(code: code, of: letter)]
            } else {
                LetterCode.codes(of: letter).map(LetterMatch.init(only:))
            }
        }
        needles = matches.isEmpty ? [] : [Needle(matches)] + SearchPattern.begunPairs(matches, last: letters.last)
    }

    /// Whether the pattern occurs anywhere in folded letters.
    func occurs(in letters: UnsafeRawBufferPointer) -> Bool {
        isEmpty || needles.contains { $0.occurs(in: letters) }
    }

    /// Whether there is nothing to search for.
    public var isEmpty: Bool { needles.isEmpty }

    /// What else a tone at the end of the pattern may find: the tone of a vowel pair just begun, which stands on the second
    /// vowel ("hò" on the way to "hòa"). Without this a further letter could bring back what one before took away.
    private static func begunPairs(_ matches: [LetterMatch], last: VietnameseLetter?) -> [Needle] {
        guard let last, last.tone != .level, last.quality == .plain else { return [] }
        let seconds: [Unicode.Scalar]
        switch last.base {
        case "o": seconds = ["a", "e"]
        case "u": seconds = ["y"]
        default: return []
        }
        let bare = VietnameseLetter(base: last.base, quality: .plain, tone: .level, isUppercase: false)
        return seconds.compactMap { base in
            let second = VietnameseLetter(base: base, quality: .plain, tone: last.tone, isUppercase: false)
            guard let first = LetterCode.code(of: bare), let code = LetterCode.code(of: second) else { return nil }
            return Needle(matches.dropLast() + [LetterMatch(only: first), LetterMatch(only: code)])
        }
    }
}

/// A run of letters to be found; never empty.
struct Needle: Hashable, Sendable {
    private let letters: [LetterMatch]
    private let first: EightPlaces
    private let last: EightPlaces

    init(_ letters: [LetterMatch]) {
        self.letters = letters
        first = EightPlaces(letters.first ?? LetterMatch(only: 0))
        last = EightPlaces(letters.last ?? LetterMatch(only: 0))
    }

    /// Eight places at a time are tried for the first and the last letter together; only where both fit are the others
    /// looked at.
    func occurs(in text: UnsafeRawBufferPointer) -> Bool {
        let reach = letters.count - 1
        let places = text.count - reach
        guard places >= 8 else { return (0..<max(0, places)).contains { matches(text, at: $0) } }
        var place = 0
        while true {
            let heads = text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let tails = text.loadUnaligned(fromByteOffset: place + reach, as: UInt64.self)
            var hits = EightPlaces.zeros(UInt64(littleEndian: first.misses(heads) | last.misses(tails)))
            while hits != 0 {
                if matches(text, at: place + hits.trailingZeroBitCount / 8) { return true }
                hits &= hits &- 1
            }
            guard place + 8 < places else { return false }
            // The last eight places may overlap those before.
            place = min(place + 8, places - 8)
        }
    }

    private func matches(_ text: UnsafeRawBufferPointer, at place: Int) -> Bool {
        for offset in letters.indices where !letters[offset].finds(text[place + offset]) { return false }
        return true
    }
}

/// One letter, to be looked for at eight places of a text in one step.
struct EightPlaces: Hashable, Sendable {
    private let mask: UInt64
    private let value: UInt64

    init(_ letter: LetterMatch) {
        mask = UInt64(letter.mask) * 0x0101_0101_0101_0101
        value = UInt64(letter.value) * 0x0101_0101_0101_0101
    }

    /// A zero byte wherever the letter is.
    func misses(_ text: UInt64) -> UInt64 { (text & mask) ^ value }

    /// The high bit of every byte that is zero, and possibly of some behind the first such byte.
    static func zeros(_ bytes: UInt64) -> UInt64 {
        (bytes &- 0x0101_0101_0101_0101) & ~bytes & 0x8080_8080_8080_8080
    }
}
