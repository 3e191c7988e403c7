import PlanFormat
import PlanModel
import Records

/// Why units cannot have changed so.
package enum UnitChangeRefusal: Error, Hashable, Sendable {
    /// At least two units become one, and a unit becomes at least two.
    case tooFewUnits
    /// The unit was not there on the day before, or the one that goes on was not on the day.
    case notThere(UnitID, Day)
    /// Units of one level take each other's place.
    case otherLevel(UnitID)
    /// It is called so already.
    case sameName(UnitID)
    /// It says which paper says so.
    case noSource
}

extension PlanActions {
    /// Records what became of units. Those that no list has are added with it; `units` are all that it names.
    package func recording(
        _ change: UnitChange, among units: [AdministrativeUnit]
    ) throws(ChangeRefusal) -> AttemptedChange {
        let record = RecordID.unitChange(change.id)
        try admit(record)
        let known = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        do throws(UnitChangeRefusal) {
            try change.check(known)
        } catch {
            throw .unitChange(error)
        }
        var changes: [RecordChange] = []
        for unit in change.units.compactMap({ known[$0] }) where unit.id.isOwn {
            changes += try adding(unit).action.changes
        }
        changes.append(RecordChange(record, [FieldChange(.whole, from: nil, to: change.fieldValue)]))
        return AttemptedChange(changes, .unitChange(change, isRemoved: false))
    }

    /// Takes away what was recorded of units, as if it had not happened. Units that were added with it stay.
    package func removing(unitChange id: Ref) throws(ChangeRefusal) -> AttemptedChange {
        let record = RecordID.unitChange(id)
        try admit(record)
        guard let change = library.reference.unitChanges.first(where: { $0.id == id }) else { throw .gone(record) }
        return AttemptedChange(
            [RecordChange(record, [FieldChange(.whole, from: change.fieldValue, to: nil)])],
            .unitChange(change, isRemoved: true))
    }
}

extension UnitChange {
    fileprivate func check(
        _ units: [UnitID: AdministrativeUnit]
    ) throws(UnitChangeRefusal) {
        if source.isEmpty { throw .noSource }
        let before = from.adding(days: -1)
        let (old, new): ([UnitID], [UnitID])
        switch act {
        case .merged(let sources, let into):
            guard Set(sources).count == sources.count, sources.contains(where: { $0 != into }) else {
                throw .tooFewUnits
            }
            (old, new) = (sources, [into])
        case .split(let unit, let into):
            guard Set(into).count > 1 else { throw .tooFewUnits }
            (old, new) = ([unit], into)
        case .renamed(let unit, let name, let kind):
            let naming = units[unit]?.naming(on: from)
            if naming?.name == name, naming?.kind == kind { throw .sameName(unit) }
            (old, new) = ([unit], [])
        }
        for unit in old.compactMap({ units[$0] }) where !unit.existed(on: before) { throw .notThere(unit.id, before) }
        // One that comes with it is there from then on.
        for unit in new.compactMap({ units[$0] }) where !old.contains(unit.id) && !unit.existed(on: from) {
            throw .notThere(unit.id, from)
        }
        let level = old.first.flatMap { units[$0]?.level }
        if let other = (old + new).first(where: { units[$0]?.level != level }) { throw .otherLevel(other) }
    }
}
