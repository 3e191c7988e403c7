/// How one body stands with one duty on a day.
package enum ReportCell: Hashable, Sendable {
    /// The body does not owe it.
    case notOwed
    /// Handed in by the last day.
    case onTime(ReportingDuty.Submission)
    /// Handed in, so many days after the last day.
    case handedInLate(ReportingDuty.Submission, days: Int)
    /// Handed in; the paper gives no day.
    case received(ReportingDuty.Submission)
    /// Not handed in, and the last day was so many days ago.
    case overdue(days: Int)
    /// Not handed in, and so many days are left; 0 on the last day itself.
    case awaited(daysLeft: Int)
    /// Not handed in; the paper gives no day.
    case undated
    /// Không ghi nộp: nothing was recorded until the plan ended, which raises no alarm any more.
    case unrecorded
    /// Not handed in; its day had passed before the plan was put in force.
    case excused
    /// Not handed in; the task that lays it down is suspended or dropped.
    case setAside(TaskStatus)
    /// Miễn: the body need not hand it in.
    case exempt(ReportingDuty.Exemption)
    /// Trả lại: it was sent back and has not come again; how it stands without it.
    indirect case sentBack(ReportingDuty.Submission, ReportCell)

    /// What a body that owes a duty has to show for it on a day.
    package init(
        _ duty: ReportingDuty, of body: AgencyReference, lastDay: Day?, setAside: TaskStatus? = nil,
        alarms: PlanAlarms, today: Day
    ) {
        let submission = duty.submissions[body]
        if let submission, submission.returned == nil {
            self.init(submission, lastDay: lastDay, alarms: alarms, today: today)
        } else if let exemption = duty.exemption(of: body) {
            self = .exempt(exemption)
        } else {
            let missing = ReportCell(nil, lastDay: lastDay, setAside: setAside, alarms: alarms, today: today)
            self = submission.map { .sentBack($0, missing) } ?? missing
        }
    }

    private init(
        _ submission: ReportingDuty.Submission?, lastDay: Day?, setAside: TaskStatus? = nil, alarms: PlanAlarms,
        today: Day
    ) {
        guard submission != nil || setAside != nil || !alarms.isOver else {
            self = .unrecorded
            return
        }
        guard let lastDay else {
            self = submission.map(ReportCell.received) ?? setAside.map(ReportCell.setAside) ?? .undated
            return
        }
        if let submission {
            let late = lastDay.days(until: submission.countsFrom)
            self = late > 0 ? .handedInLate(submission, days: late) : .onTime(submission)
        } else if let setAside {
            self = .setAside(setAside)
        } else {
            let left = today.days(until: lastDay)
            self = left >= 0 ? .awaited(daysLeft: left) : alarms.excuse(lastDay) ? .excused : .overdue(days: -left)
        }
    }

    /// How it stands apart from what was sent back.
    package var standing: ReportCell { if case .sentBack(_, let standing) = self { standing } else { self } }

    /// What was sent back, and has not come again.
    package var sentBack: ReportingDuty.Submission? {
        if case .sentBack(let submission, _) = self { submission } else { nil }
    }

    /// What was handed in.
    package var submission: ReportingDuty.Submission? {
        switch self {
        case .onTime(let submission), .handedInLate(let submission, _), .received(let submission): submission
        case .notOwed, .overdue, .awaited, .undated, .unrecorded, .excused, .setAside, .exempt, .sentBack: nil
        }
    }

    /// Whether it is owed and has not come in.
    package var isMissing: Bool {
        switch self {
        case .overdue, .awaited, .undated, .unrecorded, .excused: true
        case .notOwed, .onTime, .handedInLate, .received, .setAside, .exempt: false
        case .sentBack(_, let standing): standing.isMissing
        }
    }

    /// Whether it has not come in and its last day has passed.
    package var isOverdue: Bool { daysOverdue != nil }

    /// How many days ago its last day was, where it has not come in.
    package var daysOverdue: Int? {
        if case .overdue(let days) = standing { days } else { nil }
    }

    /// The part of a count it belongs to; nil where nothing is owed.
    package var part: ReportPart? {
        switch self {
        case .notOwed: nil
        case .onTime: .onTime
        case .handedInLate: .handedInLate
        case .received: .received
        case .overdue: .overdue
        case .awaited: .awaited
        case .undated: .undated
        case .unrecorded, .excused: .unrecorded
        case .setAside: .setAside
        case .exempt: .exempt
        case .sentBack(_, let standing): standing.part
        }
    }

    /// How pressing it is: what is missing longest first, then what came in latest, then the rest alike.
    var delay: ReportDelay {
        switch self {
        case .overdue(let days): ReportDelay(missing: days)
        case .handedInLate(_, let days): ReportDelay(handedIn: days)
        case .sentBack(_, let standing): standing.delay
        case .notOwed, .onTime, .received, .awaited, .undated, .unrecorded, .excused, .setAside, .exempt: ReportDelay()
        }
    }
}

/// Days of delay, to sort by: those of what is still missing weigh more than any of what came in.
struct ReportDelay: Hashable, Comparable, Sendable {
    var missing = 0
    var handedIn = 0

    static func < (left: ReportDelay, right: ReportDelay) -> Bool {
        (left.missing, left.handedIn) < (right.missing, right.handedIn)
    }
}

/// The parts that every count of reports is split into. Each that is owed is in exactly one; those from which bodies are
/// exempt are counted apart.
package enum ReportPart: String, CaseIterable, Sendable {
    /// Nộp đúng hạn.
    case onTime
    /// Nộp trễ.
    case handedInLate
    /// Đã nộp, không hạn.
    case received
    /// Quá hạn chưa nộp.
    case overdue
    /// Chưa đến hạn.
    case awaited
    /// Chưa nộp, không hạn.
    case undated
    /// Không ghi nộp, and no alarm: the plan is over, or the day had passed before it was put in force.
    case unrecorded
    /// Tạm hoãn, không thực hiện.
    case setAside
    /// Miễn: not owed.
    case exempt
}

/// How many reports are in which part. The parts add up to the total by construction.
package struct ReportTally: Hashable, Sendable {
    private var counts = Array(repeating: 0, count: ReportPart.allCases.count)
    /// Of those that have not come in, the ones that were sent back.
    package private(set) var sentBack = 0

    /// Nothing counted yet.
    package init() {}

    /// The counts of some cells; what is not owed does not count.
    package init(_ cells: some Sequence<ReportCell>) {
        for cell in cells {
            cell.part.map { counts[ReportTally.index($0)] += 1 }
            if cell.sentBack != nil { sentBack += 1 }
        }
    }

    /// The reports in a part.
    package subscript(part: ReportPart) -> Int { counts[ReportTally.index(part)] }

    /// All that are owed.
    package var total: Int { counts.reduce(0, +) - self[.exempt] }

    /// All that came in, in time or not.
    package var handedIn: Int { self[.onTime] + self[.handedInLate] + self[.received] }

    /// The sum of two counts.
    package static func + (left: ReportTally, right: ReportTally) -> ReportTally {
        var sum = left
        for index in sum.counts.indices { sum.counts[index] += right.counts[index] }
        sum.sentBack += right.sentBack
        return sum
    }

    private static func index(_ part: ReportPart) -> Int {
        switch part {
        case .onTime: 0
        case .handedInLate: 1
        case .received: 2
        case .overdue: 3
        case .awaited: 4
        case .undated: 5
        case .unrecorded: 6
        case .setAside: 7
        case .exempt: 8
        }
    }
}
