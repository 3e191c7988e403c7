import JSONText
import PlanFormat
import PlanModel
import Records

/// Brings together two versions of a list that people only add to: what either side added is in it, what either side
/// took away is not. Both sides come to the same list, whichever of them merges.
struct SetMerge {
    private let base: [FieldValue]
    private let ours: [FieldValue]
    private let theirs: [FieldValue]

    init(base: [FieldValue], ours: [FieldValue], theirs: [FieldValue]) {
        (self.base, self.ours, self.theirs) = (base, ours, theirs)
    }

    /// What stayed of the old list in its order, then what is new by place; elements that say when they were written
    /// stand in the order of time.
    var merged: [FieldValue] {
        var elements: [FieldValue] = []
        let (before, mine, other) = (SetMerge.counts(base), SetMerge.counts(ours), SetMerge.counts(theirs))
        var left = before
        for (element, count) in before {
            left[element] = SetMerge.wanted(before: count, mine[element] ?? 0, other[element] ?? 0)
        }
        for element in base {
            guard let count = left[element], count > 0 else { continue }
            elements.append(element)
            left[element] = count - 1
        }
        elements += added
        let moments = elements.map(SetMerge.moment)
        guard moments.allSatisfy({ $0 != nil }) else { return elements }
        return zip(elements, moments).enumerated()
            .sorted { left, right in
                (left.element.1 ?? 0, left.offset) < (right.element.1 ?? 0, right.offset)
            }
            .map(\.element.0)
    }

    /// New elements: those at the same place of both lists side by side, in an order that does not ask whose they are.
    private var added: [FieldValue] {
        let ourNew = SetMerge.difference(ours, base)
        let theirNew = SetMerge.difference(SetMerge.difference(theirs, base), ourNew)
        let placed = [ourNew, theirNew].flatMap { list in
            list.enumerated().map { (place: $0.offset, text: CanonicalJSON().line($0.element), value: $0.element) }
        }
        return placed.sorted { left, right in
            left.place != right.place
                ? left.place < right.place : left.text.lexicographicallyPrecedes(right.text)
        }.map(\.value)
    }

    /// How often the merged list has an element of the old one.
    private static func wanted(before: Int, _ mine: Int, _ other: Int) -> Int {
        if mine == before { return min(other, before) }
        if other == before { return min(mine, before) }
        return min(min(mine, other), before)
    }

    /// How often each element is in a list, which may be long.
    private static func counts(_ list: [FieldValue]) -> [FieldValue: Int] {
        var counts: [FieldValue: Int] = [:]
        for element in list { counts[element, default: 0] += 1 }
        return counts
    }

    /// The elements of the first list that the second one does not have as often, the last of equal ones.
    private static func difference(_ first: [FieldValue], _ second: [FieldValue]) -> [FieldValue] {
        var rest = counts(second)
        return first.filter { element in
            guard let count = rest[element], count > 0 else { return true }
            rest[element] = count - 1
            return false
        }
    }

    /// The second in which an element was written; nil if it does not say.
    private static func moment(_ element: FieldValue) -> Int? {
        element.members?["at"]?.text.flatMap { seconds($0) }
    }

    /// The seconds since 1970 of a moment as stored (RFC 3339): offices abroad and a new zone of the clock write
    /// another offset, so that the texts do not sort.
    private static func seconds(_ stored: String) -> Int? {
        let bytes = Array(stored.utf8)
        guard bytes.count >= 20, bytes[10] == 0x54, let day = Day(stored: String(stored.prefix(10))),
            let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19])
        else { return nil }
        let local = day.ordinal * 86_400 + hour * 3600 + minute * 60 + second
        let zone = bytes[19...].drop { $0 == ASCII.point || ASCII.isDigit($0) }
        if zone.elementsEqual([0x5A]) { return local }
        guard zone.count == 6, let sign = zone.first, sign == ASCII.plus || sign == ASCII.minus,
            let hours = number(zone.dropFirst().prefix(2)), let minutes = number(zone.suffix(2))
        else { return nil }
        let offset = hours * 3600 + minutes * 60
        return sign == ASCII.plus ? local - offset : local + offset
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.reduce(0) { sum, byte in
            guard let sum, ASCII.isDigit(byte) else { return nil }
            return sum * 10 + Int(byte - ASCII.zero)
        }
    }
}
