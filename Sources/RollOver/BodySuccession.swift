import PlanModel

/// What became of a body by a day, as far as the list of agencies tells.
package struct BodySuccession: Hashable, Sendable {
    /// Whether the body is still there.
    package enum Standing: Hashable, Sendable {
        /// It is.
        case exists
        /// Nothing tells.
        case mayHaveEnded
        /// It has ended.
        case ended
    }

    /// A body that took over some of its work.
    package struct Candidate: Hashable, Sendable {
        /// The body.
        package var body: AgencyReference
        /// Which work: `all`, or a word such as `genderEquality`.
        package var function: String
        /// The first day.
        package var from: Day?
        /// Whether a source confirms it.
        package var isVerified: Bool
        /// Where that was read.
        package var source: String
    }

    /// The body.
    package let body: AgencyReference
    /// Whether it is still there.
    package let standing: Standing
    /// Who took over, the most likely for gender-equality work first; one line for each function.
    package let candidates: [Candidate]

    /// What became of a body of a plan's unit by a day. `unit` is the unit that the plan's own became.
    init(_ body: AgencyReference, of unit: UnitID? = nil, on day: Day, in reference: ReferenceData) {
        self.body = body
        let succession = AgencySuccession(
            reference: reference, province: unit.map { reference.province(of: $0, on: day) }, day: day)
        let kind = succession.standing(of: body.agency)
        var passed: Set<AgencyReference> = []
        var candidates = kind == .ended ? succession.candidates(for: body, passed: &passed) : []
        var standing = kind
        if case .unit(let unit) = body.scope, reference.fate(of: unit, on: day) != .same {
            standing = .ended
            if kind == .exists, case .merged(let successor) = reference.fate(of: unit, on: day) {
                candidates = [
                    Candidate(
                        body: AgencyReference(body.agency, scope: .unit(successor)), function: "all", from: nil,
                        isVerified: true, source: "")
                ]
            }
        }
        self.standing = standing
        self.candidates = candidates.sorted { left, right in
            (BodySuccession.rank(left.function), left.isVerified ? 0 : 1)
                < (BodySuccession.rank(right.function), right.isVerified ? 0 : 1)
        }
    }

    /// The successor to propose: the one for gender-equality work, else the one for everything not shared out apart, else
    /// the only one there is.
    /// The body of one unit is not proposed to become those of all.
    package var proposed: Candidate? {
        if case .unit = body.scope, candidates.contains(where: { $0.body.scope == .all }) { return nil }
        if let whole = candidates.first(where: { BodySuccession.rank($0.function) < 2 }) { return whole }
        return Set(candidates.map(\.body)).count == 1 ? candidates.first : nil
    }

    private static func rank(_ function: String) -> Int {
        switch function {
        case "genderEquality": 0
        case "all": 1
        default: 2
        }
    }
}

/// What became of kinds of bodies in one province by a day.
private struct AgencySuccession {
    let reference: ReferenceData
    /// The province as it is on that day; nil where none is known.
    let province: UnitID?
    let day: Day

    func standing(of agency: AgencyID) -> BodySuccession.Standing {
        guard let found = reference.agencies[agency] else { return .mayHaveEnded }
        if let ended = found.ended { return ended < day ? .ended : .exists }
        if found.successors(in: province).contains(where: { $0.from.map { $0 <= day } ?? false }) { return .ended }
        guard found.unverified.contains("ended") else { return .exists }
        // Before the first end that is known of any body there was no reform that could have ended this one.
        let firstEnd = reference.agencies.values.compactMap(\.ended).min()
        return firstEnd.map { $0 < day } ?? false ? .mayHaveEnded : .exists
    }

    /// Those who took over and are still there; in place of others those who took over from them.
    func candidates(
        for body: AgencyReference, passed: inout Set<AgencyReference>
    ) -> [BodySuccession.Candidate] {
        // Bodies may succeed each other in circles, and each of many be succeeded by all others: one look at each does.
        guard passed.insert(body).inserted, let agency = reference.agencies[body.agency] else { return [] }
        let successors = agency.successors(in: province).filter { $0.from.map { $0 <= day } ?? true }
        return successors.flatMap { succession -> [BodySuccession.Candidate] in
            // All districts of a province became all its communes; one of them became no single one.
            let scope: AgencyReference.Scope =
                body.scope == .own || reference.agencies[succession.agency]?.level == agency.level ? body.scope : .all
            let successor = AgencyReference(succession.agency, scope: scope)
            guard standing(of: succession.agency) == .ended else {
                return [
                    BodySuccession.Candidate(
                        body: successor, function: succession.function, from: succession.from,
                        isVerified: succession.isVerified, source: succession.source)
                ]
            }
            return candidates(for: successor, passed: &passed)
        }
    }
}

/// What became of a unit by a day.
package enum UnitFate: Hashable, Sendable {
    /// It is still there and is called as before.
    case same
    /// It is part of another unit by now.
    case merged(UnitID)
    /// It has ended, or its district or province has, and nothing tells into what.
    case ended
}

extension ReferenceData {
    /// What became of a unit by a day. A unit whose district or province has ended has ended with it: the communes of
    /// 1/7/2025 are new units (Nghị quyết 202/2025/QH15 and those of the Standing Committee for each province).
    package func fate(of unit: UnitID, on day: Day) -> UnitFate {
        var current = unit
        var passed: Set<UnitID> = []
        while let found = units[current], !found.existed(on: day) {
            guard let next = successor(of: current), passed.insert(current).inserted else { return .ended }
            current = next
        }
        guard units[current] != nil else { return .ended }
        var above = units[current]?.parent
        for _ in AdministrativeUnit.Level.allCases {
            guard let parent = above.flatMap({ units[$0] }) else { break }
            if !parent.existed(on: day) { return .ended }
            above = parent.parent
        }
        return current == unit ? .same : .merged(current)
    }
}
