import PlanModel

/// An election of the National Assembly and the People's Councils, which are elected together for five years
/// (Constitution, Art. 71 and 115).
package struct GeneralElection: Hashable, Sendable {
    /// Its year.
    package let year: Int
    /// Its day; nil where none has been set yet.
    package let day: Day?

    /// The first one on a day or later.
    package static func next(from day: Day) -> GeneralElection {
        if let known = held.first(where: { $0 >= day }) { return GeneralElection(year: known.year, day: known) }
        guard let last = held.last else { return GeneralElection(year: day.year, day: nil) }
        let terms = max(1, (day.year - last.year + 4) / 5)
        return GeneralElection(year: last.year + 5 * terms, day: nil)
    }

    /// Those of which the day is known: of the 14th, 15th and 16th National Assembly.
    private static let held = [Day(2016, 5, 22), Day(2021, 5, 23), Day(2026, 3, 15)].compactMap(\.self)
}
