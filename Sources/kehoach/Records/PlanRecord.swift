import PlanModel
import PlanStore
import Wording

/// A plan in lists.
struct PlanRecord: ListedRecord {
    let plan: ResolvedPlan
    let state: Plan.State
    let tally: Tally
    let unitName: String

    init(_ plan: ResolvedPlan, library: PlanLibrary, today: Day, language: Language) {
        self.plan = plan
        state = plan.plan.state(on: today)
        tally = library.tally(plan, today: today)
        unitName = library.reference.name(of: plan.plan.unit, on: plan.plan.referenceDay ?? today, language)
    }

    static let keys = RecordKeys(
        "id", "unit", "unitName", "year", "state", "kind", "number", "issuedOn", "title", "issuer", "issuerAgency",
        "signatory", "signatoryCapacity", .init("legalBases", ["number", "issuedOn", "kind", "at"]), "recipients",
        "tasks", "done", "overdue")

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
            "done": .int(tally[.done]), "overdue": .int(tally[.overdue]),
        ]
    }

    /// Every numbered document that the paper cites.
    private var legalBases: [FieldValue] {
        plan.plan.document.citations.filter { $0.number != nil }.map { citation in
            .object([
                "number": FieldValue(citation.number), "issuedOn": FieldValue(citation.issuedOn?.iso),
                "kind": .string(citation.kind.rawValue), "at": FieldValue(citation.at),
            ])
        }
    }

    static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(wording.column(.id)), TableColumn(wording.column(.unit), minimum: 8),
            TableColumn(wording.column(.year), .right), TableColumn(wording.column(.number), minimum: 8, leaves: 3),
            TableColumn(wording.column(.issuedOn), leaves: 1), TableColumn(wording.column(.state), leaves: 2),
            TableColumn(wording.column(.tasks), .right), TableColumn(wording.column(.done), .right),
            TableColumn(wording.column(.overdue), .right),
        ]
    }

    func cells(_ wording: Wording) -> [String] {
        [
            plan.id.slug, unitName, String(plan.plan.year), plan.plan.label(wording.language),
            plan.plan.document.issuedOn.map(wording.date) ?? "", state.name(wording.language), String(tally.total),
            String(tally[.done]), String(tally[.overdue]),
        ]
    }
}
