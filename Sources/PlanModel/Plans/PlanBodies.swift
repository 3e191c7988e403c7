import VietnameseText

extension ResolvedPlan {
    /// Every body that the plan names anywhere, each once: those it addresses in the paper's order, groups before their
    /// members, then those it only mentions.
    package var bodies: [AgencyReference] {
        let addressed = plan.assignments.flatMap { $0.agencies + $0.namedInBody }
        let members = plan.tasks.flatMap { (owners[$0.id] ?? []).map(\.reference) }
        let partners = plan.tasks.flatMap(\.partners).compactMap { partner -> AgencyReference? in
            if case .agency(let body) = partner { body } else { nil }
        }
        let reporting = plan.duties.flatMap { duty in
            duty.who + (debtors[duty.id] ?? []).map(\.reference) + duty.toWhom + duty.via
        }
        let leading = plan.activities.compactMap(\.lead)
        var seen: Set<AgencyReference> = []
        return (addressed + members + partners + reporting + leading).filter { seen.insert($0).inserted }
    }

    /// The bodies that owe a report or have a part in a task, each once; groups are taken apart as far as they can be.
    package var actors: [AgencyReference] {
        let all = plan.duties.flatMap { debtors[$0.id] ?? [] } + plan.tasks.flatMap { owners[$0.id] ?? [] }
        var seen: Set<AgencyReference> = []
        return all.map(\.reference).filter { seen.insert($0).inserted }
    }

    /// Who of them can write a report of its own: a group that could not be taken apart is nobody who does.
    package func reporters(_ reference: ReferenceData) -> [AgencyReference] {
        actors.filter { !reference.isGroup($0) }
    }

    /// Who acts in a task, as the paper says: the leaf itself, else its block, else its duties. Groups are not taken
    /// apart.
    package func statedBodies(of task: PlanTask) -> [AgencyReference] {
        if !task.statedOwners.isEmpty { return task.statedOwners }
        if let id = blockByTask[task.id], let block = plan.assignments.first(where: { $0.id == id }) {
            return block.agencies
        }
        var seen: Set<AgencyReference> = []
        return (dutiesByTask[task.id] ?? []).flatMap(\.who).filter { seen.insert($0).inserted }
    }
}

/// Finds the body that a person types as a leader or partner of something in a plan: one of the plan's by any of its
/// names, or any known kind of body by its full name or id, for who takes part need not be in the paper.
package struct PlanBodyLookup: Sendable {
    private let plan: ResolvedPlan
    private let reference: ReferenceData
    private let takesFirst: Bool

    /// A way into the bodies of a plan and of the reference data; of several that a name fits the first may be taken.
    package init(_ plan: ResolvedPlan, reference: ReferenceData, takingFirst takesFirst: Bool = false) {
        (self.plan, self.reference, self.takesFirst) = (plan, reference, takesFirst)
    }

    /// The body whose name or id was typed in full; accents and capitals are left aside. Nil also where several have it.
    package func named(_ typed: String) -> AgencyReference? {
        let words = NameWords(typed)
        guard words.letterCount > 1 else { return nil }
        if let body = AgencyReference(typed.asTyped.lowercased()), isKnown(body) { return body }
        let own = plan.bodies.map { ($0, reference.fullNames(of: $0, in: plan.plan)) }
        let others = reference.kindNames
        for known in [own, others] {
            for fits in [words.isSame(as:), words.isSame(withoutMarksAs:)] {
                let found = reference.nearest(known.filter { $0.1.contains(where: fits) }.map(\.0))
                if !found.isEmpty { return found.count == 1 ? found[0] : nil }
            }
        }
        return nil
    }

    /// The body meant: typed in full, or by words that fit no other body of the plan.
    ///
    /// - Throws: ``LookupFailure``: `notFound`, or `ambiguousBody`.
    package func body(_ typed: String) throws(LookupFailure) -> AgencyReference {
        if let found = named(typed) { return found }
        do throws(LookupFailure) {
            return try BodyLookup(plan.bodies, in: plan, reference: reference, takingFirst: takesFirst).body(typed)
        } catch {
            guard case .ambiguousBody(_, let own) = error else { throw error }
            // Whoever takes part need not be in the paper.
            let known = reference.agencies.keys.sorted { $0.slug < $1.slug }.map { AgencyReference($0) }
            let others = BodyNameMatch(typed, among: known, in: plan.plan, reference: reference).bodies
            throw .ambiguousBody(typed, candidates: own + others.filter { !own.contains($0) })
        }
    }

    package func label(_ body: AgencyReference) -> BodyLabel { BodyLabel(body, in: plan.plan, reference) }

    /// A partner as typed: a body whose name it is, else the words themselves.
    package func partner(_ typed: String) -> PlanTask.Partner {
        named(typed).map { .agency($0) } ?? .printed(typed.asTyped)
    }

    private func isKnown(_ body: AgencyReference) -> Bool {
        guard reference.agencies[body.agency] != nil else { return false }
        if case .unit(let unit) = body.scope { return reference.units[unit] != nil }
        return true
    }
}

extension ReferenceData {
    /// The kinds of bodies with the names by which one is taken where no plan says what it calls them.
    fileprivate var kindNames: [(AgencyReference, [NameWords])] {
        agencies.values.sorted { $0.id.slug < $1.id.slug }.map { agency in
            let names = [agency.name, agency.english, agency.short, agency.shortEnglish]
            return (AgencyReference(agency.id), (names + agency.abbreviations + agency.spellings).map { NameWords($0) })
        }
    }

    /// The kinds of bodies of which a name was typed in full.
    func kinds(named typed: String) -> [AgencyReference] {
        let words = NameWords(typed)
        guard words.letterCount > 1 else { return [] }
        for fits in [words.isSame(as:), words.isSame(withoutMarksAs:)] {
            let found = kindNames.filter { $0.1.contains(where: fits) }.map(\.0)
            if !found.isEmpty { return nearest(found) }
        }
        return []
    }
}
