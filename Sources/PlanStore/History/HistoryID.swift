/// Makes ids of history lines: the moment in a form that sorts, then a random part.
///
///     20261121T021200.000000000Z-1a2b3c4d
///
/// Each is greater than all before it in the file, whatever the clock says.
struct HistoryIDSource {
    private var next: Timestamp
    private let suffix: String
    /// What cannot be outdone by a later moment: an id that is not of our making.
    private let foreign: String?

    /// - Parameters:
    ///   - clock: Gives the moment and the random part.
    ///   - last: The greatest id so far; nil if there is none.
    init(clock: StoreClock, after last: String?) {
        let now = clock.now()
        let random = String(UInt32(truncatingIfNeeded: clock.random()), radix: 16)
        suffix = "-" + String(repeating: "0", count: 8 - random.utf8.count) + random
        let lastMoment = last.flatMap { Timestamp(sortable: $0.prefix(26)) }
        if let last, lastMoment == nil, !last.utf8.lexicographicallyPrecedes(now.sortable.utf8) {
            foreign = last
        } else {
            foreign = nil
        }
        if let lastMoment, !lastMoment.sortable.utf8.lexicographicallyPrecedes(now.sortable.utf8) {
            next = lastMoment.adding(nanoseconds: 1)
        } else {
            next = now
        }
    }

    /// The next id.
    mutating func make() -> String {
        defer { next = next.adding(nanoseconds: 1) }
        let id = next.sortable + suffix
        return foreign.map { $0 + "-" + id } ?? id
    }
}
