import PlanModel
import Records
import Wording

/// The money of one body in lists, held against the norm for it.
package struct MoneyRecord: ListedRecord {
    package let plan: ResolvedPlan
    package let year: Int
    package let row: MoneyTable.Row
    package let name: String

    package init(plan: ResolvedPlan, year: Int, row: MoneyTable.Row, name: String) {
        (self.plan, self.year, self.row, self.name) = (plan, year, row, name)
    }

    // MARK: Columns

    static let norm = Field(
        "norm", { $0.figureColumn(.norm) }, leaves: 1, value: { FieldValue($0.row.norm?.ref.description) }
    ) { money, _ in money.row.norm?.ref.description ?? "" }
    package static let body = Field(
        "name", { $0.figureColumn(.body) }, minimum: 16, value: { .string($0.name) }
    ) { money, wording in (money.row.isRequested ? wording.requested : "") + money.name }
    package static let planned = Field(
        "planned", { $0.figureColumn(.planned) }, .right, value: { FieldValue($0.row.planned) }
    ) { money, wording in money.row.planned.map(wording.amount) ?? "—" }
    package static let spent = Field(
        "spent", { $0.figureColumn(.spent) }, .right, value: { FieldValue($0.row.spent) }
    ) { money, wording in money.row.spent.map(wording.amount) ?? "—" }
    package static let shortfall = Field(
        "plannedShortfall", { $0.figureColumn(.shortfall) }, .right, value: { FieldValue($0.row.plannedShortfall) }
    ) { money, wording in money.row.plannedShortfall.map { $0 == 0 ? "" : wording.amount($0) } ?? "" }
    package static let standing = Field(
        "standing", { $0.figureColumn(.standing) }, value: { .string($0.row.standing.rawValue) }
    ) { money, wording in money.row.standing.name(wording.language) }

    package static let fields = RecordFields(
        [
            Field("id") { .string(RecordID(.figures(of: $0.plan.plan.unit), $0.row.record).description) },
            Field("plan") { .string($0.plan.id.slug) }, Field("year") { .int($0.year) }, norm,
            Field("level") { FieldValue($0.row.norm?.level.rawValue) },
            Field("agency") { .string($0.row.body.description) }, body,
            Field("requested") { .bool($0.row.isRequested) }, Field("minimum") { FieldValue($0.row.norm?.minimum) },
            Field("maximum") { FieldValue($0.row.norm?.maximum) }, planned, spent, shortfall,
            Field("spentShortfall") { FieldValue($0.row.spentShortfall) }, standing,
            Field("source") { FieldValue($0.row.entry?.origin.source) },
            Field("number") { FieldValue($0.row.entry?.origin.number) },
            Field("note") { FieldValue($0.row.entry?.origin.note) },
        ], table: [norm, body, planned, spent, shortfall, standing])
}
