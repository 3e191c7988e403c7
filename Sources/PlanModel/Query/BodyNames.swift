import VietnameseText

extension ReferenceData {
    /// The names that a body is taken by where somebody types one of them in full: those it is searched by, and the names
    /// of its unit with and without the kind.
    func fullNames(of body: AgencyReference, in plan: Plan) -> [NameWords] {
        (ownNames(of: [body], in: plan) + placeNames(of: body, in: plan)).map { NameWords($0) }
    }

    /// The names that some words of can be typed: the full and the short one, in both languages, with the unit's.
    func wordNames(of body: AgencyReference, in plan: Plan) -> [NameWords] {
        let names = Language.allCases.flatMap { [fullName(of: body, in: plan, $0), shortName(of: body, in: plan, $0)] }
        return (names + placeNames(of: body, in: plan)).map { NameWords($0) }
    }

    func placeNames(of body: AgencyReference, in plan: Plan) -> [String] {
        guard case .unit(let unit) = body.scope, let found = units[unit] else { return [] }
        return placeNames(of: body, found, on: plan.referenceDay ?? Day(ordinal: 0))
            + [formalName(of: body, in: plan, .vietnamese)]
    }

    private func placeNames(of body: AgencyReference, _ unit: AdministrativeUnit, on day: Day) -> [String] {
        let names = Language.allCases.map { name(of: unit.id, on: day, $0) }
        let formal = unit.formalName(on: day)
        let bare = [unit.naming(on: day).name].compactMap(\.self)
        // Registers leave out the kind of the unit: "UBND Vĩnh Thông".
        let heads =
            agencies[body.agency]?.sort == .committee
            ? ["UBND \(formal)"] + bare.flatMap { ["UBND \($0)", "Ủy ban nhân dân \($0)"] } : []
        return names + heads + [formal] + bare
    }
}

extension ReferenceData {
    /// The names of a body's unit since, where the folder's people know it to bear another name or to be part of another
    /// one: what was asked of "xã Vĩnh Hòa" comes from "phường Vĩnh Lợi" by then.
    func laterNames(of body: AgencyReference, in plan: Plan) -> [String] {
        guard !unitChanges.isEmpty, case .unit(let unit) = body.scope, let day = plan.referenceDay else { return [] }
        return ([unit] + unitsAfter(unit)).compactMap { units[$0] }.flatMap { later in
            let days = later.namings.compactMap(\.from).filter { $0 > day } + (later.id == unit ? [] : [day])
            return days.flatMap { placeNames(of: body, later, on: $0) }
        }
    }

    /// The units that came of a unit, along mergers and splits.
    private func unitsAfter(_ unit: UnitID) -> [UnitID] {
        var (found, open): ([UnitID], [UnitID]) = ([], successors(of: unit))
        while let next = open.popLast() {
            // Units that succeed each other in a circle must not hang the program.
            guard next != unit, !found.contains(next) else { continue }
            found.append(next)
            open += successors(of: next)
        }
        return found
    }

    /// What a body's unit is by a day, where the folder's people know it to bear another name or to be part of others; none
    /// while it is as on the day of the plan.
    package func unitsNow(of body: AgencyReference, in plan: Plan, on day: Day) -> [UnitID] {
        guard !unitChanges.isEmpty, case .unit(let unit) = body.scope, let then = plan.referenceDay,
            let known = units[unit]
        else { return [] }
        let now = unitsInOffice(for: unit, on: day)
        return now == [unit] && known.naming(on: then) == known.naming(on: day) ? [] : now
    }
}

extension ReferenceData {
    /// Of a department and its ministry, which have abbreviations in common, the department: plans give work to it.
    func nearest(_ bodies: [AgencyReference]) -> [AgencyReference] {
        let near = bodies.filter { agencies[$0.agency]?.level != .central }
        return near.isEmpty ? bodies : near
    }
}

/// The names of some bodies, made once for many that are typed.
struct BodyNames: Sendable {
    let entries: [(body: AgencyReference, full: [NameWords], words: [NameWords], later: [NameWords])]

    init(_ bodies: [AgencyReference], in plan: Plan, _ reference: ReferenceData) {
        entries = bodies.map {
            (
                $0, reference.fullNames(of: $0, in: plan), reference.wordNames(of: $0, in: plan),
                reference.laterNames(of: $0, in: plan).map { NameWords($0) }
            )
        }
    }
}

/// What a typed name means among some bodies: the best way in which it fits any of them decides.
struct BodyNameMatch {
    /// How a name fits, from the best way on: it is the name in full, with its marks or without them, or words of it.
    enum Fit: Int {
        case full, withoutMarks, words
    }

    /// All that fit in that way.
    let bodies: [AgencyReference]
    let fit: Fit
    /// Whether one that fits alone is meant. A single word from within a name is not enough: "đoàn" is no name of the
    /// trade unions.
    let isEnough: Bool

    init(_ typed: String, among bodies: [AgencyReference], in plan: Plan, reference: ReferenceData) {
        self.init(typed, among: BodyNames(bodies, in: plan, reference), reference)
    }

    init(_ typed: String, among names: BodyNames, _ reference: ReferenceData) {
        let words = NameWords(typed)
        guard words.letterCount > 1 else {
            (self.bodies, fit, isEnough) = ([], .words, false)
            return
        }
        for (fit, fits) in [(Fit.full, words.isSame(as:)), (.withoutMarks, words.isSame(withoutMarksAs:))] {
            let found = names.entries.filter { $0.full.contains(where: fits) }.map(\.body)
            guard found.isEmpty else {
                (self.bodies, self.fit, isEnough) = (reference.nearest(found), fit, true)
                return
            }
        }
        let places = names.entries.map { entry in
            (body: entry.body, place: entry.words.compactMap { words.place(in: $0) }.min())
        }
        guard places.contains(where: { $0.place != nil }) else {
            // What comes in bears the name that its sender has by now.
            self.bodies = names.entries.filter { $0.later.contains(where: words.isSame(withoutMarksAs:)) }.map(\.body)
            (fit, isEnough) = (.withoutMarks, true)
            return
        }
        self.bodies = places.filter { $0.place != nil }.map(\.body)
        fit = .words
        isEnough = words.count > 1 || places.contains { $0.place == 0 }
    }
}
