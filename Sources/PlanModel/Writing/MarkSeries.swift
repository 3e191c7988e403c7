/// How the marks of headings and lines follow each other (Nghị định 30/2020/NĐ-CP, Phụ lục I: I, 1, a).
package enum MarkSeries: String, CaseIterable, Sendable {
    /// I, II, III, IV.
    case roman
    /// 1, 2, 3.
    case arabic
    /// a, b, c, d, đ.
    case letter
    /// A, B, C, D.
    case capital

    /// The series that a first mark begins; nil for marks that count nothing, as `para` or `+1`.
    package init?(beginningWith mark: String) {
        guard let first = mark.unicodeScalars.first else { return nil }
        if mark.allSatisfy({ $0.isASCII && $0.isNumber }) {
            self = .arabic
        } else if mark.allSatisfy({ MarkSeries.romanDigits.contains($0) }) {
            self = .roman
        } else if mark.unicodeScalars.count == 1, first.properties.isAlphabetic {
            self = first.properties.isLowercase ? .letter : .capital
        } else {
            return nil
        }
    }

    /// The mark of a number from 1; nil where the series has no more.
    package func mark(_ number: Int) -> String? {
        guard number > 0 else { return nil }
        switch self {
        case .arabic: return String(number)
        case .roman: return MarkSeries.roman(number)
        case .letter: return number <= MarkSeries.alphabet.count ? MarkSeries.alphabet[number - 1] : nil
        case .capital: return number <= MarkSeries.alphabet.count ? MarkSeries.alphabet[number - 1].uppercased() : nil
        }
    }

    /// The number of a mark; nil if it is not of the series.
    package func number(of mark: String) -> Int? {
        switch self {
        case .arabic: mark.allSatisfy { $0.isASCII && $0.isNumber } ? Int(mark) : nil
        case .roman: (1...MarkSeries.mostRoman).first { MarkSeries.roman($0) == mark }
        case .letter: MarkSeries.alphabet.firstIndex(of: mark).map { $0 + 1 }
        case .capital: MarkSeries.alphabet.firstIndex { $0.uppercased() == mark }.map { $0 + 1 }
        }
    }

    /// The series that a line below a line of this one has where the paper shows no other.
    package var below: MarkSeries {
        switch self {
        case .capital: .roman
        case .roman: .arabic
        case .arabic: .letter
        case .letter: .arabic
        }
    }

    /// The letters in which papers count, without f, j, w and z.
    private static let alphabet = "a b c d đ e g h i k l m n o p q r s t u v x y".split(separator: " ").map(String.init)
    private static let romanDigits: Set<Character> = ["I", "V", "X", "L"]
    private static let mostRoman = 89

    private static func roman(_ number: Int) -> String? {
        guard number <= mostRoman else { return nil }
        let values = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
        var (rest, text) = (number, "")
        for (value, digit) in values {
            while rest >= value {
                text += digit
                rest -= value
            }
        }
        return text
    }
}
