import PlanModel
import Records

extension PlanActions {
    /// Adds a unit that the lists lack to the folder's own. One that is there already stays as it is.
    package func adding(_ unit: AdministrativeUnit) throws(ChangeRefusal) -> AttemptedChange {
        // What is listed needs no adding.
        guard unit.id.isOwn else { return AttemptedChange([], .ownUnit(unit.id, isRemoved: false)) }
        try admit(.ownUnit(unit.id))
        let isNew = library.reference.units[unit.id] == nil
        let change = RecordChange(.ownUnit(unit.id), [FieldChange(.whole, from: nil, to: unit.ownRecord)])
        return AttemptedChange(isNew ? [change] : [], .ownUnit(unit.id, isRemoved: false))
    }

    /// Takes a unit away that the folder's people added, with nothing that lies in it. Where plans name it the store
    /// refuses.
    package func removing(_ unit: AdministrativeUnit) throws(ChangeRefusal) -> AttemptedChange {
        guard unit.id.isOwn else { throw .writing(.notOwnUnit(unit.id)) }
        let below = library.reference.ownUnits.filter { $0.parent == unit.id }
        guard below.isEmpty else { throw .writing(.unitsBelow(unit, below)) }
        try admit(.ownUnit(unit.id))
        return AttemptedChange(
            [RecordChange(.ownUnit(unit.id), [FieldChange(.whole, from: unit.ownRecord, to: nil)])],
            .ownUnit(unit.id, isRemoved: true))
    }
}

extension AttemptedChange {
    /// The same change, with a unit that it names and no list has added before it; undone together.
    package func naming(_ unit: AdministrativeUnit?, in actions: PlanActions) throws(ChangeRefusal) -> AttemptedChange {
        guard let unit else { return self }
        var change = self
        change.action.changes = try actions.adding(unit).action.changes + action.changes
        return change
    }
}
