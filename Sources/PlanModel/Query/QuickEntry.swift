import Records
import VietnameseText

/// What a line like "phu quoc 85 9/6" says of a report that came in: whose it is, its number, its day.
package struct QuickEntry: Hashable, Sendable {
    /// What is typed of the body's name.
    package let name: String
    /// As typed, without its symbol where that is left out; nil where none is typed.
    package let number: String?
    /// Nil where none is typed.
    package let day: Readings<Day>?
    /// Whom the name may mean, the likeliest first.
    package let bodies: [AgencyReference]

    /// The number with the symbol of a paper behind it, where it has none itself.
    package func number(with symbol: String?) -> String? {
        number.map { $0.allSatisfy(\.isNumber) ? $0 + (symbol ?? "") : $0 }
    }

    /// The symbol behind a number: `/BC-UBND`; nil where it has none.
    package static func symbol(of number: String?) -> String? {
        guard let number, let mark = number.firstIndex(of: "/") else { return nil }
        return String(number[mark...])
    }
}

/// Some bodies, by all the names that a line may call them.
package struct QuickDesk: Hashable, Sendable {
    private let bodies: [AgencyReference]
    private let names: [[String]]
    /// Those that are one's name in full, with what its unit is called.
    private let wholeNames: [[NameWords]]
    /// Those that its unit bears since.
    private let laterNames: [[String]]

    package init(_ bodies: [AgencyReference], in plan: Plan, _ reference: ReferenceData) {
        self.bodies = bodies
        names = bodies.map { reference.ownNames(of: [$0], in: plan) }
        wholeNames = bodies.map { reference.fullNames(of: $0, in: plan) }
        laterNames = bodies.map { reference.laterNames(of: $0, in: plan) }
    }

    /// Those that a name may mean: all whose name it is in full, else all in whose names each of its words begins one, first
    /// those in whose order it has them.
    package func bodies(called typed: String) -> [AgencyReference] {
        let found = bodies(called: typed, by: names, wholeNames)
        guard found.isEmpty, laterNames.contains(where: { !$0.isEmpty }) else { return found }
        return bodies(called: typed, by: laterNames, laterNames.map { $0.map { NameWords($0) } })
    }

    private func bodies(
        called typed: String, by names: [[String]], _ wholeNames: [[NameWords]]
    ) -> [AgencyReference] {
        let search = NameSearch(typed)
        guard !search.isEmpty else { return [] }
        let whole = NameWords(typed)
        let found = bodies.indices.filter { search.finds(names[$0]) }
        let same = found.filter { wholeNames[$0].contains { $0.isSame(withoutMarksAs: whole) } }
        guard same.isEmpty else { return same.map { bodies[$0] } }
        let inOrder = found.filter { names[$0].contains(where: search.findsInOrder) }
        return (inOrder + found.filter { !inOrder.contains($0) }).map { bodies[$0] }
    }

    /// Reads a line: the name first, then number and day in whatever order.
    package func read(_ typed: String, for purpose: DayPurpose) -> QuickEntry {
        var words = typed.asTyped.split(whereSeparator: \.isWhitespace).map(String.init)
        var day = takeDay(from: &words, purpose)
        var number: String?
        if words.count > 1, let last = words.last, last.first?.isNumber == true {
            let whole = bodies(called: words.joined(separator: " "))
            let rest = words.dropLast().joined(separator: " ")
            // "phường 5" is a name, where it is one and "phường" is not.
            if whole.isEmpty || bodies(called: rest).count == 1 {
                number = words.removeLast()
                if day == nil { day = takeDay(from: &words, purpose) }
            }
        }
        let name = words.joined(separator: " ")
        return QuickEntry(name: name, number: number, day: day, bodies: bodies(called: name))
    }

    /// The day at the end of a line. A word of a name, as in "Hoàng Mai", is none.
    private func takeDay(from words: inout [String], _ purpose: DayPurpose) -> Readings<Day>? {
        var rest = words
        guard let day = QuickDesk.lastDay(of: &rest, purpose) else { return nil }
        let isInWords = words.dropFirst(rest.count).allSatisfy { $0.allSatisfy { !$0.isNumber } }
        if isInWords, !bodies(called: words.joined(separator: " ")).isEmpty { return nil }
        words = rest
        return day
    }

    /// The day in the last word or two ("hôm qua"), which are taken off.
    private static func lastDay(of words: inout [String], _ purpose: DayPurpose) -> Readings<Day>? {
        for count in [2, 1] where words.count > count {
            let text = words.suffix(count).joined(separator: " ")
            let isPlain = text.allSatisfy { $0.isNumber || "/.-+".contains($0) }
            let isSaid = isPlain ? text.contains { !$0.isNumber } : text.first?.isNumber == false
            guard isSaid, let readings = Day.readings(typed: text, for: purpose) else { continue }
            words.removeLast(count)
            return readings
        }
        return nil
    }
}
