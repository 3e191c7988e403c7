extension ReferenceData {
    /// The name of a unit as letters write it, with its kind in full: "tỉnh An Giang", "thành phố Long Xuyên".
    public func formalName(of unit: UnitID, on day: Day, _ language: Language) -> String {
        guard let found = units[unit], language == .vietnamese else { return name(of: unit, on: day, language) }
        let naming = found.naming(on: day)
        return "\(naming.kind.name(.vietnamese)) \(naming.name ?? found.printed ?? unit.slug)"
    }

    /// The name of a body as letters write it: "Ủy ban nhân dân thành phố Long Xuyên".
    public func formalName(of body: AgencyReference, in plan: Plan, _ language: Language) -> String {
        guard case .unit(let unit) = body.scope, let agency = agencies[body.agency], language == .vietnamese else {
            return fullName(of: body, in: plan, language)
        }
        let place = formalName(of: unit, on: plan.referenceDay ?? Day(ordinal: 0), language)
        return (agency.sort == .committee ? "Ủy ban nhân dân " : "\(agency.name) ") + place
    }

    /// The body of a plan that its letters come from on a day, with the office above it where it is a department: the
    /// plan's issuer, under the name that its unit or its successor bears by then. What is not known is nil.
    public func letterhead(of plan: Plan, on day: Day, _ language: Language) -> (superior: String?, issuer: String)? {
        let isProvince = units[plan.unit]?.level == .province
        let unit = isProvince ? province(of: plan.unit, on: day) : plan.unit
        func committee() -> String {
            let place = formalName(of: unit, on: day, language)
            return language.pick("Ủy ban nhân dân \(place)", "People's Committee of \(place)")
        }
        guard let body = plan.document.issuer.agency, var agency = agencies[body.agency] else { return nil }
        if agency.sort == .committee { return (nil, committee()) }
        if let ended = agency.ended, ended < day {
            // Letters about a gender plan come from who took that work over.
            let heir = agency.successors.first { $0.function == "genderEquality" || $0.function == "all" }
            guard let successor = heir.flatMap({ agencies[$0.agency] }) else { return nil }
            agency = successor
        }
        return (committee(), language.pick(agency.name, agency.english))
    }
}
