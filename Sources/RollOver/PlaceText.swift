/// Names of single places in texts: "thành phố Nha Trang", "Làng Thương vợ".
enum PlaceText {
    private static let kinds = [
        "thành phố", "thị xã", "thị trấn", "huyện", "quận", "xã", "phường", "đặc khu", "làng", "thôn", "buôn", "bản",
        "ấp", "khóm",
    ]

    /// The places that a text names, each once: a word for a kind of place with a name behind it.
    static func places(in text: String) -> [String] {
        let lower = text.lowercased()
        // Capitals are told by the text itself, places found in its small letters; both have to be of one length.
        guard lower.count == text.count else { return [] }
        let search = WordSearch(lower)
        var found: [String] = []
        for kind in kinds {
            for place in search.places(of: kind) {
                let start = text.index(
                    text.startIndex, offsetBy: lower.distance(from: lower.startIndex, to: place.lowerBound))
                let end = text.index(start, offsetBy: kind.count)
                guard end < text.endIndex, text[end] == " " else { continue }
                let name = text[end...].split(separator: " ").prefix { $0.first?.isUppercase == true }
                guard !name.isEmpty else { continue }
                let words = name.joined(separator: " ").trimmed
                let place = "\(text[start..<end]) \(words)"
                if !found.contains(place) { found.append(place) }
            }
        }
        return found
    }
}

extension String {
    /// Without marks at its end.
    fileprivate var trimmed: String {
        var text = self
        while let last = text.last, !last.isLetter, !last.isNumber { text.removeLast() }
        return text
    }
}
