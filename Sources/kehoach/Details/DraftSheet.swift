import PlanModel
import PlanReading
import Presentation
import Records
import Wording

/// What was read of a document, for people: the paper, then who has to do what by when, with the line of each.
struct DraftSheet {
    private let draft: PlanDraft
    private let wording: Wording

    init(_ draft: PlanDraft, wording: Wording) { (self.draft, self.wording) = (draft, wording) }

    func text(on page: Page) -> String {
        let paper = draft.plan.document
        var sheet = FactSheet(paper.title)
        sheet.add(wording.draftFact(.number), paper.number ?? paper.printedNumber.map { "… \($0)" })
        sheet.add(wording.draftFact(.date), paper.issuedOn.map { wording.date($0) })
        sheet.add(wording.draftFact(.issuer), paper.issuer.printed)
        sheet.add(wording.draftFact(.signatory), paper.signatory.name)
        sheet.add(wording.draftFact(.year), "\(draft.plan.year)")
        let columns = [
            TableColumn(wording.draftFact(.line), .right, leaves: 1), TableColumn(wording.draftFact(.ref)),
            TableColumn(wording.draftFact(.task), minimum: 20), TableColumn(wording.draftFact(.due), leaves: 2),
        ]
        return sheet.text(on: page) + Table(columns, rows: rows).text(on: page)
    }

    private var rows: [[String]] {
        let plan = draft.plan
        var rows: [[String]] = []
        let blocks = Dictionary(plan.assignments.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
        for section in plan.sections {
            rows.append(row(section.ref, blocks[section.ref]?.printed ?? section.title, ""))
            for task in plan.tasks where task.section == section.id {
                let doubt = isUnsure(task.ref) ? " " + wording.notSure : ""
                rows.append(row(task.ref, task.title + doubt, due(task.timings)))
            }
            for duty in plan.duties where plan.tasks.first(where: { $0.id == duty.task })?.section == section.id {
                rows.append(
                    row(
                        duty.id, wording.dutyColumn(duty.kind).joined(separator: " "),
                        due(duty.timing.map { [$0] } ?? [])))
            }
        }
        return rows
    }

    private func isUnsure(_ ref: Ref) -> Bool { draft.unsure["tasks/\(ref)/role"] != nil }

    private func row(_ ref: Ref, _ text: String, _ due: String) -> [String] {
        [draft.places[ref.description].map { String($0.line) } ?? "", ref.description, text, due]
    }

    private func due(_ timings: [Timing]) -> String {
        timings.map { wording.shortTiming($0) }.joined(separator: "; ")
    }
}
