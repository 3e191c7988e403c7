import Records

/// What the standing agency reports of a period over all bodies of a plan: who handed in, how many have done their part,
/// what they wrote down, and each body in a line. Its sentences are made elsewhere.
package struct ConsolidatedReport: Sendable {
    /// A top-level heading, and how many of the bodies that have tasks under it have done all of theirs.
    package struct Share: Sendable {
        package let section: Plan.Section
        package let bodies: Int
        package let finished: Int
    }

    /// A note of staff for papers; whose it is, nil where it is of a task that several bodies share.
    package struct Remark: Sendable {
        package let body: AgencyReference?
        package let ref: Ref
        package let text: String
    }

    package struct BodyLine: Sendable, Identifiable {
        package let body: AgencyReference
        /// Asked, not ordered.
        package fileprivate(set) var isRequested: Bool
        /// Its tasks by how far they are.
        package fileprivate(set) var tasks: [PeriodReport.Progress: Int] = [:]
        /// The reports of the period that it owes, and those that it has handed in.
        package fileprivate(set) var owed = 0
        package fileprivate(set) var handedIn = 0
        /// The titles of those that are late.
        package fileprivate(set) var late: [String] = []
        package var id: AgencyReference { body }
        package var taskCount: Int { tasks.values.reduce(0, +) }

        fileprivate init(_ owner: ResolvedPlan.Owner) { (body, isRequested) = (owner.reference, owner.isRequested) }
    }

    /// The plan as a whole.
    package let whole: PeriodReport
    /// What bodies owe for the period, without the consolidated report itself.
    package let reports: [PeriodReport.DutyCount]
    package let shares: [Share]
    package let difficulties: [Remark]
    package let proposals: [Remark]
    /// In the order in which the plan names them.
    package let bodies: [BodyLine]

    package init(
        _ period: PeriodReport.Period, of plan: ResolvedPlan, in library: PlanLibrary, asOf: Day,
        reportsBy: Day? = nil, _ language: Language = .vietnamese
    ) {
        let whole = PeriodReport(period, of: plan, in: library, asOf: asOf, reportsBy: reportsBy, language)
        self.whole = whole
        reports = whole.duties.filter { count in
            switch count.duty.kind {
            case .consolidatedReport: false
            case .yearReport: period == .year
            case .sixMonthReport: true
            case .ownPlan, .periodicReport: count.lastDay.map { $0 <= asOf } ?? true
            }
        }
        let facts = ReportFacts(plan, library, asOf, nil)
        var lines = BodyLines(plan)
        shares = whole.parts.map { part in
            let open = lines.count(part.items.map(\.task), by: facts, in: library)
            return Share(section: part.section, bodies: open.count, finished: open.values.count { $0 == 0 })
        }
        for report in reports {
            let handedIn = Set(report.submissions.map(\.body))
            for body in (plan.debtors[report.duty.id] ?? []).map(\.reference) where !report.exempt.contains(body) {
                lines.change(body) { line in
                    line.owed += 1
                    line.handedIn += handedIn.contains(body) ? 1 : 0
                    if report.late.contains(body) { line.late.append(report.duty.titleOfPeriod) }
                }
            }
        }
        bodies = lines.all
        func remarks(_ kinds: TaskNote.Kind...) -> [Remark] {
            plan.plan.tasks.flatMap { task in
                kinds.flatMap { facts.notes(of: task, $0) }.map { Remark(body: $0.body, ref: task.ref, text: $0.text) }
            }
        }
        (difficulties, proposals) = (remarks(.difficulty, .reason), remarks(.proposal))
    }
}

/// The bodies of a plan while their tasks and reports are counted.
private struct BodyLines {
    private(set) var all: [ConsolidatedReport.BodyLine] = []
    private var places: [AgencyReference: Int] = [:]

    init(_ plan: ResolvedPlan) {
        let owners =
            plan.plan.tasks.flatMap { plan.owners[$0.id] ?? [] }
            + plan.plan.duties.flatMap { plan.debtors[$0.id] ?? [] }
        for owner in owners {
            if let place = places[owner.reference] {
                // Whom the paper orders once is not merely asked.
                if !owner.isRequested { all[place].isRequested = false }
            } else {
                places[owner.reference] = all.count
                all.append(ConsolidatedReport.BodyLine(owner))
            }
        }
    }

    mutating func change(_ body: AgencyReference, _ change: (inout ConsolidatedReport.BodyLine) -> Void) {
        if let place = places[body] { change(&all[place]) }
    }

    /// Counts tasks under their owners, and says how many of them each owner has left open.
    mutating func count(
        _ tasks: [PlanTask], by facts: ReportFacts, in library: PlanLibrary
    ) -> [AgencyReference: Int] {
        var open: [AgencyReference: Int] = [:]
        for task in tasks {
            let standing = library.standing(task, in: facts.plan, today: facts.asOf)
            for owner in facts.plan.owners[task.id] ?? [] {
                let progress = facts.part(of: owner.reference, in: task, standing).progress
                // What was suspended or dropped is no part of anybody's that could be done.
                if progress != .setAside { open[owner.reference, default: 0] += progress == .done ? 0 : 1 }
                change(owner.reference) { $0.tasks[progress, default: 0] += 1 }
            }
        }
        return open
    }
}
