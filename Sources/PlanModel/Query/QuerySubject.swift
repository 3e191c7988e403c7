/// A task prepared for queries: what its standing and its folded texts say to them. Made once per task and reload.
public struct QuerySubject: Sendable {
    let role: PlanTask.Role
    let kind: PlanTask.Kind
    let isActionMonth: Bool
    let status: TaskStatus
    let timeliness: Timeliness
    /// The printed day that decides, or the one staff set in its place.
    let due: Day?
    let texts: QueryTexts

    /// Prepares a task of a plan.
    public init(_ task: PlanTask, in plan: ResolvedPlan, library: PlanLibrary, today: Day) {
        self.init(
            task, standing: library.standing(task, in: plan, today: today),
            texts: QueryTexts(task, in: plan, reference: library.reference, today: today))
    }

    /// Joins a task's standing, which changes, with its texts, which do not.
    public init(_ task: PlanTask, standing: TaskStanding, texts: QueryTexts) {
        role = task.role
        kind = task.kind
        isActionMonth = task.isActionMonth
        status = standing.status
        timeliness = standing.timeliness
        let isPutOff = task.progress.newDue != nil && task.progress.newDue == standing.lastDay
        due = isPutOff ? standing.lastDay : standing.due
        self.texts = texts
    }
}

/// The texts that a task is found by, folded once.
public struct QueryTexts: Sendable {
    let year: Int
    let text: FoldedText
    let province: FoldedText
    let plan: FoldedText
    let agencies: FoldedText

    /// Folds the texts of a task. For all tasks of a plan, `texts(of:reference:today:)` keeps what they share only once.
    public init(_ task: PlanTask, in plan: ResolvedPlan, reference: ReferenceData, today: Day) {
        var shared = SharedQueryTexts(plan, reference: reference, today: today)
        self.init(task, sharing: &shared)
    }

    /// Folds the texts of all tasks of a plan, in its order.
    public static func texts(of plan: ResolvedPlan, reference: ReferenceData, today: Day) -> [QueryTexts] {
        var shared = SharedQueryTexts(plan, reference: reference, today: today)
        return plan.plan.tasks.map { QueryTexts($0, sharing: &shared) }
    }

    private init(_ task: PlanTask, sharing shared: inout SharedQueryTexts) {
        let progress = [task.progress] + task.memberProgress.values
        let recorded = progress.flatMap { $0.notes.map(\.text) + $0.evidence.compactMap(\.number) }
        let partners = shared.partners(of: task)
        year = shared.year
        text = FoldedText(joining: [task.id.description, task.title] + task.steps.map(\.title) + partners + recorded)
        province = shared.province
        plan = shared.plan
        agencies = shared.agencies(of: task)
    }
}

/// What the tasks of one plan are found by in common.
private struct SharedQueryTexts {
    let year: Int
    let province: FoldedText
    let plan: FoldedText
    private let resolved: ResolvedPlan
    private let reference: ReferenceData
    private var agencies: [[ResolvedPlan.Owner]: FoldedText] = [:]

    init(_ resolved: ResolvedPlan, reference: ReferenceData, today: Day) {
        let paper = resolved.plan
        let day = paper.referenceDay ?? today
        let provinceThen = reference.province(above: paper.unit)
        let provinceNow = reference.province(of: paper.unit, on: today)
        let names =
            Language.allCases.map { reference.name(of: paper.unit, on: day, $0) }
            + [
                reference.name(of: provinceThen, on: day, .vietnamese),
                reference.name(of: provinceNow, on: today, .vietnamese),
            ]
        year = paper.year
        province = FoldedText(joining: names + [paper.unit, provinceThen, provinceNow].map(\.slug))
        plan = FoldedText(
            joining: [paper.id.slug, paper.document.number ?? "", paper.document.title, String(paper.year)])
        self.resolved = resolved
        self.reference = reference
    }

    mutating func agencies(of task: PlanTask) -> FoldedText {
        let owners = resolved.owners[task.id] ?? []
        if let known = agencies[owners] { return known }
        let bodies = owners.map(\.reference)
        let names = reference.searchNames(of: bodies, in: resolved.plan)
        let text = FoldedText(joining: names + bodies.map(\.description))
        agencies[owners] = text
        return text
    }

    func partners(of task: PlanTask) -> [String] {
        task.partners.flatMap { partner in
            switch partner {
            case .agency(let body): reference.searchNames(of: body, in: resolved.plan)
            case .printed(let text): [text]
            }
        }
    }
}

extension FoldedText {
    /// Several texts as one. A line break between them keeps a word from matching across two.
    fileprivate init(joining texts: [String]) {
        self.init(texts.joined(separator: "\n"))
    }
}
