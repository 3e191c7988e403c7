import PlanModel
import Records
import Wording

/// A deadline in lists.
struct DeadlineRecord: ListedRecord {
    let deadline: Deadline
    let plan: ResolvedPlan
    let reference: ReferenceData
    let today: Day

    static let keys = RecordKeys(
        "id", "plan", "ref", "kind", "title", "due", "from", "to", "lastDay", "bound", "inferred", "who", "toWhom",
        "via",
        "status", "timeliness", "submitted", "owed", "record")

    var object: [String: FieldValue] {
        let timing = deadline.timing
        let isWindow = timing?.from != nil
        return [
            "id": .string(deadline.name), "plan": .string(plan.id.slug), "ref": .string(deadline.ref.description),
            "kind": .string(deadline.kind.rawValue), "title": .string(deadline.title),
            "due": FieldValue(isWindow ? nil : timing?.due), "from": FieldValue(timing?.from),
            "to": FieldValue(isWindow ? timing?.due : nil), "lastDay": FieldValue(deadline.lastDay),
            "bound": FieldValue(bound), "inferred": .bool(timing?.isInferred ?? false), "who": FieldValue(deadline.who),
            "toWhom": FieldValue(deadline.toWhom), "via": FieldValue(deadline.via),
            "status": .string(deadline.status.rawValue), "timeliness": .string(deadline.timeliness.rawValue),
            "submitted": deadline.share.map { .int($0.done) } ?? .null,
            "owed": deadline.share.map { .int($0.total) } ?? .null, "record": .string(deadline.record.description),
        ]
    }

    private var bound: String? {
        switch deadline.timing?.bound {
        case nil: nil
        case .before: "before"
        case .on: "on"
        case .range: "range"
        case .relative: "relative"
        }
    }

    static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(wording.column(.due)), TableColumn(wording.column(.id)),
            TableColumn(wording.column(.title), minimum: 16),
            TableColumn(wording.column(.agencies), minimum: 12, leaves: 1),
            TableColumn(wording.column(.status), leaves: 2), TableColumn(wording.column(.distance)),
        ]
    }

    func cells(_ wording: Wording) -> [String] {
        let isOpen = deadline.status != .done && deadline.status != .dropped && deadline.status != .suspended
        return [
            deadline.lastDay.map(wording.day) ?? "", deadline.name, deadline.title, bodies(wording),
            wording.standing(deadline.status, deadline.timeliness),
            isOpen ? deadline.lastDay.map { wording.shortDistance(from: today, to: $0) } ?? "" : "",
        ]
    }

    /// Who acts; how many of how many where they are several.
    private func bodies(_ wording: Wording) -> String {
        if let share = deadline.share, share.total > 1 {
            return plan.debtors[deadline.record.record] != nil
                ? wording.submitted(share)
                : wording.members(share.done, of: share.total)
        }
        return deadline.who.map { reference.shortName(of: $0, in: plan.plan, wording.language) }.joined(separator: ", ")
    }
}
