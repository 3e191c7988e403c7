/// Text prepared for searching without accents: made once, searched many times.
package struct FoldedText: Hashable, Sendable {
    private let codes: [UInt8]

    /// Prepares a text.
    package init(_ text: String) {
        codes = LetterCode.codes(of: text)
    }

    /// Whether the pattern occurs anywhere in the text. An empty pattern occurs in every text.
    package func contains(_ pattern: SearchPattern) -> Bool {
        codes.withUnsafeBytes(pattern.occurs)
    }
}

/// What a person searches for: a run of letters. A letter typed without marks finds it with any mark; a mark that
/// was typed must be there ("cong" finds "công", "cống"; "công" does not find "cong").
package struct SearchPattern: Hashable, Sendable {
    /// Any of these must occur.
    package let needles: [Needle]

    /// Prepares what was typed, composed or not.
    package init(_ text: String) {
        let letters = SearchPattern.letters(of: text)
        var matches = letters.flatMap { letter in
            if let code = LetterCode.code(of: letter) {
                [LetterMatch(code: code, of: letter)]
            } else {
                LetterCode.codes(of: letter).map(LetterMatch.init(only:))
            }
        }
        // What stands before it in the text may make it an i.
        if letters.first?.base == "y", let first = matches.first { matches[0] = first.asEitherVowel }
        needles = matches.isEmpty ? [] : [Needle(matches)] + SearchPattern.begunPairs(matches, last: letters.last)
    }

    /// Whether the pattern occurs anywhere in folded letters.
    fileprivate func occurs(in letters: UnsafeRawBufferPointer) -> Bool {
        isEmpty || needles.contains { $0.first(in: letters, from: 0) != nil }
    }

    /// A sign at either end is on its way to a word, or left from one: only blanks that were typed have to be there.
    private static func letters(of text: String) -> [VietnameseLetter] {
        var typed = VietnameseText(text, foldingTonePlace: true)
        typed.trim { $0.base != " " && Spelling.isBlank($0.base) == true }
        return typed.spelledAlike
    }

    /// Whether there is nothing to search for.
    package var isEmpty: Bool { needles.isEmpty }

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

extension SearchPattern {
    /// Whether the pattern is another one with letters behind it, so that it occurs nowhere else.
    package func extends(_ other: SearchPattern) -> Bool {
        guard let begin = other.needles.first else { return true }
        return needles.first?.begins(with: begin) ?? false
    }
}

/// A run of letters to be found; never empty.
package struct Needle: Hashable, Sendable {
    private let letters: [LetterMatch]
    private let head: EightPlaces
    private let tail: EightPlaces

    init(_ letters: [LetterMatch]) {
        self.letters = letters
        head = EightPlaces(letters.first ?? LetterMatch(only: 0))
        tail = EightPlaces(letters.last ?? LetterMatch(only: 0))
    }

    /// How many letters.
    package var count: Int { letters.count }

    /// Whether another run's letters are the first ones of this one.
    func begins(with other: Needle) -> Bool { letters.starts(with: other.letters) }

    /// Where the run occurs first from a place on; nil if it does not.
    ///
    /// Many places at a time are tried for the first and the last letter together; only where both fit are the others
    /// looked at.
    package func first(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
        let reach = letters.count - 1
        let places = text.count - reach
        var place = start
        while place + 8 <= places {
            if place + 32 <= places {
                let heads = text.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
                let tails = text.loadUnaligned(fromByteOffset: place + reach, as: SIMD4<UInt64>.self)
                let hits = EightPlaces.zeros(head.misses(heads) | tail.misses(tails))
                if hits[0] | hits[1] | hits[2] | hits[3] == 0 {
                    place += 32
                    continue
                }
            }
            let heads = text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let tails = text.loadUnaligned(fromByteOffset: place + reach, as: UInt64.self)
            var hits = EightPlaces.zeros(UInt64(littleEndian: head.misses(heads) | tail.misses(tails)))
            while hits != 0 {
                let hit = place + hits.trailingZeroBitCount / 8
                if matches(text, at: hit) { return hit }
                hits &= hits &- 1
            }
            place += 8
        }
        while place < places {
            if matches(text, at: place) { return place }
            place += 1
        }
        return nil
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

    /// The same of 32 places.
    func misses(_ text: SIMD4<UInt64>) -> SIMD4<UInt64> { (text & mask) ^ value }

    /// The same of 32 places.
    static func zeros(_ bytes: SIMD4<UInt64>) -> SIMD4<UInt64> {
        (bytes &- 0x0101_0101_0101_0101) & ~bytes & 0x8080_8080_8080_8080
    }
}
