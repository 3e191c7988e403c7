import PlanModel
import Records
import VietnameseText

/// What a person wants of a roll-over.
package struct RollOverRequest: Hashable, Sendable {
    /// Why a plan cannot be rolled over as wanted.
    package enum Refusal: Error, Hashable, Sendable {
        /// The new year does not come after the plan's own.
        case yearNotLater(Int, than: Int)
        /// There is no such year.
        case yearOutOfRange(Int)
        /// No unit has that name.
        case unknownUnit(UnitID)
        /// No body has that name.
        case unknownBody(AgencyReference)
        /// The plan does not name the body.
        case bodyNotInPlan(AgencyReference)
        /// No line and no body has that name.
        case noSuchLine(String)
        /// Not an old body and a new one with `=` between them.
        case notAPair(String)
        /// The blocks at two places do not address one body by then.
        case notOneBody(Ref, Ref)
    }

    /// The year of the new plan.
    package var year: Int
    /// The day of the new plan, if it is known; decides which units and bodies exist.
    package var statedDay: Day?
    /// The new plan's id, in place of the one made from the old one's.
    package var id: PlanID?
    /// The unit of the new plan, in place of what became of the old one's.
    package var unit: UnitID?
    /// Who takes the place of bodies, in place of what is proposed; a body may also be kept by naming it itself.
    package var successors: [AgencyReference: AgencyReference]

    /// What a person wants.
    package init(
        year: Int, statedDay: Day? = nil, id: PlanID? = nil, unit: UnitID? = nil,
        successors: [AgencyReference: AgencyReference] = [:]
    ) {
        self.year = year
        self.statedDay = statedDay
        self.id = id
        self.unit = unit
        self.successors = successors
    }

    /// The day that decides which units and bodies exist: 1 January where none is stated.
    package var day: Day { statedDay ?? Day(year, 1, 1) ?? Day(ordinal: 0) }

    /// The id of the new plan: the old one's with the new year, and the new name where the unit bears another.
    func planID(for plan: Plan, in reference: ReferenceData, unit: UnitID) -> PlanID {
        if let id { return id }
        var slug = plan.id.slug
        if let name = reference.units[unit]?.naming(on: day).name, slug.hasPrefix(plan.unit.slug + "-") {
            let rest = slug.dropFirst(plan.unit.slug.count)
            slug = name.slugged + rest
        }
        guard let place = slug.ranges(of: String(plan.year)).last else { return PlanID("\(slug)-\(year)") }
        return PlanID(slug.replacingCharacters(in: place, with: String(year)))
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: text)
        return copy
    }
}

extension Plan {
    /// Every body that the plan names anywhere, each once, in the order of the paper.
    var namedBodies: [AgencyReference] {
        var bodies = document.issuer.agency.map { [$0] } ?? []
        bodies += assignments.flatMap { $0.agencies + $0.namedInBody }
        bodies += tasks.flatMap { $0.statedOwners + $0.partners.compactMap(\.body) }
        bodies += duties.flatMap { $0.who + $0.toWhom + $0.via }
        bodies += (document.addressees + document.recipients).compactMap(\.agency)
        var seen: Set<AgencyReference> = []
        return bodies.filter { seen.insert($0).inserted }
    }
}

extension PlanTask.Partner {
    /// The body, if it is one that we know.
    var body: AgencyReference? {
        if case .agency(let body) = self { body } else { nil }
    }
}
