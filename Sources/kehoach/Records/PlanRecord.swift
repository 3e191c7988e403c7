import JSONText
import PlanFormat
import PlanModel
import Records
import Wording

/// A plan in lists.
struct PlanRecord: ListedRecord {
    let plan: ResolvedPlan
    let state: Plan.State
    let tally: Tally
    let unitName: String
    /// The province that stands today where the plan's unit was, and its name today.
    let province: UnitID
    let provinceName: String
    private let reference: ReferenceData

    init(_ plan: ResolvedPlan, library: PlanLibrary, today: Day, language: Language) {
        self.plan = plan
        state = plan.plan.state(on: today)
        tally = library.tally(plan, today: today)
        reference = library.reference
        province = library.reference.province(of: plan.plan.unit, on: today)
        provinceName = library.reference.name(of: province, on: today, language)
        unitName = library.reference.name(of: plan.plan.unit, on: plan.plan.referenceDay ?? today, language)
    }

    static let keys = RecordKeys(
        "id", "unit", "unitName", "year", "state", "kind", "number", "issuedOn", "title", "issuer", "issuerAgency",
        "signatory", "signatoryCapacity", .init("legalBases", ["number", "issuedOn", "kind", "at", "validTo"]),
        "recipients", "tasks", "done", "overdue", "province", "provinceName",
        .init("parent", ["number", "issuedOn", "kind", "issuer", "title"]), "derivedFrom", "subject", "purpose",
        .init("outside", JSONKeyOrder([], others: ["value", "source"])), .init("source", ["file", "sha256", "day"]))

    var object: [String: FieldValue] {
        let paper = plan.plan.document
        return [
            "id": .string(plan.id.slug), "unit": .string(plan.plan.unit.slug), "unitName": .string(unitName),
            "year": .int(plan.plan.year), "state": .string(state.rawValue), "kind": .string(paper.kind.rawValue),
            "number": FieldValue(paper.number), "issuedOn": FieldValue(paper.issuedOn?.iso),
            "title": .string(paper.title), "issuer": .string(paper.issuer.printed),
            "issuerAgency": FieldValue(paper.issuer.agency?.description), "signatory": FieldValue(paper.signatory.name),
            "signatoryCapacity": FieldValue(paper.signatory.capacity), "legalBases": .array(legalBases),
            "recipients": FieldValue(paper.recipients.map(\.printed)), "tasks": .int(tally.total),
            "done": .int(tally[.done]), "overdue": .int(tally[.overdue]), "province": .string(province.slug),
            "provinceName": .string(provinceName), "parent": paper.parent.map(PlanRecord.object) ?? .null,
            "derivedFrom": FieldValue(plan.plan.derivedFrom?.slug), "subject": FieldValue(plan.plan.subject),
            "purpose": .string(paper.purpose.rawValue), "outside": paper.outsideValue,
            "source": plan.plan.source.map { source in
                .object([
                    "file": .string(source.file), "sha256": .string(source.sha256), "day": .string(source.day.iso),
                ])
            } ?? .null,
        ]
    }

    /// Every numbered document that the paper cites.
    private var legalBases: [FieldValue] {
        plan.plan.document.citations.filter { $0.number != nil }.map { citation in
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

    /// The province that the unit is part of now, where that is called otherwise than the unit at issue.
    private var provinceNow: String {
        reference.units[plan.plan.unit]?.level == .province && unitName == provinceName ? "" : provinceName
    }

    static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(wording.column(.id)), TableColumn(wording.column(.unit), minimum: 8),
            TableColumn(wording.column(.now), leaves: 6),
            TableColumn(wording.column(.year), .right), TableColumn(wording.column(.number), minimum: 8, leaves: 5),
            TableColumn(wording.column(.issuedOn), leaves: 3), TableColumn(wording.column(.state), leaves: 4),
            TableColumn(wording.column(.parent), minimum: 10, leaves: 1),
            TableColumn(wording.column(.derivedFrom), leaves: 2),
            TableColumn(wording.column(.tasks), .right), TableColumn(wording.column(.done), .right),
            TableColumn(wording.column(.overdue), .right),
        ]
    }

    func cells(_ wording: Wording) -> [String] {
        [
            plan.id.slug, unitName, provinceNow, String(plan.plan.year), plan.plan.label(wording.language),
            plan.plan.document.issuedOn.map(wording.date) ?? "", state.name(wording.language),
            plan.plan.document.parent?.number ?? "", plan.plan.derivedFrom?.slug ?? "", String(tally.total),
            String(tally[.done]), String(tally[.overdue]),
        ]
    }
}
