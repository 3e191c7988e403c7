import VietnameseText

/// An amount of money in đồng as a person types it.
package enum DongAmount {
    /// Reads `25000000`, `25.000.000`, `25,000,000`, `25 triệu`, `25tr`, `1,5 tỷ`; nil for anything else.
    ///
    /// Points and commas with three digits behind each are thousands; before a word of size one with other than three
    /// digits behind it is a fraction.
    package static func amount(typed text: String) -> Int? {
        let plain = text.withoutVietnameseMarks.filter { !$0.isWhitespace }
        let digits = plain.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        guard let size = size(String(plain.dropFirst(digits.count))) else { return nil }
        let amount = grouped(digits).flatMap { whole in product(whole, size) } ?? fraction(digits, of: size)
        return amount.flatMap { UnitFigures.amounts.contains($0) ? $0 : nil }
    }

    private static func size(_ word: String) -> Int? {
        switch word {
        case "", "d", "dong", "vnd": 1
        case "nghin", "ngan", "k", "thousand": 1_000
        case "tr", "trieu", "trd", "trieudong", "million", "m": 1_000_000
        case "ty", "ti", "tydong", "tidong", "billion", "b": 1_000_000_000
        default: nil
        }
    }

    /// A whole number, in groups of three or not in groups at all.
    private static func grouped(_ text: Substring) -> Int? {
        guard let mark = text.first(where: { !$0.isNumber }) else { return text.count <= 16 ? Int(text) : nil }
        let groups = text.split(separator: mark, omittingEmptySubsequences: false)
        guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count <= 6
        else { return nil }
        return Int(groups.joined())
    }

    /// A number with a fraction, of so many đồng; nil if that is no whole amount.
    private static func fraction(_ text: Substring, of size: Int) -> Int? {
        guard size > 1, let number = DecimalNumber(text.replacing(",", with: ".")) else { return nil }
        guard let units = product(number.units, size), units % DecimalNumber.unitsInOne == 0 else { return nil }
        return units / DecimalNumber.unitsInOne
    }

    private static func product(_ left: Int, _ right: Int) -> Int? {
        let (product, isTooLarge) = left.multipliedReportingOverflow(by: right)
        return isTooLarge ? nil : product
    }
}
