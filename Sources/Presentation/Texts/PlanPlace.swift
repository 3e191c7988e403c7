import PlanModel

extension ReferenceData {
    /// Where a plan belongs, as a list names it: the province of a day, and below it the unit or body that issued it.
    package func place(of plan: some PlanIdentity, on today: Day, _ language: Language) -> String {
        let name = name(of: province(of: plan.unit, on: today), on: today, language)
        return issuerNote(of: plan, on: today, language).map { "\(name) · \($0)" } ?? name
    }

    /// Who issued a plan, where it is not the province's People's Committee.
    package func issuerNote(of plan: some PlanIdentity, on today: Day, _ language: Language) -> String? {
        if let unit = units[plan.unit], unit.level != .province {
            return name(of: unit.id, on: plan.referenceDay ?? today, language)
        }
        guard let issuer = plan.issuer, agencies[issuer.agency]?.sort != .committee else { return nil }
        return shortName(of: issuer, in: plan, language)
    }
}
