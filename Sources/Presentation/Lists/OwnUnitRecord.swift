import PlanModel
import Records
import Wording

/// A unit that the folder's people added, in lists.
package struct OwnUnitRecord: ListedRecord {
    private let unit: AdministrativeUnit
    private let parent: String?
    private let today: Day

    package init(_ unit: AdministrativeUnit, in reference: ReferenceData, today: Day, _ language: Language) {
        (self.unit, self.today) = (unit, today)
        parent = unit.parent.map { reference.name(of: $0, on: today, language) }
    }

    static let id = Field("id", { $0.column(.id) }, value: { .string($0.unit.id.slug) }) { record, _ in
        record.unit.id.slug
    }
    static let name = Field(
        "name", { $0.column(.name) }, minimum: 12, value: { FieldValue($0.unit.naming(on: $0.today).name) }
    ) { record, _ in record.unit.formalName(on: record.today) }
    static let parent = Field(
        "parent", { $0.unitAbove }, minimum: 12, value: { FieldValue($0.unit.parent?.slug) }
    ) { record, _ in record.parent ?? "" }

    package static let fields = RecordFields(
        [
            id, name, Field("kind") { .string($0.unit.naming(on: $0.today).kind.rawValue) },
            Field("level") { .string($0.unit.level.rawValue) }, parent,
        ], table: [id, name, parent])
}
