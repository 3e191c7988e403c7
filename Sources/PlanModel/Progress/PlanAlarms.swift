/// What of a plan can raise an alarm on a day.
package struct PlanAlarms: Hashable, Sendable {
    /// The plan is over: nothing can.
    package let isOver: Bool
    /// What had to be done before this day cannot: the plan was put in force when that day had passed. Nil where no day is
    /// left out.
    package let from: Day?

    /// Alarms of a plan; by default all.
    package init(isOver: Bool = false, from: Day? = nil) { (self.isOver, self.from) = (isOver, from) }

    /// Whether a last safe day had passed before the plan's alarms began.
    package func excuse(_ lastDay: Day) -> Bool { from.map { lastDay < $0 } ?? false }
}

extension PlanIdentity {
    /// What can raise an alarm on a day.
    package func alarms(on today: Day) -> PlanAlarms { PlanAlarms(isOver: isOver(on: today), from: alarmsFrom) }
}
