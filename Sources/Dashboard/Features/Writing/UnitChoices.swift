import PlanModel
import Wording

/// The units that a plan can be for, of all levels and times, by the names under which they are offered.
package struct UnitChoices: Sendable {
    /// What is known of all of them.
    let reference: ReferenceData
    let choices: FieldChoices
    private let units: [String: UnitID]
    private let lookup: UnitLookup

    /// Names every unit: those of today before those that are gone, provinces before what is below them.
    package init(_ reference: ReferenceData, today: Day, _ wording: Wording) {
        self.reference = reference
        lookup = UnitLookup(reference, today: today)
        let levels = AdministrativeUnit.Level.allCases
        let sorted = reference.units.values.sorted { left, right in
            func order(_ unit: AdministrativeUnit) -> Int {
                (unit.existed(on: today) ? 0 : levels.count) + (levels.firstIndex(of: unit.level) ?? 0)
            }
            return (order(left), left.id.slug) < (order(right), right.id.slug)
        }
        var units: [String: UnitID] = [:]
        var texts: [(text: String, names: [String])] = []
        for unit in sorted {
            let name = wording.unitLabel(unit, in: reference, today: today)
            // Of communes that bore one name in one place the id tells which is meant.
            let text = units[name] == nil ? name : "\(name) \(unit.id)"
            units[text] = unit.id
            texts.append((text: text, names: []))
        }
        self.units = units
        choices = FieldChoices(texts)
    }

    /// The unit that was chosen, or typed otherwise.
    func unit(_ text: String, year: Int) throws(LookupFailure) -> AdministrativeUnit {
        if let unit = units[text].flatMap({ reference.units[$0] }) { return unit }
        return try lookup.unit(text, year: year)
    }

    /// The unit that was typed and no list has; nil where too little is said of it.
    func new(_ text: String, year: Int) -> AdministrativeUnit? {
        TypedUnit(text).flatMap { lookup.new($0, year: year) }
    }
}
