import Records
import VietnameseText

extension LibraryLookup {
    /// The thing that a person names by its id, or without saying in which plan it is: by the mark of a record (`IV.1.a`),
    /// or a body or unit by its name, read as where reports are handed in.
    ///
    /// - Throws: ``LookupFailure``; where plans have it in common, with the ids of all their records.
    package func itemAnywhere(_ typed: String, today: Day) throws(LookupFailure) -> LibraryItem {
        do throws(LookupFailure) {
            return try item(typed)
        } catch {
            guard case .notFound = error, !typed.contains("/") else { throw error }
        }
        let text = typed.asTyped
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { throw .notFound(typed) }
        if !text.contains(where: \.isWhitespace), let record = try recordAnywhere(text, typed: typed) { return record }
        return try named(typed, today: today)
    }

    private func recordAnywhere(_ mark: String, typed: String) throws(LookupFailure) -> LibraryItem? {
        var found: LibraryItem?
        var ids: [String] = []
        for plan in library.plans {
            do throws(LookupFailure) {
                let item = try record(mark, in: plan, typed: typed)
                found = item
                ids.append(RecordID(plan.id, item.mark ?? Ref(typed: mark)).description)
            } catch {
                if case .ambiguous(_, let several) = error { ids += several }
            }
        }
        guard ids.count < 2 else { throw .ambiguous(typed, candidates: ids) }
        return found
    }

    /// A body of any plan by the names that the newest one with it has for it, a kind of body that no plan has, or a unit.
    private func named(_ typed: String, today: Day) throws(LookupFailure) -> LibraryItem {
        var seen: Set<AgencyReference> = []
        var (best, isEnough): (BodyNameMatch.Fit, Bool) = (.words, false)
        var bodies: [AgencyReference] = []
        for plan in library.plans(of: library.entries.sorted { $0.outline.year > $1.outline.year }) {
            let new = plan.bodies.filter { seen.insert($0).inserted }
            let match = BodyNameMatch(typed, among: new, in: plan.plan, reference: library.reference)
            guard !match.bodies.isEmpty, match.fit.rawValue <= best.rawValue else { continue }
            if match.fit != best { (bodies, isEnough, best) = ([], false, match.fit) }
            bodies += match.bodies
            isEnough = isEnough || match.isEnough
        }
        bodies = library.reference.nearest(bodies)
        if best == .words {
            let kinds = library.reference.kinds(named: typed)
            if kinds.count == 1 { return .agency(kinds[0]) }
            do throws(LookupFailure) {
                return .unit(try UnitLookup(library.reference, today: today).unit(typed, year: today.year))
            } catch {
                if case .ambiguous = error, bodies.isEmpty { throw error }
            }
        }
        guard let first = bodies.first else { throw .notFound(typed) }
        guard isEnough, bodies.count == 1 else { throw .ambiguousBody(typed, candidates: bodies) }
        return .agency(first)
    }
}

extension LibraryItem {
    /// By what a record is known in its plan; nil for what is no record of one.
    fileprivate var mark: Ref? {
        switch self {
        case .task(_, let task): task.ref
        case .duty(_, let duty): duty.ref
        case .activity(_, let activity): activity.ref
        case .block(_, let block): block.ref
        case .section(_, let section): section.ref
        case .plan, .agency, .unit: nil
        }
    }
}
