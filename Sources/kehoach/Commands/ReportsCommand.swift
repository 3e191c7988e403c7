import ArgumentParser
import PlanModel
import Presentation
import Records
import Wording

/// `kehoach reports [PLAN]`
struct ReportsCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "reports", abstract: LocalizedHelp.shown(wording.reportsAbstract),
            discussion: LocalizedHelp.shown(wording.reportsDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.reportsSubjectHelp, for: \.reportsSubjectPlaceholder))
    var subject: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.reportsLateHelp))
    var late = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.reportsMissingHelp))
    var missing = false
    @Flag(help: LocalizedHelp.of(.closed))
    var closed = false
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder, lacking: { _ in subject == nil })
        let (library, today) = (opened.library, opened.today)
        var only: Ref?
        let plans: [PlanID]
        if let subject {
            if subject.contains("/") {
                let (plan, duty) = try opened.duty(subject)
                (plans, only) = ([plan.id], duty.id)
            } else {
                plans = [try opened.plan(subject).id]
            }
        } else {
            // What is late or missing is an alarm, and plans that ended raise none.
            let leavesOutEnded = (late || missing) && !closed
            plans = library.entries.filter { $0.outline.hasDuties && !(leavesOutEnded && $0.outline.isOver(on: today)) }
                .map(\.id)
        }
        let records = RecordBatches(plans) { [only, late, missing] id -> [ReportRecord] in
            guard let (plan, board) = library.board(of: id, today: today) else { return [] }
            return ReportRecord.records(of: board, plan: plan, in: library).filter { record in
                (only == nil || record.column.id == only)
                    && (!late || record.cell.isOverdue && !record.row.isRequested)
                    && (!missing || record.cell.isMissing)
            }
        }
        let found = session.write(records, list, isSearch: late || missing)
        guard list.format == .table, only == nil else { return found }
        for id in plans where session.isRead {
            guard let (plan, board) = library.board(of: id, today: today) else { continue }
            session.write("\n\(plan.plan.label(session.wording.language)) \(plan.plan.year) · \(plan.id)")
            for line in session.wording.reportTotals(of: board) { session.write(line) }
        }
        return found
    }
}

extension PlanLibrary {
    /// A plan with who owes which report.
    fileprivate func board(of id: PlanID, today: Day) -> (plan: ResolvedPlan, board: ReportBoard)? {
        plan(id).map { plan in
            (plan, ReportBoard(plan, reference: reference, today: today, settings: settings))
        }
    }
}
