import Disk
import PlanModel
import PlanStore
import Records
import VietnameseText

/// What the screens show of a folder on a day, worked out once after each change of the folder or the day, so that a
/// key press has nothing left to count. Lists and sums come from what is kept of every plan; a plan itself is worked
/// out when somebody looks at it.
package struct FolderDigest: Sendable {
    /// A unit of today's province level, with the plans of it, its predecessors and the units below.
    package struct Province: Sendable, Identifiable {
        /// The unit.
        package let id: UnitID
        /// Its plans, oldest first.
        package let plans: [PlanID]
        /// Those of which nothing can be shown.
        package var unread: [UnreadPlan] = []
    }

    /// Everything in the folder.
    package let library: PlanLibrary
    /// The plans of which nothing can be shown.
    let unread: [UnreadPlan]
    /// The day.
    package let today: Day
    /// The provinces that have plans, in Vietnamese order.
    package let provinces: [Province]
    /// The plans in force today.
    package let plansInForce: [PlanEntry]
    /// The one that screens stand on before a person chose any: of the latest year.
    let latestInForce: PlanEntry?
    /// The plans that screen 1 lists: those in force, else the latest of each unit; then the drafts.
    let listedPlans: [PlanEntry]
    /// The open deadlines of plans in force, late ones first.
    let openDeadlines: [DeadlinePlace]
    /// Reports that have not come in, counted by body: of plans in force those whose day has passed, and all of plans
    /// that are over.
    let missingReports: (late: Int, left: Int)
    /// The papers that are on their way and have no signature yet, what was asked for longest ago first.
    let papersToSign: [SigningProgress]
    /// How many tasks of plans in force are late.
    let lateTasks: Int
    /// How many tasks of this year's Action Month are open.
    let openMonthTasks: Int

    private let shelf: RecentDigests
    /// The index in ``provinces`` of each plan of the library.
    private let provinceIndexes: [Int]

    /// Works a folder out for a day. Plans that are the same as in an earlier digest of the same day are taken from it.
    package init(
        _ library: PlanLibrary, unread: [UnreadPlan] = [], today: Day, reusing earlier: FolderDigest? = nil
    ) {
        self.library = library
        self.unread = unread
        self.today = today
        let isReusable =
            earlier?.today == today && earlier?.library.settings == library.settings
            && earlier?.library.reference == library.reference
        shelf = isReusable ? earlier?.shelf ?? RecentDigests() : RecentDigests()
        if isReusable, let earlier, unread == earlier.unread, library.hasSamePlans(as: earlier.library) {
            (provinces, provinceIndexes) = (earlier.provinces, earlier.provinceIndexes)
        } else {
            (provinces, provinceIndexes) = FolderDigest.provinces(of: library, unread: unread, today: today)
        }
        let sums = FolderSums(library, today: today)
        plansInForce = sums.inForce.map { library.entries[$0] }
        latestInForce = plansInForce.reduce(nil as PlanEntry?) { best, plan in
            plan.outline.year > best?.outline.year ?? .min ? plan : best
        }
        let drafts = library.entries.filter { $0.outline.statedState == .draft }
        listedPlans =
            (sums.inForce.isEmpty
                ? FolderDigest.latestPlans(of: library, in: provinces, today: today) : plansInForce) + drafts
        openDeadlines = sums.openDeadlines
        missingReports = sums.missingReports
        papersToSign = library.papersToSign
        lateTasks = sums.lateTasks
        openMonthTasks = sums.openMonthTasks
    }

    private static func provinces(
        of library: PlanLibrary, unread: [UnreadPlan], today: Day
    ) -> ([Province], indexes: [Int]) {
        var units: [UnitID: UnitID] = [:]
        let ofEntries = library.entries.map { entry -> UnitID in
            if let known = units[entry.outline.unit] { return known }
            let province = library.reference.province(of: entry.outline.unit, on: today)
            units[entry.outline.unit] = province
            return province
        }
        let byProvince = Dictionary(grouping: library.entries.indices) { ofEntries[$0] }
        // The name of a file and of its folder are all that is known of a plan that cannot be read.
        let lacking = Dictionary(grouping: unread) { plan in
            plan.unit.flatMap { library.reference.units[$0] }.map { library.reference.province(of: $0.id, on: today) }
        }
        let named = Set(byProvince.keys).union(lacking.keys.compactMap(\.self))
        let provinces = named.map { unit in
            let plans = (byProvince[unit] ?? []).map { library.entries[$0] }.sorted {
                ($0.outline.year, $0.id.slug) < ($1.outline.year, $1.id.slug)
            }
            return Province(id: unit, plans: plans.map(\.id), unread: lacking[unit] ?? [])
        }.sortedInVietnamese { library.reference.name(of: $0.id, on: today, .vietnamese) }
        let places = Dictionary(
            provinces.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        return (provinces, ofEntries.map { places[$0] ?? 0 })
    }

    // MARK: Plans

    /// What is known of all plans: by province, oldest first.
    package var entries: [PlanEntry] { library.entries }

    /// All plans, each worked out when its turn comes.
    package var plans: some Sequence<PlanDigest> {
        entries.lazy.compactMap { plan($0.id) }
    }

    /// A plan by its id.
    package func plan(_ id: PlanID) -> PlanDigest? {
        guard let entry = library.entry(id) else { return nil }
        if let known = shelf.plan(id, version: entry.version) { return known }
        guard let (plan, version) = library.versionedPlan(id) else { return nil }
        let digest = PlanDigest(plan, version: version, in: library, today: today)
        shelf.put(digest)
        return digest
    }

    /// A task anywhere.
    package func row(_ id: RecordID) -> TaskRow? {
        plan(id.plan)?.rows.first { $0.id == id }
    }

    /// The task at a place.
    func row(at place: TaskPlaces.Place) -> TaskRow? {
        guard let rows = plan(entries[place.plan].id)?.rows, rows.indices.contains(place.task) else { return nil }
        return rows[place.task]
    }

    /// How many tasks of a plan are in which part.
    func tally(of entry: PlanEntry) -> Tally {
        entry.tally(today: today, settings: library.settings)
    }

    /// The province of a plan.
    package func province(of plan: PlanID) -> Province? {
        library.index(of: plan).map { provinces[provinceIndexes[$0]] }
    }

    /// The deadline at a place; nil if the plan has changed since.
    func deadline(at place: DeadlinePlace) -> Deadline? {
        guard let deadlines = plan(entries[place.plan].id)?.deadlines, deadlines.indices.contains(place.deadline) else {
            return nil
        }
        return deadlines[place.deadline]
    }

    /// The report of a plan in force that is late for longest.
    var firstLateReport: DeadlinePlace? {
        openDeadlines.first { place in
            let entry = entries[place.plan]
            let deadline = entry.facts.deadlines[place.deadline]
            return deadline.kind.isDuty && deadline.missing > 0
                && entry.facts.isOverdue(deadline, alarms: entry.outline.alarms(on: today), today: today)
        }
    }

    /// What names the deadline at a place.
    func id(of place: DeadlinePlace) -> DeadlineID {
        let entry = entries[place.plan]
        return DeadlineID(plan: entry.id, key: entry.facts.deadlines[place.deadline].key)
    }

    /// A deadline by what names it.
    func deadline(_ id: DeadlineID) -> Deadline? {
        plan(id.plan)?.deadlines.first { $0.key == id.key }
    }

    /// The latest plan of each unit that has one, drafts left out.
    package var latestPlans: [PlanEntry] { FolderDigest.latestPlans(of: library, in: provinces, today: today) }

    private static func latestPlans(of library: PlanLibrary, in provinces: [Province], today: Day) -> [PlanEntry] {
        provinces.flatMap { province in
            let plans = province.plans.compactMap(library.entry).filter { $0.outline.state(on: today) != .draft }
            let byUnit = Dictionary(grouping: plans, by: \.outline.unit)
            return byUnit.values.compactMap { $0.max { $0.outline.year < $1.outline.year } }
                .sorted { ($0.outline.unit.slug.count, $0.id.slug) < ($1.outline.unit.slug.count, $1.id.slug) }
        }
    }
}

/// Names a deadline, also after its plan has changed.
package struct DeadlineID: Hashable, Sendable {
    /// The plan.
    package let plan: PlanID
    /// Its ``Deadline/key``.
    package let key: UInt32
}

/// Where a deadline is: the index of its plan in a library's entries, and its own among the plan's.
struct DeadlinePlace: Hashable, Sendable {
    private let planIndex: UInt32
    private let deadlineIndex: UInt32

    init(plan: Int, deadline: Int) {
        (planIndex, deadlineIndex) = (UInt32(plan), UInt32(deadline))
    }

    var plan: Int { Int(planIndex) }
    var deadline: Int { Int(deadlineIndex) }
}
