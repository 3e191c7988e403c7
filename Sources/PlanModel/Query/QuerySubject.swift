import VietnameseText

/// What a query asks of a task beside its texts.
struct TaskAspects: Sendable {
    let role: PlanTask.Role
    let kind: PlanTask.Kind
    let isActionMonth: Bool
    let status: TaskStatus
    let timeliness: Timeliness
    /// The printed day that decides, or the one staff set in its place.
    let due: Day?
    let lastDay: Day?

    init(_ task: PlanTask, _ standing: TaskAssessment) {
        self.init(
            role: task.role, kind: task.kind, isActionMonth: task.isActionMonth, standing: standing,
            newDue: task.progress.newDue)
    }

    init(_ task: PlanIndex.TaskIndexEntry, _ standing: TaskAssessment) {
        self.init(
            role: task.role, kind: task.kind, isActionMonth: task.isActionMonth, standing: standing,
            newDue: task.newDue.day)
    }

    private init(
        role: PlanTask.Role, kind: PlanTask.Kind, isActionMonth: Bool, standing: TaskAssessment, newDue: Day?
    ) {
        self.role = role
        self.kind = kind
        self.isActionMonth = isActionMonth
        status = standing.status
        timeliness = standing.timeliness
        lastDay = standing.lastDay
        due = newDue != nil && newDue == standing.lastDay ? standing.lastDay : standing.due
    }
}

/// A task prepared for queries: what its standing and its folded texts say to them.
package struct QuerySubject: Sendable {
    let aspects: TaskAspects
    let texts: QueryTexts

    /// Prepares a task of a plan.
    package init(_ task: PlanTask, in plan: ResolvedPlan, library: PlanLibrary, today: Day) {
        aspects = TaskAspects(task, library.standing(task, in: plan, today: today))
        texts = QueryTexts(task, in: plan, reference: library.reference, today: today)
    }
}

/// An activity prepared for queries: its own texts, its plan, and who holds it.
package struct QueryActivity: Sendable {
    private let plan: PlanNameTexts
    private let text: FoldedText
    private let agencies: FoldedText
    private let isInActionMonth: Bool

    package init(_ activity: Activity, in plan: ResolvedPlan, reference: ReferenceData, today: Day) {
        let partners = activity.partners.compactMap { if case .agency(let body) = $0 { body } else { nil } }
        let bodies = [activity.lead].compactMap(\.self) + partners
        self.plan = PlanNameTexts(PlanOutline(plan.plan), reference: reference, today: today)
        text = FoldedText(
            joining: [activity.ref.description, activity.title, activity.place ?? "", activity.printedLead ?? ""]
                + activity.notes.map(\.text))
        agencies = FoldedText(joining: reference.searchNames(of: bodies, in: plan.plan) + bodies.map(\.description))
        isInActionMonth = reference.actionMonth(in: activity.from.year).map { $0.overlaps(activity.days) } ?? false
    }

    /// Whether it holds for the activity; what only tasks have does not.
    func holds(_ condition: Query.Condition) -> Bool {
        switch condition {
        case .text(let pattern): text.contains(pattern) || agencies.contains(pattern)
        case .agency(let pattern): agencies.contains(pattern)
        case .actionMonth(let belongs): isInActionMonth == belongs
        default: condition.holds(for: plan) ?? false
        }
    }
}

/// The folded texts of one task that queries look into.
struct QueryTexts: Sendable {
    let plan: PlanNameTexts
    /// What words without a field look into beside `agencies`: ref, title, steps, partners, evidence, notes.
    let text: FoldedText
    let agencies: FoldedText

    init(_ task: PlanTask, in plan: ResolvedPlan, reference: ReferenceData, today: Day) {
        let partners = task.partners.flatMap { partner in
            switch partner {
            case .agency(let body): reference.searchNames(of: body, in: plan.plan)
            case .printed(let text): [text]
            }
        }
        self.plan = PlanNameTexts(PlanOutline(plan.plan), reference: reference, today: today)
        text = FoldedText(joining: QueryTexts.ownTexts(of: task) + partners)
        agencies = FoldedText(
            joining: QueryTexts.names(of: plan.owners[task.id] ?? [], in: plan, reference: reference))
    }

    /// What a task itself says: ref, title, steps, evidence and notes.
    static func ownTexts(of task: PlanTask) -> [String] {
        let progress = [task.progress] + task.memberProgress.values
        let recorded = progress.flatMap { $0.notes.map(\.text) + $0.evidence.compactMap(\.number) }
        return [task.ref.description, task.title] + task.steps.map(\.title) + recorded
    }

    /// The names by which the owners of a task are found.
    static func names(
        of owners: [ResolvedPlan.Owner], in plan: ResolvedPlan, reference: ReferenceData
    ) -> [String] {
        let bodies = owners.map(\.reference)
        let groups = bodies.filter { $0.scope == .own && reference.groups.contains($0.agency) }
        let inGroups = groups.flatMap { reference.members(ofGroup: $0, in: plan.plan) }
        return reference.searchNames(of: inGroups.isEmpty ? bodies : bodies + inGroups, in: plan.plan)
            + bodies.map(\.description)
    }
}

/// What queries look into of a plan's names. Names of units hold from a day on, so they are made for a day.
struct PlanNameTexts: Sendable {
    let year: Int
    let province: FoldedText
    let plan: FoldedText

    init(_ plan: PlanOutline, reference: ReferenceData, today: Day) {
        let day = plan.referenceDay ?? today
        let provinceThen = reference.province(above: plan.unit)
        let provinceNow = reference.province(of: plan.unit, on: today)
        let names =
            Language.allCases.map { reference.name(of: plan.unit, on: day, $0) }
            + [
                reference.name(of: provinceThen, on: day, .vietnamese),
                reference.name(of: provinceNow, on: today, .vietnamese),
            ]
        year = plan.year
        province = FoldedText(joining: names + [plan.unit, provinceThen, provinceNow].map(\.slug))
        self.plan = FoldedText(joining: [plan.id.slug, plan.number ?? "", plan.title, String(plan.year)])
    }
}

extension FoldedText {
    /// Prepares several texts that are searched as one.
    fileprivate init(joining texts: [String]) {
        self.init(texts.joined(separator: "\n"))
    }
}
