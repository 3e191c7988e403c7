import Records

/// What a library keeps of every plan: enough for lists, tallies, calendars and queries. A class, for tens of thousands
/// of them stand in several lists, and a reference is copied faster than a dozen texts.
package final class PlanEntry: Sendable, Identifiable {
    /// What lists show.
    package let outline: PlanOutline
    /// What is counted.
    package let facts: PlanIndex
    /// A number that is another one when the plan has changed.
    package let version: UInt64

    /// The plan's slug.
    package var id: PlanID { outline.id }

    /// How many tasks are in which part on a day.
    package func tally(today: Day, settings: FolderSettings) -> Tally {
        facts.tally(alarms: outline.alarms(on: today), today: today, settings: settings)
    }

    /// The entry of a plan.
    package init(outline: PlanOutline, facts: PlanIndex, version: UInt64) {
        (self.outline, self.facts, self.version) = (outline, facts, version)
    }
}

/// The plans of a library, in its order, each read when its turn comes. What has gone since the library was made is
/// left out.
package struct PlanSequence: Sequence, Sendable {
    let entries: ArraySlice<PlanEntry>
    let source: any PlanSource

    /// The plans one after the other.
    package func makeIterator() -> some IteratorProtocol<ResolvedPlan> {
        let source = source
        return entries.lazy.compactMap { source.plan($0.id)?.plan }.makeIterator()
    }
}
