import PlanFormat
import PlanModel
import Records
import Wording

/// A scheduled activity in lists.
struct ActivityRecord: ListedRecord {
    let id: RecordID
    let activity: Activity
    let plan: ResolvedPlan
    private let clashes: [(clash: ActivityClash, other: RecordID, title: String)]
    private let closed: [ClosedDay]
    private let reference: ReferenceData

    init(_ activity: Activity, in plan: ResolvedPlan, clashes: ActivityClashes, _ library: PlanLibrary) {
        let id = RecordID(plan.id, activity.id)
        self.id = id
        (self.activity, self.plan) = (activity, plan)
        reference = library.reference
        closed = reference.closedDays(of: activity)
        self.clashes = clashes.of(id).compactMap { clash in
            guard let other = clash.other(than: id) else { return nil }
            return (clash, other, library.activity(other)?.activity.title ?? other.description)
        }
    }

    static let keys = RecordKeys(
        "id", "plan", "unit", "year", "title", "from", "to", "time", "place", "lead", "leadName", "partners", "status",
        .init("notes", ["at", "by", "text", "kind", "internal"]),
        .init("clashes", ["with", "reasons", "firm", "from", "to"]),
        .init("closedDays", ["day", "holiday"]), "record",
        .init("reached", ["total", "women", "men"]), .init("evidence", ["number", "issuedOn", "file"]))

    var object: [String: FieldValue] {
        [
            "id": .string(name), "plan": .string(plan.id.slug), "unit": .string(plan.plan.unit.slug),
            "year": .int(plan.plan.year), "title": .string(activity.title), "from": FieldValue(activity.from),
            "to": FieldValue(activity.to), "time": FieldValue(activity.time?.stored),
            "place": FieldValue(activity.place), "lead": FieldValue(activity.lead?.description),
            "leadName": FieldValue(activity.lead.map { reference.fullName(of: $0, in: plan.plan, .vietnamese) }),
            "partners": FieldValue(
                activity.partners.map { partner in
                    switch partner {
                    case .agency(let body): body.description
                    case .printed(let text): text
                    }
                }), "status": .string(activity.status.rawValue),
            "notes": .array(activity.notes.map(\.fieldValue)),
            "clashes": .array(
                clashes.map { entry in
                    .object([
                        "with": .string(entry.other.description),
                        "reasons": FieldValue(entry.clash.reasons.map(\.rawValue)), "firm": .bool(entry.clash.isFirm),
                        "from": FieldValue(entry.clash.days.lowerBound), "to": FieldValue(entry.clash.days.upperBound),
                    ])
                }),
            "closedDays": .array(
                closed.map { .object(["day": FieldValue($0.day), "holiday": FieldValue($0.holiday?.id)]) }),
            "record": .string(id.description), "reached": activity.reached?.fieldValue ?? .null,
            "evidence": .array(activity.evidence.map(\.fieldValue)),
        ]
    }

    static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(wording.column(.days)), TableColumn(wording.column(.id)), TableColumn(""),
            TableColumn(wording.column(.title), minimum: 16),
            TableColumn(wording.activity(.lead), minimum: 12, leaves: 3),
            TableColumn(wording.activity(.place), minimum: 10, leaves: 1),
            TableColumn(wording.column(.status), leaves: 2),
        ]
    }

    func cells(_ wording: Wording) -> [String] {
        [
            when(wording), name, isClashing ? "!" : "", activity.title, lead(wording), activity.place ?? "",
            activity.status.name(wording.language),
        ]
    }

    /// Whether a firm clash is in its way.
    var isClashing: Bool { clashes.contains(where: \.clash.isFirm) }

    /// What people call it.
    var name: String { RecordID(plan.id, activity.ref).description }

    /// When it is.
    func when(_ wording: Wording) -> String { wording.when(activity) }

    /// The short name of who leads.
    func lead(_ wording: Wording) -> String {
        activity.lead.map { reference.shortName(of: $0, in: plan.plan, wording.language) } ?? ""
    }

    /// What gets in its way, a sentence each.
    func clashSentences(_ wording: Wording) -> [String] {
        clashes.map { wording.clash($0.clash, with: $0.title) + " · \($0.other)" }
    }

    /// On which of its days offices are closed.
    func closedDays(_ wording: Wording) -> [String] { closed.map(wording.closedDate) }
}
