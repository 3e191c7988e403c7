import PlanModel

extension ReferenceFile where Value == [AdministrativeUnit] {
    /// Reads `units.json` or `units/<province>.json`.
    package init(units bytes: [UInt8], file: String) {
        self.init(bytes, file: file) { reader in
            reader.identified("units") { $0.unit($1) }
        }
    }
}

extension ReferenceFile where Value == [AdministrativeUnit] {
    /// Reads `units.local.json`: units that the folder's people added, each with an id that no list that comes with the
    /// program will ever have.
    package init(ownUnits bytes: [UInt8], file: String) {
        self.init(bytes, file: file) { reader in
            reader.log.uses(.second)
            return reader.identified("units") { record, id in
                guard UnitID(id).isOwn else {
                    record.log.add(.idIsNotContent(id: id, expected: UnitID.ownPrefix + id), at: record.node)
                    return nil
                }
                return record.unit(id)
            }
        }
    }
}

extension RecordReader {
    /// A unit; nil if its level or kind cannot be read.
    fileprivate func unit(_ id: String) -> AdministrativeUnit? {
        let level: AdministrativeUnit.Level? = word("level")
        let kind: AdministrativeUnit.Kind? = word("kind")
        let first = kind.map { AdministrativeUnit.Naming(from: nil, name: optionalText("name"), kind: $0) }
        let later: [AdministrativeUnit.Naming] = records("names").compactMap { record in
            let from = record.day("from")
            let name = record.optionalText("name")
            let kind: AdministrativeUnit.Kind? = record.word("kind")
            guard let from, let kind else { return nil }
            return AdministrativeUnit.Naming(from: from, name: name, kind: kind)
        }
        guard let level, let first else { return nil }
        return AdministrativeUnit(
            id: UnitID(id), level: level, parent: optionalSlug("parent").map { UnitID($0) }, namings: [first] + later,
            printed: optionalText("printed"), codes: codes(), began: optionalDay("began"),
            ended: optionalDay("ended"),
            predecessors: list("predecessors").compactMap { slug($0, "predecessors").map { UnitID($0) } },
            unverified: texts("unverified"))
    }

    private func codes() -> [String: String] {
        guard let codes = optionalRecord("codes") else { return [:] }
        var result: [String: String] = [:]
        for member in codes.node.members {
            let version = member.key
            result[version] = text(member.value, version)
        }
        return result
    }
}
