import PlanModel
import Presentation
import Wording

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
