import PlanModel

/// What screen 1 says of all plans together, added up in one walk over what is kept of them.
struct FolderSums {
    private(set) var inForce: [Int] = []
    private(set) var openDeadlines: [DeadlinePlace] = []
    /// Of plans in force, and of plans that are over.
    private(set) var missingReports = (inForce: 0, over: 0)
    private(set) var openMonthTasks = 0

    init(_ library: PlanLibrary, today: Day) {
        var open: [(day: Int, place: DeadlinePlace)] = []
        for (index, entry) in library.entries.enumerated() {
            let state = entry.outline.state(on: today)
            if state == .inForce { inForce.append(index) }
            switch state {
            case .draft: break
            case .inForce: missingReports.inForce += FolderSums.missingReports(entry.facts, today)
            case .closed: missingReports.over += FolderSums.missingReports(entry.facts, today)
            }
            if entry.outline.year == today.year {
                openMonthTasks += entry.facts.tasks.count {
                    $0.isActionMonth && $0.status != .done && $0.status != .dropped
                }
            }
            guard state == .inForce else { continue }
            for (number, deadline) in entry.facts.deadlines.enumerated() where !deadline.status.isSettled {
                // A past event is no alarm, and nothing that comes.
                let isPastEvent = entry.facts.isPast(deadline, today: today) && entry.facts.isOfEvent(deadline)
                guard let day = deadline.lastDay.day, !isPastEvent else { continue }
                open.append((day.ordinal, DeadlinePlace(plan: index, deadline: number)))
            }
        }
        // Plans and deadlines come in their order, which holds among those of one day.
        openDeadlines = open.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element.place)
    }

    private static func missingReports(_ facts: PlanIndex, _ today: Day) -> Int {
        facts.deadlines.reduce(0) { sum, deadline in
            guard deadline.kind.isDuty, facts.isPast(deadline, today: today) else { return sum }
            return sum + Int(deadline.missing)
        }
    }
}
