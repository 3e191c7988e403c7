import PlanModel
import Records

extension ReferenceFile where Value == Roster {
    /// Reads a file of `rosters/`; its name is the unit's. A record that cannot be read is left out, and cannot be
    /// changed.
    package init(roster bytes: [UInt8], file: String) {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let unit = UnitID(name.hasSuffix(".json") ? String(name.dropLast(5)) : name)
        self.init(bytes, file: file) { reader in
            reader.log.uses(.second)
            let entries = reader.identified("members", by: { $0.text("id") }) { $0.rosterEntry($1) }
            return Roster(unit: unit, entries: entries)
        }
    }
}

extension RecordReader {
    fileprivate func rosterEntry(_ id: String) -> Roster.Entry? {
        let group = slug("group")
        let member = required("body").flatMap { body($0, "body") }
        let (from, until) = (optionalDay("from"), optionalDay("until"))
        guard let group, let member else { return nil }
        if let from, let until, from > until { log.add(.reversedWindow(from: from, to: until), at: node) }
        let entry = Roster.Entry(
            group: AgencyID(group), body: member, from: from, until: until, note: optionalText("note"))
        guard entry.record.description == id else {
            log.add(.idIsNotContent(id: id, expected: entry.record.description), at: node)
            return nil
        }
        return entry
    }
}
