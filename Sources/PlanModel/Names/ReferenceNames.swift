extension ReferenceData {
    /// The name of a unit on a day, with its kind below the province level; what is printed where the name is lost.
    public func name(of unit: UnitID, on day: Day, _ language: Language) -> String {
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

    /// The short name of a body as columns show it: "Sở Y tế", "UBND TP Châu Đốc".
    public func shortName(of body: AgencyReference, in plan: Plan, _ language: Language) -> String {
        guard let agency = agencies[body.agency] else { return body.description }
        switch body.scope {
        case .own, .all: return language.pick(agency.short, agency.shortEnglish)
        case .unit(let unit):
            let day = plan.referenceDay ?? Day(ordinal: 0)
            let place = name(of: unit, on: day, language)
            let head =
                agency.sort == .committee
                ? language.pick("UBND", "PC of") : language.pick(agency.short, agency.shortEnglish)
            return "\(head) \(place)"
        }
    }

    /// The full name of a body, as details and documents show it.
    public func fullName(of body: AgencyReference, in plan: Plan, _ language: Language) -> String {
        guard let agency = agencies[body.agency] else { return body.description }
        switch body.scope {
        case .own, .all: return language.pick(agency.name, agency.english)
        case .unit(let unit):
            let day = plan.referenceDay ?? Day(ordinal: 0)
            let place = name(of: unit, on: day, language)
            if agency.sort == .committee {
                return language.pick("Ủy ban nhân dân \(place)", "People's Committee of \(place)")
            }
            return "\(language.pick(agency.name, agency.english)) \(place)"
        }
    }

    /// All names a body is found by, each once: full, short, abbreviated and other spellings, in both languages.
    public func searchNames(of body: AgencyReference, in plan: Plan) -> [String] {
        let names = Language.allCases.flatMap { language in
            [fullName(of: body, in: plan, language), shortName(of: body, in: plan, language)]
        }
        var seen: Set<String> = []
        let others = agencies[body.agency].map { $0.abbreviations + $0.spellings } ?? []
        return (names + others).filter { seen.insert($0).inserted }
    }
}

extension Plan {
    /// How a plan is called in lists: its number, or the form of the paper where the number is blank.
    public func label(_ language: Language) -> String {
        document.number ?? document.kind.name(language)
    }
}
