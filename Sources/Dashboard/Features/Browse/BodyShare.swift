import PlanModel
import Records

/// What one body has to do of a plan: the tasks it owns and those that lay down its reports.
struct BodyShare {
    let body: AgencyReference
    let plan: FolderDigest.PlanDigest
    let state: AppState

    /// Its tasks as a group of screen 2.
    var group: FolderDigest.Group {
        let rows = plan.rows.indices.filter { concerns(plan.rows[$0].task.id) }
        var tally = Tally()
        for index in rows { tally.count(part(of: plan.rows[index])) }
        return FolderDigest.Group(id: nil, rows: rows, tally: tally)
    }

    /// The part of a tally that its share of a task belongs to.
    func part(of row: FolderDigest.TaskRow) -> TallyPart {
        let settings = state.digest.library.settings
        if let member = row.standing.members.first(where: { $0.owner.reference == body }) {
            let timeliness = Timeliness(
                status: member.status, doneOn: member.doneOn, lastDay: row.standing.lastDay,
                isEvent: row.task.kind == .event, alarms: plan.plan.plan.alarms(on: state.today),
                today: state.today, settings: settings)
            return TallyPart(status: member.status, timeliness: timeliness)
        }
        let all = self.cells(of: row.task.id).map(\.cell)
        guard !all.isEmpty else { return row.standing.part }
        if row.standing.status == .dropped || row.standing.status == .suspended { return row.standing.part }
        let cells = all.filter { $0.part != .exempt }
        if cells.isEmpty { return .dropped }
        if cells.allSatisfy({ $0.submission != nil }) { return .done }
        if plan.plan.plan.isOver(on: state.today) { return .unrecorded }
        if cells.contains(where: \.isOverdue) { return .overdue }
        if cells.contains(where: { $0.standing == .excused }),
            cells.allSatisfy({ $0.submission != nil || $0.standing == .excused })
        {
            return .unrecorded
        }
        if cells.contains(where: { $0.submission != nil }) { return .running }
        return row.standing.lastDay == nil ? .undated : .dated
    }

    /// How it stands with the duties that a task lays down.
    func cells(of task: Ref) -> [(duty: ReportingDuty, cell: ReportCell)] {
        let settings = state.digest.library.settings
        return (plan.plan.dutiesByTask[task] ?? []).compactMap { duty in
            guard (plan.plan.debtors[duty.id] ?? []).contains(where: { $0.reference == body }) else { return nil }
            let lastDay = DutyAssessment(duty, in: plan.plan, today: state.today, settings: settings).lastDay
            let alarms = plan.plan.plan.alarms(on: state.today)
            return (
                duty, ReportCell(duty, of: body, lastDay: lastDay, alarms: alarms, today: state.today)
            )
        }
    }

    private func concerns(_ task: Ref) -> Bool {
        if (plan.plan.owners[task] ?? []).contains(where: { $0.reference == body }) { return true }
        return (plan.plan.dutiesByTask[task] ?? []).contains { duty in
            (plan.plan.debtors[duty.id] ?? []).contains { $0.reference == body }
        }
    }
}

extension AppState {
    /// The share of the body that screen 2 is narrowed to; nil if it is not.
    var bodyShare: BodyShare? {
        guard case .body(let body) = browse.grouping, let plan = browsePlan else { return nil }
        return BodyShare(body: body, plan: plan, state: self)
    }

    /// How a task's line is marked: by the whole task, or by the share of the body that screen 2 is narrowed to.
    func shownPart(of row: FolderDigest.TaskRow) -> TallyPart {
        bodyShare?.part(of: row) ?? row.standing.part
    }

    /// Stands screen 2 on what one body has to do of a plan.
    mutating func browse(to plan: PlanID, body: AgencyReference) {
        select(plan)
        browse.grouping = .body(body)
        browse.group = .general
        browse.task = nil
        browse.focus = .task
        repairBrowse()
        screen = .browse
    }
}
