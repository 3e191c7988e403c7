/// Finds names in texts byte by byte: a roll-over looks for hundreds of names in hundreds of texts while a person waits.
struct WordSearch {
    private let text: String
    private let bytes: [UInt8]

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    /// Where a name stands as whole words, from left to right.
    func places(of name: String) -> [Range<String.Index>] {
        let needle = Array(name.utf8)
        guard let first = needle.first, bytes.count >= needle.count else { return [] }
        var places: [Range<String.Index>] = []
        var start = 0
        while start + needle.count <= bytes.count {
            defer { start += 1 }
            guard bytes[start] == first, bytes[start..<start + needle.count].elementsEqual(needle) else { continue }
            let lower = text.utf8.index(text.startIndex, offsetBy: start)
            let place = lower..<text.utf8.index(lower, offsetBy: needle.count)
            if isWholeWord(place) { places.append(place) }
        }
        return places
    }

    /// Whether a name stands in the text as whole words.
    func contains(_ name: String) -> Bool { !places(of: name).isEmpty }

    private func isWholeWord(_ place: Range<String.Index>) -> Bool {
        func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
        if place.lowerBound > text.startIndex, isLetter(text[text.index(before: place.lowerBound)]) { return false }
        return place.upperBound == text.endIndex || !isLetter(text[place.upperBound])
    }
}
