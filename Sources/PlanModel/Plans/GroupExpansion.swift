import VietnameseText

/// Takes groups of bodies apart for one plan.
struct GroupExpansion {
    let plan: Plan
    let reference: ReferenceData
    /// The plan's date; of a plan whose date is not known yet, and whose unit began within its year, the unit's first day.
    let planDay: Day?
    /// Every body that a block of the plan addresses, in order, with whether it is requested.
    private let addressed: [ResolvedPlan.Owner]
    /// What the groups of bodies of all units that blocks address were on the plan's date. Duties name them again.
    private var unitsBodies: [AgencyReference: [AgencyReference]] = [:]
    /// The bodies that the plan nowhere orders, only asks.
    private let onlyRequested: Set<AgencyReference>
    /// Who belongs to the groups of the plan's unit, where somebody wrote that down.
    let roster: Roster?

    init(plan: Plan, reference: ReferenceData) {
        self.plan = plan
        self.reference = reference
        let began = reference.units[plan.unit]?.began
        planDay = plan.referenceDay.map { day in began.map { max($0, day) } ?? day }
        roster = reference.rosters[plan.unit]
        addressed = plan.assignments.flatMap { block in
            block.agencies.map { ResolvedPlan.Owner($0, isRequested: block.isRequested) }
        }
        onlyRequested = Set(addressed.filter(\.isRequested).map(\.reference))
            .subtracting(addressed.filter { !$0.isRequested }.map(\.reference))
        for group in addressed.map(\.reference) where group.scope == .all && unitsBodies[group] == nil {
            unitsBodies[group] = unitsBodies(of: group, on: planDay)
        }
    }

    /// The bodies meant, each once.
    func expand(_ references: [AgencyReference], isRequested: Bool) -> [ResolvedPlan.Owner] {
        GroupExpansion.withoutRepeats(references.flatMap { members(of: $0, isRequested: isRequested) })
    }

    /// Who owes a duty. A body that receives the reports of a group it belongs to does not report to itself.
    func debtors(of duty: ReportingDuty) -> [ResolvedPlan.Owner] {
        var receivers = (duty.toWhom + duty.via).filter { !duty.who.contains($0) }
        if !isSettled(duty), let day = duty.timing?.due {
            receivers += receivers.flatMap { inOffice(for: $0, on: day) ?? [] }
        }
        let owners = duty.who.flatMap { owing(duty, through: $0) }
        return GroupExpansion.withoutRepeats(owners).filter { !receivers.contains($0.reference) }
    }

    /// The first of several entries for the same body counts.
    static func withoutRepeats(_ owners: [ResolvedPlan.Owner]) -> [ResolvedPlan.Owner] {
        guard owners.count > 1 else { return owners }
        var seen: Set<AgencyReference> = []
        return owners.filter { seen.insert($0.reference).inserted }
    }

    /// The bodies that one reference means, on the plan's date where no day is given.
    func members(
        of group: AgencyReference, isRequested: Bool, on day: Day? = nil
    ) -> [ResolvedPlan.Owner] {
        if group.scope == .all {
            return (unitsBodies[group] ?? unitsBodies(of: group, on: planDay)).map {
                ResolvedPlan.Owner($0, isRequested: isRequested)
            }
        }
        let alone = [ResolvedPlan.Owner(group, isRequested: isRequested || onlyRequested.contains(group))]
        if group.scope == .own, let roster {
            let named = roster.members(of: group.agency, on: day ?? planDay)
            if !named.isEmpty {
                return named.map { body in
                    ResolvedPlan.Owner(body, isRequested: isRequested || onlyRequested.contains(body))
                }
            }
        }
        guard let agency = reference.agencies[group.agency], !agency.expandsTo.isEmpty else { return alone }
        let members = addressed.filter { owner in
            guard owner.reference.scope == .own, let kind = reference.agencies[owner.reference.agency] else {
                return false
            }
            return agency.expandsTo.contains(kind.sort)
        }
        guard !members.isEmpty else { return alone }
        return members.map { member in
            ResolvedPlan.Owner(
                member.reference, isRequested: isRequested || onlyRequested.contains(member.reference))
        }
    }

    /// The bodies of that kind of all units below the plan's own that existed on a day; where the kind had ended by then,
    /// those of its successor: communes in place of districts from 1/7/2025.
    func unitsBodies(of group: AgencyReference, on day: Day?) -> [AgencyReference] {
        guard let day, let kind = kind(of: group.agency, on: day),
            let level = AdministrativeUnit.Level(rawValue: kind.level.rawValue)
        else { return [group] }
        let units = reference.units(of: level, below: plan.unit).filter { $0.existed(on: day) }
        let inOrder = GroupExpansion.inOrder(units, on: day)
        return units.isEmpty ? [group] : inOrder.map { AgencyReference(kind.id, scope: .unit($0.id)) }
    }

    /// Files have units by their names, where those with a number stand as text: district 10 before 3.
    private static func inOrder(_ units: [AdministrativeUnit], on day: Day) -> [AdministrativeUnit] {
        let isNumbered = units.contains { unit in
            unit.namings.contains { $0.name?.utf8.contains { (0x30...0x39).contains($0) } ?? false }
        }
        return isNumbered ? units.sortedInVietnamese { $0.naming(on: day).name ?? "" } : units
    }

    /// The kind of body, or who had taken over all its work by that day as far as a source confirms it.
    func kind(of agency: AgencyID, on day: Day) -> Agency? {
        guard var kind = reference.agencies[agency] else { return nil }
        // A file in which kinds succeed each other in a circle must not hang the program.
        var passed: Set<AgencyID> = []
        while let ended = kind.ended, ended < day, passed.insert(kind.id).inserted,
            let next = kind.successors(in: reference.province(of: plan.unit, on: day)).first(where: { succession in
                succession.function == "all" && succession.isVerified && succession.from.map { $0 <= day } ?? true
            }), let successor = reference.agencies[next.agency]
        {
            kind = successor
        }
        return kind
    }
}
