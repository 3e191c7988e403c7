import PlanFormat
import PlanModel
import Records

extension PlanActions {
    /// Changes a plan into what its document says when it is read again. Records go by their ids, so that histories go on.
    package func revising(_ id: PlanID, to wanted: Plan) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id).plan
        var changes = [RecordChange(.plan(id), plan.headChanges(to: wanted))]
        changes += RevisedList(plan.sections, { RecordKind.section.record($0.id) }, \.fieldValue)
            .changes(to: wanted.sections, of: id)
        changes += RevisedList(plan.assignments, { RecordKind.assignment.record($0.id) }, \.fieldValue)
            .changes(to: wanted.assignments, of: id)
        changes += RevisedList(plan.tasks, \.id, \.fieldValue).changes(to: wanted.tasks, of: id)
        // What came in for a duty and who was called about it is no matter of its paper.
        changes += RevisedList(plan.duties.asLaidDown, \.id) { duty in
            var duty = duty
            (duty.submissions, duty.exemptions, duty.calls) = ([:], [:], [:])
            return duty.fieldValue
        }.changes(to: wanted.duties.asLaidDown, of: id)
        changes = changes.filter { !$0.fields.isEmpty }
        try admit([RecordID.plan(id)] + changes.map(\.record))
        return AttemptedChange(changes, .planRevised(id))
    }
}

/// The records of a list, by what histories know them.
private struct RevisedList<Record> {
    private let records: [Record]
    private let name: (Record) -> Ref
    private let value: (Record) -> FieldValue

    init(_ records: [Record], _ name: @escaping (Record) -> Ref, _ value: @escaping (Record) -> FieldValue) {
        (self.records, self.name, self.value) = (records, name, value)
    }

    func changes(to wanted: [Record], of plan: PlanID) -> [RecordChange] {
        let old = Dictionary(records.map { (name($0), value($0)) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(wanted.map(name))
        let gone = records.map(name).filter { !kept.contains($0) }
        return gone.map { RecordChange(RecordID(plan, $0), [FieldChange(.whole, from: old[$0], to: nil)]) }
            + wanted.map { record in
                let fields =
                    old[name(record)].map { FieldValue.changes(from: $0, to: value(record)) }
                    ?? [FieldChange(.whole, from: nil, to: value(record))]
                return RecordChange(RecordID(plan, name(record)), fields)
            }
    }
}
