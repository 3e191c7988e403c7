import Records

/// What the folder's people know of units that the lists do not: some were merged into another one, one was split, or bears
/// another name. Lists stay as they came with the program; this lies over them.
package struct UnitChange: Hashable, Sendable, Identifiable {
    /// What happened.
    package enum Act: Hashable, Sendable {
        /// Units became one, which may be one of them.
        case merged([UnitID], into: UnitID)
        /// A unit became several; where it is one of them it goes on without what went to the others.
        case split(UnitID, into: [UnitID])
        /// A unit is called otherwise, or is of another kind.
        case renamed(UnitID, name: String, kind: AdministrativeUnit.Kind)
    }

    package var id: Ref
    package var act: Act
    /// The first day on which it is so.
    package var from: Day
    /// The paper that says so, such as a resolution.
    package var source: String

    package init(id: Ref, _ act: Act, from: Day, source: String) {
        (self.id, self.act, self.from, self.source) = (id, act, from, source)
    }

    /// What the ids of changes begin with.
    package static let prefix = "change."

    /// All units that it names.
    package var units: [UnitID] {
        switch act {
        case .merged(let units, let into): units + [into].filter { !units.contains($0) }
        case .split(let unit, let into): [unit] + into.filter { $0 != unit }
        case .renamed(let unit, _, _): [unit]
        }
    }

    /// The units that end with it.
    package var ending: [UnitID] {
        switch act {
        case .merged(let units, let into): units.filter { $0 != into }
        case .split(let unit, let into): into.contains(unit) ? [] : [unit]
        case .renamed: []
        }
    }

    /// Who stands in the place of each unit that goes on elsewhere, wholly or in part.
    package var heirs: [(unit: UnitID, heirs: [UnitID])] {
        switch act {
        case .merged(let units, let into): units.filter { $0 != into }.map { ($0, [into]) }
        case .split(let unit, let into): [(unit, into.filter { $0 != unit })]
        case .renamed: []
        }
    }
}

extension [UnitChange] {
    /// The units as they are with these changes. Of units that are not among them nothing is said.
    package func applied(to units: [AdministrativeUnit]) -> [AdministrativeUnit] {
        guard !isEmpty else { return units }
        var units = units
        let named = Set(flatMap(\.units))
        var places: [UnitID: Int] = [:]
        for (place, unit) in units.enumerated() where named.contains(unit.id) && places[unit.id] == nil {
            places[unit.id] = place
        }
        for change in sorted(by: { ($0.from, $0.id.description) < ($1.from, $1.id.description) }) {
            for place in change.ending.compactMap({ places[$0] }) {
                let last = change.from.adding(days: -1)
                units[place].ended = units[place].ended.map { Swift.min($0, last) } ?? last
            }
            for (unit, heirs) in change.heirs {
                for place in heirs.compactMap({ places[$0] }) where !units[place].predecessors.contains(unit) {
                    units[place].predecessors.append(unit)
                }
            }
            if case .renamed(let unit, let name, let kind) = change.act, let place = places[unit] {
                let naming = AdministrativeUnit.Naming(from: change.from, name: name, kind: kind)
                // Units to which these changes were applied before are as they would be.
                guard !units[place].namings.contains(naming) else { continue }
                units[place].namings.append(naming)
                units[place].namings.sort { ($0.from?.ordinal ?? .min) < ($1.from?.ordinal ?? .min) }
            }
        }
        return units
    }
}

extension UnitChange {
    /// The change as `units.local.json` has it.
    package var fieldValue: FieldValue {
        func slugs(_ units: [UnitID]) -> FieldValue { .array(units.map { .string($0.slug) }) }
        var members: [String: FieldValue] = [
            "id": .string(id.description), "change": .string(word.rawValue), "from": .string(from.iso),
            "source": .string(source),
        ]
        switch act {
        case .merged(let units, let into): (members["units"], members["into"]) = (slugs(units), slugs([into]))
        case .split(let unit, let into): (members["units"], members["into"]) = (slugs([unit]), slugs(into))
        case .renamed(let unit, let name, let kind):
            members["units"] = slugs([unit])
            (members["name"], members["kind"]) = (.string(name), .string(kind.rawValue))
        }
        return .object(members)
    }

    /// A change as a history has it; nil of anything else.
    package init?(_ value: FieldValue) {
        func text(_ key: String) -> String? { value.members?[key]?.text }
        func units(_ key: String) -> [UnitID] {
            guard case .array(let slugs)? = value.members?[key] else { return [] }
            return slugs.compactMap { $0.text.map { UnitID($0) } }
        }
        guard let id = text("id"), let word = text("change").flatMap(Word.init), let source = text("source"),
            let from = text("from").flatMap({ Day(iso: $0) })
        else { return nil }
        let (old, into) = (units("units"), units("into"))
        switch (word, old.first, into.first) {
        case (.merge, _?, let target?): act = .merged(old, into: target)
        case (.split, let unit?, _?): act = .split(unit, into: into)
        case (.rename, let unit?, _):
            guard let name = text("name"), let kind = text("kind").flatMap(AdministrativeUnit.Kind.init) else {
                return nil
            }
            act = .renamed(unit, name: name, kind: kind)
        default: return nil
        }
        (self.id, self.from, self.source) = (Ref(id), from, source)
    }

    /// The words for what happened, as files have them.
    package enum Word: String, CaseIterable, Sendable { case merge, split, rename }

    package var word: Word {
        switch act {
        case .merged: .merge
        case .split: .split
        case .renamed: .rename
        }
    }
}
