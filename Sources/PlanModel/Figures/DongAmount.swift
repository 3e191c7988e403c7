import VietnameseText

/// An amount of money in đồng as a person types it.
package enum DongAmount {
    /// Reads `25000000`, `25.000.000`, `25 000 000`, `25 triệu`, `25tr`, `1,5 tỷ`; nil for anything else. What only the
    /// other language would write so (`25,000` in Vietnamese) is asked.
    package static func readings(typed text: String, _ language: Language) -> Readings<Int>? {
        let plain = text.asTyped.withoutVietnameseMarks.filter { !$0.isWhitespace }
        let digits = plain.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        guard let size = size(String(plain.dropFirst(digits.count))),
            let number = TypedNumber(digits, language, hasUnit: size > 1)
        else { return nil }
        // Nobody counts parts of a đồng.
        let amounts = number.meanings.map { meaning in
            size == 1 && !meaning.fraction.isEmpty
                ? nil : meaning.times(size).flatMap { UnitFigures.amounts.contains($0) ? $0 : nil }
        }
        let possible = amounts.compactMap(\.self)
        guard let likeliest = possible.first else { return nil }
        return Readings(likeliest, or: Array(possible.dropFirst()), isCertain: amounts.first == likeliest)
    }

    private static func size(_ word: String) -> Int? {
        switch word {
        case "", "d", "dong", "vnd": 1
        case "nghin", "ngan", "k", "nghindong", "thousand": 1_000
        case "tr", "trieu", "trd", "trieudong", "million", "m": 1_000_000
        case "ty", "ti", "tyd", "tydong", "tidong", "billion", "b": 1_000_000_000
        default: nil
        }
    }
}
