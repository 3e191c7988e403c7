import JSONText
import PlanFormat
import PlanModel
import Records
import Wording

/// A plan in lists.
package struct PlanRecord: CountingTasks {
    package let plan: ResolvedPlan
    package let state: Plan.State
    package let tally: Tally
    package let unitName: String
    /// The province that stands today where the plan's unit was, and its name today.
    package let province: UnitID
    package let provinceName: String
    private let reference: ReferenceData

    package init(_ plan: ResolvedPlan, library: PlanLibrary, today: Day, language: Language) {
        self.plan = plan
        state = plan.plan.state(on: today)
        tally = library.tally(plan, today: today)
        reference = library.reference
        province = library.reference.province(of: plan.plan.unit, on: today)
        provinceName = library.reference.name(of: province, on: today, language)
        unitName = library.reference.name(of: plan.plan.unit, on: plan.plan.referenceDay ?? today, language)
    }

    // MARK: Columns

    static let id = Field("id", { $0.column(.id) }, value: { .string($0.plan.id.slug) }) { plan, _ in
        plan.plan.id.slug
    }
    static let unit = Field("unitName", { $0.column(.unit) }, minimum: 8, value: { .string($0.unitName) }) { plan, _ in
        plan.unitName
    }
    /// The province that the unit is part of now, where that is called otherwise than the unit at issue.
    static let now = Field(
        "provinceName", { $0.column(.now) }, leaves: 6, value: { .string($0.provinceName) }
    ) { plan, _ in
        let isThere = plan.reference.units[plan.plan.plan.unit]?.level == .province
        return isThere && plan.unitName == plan.provinceName ? "" : plan.provinceName
    }
    static let year = Field("year", { $0.column(.year) }, .right, value: { .int($0.plan.plan.year) }) { plan, _ in
        String(plan.plan.plan.year)
    }
    static let number = Field(
        "number", { $0.column(.number) }, minimum: 8, leaves: 5, value: { FieldValue($0.paper.number) }
    ) { plan, wording in plan.plan.plan.label(wording.language) }
    static let issuedOn = Field(
        "issuedOn", { $0.column(.issuedOn) }, leaves: 3, value: { FieldValue($0.paper.issuedOn?.iso) }
    ) { plan, wording in wording.issuedOn(plan.paper) ?? "" }
    static let stateName = Field(
        "state", { $0.column(.state) }, leaves: 4, value: { .string($0.state.rawValue) }
    ) { plan, wording in plan.state.name(wording.language) }
    static let parent = Field(
        "parent".holding(["number", "issuedOn", "kind", "issuer", "title"]), { $0.column(.parent) }, minimum: 10,
        leaves: 1, value: { $0.paper.parent.map(PlanRecord.object) ?? .null }
    ) { plan, _ in plan.paper.parent?.number ?? "" }
    static let derivedFrom = Field(
        "derivedFrom", { $0.column(.derivedFrom) }, leaves: 2, value: { FieldValue($0.plan.plan.derivedFrom?.slug) }
    ) { plan, _ in plan.plan.plan.derivedFrom?.slug ?? "" }

    package static let fields = RecordFields(
        [
            id, Field("unit") { .string($0.plan.plan.unit.slug) }, unit, year, stateName,
            Field("kind") { .string($0.paper.kind.rawValue) }, number, issuedOn,
            Field("title") { .string($0.paper.title) }, Field("issuer") { .string($0.paper.issuer.printed) },
            Field("issuerAgency") { FieldValue($0.paper.issuer.agency?.description) },
            Field("signatory") { FieldValue($0.paper.signatory.name) },
            Field("signatoryCapacity") { FieldValue($0.paper.signatory.capacity) },
            Field("legalBases".holding(["number", "issuedOn", "kind", "at", "validTo"])) { .array($0.legalBases) },
            Field("recipients") { FieldValue($0.paper.recipients.map(\.printed)) }, tasks, done, overdue,
            Field("province") { .string($0.province.slug) }, now, parent, derivedFrom,
            Field("subject") { FieldValue($0.plan.plan.subject) },
            Field("purpose") { .string($0.paper.purpose.rawValue) },
            Field("outside".holding(JSONKeyOrder([], others: ["value", "source"]))) { $0.paper.outsideValue },
            Field("source".holding(["file", "sha256", "day"])) { $0.plan.plan.source.map(PlanRecord.object) ?? .null },
        ],
        table: [
            id, unit, now, year, number, issuedOn, stateName, parent, derivedFrom, tasks, done, overdue,
        ])

    // MARK: Values

    private var paper: OfficialDocument { plan.plan.document }

    /// Every numbered document that the paper cites.
    private var legalBases: [FieldValue] {
        paper.citations.filter { $0.number != nil }.map { citation in
            .object([
                "number": FieldValue(citation.number), "issuedOn": FieldValue(citation.issuedOn?.iso),
                "kind": .string(citation.kind.rawValue), "at": FieldValue(citation.at),
                "validTo": FieldValue(reference.instrument(citedAs: citation)?.validTo),
            ])
        }
    }

    private static func object(_ parent: Citation) -> FieldValue {
        .object([
            "number": FieldValue(parent.number), "issuedOn": FieldValue(parent.issuedOn?.iso),
            "kind": .string(parent.kind.rawValue), "issuer": FieldValue(parent.issuer),
            "title": FieldValue(parent.title),
        ])
    }

    private static func object(_ source: Plan.Source) -> FieldValue {
        .object([
            "file": .string(source.file), "sha256": .string(source.sha256), "day": .string(source.day.iso),
        ])
    }
}
