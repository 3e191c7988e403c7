/// How far a task, or a body's part of it, is on each of its printed days. What is to be done on several days (8/3 and
/// 20/10) is done on each for itself, and as a whole when all are; everything else has only its whole.
package struct TaskDays: Hashable, Sendable {
    package struct Part: Hashable, Sendable {
        package let status: TaskStatus
        package let doneOn: Day?
    }

    /// One for each timing, in the paper's order.
    package let parts: [Part]
    package let status: TaskStatus
    /// The day of the last part; nil while something is open, or where a day is not known.
    package let doneOn: Day?
    /// Whether each day is ticked by itself, and not the whole at once.
    package let isByDay: Bool

    package init(_ progress: TaskProgress, of timings: [Timing]) {
        let dues = timings.map(\.due)
        let isByDay = TaskDays.hasSeveral(timings) && progress.status != .done
        let whole = Part(status: progress.status, doneOn: progress.doneOn)
        parts = dues.map { due in
            guard isByDay, let day = progress.days.first(where: { $0.on == due }) else { return whole }
            return Part(status: day.status, doneOn: day.status == .done ? day.doneOn : nil)
        }
        self.isByDay = isByDay && parts.contains { $0 != whole }
        if self.isByDay {
            status = TaskStatus(combining: parts.map(\.status))
            let isKnown = parts.allSatisfy { $0.status != .done || $0.doneOn != nil }
            doneOn = status == .done && isKnown ? parts.compactMap(\.doneOn).max() : nil
        } else {
            (status, doneOn) = (whole.status, whole.doneOn)
        }
    }

    /// Whether something is to be done on several printed days.
    package static func hasSeveral(_ timings: [Timing]) -> Bool { timings.count { $0.due != nil } > 1 }
}
