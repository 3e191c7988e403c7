import JSONText
import PlanFormat
import PlanModel
import Records
import Wording

/// A scheduled activity in lists.
package struct ActivityRecord: ListedRecord {
    package let id: RecordID
    package let activity: Activity
    package let plan: ResolvedPlan
    private let clashes: [(clash: ActivityClash, other: RecordID, title: String)]
    private let closed: [ClosedDay]
    private let reference: ReferenceData

    package init(_ activity: Activity, in plan: ResolvedPlan, clashes: ActivityClashes, _ library: PlanLibrary) {
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

    // MARK: Columns

    static let days = Field(nil, { $0.column(.days) }) { record, wording in record.when(wording) }
    static let nameColumn = Field("id", { $0.column(.id) }, value: { .string($0.name) }) { record, _ in record.name }
    static let mark = Field(nil, { _ in "" }) { record, _ in record.isClashing ? "!" : "" }
    static let title = Field(
        "title", { $0.column(.title) }, minimum: 16, value: { .string($0.activity.title) }
    ) { record, _ in record.activity.title }
    static let leader = Field(
        "lead", { $0.activity(.lead) }, minimum: 12, leaves: 3,
        value: { FieldValue($0.activity.lead?.description ?? $0.activity.printedLead) }
    ) { record, wording in record.lead(wording) }
    static let place = Field(
        "place", { $0.activity(.place) }, minimum: 10, leaves: 1, value: { FieldValue($0.activity.place) }
    ) { record, _ in record.activity.place ?? "" }
    static let status = Field(
        "status", { $0.column(.status) }, leaves: 2, value: { .string($0.activity.status.rawValue) }
    ) { record, wording in record.activity.status.name(wording.language) }

    package static let fields = RecordFields(
        [
            nameColumn, Field("plan") { .string($0.plan.id.slug) }, Field("unit") { .string($0.plan.plan.unit.slug) },
            Field("year") { .int($0.plan.plan.year) }, title, Field("from") { FieldValue($0.activity.from) },
            Field("to") { FieldValue($0.activity.to) }, Field("time") { FieldValue($0.activity.time?.stored) }, place,
            leader,
            Field("leadName") { record in
                FieldValue(
                    record.activity.lead.map {
                        record.reference.fullName(of: $0, in: record.plan.plan, .vietnamese)
                    } ?? record.activity.printedLead)
            }, Field("partners") { FieldValue($0.partners) }, status,
            Field("notes".holding(StoredOrder.note)) { .array($0.activity.notes.map(\.fieldValue)) },
            Field("clashes".holding(StoredOrder.clash)) { .array($0.clashValues) },
            Field("closedDays".holding(["day", "holiday"])) { record in
                .array(
                    record.closed.map {
                        .object(["day": FieldValue($0.day), "holiday": FieldValue($0.holiday?.id)])
                    })
            }, Field("record") { .string($0.id.description) },
            Field("reached".holding(["total", "women", "men"])) { $0.activity.reached?.fieldValue ?? .null },
            Field("evidence".holding(StoredOrder.evidence)) { .array($0.activity.evidence.map(\.fieldValue)) },
        ], table: [days, nameColumn, mark, title, leader, place, status])

    // MARK: Values

    private var partners: [String] {
        activity.partners.map { partner in
            switch partner {
            case .agency(let body): body.description
            case .printed(let text): text
            }
        }
    }

    private var clashValues: [FieldValue] {
        clashes.map { entry in
            .object([
                "with": .string(entry.other.description),
                "reasons": FieldValue(entry.clash.reasons.map(\.rawValue)), "firm": .bool(entry.clash.isFirm),
                "from": FieldValue(entry.clash.days.lowerBound), "to": FieldValue(entry.clash.days.upperBound),
            ])
        }
    }

    /// Whether a firm clash is in its way.
    package var isClashing: Bool { clashes.contains(where: \.clash.isFirm) }

    /// What people call it.
    package var name: String { RecordID(plan.id, activity.ref).description }

    /// When it is.
    package func when(_ wording: Wording) -> String { wording.when(activity) }

    /// The short name of who leads.
    package func lead(_ wording: Wording) -> String {
        activity.lead.map { reference.shortName(of: $0, in: plan.plan, wording.language) }
            ?? activity.printedLead ?? ""
    }

    /// What gets in its way, a sentence each.
    package func clashSentences(_ wording: Wording) -> [String] {
        clashes.map { wording.clash($0.clash, with: $0.title) + " · \($0.other)" }
    }

    /// On which of its days offices are closed.
    package func closedDays(_ wording: Wording) -> [String] { closed.map(wording.closedDate) }
}
