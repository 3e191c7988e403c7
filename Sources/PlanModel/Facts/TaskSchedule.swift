/// A day of a task: what is printed, and the last safe day that it comes to.
package struct Occasion: Hashable, Sendable, BitwiseCopyable {
    /// The day printed.
    package let due: CompactDay
    /// The last safe day.
    package let lastDay: CompactDay

    init(due: Day?, lastDay: Day?) {
        (self.due, self.lastDay) = (CompactDay(due), CompactDay(lastDay))
    }

    /// Which of a task's open days decides: the first that can be late, as it is late when that is. Of an event, which
    /// cannot be late, the next one, or the last where all are over.
    static func deciding(
        _ occasions: some Collection<Occasion>, isEvent: Bool, alarms: PlanAlarms, today: Day
    ) -> Occasion? {
        guard occasions.count > 1 else { return occasions.first }
        guard isEvent else {
            let (excused, counting) = occasions.reduce(into: ([Occasion](), [Occasion]())) { parts, occasion in
                if occasion.lastDay.day.map(alarms.excuse) ?? false {
                    parts.0.append(occasion)
                } else {
                    parts.1.append(occasion)
                }
            }
            return (counting.isEmpty ? excused : counting)
                .min { ($0.lastDay.day?.ordinal ?? .max) < ($1.lastDay.day?.ordinal ?? .max) }
        }
        var next: (occasion: Occasion, day: Day)?
        var last: (occasion: Occasion, day: Day)?
        for occasion in occasions {
            guard let day = occasion.lastDay.day else { continue }
            if day >= today, next.map({ day < $0.day }) ?? true { next = (occasion, day) }
            if last.map({ day > $0.day }) ?? true { last = (occasion, day) }
        }
        return (next ?? last)?.occasion
    }
}

/// How a task stands, as far as no day changes it. Holding it against a day gives its ``TaskAssessment``.
struct TaskSchedule {
    /// The status as it is shown: stored, or derived from members or submissions.
    var status: TaskStatus
    /// When it was done, if it is and that is known.
    var doneOn: Day?
    /// The days of which one decides, in the paper's order: those that are open, or all where none is.
    var occasions: [Occasion]
    var isEvent: Bool
    /// The timeliness where it is settled for good.
    var settled: Timeliness?
    /// The parts of several owners.
    var members: [TaskAssessment.Member] = []

    init(_ task: PlanTask, in plan: ResolvedPlan, settings: FolderSettings) {
        if let duties = plan.dutiesByTask[task.id], !duties.isEmpty {
            self.init(duties, task: task, plan: plan, settings: settings)
        } else {
            self.init(task, owners: plan.owners[task.id] ?? [], settings: settings)
        }
    }

    private init(_ task: PlanTask, owners: [ResolvedPlan.Owner], settings: FolderSettings) {
        isEvent = task.kind == .event
        members = owners.count < 2 ? [] : owners.map { TaskAssessment.Member(owner: $0, task: task) }
        let days =
            members.isEmpty
            ? [TaskDays(task.progress, of: task.timings)]
            : owners.map { TaskDays(task.memberProgress[$0.reference] ?? task.progress, of: task.timings) }
        status = members.isEmpty ? days[0].status : TaskStatus(combining: members.map(\.status))
        doneOn = status == .done ? TaskSchedule.doneOn(of: members, else: days[0].doneOn) : nil
        guard !task.timings.isEmpty || task.progress.newDue != nil else {
            occasions = []
            return
        }
        let lastDays = task.progress.lastDays(replacing: task.timings.map { $0.lastDay(settings) })
        let all = lastDays.enumerated().compactMap { index, lastDay -> (index: Int, occasion: Occasion)? in
            guard let lastDay else { return nil }
            let due = task.timings.indices.contains(index) ? task.timings[index].due : nil
            return (index, Occasion(due: due, lastDay: lastDay))
        }
        let open = all.filter { day in
            days.contains { !$0.parts.indices.contains(day.index) || $0.parts[day.index].status != .done }
        }
        occasions = (open.isEmpty ? all : open).map(\.occasion)
        guard status == .done, let doneOn else { return }
        guard days.contains(where: \.isByDay) else {
            // What was marked as a whole is in time if it was by the last of its days.
            guard all.count > 1, let last = all.compactMap(\.occasion.lastDay.day).max() else { return }
            settled = doneOn > last && !isEvent ? .doneLate : .doneOnTime
            return
        }
        let isLate = all.contains { day in
            days.contains { part in
                guard part.parts.indices.contains(day.index), let doneOn = part.parts[day.index].doneOn,
                    let lastDay = day.occasion.lastDay.day
                else { return false }
                return doneOn > lastDay
            }
        }
        settled = isLate && !isEvent ? .doneLate : .doneOnTime
    }

    /// Of several owners the last one decides; a day of completion that is not known makes the whole unknown.
    private static func doneOn(of members: [TaskAssessment.Member], else whole: Day?) -> Day? {
        guard !members.isEmpty else { return whole }
        let finished = members.filter { $0.status == .done }
        return finished.contains { $0.doneOn == nil } ? nil : finished.compactMap(\.doneOn).max()
    }

    /// The first duty that is still open decides.
    private init(_ duties: [ReportingDuty], task: PlanTask, plan: ResolvedPlan, settings: FolderSettings) {
        isEvent = false
        // No day makes a duty's status or its being handed in late another one.
        let anyDay = Day(ordinal: 0)
        let standings = DutyAssessment.standings(of: duties, task: task, in: plan, today: anyDay, settings: settings)
            .sorted { ($0.lastDay?.ordinal ?? .max) < ($1.lastDay?.ordinal ?? .max) }
        let stored = task.progress.status
        let isSetAside = stored == .suspended || stored == .dropped
        status = isSetAside ? stored : TaskStatus(combining: standings.map(\.status))
        let deciding = standings.first { $0.status != .done } ?? standings.last { $0.lastDay != nil }
        occasions = deciding.map { [Occasion(due: $0.due, lastDay: $0.lastDay)] } ?? []
        guard status == .done else { return }
        doneOn = standings.compactMap(\.lastReceivedOn).max()
        let isDated = standings.contains { $0.lastDay != nil }
        let isLate = standings.contains { $0.timeliness == .doneLate }
        settled = isLate ? .doneLate : (isDated ? .doneOnTime : .undated)
    }
}

extension TaskAssessment {
    /// A course held against a day.
    init(_ course: TaskSchedule, alarms: PlanAlarms, today: Day, settings: FolderSettings) {
        self.init(
            status: course.status, doneOn: course.doneOn, occasions: course.occasions, settled: course.settled,
            isEvent: course.isEvent, alarms: alarms, members: course.members, today: today, settings: settings)
    }

    init(
        status: TaskStatus, doneOn: Day?, occasions: some Collection<Occasion>, settled: Timeliness?,
        isEvent: Bool, alarms: PlanAlarms, members: [Member], today: Day, settings: FolderSettings
    ) {
        let deciding = Occasion.deciding(occasions, isEvent: isEvent, alarms: alarms, today: today)
        let lastDay = deciding?.lastDay.day
        self.init(
            status: status, doneOn: doneOn, due: deciding?.due.day, lastDay: lastDay,
            timeliness: settled
                ?? Timeliness(
                    status: status, doneOn: doneOn, lastDay: lastDay, isEvent: isEvent, alarms: alarms,
                    today: today, settings: settings),
            members: members)
    }
}
