/// How a task stands against its day. Derived from day, status and settings; never stored.
package enum Timeliness: String, CaseIterable, Sendable, BitwiseCopyable {
    /// Không hạn: it has no day, so it cannot be late.
    case undated
    /// Trong hạn.
    case onTrack
    /// Sắp đến hạn: within the folder's `dueSoonDays`.
    case dueSoon
    /// Đến hạn hôm nay: today is its last safe day.
    case dueToday
    /// Quá hạn.
    case overdue
    /// Đã qua, chưa ghi kết quả: an event is held or not held, but never late, and neither is what had passed before its
    /// plan was put in force.
    case unrecorded
    /// Không ghi kết quả khi kết thúc: it was still open when its plan was over, and raises no alarm any more.
    case closed
    /// Hoàn thành đúng hạn.
    case doneOnTime
    /// Hoàn thành trễ hạn.
    case doneLate

    /// The standing of something with a status and a last safe day.
    ///
    /// Suspended and dropped things are never late, and neither are events, what is left of a plan that is over, and what
    /// had passed before a plan's alarms began.
    /// Something done whose day of completion is not known counts as undated rather than as in time.
    package init(
        status: TaskStatus, doneOn: Day?, lastDay: Day?, isEvent: Bool, alarms: PlanAlarms, today: Day,
        settings: FolderSettings
    ) {
        guard !alarms.isOver || status.isSettled else {
            self = .closed
            return
        }
        guard let lastDay else {
            self = .undated
            return
        }
        switch status {
        case .done:
            guard let doneOn else {
                self = .undated
                return
            }
            self = isEvent || doneOn <= lastDay ? .doneOnTime : .doneLate
        case .suspended, .dropped:
            self = .onTrack
        case .notStarted, .inProgress, .awaitingConfirmation:
            let left = today.days(until: lastDay)
            self =
                switch left {
                case ..<0 where isEvent || alarms.excuse(lastDay):
                    status == .awaitingConfirmation ? .onTrack : .unrecorded
                case ..<0: .overdue
                case 0: .dueToday
                case ...settings.dueSoonDays: .dueSoon
                default: .onTrack
                }
        }
    }
}
