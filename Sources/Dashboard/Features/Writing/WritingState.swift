/// What is remembered while plans are written.
package struct WritingState: Sendable {
    /// The units that a new plan can be for; nil while they are not read.
    var units: UnitChoices?
}
