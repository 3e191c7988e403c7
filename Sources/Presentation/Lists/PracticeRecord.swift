import PlanModel
import Records
import Wording

/// A job of a practice copy, in a list.
package struct PracticeRecord: ListedRecord {
    package let task: PracticeTask

    package init(_ task: PracticeTask) { self.task = task }

    static let number = Field(
        "number", { $0.practiceColumn(.number) }, .right, value: { .int($0.task.job.rawValue) }
    ) { record, _ in String(record.task.job.rawValue) }
    static let done = Field(
        "done", { $0.practiceColumn(.done) }, value: { .bool($0.task.isDone) }
    ) { record, wording in wording.practiceState(isDone: record.task.isDone) }
    static let what = Field(
        "what", { $0.practiceColumn(.what) }, minimum: 24, value: { .string($0.task.what) }
    ) { record, _ in record.task.what }
    static let keys = Field(
        "keys", { $0.practiceColumn(.keys) }, minimum: 16, value: { .string($0.task.keys) }
    ) { record, _ in record.task.keys }
    static let command = Field(
        "command", { $0.practiceColumn(.command) }, minimum: 16, value: { .string($0.task.command) }
    ) { record, _ in record.task.command }

    package static let fields = RecordFields(
        [number, done, what, keys, command], table: [number, done, what, keys, command])
}
