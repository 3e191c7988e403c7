import PlanModel
import Records

extension PlanActions {
    /// Counts bodies to a group of a unit, each in place of what was written of it before.
    package func entering(_ entries: [Roster.Entry], of unit: UnitID) throws(ChangeRefusal) -> AttemptedChange {
        let roster = library.reference.rosters[unit] ?? Roster(unit: unit)
        var changes: [RecordChange] = []
        for entry in entries {
            let old = roster.entries.first { $0.record == entry.record }
            if let change = change(of: unit, entry.record, from: old?.members, to: entry.members) {
                changes.append(change)
            }
        }
        try admit(entries.map { .rosterEntry(unit, $0.record) })
        let group = entries.first?.group ?? AgencyID("")
        return AttemptedChange(changes, .roster(of: group, bodies: entries.count, isRemoved: false))
    }

    /// Takes bodies out of a group of a unit.
    package func removing(
        _ bodies: [AgencyReference], from group: AgencyID, of unit: UnitID
    ) throws(ChangeRefusal) -> AttemptedChange {
        let entries = library.reference.rosters[unit]?.entries.filter { $0.group == group } ?? []
        let gone = entries.filter { bodies.contains($0.body) }
        try admit(gone.map { .rosterEntry(unit, $0.record) })
        let changes = gone.compactMap { change(of: unit, $0.record, from: $0.members, to: nil) }
        return AttemptedChange(changes, .roster(of: group, bodies: gone.count, isRemoved: true))
    }

    private func change(
        of unit: UnitID, _ record: Ref, from old: [String: FieldValue]?, to new: [String: FieldValue]?
    ) -> RecordChange? {
        guard let old, let new else {
            guard old != nil || new != nil else { return nil }
            let whole = FieldChange(.whole, from: old.map { .object($0) }, to: new.map { .object($0) })
            return RecordChange(.rosterEntry(unit, record), [whole])
        }
        let fields = Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map {
            FieldChange(FieldPath($0), from: old[$0], to: new[$0])
        }
        return fields.isEmpty ? nil : RecordChange(.rosterEntry(unit, record), fields)
    }
}

extension Roster.Entry {
    /// The record as it is stored.
    fileprivate var members: [String: FieldValue] {
        var members: [String: FieldValue] = [
            "id": .string(record.description), "group": .string(group.slug), "body": .string(body.description),
        ]
        members["from"] = from.map { .string($0.iso) }
        members["until"] = until.map { .string($0.iso) }
        members["note"] = note.map { .string($0) }
        return members
    }
}
