import JSONText
import PlanFormat
import PlanModel
import Records
import Wording

/// A task in lists.
package struct TaskRecord: ListedRecord {
    package let id: RecordID
    /// What people call it.
    package var name: String { RecordID(plan.id, task.ref).description }
    package let plan: ResolvedPlan
    package let task: PlanTask
    package let standing: TaskAssessment
    /// Who acts, as the paper says: groups are not taken apart here.
    package var agencies: [AgencyReference] { plan.statedBodies(of: task) }
    /// Whether it is listed for a body that only belongs to a group whose task it is.
    package var isThroughGroup = false
    let today: Day
    let reference: ReferenceData
    let language: Language

    package init(_ task: PlanTask, in plan: ResolvedPlan, library: PlanLibrary, today: Day, language: Language) {
        self.init(
            task, library.standing(task, in: plan, today: today), in: plan, library.reference, today: today, language)
    }

    /// A task whose standing is known already.
    package init(
        _ task: PlanTask, _ standing: TaskAssessment, in plan: ResolvedPlan, _ reference: ReferenceData,
        today: Day, _ language: Language
    ) {
        id = RecordID(plan.id, task.id)
        (self.plan, self.task, self.standing) = (plan, task, standing)
        (self.reference, self.today, self.language) = (reference, today, language)
    }

    // MARK: Columns

    static let nameColumn = Field("id", { $0.column(.id) }, value: { .string($0.name) }) { task, _ in task.name }

    package static let ref = Field(
        "ref", { $0.column(.ref) }, value: { .string($0.task.ref.description) }
    ) { task, _ in task.task.ref.description }

    package static let title = Field(
        "title", { $0.column(.title) }, minimum: 24, onScreen: { $0.taskTitleColumn },
        value: { .string($0.task.title) }
    ) { task, _ in task.task.title }

    static let bodies = Field(
        "agencies", { $0.column(.agencies) }, minimum: 16, leaves: 3, value: { FieldValue($0.agencies) }
    ) { task, wording in
        (task.isRequested ? wording.requested : "") + task.shortNames(task.agencies).joined(separator: ", ")
            + (task.isThroughGroup ? wording.inGroup : "")
    }

    static let responsible = Field(
        "responsible", { $0.column(.responsible) }, minimum: 12, leaves: 2,
        value: { FieldValue($0.task.progress.responsible) }
    ) { task, _ in task.task.peopleInCharge.joined(separator: ", ") }

    static let status = Field(
        "status", { $0.column(.status) }, value: { .string($0.standing.status.rawValue) }
    ) { task, wording in wording.standing(task.standing.status, task.standing.timeliness) }

    static let lastDay = Field(
        "lastDay", { $0.column(.due) }, leaves: 4, value: { FieldValue($0.standing.lastDay) }
    ) { task, wording in task.standing.lastDay.map(wording.day) ?? "" }

    package static let evidence = Field(
        "evidence".holding(StoredOrder.evidence), { $0.column(.evidence) }, minimum: 12, leaves: 1,
        value: { .array($0.task.progress.evidence.map(\.fieldValue)) }
    ) { task, wording in task.task.allEvidence.map(wording.evidence).joined(separator: "; ") }

    /// What a line of a screen has of those who act: the first, and how many more.
    package static let firstOwner = Field(nil, { $0.agencyColumn }) { task, _ in
        let owners = (task.plan.owners[task.task.id] ?? []).map(\.reference)
        guard let first = task.shortNames(Array(owners.prefix(1))).first else { return "—" }
        return owners.count > 1 ? "\(first) +\(owners.count - 1)" : first
    }

    /// What a line of a screen has of evidence: the first piece, cut for what tells how many more there are.
    package func firstEvidence(_ wording: Wording) -> (text: String, more: String)? {
        let all = task.allEvidence
        return all.first.map { (wording.evidence($0), all.count > 1 ? " +\(all.count - 1)" : "") }
    }

    /// What a line of a screen has of days: the day while it is far or past, else how far it is.
    package static let dueInShort = Field(nil, { $0.dueColumn }) { task, wording in
        let standing = task.standing
        return switch standing.timeliness {
        case .undated: ""
        case .onTrack, .unrecorded, .closed, .doneOnTime, .doneLate: standing.lastDay.map(wording.day) ?? ""
        case .dueSoon, .dueToday, .overdue:
            standing.lastDay.map { wording.shortDistance(from: task.today, to: $0) } ?? ""
        }
    }

    package static let fields = RecordFields(
        [
            nameColumn, Field("plan") { .string($0.plan.id.slug) }, Field("unit") { .string($0.plan.plan.unit.slug) },
            Field("year") { .int($0.plan.plan.year) }, ref, title,
            bodies, Field("agencyNames") { FieldValue($0.fullNames) },
            Field("role") { .string($0.task.role.rawValue) }, Field("partners") { FieldValue($0.partners) },
            Field("requested") { .bool($0.isRequested) }, Field("kind") { .string($0.task.kind.rawValue) },
            Field("due") { FieldValue($0.standing.due) }, lastDay,
            Field("from") { FieldValue($0.decidingTiming?.from) },
            Field("to") { FieldValue($0.decidingTiming.flatMap { $0.from == nil ? nil : $0.due }) },
            Field("inferred") { .bool($0.decidingTiming?.isInferred ?? false) },
            Field("actionMonth") { .bool($0.task.isActionMonth) },
            Field("steps".holding(["title", "done", "due"])) { .array($0.steps) }, status,
            Field("timeliness") { .string($0.standing.timeliness.rawValue) },
            Field("doneOn") { FieldValue($0.standing.doneOn) },
            Field("newDue") { FieldValue($0.task.progress.newDue) }, evidence,
            Field("notes".holding(StoredOrder.note)) { .array($0.task.progress.notes.map(\.fieldValue)) },
            Field("members".holding(memberOrder)) { task in .array(task.standing.members.map(task.member)) },
            Field("record") { .string($0.id.description) }, responsible,
            Field("occasions".holding(["on", "status", "doneOn", .init("evidence", StoredOrder.evidence)])) {
                .array($0.task.progress.days.map(\.fieldValue))
            }, Field("inGroup") { .bool($0.isThroughGroup) },
        ], table: [nameColumn, title, bodies, responsible, status, lastDay, evidence])

    // MARK: Values

    private static let memberOrder: JSONKeyOrder = [
        "agency", "status", "doneOn", .init("evidence", StoredOrder.evidence), .init("notes", StoredOrder.note),
        "responsible",
    ]

    private func member(_ member: TaskAssessment.Member) -> FieldValue {
        let progress = task.memberProgress[member.owner.reference]
        return .object([
            "agency": .string(member.owner.reference.description), "status": .string(member.status.rawValue),
            "doneOn": FieldValue(member.doneOn),
            "evidence": .array((progress?.evidence ?? []).map(\.fieldValue)),
            "notes": .array((progress?.notes ?? []).map(\.fieldValue)),
            "responsible": FieldValue(progress?.responsible),
        ])
    }

    private var steps: [FieldValue] {
        task.steps.map {
            .object(["title": .string($0.title), "done": .bool($0.isDone), "due": FieldValue($0.timing?.due)])
        }
    }

    func shortNames(_ bodies: [AgencyReference]) -> [String] {
        bodies.map { reference.shortName(of: $0, in: plan.plan, language) }
    }

    /// The names of those who act, in full.
    private var fullNames: [String] { agencies.map { reference.fullName(of: $0, in: plan.plan, language) } }

    /// Those to work with: ids, or words of the paper.
    private var partners: [String] {
        task.partners.map { partner in
            switch partner {
            case .agency(let body): body.description
            case .printed(let text): text
            }
        }
    }

    /// Whether all who act are asked, not ordered.
    package var isRequested: Bool {
        let owners = plan.owners[task.id] ?? []
        return !owners.isEmpty && owners.allSatisfy(\.isRequested)
    }

    /// The timing whose day decides now, of the task or of the duties it lays down.
    private var decidingTiming: Timing? {
        let duties = plan.dutiesByTask[task.id] ?? []
        let timings = duties.isEmpty ? task.timings : duties.compactMap(\.timing)
        return timings.first { $0.due == standing.due && $0.due != nil }
    }
}
