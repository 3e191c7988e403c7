/// A key that sorts text in Vietnamese order: letters a ă â b c d đ e ê … first, tones second (level, huyền, hỏi, ngã,
/// sắc, nặng), case third (Unicode CLDR, collation vi).
package struct VietnameseSortKey: Hashable, Comparable, Sendable {
    private let primary: [UInt32]
    private let secondary: [UInt8]
    private let tertiary: [UInt8]

    /// The key of a text.
    package init(_ text: String) {
        let letters = VietnameseText(text, foldingTonePlace: false).letters
        primary = VietnameseSortKey.primary(of: letters)
        secondary = letters.map(\.tone.rawValue)
        tertiary = letters.map { $0.isUppercase ? 1 : 0 }
    }

    /// Letters by their place in the alphabet; of digits side by side first how many they are, so that 2 comes before 10.
    private static func primary(of letters: [VietnameseLetter]) -> [UInt32] {
        var keys: [UInt32] = []
        keys.reserveCapacity(letters.count)
        var index = letters.startIndex
        while index < letters.endIndex {
            var end = index
            while end < letters.endIndex, isDigit(letters[end]) { end += 1 }
            guard end > index else {
                keys.append(letters[index].alphabetical)
                index += 1
                continue
            }
            let digits = letters[index..<end].drop { $0.base == "0" }
            let zero = VietnameseLetter(base: "0", quality: .plain, tone: .level, isUppercase: false).alphabetical
            keys.append(zero)
            keys.append(UInt32(digits.count))
            keys += digits.map(\.alphabetical)
            index = end
        }
        return keys
    }

    private static func isDigit(_ letter: VietnameseLetter) -> Bool { ("0"..."9").contains(letter.base) }

    /// Compares letters over the whole text first, then tones, then case.
    package static func < (left: VietnameseSortKey, right: VietnameseSortKey) -> Bool {
        if left.primary != right.primary { return left.primary.lexicographicallyPrecedes(right.primary) }
        if left.secondary != right.secondary { return left.secondary.lexicographicallyPrecedes(right.secondary) }
        return left.tertiary.lexicographicallyPrecedes(right.tertiary)
    }
}

extension Sequence {
    /// The elements in Vietnamese order of a text of theirs.
    package func sortedInVietnamese(by text: (Element) -> String) -> [Element] {
        map { (key: VietnameseSortKey(text($0)), element: $0) }
            .sorted { $0.key < $1.key }
            .map(\.element)
    }
}
