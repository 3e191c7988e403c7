import VietnameseText

/// What all plans of a folder share: units, agencies, observances, holidays, legal instruments, targets.
package struct ReferenceData: Hashable, Sendable {
    /// All units that were read, by slug.
    package let units: [UnitID: AdministrativeUnit]
    /// All kinds of body, by slug.
    package let agencies: [AgencyID: Agency]
    /// The days and windows of every year.
    package let observances: [Observance]
    /// The mottos of the Action Months.
    package let themes: [ActionMonthTheme]
    /// The legal instruments that plans cite, in the order of their file.
    package var instruments: [LegalInstrument] { instrumentIndex.instruments }
    /// The targets of the national strategy.
    package let targets: TargetList
    /// The public holidays.
    package let holidays: [Holiday]
    /// Who belongs to the groups that papers name, by unit.
    package let rosters: [UnitID: Roster]

    /// What became of units, as the folder's people know it.
    package let unitChanges: [UnitChange]

    /// The kinds of group that say which kinds of body they stand for.
    let groups: Set<AgencyID>

    private let instrumentIndex: LegalInstrumentIndex
    private let children: [UnitID: [UnitID]]
    private let successors: [UnitID: [UnitID]]
    /// The units that were or are centrally run cities.
    let cities: Set<UnitID>
    /// The last days of units and bodies, each once, in order.
    private let ends: [Day]

    /// Reference data. Of units with the same slug, the first counts; of what became of them, changes say more than the
    /// lists.
    package init(
        units: [AdministrativeUnit] = [], agencies: [Agency] = [], observances: [Observance] = [],
        themes: [ActionMonthTheme] = [], instruments: [LegalInstrument] = [],
        targets: TargetList = TargetList(), holidays: [Holiday] = [], rosters: [UnitID: Roster] = [:],
        unitChanges: [UnitChange] = []
    ) {
        self.agencies = Dictionary(agencies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        groups = Set(agencies.filter { !$0.expandsTo.isEmpty }.map(\.id))
        self.observances = observances
        self.themes = themes
        instrumentIndex = LegalInstrumentIndex(instruments)
        self.targets = targets
        self.holidays = holidays
        self.rosters = rosters
        self.unitChanges = unitChanges
        var children: [UnitID: [UnitID]] = [:]
        var successors: [UnitID: [UnitID]] = [:]
        var cities: Set<UnitID> = []
        var bySlug: [UnitID: AdministrativeUnit] = [:]
        bySlug.reserveCapacity(units.count)
        var ends = Set(
            agencies.flatMap { [$0.ended] + $0.successors.map { $0.from?.adding(days: -1) } }.compactMap(\.self))
        var lastEnd: Day?
        for unit in unitChanges.applied(to: units) {
            // Those of one file mostly ended together.
            if let ended = unit.ended, ended != lastEnd {
                ends.insert(ended)
                lastEnd = ended
            }
            if bySlug[unit.id] == nil { bySlug[unit.id] = unit }
            if unit.level == .province, unit.namings.contains(where: { $0.kind == .municipality }) {
                cities.insert(unit.id)
            }
            if let parent = unit.parent { children[parent, default: []].append(unit.id) }
            for predecessor in unit.predecessors { successors[predecessor, default: []].append(unit.id) }
        }
        self.units = bySlug
        self.children = children
        self.successors = successors
        self.ends = ends.sorted()
        self.cities = cities
    }

    /// Whether a unit or body ended between two days: on the first one or later, and before the second.
    func hasEnd(from first: Day, before last: Day) -> Bool {
        ends.contains { $0 >= first && $0 < last }
    }

    /// The kinds of body that a group stands for which was not taken apart; none of any other body.
    package func kinds(in group: AgencyReference) -> [Agency] {
        guard group.scope == .own, let found = agencies[group.agency], found.sort == .collective,
            !found.expandsTo.isEmpty
        else { return [] }
        return agencies.values.filter { $0.level == found.level && found.expandsTo.contains($0.sort) }
            .sorted { $0.id.slug < $1.id.slug }
    }

    /// The groups that stand for a body where they are not taken apart.
    package func groups(with body: AgencyReference) -> Set<AgencyReference> {
        Set(
            agencies.keys.map { AgencyReference($0) }.filter { group in
                kinds(in: group).contains { $0.id == body.agency }
            })
    }

    /// The units directly below a unit, in the order of their file.
    package func units(below unit: UnitID) -> [AdministrativeUnit] {
        (children[unit] ?? []).compactMap { units[$0] }
    }

    /// The unit that a merger made of this one, if any; nil of one that was split into several.
    package func successor(of unit: UnitID) -> UnitID? {
        let found = successors(of: unit)
        return found.count == 1 ? found[0] : nil
    }

    /// The units that a merger or a split made of this one.
    package func successors(of unit: UnitID) -> [UnitID] { successors[unit] ?? [] }

    /// The units that stand on a day where another was, along mergers and splits; the unit itself while it is there, none
    /// where nothing tells.
    package func unitsInOffice(for unit: UnitID, on day: Day) -> [UnitID] {
        // Units that succeed each other in a circle must not hang the program.
        var (passed, found): (Set<UnitID>, [UnitID]) = ([], [])
        var open = [unit]
        while let next = open.popLast() {
            guard passed.insert(next).inserted, let known = units[next] else { continue }
            if known.existed(on: day) { found.append(next) } else { open += successors(of: next).reversed() }
        }
        return found
    }

    /// The province-level unit that stands today where the given unit was: up to its province, then along mergers.
    package func province(of unit: UnitID, on day: Day) -> UnitID {
        var current = province(above: unit)
        var passed: Set<UnitID> = []
        // A file in which units succeed each other in a circle must not hang the program.
        while units[current]?.existed(on: day) == false, let next = successor(of: current),
            passed.insert(current).inserted
        {
            current = next
        }
        return current
    }

    /// The province that the unit was part of, or the unit itself where none is known.
    func province(above unit: UnitID) -> UnitID {
        var current = unit
        for _ in AdministrativeUnit.Level.allCases {
            guard let parent = units[current]?.parent else { break }
            current = parent
        }
        return current
    }

    /// The units of a level anywhere below a unit, in the order of their files.
    func units(of level: AdministrativeUnit.Level, below unit: UnitID) -> [AdministrativeUnit] {
        units(below: unit).flatMap { part in
            part.level == .district && level == .commune
                ? units(below: part.id).filter { $0.level == .commune } : part.level == level ? [part] : []
        }
    }

    /// The provinces that exist on a day, in Vietnamese order.
    package func provinces(on day: Day) -> [AdministrativeUnit] {
        units.values.filter { $0.level == .province && $0.existed(on: day) }
            .sortedInVietnamese { $0.naming(on: day).name ?? "" }
    }

    /// The instrument that a citation means: by number and year, or by its full title where no number is printed. Nil
    /// where none is in the list, or more than one can be meant.
    package func instrument(citedAs citation: Citation) -> LegalInstrument? {
        let found: [LegalInstrument]
        if let text = citation.number {
            let alike = DocumentNumber(text).map(instrumentIndex.instruments(numbered:)) ?? []
            found = alike.filter { $0.isMeant(by: citation) }
        } else if let title = citation.title, citation.kind.bearsItsOwnTitle {
            found = instrumentIndex.instruments(titled: title)
        } else {
            return nil
        }
        return found.count == 1 ? found.first : nil
    }

    /// The days of the Action Month in a year; nil before there was one.
    package func actionMonth(in year: Int) -> ClosedRange<Day>? {
        observances.first { $0.kind == .actionMonth }?.days(in: year)
    }

    /// The days of its preparation.
    package func preparation(in year: Int) -> ClosedRange<Day>? {
        observances.first { $0.kind == .preparation }?.days(in: year)
    }

    /// The motto of a year; nil while it is not known.
    package func theme(in year: Int) -> ActionMonthTheme? {
        themes.first { $0.year == year && $0.text != nil }
    }
}
