/// An exact decimal number that is not negative, as figures are reported: up to nine digits before the point, up to
/// four behind.
///
/// Binary fractions cannot hold 52.3, and what staff enter has to come back as they entered it: the digits are kept,
/// `52.30` stays `52.30`. Numbers that mean the same are equal.
package struct DecimalNumber: Sendable, CustomStringConvertible {
    /// All digits as one whole number: 5230 for `52.30`.
    package let digits: Int
    /// How many of them stand behind the point.
    package let scale: Int

    /// How many digits may stand behind the point.
    static let maximalScale = 4
    private static let limit = 1_000_000_000
    private static let sumLimit = 1_000_000_000_000

    /// A whole number; nil beyond nine digits or below zero.
    package init?(_ whole: Int) {
        guard (0..<DecimalNumber.limit).contains(whole) else { return nil }
        (digits, scale) = (whole, 0)
    }

    /// Reads the stored form: `0`, `52`, `52.3`. Nil for anything else, so that no two texts are read as one number
    /// and written as another.
    package init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ DecimalNumber.number($0) }), whole < DecimalNumber.limit,
            let first = parts[0].first, parts[0].count == 1 || first != UInt8(ascii: "0")
        else { return nil }
        guard parts.count == 2 else {
            (digits, scale) = (whole, 0)
            return
        }
        guard (1...DecimalNumber.maximalScale).contains(parts[1].count),
            let rest = DecimalNumber.number(parts[1])
        else { return nil }
        scale = parts[1].count
        digits = whole * DecimalNumber.power(scale) + rest
    }

    /// A number of hundredths and the like, without the zeros at its end; nil where it is too large or negative.
    init?(digits: Int, scale: Int) {
        var (digits, scale) = (digits, scale)
        while scale > 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
        guard digits >= 0, (0...DecimalNumber.maximalScale).contains(scale),
            digits / DecimalNumber.power(scale) < DecimalNumber.limit
        else { return nil }
        (self.digits, self.scale) = (digits, scale)
    }

    /// The stored form.
    package var description: String { text(point: ".") }

    /// The number as people of a language write it: `52,3` in Vietnamese.
    package func text(_ language: Language) -> String { text(point: language.pick(",", ".")) }

    /// A number of ten-thousandths, without the zeros at its end; nil where it is too large or negative.
    package init?(units: Int) {
        self.init(digits: units, scale: DecimalNumber.maximalScale)
    }

    /// What ten-thousandths of many numbers come to, which may have twelve digits; nil beyond.
    package init?(sum units: Int) {
        guard (0..<DecimalNumber.sumLimit * DecimalNumber.unitsInOne).contains(units) else { return nil }
        var (digits, scale) = (units, DecimalNumber.maximalScale)
        while scale > 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
        (self.digits, self.scale) = (digits, scale)
    }

    /// The number in units of the last digit that any number can have: in ten-thousandths.
    package var units: Int { digits * DecimalNumber.power(DecimalNumber.maximalScale - scale) }

    /// How many such units are one.
    package static let unitsInOne = power(maximalScale)

    static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    /// The number that one to nine digits write.
    private static func number(_ digits: some Collection<UInt8>) -> Int? {
        guard (1...9).contains(digits.count) else { return nil }
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    private func text(point: String) -> String {
        guard scale > 0 else { return String(digits) }
        let one = DecimalNumber.power(scale)
        let fraction = String(digits % one)
        return String(digits / one) + point + String(repeating: "0", count: scale - fraction.count) + fraction
    }
}

extension DecimalNumber: Hashable, Comparable {
    /// Whether both mean the same, however many zeros stand at their ends.
    package static func == (left: DecimalNumber, right: DecimalNumber) -> Bool { left.units == right.units }

    /// By value.
    package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool { left.units < right.units }

    /// As equality needs it.
    package func hash(into hasher: inout Hasher) { hasher.combine(units) }
}
