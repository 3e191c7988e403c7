import VietnameseText

/// An objective of the national strategy on gender equality, under which its targets stand.
package struct Objective: Hashable, Sendable, Identifiable {
    /// Its number: `3`.
    package var id: String
    /// A short title in Vietnamese, in our own words.
    package var title: String
    /// A short title in English.
    package var english: String
    /// Whether a source confirms it.
    package var isVerified: Bool

    /// An objective.
    package init(id: String, title: String, english: String, isVerified: Bool) {
        (self.id, self.title, self.english, self.isVerified) = (id, title, english, isVerified)
    }
}

/// What is aimed at in a year.
package struct TargetValue: Hashable, Sendable {
    /// How the value is meant.
    package enum Bound: String, CaseIterable, Sendable {
        /// That much or more ("đạt", "ít nhất").
        case atLeast
        /// More than that ("trên").
        case moreThan
        /// That much or less ("xuống còn", "không quá").
        case atMost
        /// Less than that ("dưới").
        case lessThan
        /// About that ("khoảng").
        case about
    }

    /// The year.
    package var year: Int
    /// How the value is meant.
    package var bound: Bound
    /// The value, in the target's unit of measure.
    package var value: DecimalNumber

    /// What is aimed at in a year.
    package init(year: Int, bound: Bound, value: DecimalNumber) {
        (self.year, self.bound, self.value) = (year, bound, value)
    }

    /// Whether a value reaches it. How far "about" reaches nobody has written down: it is reached from the number on.
    package func isReached(by value: DecimalNumber, _ direction: StrategyTarget.Direction) -> Bool {
        switch bound {
        case .atLeast: value >= self.value
        case .moreThan: value > self.value
        case .atMost: value <= self.value
        case .lessThan: value < self.value
        case .about: direction.isAsGood(value.units, as: self.value.units)
        }
    }
}

/// One measure of the strategy. A target of the strategy that sets two measures is two of these, `3.2a` and `3.2b`.
package struct StrategyTarget: Hashable, Sendable, Identifiable {
    /// What its values count.
    package enum Measure: String, CaseIterable, Sendable {
        /// Percent.
        case percent
        /// So many times.
        case times
        /// On 100.
        case per100
        /// On 1,000.
        case per1000
        /// On 100,000.
        case per100000
        /// A plain number.
        case count
        /// There or not: 1 is yes, 0 is no.
        case yesNo
    }

    /// Whether more or less is better.
    package enum Direction: String, CaseIterable, Sendable {
        /// More is better.
        case higher
        /// Less is better.
        case lower

        /// Whether one amount is as good as another, or better.
        func isAsGood(_ amount: Int, as other: Int) -> Bool {
            self == .higher ? amount >= other : amount <= other
        }
    }

    /// A value from before the first year that is aimed at.
    package struct Baseline: Hashable, Sendable {
        /// The year; nil where it is not known.
        package var year: Int?
        /// The value.
        package var value: DecimalNumber

        /// A value from before.
        package init(year: Int?, value: DecimalNumber) { (self.year, self.value) = (year, value) }
    }

    /// The number in the strategy, with a letter where the number sets several measures: `2.1`, `3.2b`.
    package var id: String
    /// The number of its objective.
    package var objective: String
    /// A short title in Vietnamese, in our own words.
    package var title: String
    /// A short title in English.
    package var english: String
    /// What its values count.
    package var measure: Measure
    /// Whether more or less is better.
    package var direction: Direction
    /// Where it began, if known.
    package var baseline: Baseline?
    /// What is aimed at, by year; years for which nothing is set are left out.
    package var values: [TargetValue]
    /// Where it was read.
    package var source: String
    /// Whether it was read there; false is from memory and has to be checked.
    package var isVerified: Bool
    /// Who owes its figure; empty where nobody is named, and all are asked.
    package var who: [AgencyReference]
    /// What else is known.
    package var remark: String?

    /// A target.
    package init(
        id: String, objective: String, title: String, english: String, measure: Measure, direction: Direction,
        baseline: Baseline? = nil, values: [TargetValue], source: String, isVerified: Bool,
        who: [AgencyReference] = [], remark: String? = nil
    ) {
        self.id = id
        self.objective = objective
        self.title = title
        self.english = english
        self.measure = measure
        self.direction = direction
        self.baseline = baseline
        self.values = values.sorted { $0.year < $1.year }
        self.source = source
        self.isVerified = isVerified
        self.who = who
        self.remark = remark
    }

    /// What is aimed at in a year, if it is one for which something is set.
    package func value(in year: Int) -> TargetValue? {
        values.first { $0.year == year }
    }

    /// A value as a person types it: a number with or without its unit, or yes and no in both languages where that is what
    /// counts. Nil for what this target cannot have: more than 100 percent, another number than 0 and 1 for yes and no.
    package func readings(typed text: String, _ language: Language) -> Readings<DecimalNumber>? {
        if measure == .yesNo {
            switch text.withoutVietnameseMarks.filter(\.isLetter) {
            case "co", "yes", "roi", "y": return DecimalNumber(1).map { Readings($0, isCertain: true) }
            case "khong", "no", "chua", "n": return DecimalNumber(0).map { Readings($0, isCertain: true) }
            default: break
            }
        }
        let plain = text.asTyped.withoutVietnameseMarks.filter { !$0.isWhitespace }
        let digits = plain.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        let unit = plain.dropFirst(digits.count)
        guard ["", "%", "\u{2030}", "phantram", "lan", "times"].contains(unit),
            let number = TypedNumber(digits, language, hasUnit: !unit.isEmpty)
        else { return nil }
        let values = number.meanings.map { $0.number.flatMap { isPossible($0) ? $0 : nil } }
        let possible = values.compactMap(\.self)
        guard let likeliest = possible.first else { return nil }
        // A part of a person, of three digits, is more likely a thousand in the other language.
        let isOddCount = measure == .count && likeliest.scale > 0
        return Readings(
            likeliest, or: Array(possible.dropFirst()),
            isCertain: values.first == likeliest && !(isOddCount && possible.count > 1))
    }

    private func isPossible(_ number: DecimalNumber) -> Bool {
        switch measure {
        case .percent: number.units <= 100 * DecimalNumber.unitsInOne
        case .times, .per100, .per1000, .per100000, .count: true
        case .yesNo: [0, 1].contains(number.digits) && number.scale == 0
        }
    }
}

/// The targets of the strategy with their objectives.
package struct TargetList: Hashable, Sendable {
    /// The objectives, in order.
    package var objectives: [Objective]
    /// The targets, in order.
    package var targets: [StrategyTarget]

    /// Targets.
    package init(objectives: [Objective] = [], targets: [StrategyTarget] = []) {
        (self.objectives, self.targets) = (objectives, targets)
    }

    /// A target by its id.
    package func target(_ id: String) -> StrategyTarget? {
        targets.first { $0.id == id }
    }
}
