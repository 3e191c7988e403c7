import VietnameseText

extension ReferenceData {
    /// The names that a body is taken by where somebody types one of them in full: those it is searched by, and the names
    /// of its unit with and without the kind.
    func fullNames(of body: AgencyReference, in plan: Plan) -> [NameWords] {
        (searchNames(of: body, in: plan) + placeNames(of: body, in: plan)).map { NameWords($0) }
    }

    /// The names that some words of can be typed: the full and the short one, in both languages, with the unit's.
    func wordNames(of body: AgencyReference, in plan: Plan) -> [NameWords] {
        let names = Language.allCases.flatMap { [fullName(of: body, in: plan, $0), shortName(of: body, in: plan, $0)] }
        return (names + placeNames(of: body, in: plan)).map { NameWords($0) }
    }

    private func placeNames(of body: AgencyReference, in plan: Plan) -> [String] {
        guard case .unit(let unit) = body.scope, let found = units[unit] else { return [] }
        let day = plan.referenceDay ?? Day(ordinal: 0)
        let names = Language.allCases.map { name(of: unit, on: day, $0) }
        let formal = formalName(of: unit, on: day, .vietnamese)
        let head = agencies[body.agency]?.sort == .committee ? ["UBND \(formal)"] : []
        return names + head + [formal, formalName(of: body, in: plan, .vietnamese)]
            + [found.naming(on: day).name].compactMap(\.self)
    }
}

extension ReferenceData {
    /// Of a department and its ministry, which have abbreviations in common, the department: plans give work to it.
    func nearest(_ bodies: [AgencyReference]) -> [AgencyReference] {
        let near = bodies.filter { agencies[$0.agency]?.level != .central }
        return near.isEmpty ? bodies : near
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
        let words = NameWords(typed)
        guard words.letterCount > 1 else {
            (self.bodies, fit, isEnough) = ([], .words, false)
            return
        }
        let names = bodies.map { (body: $0, names: reference.fullNames(of: $0, in: plan)) }
        for (fit, fits) in [(Fit.full, words.isSame(as:)), (.withoutMarks, words.isSame(withoutMarksAs:))] {
            let found = names.filter { $0.names.contains(where: fits) }.map(\.body)
            guard found.isEmpty else {
                (self.bodies, self.fit, isEnough) = (reference.nearest(found), fit, true)
                return
            }
        }
        let places = bodies.map { body in
            (body: body, place: reference.wordNames(of: body, in: plan).compactMap { words.place(in: $0) }.min())
        }
        self.bodies = places.filter { $0.place != nil }.map(\.body)
        fit = .words
        isEnough = words.count > 1 || places.contains { $0.place == 0 }
    }
}
