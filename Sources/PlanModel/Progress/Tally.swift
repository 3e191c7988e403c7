/// The parts that every count of tasks is split into. Each task is in exactly one: the first that fits, in this order.
package enum TallyPart: String, CaseIterable, Sendable {
    /// Không thực hiện.
    case dropped
    /// Đã hoàn thành.
    case done
    /// Quá hạn.
    case overdue
    /// Đã qua, chưa ghi kết quả: events after their day, and what is left of a plan that is over.
    case unrecorded
    /// Tạm hoãn.
    case suspended
    /// Chờ xác nhận or đang thực hiện.
    case running
    /// Có hạn, chưa làm.
    case dated
    /// Không hạn, chưa làm.
    case undated

    /// The part of a task with a status and standing.
    package init(status: TaskStatus, timeliness: Timeliness) {
        self =
            switch (status, timeliness) {
            case (.dropped, _): .dropped
            case (.done, _): .done
            case (_, .overdue): .overdue
            case (_, .unrecorded), (_, .closed): .unrecorded
            case (.suspended, _): .suspended
            case (.awaitingConfirmation, _), (.inProgress, _): .running
            case (.notStarted, .undated): .undated
            case (.notStarted, _): .dated
            }
    }
}

/// How many tasks are in which part. The parts add up to the total by construction.
package struct Tally: Hashable, Sendable {
    private var counts: [Int]

    /// Nothing counted yet.
    package init() {
        counts = Array(repeating: 0, count: TallyPart.allCases.count)
    }

    /// The tasks in a part.
    package subscript(part: TallyPart) -> Int {
        counts[Tally.index(part)]
    }

    /// All tasks.
    package var total: Int { counts.reduce(0, +) }

    /// Counts one more task.
    package mutating func count(_ part: TallyPart) {
        counts[Tally.index(part)] += 1
    }

    /// The sum of two tallies.
    package static func + (left: Tally, right: Tally) -> Tally {
        var sum = left
        for index in sum.counts.indices { sum.counts[index] += right.counts[index] }
        return sum
    }

    private static func index(_ part: TallyPart) -> Int {
        switch part {
        case .dropped: 0
        case .done: 1
        case .overdue: 2
        case .unrecorded: 3
        case .suspended: 4
        case .running: 5
        case .dated: 6
        case .undated: 7
        }
    }
}
