import PlanModel
import Records
import Wording

extension Wording.CountColumn {
    package func count(in tally: Tally) -> Int {
        switch self {
        case .tasks: tally.total
        case .done: tally[.done]
        case .overdue: tally[.overdue]
        case .running: tally[.running]
        case .rest: tally[.dated] + tally[.undated]
        case .unrecorded: tally[.unrecorded]
        case .setAside: tally[.suspended] + tally[.dropped]
        }
    }
}

/// A record that counts tasks.
protocol CountingTasks: ListedRecord {
    var tally: Tally { get }
}

extension CountingTasks {
    static var tasks: Field { field("tasks", .tasks, .tasks) }
    static var done: Field { field("done", .done, .done) }
    static var overdue: Field { field("overdue", .overdue, .overdue) }

    private static func field(_ key: String, _ heading: Wording.ListColumn, _ column: Wording.CountColumn) -> Field {
        Field(
            key.holding([]), { $0.column(heading) }, .right, value: { .int(column.count(in: $0.tally)) }
        ) { record, _ in String(column.count(in: record.tally)) }
    }
}
