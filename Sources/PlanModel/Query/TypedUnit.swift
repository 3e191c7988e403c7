import VietnameseText

/// A unit that no list has, as a person names it: its kind, its name, and behind a comma where it lies (`xã Vĩnh Hòa, An
/// Giang`).
package struct TypedUnit: Hashable, Sendable {
    package let kind: AdministrativeUnit.Kind
    /// Without its kind.
    package let name: String
    /// The unit that it is part of, as typed; nil where none is named.
    package let parent: String?

    /// Nil where the text does not begin with a kind, or nothing stands behind it.
    package init?(_ text: String) {
        let parts = text.asTyped.composingVietnamese.split(separator: ",", maxSplits: 1).map { $0.trimmed }
        guard let first = parts.first else { return nil }
        let kinds = AdministrativeUnit.Kind.allCases.flatMap { kind in
            Language.allCases.map { (kind: kind, words: kind.name($0)) }
        }
        // Of "thành phố trực thuộc trung ương" and "thành phố" the longer one is meant.
        let found = kinds.sorted { $0.words.count > $1.words.count }.compactMap { kind, words -> Self? in
            guard first.count > words.count + 1,
                first.prefix(words.count + 1).lowercased().withoutVietnameseMarks
                    == words.withoutVietnameseMarks + " "
            else { return nil }
            let name = first.dropFirst(words.count + 1).trimmed
            return name.isEmpty ? nil : TypedUnit(kind, name, parts.count > 1 ? parts[1] : nil)
        }.first
        guard let found else { return nil }
        self = found
    }

    private init(_ kind: AdministrativeUnit.Kind, _ name: String, _ parent: String?) {
        // A city that is part of nothing is one of the highest level.
        self.kind = kind == .city && parent == nil ? .municipality : kind
        (self.name, self.parent) = (name, parent)
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension UnitLookup {
    /// The unit that a person names and no list has, with an id of its own; nil where its parent is not said, or is none.
    package func new(_ typed: TypedUnit, year: Int) -> AdministrativeUnit? {
        let level = typed.kind.level
        var parent: UnitID?
        if level != .province {
            guard let text = typed.parent, let found = try? unit(text, year: year), found.level.isAbove(level) else {
                return nil
            }
            parent = found.id
        } else if typed.parent != nil {
            return nil
        }
        let name = typed.name.asTyped.lowercased()
        let listed = units.first { unit in
            unit.parent == parent
                && unit.namings.contains { $0.kind == typed.kind && $0.name?.asTyped.lowercased() == name }
        }
        if let listed { return listed }
        guard let id = UnitID(ownNamed: typed.name) else { return nil }
        let place = parent.map { "-" + $0.slug } ?? ""
        let ids = [id, UnitID(id.slug + place), UnitID(id.slug + place + "-" + typed.kind.rawValue.lowercased())]
        func isSame(_ unit: AdministrativeUnit) -> Bool {
            unit.parent == parent && unit.namings.first?.kind == typed.kind
                && unit.namings.first?.name?.asTyped.lowercased() == name
        }
        // One that was added before is the same; of one name in two places each has its own id.
        let free = ids.first { id in self[id].map(isSame) ?? true }
        return free.flatMap { id in
            self[id]
                ?? AdministrativeUnit(
                    id: id, level: level, parent: parent,
                    namings: [AdministrativeUnit.Naming(from: nil, name: typed.name, kind: typed.kind)])
        }
    }
}

extension AdministrativeUnit.Level {
    fileprivate func isAbove(_ other: Self) -> Bool {
        let order = Self.allCases
        return (order.firstIndex(of: self) ?? 0) < (order.firstIndex(of: other) ?? 0)
    }
}

extension AdministrativeUnit.Kind {
    fileprivate var level: AdministrativeUnit.Level {
        switch self {
        case .province, .municipality: .province
        case .city, .town, .urbanDistrict, .ruralDistrict: .district
        case .commune, .ward, .township, .specialZone: .commune
        }
    }
}
