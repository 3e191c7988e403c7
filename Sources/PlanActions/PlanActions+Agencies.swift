import PlanModel
import Records

extension PlanActions {
    /// Adds bodies that the list of bodies lacks to the folder's own. Those that it has already stay as they are.
    package func adding(_ agencies: [Agency]) throws(ChangeRefusal) -> AttemptedChange {
        let new = agencies.filter { library.reference.agencies[$0.id] == nil }
        try admit(new.map { .ownAgency($0.id) })
        return AttemptedChange(
            new.map {
                RecordChange(.ownAgency($0.id), [FieldChange(.whole, from: nil, to: $0.ownRecord)])
            }, .ownAgencies(agencies.map(\.name), isRemoved: false))
    }

    /// Takes a body away that the folder's people added. Where plans name it the store refuses.
    package func removing(_ agency: Agency) throws(ChangeRefusal) -> AttemptedChange {
        guard agency.id.isOwn else { throw .writing(.notOwn(agency.id)) }
        try admit([.ownAgency(agency.id)])
        return AttemptedChange(
            [RecordChange(.ownAgency(agency.id), [FieldChange(.whole, from: agency.ownRecord, to: nil)])],
            .ownAgencies([agency.name], isRemoved: true))
    }
}

extension AttemptedChange {
    /// The same change, with bodies that it names and the list lacks added before it; undone together.
    package func naming(_ agencies: [Agency], in actions: PlanActions) throws(ChangeRefusal) -> AttemptedChange {
        guard !agencies.isEmpty else { return self }
        let added = try actions.adding(agencies)
        var change = self
        change.action.changes = added.action.changes + action.changes
        return change
    }
}
