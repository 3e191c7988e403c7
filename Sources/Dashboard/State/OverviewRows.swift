import PlanModel

extension State {
    /// The plans that screen 1 lists: those in force, else the latest of each unit.
    var overviewPlans: [FolderDigest.PlanDigest] {
        let inForce = digest.plansInForce
        return inForce.isEmpty ? digest.latestPlans : inForce
    }

    /// The deadlines of plans in force that are not settled, late ones first.
    var openDeadlines: [Deadline] {
        digest.plansInForce.flatMap(\.deadlines).filter { deadline in
            deadline.lastDay != nil && deadline.status != .done && deadline.status != .dropped
                && deadline.status != .suspended
        }.sorted { ($0.lastDay?.ordinal ?? .max, $0.id) < ($1.lastDay?.ordinal ?? .max, $1.id) }
    }

    /// Reports of all plans whose day has passed and that have not come in, counted by body.
    var missingReports: Int {
        let issued = digest.plans.filter { $0.plan.plan.state(on: today) != .draft }
        return issued.flatMap(\.deadlines).reduce(0) { sum, deadline in
            guard deadline.kind.isDuty, deadline.timeliness == .overdue, let share = deadline.share else { return sum }
            return sum + share.total - share.done
        }
    }

    /// All rows of screen 1 that can be selected.
    var overviewRows: [OverviewState.Row] {
        overviewPlans.map { .plan($0.id) } + openDeadlines.map { .deadline($0.id) }
    }
}

extension Deadline.Kind {
    /// Whether it is a report or plan that bodies owe.
    var isDuty: Bool {
        switch self {
        case .ownPlan, .sixMonthReport, .yearReport, .consolidatedReport: true
        case .actionMonth, .anniversary, .task, .activity: false
        }
    }
}
