import PlanModel
import Records
import VietnameseText
import Wording

/// A province-level unit in lists.
package struct ProvinceRecord: ListedRecord {
    package let unit: AdministrativeUnit
    /// How many plans were made for it or for units below it while it was there.
    package let plans: Int
    /// The unit that a merger made of it.
    package let successor: AdministrativeUnit?
    /// The units that were merged into it.
    package let predecessors: [AdministrativeUnit]

    // MARK: Columns

    static let id = Field("id", { $0.column(.id) }, value: { .string($0.unit.id.slug) }) { record, _ in
        record.unit.id.slug
    }
    static let name = Field(
        "name", { $0.column(.name) }, minimum: 10, value: { FieldValue($0.naming?.name) }
    ) { record, _ in record.naming?.name ?? record.unit.printed ?? "" }
    static let kind = Field(
        "kind", { $0.column(.kind) }, minimum: 8, leaves: 1,
        value: { .string(($0.naming?.kind ?? .province).rawValue) }
    ) { record, wording in (record.naming?.kind ?? .province).name(wording.language) }
    static let began = Field("began", { $0.column(.began) }, value: { FieldValue($0.unit.began) }) { record, wording in
        record.unit.began.map(wording.day) ?? ""
    }
    static let ended = Field("ended", { $0.column(.ended) }, value: { FieldValue($0.unit.ended) }) { record, wording in
        record.unit.ended.map(wording.day) ?? ""
    }
    static let planCount = Field("plans", { $0.column(.plans) }, .right, value: { .int($0.plans) }) { record, _ in
        record.plans == 0 ? "" : String(record.plans)
    }
    static let chain = Field(nil, { $0.column(.chain) }, minimum: 10, leaves: 2) { record, wording in
        record.chain(wording)
    }

    package static let fields = RecordFields(
        [
            id, name, kind, Field("level") { .string($0.unit.level.rawValue) }, began, ended,
            Field("codes") { .object($0.unit.codes.mapValues { .string($0) }) }, planCount,
            Field("formerNames") { FieldValue($0.formerNames) },
            Field("predecessors") { FieldValue($0.predecessors.map(\.id.slug)) },
            Field("successor") { FieldValue($0.successor?.id.slug) },
        ], table: [id, name, kind, began, ended, planCount, chain])

    // MARK: Values

    /// The last name and kind it bore.
    private var naming: AdministrativeUnit.Naming? { unit.namings.last }

    /// What it was called before: a plan keeps the name it was issued under.
    private var formerNames: [String] {
        unit.namings.dropLast().compactMap(\.name).filter { $0 != naming?.name }
    }

    /// What became of it, or what it was before.
    private func chain(_ wording: Wording) -> String {
        func names(_ units: [AdministrativeUnit]) -> [String] { units.compactMap { $0.namings.last?.name } }
        if let successor { return wording.nowPart(of: names([successor]).first ?? successor.id.slug) }
        let before = formerNames + names(predecessors)
        return before.isEmpty ? "" : wording.formerly(before.joined(separator: ", "))
    }
}

extension PlanLibrary {
    /// All province-level units of all times in Vietnamese order, the older of two with one name first.
    package func provinceRecords(today: Day) -> [ProvinceRecord] {
        let counts = Dictionary(grouping: entries) { plan in
            reference.province(of: plan.outline.unit, on: plan.outline.referenceDay ?? today)
        }.mapValues(\.count)
        return reference.units.values.filter { $0.level == .province }
            .sorted { ($0.began?.ordinal ?? .min, $0.id.slug) < ($1.began?.ordinal ?? .min, $1.id.slug) }
            .map { (key: VietnameseSortKey($0.namings.last?.name ?? ""), unit: $0) }
            .enumerated()
            .sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
            .map { record(of: $0.element.unit, plans: counts[$0.element.unit.id] ?? 0) }
    }

    private func record(of unit: AdministrativeUnit, plans: Int) -> ProvinceRecord {
        ProvinceRecord(
            unit: unit, plans: plans, successor: reference.successor(of: unit.id).flatMap { reference.units[$0] },
            predecessors: unit.predecessors.compactMap { reference.units[$0] })
    }
}
