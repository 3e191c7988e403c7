import PlanModel
import Records

extension ReferenceFile where Value == [AdministrativeUnit] {
    /// Reads `units.json` or `units/<province>.json`.
    package init(units bytes: [UInt8], file: String) {
        self.init(bytes, file: file) { reader in
            reader.identified("units") { $0.unit($1) }
        }
    }
}

extension ReferenceFile where Value == OwnUnits {
    /// Reads `units.local.json`: units that the folder's people added, each with an id that no list that comes with the
    /// program will ever have, and what became of units. A change that cannot be read is left out.
    package init(ownUnits bytes: [UInt8], file: String) {
        self.init(bytes, file: file) { reader in
            reader.log.uses(.second)
            let units: [AdministrativeUnit] = reader.identified("units") { record, id in
                guard UnitID(id).isOwn else {
                    record.log.add(.idIsNotContent(id: id, expected: UnitID.ownPrefix + id), at: record.node)
                    return nil
                }
                return record.unit(id)
            }
            let changes =
                reader.node["changes"] == nil
                ? [] : reader.identified("changes", by: { $0.ref("id")?.description }) { $0.unitChange($1) }
            let own = OwnUnits(units: units, changes: changes)
            reader.log.within(.notice) {
                for unit in own.missing { reader.log.add(.unknownUnit(unit.slug), at: reader.node) }
            }
            return own
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

    /// What became of units; nil if it cannot be read.
    fileprivate func unitChange(_ id: String) -> UnitChange? {
        guard id.hasPrefix(UnitChange.prefix) else {
            log.add(.idIsNotContent(id: id, expected: UnitChange.prefix + id), at: node)
            return nil
        }
        let word: UnitChange.Word? = word("change")
        let (from, source) = (day("from"), text("source"))
        func named(_ key: String) -> [UnitID] { list(key).compactMap { slug($0, key).map { UnitID($0) } } }
        let (units, into) = (named("units"), named("into"))
        guard let word, let from, let source else { return nil }
        let act: UnitChange.Act
        switch word {
        case .merge:
            guard let target = single(into, "into"), !units.isEmpty else { return nil }
            act = .merged(units, into: target)
        case .split:
            guard let unit = single(units, "units"), !into.isEmpty else { return nil }
            act = .split(unit, into: into)
        case .rename:
            let kind: AdministrativeUnit.Kind? = self.word("kind")
            guard let unit = single(units, "units"), let name = text("name"), let kind else { return nil }
            act = .renamed(unit, name: name, kind: kind)
        }
        return UnitChange(id: Ref(id), act, from: from, source: source)
    }

    /// The only unit of a list.
    private func single(_ units: [UnitID], _ key: String) -> UnitID? {
        guard units.count == 1 else {
            log.add(units.isEmpty ? .missingField(key) : .wrongType(field: key, expected: .list), at: node)
            return nil
        }
        return units[0]
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
