import PlanModel
import Records
import Wording

/// A body and a report that it owes, in lists.
struct ReportRecord: ListedRecord {
    let plan: ResolvedPlan
    let reference: ReferenceData
    let column: ReportBoard.Column
    let group: ReportBoard.GroupKind
    let row: ReportBoard.Row
    let cell: ReportCell

    /// The reports of a board, body by body; what a body does not owe is left out.
    static func records(of board: ReportBoard, plan: ResolvedPlan, reference: ReferenceData) -> [ReportRecord] {
        board.groups.flatMap { group in
            group.rows.flatMap { row in
                zip(board.columns, row.cells).filter { $0.1 != .notOwed }.map { column, cell in
                    ReportRecord(
                        plan: plan, reference: reference, column: column, group: group.kind, row: row, cell: cell)
                }
            }
        }
    }

    static let keys = RecordKeys(
        "plan", "duty", "kind", "title", "agency", "name", "group", "requested", "due", "newDue", "lastDay", "standing",
        "daysLate", "daysLeft", "receivedOn", "number", "note")

    var object: [String: FieldValue] {
        let submission = cell.submission
        let heading: AgencyReference? = if case .members(let heading) = group { heading } else { nil }
        return [
            "plan": .string(plan.id.slug), "duty": .string(column.id.description),
            "kind": .string(column.duty.kind.rawValue), "title": .string(column.duty.title),
            "agency": .string(row.body.description),
            "name": .string(reference.fullName(of: row.body, in: plan.plan, .vietnamese)),
            "group": FieldValue(heading?.description), "requested": .bool(row.isRequested),
            "due": FieldValue(column.duty.timing?.due), "newDue": FieldValue(column.newDue),
            "lastDay": FieldValue(column.lastDay), "standing": FieldValue(cell.part?.rawValue),
            "daysLate": daysLate.map { .int($0) } ?? .null, "daysLeft": daysLeft.map { .int($0) } ?? .null,
            "receivedOn": FieldValue(submission?.receivedOn), "number": FieldValue(submission?.number),
            "note": FieldValue(submission?.note),
        ]
    }

    /// By how many days it is or came late.
    private var daysLate: Int? {
        switch cell {
        case .overdue(let days), .handedInLate(_, let days): days
        case .notOwed, .onTime, .received, .awaited, .undated, .setAside: nil
        }
    }

    private var daysLeft: Int? {
        if case .awaited(let days) = cell { days } else { nil }
    }

    static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(wording.column(.agencies), minimum: 18), TableColumn(wording.column(.duty), minimum: 12),
            TableColumn(wording.column(.due)), TableColumn(wording.column(.standing), minimum: 20),
            TableColumn(wording.column(.id), minimum: 12, leaves: 1),
        ]
    }

    func cells(_ wording: Wording) -> [String] {
        let name = reference.shortName(of: row.body, in: plan.plan, wording.language)
        return [
            (row.isRequested ? wording.requested : "") + name, column.duty.title,
            column.lastDay.map(wording.day) ?? "", wording.reportStanding(cell, isRequested: row.isRequested),
            "\(RecordID(plan.id, column.id)) \(row.body)",
        ]
    }
}
