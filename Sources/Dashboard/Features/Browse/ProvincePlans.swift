import PlanModel
import Records
import VietnameseText

/// The plans of a province as the second column of screen 2 lists them: its own one by one and, where there are many,
/// those of each unit below it under the unit's name. Made once for a province and a filter, so that a key press has
/// nothing to go through.
struct ProvincePlans: Sendable {
    /// The plans of a unit below the province.
    struct Part: Sendable {
        /// The unit.
        let unit: UnitID
        /// Its name today.
        let name: String
        /// Its plans, newest first; never empty.
        let plans: [PlanEntry]
    }

    /// As many plans stand in one list without parts: about as many as two pages of a terminal show.
    static let longestFlatList = 40

    /// The province; nil where none is selected.
    let province: UnitID?
    /// The words that lines must hold.
    let filter: String
    /// How many plans there are without the filter.
    let total: Int
    /// The plans that stand by themselves, oldest first: those of the province, or all where they are few.
    let own: [PlanEntry]
    /// The units below it that have plans, in Vietnamese order.
    let parts: [Part]

    /// How many plans the filter finds.
    var count: Int { parts.reduce(own.count) { $0 + $1.plans.count } }

    private let partIndexes: [UnitID: Int]

    /// The plans of a province that a filter finds.
    init(of province: UnitID?, filter: String, in state: AppState) {
        self.province = province
        self.filter = filter
        let search = NameSearch(filter)
        let ids = state.digest.provinces.first { $0.id == province }?.plans ?? []
        let plans = ids.compactMap(state.digest.library.entry)
        total = plans.count
        let units = state.digest.library.reference.units
        var own: [PlanEntry] = []
        var below: [UnitID: [PlanEntry]] = [:]
        for plan in plans {
            let level = units[plan.outline.unit]?.level ?? .province
            if level == .province || plans.count <= ProvincePlans.longestFlatList {
                own.append(plan)
            } else {
                below[plan.outline.unit, default: []].append(plan)
            }
        }
        self.own = search.isEmpty ? own : own.filter { search.finds(state.planLine(of: $0.outline)) }
        parts = ProvincePlans.parts(below, of: province, search, in: state)
        partIndexes = Dictionary(
            parts.enumerated().map { ($0.element.unit, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    private static func parts(
        _ below: [UnitID: [PlanEntry]], of province: UnitID?, _ search: NameSearch, in state: AppState
    ) -> [Part] {
        let reference = state.digest.library.reference
        var bearers: [String: Int] = [:]
        let named = below.map { unit, plans in
            let name = reference.name(of: unit, on: state.today, state.language)
            bearers[name, default: 0] += 1
            return (unit: unit, name: name, plans: plans)
        }
        let parts = named.compactMap { unit, name, plans -> Part? in
            // Communes of several districts can bear one name, and so can districts of provinces that were merged.
            let parent = bearers[name] == 1 ? nil : reference.units[unit]?.parent
            let above = parent == province ? nil : parent
            let whole = above.map { "\(name) · \(reference.name(of: $0, on: state.today, state.language))" } ?? name
            let others = search.missing(in: whole)
            let found =
                others.isEmpty
                ? plans : plans.filter { others.finds($0.outline.yearAndLabel(state.language)) }
            return found.isEmpty ? nil : Part(unit: unit, name: whole, plans: found.reversed())
        }
        // By the name without its kind, as people look for a place; equal names by their kinds, then by their slugs.
        return parts.sorted { ($0.name, $0.unit.slug) < ($1.name, $1.unit.slug) }
            .sortedInVietnamese { reference.units[$0.unit]?.naming(on: state.today).name ?? $0.name }
    }

    /// The part of a unit.
    func part(of unit: UnitID?) -> Part? { unit.flatMap { partIndexes[$0] }.map { parts[$0] } }

    /// The index of a unit's part.
    func index(ofPart unit: UnitID?) -> Int? { unit.flatMap { partIndexes[$0] } }

    /// The part that a plan stands in; nil where it stands by itself or is not listed.
    func part(holding plan: PlanEntry) -> Part? {
        part(of: plan.outline.unit).flatMap { part in part.plans.contains { $0.id == plan.id } ? part : nil }
    }
}

/// The lines of that column while one of its units, or none, is unfolded.
struct PlanLines {
    /// What a line stands for.
    enum Line {
        /// A plan, under its unit's line or by itself.
        case plan(PlanEntry, isInPart: Bool)
        /// A unit.
        case unit(ProvincePlans.Part, isUnfolded: Bool)
    }

    private let plans: ProvincePlans
    private let unfolded: Int?
    private let inside: [PlanEntry]

    init(_ plans: ProvincePlans, unfolded unit: UnitID?) {
        self.plans = plans
        unfolded = plans.index(ofPart: unit)
        inside = unfolded.map { plans.parts[$0].plans } ?? []
    }

    /// How many lines there are.
    var count: Int { plans.own.count + plans.parts.count + inside.count }

    /// The line at an index.
    subscript(index: Int) -> Line {
        guard index >= plans.own.count else { return .plan(plans.own[index], isInPart: false) }
        var part = index - plans.own.count
        if let unfolded, part > unfolded {
            if part <= unfolded + inside.count { return .plan(inside[part - unfolded - 1], isInPart: true) }
            part -= inside.count
        }
        return .unit(plans.parts[part], isUnfolded: part == unfolded)
    }

    /// Where the line of a unit is, or else of a plan.
    func index(unit: UnitID?, plan: PlanID?) -> Int? {
        if let part = plans.index(ofPart: unit) {
            return plans.own.count + part + (part > unfolded ?? part ? inside.count : 0)
        }
        if let index = plans.own.firstIndex(where: { $0.id == plan }) { return index }
        guard let unfolded, let index = inside.firstIndex(where: { $0.id == plan }) else { return nil }
        return plans.own.count + unfolded + 1 + index
    }
}

extension PlanIdentity {
    /// What a plan's line begins with.
    func yearAndLabel(_ language: Language) -> String { "\(year) \(label(language))" }
}

extension AppState {
    /// What the line of a plan that stands by itself says of it.
    func planLine(of plan: some PlanIdentity) -> String {
        let note = world.planNote(of: plan).map { " · \($0)" } ?? ""
        return plan.yearAndLabel(language) + note
    }
}
