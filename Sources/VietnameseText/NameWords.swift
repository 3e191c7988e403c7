/// A name as people compare names: the letters and digits of its words. Case, signs and blanks do not matter, nor i and y
/// where both are written; an apostrophe and the & of an abbreviation stand inside a word.
package struct NameWords: Hashable, Sendable {
    private let words: [[UInt8]]

    /// The words of a name.
    package init(_ text: String) {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        for code in LetterCode.codes(of: text.replacing("&", with: "")) {
            if LetterCode.isInWord(code) {
                word.append(code)
            } else if !word.isEmpty {
                words.append(word)
                word = []
            }
        }
        if !word.isEmpty { words.append(word) }
        self.words = words
    }

    /// How many words.
    package var count: Int { words.count }

    /// Letters and digits of all words.
    package var letterCount: Int { words.reduce(0) { $0 + $1.count } }

    /// Whether both are the same letters with the same marks, however they stand in words.
    package func isSame(as other: NameWords) -> Bool { words.joined().elementsEqual(other.words.joined()) }

    /// The same with all marks left aside.
    package func isSame(withoutMarksAs other: NameWords) -> Bool {
        words.joined().elementsEqual(other.words.joined()) { LetterCode.bare($0) == LetterCode.bare($1) }
    }

    /// Where these words stand side by side among the words of another name, by how many words are before them; nil if
    /// they do not. Marks that are there have to be there, missing ones are free.
    package func place(in other: NameWords) -> Int? {
        guard !words.isEmpty, words.count <= other.words.count else { return nil }
        let patterns = words.map { $0.map(LetterMatch.init(found:)) }
        return (0...other.words.count - words.count).first { start in
            patterns.indices.allSatisfy { index in
                let word = other.words[start + index]
                return word.count == patterns[index].count && zip(patterns[index], word).allSatisfy { $0.finds($1) }
            }
        }
    }
}

/// What a person types to find names: each word of it has to begin a word of a name. Accents are not needed; those that
/// were typed have to be there.
package struct NameSearch: Hashable, Sendable {
    let words: [[LetterMatch]]

    /// Prepares what was typed.
    package init(_ typed: String) {
        var words: [[LetterMatch]] = [[]]
        for code in LetterCode.codes(of: typed) {
            if LetterCode.isInWord(code) {
                words[words.count - 1].append(LetterMatch(found: code))
            } else {
                words.append([])
            }
        }
        self.words = words.filter { !$0.isEmpty }
    }

    /// Whether there is nothing to search for.
    package var isEmpty: Bool { words.isEmpty }

    /// Whether it finds some names together.
    package func finds(_ names: [String]) -> Bool { finds(names.joined(separator: "\n")) }

    /// Whether it finds a text.
    package func finds(_ text: String) -> Bool { isEmpty || missing(in: text).isEmpty }

    /// Whether its words begin words of a text one behind the other.
    package func findsInOrder(_ text: String) -> Bool {
        let letters = LetterCode.codes(of: text)
        var place = 0
        return words.allSatisfy { word in
            while place + word.count <= letters.count {
                let isBeginning =
                    LetterCode.isInWord(letters[place]) && (place == 0 || !LetterCode.isInWord(letters[place - 1]))
                let isFound = isBeginning && word.indices.allSatisfy { word[$0].finds(letters[place + $0]) }
                place += 1
                if isFound { return true }
            }
            return false
        }
    }

    /// The search that is left where a text has some of its words.
    package func missing(in text: String) -> NameSearch { NameSearch(words: without(LetterCode.codes(of: text)[...])) }

    private init(words: [[LetterMatch]]) { self.words = words }

    /// The search that is left where letters have some of its words.
    func missing(in letters: ArraySlice<UInt8>) -> NameSearch { NameSearch(words: without(letters)) }

    private func without(_ letters: ArraySlice<UInt8>) -> [[LetterMatch]] {
        let begins = letters.indices.filter { place in
            LetterCode.isInWord(letters[place])
                && (place == letters.startIndex || !LetterCode.isInWord(letters[place - 1]))
        }
        return words.filter { word in
            !begins.contains { begin in
                begin + word.count <= letters.endIndex
                    && word.indices.allSatisfy { word[$0].finds(letters[begin + $0]) }
            }
        }
    }
}
