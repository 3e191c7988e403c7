/// The straight way from where a unit began over what is aimed at: what a value of a year is held against.
///
/// It begins with the baseline where its year is known, else with the first value that was entered before the first
/// year aimed at, and runs straight from year to year that something is aimed at. Behind the last of them it stays.
package struct TargetPath: Hashable, Sendable {
    /// A point that the way runs through.
    package struct Point: Hashable, Sendable {
        /// The year.
        package var year: Int
        /// The value.
        package var value: DecimalNumber
    }

    /// The points, by year.
    package let points: [Point]
    /// The year of the entered value that the way begins with, which cannot be held against itself.
    package let startsWithEntered: Int?
    private let direction: StrategyTarget.Direction

    /// The way of a target, for a unit that has entered some values.
    package init(_ target: StrategyTarget, entered: [UnitFigures.Value]) {
        var points = target.values.map { Point(year: $0.year, value: $0.value) }
        var startsWithEntered: Int?
        // Between "not there" and "there" nothing lies.
        if let first = points.first, target.measure != .yesNo {
            let baseline = target.baseline.flatMap { baseline in
                baseline.year.flatMap { $0 < first.year ? Point(year: $0, value: baseline.value) : nil }
            }
            let earliest = entered.filter { $0.target == target.id && $0.year < first.year }.min { $0.year < $1.year }
            if let baseline {
                points.insert(baseline, at: 0)
            } else if let earliest {
                points.insert(Point(year: earliest.year, value: earliest.value), at: 0)
                startsWithEntered = earliest.year
            }
        }
        self.points = points
        self.startsWithEntered = startsWithEntered
        direction = target.direction
    }

    /// The value on the way in a year, rounded to one digit more than the points have; nil before its beginning.
    package func value(in year: Int) -> DecimalNumber? {
        guard let (from, to) = around(year) else { return nil }
        let years = to.year - from.year
        guard years > 0 else { return from.value }
        let scale = min(DecimalNumber.maximalScale, max(from.value.scale, to.value.scale) + 1)
        // Rounded half up; all amounts are positive.
        let exact = numerator(from, to, year)
        let step = DecimalNumber.power(DecimalNumber.maximalScale - scale) * years
        return DecimalNumber(digits: (2 * exact + step) / (2 * step), scale: scale)
    }

    /// Whether a value of a year is on the way or ahead of it, counted exactly; nil before the way's beginning.
    func isOnPath(_ value: DecimalNumber, in year: Int) -> Bool? {
        guard let (from, to) = around(year) else { return nil }
        let years = max(1, to.year - from.year)
        return direction.isAsGood(value.units * years, as: numerator(from, to, year))
    }

    /// The value on the way, in units times the years between the two points.
    private func numerator(_ from: Point, _ to: Point, _ year: Int) -> Int {
        guard to.year > from.year else { return from.value.units }
        return from.value.units * (to.year - year) + to.value.units * (year - from.year)
    }

    /// The points before and behind a year; the same one twice where the way has ended.
    private func around(_ year: Int) -> (Point, Point)? {
        guard let before = points.last(where: { $0.year <= year }) else { return nil }
        return (before, points.first { $0.year > year } ?? before)
    }
}

/// How a value of a year stands to what is aimed at.
package enum TargetAssessment: String, CaseIterable, Sendable {
    /// It reaches what is aimed at in that year, or in the next year for which something is set.
    case met
    /// Not yet, but it is on the straight way there.
    case onPath
    /// It is behind the way, or misses what was aimed at.
    case behind
    /// There is no value, or nothing to hold it against.
    case unknown

    /// How a value of a year stands.
    package init(_ value: DecimalNumber?, in year: Int, of target: StrategyTarget, path: TargetPath) {
        guard let value, let aim = target.values.first(where: { $0.year >= year }) ?? target.values.last else {
            self = .unknown
            return
        }
        if aim.isReached(by: value, target.direction) {
            self = .met
        } else if aim.year <= year {
            self = .behind
        } else if path.startsWithEntered == year {
            self = .unknown
        } else {
            switch path.isOnPath(value, in: year) {
            case nil: self = .unknown
            case true?: self = .onPath
            case false?: self = .behind
            }
        }
    }
}
