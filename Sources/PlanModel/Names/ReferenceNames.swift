extension ReferenceData {
    /// The name of a unit on a day, with its kind below the province level; what is printed where the name is lost.
    package func name(of unit: UnitID, on day: Day, _ language: Language) -> String {
        guard let found = units[unit] else { return unit.slug }
        let naming = found.naming(on: day)
        guard let name = naming.name else {
            return "\(naming.kind.mark(language)) \(found.printed ?? unit.slug)"
        }
        let mark = naming.kind.mark(language)
        if mark.isEmpty { return name }
        // English puts the kind behind, except before a number: Long Xuyên City, but District 1.
        let isBehind = language == .english && name.first?.isNumber == false
        return isBehind ? "\(name) \(mark)" : "\(mark) \(name)"
    }

    /// The name that a province bore in the Action Month of a year: its name of then, today's where that is to come.
    package func name(of province: UnitID, inMonthOf year: Int, today: Day, _ language: Language) -> String {
        name(of: province, on: min(today, actionMonth(in: year)?.upperBound ?? today), language)
    }

    /// The short name of a body as columns show it: "Sở Y tế", "UBND TP Châu Đốc".
    package func shortName(of body: AgencyReference, in plan: some PlanIdentity, _ language: Language) -> String {
        guard let agency = agencies[body.agency] else { return body.description }
        let name = agency.shortName(at: place(of: body, in: plan, language), language)
        return isOfCity(body, in: plan, language) ? CityText.ofCity(name) : name
    }

    /// The full name of a body, as details and documents show it.
    package func fullName(of body: AgencyReference, in plan: some PlanIdentity, _ language: Language) -> String {
        guard let agency = agencies[body.agency] else { return body.description }
        let name = agency.fullName(at: place(of: body, in: plan, language), language)
        return isOfCity(body, in: plan, language) ? CityText.ofCity(name) : name
    }

    /// The full name of a body, with its unit as that was called on a day.
    package func fullName(of body: AgencyReference, on day: Day, _ language: Language) -> String {
        guard let agency = agencies[body.agency] else { return body.description }
        if case .unit(let unit) = body.scope { return agency.fullName(at: name(of: unit, on: day, language), language) }
        return agency.fullName(at: nil, language)
    }

    /// Whether a body is that of a centrally run city, where its kind is named after a province.
    private func isOfCity(_ body: AgencyReference, in plan: some PlanIdentity, _ language: Language) -> Bool {
        guard language == .vietnamese, body.scope == .own, cities.contains(plan.unit), let unit = units[plan.unit]
        else {
            return false
        }
        return unit.naming(on: plan.referenceDay ?? Day(ordinal: 0)).kind == .municipality
    }

    /// What a group that papers name is called.
    package func name(ofGroup group: AgencyID, _ language: Language) -> String {
        guard let agency = agencies[group] else { return group.slug }
        return language.pick(agency.short, agency.shortEnglish)
    }

    /// The name of the unit that a body belongs to, if it is not the plan's own.
    private func place(of body: AgencyReference, in plan: some PlanIdentity, _ language: Language) -> String? {
        guard case .unit(let unit) = body.scope else { return nil }
        return name(of: unit, on: plan.referenceDay ?? Day(ordinal: 0), language)
    }

    /// The bodies that a group which is not taken apart contains by their kind: departments are found by what "Các sở, ban,
    /// ngành" have to do. None for everything else.
    package func members(ofGroup group: AgencyReference, in plan: Plan) -> [AgencyReference] {
        guard group.scope == .own, let kind = agencies[group.agency], !kind.expandsTo.isEmpty else { return [] }
        let day = plan.referenceDay
        return agencies.values.filter { agency in
            agency.level == kind.level && kind.expandsTo.contains(agency.sort)
                && day.map { day in (agency.began.map { $0 <= day } ?? true) && (agency.ended.map { $0 >= day } ?? true)
                }
                    ?? true
        }.map { AgencyReference($0.id) }.sorted { $0.description < $1.description }
    }

    /// All names a body is found by, each once: full, short, abbreviated and other spellings, in both languages.
    package func searchNames(of body: AgencyReference, in plan: Plan) -> [String] {
        searchNames(of: [body], in: plan)
    }

    /// All names that any of some bodies is found by, those of one body each once; those of their units since as well.
    func searchNames(of bodies: [AgencyReference], in plan: Plan) -> [String] {
        let names = ownNames(of: bodies, in: plan)
        return unitChanges.isEmpty ? names : names + bodies.flatMap { laterNames(of: $0, in: plan) }
    }

    /// The same without the names that units bear since.
    func ownNames(of bodies: [AgencyReference], in plan: Plan) -> [String] {
        var names: [String] = []
        var kinds: Set<AgencyID> = []
        for body in bodies {
            guard let agency = agencies[body.agency] else {
                names.append(body.description)
                continue
            }
            let first = names.count
            for language in Language.allCases {
                let place = place(of: body, in: plan, language)
                names.append(agency.fullName(at: place, language), unlessIn: first)
                names.append(agency.shortName(at: place, language), unlessIn: first)
            }
            // Bodies of one kind have the other names in common.
            guard kinds.insert(body.agency).inserted else { continue }
            for name in agency.abbreviations + agency.spellings { names.append(name, unlessIn: first) }
        }
        return names
    }
}

extension [String] {
    /// Adds a text that is not among those from an index on. Few texts are compared faster than hashed, for which Swift
    /// takes each Vietnamese letter apart.
    fileprivate mutating func append(_ text: String, unlessIn first: Int) {
        let isThere = self[first...].contains { $0.utf8.count == text.utf8.count && $0 == text }
        if !isThere { append(text) }
    }
}

extension Agency {
    fileprivate func shortName(at place: String?, _ language: Language) -> String {
        guard let place else { return language.pick(short, shortEnglish) }
        let head = sort == .committee ? language.pick("UBND", "PC of") : language.pick(short, shortEnglish)
        return "\(head) \(place)"
    }

    fileprivate func fullName(at place: String?, _ language: Language) -> String {
        guard let place else { return language.pick(name, english) }
        let head =
            sort == .committee
            ? language.pick("Ủy ban nhân dân", "People's Committee of") : language.pick(name, english)
        return "\(head) \(place)"
    }
}
