/// Many names, prepared so that a search of what is typed looks at few of them: at those with a word that begins with two
/// of its letters.
package struct NameIndex: Equatable, Sendable {
    private let letters: [UInt8]
    /// Where the letters of each name end.
    private let ends: [Int]
    /// The names with a word that begins with two letters, marks left aside.
    private let byBeginning: [UInt16: [Int32]]

    package init(_ names: [String]) {
        var letters: [UInt8] = []
        var ends: [Int] = []
        var byBeginning: [UInt16: [Int32]] = [:]
        for (place, name) in names.enumerated() {
            let start = letters.count
            letters += LetterCode.codes(of: name)
            ends.append(letters.count)
            for begin in start..<letters.count
            where LetterCode.isInWord(letters[begin]) && (begin == start || !LetterCode.isInWord(letters[begin - 1])) {
                guard begin + 1 < letters.count else { continue }
                let key = NameIndex.key(letters[begin], letters[begin + 1])
                if byBeginning[key]?.last != Int32(place) { byBeginning[key, default: []].append(Int32(place)) }
            }
        }
        (self.letters, self.ends, self.byBeginning) = (letters, ends, byBeginning)
    }

    /// The places of the first names that a search finds, in their order.
    package func places(foundBy search: NameSearch, atMost limit: Int) -> [Int] {
        let narrowed = search.words.filter { $0.count > 1 }
            .map { byBeginning[NameIndex.key($0[0].value, $0[1].value)] ?? [] }.min { $0.count < $1.count }
        guard let narrowed else { return first(limit, of: ends.indices.lazy.map { $0 }, search) }
        return first(limit, of: narrowed.lazy.map(Int.init), search)
    }

    private func first(_ limit: Int, of places: some Sequence<Int>, _ search: NameSearch) -> [Int] {
        var found: [Int] = []
        for place in places {
            if search.missing(in: letters[(place == 0 ? 0 : ends[place - 1])..<ends[place]]).isEmpty {
                found.append(place)
                if found.count == limit { break }
            }
        }
        return found
    }

    private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
        UInt16(LetterCode.bare(first)) << 8 | UInt16(LetterCode.bare(second))
    }
}
