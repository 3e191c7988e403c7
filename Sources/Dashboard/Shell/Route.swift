import PlanModel
import Records

/// Where somebody wants to go. A screen that leads to another one says so by this, and knows nothing of it.
enum Route: Equatable, Sendable {
    case screen(ScreenName)
    /// A screen as it was left, whatever one comes from.
    case back(ScreenName)
    /// A plan, and a task of it.
    case plan(PlanID, task: Ref?)
    /// A line of a plan, among all lines of the paper.
    case line(OutlineLine.ID, of: PlanID)
    /// Everything about a task.
    case task(RecordID)
    /// The tasks that a query finds, as it is typed.
    case matches(String)
    /// Who is late with the reports of a plan, one of them first.
    case lateReports(of: PlanID, duty: Ref)
    /// What one body has to do of a plan.
    case body(AgencyReference, of: PlanID)
    /// The Action Month of a year, of one province or of all.
    case actionMonth(year: Int, province: UnitID?)
}

extension AppState {
    @discardableResult
    mutating func go(to route: Route) -> [Effect] {
        switch route {
        case .screen(let name): show(name)
        case .back(let name):
            screen = name
            repairSelections()
        case .plan(let plan, let task): browse(to: plan, task: task)
        case .line(let line, let plan): browse(to: plan, line: line)
        case .task(let record):
            browse(to: record.plan, task: record.record)
            browse.focus = .detail
        case .matches(let query):
            table.returnsTo = screen
            screen = .tasks
            notice = nil
            table.field.replace(with: query)
            return runQuery()
        case .lateReports(let plan, let duty):
            show(lateReportsOf: plan, duty: duty)
            screen = .reports
            notice = nil
            repairSelections()
        case .body(let body, let plan): browse(to: plan, body: body)
        case .actionMonth(let year, let province):
            (month.year, month.province) = (year, province)
            screen = .actionMonth
            repairSelections()
        }
        return []
    }

    /// Lets the reports stand at a plan and a duty of it when somebody goes there next.
    mutating func aimReports(at plan: PlanID, duty: Ref?) { show(reportsOf: plan, duty: duty) }

    /// Shows a screen as it was left; the reports of the plan that one comes from.
    private mutating func show(_ name: ScreenName) {
        let selection = selection
        if name == .reports, let plan = selection.plan, digest.library.entry(plan)?.outline.hasDuties == true {
            show(reportsOf: plan, duty: selection.duty)
        }
        // Everything stands in its own group again.
        if name == .calendar { calendar.rows = [] }
        if name == .actionMonth, month.province == nil, !monthChoices.contains(nil) {
            month.province = selection.nearestPlan.flatMap(digest.province)?.id
        }
        screen = name
        notice = nil
        table.returnsTo = nil
        repairSelections()
    }
}
