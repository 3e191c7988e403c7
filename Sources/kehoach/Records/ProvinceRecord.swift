import PlanModel
import Records
import VietnameseText
import Wording

/// A province-level unit in lists.
struct ProvinceRecord: ListedRecord {
    let unit: AdministrativeUnit
    /// How many plans were made for it or for units below it while it was there.
    let plans: Int
    /// The unit that a merger made of it.
    let successor: AdministrativeUnit?
    /// The units that were merged into it.
    let predecessors: [AdministrativeUnit]

    static let keys = RecordKeys(
        "id", "name", "kind", "level", "began", "ended", "codes", "plans",
        "formerNames", "predecessors", "successor")

    var object: [String: FieldValue] {
        [
            "id": .string(unit.id.slug), "name": FieldValue(naming?.name),
            "kind": .string((naming?.kind ?? .province).rawValue), "level": .string(unit.level.rawValue),
            "began": FieldValue(unit.began), "ended": FieldValue(unit.ended),
            "codes": .object(unit.codes.mapValues { .string($0) }), "plans": .int(plans),
            "formerNames": FieldValue(formerNames), "predecessors": FieldValue(predecessors.map(\.id.slug)),
            "successor": FieldValue(successor?.id.slug),
        ]
    }

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

    static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(wording.column(.id)), TableColumn(wording.column(.name), minimum: 10),
            TableColumn(wording.column(.kind), minimum: 8, leaves: 1), TableColumn(wording.column(.began)),
            TableColumn(wording.column(.ended)), TableColumn(wording.column(.plans), .right),
            TableColumn(wording.column(.chain), minimum: 10, leaves: 2),
        ]
    }

    func cells(_ wording: Wording) -> [String] {
        [
            unit.id.slug, naming?.name ?? unit.printed ?? "", (naming?.kind ?? .province).name(wording.language),
            unit.began.map(wording.day) ?? "", unit.ended.map(wording.day) ?? "", plans == 0 ? "" : String(plans),
            chain(wording),
        ]
    }
}

extension PlanLibrary {
    /// All province-level units of all times in Vietnamese order, the older of two with one name first.
    func provinceRecords(today: Day) -> [ProvinceRecord] {
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
