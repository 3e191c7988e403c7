/// Texts that speak of a province, said of a centrally run city: "UBND tỉnh" is "UBND thành phố" there.
package enum CityText {
    /// The text of the city. "Cấp tỉnh" is the level of both, "các tỉnh" are others, and so is "tỉnh" before a name.
    package static func ofCity(_ text: String) -> String {
        var result = text
        for (old, new) in [("Tỉnh ủy", "Thành ủy"), ("Tỉnh đoàn", "Thành đoàn"), ("Tỉnh Đoàn", "Thành Đoàn")] {
            result = result.replacing(old, with: new)
        }
        for (old, new) in [("tỉnh", "thành phố"), ("Tỉnh", "Thành phố")] {
            for place in result.ranges(of: old).reversed() where isOwnProvince(place, in: result) {
                result.replaceSubrange(place, with: new)
            }
        }
        return result
    }

    /// Whether the word stands for the unit itself.
    private static func isOwnProvince(_ place: Range<String.Index>, in text: String) -> Bool {
        let (before, after) = (text[..<place.lowerBound], text[place.upperBound...])
        if let letter = before.last, letter.isLetter { return false }
        if let letter = after.first, letter.isLetter { return false }
        if after.first == " ", after.dropFirst().first?.isUppercase == true { return false }
        let word = before.split(separator: " ").last.map { $0.lowercased() } ?? ""
        return !["cấp", "các", "nhiều", "liên", "ngoài", "những"].contains(word)
    }
}
