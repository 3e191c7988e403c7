extension ReferenceData {
    /// The name of a unit as letters write it, with its kind in full: "tỉnh An Giang", "thành phố Long Xuyên".
    package func formalName(of unit: UnitID, on day: Day, _ language: Language) -> String {
        guard let found = units[unit], language == .vietnamese else { return name(of: unit, on: day, language) }
        return found.formalName(on: day)
    }

    /// The name of a body as letters write it: "Ủy ban nhân dân thành phố Long Xuyên".
    package func formalName(of body: AgencyReference, in plan: Plan, _ language: Language) -> String {
        guard case .unit(let unit) = body.scope, let agency = agencies[body.agency], language == .vietnamese else {
            return fullName(of: body, in: plan, language)
        }
        let place = formalName(of: unit, on: plan.referenceDay ?? Day(ordinal: 0), language)
        return (agency.sort == .committee ? "Ủy ban nhân dân " : "\(agency.name) ") + place
    }

    /// The office whose paper about a plan it is on a day, with the one above it where it is a department, under the name
    /// that its unit or its successor bears by then. What is not known is nil.
    package func letterhead(
        of plan: Plan, from office: PaperSender.Office, on day: Day, _ language: Language
    ) -> SendingOffice? {
        let isProvince = units[plan.unit]?.level == .province
        let unit = isProvince ? province(of: plan.unit, on: day) : plan.unit
        func committee() -> String {
            let place = formalName(of: unit, on: day, language)
            return language.pick("Ủy ban nhân dân \(place)", "People's Committee of \(place)")
        }
        guard let body = self.body(of: office, in: plan), var agency = agencies[body.agency] else { return nil }
        if agency.sort == .committee {
            return SendingOffice(superior: nil, name: committee(), head: .chair, isCommittee: true)
        }
        if let ended = agency.ended, ended < day {
            guard let heir = heir(of: body, in: plan.unit, on: day), let successor = agencies[heir.agency] else {
                return nil
            }
            agency = successor
        }
        return SendingOffice(
            superior: committee(), name: language.pick(agency.name, agency.english), head: head(of: agency),
            isCommittee: false)
    }

    /// The office that a body of a plan writes as on a day. Above a committee stands nobody; who is above a body that is no
    /// department of a committee is not known, and nil.
    package func office(
        of body: AgencyReference, in plan: Plan, on day: Day, _ language: Language
    ) -> SendingOffice? {
        guard let agency = agencies[body.agency] else { return nil }
        let unit: UnitID
        if case .unit(let other) = body.scope { unit = other } else { unit = plan.unit }
        let place = formalName(of: unit, on: day, language)
        let committee = language.pick("Ủy ban nhân dân \(place)", "People's Committee of \(place)")
        if agency.sort == .committee {
            return SendingOffice(superior: nil, name: committee, head: .chair, isCommittee: true)
        }
        let isUnderCommittee = agency.sort == .department || agency.sort == .office
        var name = formalName(of: body, in: plan, language)
        // "Liên đoàn Lao động tỉnh" of a plan is that of its own unit, which a letterhead names.
        if body.scope == .own, language == .vietnamese, let own = units[unit]?.naming(on: day).name,
            AdministrativeUnit.Kind.allCases.contains(where: { name.hasSuffix(" " + $0.name(.vietnamese)) })
        {
            name += " " + own
        }
        return SendingOffice(
            superior: isUnderCommittee ? committee : nil, name: name, head: head(of: agency), isCommittee: false)
    }

    /// A unit as the line of place and day names it: by its proper name, where that is no number.
    package func placeName(of unit: UnitID, on day: Day, _ language: Language) -> String {
        guard let name = units[unit]?.naming(on: day).name, name.first?.isNumber == false else {
            return self.name(of: unit, on: day, language)
        }
        return name
    }

    private func head(of agency: Agency) -> SendingOffice.Head {
        switch (agency.sort, agency.level) {
        case (.committee, _), (.massBody, _): .chair
        case (.department, .province) where agency.name.hasPrefix("Sở "): .director
        case (.department, .district), (.department, .commune): .divisionHead
        default: .unknown
        }
    }

    /// Who does the gender work of a body of the plan's own unit on a day: the body itself while it is there, then who
    /// took that work over; nil where nobody is known to have.
    func heir(of body: AgencyReference, in unit: UnitID?, on day: Day) -> AgencyReference? {
        guard let ended = agencies[body.agency]?.ended, ended < day else { return body }
        let heir = agencies[body.agency]?.successors(in: unit.map { province(of: $0, on: day) }).first { succession in
            (succession.function == "genderEquality" || succession.function == "all")
                && succession.from.map { $0 <= day } ?? true && agencies[succession.agency] != nil
        }
        return heir.map { AgencyReference($0.agency, scope: body.scope) }
    }
}

extension AdministrativeUnit {
    /// The name as papers write it, in Vietnamese, with its kind in full.
    package func formalName(on day: Day) -> String {
        let naming = naming(on: day)
        // Its full kind, "thành phố trực thuộc trung ương", is no part of a city's name.
        let kind = naming.kind == .municipality ? Kind.city : naming.kind
        return "\(kind.name(.vietnamese)) \(naming.name ?? printed ?? id.slug)"
    }
}
