/// What an id of a history line or an action can be.
///
/// Files come from other people and programs: what an id says is only ever compared, never followed.
package enum HistoryID {
    /// So many bytes at most: no program of ours has written longer ones.
    static let longest = 255

    /// Whether a text can be an id: digits, letters of ASCII, dots and hyphens.
    static func isWellFormed(_ text: String) -> Bool {
        let bytes = text.utf8
        return !bytes.isEmpty && bytes.count <= longest
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// The latest moment that ids of our making name. Others, and one behind which no moment could be written, say
    /// nothing about time.
    package static func latest(_ ids: [String]) -> Timestamp? {
        ids.filter { $0.utf8.count == 35 && !$0.hasPrefix("9999") }.compactMap { Timestamp(sortable: $0.prefix(26)) }
            .max { $0.sortable < $1.sortable }
    }
}

/// Makes ids of history lines: the moment in a form that sorts, then a random part.
///
///     20261121T021200.000000000Z-1a2b3c4d
///
/// Each is greater than all of our making before it in the file, whatever the clock says.
package struct HistoryIDSource {
    private var next: Timestamp
    private let suffix: String

    /// - Parameters:
    ///   - clock: Gives the moment and the random part.
    ///   - last: The latest moment of an id so far; nil if there is none.
    package init(clock: StoreClock, after last: Timestamp?) {
        let now = clock.now()
        let random = String(UInt32(truncatingIfNeeded: clock.random()), radix: 16)
        suffix = "-" + String(repeating: "0", count: 8 - random.utf8.count) + random
        if let last, !last.sortable.utf8.lexicographicallyPrecedes(now.sortable.utf8) {
            next = last.adding(nanoseconds: 1)
        } else {
            next = now
        }
    }

    /// The next id.
    package mutating func make() -> String {
        defer { next = next.adding(nanoseconds: 1) }
        return next.sortable + suffix
    }
}
