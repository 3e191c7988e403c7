import PlanModel
import Records
import Wording

/// A body and a report that it owes, in lists.
package struct ReportRecord: ListedRecord {
    package let plan: ResolvedPlan
    package let reference: ReferenceData
    package let column: ReportBoard.Column
    package let group: ReportBoard.GroupKind
    package let row: ReportBoard.Row
    package let cell: ReportCell
    /// The last letter that reminded the body before it handed in.
    package let reminder: LetterRegister.Letter?
    let today: Day

    /// The reports of a board, body by body; what a body does not owe is left out.
    package static func records(of board: ReportBoard, plan: ResolvedPlan, in library: PlanLibrary) -> [ReportRecord] {
        board.groups.flatMap { group in
            group.rows.flatMap { row in
                zip(board.columns, row.cells).filter { $0.1 != .notOwed }.map { column, cell in
                    ReportRecord(
                        plan: plan, reference: library.reference, column: column, group: group.kind, row: row,
                        cell: cell,
                        reminder: cell.submission.flatMap {
                            library.reminder(of: row.body, of: column.id, before: $0, plan.plan)
                        }, today: board.today)
                }
            }
        }
    }

    // MARK: Columns

    static let body = Field(
        "agency", { $0.column(.agencies) }, minimum: 18, value: { .string($0.row.body.description) }
    ) { record, wording in
        let name = record.reference.shortName(of: record.row.body, in: record.plan.plan, wording.language)
        let now = wording.unitNow(
            of: record.row.body, in: record.plan.plan, record.reference, today: record.today)
        return (record.row.isRequested ? wording.requested : "") + name + now
    }
    static let title = Field(
        "title", { $0.column(.duty) }, minimum: 12, value: { .string($0.column.duty.titleOfPeriod) }
    ) { record, _ in record.column.duty.titleOfPeriod }
    static let lastDay = Field(
        "lastDay", { $0.column(.due) }, value: { FieldValue($0.column.lastDay) }
    ) { record, wording in record.column.lastDay.map(wording.day) ?? "" }
    static let standing = Field(
        "standing", { $0.column(.standing) }, minimum: 20, value: { FieldValue($0.cell.part?.rawValue) }
    ) { record, wording in
        let standing = wording.reportStanding(record.cell, isRequested: record.row.isRequested)
        let reminder = record.reminder.map { ", " + wording.afterReminder($0) } ?? ""
        return standing + reminder + (record.promise.map { ", " + wording.promise($0) } ?? "")
    }
    static let id = Field(nil, { $0.column(.id) }, minimum: 12, leaves: 1) { record, _ in
        "\(RecordID(record.plan.id, record.column.id)) \(record.row.body)"
    }

    package static let fields = RecordFields(
        [
            Field("plan") { .string($0.plan.id.slug) }, Field("duty") { .string($0.column.id.description) },
            Field("kind") { .string($0.column.duty.kind.rawValue) }, title, body,
            Field("name") { .string($0.reference.fullName(of: $0.row.body, in: $0.plan.plan, .vietnamese)) },
            Field("group") { FieldValue($0.heading?.description) }, Field("requested") { .bool($0.row.isRequested) },
            Field("due") { FieldValue($0.column.duty.timing?.due) },
            Field("newDue") { FieldValue($0.column.newDue) }, lastDay, standing,
            Field("daysLate") { FieldValue($0.daysLate) }, Field("daysLeft") { FieldValue($0.daysLeft) },
            Field("receivedOn") { FieldValue($0.known?.receivedOn) }, Field("number") { FieldValue($0.known?.number) },
            Field("note") { FieldValue($0.known?.note) },
            Field("returnedOn") { FieldValue($0.cell.sentBack?.returned?.on) },
            Field("returnReason") { FieldValue($0.cell.sentBack?.returned?.reason) },
            Field("replacedOn") { FieldValue($0.known?.earlier.last?.receivedOn) },
            Field("replacedNumber") { FieldValue($0.known?.earlier.last?.number) },
            Field("exemptOn") { FieldValue($0.exemption?.on) },
            Field("exemptReason") { FieldValue($0.exemption?.reason) },
            Field("remindedOn") { FieldValue($0.reminder?.sentOn) },
            Field("calledOn") { FieldValue($0.lastCall?.on) },
            Field("calledPerson") { FieldValue($0.lastCall?.person) },
            Field("promised") { FieldValue($0.promise?.day) },
            Field("now") {
                FieldValue(
                    $0.reference.unitsNow(of: $0.row.body, in: $0.plan.plan, on: $0.today).map(\.slug))
            },
        ], table: [body, title, lastDay, standing, id])

    // MARK: Values

    private var promise: ReportingDuty.Promise? {
        guard cell.awaitsReport else { return nil }
        return column.duty.promise(of: row.body, today: today)
    }

    private var lastCall: ReportingDuty.Call? { column.duty.calls.isEmpty ? nil : column.duty.calls(to: row.body).last }

    private var heading: AgencyReference? { if case .members(let heading) = group { heading } else { nil } }

    /// What came in last, sent back or not.
    private var known: ReportingDuty.Submission? { cell.submission ?? cell.sentBack }

    private var exemption: ReportingDuty.Exemption? {
        if case .exempt(let exemption) = cell { exemption } else { nil }
    }

    /// By how many days it is or came late.
    private var daysLate: Int? {
        if case .handedInLate(_, let days) = cell { days } else { cell.daysOverdue }
    }

    private var daysLeft: Int? {
        if case .awaited(let days) = cell.standing { days } else { nil }
    }
}
