/// What `units.local.json` holds: the units that the lists lack, and what became of units since.
package struct OwnUnits: Hashable, Sendable {
    package var units: [AdministrativeUnit]
    package var changes: [UnitChange]

    package init(units: [AdministrativeUnit] = [], changes: [UnitChange] = []) {
        (self.units, self.changes) = (units, changes)
    }

    /// Units of the folder's own that are named here and stand nowhere, by id.
    package var missing: [UnitID] {
        let named = Set(units.compactMap(\.parent) + changes.flatMap(\.units)).filter(\.isOwn)
        return named.subtracting(units.map(\.id)).sorted { $0.slug < $1.slug }
    }
}
