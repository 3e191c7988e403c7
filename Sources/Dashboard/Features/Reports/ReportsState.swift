import PlanModel
import Records
import TerminalUI

/// Where a person stands on screen 6.
package struct ReportsState: Equatable, Sendable {
    /// How reports and bodies are laid out.
    package enum Layout: Equatable, Sendable {
        /// One report below the other, with its bodies folded under it.
        case byReport
        /// Bodies down, reports across.
        case grid
    }

    package var layout = Layout.byReport
    /// The plan that is shown.
    package var plan: PlanID?
    /// The selected body; nil on a report itself.
    package var body: AgencyReference?
    /// The selected heading of bodies, where those are folded under headings of their own.
    package var part: ReportBoard.GroupKind?
    /// The headings whose bodies are shown then.
    package var openParts: Set<ReportBoard.GroupKind> = []
    /// Reports whose bodies are shown.
    package var unfolded: Set<Ref> = []
    /// The selected duty.
    package var duty: Ref?
    /// Which bodies are listed, and in which order.
    package var listing = ReportListing()
    /// The search as typed.
    package var field = TextField()
    /// The search before the field was opened, to return to.
    package var before = ""
    /// Bodies marked for a change of several.
    package var marked: Set<AgencyReference> = []

    /// Goes to a plan. What was filtered and marked was so in another one.
    mutating func show(_ plan: PlanID) {
        guard plan != self.plan else { return }
        let (isByDelay, grouping, layout) = (listing.isByDelay, listing.grouping, layout)
        self = ReportsState()
        (self.plan, self.layout) = (plan, layout)
        (listing.isByDelay, listing.grouping) = (isByDelay, grouping)
    }
}

extension AppState {
    /// The plans that lay down reports.
    var reportPlans: [PlanEntry] {
        digest.entries.filter(\.outline.hasDuties)
    }

    /// The plan of screen 6.
    var reportPlan: FolderDigest.PlanDigest? { reports.plan.flatMap(digest.plan) }

    /// Who has handed in what of that plan.
    var reportBoard: ReportBoard? {
        reportPlan.map { plan in
            ReportBoard(
                plan.plan, reference: digest.library.reference, today: today, settings: digest.library.settings)
        }
    }

    /// The bodies that are listed, under their headings.
    func reportParts(of board: ReportBoard) -> [ReportListing.Part] {
        guard let plan = digest.plan(board.plan)?.plan.plan else { return [] }
        return reports.listing.parts(of: board, in: plan, reference: digest.library.reference)
    }

    /// The bodies that are listed, in order.
    var reportRows: [ReportBoard.Row] {
        reportBoard.map { board in reportParts(of: board).flatMap(\.rows) } ?? []
    }

    /// The duty of the selected column, as a record.
    var reportDuty: RecordID? {
        guard let plan = reports.plan, let duty = reports.duty else { return nil }
        return RecordID(plan, duty)
    }

    /// Puts the selections of screen 6 onto something that exists. They are looked at nowhere else.
    mutating func repairReports() {
        guard screen == .reports else { return }
        if reportPlan?.plan.plan.duties.isEmpty ?? true, let plan = mostRelevantReportPlan { reports.show(plan) }
        guard let board = reportBoard else { return }
        if reports.duty.flatMap(board.column) == nil {
            reports.duty = AppState.mostRelevantDuty(of: board, today: today)
        }
        reports.marked.formIntersection(board.rows.map(\.body))
        guard reports.layout == .grid else {
            if !reportLines.contains(where: { $0 == reports.line }) { (reports.body, reports.part) = (nil, nil) }
            return
        }
        let rows = reportParts(of: board).flatMap(\.rows)
        if !rows.contains(where: { $0.body == reports.body }) {
            let owing = reports.duty.flatMap(board.column).flatMap { column in
                rows.first { $0.cells[column] != .notOwed }
            }
            reports.body = (owing ?? rows.first)?.body
        }
    }

    /// The latest plan in force; where none is, the latest of all but drafts.
    private var mostRelevantReportPlan: PlanID? {
        let issued = reportPlans.filter { $0.outline.state(on: today) != .draft }
        let inForce = issued.filter { $0.outline.state(on: today) == .inForce }
        func latest(_ plans: [PlanEntry]) -> PlanID? {
            plans.reduce(nil as PlanEntry?) { best, plan in
                best.map { $0.outline.year >= plan.outline.year } ?? false ? best : plan
            }?.id
        }
        return latest(inForce) ?? latest(issued) ?? reportPlans.first?.id
    }

    /// The duty whose day passed last, else the first.
    private static func mostRelevantDuty(of board: ReportBoard, today: Day) -> Ref? {
        let passed = board.columns.filter { column in column.lastDay.map { $0 < today } ?? false }
        let last = passed.max { ($0.lastDay?.ordinal ?? 0) < ($1.lastDay?.ordinal ?? 0) }
        return (last ?? board.columns.first)?.id
    }
}
