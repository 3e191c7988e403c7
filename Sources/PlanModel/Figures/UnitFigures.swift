import Records

/// What staff have entered of one unit: values of targets by year, money of bodies by norm and year.
package struct UnitFigures: Hashable, Sendable {
    /// Where a figure comes from.
    package struct Origin: Hashable, Sendable {
        /// The source, in words.
        package var source: String?
        /// The number of the document that states it.
        package var number: String?
        /// A note.
        package var note: String?

        /// Where a figure comes from.
        package init(source: String? = nil, number: String? = nil, note: String? = nil) {
            (self.source, self.number, self.note) = (source, number, note)
        }
    }

    /// The value of a target in a year.
    package struct Value: Hashable, Sendable {
        /// The target.
        package var target: String
        /// The year.
        package var year: Int
        /// The value, in the target's unit of measure.
        package var value: DecimalNumber
        /// That of women and girls, where it was counted apart.
        package var women: DecimalNumber?
        /// That of men and boys.
        package var men: DecimalNumber?
        /// Where it comes from.
        package var origin: Origin

        /// A value.
        package init(
            target: String, year: Int, value: DecimalNumber, women: DecimalNumber? = nil, men: DecimalNumber? = nil,
            origin: Origin = Origin()
        ) {
            (self.target, self.year, self.value, self.origin) = (target, year, value, origin)
            (self.women, self.men) = (women, men)
        }
    }

    /// What one body planned and spent in a year.
    package struct Money: Hashable, Sendable {
        /// The plan that it belongs to.
        package var plan: PlanID
        /// The norm of the plan that it is held against; nil where the plan sets none for such bodies.
        package var norm: Ref?
        /// The body.
        package var agency: AgencyReference
        /// The year.
        package var year: Int
        /// Planned, in đồng; nil where it is not known, which is not zero.
        package var planned: Int?
        /// Spent, in đồng; nil where it is not known.
        package var spent: Int?
        /// Where it comes from.
        package var origin: Origin

        /// What one body planned and spent in a year.
        package init(
            plan: PlanID, norm: Ref?, agency: AgencyReference, year: Int, planned: Int? = nil, spent: Int? = nil,
            origin: Origin = Origin()
        ) {
            self.plan = plan
            self.norm = norm
            self.agency = agency
            self.year = year
            self.planned = planned
            self.spent = spent
            self.origin = origin
        }
    }

    /// What the unit itself aims at in a year, in place of what the strategy sets.
    package struct Aim: Hashable, Sendable {
        /// The target.
        package var target: String
        /// What is aimed at, and when.
        package var value: TargetValue
        /// Where it is laid down.
        package var origin: Origin

        /// What a unit aims at in a year.
        package init(target: String, value: TargetValue, origin: Origin = Origin()) {
            (self.target, self.value, self.origin) = (target, value, origin)
        }
    }

    /// The unit.
    package var unit: UnitID
    /// The values.
    package var values: [Value]
    /// The money.
    package var money: [Money]
    /// What it aims at itself.
    package var aims: [Aim]

    /// What staff have entered of one unit.
    package init(unit: UnitID, values: [Value] = [], money: [Money] = [], aims: [Aim] = []) {
        (self.unit, self.values, self.money, self.aims) = (unit, values, money, aims)
    }

    /// What the unit itself aims at in a year, if that was entered.
    package func aim(of target: String, in year: Int) -> Aim? {
        aims.first { $0.target == target && $0.value.year == year }
    }

    /// The value of a target in a year, if it was entered.
    package func value(of target: String, in year: Int) -> Value? {
        values.first { $0.target == target && $0.year == year }
    }

    /// The values of a target, by year.
    package func values(of target: String) -> [Value] {
        values.filter { $0.target == target }.sorted { $0.year < $1.year }
    }

    /// The years that a figure can be of.
    package static let years = 2000...2100
    /// The amounts that money can be, in đồng.
    package static let amounts = 0...1_000_000_000_000_000
}

extension UnitFigures.Value {
    /// The id of its record in the unit's file: `3.2b:2025`.
    package var record: Ref { Ref("\(target):\(year)") }
}

extension UnitFigures.Money {
    /// The id of its record in the unit's file: `money.an-giang-2021:III.2.1:so-y-te:2021`.
    package var record: Ref { Ref("money.\(plan.slug):\(norm?.description ?? "-"):\(agency):\(year)") }
}

extension UnitFigures.Aim {
    /// The id of its record in the unit's file: `target.2.1:2025`.
    package var record: Ref { Ref("target.\(target):\(value.year)") }
}

extension StrategyTarget {
    /// The target as a unit has it: what the unit aims at itself stands in the place of what the strategy sets for the
    /// same year, or beside it.
    package func aimed(by figures: UnitFigures) -> StrategyTarget {
        let own = figures.aims.filter { $0.target == id }.map(\.value)
        guard !own.isEmpty else { return self }
        var target = self
        target.values = (values.filter { value in !own.contains { $0.year == value.year } } + own)
            .sorted { $0.year < $1.year }
        return target
    }
}
