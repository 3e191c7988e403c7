import PlanFormat
import PlanModel
import Records

/// Lines of a plan as they come and go.
extension Plan {
    func inserting(_ section: Section) -> RecordChange { whole(.section, section.id, nil, section.fieldValue) }
    func inserting(_ block: Assignment) -> RecordChange { whole(.assignment, block.id, nil, block.fieldValue) }
    func inserting(_ task: PlanTask) -> RecordChange { whole(.task, task.id, nil, task.fieldValue) }
    func removing(_ section: Section) -> RecordChange { whole(.section, section.id, section.fieldValue, nil) }
    func removing(_ block: Assignment) -> RecordChange { whole(.assignment, block.id, block.fieldValue, nil) }
    func removing(_ task: PlanTask) -> RecordChange { whole(.task, task.id, task.fieldValue, nil) }

    func inserting(_ norm: MoneyNorm) -> RecordChange { whole(.norm, norm.id, nil, norm.fieldValue) }
    func removing(_ norm: MoneyNorm) -> RecordChange { whole(.norm, norm.id, norm.fieldValue, nil) }

    private func whole(_ kind: RecordKind, _ id: Ref, _ old: FieldValue?, _ new: FieldValue?) -> RecordChange {
        let record = kind == .task ? id : kind.record(id)
        return RecordChange(RecordID(self.id, record), [FieldChange(.whole, from: old, to: new)])
    }

    /// What people call a new duty of a kind: `duty.year`, and `duty.year-2` where there is one.
    func freeRef(ofDuty kind: ReportingDuty.Kind) -> Ref {
        let name =
            switch kind {
            case .ownPlan: "duty.ownPlan"
            case .sixMonthReport: "duty.sixMonth"
            case .yearReport: "duty.year"
            case .consolidatedReport: "duty.consolidated"
            case .periodicReport: "duty.periodic"
            }
        let taken = Set(duties.flatMap { [$0.id, $0.ref] })
        let refs = sequence(first: 1) { $0 + 1 }.lazy.map { Ref($0 == 1 ? name : "\(name)-\($0)") }
        return refs.first { !taken.contains($0) } ?? Ref(name)
    }
}
