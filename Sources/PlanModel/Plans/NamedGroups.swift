import Records

/// The groups of bodies that papers name without saying who is meant: "các sở, ban, ngành". Rosters say it; the bodies of
/// all units below follow from the lists of units.
extension ReferenceData {
    /// Whether a roster can say who is meant by a body that a paper names.
    package func isOpenGroup(_ body: AgencyReference) -> Bool {
        body.scope == .own && agencies[body.agency]?.sort == .collective
    }

    /// Whether a body counts to a group of a unit on a day, by the unit's roster, else by what it is.
    fileprivate func counts(_ body: AgencyReference, to group: AgencyID, of unit: UnitID, on day: Day) -> Bool {
        let members = rosters[unit]?.members(of: group, on: day) ?? []
        guard members.isEmpty else { return members.contains(body) }
        return body.scope == .own && groups(with: body).contains(AgencyReference(group))
    }
}

extension ResolvedPlan {
    /// The first group among bodies that a paper names; with one body, the group that it is or that it counts to on a day.
    package func group(
        among named: [AgencyReference], with body: AgencyReference?, in reference: ReferenceData, on day: Day
    ) -> AgencyID? {
        let groups = named.filter(reference.isOpenGroup).map(\.agency)
        guard let body else { return groups.first }
        if reference.isOpenGroup(body) { return body.agency }
        return groups.first { reference.counts(body, to: $0, of: plan.unit, on: day) }
    }

    /// Who counts to a group on a day: as the unit's roster says, else those whom the paper addresses; none where neither
    /// tells.
    package func members(of group: AgencyID, in reference: ReferenceData, on day: Day) -> [AgencyReference] {
        let named = AgencyReference(group)
        return GroupExpansion(plan: plan, reference: reference).members(of: named, isRequested: false, on: day)
            .map(\.reference).filter { $0 != named }
    }
}
