import PlanModel

/// Which names a plan may have that are others by the year it is rolled over to.
extension RollOverWorld {
    init(
        _ plan: Plan, _ request: RollOverRequest, _ unit: UnitID, _ bodies: [BodySuccession],
        _ successors: [AgencyReference: AgencyReference], _ reference: ReferenceData
    ) {
        self.init(oldYear: plan.year, newYear: request.year)
        for found in bodies where found.standing == .ended || successors[found.body] != nil {
            guard let agency = reference.agencies[found.body.agency], successors[found.body] != found.body else {
                continue
            }
            // A body of one unit says nothing of the kind of body as such.
            if case .unit = found.body.scope, agency.ended == nil { continue }
            let new = successors[found.body].flatMap { reference.agencies[$0.agency] }
            for name in agency.writtenNames where !names.contains(where: { $0.name == name }) {
                let replacement = new.map { successor in
                    Replacement(
                        agency: successor.id,
                        name: name.count > agency.short.count ? successor.name : successor.short,
                        plural: agency.level == successor.level ? nil : successor.nameOfAll(like: name))
                }
                names.append(.init(name: name, agency: agency.id, replacement: replacement))
            }
            // "cán bộ LĐTBXH" names no body that another could take the place of.
            for name in agency.longAbbreviations where !names.contains(where: { $0.name == name }) {
                names.append(.init(name: name, agency: agency.id, replacement: nil))
            }
        }
        names.sort { ($1.name.count, $0.name) < ($0.name.count, $1.name) }
        let committees = reference.agencies.values.filter { $0.level == .district && $0.sort == .committee }
        hasDistricts = committees.isEmpty || !committees.allSatisfy { $0.ended.map { $0 < request.day } ?? false }
        let before = reference.units[plan.unit]?.naming(on: plan.referenceDay ?? request.day)
        let after = reference.units[unit]?.naming(on: request.day)
        if let before, let after, let old = before.name, let new = after.name, old != new {
            if let oldKind = before.kind.provinceWord, let newKind = after.kind.provinceWord {
                unitNames.append(("\(oldKind) \(old)", "\(newKind) \(new)"))
            }
            unitNames.append((old, new))
        }
        ownNames = [before?.name, after?.name].compactMap(\.self)
        isCityByNow = before?.kind == .province && after?.kind == .municipality
        // Luật Thanh tra 84/2025/QH15, in force on 1/7/2025.
        if let last = Day(2025, 6, 30), let old = plan.referenceDay {
            hasLostInspectorates = old <= last && request.day > last
        }
    }
}

extension Agency {
    /// How texts name all bodies of the kind, as long or short as a name of another kind: "UBND các xã, phường, đặc khu".
    fileprivate func nameOfAll(like other: String) -> String? {
        guard let plural = spellings.first(where: { $0.contains(" các ") }) else { return nil }
        guard let short = abbreviations.first(where: { plural.hasPrefix($0 + " ") }), !other.hasPrefix(short),
            let words = name.ranges(of: " cấp ").first.map({ name[..<$0.lowerBound] })
        else { return plural }
        return words + String(plural.dropFirst(short.count))
    }
}

extension AdministrativeUnit.Kind {
    /// How Vietnamese texts call a unit of the province level.
    fileprivate var provinceWord: String? {
        switch self {
        case .province: "tỉnh"
        case .municipality: "thành phố"
        default: nil
        }
    }
}
