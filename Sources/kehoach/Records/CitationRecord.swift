import PlanModel
import Records
import Wording

/// What one plan, or the list of instruments, says of a document of which others say something else.
struct CitationRecord: ListedRecord {
    let finding: CitationFinding
    let statement: CitationStatement

    /// One line for each statement of a finding.
    static func records(of finding: CitationFinding) -> [CitationRecord] {
        finding.statements.map { CitationRecord(finding: finding, statement: $0) }
    }

    static let keys = RecordKeys(
        "document", "differences", "source", "plan", "at", "number", "issuedOn", "kind", "issuer", "title", "validTo")

    var object: [String: FieldValue] {
        let (source, plan, places): (String, PlanID?, [String]) =
            switch statement.source {
            case .plan(let plan, let at): ("citation", plan, at)
            case .itself(let plan): ("plan", plan, [])
            case .register: ("register", nil, [])
            }
        return [
            "document": .string(finding.document), "differences": FieldValue(finding.kinds.map(\.rawValue)),
            "source": .string(source), "plan": FieldValue(plan?.slug), "at": FieldValue(places),
            "number": FieldValue(statement.number), "issuedOn": FieldValue(statement.issuedOn?.iso),
            "kind": .string(statement.kind.rawValue), "issuer": FieldValue(statement.issuer),
            "title": FieldValue(statement.title), "validTo": FieldValue(finding.validTo),
        ]
    }

    static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(""), TableColumn("", minimum: 12), TableColumn("", minimum: 10), TableColumn(""),
            TableColumn("", leaves: 2), TableColumn("", minimum: 16, leaves: 1),
        ]
    }

    func cells(_ wording: Wording) -> [String] {
        let source = wording.source(statement.source)
        return [
            "  " + source.who, source.at, statement.number ?? "", statement.issuedOn.map(wording.date) ?? "",
            statement.kind.name(wording.language), statement.title ?? "",
        ]
    }
}

/// Findings for people: a line each, below it who says what.
struct CitationText {
    let findings: [CitationFinding]

    func text(on page: Page, _ wording: Wording) -> String {
        let records = findings.map(CitationRecord.records)
        let rows = records.flatMap(\.self).map { $0.cells(wording) }
        let table = Table(CitationRecord.columns(wording), rows: rows).text(on: page)
        var lines = table.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        var text = ""
        for (finding, records) in zip(findings, records) {
            text += page.shown(wording.citation(finding)) + "\n"
            text += lines.prefix(records.count).map { $0 + "\n" }.joined()
            lines = lines.dropFirst(records.count)
        }
        return text
    }
}
