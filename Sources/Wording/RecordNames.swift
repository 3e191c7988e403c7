import PlanModel
import PlanStore
import Records

/// By what people know the records of histories: the mark that a paper prints, where a history keeps the id that never
/// changes.
package struct RecordNames: Sendable {
    private var names: [RecordID: RecordID] = [:]

    /// No names: every record keeps its id.
    package init() {}

    /// The names of some records, as a library has them now. What it does not have keeps its id.
    package init(_ library: PlanLibrary, of records: some Sequence<RecordID>) {
        for (plan, wanted) in Dictionary(grouping: records, by: \.plan) {
            // Reading a plan for ids that are marks themselves would be for nothing.
            guard wanted.contains(where: { RecordNames.isStable($0.record) }), let plan = library.plan(plan)?.plan
            else {
                continue
            }
            func add(_ record: Ref, _ ref: Ref) { names[RecordID(plan.id, record)] = RecordID(plan.id, ref) }
            for task in plan.tasks where task.id != task.ref { add(task.id, task.ref) }
            for duty in plan.duties.asLaidDown where duty.id != duty.ref { add(duty.id, duty.ref) }
            for activity in plan.activities where activity.id != activity.ref { add(activity.id, activity.ref) }
            for section in plan.sections { add(RecordKind.section.record(section.id), section.ref) }
            for block in plan.assignments { add(RecordKind.assignment.record(block.id), block.ref) }
            for norm in plan.norms { add(RecordKind.norm.record(norm.id), norm.ref) }
        }
    }

    /// The names of the records of some changes. One that is made or taken away is known by what is told of it.
    package init(_ library: PlanLibrary, of entries: some Sequence<HistoryEntry>) {
        self.init(library, of: entries.map(\.record))
        for entry in entries where names[entry.record] == nil {
            guard let whole = entry.fields.first(where: \.path.isWhole),
                case .object(let members)? = whole.new ?? whole.old, case .string(let ref)? = members["ref"]
            else { continue }
            names[entry.record] = RecordID(entry.record.plan, Ref(ref))
        }
    }

    /// Whether an id may be another than the mark: `t.zwquci7m`, `s.IV`.
    private static func isStable(_ record: Ref) -> Bool {
        let text = record.description
        return "tsbdn".contains(text.prefix(1)) && text.dropFirst().first == "."
    }

    package subscript(record: RecordID) -> RecordID { names[record] ?? record }
}
