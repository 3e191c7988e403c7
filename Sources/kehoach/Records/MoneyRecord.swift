import PlanModel
import Records
import Wording

/// The money of one body in lists, held against the norm for it.
struct MoneyRecord: ListedRecord {
    let plan: ResolvedPlan
    let year: Int
    let row: MoneyTable.Row
    let name: String

    static let keys = RecordKeys(
        "id", "plan", "year", "norm", "level", "agency", "name", "requested", "minimum", "maximum", "planned", "spent",
        "plannedShortfall", "spentShortfall", "standing", "source", "number", "note")

    var object: [String: FieldValue] {
        func number(_ amount: Int?) -> FieldValue { amount.map { .int($0) } ?? .null }
        return [
            "id": .string(RecordID(.figures(of: plan.plan.unit), row.record).description),
            "plan": .string(plan.id.slug), "year": .int(year), "norm": FieldValue(row.norm?.ref.description),
            "level": FieldValue(row.norm?.level.rawValue), "agency": .string(row.body.description),
            "name": .string(name), "requested": .bool(row.isRequested), "minimum": number(row.norm?.minimum),
            "maximum": number(row.norm?.maximum), "planned": number(row.planned), "spent": number(row.spent),
            "plannedShortfall": number(row.plannedShortfall), "spentShortfall": number(row.spentShortfall),
            "standing": .string(row.standing.rawValue), "source": FieldValue(row.entry?.origin.source),
            "number": FieldValue(row.entry?.origin.number), "note": FieldValue(row.entry?.origin.note),
        ]
    }

    static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(wording.figureColumn(.norm), leaves: 1), TableColumn(wording.figureColumn(.body), minimum: 16),
            TableColumn(wording.figureColumn(.planned), .right), TableColumn(wording.figureColumn(.spent), .right),
            TableColumn(wording.figureColumn(.shortfall), .right), TableColumn(wording.figureColumn(.standing)),
        ]
    }

    func cells(_ wording: Wording) -> [String] {
        [
            row.norm?.ref.description ?? "", (row.isRequested ? wording.requested : "") + name,
            row.planned.map(wording.amount) ?? "?", row.spent.map(wording.amount) ?? "?",
            row.plannedShortfall.map { $0 == 0 ? "" : wording.amount($0) } ?? "", row.standing.name(wording.language),
        ]
    }
}
