import Records

/// What reports of a period ask of the tasks and duties of a plan: how far each is by a day, as a whole or for one body.
struct ReportFacts {
    let plan: ResolvedPlan
    let asOf: Day
    /// The day by which reports had come in: those about a time come in after it is over.
    private let reportsBy: Day
    private let library: PlanLibrary
    private let body: AgencyReference?

    init(
        _ plan: ResolvedPlan, _ library: PlanLibrary, _ asOf: Day, _ body: AgencyReference?, reportsBy: Day? = nil
    ) {
        (self.plan, self.library, self.asOf, self.body) = (plan, library, asOf, body)
        self.reportsBy = reportsBy ?? asOf
    }

    /// A task with its standing; nil where the body has no part in it.
    func item(_ task: PlanTask) -> PeriodReport.Item? {
        let standing = library.standing(task, in: plan, today: asOf)
        guard body != nil else {
            return item(
                task, PeriodReport.Progress(standing.status, doneOn: standing.doneOn, by: asOf), standing.doneOn,
                standing.lastDay, task.allEvidence)
        }
        guard let owner = owner(of: task) else { return nil }
        let part = part(of: owner, in: task, standing)
        return item(
            task, part.progress, part.doneOn, standing.lastDay,
            (task.memberProgress[owner] ?? task.progress).allEvidence)
    }

    private func item(
        _ task: PlanTask, _ progress: PeriodReport.Progress, _ doneOn: Day?, _ lastDay: Day?, _ evidence: [Evidence]
    ) -> PeriodReport.Item {
        PeriodReport.Item(
            task: task, progress: progress, doneOn: progress == .done ? doneOn : nil, lastDay: lastDay,
            evidence: evidence, reasons: notes(of: task, .reason).map(\.text))
    }

    /// How far an owner is with a task: with one that lays down reports, by what it has handed in.
    func part(
        of owner: AgencyReference, in task: PlanTask, _ standing: TaskAssessment
    ) -> (progress: PeriodReport.Progress, doneOn: Day?) {
        let owed = (plan.dutiesByTask[task.id] ?? []).filter { duty in
            (plan.debtors[duty.id] ?? []).contains { $0.reference == owner }
        }
        guard owed.isEmpty || standing.status.asSetAside != nil else {
            let days = owed.filter { !$0.isExempt(owner) }.compactMap { handedIn($0, owner)?.countsFrom }
            let wanted = owed.count { !$0.isExempt(owner) }
            return (
                wanted == 0 ? .setAside : days.count == wanted ? .done : days.isEmpty ? .notDone : .underWay, days.max()
            )
        }
        let member = standing.members.first { $0.owner.reference == owner }
        let doneOn = member == nil ? standing.doneOn : member?.doneOn
        return (PeriodReport.Progress(member?.status ?? standing.status, doneOn: doneOn, by: asOf), doneOn)
    }

    /// Under which name the body has a part in a task: its own, else that of a group which it belongs to.
    private func owner(of task: PlanTask) -> AgencyReference? {
        guard let body else { return nil }
        let owners = (plan.owners[task.id] ?? []).map(\.reference)
        return owners.contains(body)
            ? body : owners.first { library.reference.members(ofGroup: $0, in: plan.plan).contains(body) }
    }

    /// Notes of a kind that may go into papers, with whose they are: those of the task as a whole are its only owner's, else
    /// nobody's.
    func notes(of task: PlanTask, _ kind: TaskNote.Kind) -> [(body: AgencyReference?, text: String)] {
        let owners = plan.owners[task.id] ?? []
        let only = owners.count == 1 ? owners.first?.reference : nil
        let parts = task.memberProgress.sorted { $0.key.description < $1.key.description }
        let all = [(body: only, progress: task.progress)] + parts.map { (body: $0.key, progress: $0.value) }
        let mine = owner(of: task)
        return all.filter { body == nil || $0.body == mine }.flatMap { part in
            part.progress.notes.filter { $0.kind == kind && !$0.isInternal }.map { (part.body, $0.text) }
        }
    }

    /// What a body had handed in by then.
    private func handedIn(_ duty: ReportingDuty, _ body: AgencyReference) -> ReportingDuty.Submission? {
        duty.submissions[body]?.asOf(reportsBy).flatMap { $0.returned == nil ? $0 : nil }
    }

    /// Every duty of the plan with who has handed it in; of a body's report only what that body owes is counted.
    var duties: [PeriodReport.DutyCount] {
        let board = ReportBoard(plan, reference: library.reference, today: reportsBy, settings: library.settings)
        let rows = board.rows.filter { body == nil || $0.body == body }
        return board.columns.enumerated().map { index, column in
            var submissions: [(body: AgencyReference, submission: ReportingDuty.Submission)] = []
            var late: [AgencyReference] = []
            var exempt: [AgencyReference] = []
            var (owed, reminded) = (0, 0)
            for row in rows where row.cells[index] != .notOwed {
                if column.duty.isExempt(row.body) {
                    exempt.append(row.body)
                    continue
                }
                owed += 1
                // What came in later had not come in yet.
                if let submission = handedIn(column.duty, row.body) {
                    submissions.append((row.body, submission))
                    reminded +=
                        library.reminder(of: row.body, of: column.id, before: submission, plan.plan) == nil ? 0 : 1
                } else if row.cells[index].isLate, !row.isRequested, column.lastDay.map({ $0 < reportsBy }) ?? false {
                    late.append(row.body)
                }
            }
            return PeriodReport.DutyCount(
                duty: column.duty, lastDay: column.lastDay, owed: owed, submissions: submissions, late: late,
                exempt: exempt,
                reminded: reminded)
        }
    }
}

extension PeriodReport.Progress {
    /// How far something is by a day: what was done later was not done yet.
    init(_ status: TaskStatus, doneOn: Day?, by day: Day) {
        self =
            switch status {
            case .done: doneOn.map { $0 <= day } ?? true ? .done : .underWay
            case .inProgress, .awaitingConfirmation: .underWay
            case .suspended, .dropped: .setAside
            case .notStarted: .notDone
            }
    }
}

extension ReportCell {
    /// Whether it counts as late once its last day has passed, whatever came in later.
    fileprivate var isLate: Bool {
        switch self {
        case .overdue, .unrecorded, .handedInLate, .onTime, .received: true
        case .notOwed, .awaited, .undated, .excused, .setAside, .exempt: false
        case .sentBack(_, let standing): standing.isLate
        }
    }
}
