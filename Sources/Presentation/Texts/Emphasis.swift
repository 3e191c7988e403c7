import PlanModel

/// What is to be seen about a text; a front end that has colours chooses one.
package enum Emphasis: Hashable, Sendable {
    case normal
    case dim
    case late
    case soon
    /// It is going on today.
    case today
    case part(TallyPart)
}
