import PlanModel
import Records

/// Finds what a text sets as money a year for the bodies of a level.
enum NormReader {
    static func norm(in words: Words, ref: Ref) -> Plan.MoneyNorm? {
        guard
            let per = words.place(of: "dong / nam") ?? words.place(of: "dong / 1 nam")
                ?? words.place(of: "dong mot nam"),
            let level = level(in: words)
        else { return nil }
        var amounts: [(amount: Int, place: Int)] = []
        var place = 0
        while place < min(words.count, per + 1) {
            if let number = words[place].number, let (amount, end) = amount(number, at: place, words) {
                amounts.append((amount, place))
                place = end
            } else {
                place += 1
            }
        }
        guard let first = amounts.first else { return nil }
        let isOpen =
            words.place(of: "tro len", from: per) != nil || words.place(of: "toi thieu", to: per) != nil
            || words.place(of: "it nhat", to: per) != nil
        let isMost = words.place(of: "toi da", to: per) != nil || words.place(of: "khong qua", to: per) != nil
        let maximum = amounts.count > 1 ? amounts[1].amount : isOpen ? nil : first.amount
        return Plan.MoneyNorm(
            ref: ref, level: level.level, who: level.printed,
            minimum: isMost && amounts.count == 1 ? 0 : first.amount, maximum: maximum)
    }

    private static func amount(_ number: Int, at place: Int, _ words: Words) -> (Int, Int)? {
        var (value, end) = (number, place + 1)
        while end + 1 < words.count, words[end].bare == ".", let more = words[end + 1].number,
            words[end + 1].text.count == 3
        {
            (value, end) = (value * 1000 + more, end + 2)
        }
        guard end < words.count else { return nil }
        switch words[end].bare {
        case "trieu": return (value * 1_000_000, end + 1)
        case "ty", "ti": return (value * 1_000_000_000, end + 1)
        case "dong": return value >= 100_000 ? (value, end + 1) : nil
        // "20 - 30 triệu".
        case "-" where end + 2 < words.count && words[end + 1].number != nil && words[end + 2].bare == "trieu":
            return (value * 1_000_000, end)
        default: return nil
        }
    }

    private static let levels: [(Phrase, AdministrativeUnit.Level)] = [
        ("cap tinh", .province), ("cap huyen", .district), ("cap xa", .commune), ("cac so", .province),
        ("cac huyen", .district), ("cac xa", .commune), ("moi xa", .commune), ("moi huyen", .district),
        ("cap thanh pho", .province),
    ]

    private static func level(in words: Words) -> (level: AdministrativeUnit.Level, printed: String)? {
        for (phrase, level) in levels {
            guard let place = words.place(of: phrase), place < 16 else { continue }
            let start = words.has("doi voi", at: 0) ? 2 : 0
            return (level, words.text(min(start, place)..<(place + phrase.words.count)))
        }
        return nil
    }
}
