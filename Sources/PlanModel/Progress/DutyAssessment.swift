/// How a duty stands on a day.
package struct DutyAssessment: Hashable, Sendable {
    /// Done when all have handed in, in progress when some have; suspended or dropped where its task is.
    package let status: TaskStatus
    /// The printed day.
    package let due: Day?
    /// The last safe day, or the day staff set for its task.
    package let lastDay: Day?
    /// The day the last one came in.
    package let lastReceivedOn: Day?
    /// How many have handed in.
    package let submitted: Int
    /// How many owe it; requested bodies only where nobody else does, and nobody who is exempt.
    package let owed: Int
    /// How it stands against its day.
    package let timeliness: Timeliness

    /// The standing of a duty of a plan on a day.
    package init(_ duty: ReportingDuty, in plan: ResolvedPlan, today: Day, settings: FolderSettings) {
        let duties = plan.dutiesByTask[duty.task] ?? []
        let task = plan.task(duty.task)
        let days = DutyAssessment.lastDays(of: duties, task: task, settings: settings)
        let index = duties.firstIndex { $0.id == duty.id }
        let lastDay = index.map { days[$0] } ?? duty.timing?.lastDay(settings)
        self.init(
            duty, lastDay: lastDay, setAside: task?.progress.status.asSetAside, in: plan, today: today,
            settings: settings)
    }

    /// The standings of all duties that a task lays down.
    static func standings(
        of duties: [ReportingDuty], task: PlanTask, in plan: ResolvedPlan, today: Day, settings: FolderSettings
    ) -> [DutyAssessment] {
        zip(duties, lastDays(of: duties, task: task, settings: settings)).map { duty, lastDay in
            DutyAssessment(duty, lastDay: lastDay, in: plan, today: today, settings: settings)
        }
    }

    private static func lastDays(
        of duties: [ReportingDuty], task: PlanTask?, settings: FolderSettings
    ) -> [Day?] {
        let printed = duties.map { $0.timing?.lastDay(settings) }
        return task?.progress.lastDays(replacing: printed) ?? printed
    }

    private init(
        _ duty: ReportingDuty, lastDay: Day?, setAside: TaskStatus? = nil, in plan: ResolvedPlan, today: Day,
        settings: FolderSettings
    ) {
        let all = plan.debtors[duty.id] ?? []
        let ordered = all.filter { !$0.isRequested }
        let named = ordered.isEmpty ? all : ordered
        let debtors = duty.exemptions.isEmpty ? named : named.filter { !duty.isExempt($0.reference) }
        let received = debtors.compactMap { duty.handedIn($0.reference)?.countsFrom }
        let status: TaskStatus =
            if !debtors.isEmpty, received.count == debtors.count {
                .done
            } else if debtors.isEmpty, !named.isEmpty {
                // All are exempt: nothing of it is to be done.
                setAside ?? .dropped
            } else {
                setAside ?? (received.isEmpty ? .notStarted : .inProgress)
            }
        self.status = status
        due = duty.timing?.due
        self.lastDay = lastDay
        lastReceivedOn = received.max()
        submitted = received.count
        owed = debtors.count
        timeliness = Timeliness(
            status: status, doneOn: lastReceivedOn, lastDay: lastDay, isEvent: false,
            alarms: plan.plan.alarms(on: today), today: today, settings: settings)
    }
}
