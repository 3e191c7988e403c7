import PlanModel
import Records
import Wording

/// A body of a group in lists.
package struct RosterRecord: ListedRecord {
    package let unit: UnitID
    package let entry: Roster.Entry
    private let unitName: String
    private let names: [Language: (group: String, body: String)]

    package init(_ entry: Roster.Entry, of unit: UnitID, today: Day, reference: ReferenceData, _ language: Language) {
        (self.entry, self.unit) = (entry, unit)
        unitName = reference.name(of: unit, on: today, language)
        names = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                let group = reference.fullName(of: AgencyReference(entry.group), on: today, language)
                return (language, (group, reference.fullName(of: entry.body, on: today, language)))
            })
    }

    static let unitColumn = Field(
        "unitName", { $0.column(.unit) }, minimum: 8, leaves: 1, value: { .string($0.unitName) }
    ) { record, _ in record.unitName }
    static let group = Field(
        "groupName", { $0.column(.group) }, minimum: 8, value: { FieldValue($0.names[.vietnamese]?.group) }
    ) { record, wording in record.names[wording.language]?.group ?? "" }
    static let body = Field(
        "bodyName", { $0.column(.agencies) }, minimum: 16, value: { FieldValue($0.names[.vietnamese]?.body) }
    ) { record, wording in record.names[wording.language]?.body ?? "" }
    static let from = Field("from", { $0.column(.began) }, value: { FieldValue($0.entry.from) }) { record, wording in
        record.entry.from.map(wording.day) ?? ""
    }
    static let until = Field("until", { $0.column(.ended) }, value: { FieldValue($0.entry.until) }) { record, wording in
        record.entry.until.map(wording.day) ?? ""
    }

    package static let fields = RecordFields(
        [
            Field("id") { .string(RecordID.rosterEntry($0.unit, $0.entry.record).description) },
            Field("unit") { .string($0.unit.slug) }, unitColumn, Field("group") { .string($0.entry.group.slug) }, group,
            Field("body") { .string($0.entry.body.description) }, body, from, until,
            Field("note") { FieldValue($0.entry.note) },
        ], table: [unitColumn, group, body, from, until])
}
