import Records
import VietnameseText

/// A thing of a library that a person names on the command line or in a palette.
package enum LibraryItem: Hashable, Sendable {
    /// A plan.
    case plan(ResolvedPlan)
    /// A task.
    case task(ResolvedPlan, PlanTask)
    /// A duty.
    case duty(ResolvedPlan, ReportingDuty)
    /// An activity.
    case activity(ResolvedPlan, Activity)
    /// A block of tasks of one or more agencies.
    case block(ResolvedPlan, Plan.Assignment)
    /// A heading.
    case section(ResolvedPlan, Plan.Section)
    /// A body, with or without its unit.
    case agency(AgencyReference)
    /// An administrative unit.
    case unit(AdministrativeUnit)
}

/// Why a typed name leads to nothing, or to too much.
package enum LookupFailure: Error, Hashable, Sendable {
    /// Nothing has that name.
    case notFound(String)
    /// Several things have it; their ids.
    case ambiguous(String, candidates: [String])
    /// Several bodies have it.
    case ambiguousBody(String, candidates: [AgencyReference])
}

/// Finds what a person names by its id: exactly as stored first, then with capitals and small letters made equal
/// (`an-giang-2021/iv.1.dd` for `an-giang-2021/IV.1.đ`), as long as only one thing is meant.
package struct LibraryLookup: Sendable {
    let library: PlanLibrary

    /// A way into a library.
    package init(_ library: PlanLibrary) {
        self.library = library
    }

    /// The thing with an id: a plan, agency or unit; behind a slash a record of a plan.
    package func item(_ typed: String) throws(LookupFailure) -> LibraryItem {
        let text = typed.asTyped
        if text.contains("/") { return try record(text) }
        let slug = text.lowercased()
        if let plan = library.plan(PlanID(slug)) { return .plan(plan) }
        if let body = AgencyReference(slug), library.reference.agencies[body.agency] != nil { return .agency(body) }
        if let unit = library.reference.units[UnitID(slug)] { return .unit(unit) }
        throw .notFound(typed)
    }

    /// The plan that an id names, or the record behind its slash; nil where that cannot be one.
    package static func plan(in typed: String) -> PlanID? {
        let slug = typed.asTyped.prefix { $0 != "/" }.lowercased()
        return slug.isSlug ? PlanID(slug) : nil
    }

    /// The plan with an id.
    package func plan(_ typed: String) throws(LookupFailure) -> ResolvedPlan {
        guard let plan = library.plan(PlanID(typed.asTyped.lowercased())) else { throw .notFound(typed) }
        return plan
    }

    private func record(_ typed: String) throws(LookupFailure) -> LibraryItem {
        let parts = typed.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let head = parts.first, let tail = parts.dropFirst().first, !tail.isEmpty else { throw .notFound(typed) }
        let plan: ResolvedPlan
        do throws(LookupFailure) {
            plan = try self.plan(String(head))
        } catch {
            throw .notFound(typed)
        }
        return try record(String(tail), in: plan, typed: typed)
    }

    /// What a plan has under an id or mark; of what was typed to name it, failures speak.
    func record(_ mark: String, in plan: ResolvedPlan, typed: String) throws(LookupFailure) -> LibraryItem {
        let all = LibraryLookup.records(of: plan)
        let exact = Ref(typed: mark)
        if let found = all.first(where: { $0.id == exact }) { return found.item }
        let folded = Ref(typed: mark.lowercased()).description
        var found = all.filter { $0.ref == exact }
        // Of one ref a task is meant before the block or heading that it stands for.
        if let kind = found.first?.kind { found.removeAll { $0.kind != kind } }
        if found.isEmpty { found = all.filter { $0.ref.description.lowercased() == folded } }
        // What is owed again and again is one report for each period.
        if found.isEmpty { found = LibraryLookup.periods(of: exact, in: plan) }
        guard let first = found.first else { throw .notFound(typed) }
        guard found.count == 1 else {
            let areApart = Set(found.map(\.ref)).count == found.count
            throw .ambiguous(
                typed, candidates: found.map { RecordID(plan.id, areApart ? $0.ref : $0.id).description })
        }
        return first.item
    }

    private struct Record {
        let kind: Int
        let id: Ref
        let ref: Ref
        let item: LibraryItem
    }

    private static func periods(of duty: Ref, in plan: ResolvedPlan) -> [Record] {
        plan.plan.duties.filter { $0.record == duty || $0.asLaidDown.ref == duty }
            .map { Record(kind: 1, id: $0.id, ref: $0.ref, item: .duty(plan, $0)) }
    }

    /// Everything in a plan that has an id. A heading that is an agency's block, or a task, is named as that.
    private static func records(of plan: ResolvedPlan) -> [Record] {
        let paper = plan.plan
        let tasks = paper.tasks.map { Record(kind: 0, id: $0.id, ref: $0.ref, item: .task(plan, $0)) }
        let duties = paper.duties.map { Record(kind: 1, id: $0.id, ref: $0.ref, item: .duty(plan, $0)) }
        let activities = paper.activities.map { Record(kind: 2, id: $0.id, ref: $0.ref, item: .activity(plan, $0)) }
        let blocks = paper.assignments.map { Record(kind: 3, id: $0.id, ref: $0.ref, item: .block(plan, $0)) }
        let all = tasks + duties + activities + blocks
        let named = Set(all.map(\.ref))
        return all
            + paper.sections.filter { !named.contains($0.ref) }
            .map { Record(kind: 4, id: $0.id, ref: $0.ref, item: .section(plan, $0)) }
    }
}

/// Finds a body among those that a task or duty concerns.
package struct BodyLookup: Sendable {
    private let bodies: [AgencyReference]
    private let plan: ResolvedPlan
    private let reference: ReferenceData
    private let takesFirst: Bool
    /// Their names, where many are looked up.
    private let names: BodyNames?

    /// A way into some bodies of a plan.
    ///
    /// - Parameters:
    ///   - bodies: The bodies.
    ///   - plan: Their plan.
    ///   - reference: Their names.
    ///   - takesFirst: Whether of several that a name fits the first is taken.
    ///   - isForMany: Whether many names will be looked up.
    package init(
        _ bodies: [AgencyReference], in plan: ResolvedPlan, reference: ReferenceData,
        takingFirst takesFirst: Bool = false, forMany isForMany: Bool = false
    ) {
        (self.bodies, self.plan, self.reference, self.takesFirst) = (bodies, plan, reference, takesFirst)
        names = isForMany ? BodyNames(bodies, in: plan.plan, reference) : nil
    }

    /// A body as one of several to choose from.
    package func label(_ body: AgencyReference) -> BodyLabel { BodyLabel(body, in: plan.plan, reference) }

    /// The bodies meant: all of a kind by its slug (`ubnd-huyen`) or group (`ubnd-huyen@*`), else the one that is named.
    package func bodies(_ typed: String) throws(LookupFailure) -> [AgencyReference] {
        let slug = typed.asTyped.lowercased()
        if let group = AgencyReference(slug), !bodies.contains(group) {
            switch group.scope {
            case .own, .all:
                let members = bodies.filter { $0.agency == group.agency }
                if !members.isEmpty { return members }
            case .unit: break
            }
        }
        return [try body(typed)]
    }

    /// The body meant: by its reference (`ubnd-huyen@chau-doc`), its unit's slug (`chau-doc`), any of its names in full
    /// (accents not needed, but those that were typed go first), or words that stand side by side in the name of one alone
    /// (`châu đốc`). A name in full goes before words of longer names.
    package func body(_ typed: String) throws(LookupFailure) -> AgencyReference {
        let text = typed.asTyped
        let slug = text.lowercased()
        if let exact = bodies.first(where: { $0.description == slug }) { return exact }
        if slug.isSlug, let body = bodies.first(where: { $0.scope == .unit(UnitID(slug)) }) { return body }
        let match = BodyNameMatch(text, among: names ?? BodyNames(bodies, in: plan.plan, reference), reference)
        guard let first = match.bodies.first else { throw .notFound(typed) }
        guard match.isEnough, match.bodies.count == 1 || takesFirst else {
            throw .ambiguousBody(typed, candidates: match.bodies)
        }
        return first
    }
}
