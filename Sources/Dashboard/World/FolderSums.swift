import PlanModel

/// What screen 1 says of all plans together, added up in one walk over what is kept of them.
struct FolderSums {
    private(set) var inForce: [Int] = []
    private(set) var openDeadlines: [DeadlinePlace] = []
    /// Reports by body: late ones of plans in force, and what of plans that are over was never recorded.
    private(set) var missingReports = (late: 0, left: 0)
    private(set) var lateTasks = 0
    private(set) var openMonthTasks = 0

    init(_ library: PlanLibrary, today: Day) {
        var open: [(day: Int, place: DeadlinePlace)] = []
        for (index, entry) in library.entries.enumerated() {
            let state = entry.outline.state(on: today)
            if state == .inForce { inForce.append(index) }
            let (facts, alarms) = (entry.facts, entry.outline.alarms(on: today))
            for deadline in facts.deadlines where deadline.kind.isDuty && state != .draft {
                if facts.isOverdue(deadline, alarms: alarms, today: today) {
                    missingReports.late += Int(deadline.missing)
                } else if state == .closed, !deadline.status.isSettled {
                    missingReports.left += Int(deadline.missing)
                }
            }
            if entry.outline.year == today.year {
                openMonthTasks += entry.facts.tasks.count {
                    $0.isActionMonth && $0.status != .done && $0.status != .dropped
                }
            }
            guard state == .inForce else { continue }
            lateTasks += facts.lateTasks(alarms: alarms, today: today, settings: library.settings)
            for (number, deadline) in facts.deadlines.enumerated() where !deadline.status.isSettled {
                guard let day = deadline.lastDay.day,
                    !facts.isUnrecorded(deadline, alarms: alarms, today: today)
                else { continue }
                open.append((day.ordinal, DeadlinePlace(plan: index, deadline: number)))
            }
        }
        // Plans and deadlines come in their order, which holds among those of one day.
        openDeadlines = open.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element.place)
    }
}
