import VietnameseText

/// A number as people write it, with a mark before the fraction or between thousands.
///
/// In Vietnamese the comma stands before the fraction and the point between thousands, in English the other way round;
/// people mix them. What follows from the digits goes before what follows from the language: thousands have three
/// digits, never begin with a zero, and a mark that stands twice is between thousands. Before a unit (25,125 triệu) a
/// single mark is before the fraction.
struct TypedNumber {
    /// A way to read it.
    struct Meaning {
        let whole: String
        let fraction: String

        /// The value in units of one to the tenth power; nil where that is not whole, or too large.
        func times(_ size: Int) -> Int? {
            let digits = fraction.drop(fromEnd: "0")
            guard whole.count + digits.count <= 18, let number = Int(whole + digits) else { return nil }
            let (product, isTooLarge) = number.multipliedReportingOverflow(by: size)
            let divisor = DecimalNumber.power(digits.count)
            return isTooLarge || product % divisor != 0 ? nil : product / divisor
        }

        /// The number; nil where it has more digits than numbers may have.
        var number: DecimalNumber? { DecimalNumber(fraction.isEmpty ? whole : "\(whole).\(fraction)") }
    }

    /// All ways to read it, that of the language first; never empty.
    let meanings: [Meaning]

    /// - Parameters:
    ///   - text: Digits and marks; blanks are left aside.
    ///   - language: Whose marks they are.
    ///   - hasUnit: Whether a unit follows.
    init?(_ text: some StringProtocol, _ language: Language, hasUnit: Bool) {
        let digits = String(text.filter { !$0.isWhitespace })
        guard let first = digits.first, let last = digits.last, first.isDigit, last.isDigit,
            digits.allSatisfy({ $0.isDigit || $0 == "." || $0 == "," })
        else { return nil }
        let marks = digits.filter { !$0.isDigit }
        guard let mark = marks.last else {
            meanings = [Meaning(whole: String(digits), fraction: "")]
            return
        }
        let parts = digits.split(separator: mark, omittingEmptySubsequences: false)
        let tail = String(parts[parts.count - 1])
        if marks.contains(where: { $0 != mark }) {
            // 1.234,5: the last mark stands alone, before the fraction.
            let other: Character = mark == "." ? "," : "."
            let groups = parts[0].split(separator: other, omittingEmptySubsequences: false)
            guard parts.count == 2, let whole = TypedNumber.joined(groups)
            else { return nil }
            meanings = [Meaning(whole: whole, fraction: tail)]
            return
        }
        let grouped = TypedNumber.joined(parts).map { Meaning(whole: $0, fraction: "") }
        guard parts.count == 2 else {
            guard let grouped else { return nil }
            meanings = [grouped]
            return
        }
        let decimal = Meaning(whole: String(parts[0]), fraction: tail)
        guard let grouped, !hasUnit else {
            meanings = [decimal]
            return
        }
        let isFraction = String(mark) == language.pick(",", ".")
        meanings = isFraction ? [decimal, grouped] : [grouped, decimal]
    }

    /// Groups of three digits as one number; nil where they are none.
    private static func joined(_ groups: [Substring]) -> String? {
        guard let first = groups.first, (1...3).contains(first.count), first.first != "0",
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.map { String($0) }.joined()
    }
}

extension Character {
    fileprivate var isDigit: Bool { isASCII && isNumber }
}

extension String {
    fileprivate func drop(fromEnd character: Character) -> String {
        var text = self[...]
        while text.last == character { text.removeLast() }
        return String(text)
    }
}
