import Disk
import PlanModel
import Records

/// The deadlines of a library that a query asks for, by day; see ``Agenda``. Which ones they are is known of all at once,
/// what they say only of a batch.
package struct DeadlineList {
    package let records: RecordBatches<RecordPlaces, DeadlineRecord>
    /// How many are left out, as their plans are over.
    package let leftOut: Int

    /// - Parameters:
    ///   - library: The plans.
    ///   - plan: The only one that is meant; nil for all.
    ///   - query: What is asked for.
    ///   - today: The day.
    ///   - includingClosed: Whether plans that are over are meant too.
    package init(
        _ library: PlanLibrary, of plan: PlanID? = nil, matching query: Query, today: Day, includingClosed: Bool
    ) {
        var found = query.isEmpty ? DeadlineList.all(library) : DeadlineList.found(query, library, today: today)
        if let plan { found = found.filter { library.entries[$0.plan].id == plan } }
        let isOver = library.entries.map { !includingClosed && $0.outline.isOver(on: today) }
        let places = found.filter { !isOver[$0.plan] }
        leftOut = found.count - places.count
        let slugs = library.entries.map(\.id.slug)
        let rank = slugs.indices.sorted { slugs[$0] < slugs[$1] }.enumerated()
            .reduce(into: [Int](repeating: 0, count: slugs.count)) { $0[$1.element] = $1.offset }
        let ordered = places.sorted { left, right in
            (left.day, rank[left.plan], left.deadline) < (right.day, rank[right.plan], right.deadline)
        }
        records = RecordBatches(ordered.map { (library.entries[$0.plan].id, $0.deadline) }) { plan, wanted in
            guard let plan = library.plan(plan) else { return wanted.map { _ in nil } }
            let deadlines = Agenda([plan], in: library, today: today).deadlines
            return wanted.map { index in
                // The plan may have changed since.
                guard deadlines.indices.contains(index) else { return nil }
                return DeadlineRecord(deadlines[index], of: plan, in: library, today: today)
            }
        }
    }

    /// All of them.
    package var all: [DeadlineRecord] { records.batches.flatMap { records.map($0) { $0 } } }

    /// A deadline by its place in its plan's agenda, with its last day's number; those without a day come last.
    private struct Place: Sendable {
        let day: Int
        let plan: Int
        let deadline: Int
    }

    private static func all(_ library: PlanLibrary) -> [Place] {
        library.entries.enumerated().flatMap { plan, entry in
            entry.facts.deadlines.enumerated().map { index, deadline in
                Place(day: deadline.lastDay.day?.ordinal ?? .max, plan: plan, deadline: index)
            }
        }
    }

    private static func found(_ query: Query, _ library: PlanLibrary, today: Day) -> [Place] {
        let plans = library.plans(inWhichMayMatch: query, today: today)
        return plans.mappedInParallel { place -> [Place] in
            guard let plan = library.plan(library.entries[place].id) else { return [] }
            return Agenda([plan], in: library, today: today).deadlines.enumerated().compactMap { index, deadline in
                guard holds(query, for: deadline, in: plan, library, today: today) else { return nil }
                return Place(day: deadline.lastDay?.ordinal ?? .max, plan: place, deadline: index)
            }
        }.flatMap(\.self)
    }

    private static func holds(
        _ query: Query, for deadline: Deadline, in plan: ResolvedPlan, _ library: PlanLibrary, today: Day
    ) -> Bool {
        if deadline.kind == .activity, let activity = plan.plan.activities.first(where: { $0.id == deadline.source }) {
            let subject = QueryActivity(activity, in: plan, reference: library.reference, today: today)
            return query.matches(deadline, of: subject)
        }
        let subject = plan.task(deadline.source).map { QuerySubject($0, in: plan, library: library, today: today) }
        return query.matches(deadline, of: subject)
    }
}
