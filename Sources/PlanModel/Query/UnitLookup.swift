import VietnameseText

/// Finds the unit of any level that a person names: by its slug, or by its name with or without its kind.
package struct UnitLookup: Sendable {
    let units: [AdministrativeUnit]
    private let today: Day
    private let known: [UnitID: AdministrativeUnit]

    package init(_ reference: ReferenceData, today: Day) {
        units = reference.units.values.sorted { $0.id.slug < $1.id.slug }
        known = reference.units
        self.today = today
    }

    package subscript(id: UnitID) -> AdministrativeUnit? { known[id] }

    /// The unit meant; of several of one name the one that is there in the year.
    ///
    /// - Throws: ``LookupFailure``: `notFound`, or `ambiguous` with slugs.
    package func unit(_ typed: String, year: Int) throws(LookupFailure) -> AdministrativeUnit {
        let text = typed.composingVietnamese
        if let unit = units.first(where: { $0.id.slug == text.lowercased() }) { return unit }
        let words = NameWords(text)
        let day = Day(year, 12, 31) ?? today
        func isNamed(_ unit: AdministrativeUnit) -> Bool {
            let naming = unit.naming(on: day)
            guard let name = naming.name else { return false }
            return [name, unit.formalName(on: day)].contains { NameWords($0).isSame(withoutMarksAs: words) }
        }
        let named = units.filter(isNamed)
        let there = named.filter { $0.existed(inYear: year) && $0.existed(on: day) }
        var found = there.isEmpty ? named : there
        // A province goes before the communes that bear its name, and marks that were typed count.
        if found.count > 1 {
            let exact = found.filter { unit in
                unit.naming(on: day).name.map { text.lowercased().hasSuffix($0.lowercased()) } ?? false
            }
            if !exact.isEmpty { found = exact }
        }
        let provinces = found.filter { $0.level == .province }
        if provinces.count == 1 { return provinces[0] }
        guard let unit = found.first else { throw .notFound(text) }
        guard found.count == 1 else { throw .ambiguous(text, candidates: found.map(\.id.slug)) }
        return unit
    }

    /// The unit meant among those that there are on a day, where they lie behind a comma (`xã Vĩnh Hòa, An Giang`).
    ///
    /// - Throws: ``LookupFailure``: `notFound`, or `ambiguous` with slugs.
    package func unit(_ typed: String, on day: Day) throws(LookupFailure) -> AdministrativeUnit {
        let text = typed.composingVietnamese
        if let unit = known[UnitID(text.lowercased())] { return unit }
        let parts = text.split(separator: ",", maxSplits: 1).map { NameWords(String($0)) }
        let place = text.split(separator: ",", maxSplits: 1).last.map { String($0).asTyped.lowercased() }
        func isNamed(_ unit: AdministrativeUnit, _ words: NameWords) -> Bool {
            let names = [unit.naming(on: day).name, unit.formalName(on: day)].compactMap(\.self)
            return names.contains { NameWords($0).isSame(withoutMarksAs: words) }
        }
        func liesThere(_ unit: AdministrativeUnit) -> Bool {
            guard parts.count > 1 else { return true }
            let above = [unit.parent, unit.parent.flatMap { known[$0]?.parent }].compactMap { $0.flatMap { known[$0] } }
            return above.contains { $0.id.slug == place || isNamed($0, parts[1]) }
        }
        let named = units.filter { unit in
            unit.existed(on: day) && parts.first.map { isNamed(unit, $0) } ?? false && liesThere(unit)
        }
        let exact = named.filter { unit in
            let head = text.split(separator: ",", maxSplits: 1).first.map(String.init) ?? text
            return [unit.naming(on: day).name, unit.formalName(on: day)].contains {
                $0?.lowercased() == head.lowercased()
            }
        }
        let found = exact.isEmpty ? named : exact
        guard let unit = found.first else { throw .notFound(text) }
        guard found.count == 1 else { throw .ambiguous(text, candidates: found.map(\.id.slug)) }
        return unit
    }
}
