import PlanModel
import Records

/// Why a group cannot have such bodies.
package enum RosterRefusal: Error, Hashable, Sendable {
    /// A group has bodies, and no other group.
    case isGroup(BodyLabel)
    case endsBeforeItBegins(from: Day, to: Day)
}

extension PlanActions {
    /// Counts bodies to a group of a unit, each in place of what was written of it before.
    package func entering(_ entries: [Roster.Entry], of unit: UnitID) throws(ChangeRefusal) -> AttemptedChange {
        AttemptedChange(
            try changes(entering: entries, of: unit),
            .roster(of: entries.first?.group ?? AgencyID(""), entered: entries.count, gone: 0))
    }

    /// Takes bodies out of a group of a unit, as if they had never been written there.
    package func removing(
        _ bodies: [AgencyReference], from group: AgencyID, of unit: UnitID
    ) throws(ChangeRefusal) -> AttemptedChange {
        let changes = try changes(removing: bodies, from: group, of: unit)
        return AttemptedChange(changes, .roster(of: group, entered: 0, gone: changes.count))
    }

    /// Lets a group of a unit have just these bodies on a day. Those that stay are left as they are.
    ///
    /// - Parameters:
    ///   - bodies: The bodies, in any order.
    ///   - group: The group.
    ///   - unit: The unit whose papers name it.
    ///   - day: The day on which it is to have them.
    ///   - first: Since when it has those that are new; nil: from the beginning.
    ///   - last: Until when it had those that are gone; nil: they are taken out as if they had never been written there.
    ///   - note: What is noted of both.
    /// - Returns: The change, one step; empty where the group has them.
    /// - Throws: ``RosterRefusal`` where a body is a group, or goes before it came.
    package func keeping(
        _ bodies: [AgencyReference], in group: AgencyID, of unit: UnitID, on day: Day, from first: Day? = nil,
        until last: Day? = nil, note: String? = nil
    ) throws(ChangeRefusal) -> AttemptedChange {
        let roster = library.reference.rosters[unit] ?? Roster(unit: unit)
        let (added, gone) = roster.change(of: group, to: bodies, on: day)
        let new = added.map { Roster.Entry(group: group, body: $0, from: first, note: note) }
        var changes = try self.changes(entering: new, of: unit)
        if let last {
            let ended = gone.map { entry in
                var entry = entry
                (entry.until, entry.note) = (last, note ?? entry.note)
                return entry
            }
            changes += try self.changes(entering: ended, of: unit)
        } else {
            changes += try self.changes(removing: gone.map(\.body), from: group, of: unit)
        }
        return AttemptedChange(changes, .roster(of: group, entered: added.count, gone: gone.count))
    }

    private func changes(entering entries: [Roster.Entry], of unit: UnitID) throws(ChangeRefusal) -> [RecordChange] {
        let reference = library.reference
        let roster = reference.rosters[unit] ?? Roster(unit: unit)
        for entry in entries {
            if entry.body.scope == .all || reference.isOpenGroup(entry.body) {
                let agency = reference.agencies[entry.body.agency]
                let name = entry.body.description
                throw .roster(
                    .isGroup(
                        BodyLabel(entry.body, vietnamese: agency?.name ?? name, english: agency?.english ?? name)))
            }
            if let first = entry.from, let last = entry.until, last < first {
                throw .roster(.endsBeforeItBegins(from: first, to: last))
            }
        }
        try admit(entries.map { .rosterEntry(unit, $0.record) })
        return entries.compactMap { entry in
            let old = roster.entries.first { $0.record == entry.record }
            return change(of: unit, entry.record, from: old?.members, to: entry.members)
        }
    }

    private func changes(
        removing bodies: [AgencyReference], from group: AgencyID, of unit: UnitID
    ) throws(ChangeRefusal) -> [RecordChange] {
        let entries = library.reference.rosters[unit]?.entries.filter { $0.group == group } ?? []
        let gone = entries.filter { bodies.contains($0.body) }
        try admit(gone.map { .rosterEntry(unit, $0.record) })
        return gone.compactMap { change(of: unit, $0.record, from: $0.members, to: nil) }
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
