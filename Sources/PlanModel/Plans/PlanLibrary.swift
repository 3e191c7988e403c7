import Records
import VietnameseText

/// Everything a data folder holds, as values: settings, reference data, plans and figures. Of each plan it keeps an
/// entry; the plans themselves come from a source when they are asked for.
package struct PlanLibrary: Sendable {
    /// What `folder.json` sets.
    package let settings: FolderSettings
    /// What all plans share.
    package let reference: ReferenceData
    /// What is known of all plans without reading them: by the last name of the province they were made in, then year,
    /// then id.
    package let entries: [PlanEntry]
    /// What staff have entered, by unit; a unit without any is missing.
    package let figures: [UnitID: UnitFigures]
    /// The letters that were made about plans, by the plans' unit; a unit without any is missing.
    package let letters: [UnitID: LetterRegister]
    /// Whom bodies are reached through, by the plans' unit; a unit without any is missing.
    package let contacts: [UnitID: ContactBook]
    /// What reports are asked for in figures, by the plans' unit; a unit without forms of its own is missing.
    package let forms: [UnitID: FormRegister]
    /// The ways of papers to a signature, by the plans' unit; a unit without any is missing.
    package let signing: [UnitID: SigningRegister]

    /// Where the plans come from.
    package private(set) var source: any PlanSource
    private let indexes: [PlanID: Int]
    /// How many tasks all plans before one have; at the end, how many there are.
    let taskStarts: [Int]

    /// A library of plans that are all in memory. Of plans with the same id, the first counts.
    package init(
        settings: FolderSettings = FolderSettings(), reference: ReferenceData = ReferenceData(), plans: [Plan],
        figures: [UnitID: UnitFigures] = [:], letters: [UnitID: LetterRegister] = [:],
        contacts: [UnitID: ContactBook] = [:], forms: [UnitID: FormRegister] = [:],
        signing: [UnitID: SigningRegister] = [:]
    ) {
        var seen: Set<PlanID> = []
        let resolved = plans.filter { seen.insert($0.id).inserted }.map { ResolvedPlan($0, reference: reference) }
        let entries = resolved.enumerated().map { place, plan in
            PlanEntry(
                outline: PlanOutline(plan.plan), facts: PlanIndex(plan, settings: settings), version: UInt64(place))
        }
        self.init(
            settings: settings, reference: reference, entries: entries,
            source: HeldPlans(resolved, reference: reference), figures: figures, letters: letters, contacts: contacts,
            forms: forms, signing: signing)
    }

    /// A library of plans that are read when they are needed.
    ///
    /// - Parameters:
    ///   - settings: What `folder.json` sets.
    ///   - reference: What all plans share.
    ///   - entries: The plans, each id once; those of one unit together.
    ///   - source: Where they are read.
    ///   - figures: What staff have entered.
    ///   - letters: The letters that were made.
    ///   - contacts: Whom bodies are reached through.
    ///   - forms: The forms of units.
    ///   - signing: The ways of papers to a signature.
    package init(
        settings: FolderSettings, reference: ReferenceData, entries: [PlanEntry], source: any PlanSource,
        figures: [UnitID: UnitFigures], letters: [UnitID: LetterRegister] = [:],
        contacts: [UnitID: ContactBook] = [:], forms: [UnitID: FormRegister] = [:],
        signing: [UnitID: SigningRegister] = [:]
    ) {
        self.settings = settings
        self.reference = reference
        self.entries = PlanLibrary.ordered(entries, reference: reference)
        self.source = source
        self.figures = figures
        self.letters = letters
        self.contacts = contacts
        self.forms = forms
        self.signing = signing
        var indexes: [PlanID: Int] = [:]
        indexes.reserveCapacity(entries.count)
        var starts = [0]
        starts.reserveCapacity(entries.count + 1)
        for (index, entry) in self.entries.enumerated() {
            indexes[entry.id] = index
            starts.append(starts[index] + entry.facts.tasks.count)
        }
        self.indexes = indexes
        taskStarts = starts
    }

    /// Provinces of one name follow each other, such as those of before and after a merger. Names are what costs, so
    /// there is one a unit, not one a plan.
    private static func ordered(_ entries: [PlanEntry], reference: ReferenceData) -> [PlanEntry] {
        let byName = Dictionary(grouping: Dictionary(grouping: entries, by: \.outline.unit)) { unit, _ in
            let province = reference.province(above: unit)
            return reference.units[province]?.namings.last?.name ?? province.slug
        }
        return byName.sortedInVietnamese(by: \.key).flatMap { _, units in
            units.flatMap(\.value).sorted { left, right in
                (left.outline.year, left.id.slug) < (right.outline.year, right.id.slug)
            }
        }
    }

    // MARK: Plans

    /// The same library with its plans from another source, which has to give the same ones.
    package func withPlans(from source: any PlanSource) -> PlanLibrary {
        var library = self
        library.source = source
        return library
    }

    /// All plans, each read when its turn comes.
    package var plans: PlanSequence { PlanSequence(entries: entries[...], source: source) }

    /// The plans for which activities are scheduled, each read when its turn comes.
    package var plansWithActivities: PlanSequence {
        plans(of: entries.filter { $0.facts.deadlines.contains { $0.kind == .activity } })
    }

    /// The plans of some entries, each read when its turn comes.
    package func plans(of entries: some Sequence<PlanEntry>) -> PlanSequence {
        PlanSequence(entries: Array(entries)[...], source: source)
    }

    /// Whether the same plans of the same units and years stand in the same places, whatever is in them.
    package func hasSamePlans(as other: PlanLibrary) -> Bool {
        entries.count == other.entries.count
            && zip(entries, other.entries).allSatisfy { left, right in
                left === right
                    || (left.id == right.id && left.outline.unit == right.outline.unit
                        && left.outline.year == right.outline.year)
            }
    }

    /// The place of a plan in ``entries``.
    package func index(of id: PlanID) -> Int? { indexes[id] }

    /// What is known of a plan without reading it.
    package func entry(_ id: PlanID) -> PlanEntry? {
        indexes[id].map { entries[$0] }
    }

    /// A plan by its id, whole.
    package func plan(_ id: PlanID) -> ResolvedPlan? {
        versionedPlan(id)?.plan
    }

    /// A plan by its id, whole, with its version: another one than its entry's if it has changed since the library was
    /// made.
    package func versionedPlan(_ id: PlanID) -> (plan: ResolvedPlan, version: UInt64)? {
        indexes[id] == nil ? nil : source.plan(id)
    }

    /// A task anywhere.
    package func task(_ id: RecordID) -> (plan: ResolvedPlan, task: PlanTask)? {
        guard let plan = plan(id.plan), let task = plan.task(id.record) else { return nil }
        return (plan, task)
    }

    /// An activity anywhere.
    package func activity(_ id: RecordID) -> (plan: ResolvedPlan, activity: Activity)? {
        guard let plan = plan(id.plan), let activity = plan.plan.activities.first(where: { $0.id == id.record }) else {
            return nil
        }
        return (plan, activity)
    }

    // MARK: Figures

    /// What staff have entered of a unit, if anything.
    package func figures(of unit: UnitID) -> UnitFigures {
        figures[unit] ?? UnitFigures(unit: unit)
    }

    /// The money of a plan in a year.
    package func money(of plan: ResolvedPlan, year: Int) -> MoneyTable {
        MoneyTable(of: plan, year: year, entered: figures(of: plan.plan.unit).money, reference: reference)
    }

    // MARK: Standing

    /// The standing of a task on a day.
    package func standing(_ task: PlanTask, in plan: ResolvedPlan, today: Day) -> TaskAssessment {
        TaskAssessment(task, in: plan, today: today, settings: settings)
    }

    /// How many tasks of a plan are in which part on a day.
    package func tally(_ plan: ResolvedPlan, today: Day) -> Tally {
        tally(plan.plan.tasks, in: plan, today: today)
    }

    /// How many of some tasks of a plan are in which part on a day.
    package func tally(_ tasks: some Sequence<PlanTask>, in plan: ResolvedPlan, today: Day) -> Tally {
        var tally = Tally()
        for task in tasks { tally.count(standing(task, in: plan, today: today).part) }
        return tally
    }
}
