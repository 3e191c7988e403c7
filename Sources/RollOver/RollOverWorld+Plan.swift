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
                        name: name.count > agency.short.count ? successor.name : successor.short)
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
