import JSONText
import PlanFormat
import PlanModel
import Records
import Wording

/// A task in lists.
struct TaskRecord: ListedRecord {
    let id: RecordID
    /// What people call it.
    var name: String { RecordID(plan.id, task.ref).description }
    let plan: ResolvedPlan
    let task: PlanTask
    let standing: TaskAssessment
    /// Who acts, as the paper says: groups are not taken apart here.
    let agencies: [AgencyReference]
    let reference: ReferenceData
    let language: Language

    init(_ task: PlanTask, in plan: ResolvedPlan, library: PlanLibrary, today: Day, language: Language) {
        id = RecordID(plan.id, task.id)
        (self.plan, self.task) = (plan, task)
        standing = library.standing(task, in: plan, today: today)
        agencies = plan.statedBodies(of: task)
        reference = library.reference
        self.language = language
    }

    static let keys = RecordKeys(
        "id", "plan", "unit", "year", "ref", "title", "agencies", "agencyNames", "role", "partners", "requested",
        "kind",
        "due", "lastDay", "from", "to", "inferred", "actionMonth", .init("steps", ["title", "done", "due"]), "status",
        "timeliness", "doneOn", "newDue", .init("evidence", evidenceOrder), .init("notes", noteOrder),
        .init(
            "members",
            ["agency", "status", "doneOn", .init("evidence", evidenceOrder), .init("notes", noteOrder), "responsible"]),
        "record",
        "responsible", .init("occasions", ["on", "status", "doneOn", .init("evidence", evidenceOrder)]))

    private static let evidenceOrder: JSONKeyOrder = ["number", "issuedOn", "file"]
    private static let noteOrder: JSONKeyOrder = ["at", "by", "text", "kind", "internal"]

    var object: [String: FieldValue] {
        let timing = decidingTiming
        return [
            "id": .string(name), "plan": .string(plan.id.slug), "unit": .string(plan.plan.unit.slug),
            "year": .int(plan.plan.year), "ref": .string(task.ref.description), "title": .string(task.title),
            "agencies": FieldValue(agencies), "agencyNames": FieldValue(agencyNames),
            "role": .string(task.role.rawValue), "partners": FieldValue(partners), "requested": .bool(isRequested),
            "kind": .string(task.kind.rawValue), "due": FieldValue(standing.due),
            "lastDay": FieldValue(standing.lastDay),
            "from": FieldValue(timing?.from), "to": FieldValue(timing?.from == nil ? nil : timing?.due),
            "inferred": .bool(timing?.isInferred ?? false), "actionMonth": .bool(task.isActionMonth),
            "steps": .array(
                task.steps.map {
                    .object(["title": .string($0.title), "done": .bool($0.isDone), "due": FieldValue($0.timing?.due)])
                }),
            "status": .string(standing.status.rawValue), "timeliness": .string(standing.timeliness.rawValue),
            "doneOn": FieldValue(standing.doneOn), "newDue": FieldValue(task.progress.newDue),
            "evidence": .array(task.progress.evidence.map(\.fieldValue)),
            "notes": .array(task.progress.notes.map(\.fieldValue)), "members": .array(standing.members.map(member)),
            "record": .string(id.description), "responsible": FieldValue(task.progress.responsible),
            "occasions": .array(task.progress.days.map(\.fieldValue)),
        ]
    }

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

    static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(wording.column(.id)), TableColumn(wording.column(.title), minimum: 24),
            TableColumn(wording.column(.agencies), minimum: 16, leaves: 3),
            TableColumn(wording.column(.responsible), minimum: 12, leaves: 2), TableColumn(wording.column(.status)),
            TableColumn(wording.column(.due), leaves: 4),
            TableColumn(wording.column(.evidence), minimum: 12, leaves: 1),
        ]
    }

    func cells(_ wording: Wording) -> [String] {
        let bodies = agencies.map { reference.shortName(of: $0, in: plan.plan, language) }.joined(separator: ", ")
        return [
            name, task.title, (isRequested ? wording.requested : "") + bodies,
            task.peopleInCharge.joined(separator: ", "),
            wording.standing(standing.status, standing.timeliness), standing.lastDay.map(wording.day) ?? "",
            task.allEvidence.map(wording.evidence).joined(separator: "; "),
        ]
    }

    /// The names of those who act, in full.
    var agencyNames: [String] {
        agencies.map { reference.fullName(of: $0, in: plan.plan, language) }
    }

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
    var isRequested: Bool {
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
