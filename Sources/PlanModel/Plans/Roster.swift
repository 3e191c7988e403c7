import Records

/// Who belongs to the groups that papers of a unit name without saying who is meant: "các sở, ban, ngành", "đoàn thể".
package struct Roster: Hashable, Sendable {
    /// One body of a group.
    package struct Entry: Hashable, Sendable {
        /// The group.
        package var group: AgencyID
        /// The body.
        package var body: AgencyReference
        /// The first day; nil: from the beginning.
        package var from: Day?
        /// The last day; nil while it belongs to the group.
        package var until: Day?
        /// A note.
        package var note: String?

        /// One body of a group.
        package init(
            group: AgencyID, body: AgencyReference, from: Day? = nil, until: Day? = nil, note: String? = nil
        ) {
            self.group = group
            self.body = body
            self.from = from
            self.until = until
            self.note = note
        }

        /// Whether the body belongs to the group on a day.
        package func holds(on day: Day) -> Bool {
            from.map { $0 <= day } ?? true && until.map { $0 >= day } ?? true
        }
    }

    /// The unit whose papers name the groups.
    package var unit: UnitID
    /// The bodies, in the order of the file.
    package var entries: [Entry]

    /// Who belongs to the groups of a unit.
    package init(unit: UnitID, entries: [Entry] = []) { (self.unit, self.entries) = (unit, entries) }

    /// The bodies of a group on a day, each once; none where the group is not taken apart.
    package func members(of group: AgencyID, on day: Day?) -> [AgencyReference] {
        var seen: Set<AgencyReference> = []
        return entries.filter { entry in entry.group == group && day.map(entry.holds) ?? true }
            .map(\.body).filter { seen.insert($0).inserted }
    }

    /// What makes a group have just these bodies on a day: who is new to it, and whose time in it is over. What counts on
    /// other days only stays.
    package func change(
        of group: AgencyID, to bodies: [AgencyReference], on day: Day
    ) -> (added: [AgencyReference], gone: [Entry]) {
        let members = entries.filter { $0.group == group && $0.holds(on: day) }
        var seen = Set(members.map(\.body))
        return (bodies.filter { seen.insert($0).inserted }, members.filter { !bodies.contains($0.body) })
    }

    /// Whether a group has other bodies on some days than on others.
    package var isDated: Bool { entries.contains { $0.from != nil || $0.until != nil } }
}

extension Roster.Entry {
    /// The id of its record in the unit's file: `so-ban-nganh:so-y-te`.
    package var record: Ref { Ref("\(group.slug):\(body)") }
}
