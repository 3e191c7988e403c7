/// Who owes a report whose day comes after bodies that the plan names have ended: those who took over, each once. What a
/// body handed in itself stays its own. Groups are those of that day.
extension GroupExpansion {
    /// Whether all bodies that there were on the plan's date are still there on the duty's day.
    func isSettled(_ duty: ReportingDuty) -> Bool {
        guard let due = duty.timing?.due, let day = planDay else { return true }
        return !reference.hasEnd(from: day, before: due) && roster?.isDated != true
    }

    /// Who owes a duty on account of one body or group that it names.
    func owing(_ duty: ReportingDuty, through named: AgencyReference) -> [ResolvedPlan.Owner] {
        let members = members(of: named, isRequested: false, on: duty.timing?.due)
        guard !isSettled(duty), let due = duty.timing?.due, let day = planDay else { return members }
        if named.scope == .all, kind(of: named.agency, on: due)?.id != kind(of: named.agency, on: day)?.id {
            // All districts of a province became all its communes; none of them became a single one.
            let successors = unitsBodies(of: named, on: due).map { ResolvedPlan.Owner($0) }
            return members.filter { duty.isSettled(with: $0.reference) } + successors
        }
        let owners = members.flatMap { member -> [ResolvedPlan.Owner] in
            guard !duty.isSettled(with: member.reference), let heirs = inOffice(for: member.reference, on: due) else {
                return [member]
            }
            return heirs.map { ResolvedPlan.Owner($0, isRequested: member.isRequested) }
        }
        // Where nothing is known of any successor the group stays one line.
        return owners.isEmpty && named.scope == .all ? [ResolvedPlan.Owner(named)] : owners
    }

    /// Who stands on a day in the place of a body that has ended; nobody where that is not known, nil where the body is
    /// still there, or where no source confirms that it is not.
    func inOffice(for body: AgencyReference, on day: Day) -> [AgencyReference]? {
        guard let kind = reference.agencies[body.agency] else { return nil }
        var scopes = [body.scope]
        if case .unit(let unit) = body.scope, let found = reference.units[unit], !found.existed(on: day) {
            let next = reference.unitsInOffice(for: unit, on: day).filter { reference.units[$0]?.level == found.level }
            guard !next.isEmpty else { return [] }
            scopes = next.map { .unit($0) }
        }
        let ended = hasEnded(kind, by: day)
        guard ended || scopes != [body.scope] else { return nil }
        guard ended else { return scopes.map { AgencyReference(body.agency, scope: $0) } }
        let heirs = kind.successors(in: reference.province(of: plan.unit, on: day)).filter { succession in
            (succession.function == "genderEquality" || succession.function == "all")
                && succession.from.map { $0 <= day } ?? true && reference.agencies[succession.agency] != nil
        }
        if let heir = heirs.first(where: \.isVerified), reference.agencies[heir.agency]?.level == kind.level {
            return scopes.map { AgencyReference(heir.agency, scope: $0) }
        }
        return heirs.isEmpty && !kind.unverified.contains("ended") ? [] : nil
    }

    private func hasEnded(_ kind: Agency, by day: Day) -> Bool {
        if let ended = kind.ended { return ended < day }
        return kind.successors(in: reference.province(of: plan.unit, on: day)).contains { succession in
            succession.function == "all" && succession.isVerified && succession.from.map { $0 <= day } ?? false
        }
    }
}

extension ReportingDuty {
    /// Whether something is recorded of a body itself.
    fileprivate func isSettled(with body: AgencyReference) -> Bool {
        submissions[body] != nil || exemptions[body] != nil
    }
}
